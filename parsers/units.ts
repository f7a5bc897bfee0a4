/**
 * Units as they are printed and what they count as. Money is brought to 万元 by a power of ten, never by arithmetic.
 * Adding a unit is adding a line.
 */
export interface UnitEntry {
  readonly printed: string;
  readonly unit: string;
  /** Power of ten from the printed unit to `unit`. */
  readonly scale: number;
  /** 余、多: only about. */
  readonly approximate?: boolean;
}
const money = (printed: string, scale: number, approximate = false): UnitEntry => ({
  printed,
  unit: '万元',
  scale,
  approximate,
});
const count = (unit: string, ...printed: string[]): UnitEntry[] =>
  [unit, ...printed].map((p) => ({ printed: p, unit, scale: 0 }));

export const unitEntries: readonly UnitEntry[] = [
  money('万元', 0),
  money('(万元)', 0),
  money('(元)', -4),
  money('万', 0),
  money('万元人民币', 0),
  money('余万元', 0, true),
  money('多万元', 0, true),
  money('万余元', 0, true),
  money('万多元', 0, true),
  money('元', -4),
  money('余元', -4, true),
  money('多元', -4, true),
  money('元人民币', -4),
  money('千元', -1),
  money('百万元', 2),
  money('千万元', 3),
  money('亿元', 4),
  money('余亿元', 4, true),
  money('多亿元', 4, true),
  { printed: '%', unit: '%', scale: 0 },
  { printed: '‰', unit: '%', scale: -1 },
  { printed: '个百分点', unit: '百分点', scale: 0 },
  ...count('人次', '余人次', '多人次'),
  ...count('批次', '批'),
  ...count('人', '名', '位'),
  ...count('个', '家', '户'),
  ...count('辆', '台车'),
  ...count('台套', '台(套)', '台/套', '台、套', '套(台)', '(台、套)', '台', '套'),
  ...count('分'),
  ...count('项'),
  ...count('次'),
  ...count('件'),
  ...count('平方米', '平米', '㎡'),
  ...count('天'),
  ...count('场'),
  ...count('条'),
  ...count('份'),
  ...count('小时'),
  ...count('公里'),
];

const longest = Math.max(...unitEntries.map((u) => u.printed.length));
const byPrinted = new Map(unitEntries.map((u) => [u.printed, u]));

/** The longest unit printed at a position of a normalised text. */
export function unitAt(text: string, position: number): UnitEntry | undefined {
  for (let length = Math.min(longest, text.length - position); length > 0; length--) {
    const entry = byPrinted.get(text.slice(position, position + length));
    if (entry) return entry;
  }
  return undefined;
}

export const isMoney = (unit: string | null) => unit === '万元';
