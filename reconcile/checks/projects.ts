/**
 * Projects: their money against 项目支出, and how many there are.
 *
 * Reads 常年项目 70.00万元 and 阶段项目 55.00万元 beside 项目支出 100.00万元 and states that they are at most that; reads
 * 共10个项目的绩效自评结果 above five of them and says that five are missing.
 */
import type { Check, Example } from '../check.ts';
import { type Linear, type Relation, side } from '../relation.ts';
import { nameOf, type Observation, type View } from '../view.ts';
import { matches, wording } from '../words.ts';

const isAmount = (o: Observation): boolean => o.row.measure === 'amount';

/** Kinds of projects that do not overlap. Projects evaluated, tracked, reviewed… do, and are never added. */
const partitions: readonly (readonly RegExp[])[] = [
  [/^合计\/常年项目$/, /^合计\/阶段(?:\(一次性\))?项目$/],
  [/^合计\/一级项目$/, /^合计\/二级项目$/],
];

/** The money that the listed projects cover: 合计 itself, else what stands right below it. */
function covered(list: readonly Observation[]): readonly Observation[] {
  const whole = list.find((o) => o.row.item === '合计');
  if (whole) return [whole];
  for (const names of partitions) {
    const parts = names.map((name) => list.find((o) => name.test(o.row.item)));
    if (parts.every((p) => p !== undefined)) return parts;
  }
  return [];
}

function totalRelations(view: View): readonly Relation[] {
  const expenditure = view.all.filter(
    (o) => isAmount(o) && o.row.family === 'expenditure' && o.row.part === null,
  );
  const largest = (item: string, entity: string, year: number) =>
    expenditure
      .filter((o) => o.row.item === item && o.row.entity === entity && o.row.year === year)
      .sort((a, b) => b.figure.value.compare(a.figure.value))[0];
  const totals = view.prose.filter(
    (o) => isAmount(o) && o.row.family === 'project' && o.row.item.startsWith('合计'),
  );
  return [...Map.groupBy(totals, ({ row: r }) => [r.entity, r.year, r.stage].join('|')).values()].flatMap(
    (list): Linear[] => {
      const parts = covered(list);
      const { entity, year } = list[0]!.row;
      const whole = largest('项目支出', entity, year);
      // budgets of projects are no more than budgets, what they spent no more than what was spent
      const printed = expenditure.some(
        (o) => o.row.item === '项目支出' && o.row.stage === list[0]!.row.stage,
      );
      if (!whole || !printed || parts.length === 0) return [];
      const operating = largest('经营支出', entity, year);
      const right = operating ? side(whole.figure, operating.figure) : side(whole.figure);
      return [
        {
          kind: 'linear',
          subject: `${year} 年项目涉及资金与${nameOf(whole.row)}`,
          left: side(...parts.map((p) => p.figure)),
          right,
          operator: '<=',
          note: '所列项目的资金超过文中印出的项目支出',
        },
      ];
    },
  );
}

const row = { family: 'project', fund: null, stage: 'adjusted_budget' } as const;
const totalExample = (a: string, b: string): Example => ({
  text: `项目支出100.00万元。常年项目涉及预算总金额${a}，阶段项目涉及预算总金额${b}。`,
  rows: [
    { printed: '100.00万元', item: '项目支出', stage: 'adjusted_budget' },
    { printed: a, ...row, item: '合计/常年项目' },
    { printed: b, ...row, item: '合计/阶段项目' },
  ],
});

export const projectTotal: Check = {
  id: 'project-total',
  title: '项目资金与项目支出',
  description: '所列各项目涉及的资金合计不应超过项目支出（及经营支出）。',
  basis: '绩效自评覆盖的项目资金出自项目支出。',
  severity: 'warning',
  examples: {
    holds: totalExample('45.00万元', '55.00万元'),
    breaks: totalExample('65.00万元', '55.00万元'),
    rounding: totalExample('45.01万元', '55.00万元'),
    absent: {
      text: '常年项目涉及预算总金额45.00万元。',
      rows: [{ printed: '45.00万元', ...row, item: '合计/常年项目' }],
    },
  },
  relations: totalRelations,
};

const announced = /共\s*(\d{1,3})\s*个(?:一般公共预算)?项目的?(?:绩效)?自评结果/g;
const summary = /自评综述[：:]/g;

export const projectCount: Check = {
  id: 'project-count',
  title: '项目个数与自评结果个数',
  description: '文中称反映若干个项目的自评结果，实际列出的自评综述应当一样多。',
  basis: '决算公开范本：在部门决算中反映若干个项目的绩效自评结果。',
  severity: 'warning',
  examples: {
    holds: { text: '共2个项目的绩效自评结果。1.甲项目自评综述：完成。2.乙项目自评综述：完成。' },
    breaks: { text: '共3个项目的绩效自评结果。1.甲项目自评综述：完成。2.乙项目自评综述：完成。' },
    rounding: null,
    absent: { text: '共3个项目的绩效自评结果，见附件。' },
  },
  relations: (view) => {
    const found = matches(view, summary).length;
    if (found === 0) return [];
    return matches(view, announced)
      .filter((m) => Number(m.groups[0]) > found)
      .map((m) =>
        wording(view, [m], {
          subject: '自评项目个数',
          message: `文中称共 ${m.groups[0]} 个项目的自评结果，实际只列出 ${found} 个，相差 ${Number(m.groups[0]) - found} 个`,
          expected: `${m.groups[0]}`,
        }),
      );
  },
};
