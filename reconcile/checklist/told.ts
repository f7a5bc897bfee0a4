/**
 * Where a disclosure names what is required, and whether it says that there is none of it.
 *
 * Reads 本部门没有使用政府性基金预算安排的支出 and 政府性基金预算支出表（空表）as explained; the bare title is only named.
 */
import type { Row, SourceSpan } from '../../schema/index.ts';
import { type Requirement, requirements } from './requirements.ts';

/** 本部门没有…, 不涉及…, 未安排…: the sentence that says why there is nothing. */
const none = /没有|无|不涉及|未安排|未发生|不存在|空表|不适用|按规定不/;
/** How far the sentence that explains may stand from the name. */
const reach = 160;

/** A whole disclosure names most of what is required; an attachment names a little of it. */
const enough = 6;

export const namings = (text: string, { named }: Pick<Requirement, 'named'>): readonly SourceSpan[] =>
  [...text.matchAll(named)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    quote: m[0],
  }));

export const isExplained = (text: string, { start, end }: SourceSpan): boolean => {
  const before = text.slice(Math.max(0, start - 30), start).replace(/^[\s\S]*[。；\n]/, '');
  return none.test(
    before + text.slice(end, end + reach).replace(/\n[一二三四五六七八九十（(\d]+[、.）)][\s\S]*$/, ''),
  );
};

/** One attachment of a disclosure (a table, a performance report), which owes nothing of what the whole owes. */
export function isAttachment(text: string, rows: readonly Row[]): boolean {
  if (!rows.some((r) => r.source.table === undefined && r.family !== 'mention')) return true;
  let mentioned = 0;
  for (const { named } of requirements) {
    if (text.search(named) >= 0) mentioned++;
    if (mentioned === enough) return false;
  }
  return true;
}
