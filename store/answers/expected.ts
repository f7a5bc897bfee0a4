import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type DocumentKind, documentKinds, UsageError, unitName } from '../../schema/index.ts';

/**
 * The list of units that have to publish, as somebody keeps it in a spreadsheet: UTF-8 or GB18030, a head of Chinese or
 * English titles, `单位` and, where wanted, `地区`, `类型` (预算、决算, both where nothing is said), `起始年度`, `截止年度`.
 * Throws `UsageError` with the line that cannot be used.
 */
export interface ExpectedUnit {
  readonly name: string;
  readonly region: string | null;
  readonly kinds: readonly DocumentKind[];
  readonly from: number | null;
  readonly to: number | null;
}

const titles: Readonly<Record<string, string>> = {
  单位: 'entity',
  单位名称: 'entity',
  部门: 'entity',
  name: 'entity',
  地区: 'region',
  类型: 'kind',
  起始年度: 'from',
  截止年度: 'to',
};
const most = 20_000;

const kindNames = Object.entries(documentKinds) as [DocumentKind, string][];
const year = z
  .string()
  .trim()
  .regex(/^(?:(?:19|20)\d\d)?$/, '年度应是四位数字')
  .transform((text) => (text === '' ? null : Number(text)))
  .default(null);
const lineSchema = z.object({
  entity: z.string('缺少“单位”一列').trim().min(1, '单位名称为空').max(200, '单位名称过长'),
  region: z
    .string()
    .trim()
    .max(100, '地区名称过长')
    .transform((text) => text || null)
    .default(null),
  kind: z
    .string()
    .trim()
    .transform((text, context): DocumentKind[] => {
      const named = text.split(/[、,，;；\s]+/).filter((word) => word !== '');
      const kinds = named.map((word) => kindNames.find(([key, name]) => key === word || name === word)?.[0]);
      if (kinds.includes(undefined)) context.addIssue(`类型“${text}”不认识，可以是：预算、决算、绩效报告`);
      return kinds.length === 0 ? ['budget', 'final_account'] : kinds.filter((kind) => kind !== undefined);
    })
    .default(['budget', 'final_account']),
  from: year,
  to: year,
});

export function parseExpected(bytes: Uint8Array): ExpectedUnit[] {
  const lines = recordsOf(decode(bytes));
  if (lines.length === 0) throw new UsageError('单位名单里没有一行数据');
  if (lines.length > most) throw new UsageError(`单位名单超过 ${most} 行`);
  return lines.map((line, i) => {
    const read = lineSchema.safeParse(line);
    if (!read.success) throw new UsageError(`单位名单第 ${i + 2} 行：${read.error.issues[0]!.message}`);
    const { entity, kind, ...rest } = read.data;
    return { name: unitName(entity).name, kinds: kind, ...rest };
  });
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function recordsOf(text: string): Record<string, string>[] {
  try {
    return parse(text, {
      bom: true,
      columns: (head: string[]) => head.map((title) => titles[title.trim()] ?? title.trim()),
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch (error) {
    throw new UsageError(`单位名单不是有效的 CSV：${(error as Error).message}`, { cause: error });
  }
}
