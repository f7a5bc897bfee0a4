import type { Indicator, Row } from '../../../schema/index.ts';
import { measures, stages } from '../../../schema/vocabulary.ts';
import { untitled } from '../tables/shown.ts';
import type { PageMarks } from './marks.ts';

/** What the numbers on the pages mean: `12  一般公共服务支出 [基本支出] · 2023 · 决算 · 1,344.73 -> 1344.73 万元`. */
export function legendOf(pages: readonly PageMarks[]): string {
  return pages.map(pageLegend).join('\n');
}

function pageLegend({ page, tables, figures }: PageMarks): string {
  const lines = tables.flatMap(({ number, given }) => {
    const own = figures.filter((f) => f.table === number);
    const missed = own.filter((f) => !f.said).length;
    const unit = given.unit === null ? '' : `（${given.unit}）`;
    return [
      `  T${number} ${given.title ?? given.table.name ?? untitled}${unit}${missed > 0 ? `，${missed} 个金额没有读成数据` : ''}`,
      ...own.flatMap(({ said }) =>
        said ? [`    ${String(said.number).padStart(3)}  ${said.rows.map(short).join('；')}`] : [],
      ),
    ];
  });
  return [`第 ${page} 页`, ...lines, ''].join('\n');
}

function short(row: Row | Indicator): string {
  if (row.family === 'indicator') return [row.level1, row.level2, row.level3].filter(Boolean).join('/');
  return [
    row.item + (row.part === null ? '' : ` [${row.part}]`),
    row.year,
    row.stage === null ? '' : stages[row.stage],
    row.measure === 'amount' ? '' : measures[row.measure],
    `${row.printed} -> ${row.value} ${row.unit}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
