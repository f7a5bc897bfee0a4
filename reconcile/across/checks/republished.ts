/**
 * One disclosure that stands in several places, or stood under its address before: what was changed, and when.
 *
 * Reads 支出合计60.00万元 in one version and 66.00万元 in the next and says both, with the dates. Versions that share little
 * are not taken for one disclosure, whatever their titles say.
 */
import type { ExampleRow } from '../../check.ts';
import type { Figure } from '../../figure.ts';
import { numeral } from '../../message.ts';
import type { Relation } from '../../relation.ts';
import type { Archive, Edition } from '../archive.ts';
import type { AcrossCheck, AcrossExample, Comparison } from '../check.ts';
import type { Holding } from '../holding.ts';
import { type Change, compareVersions, isAnother } from '../versions.ts';

/** So many series that say something must be printed alike before two texts are taken for versions of one. */
const enough = 3;
const listed = 5;

const dateOf = ({ document }: Holding): string =>
  document.metadata.published === null
    ? `${document.firstSeen.slice(0, 10)} 读到`
    : `${document.metadata.published} 公开`;

const amountOf = (figure: Figure): string =>
  `${numeral(figure)}${figure.unit === '%' ? '' : ' '}${figure.unit}`;

function messageOf(older: Holding, newer: Holding, changes: readonly Change[]): string {
  const shown = changes
    .slice(0, listed)
    .map(({ name, before, after }) => `${name}由 ${amountOf(before)} 改为 ${amountOf(after)}`);
  const rest = changes.length > listed ? `等 ${changes.length} 项` : '';
  const where = older.document.current ? '两个版本同时存在' : '原处已换成新的版本';
  return `同一材料有两个版本（${dateOf(older)}，${dateOf(newer)}）：${shown.join('；')}${rest}；${where}`;
}

function relationOf(older: Holding, newer: Holding): Relation {
  const versions = compareVersions(older, newer);
  const { alike, changes } = versions;
  const subject = '同一材料的各版本';
  if (alike < enough || isAnother(versions))
    return {
      kind: 'unchecked',
      outcome: 'not_applicable',
      subject,
      reason: '相同的数字太少，不像同一材料的两个版本',
      figures: [],
    };
  const figures = changes.flatMap(({ before, after }) => [before, after]);
  const first = newer.view.all[0]!.figure;
  return {
    kind: 'statement',
    holds: changes.length === 0,
    subject,
    message: changes.length === 0 ? '各版本数字相同' : messageOf(older, newer, changes),
    arithmetic: changes.map(({ before, after }) => `${numeral(before)} → ${numeral(after)}`).join('；'),
    figures,
    sources: figures.length === 0 ? [first.source] : figures.map((f) => f.source),
    // a version that was taken down was corrected; two that stand beside each other contradict each other
    severity: older.document.current ? 'warning' : 'info',
  };
}

function comparisonsOf({ versions }: Edition): readonly Comparison[] {
  return versions.slice(0, -1).map((newer, i) => {
    const older = versions[i + 1]!;
    return { documents: [newer, older], relations: [relationOf(older, newer)] };
  });
}

const row = { fund: 'general', stage: 'final' } as const;
const items = ['基本支出', '项目支出', '住房公积金', '本年支出合计'] as const;
function version(numbers: readonly string[], published: string) {
  const rows: readonly ExampleRow[] = numbers.map((printed, i) => ({ printed, item: items[i]!, ...row }));
  return {
    text: numbers.map((number, i) => `${items[i]}${number}。`).join(''),
    rows,
    metadata: { year: 2023, kind: 'final_account' as const, published },
  };
}
const versions = (total: string): AcrossExample => ({
  documents: [
    version(['40.00万元', '20.00万元', '5.00万元', '60.00万元'], '2024-08-20'),
    version(['40.00万元', '20.00万元', '5.00万元', total], '2024-09-10'),
  ],
});

export const republished: AcrossCheck = {
  id: 'republished',
  title: '同一材料先后公开的数字不同',
  description:
    '同一单位、年度、级别的同一种材料有几个版本的，数字应当相同；不同的列出改了什么、何时改的。原处已换成新版本的只作提示，两个版本同时存在的列为疑点。',
  basis: '预决算公开办法：公开的材料应当真实、准确，更正的应当说明。',
  severity: 'warning',
  examples: {
    holds: versions('60.00万元'),
    breaks: versions('66.00万元'),
    rounding: null,
    absent: {
      documents: [
        version(['40.00万元', '20.00万元', '5.00万元', '60.00万元'], '2024-08-20'),
        version(['1.00万元', '2.00万元', '0.50万元', '3.00万元'], '2024-09-10'),
      ],
    },
  },
  compare: ({ editions, year }: Archive) => editions.filter((e) => e.year === year).flatMap(comparisonsOf),
};
