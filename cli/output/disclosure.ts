import { styleText } from 'node:util';
import type { Disclosure, Indicator, Row } from '../../schema/index.ts';
import { families, funds, indicatorOperators, measures, outcomes, stages } from '../../schema/vocabulary.ts';
import { findingsText, ledgerText } from './findings.ts';
import { markFor } from './quote.ts';
import type { Shown } from './records.ts';
import { type Column, table } from './table.ts';
import { nameOf } from './words.ts';

/** One disclosure for a person at a terminal: what it is, its rows, its indicators, what does not add up. */
export function disclosureText(disclosure: Disclosure, shown: Shown): string {
  const rows = disclosure.rows.filter((row) => row.family !== 'mention');
  const mentions = disclosure.rows.length - rows.length;
  return [
    headText(disclosure),
    rows.length > 0 ? rowTable(rows) : '没有读出数据\n',
    mentions > 0 ? `另有 ${mentions} 个叙述中提到的金额（--format jsonl 中可见）\n` : '',
    disclosure.indicators.length > 0 ? `\n绩效指标\n${indicatorTable(disclosure.indicators)}` : '',
    `\n核对\n${findingsText(disclosure, markFor(process.stdout))}${ledgerText(disclosure)}`,
    shown.ledger ? `\n${ledgerTable(disclosure)}` : '',
    shown.unresolved ? `\n${unresolvedTable(disclosure)}` : '',
  ].join('');
}

export function headText(disclosure: Disclosure): string {
  const { document, metadata } = disclosure;
  const title = styleText('bold', metadata.title ?? document.source.title ?? '（没有标题）');
  const pages = document.pages.length > 0 ? `，${document.pages.length} 页` : '';
  const warnings = document.warnings.map((w) => `注意：${w}\n`).join('');
  return `${title}\n${document.source.path}  ${nameOf(disclosure)}${pages}\n${warnings}`;
}

type Of<T> = Column & { readonly value: (item: T) => string | null };
const tableOf = <T>(columns: readonly Of<T>[], items: readonly T[]) =>
  table(
    columns,
    items.map((item) => columns.map((column) => column.value(item) ?? '')),
  );

const rowColumns: readonly Of<Row>[] = [
  { title: '类别', value: (r) => families[r.family] },
  { title: '年度', value: (r) => String(r.year) },
  { title: '科目', value: (r) => r.item },
  { title: '其中', value: (r) => r.part },
  { title: '资金', value: (r) => r.fund && funds[r.fund] },
  { title: '阶段', value: (r) => r.stage && stages[r.stage] },
  { title: '度量', value: (r) => measures[r.measure] },
  { title: '数值', align: 'right', value: (r) => r.value },
  { title: '单位', value: (r) => r.unit },
  { title: '页', align: 'right', value: (r) => r.source.page?.toString() ?? null },
];

/** Who reports is a column only where there are several. */
function rowTable(rows: readonly Row[]): string {
  const several = new Set(rows.map((r) => r.entity)).size > 1;
  return tableOf(several ? [{ title: '单位名称', value: (r) => r.entity }, ...rowColumns] : rowColumns, rows);
}

const indicatorTable = (indicators: readonly Indicator[]) =>
  tableOf<Indicator>(
    [
      { title: '项目', value: (i) => i.project },
      { title: '一级', value: (i) => i.level1 },
      { title: '二级', value: (i) => i.level2 },
      { title: '三级指标', value: (i) => i.level3 },
      {
        title: '目标',
        value: (i) => `${i.operator ? indicatorOperators[i.operator] : ''}${i.target ?? ''}${i.unit ?? ''}`,
      },
      { title: '实际', value: (i) => i.actual },
      { title: '分值', align: 'right', value: (i) => i.weight },
      { title: '得分', align: 'right', value: (i) => i.score },
    ],
    indicators,
  );

export const ledgerTable = ({ ledger }: Disclosure) =>
  tableOf<Disclosure['ledger'][number]>(
    [
      { title: '结果', value: (e) => outcomes[e.outcome] },
      { title: '核对', value: (e) => e.check },
      { title: '对象', value: (e) => e.subject },
      { title: '算式或原因', value: (e) => e.arithmetic ?? e.reason },
    ],
    ledger,
  );

const unresolvedTable = ({ unresolved }: Disclosure) =>
  tableOf<Disclosure['unresolved'][number]>(
    [
      { title: '没能对上的科目名称', value: (u) => u.name },
      { title: '最接近的科目', value: (u) => u.nearest },
      { title: '编码', value: (u) => u.code },
      { title: '页', align: 'right', value: (u) => u.source.page?.toString() ?? null },
    ],
    unresolved,
  );
