/**
 * The projects of a list against their total.
 *
 * Reads 安排项目 2 个，预算总金额 60.00万元。1.甲项目预算 40.00万元。2.乙项目预算 20.00万元 and states 40.00 + 20.00 = 60.00,
 * where as many projects are listed as were announced: only then is the list known to be whole.
 */
import type { Check, Example } from '../check.ts';
import { type Relation, sum } from '../relation.ts';
import { agree, nameOf, type Observation, sectionAround, type View } from '../view.ts';

const isProject = (o: Observation): boolean => o.row.family === 'project' && o.row.part === null;

/** How many projects the sentence of the total announces. */
const announced = (view: View, total: Observation): Observation | undefined => {
  const sentence = view.places.sentence(total.at);
  return view.prose.find(
    (o) =>
      isProject(o) &&
      o.row.measure === 'count' &&
      o.row.item === total.row.item &&
      o.at >= sentence.start &&
      o.at < sentence.end,
  );
};

function relationOf(view: View, total: Observation): readonly Relation[] {
  const count = announced(view, total);
  if (!count) return [];
  const extent = sectionAround(view, total.at);
  const behind = view.prose.filter(
    (o) =>
      isProject(o) &&
      o.at > total.at &&
      o.at < extent.end &&
      o.row.measure === 'amount' &&
      !o.row.item.startsWith('合计') &&
      !o.row.item.includes('/') &&
      agree(o.row, total.row, 'entity', 'year', 'stage', 'scope'),
  );
  const listed = [...Map.groupBy(behind, (o) => o.row.item).values()].map((list) => list[0]!);
  const subject = `${nameOf(total.row)}（各项目）`;
  if (listed.length === 0) return [];
  if (!count.figure.value.eq(listed.length)) {
    const reason = '列出的项目与所说的个数不同';
    return [{ kind: 'unchecked', outcome: 'not_enough_data', subject, reason, figures: [total.figure] }];
  }
  return [
    sum(
      total.figure,
      listed.map((o) => o.figure),
      { subject },
    ),
  ];
}

const row = { family: 'project', fund: null, stage: 'initial_budget' } as const;
const example = (total: string, a: string, b: string): Example => ({
  text: `二、项目支出\n安排项目2个，预算总金额${total}。1.甲项目预算${a}。2.乙项目预算${b}。`,
  sections: ['二、项目支出'],
  rows: [
    { printed: '2个', ...row, item: '合计', measure: 'count', stage: null },
    { printed: total, ...row, item: '合计' },
    { printed: a, ...row, item: '甲项目' },
    { printed: b, ...row, item: '乙项目' },
  ],
});

export const projectList: Check = {
  id: 'project-list',
  title: '所列各项目之和',
  description: '写明项目个数并逐一列出时，各项目金额之和应等于项目总金额；个数不符时不核对。',
  basis: '项目支出预算情况说明：安排项目若干个，预算总金额多少万元，逐项列出。',
  severity: 'error',
  examples: {
    holds: example('60.00万元', '40.00万元', '20.00万元'),
    breaks: example('60.00万元', '40.00万元', '21.00万元'),
    rounding: example('60.01万元', '40.00万元', '20.00万元'),
    absent: {
      text: '安排项目2个，预算总金额60.00万元。',
      rows: [
        { printed: '2个', ...row, item: '合计', measure: 'count', stage: null },
        { printed: '60.00万元', ...row, item: '合计' },
      ],
    },
  },
  relations: (view) =>
    view.prose
      .filter((o) => isProject(o) && o.row.measure === 'amount' && o.row.item === '合计')
      .flatMap((total) => relationOf(view, total)),
};
