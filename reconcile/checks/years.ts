/**
 * Years in the sentences against the year of the disclosure.
 *
 * Reads 比2021年决算增加 in the final account of 2023, where last year is 2022; reads 2022年度收入总计 60.00万元 of a number
 * that the tables print for 2023.
 */
import type { Row } from '../../schema/index.ts';
import type { Check, Example, ExampleRow } from '../check.ts';
import type { Relation } from '../relation.ts';
import { nameOf, type Observation, type View } from '../view.ts';
import { listed, type Match, matches, wording } from '../words.ts';

const direction = '(?:增加|减少|增长|下降|上升|持平|相比|无变化|无增减|增幅|降幅)';
const compared = (year: number): RegExp =>
  new RegExp(
    `(?:比|较|与)\\s*${year}\\s*年度?[一-龥“”]{0,12}?(?:预算|决算|执行|预算执行)?数?(?:相比)?[^。；，,\\d]{0,6}${direction}`,
    'g',
  );

/** Two comparisons with last year show which year that is. */
const enough = 2;

function skippedYear(view: View): readonly Match[] {
  const { kind, year } = view.input.metadata;
  if (year === null || (kind !== 'budget' && kind !== 'final_account')) return [];
  if (matches(view, compared(year - 1)).length < enough) return [];
  const changes = view.prose.filter(({ row }) => row.measure === 'change' || row.measure === 'change_rate');
  // a change of a reported item stands in the sentence: 较2019年 of a report over many years is no slip
  return matches(view, compared(year - 2)).filter((m) => {
    const { end } = view.places.sentence(m.start);
    return changes.some((o) => o.row.year === year && o.at >= m.start && o.at < end);
  });
}

const comparing = (year: string): Example => {
  const text = `收入总计60.00万元，比${year}年决算增加10.00万元。支出总计60.00万元，比2022年决算增加10.00万元。基本支出40.00万元，比2022年决算增加5.00万元。`;
  const change = { family: 'income', item: '收入总计', measure: 'change', basis: 'prior_final' } as const;
  const rows: readonly ExampleRow[] = [{ printed: '10.00万元', ...change }];
  return { text, rows };
};

export const skippedPrior: Check = {
  id: 'skipped-year',
  title: '上年的年份写错',
  description: '文中其他各处都与上年比较，个别地方却写成与前年比较，年份可能没有更新。',
  basis: '公开范本的增减均与上年相比。',
  severity: 'warning',
  examples: {
    holds: comparing('2022'),
    breaks: comparing('2021'),
    rounding: null,
    absent: { text: '收入总计60.00万元。' },
  },
  relations: (view) => {
    const found = skippedYear(view);
    if (found.length === 0) return [];
    const year = view.input.metadata.year!;
    return [
      wording(view, found, {
        subject: '比较的年份',
        message: `${year} 年的数字与 ${year - 2} 年比较（${listed(view, found)}），文中其他各处是与 ${year - 1} 年比较，年份可能没有更新`,
        expected: `${year - 1} 年`,
      }),
    ];
  },
};

const accountOf = ({ family, entity, item, part, fund, stage, scope }: Row): string =>
  [family, entity, item, part, fund, stage, scope].join('|');

/** Numbers of last year by their words, of which the tables say that they are this year's. */
function stale(view: View, year: number): readonly (readonly [Observation, Observation])[] {
  const amounts = view.all.filter(({ row, figure }) => row.measure === 'amount' && !figure.value.eq(0));
  const accounts = Map.groupBy(amounts, (o) => accountOf(o.row));
  return view.prose.flatMap((o) => {
    if (o.row.measure !== 'amount' || o.row.year !== year - 1) return [];
    const sentence = view.places.sentence(o.at);
    const words = view.places.between(sentence.start, o.at);
    if (
      !words.includes(`${year - 1}`) ||
      words.includes(`${year}`) ||
      /上年|上一年|去年|比|较|结转/.test(words)
    )
      return [];
    const copies = (accounts.get(accountOf(o.row)) ?? []).filter((c) => c !== o);
    // last year's number is printed too where both years are told
    if (copies.some((c) => c.row.year === year && c.row.source.table === undefined)) return [];
    if (copies.some((c) => c.row.year === year - 1)) return [];
    const table = copies.find(
      (c) => c.row.year === year && c.row.source.table !== undefined && c.figure.value.eq(o.figure.value),
    );
    return table ? [[o, table] as const] : [];
  });
}

const dated = (year: number): Example => {
  const row = { family: 'income', item: '收入总计' } as const;
  return {
    text: `收入支出决算总表\n收入总计\t60.00\n${year}年度收入总计60.00万元。`,
    rows: [
      { printed: '60.00', ...row, table: '收入支出决算总表' },
      { printed: '60.00万元', ...row, year },
    ],
  };
};

export const staleYear: Check = {
  id: 'stale-year',
  title: '年份没有更新',
  description: '文字写的是上一年度，数字却与表中本年度的相同，年份可能沿用了上年的文字。',
  basis: '公开范本的情况说明写本年度的年份。',
  severity: 'warning',
  examples: {
    holds: dated(2023),
    breaks: dated(2022),
    rounding: null,
    absent: { text: '收入总计情况见表。' },
  },
  relations: (view) => {
    const { year } = view.input.metadata;
    if (year === null) return [];
    const found = stale(view, year);
    if (found.length === 0) return [];
    const [first] = found[0]!;
    const spans = found.map(([o]) => ({ start: o.at, end: o.end }));
    return [
      {
        ...wording(view, spans, {
          subject: '文中的年份',
          message: `${nameOf(first.row)} ${first.row.printed}${found.length > 1 ? `等 ${found.length} 个数字` : ''}，文中写的是 ${year - 1} 年，表中是 ${year} 年的数字，年份可能没有更新`,
          expected: `${year} 年`,
        }),
        sources: found.flatMap((pair) => pair.map((o) => o.figure.source)),
      } satisfies Relation,
    ];
  },
};
