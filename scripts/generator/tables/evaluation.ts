import type { TableBlock, TableCell } from '../blocks.ts';
import { hundredthsText, type Project } from '../books/projects.ts';
import type { Fen } from '../money.ts';
import { projectItem } from '../statements/performance.ts';
import { amount, completion, score, type Teller } from '../teller.ts';
import type { IndicatorTruth, Words } from '../words.ts';
import { blank, head, name } from './cells.ts';

/** 项目支出绩效自评表: lines of money, then one row per 三级指标, first and second level merged downwards. */
const operators: Readonly<Record<string, readonly [words: string, sign: string]>> = {
  '>=': ['大于等于', '≥'],
  '<=': ['小于等于', '≤'],
  '=': ['等于', '='],
};

export function evaluationTable(t: Teller, project: Project): TableBlock {
  const wide = t.style.rowNumbers; // nature, direction and unit in columns of their own
  const columns = wide ? 11 : 8;
  const span = (cells: TableCell[]): TableCell[] => {
    const used = cells.reduce((n, c) => n + (c.columnSpan ?? 1), 0);
    const last = cells.at(-1)!;
    return [...cells.slice(0, -1), { ...last, columnSpan: (last.columnSpan ?? 1) + columns - used }];
  };
  const top: TableCell[][] = [
    span([head('项目名称'), { ...name(project.name), columnSpan: 2 }]),
    span([
      head('主管部门'),
      { ...name(t.books.unit.name), columnSpan: 2 },
      head('实施单位'),
      name(t.books.unit.name),
    ]),
    span([
      head('项目资金（万元）', 2),
      head('年初预算数'),
      head('全年预算数'),
      head('全年执行数'),
      head('分值'),
      head('执行率'),
      head('得分'),
    ]),
    ...moneyLines(t, project).map(span),
  ];
  const heads = wide
    ? [
        '一级指标',
        '二级指标',
        '三级指标',
        '指标性质',
        '指标方向',
        '年度指标值',
        '实际完成值',
        '计量单位',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ]
    : [
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析及改进措施',
      ];
  const body = merged(project.indicators, (i) => indicatorCells(i, wide));
  const total = span([
    { ...name('总分'), columnSpan: columns - 3 },
    name('100'),
    {
      words: [
        score(
          t,
          hundredthsText(project.score),
          projectItem(project.name),
          '分',
          hundredthsText(project.score),
        ),
      ],
    },
    blank(),
  ]);
  return {
    kind: 'table',
    name: '项目支出绩效自评表',
    number: null,
    caption: [`（${t.year}年度）`],
    headRows: 0,
    rows: [...top, heads.map((x) => head(x)), ...body, total],
    columns,
    widths: wide ? [2, 2.2, 3.6, 1.4, 1.8, 1.8, 1.8, 1.6, 1.2, 1.2, 4] : [2, 2.4, 4, 2, 2, 1.2, 1.2, 4],
    notes: [],
  };
}

function moneyLines(t: Teller, p: Project): TableCell[][] {
  const style = { ...t.style, unit: '万元' as const, decimals: 2, trim: false, group: t.style.tableGroup };
  const u = { ...t, style };
  const own = projectItem(p.name);
  const cell = (
    fen: Fen,
    item: ReturnType<typeof projectItem>,
    stage: 'initial_budget' | 'adjusted_budget' | 'final',
  ): TableCell => ({
    words: [amount(u, fen, item, { stage, bare: true })],
    align: 'right',
  });
  const spentOf = (part: Fen) => Math.min(part, p.final);
  const lines = [
    ['年度资金总额', own, p.initial, p.adjusted, p.final],
    [
      '其中：财政拨款',
      projectItem(`${p.name}/财政拨款`),
      p.initial - p.carried,
      p.adjusted - p.carried,
      p.final - spentOf(p.carried),
    ],
    ['上年结转资金', projectItem(`${p.name}/上年结转资金`), p.carried, p.carried, spentOf(p.carried)],
    ['其他资金', projectItem(`${p.name}/其他资金`), 0, 0, 0],
  ] as const;
  return lines.map(([label, item, initial, adjusted, final], i) => {
    const rate = completion(u, final, adjusted, 'adjusted_budget', item);
    const first = i === 0;
    return [
      { ...name(label), columnSpan: 2 },
      cell(initial, item, 'initial_budget'),
      cell(adjusted, item, 'adjusted_budget'),
      cell(final, item, 'final'),
      name(first ? '10' : '—'),
      rate ? { words: [rate] } : name('—'),
      first
        ? {
            words: [
              score(
                t,
                hundredthsText(p.executionScore),
                projectItem(`${p.name}/年度资金总额`),
                '分',
                hundredthsText(p.executionScore),
              ),
            ],
          }
        : name('—'),
    ];
  });
}

/** Cells of a row without its first two levels. */
function indicatorCells(i: IndicatorTruth, wide: boolean): TableCell[] {
  const [words, sign] = operators[i.operator ?? ''] ?? ['', ''];
  // `actual` is what is printed, with its unit where it stands in the same cell
  const shown: IndicatorTruth =
    wide || i.actual === null ? i : { ...i, nature: null, actual: `${i.actual}${i.unit ?? ''}` };
  const mark: Words = [{ kind: 'indicator', indicator: shown }, i.level3];
  const end = [name(i.weight), name(i.score ?? ''), name(i.deviation ?? '')];
  if (wide)
    return [
      { words: mark },
      name(i.nature ?? ''),
      name(words),
      name(i.target ?? ''),
      name(i.actual ?? ''),
      name(i.unit ?? ''),
      ...end,
    ];
  const unit = i.unit ?? '';
  return [{ words: mark }, name(`${sign}${i.target ?? ''}${unit}`), name(`${i.actual ?? ''}${unit}`), ...end];
}
function merged(rows: readonly IndicatorTruth[], cells: (i: IndicatorTruth) => TableCell[]): TableCell[][] {
  const run = (i: number, same: (a: IndicatorTruth, b: IndicatorTruth) => boolean) => {
    let n = 1;
    while (i + n < rows.length && same(rows[i]!, rows[i + n]!)) n++;
    return n;
  };
  const one = (a: IndicatorTruth, b: IndicatorTruth) => a.level1 === b.level1;
  const two = (a: IndicatorTruth, b: IndicatorTruth) => one(a, b) && a.level2 === b.level2;
  return rows.map((row, i) => [
    ...(i === 0 || !one(rows[i - 1]!, row) ? [{ ...name(row.level1), rowSpan: run(i, one) }] : []),
    ...(i === 0 || !two(rows[i - 1]!, row) ? [{ ...name(row.level2), rowSpan: run(i, two) }] : []),
    ...cells(row),
  ]);
}
