/**
 * Units: 元 where 万元 must be meant, and numbers without any unit.
 *
 * Reads 财政拨款收、支总计均为 60.00元 where the same total is 60.00万元 elsewhere and says that the unit is wrong by a
 * factor of 10,000; reads 增长 13.95。 and says that the % sign is missing.
 */
import type { SourceSpan } from '../../schema/index.ts';
import type { Check, Example } from '../check.ts';
import type { Decimal } from '../decimal.ts';
import { powerOfTen } from '../interval.ts';
import type { Relation, Statement } from '../relation.ts';
import { nameOf, type Observation, type View } from '../view.ts';
import { listed, matches, spanOf, wording } from '../words.ts';

const isMoney = (o: Observation): boolean => o.row.unit === '万元' && !o.figure.value.eq(0);

/** A number of three digits or more: 2元 and 2万元 may well both be right. */
const isTelling = (o: Observation): boolean => (o.row.printed.match(/\d/g)?.length ?? 0) >= 3;

const accountOf = ({ row }: Observation): string => [row.family, row.entity, row.item].join('|');

/** Amounts printed in 万元, by their account. */
type Accounts = ReadonlyMap<string, readonly Observation[]>;
const inWanyuan = (view: View): Accounts =>
  Map.groupBy(
    view.all.filter((o) => isMoney(o) && o.row.scale === 0),
    accountOf,
  );

function twinOf(accounts: Accounts, o: Observation, factor: Decimal): Observation | undefined {
  const value = o.figure.value.times(factor);
  return accounts.get(accountOf(o))?.find((t) => t.figure.id !== o.figure.id && t.figure.value.eq(value));
}

/** The number with the words before it: the fault is in the wording. */
function phrase(view: View, o: Observation): SourceSpan {
  const { start } = view.places.clause(o.at);
  const words = view.text.slice(start, o.at);
  const from = start + Math.max(words.lastIndexOf('，'), words.lastIndexOf(',')) + 1;
  return spanOf(view, from, Math.max(o.end, o.at));
}

function slip(view: View, o: Observation, twin: Observation, factor: Decimal, should: string): Statement {
  const value = o.figure.value.times(factor);
  const name = nameOf(o.row);
  return {
    kind: 'statement',
    holds: false,
    subject: name,
    message: `${name}印为 ${o.row.printed}，${nameOf(twin.row)}为 ${twin.row.printed}，数字相同而单位相差一万倍，单位应为${should}`,
    arithmetic: `${o.row.printed} = ${o.figure.value.toFixed()} 万元；${twin.row.printed} = ${twin.figure.value.toFixed()} 万元`,
    expected: `${value.toFixed()} 万元`,
    actual: o.row.printed,
    figures: [o.figure, twin.figure],
    sources: [phrase(view, o), twin.figure.source],
    suspect: { figure: o.figure, value, reason: `单位改为${should}后相符` },
  };
}

function slips(view: View): readonly Relation[] {
  // one printed number may be two rows (收、支总计), and is one slip
  const numbers = new Map(view.prose.map((o) => [o.figure.id, o])).values();
  const accounts = inWanyuan(view);
  return [...numbers]
    .filter((o) => isMoney(o) && isTelling(o))
    .flatMap((o): Relation[] => {
      const isYuan = o.row.scale === -4;
      const factor = powerOfTen(isYuan ? 4 : -4);
      const twin = twinOf(accounts, o, factor);
      if (!twin)
        return isYuan
          ? [
              {
                kind: 'unchecked',
                outcome: 'not_enough_data',
                subject: nameOf(o.row),
                reason: '以元为单位，没有同一科目以万元印出的数字可比',
                figures: [o.figure],
              },
            ]
          : [];
      return [slip(view, o, twin, factor, isYuan ? '万元' : '元')];
    });
}

const row = { item: '住房公积金', fund: 'general' } as const;
const example = (a: string, b: string): Example => ({
  text: `住房公积金年初预算为${a}，支出决算为${b}。`,
  rows: [
    { printed: a, ...row, stage: 'initial_budget' },
    { printed: b, ...row, stage: 'final' },
  ],
});

export const yuanForWanyuan: Check = {
  id: 'unit-slip',
  title: '元与万元混淆',
  description: '同一科目的同一数字一处以元、一处以万元印出，相差一万倍，其中一处单位必然有误。',
  basis: '公开材料的情况说明统一以万元为单位。',
  severity: 'error',
  examples: {
    holds: { text: '住房公积金支出决算为12.10万元。', rows: [{ printed: '12.10万元', ...row }] },
    breaks: example('12.10元', '12.10万元'),
    rounding: null,
    absent: example('12.10元', '13.50万元'),
  },
  relations: slips,
};

const bareRate = /(?:增长|下降|上升|降低)\s*(\d+\.\d+)\s*(?=[。，；、,;])/g;
const bareAmount = /(?:增加|减少)了?\s*(\d+\.\d+)\s*(?=[。，；、,;])/g;
const bareWan = /\d[\d.,]*\s*万(?=[、，。；;,)）])/g;

export const missingUnit: Check = {
  id: 'missing-unit',
  title: '数字缺少单位',
  description: '增长、下降之后的数字缺少百分号；增加、减少之后的金额缺少单位；金额只写“万”而不写“万元”。',
  basis: '公开材料的数字均应带单位。',
  severity: 'warning',
  examples: {
    holds: { text: '支出增加10.00万元，增长20.00%。' },
    breaks: { text: '支出增加10.00万元，增长20.00。' },
    rounding: null,
    absent: { text: '本年度无支出。' },
  },
  relations: (view) => {
    const wan = matches(view, bareWan);
    return [
      ...matches(view, bareRate).map((m) =>
        wording(view, [m], {
          subject: '增减幅度',
          message: `“${view.text.slice(m.start, m.end)}”缺少百分号`,
        }),
      ),
      ...matches(view, bareAmount).map((m) =>
        wording(view, [m], {
          subject: '增减额',
          severity: 'info',
          message: `“${view.text.slice(m.start, m.end)}”缺少单位`,
        }),
      ),
      ...(wan.length === 0
        ? []
        : [
            wording(view, wan, {
              subject: '金额单位',
              severity: 'info',
              message: `${listed(view, wan)}只写“万”，应为“万元”`,
            }),
          ]),
    ];
  },
};
