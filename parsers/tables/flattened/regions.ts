import type { Span } from '../../context.ts';
import { readTitle, type Title } from '../kinds.ts';

/**
 * Where in a running text a table without borders begins: a title that is one, shortly followed by words of a head.
 *
 *     收入支出决算总表公开01表部门:某某中心金额单位:万元收入支出项目行次金额项目行次金额栏次1…
 *
 * A list of contents names tables too, and so does prose, but neither goes on with 单位：万元 or words of a head.
 */
export interface Region {
  readonly title: Title;
  /** Positions in the normal text. */
  readonly start: number;
  readonly titleEnd: number;
  readonly headStart: number;
  readonly end: number;
}

const titles =
  /(?:20\d\d年)?[\u4e00-\u9fff"()、]{0,40}?(?:收入|支出|收支|决算|预算|明细|情况|公"?经费|拨款)[\u4e00-\u9fff"()、]{0,16}?表(?:\([\u4e00-\u9fff]{2,14}\))?/g;
const headWords =
  /行次|栏次|科目编码|科目代码|科目名称|项目(?:金额|预算数|决算数|行次|编码)|类款项|因公出国|(?:金额)?单位[:;](?:人民币)?[(]?(?:万|千|百)?元[)]?/g;
/** Between a title and its head stand caption and unit, nothing longer. */
const reach = 160;

export function findRegions(text: string, spans: readonly Span[]): readonly Region[] {
  const found: Omit<Region, 'end'>[] = [];
  headWords.lastIndex = 0;
  let last = -1;
  for (let match = headWords.exec(text); match; match = headWords.exec(text)) {
    const at = match.index;
    // words of one head follow each other; between the heads of two tables stands a title
    const caption = /元[)]?$/.test(match[0]);
    const title = titleBefore(text, Math.max(0, at - reach, last), caption ? at + match[0].length : at);
    last = at + match[0].length;
    if (title) found.push(title);
  }
  return found
    .map((region, i) => ({ ...region, end: found[i + 1]?.start ?? text.length }))
    .filter((r) => spans.some((s) => s.start <= r.start && r.headStart < s.end))
    .map((r) => ({
      ...r,
      end: Math.min(r.end, spans.find((s) => s.start <= r.start && r.headStart < s.end)!.end),
    }));
}

/** The nearest title over a head. Titles overlap (…一般公共预算财政拨款支出决算表), so all ends are tried. */
function titleBefore(text: string, from: number, head: number): Omit<Region, 'end'> | null {
  const before = text.slice(from, head);
  titles.lastIndex = 0;
  let best: { start: number; end: number; title: Title } | null = null;
  for (let match = titles.exec(before); match; match = titles.exec(before)) {
    const printed = match[0];
    // a title glued to what stands before it: the longest tail that is a title by itself
    for (let cut = 0; cut <= printed.length - 4; cut++) {
      if (
        cut > 0 &&
        !/^(?:收入|支出|财政|一般|政府|国有|部门|单位|"?三公|项目|20\d\d)/.test(printed.slice(cut))
      )
        continue;
      const title = readTitle(printed.slice(cut));
      if (!title) continue;
      best = { start: from + match.index + cut, end: from + match.index + printed.length, title };
      break;
    }
  }
  if (!best) return null;
  return {
    title: best.title,
    start: best.start,
    titleEnd: best.end,
    headStart: headStart(text, best.end, head),
  };
}

/** After caption and unit: the first word of the head. */
function headStart(text: string, titleEnd: number, head: number): number {
  const between = text.slice(titleEnd, head);
  const unit = /.*单位[:;]?(?:人民币)?[(]?(?:万|千|百)?元[)]?/.exec(between);
  return titleEnd + (unit ? unit[0].length : 0);
}
