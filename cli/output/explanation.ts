import type { Explanation } from '../../pipeline/explain.ts';
import { bases, families, funds, type Metadata, measures, type Row, stages } from '../../schema/index.ts';
import { markFor } from './quote.ts';

/**
 * How one figure was read, for a person:
 *
 *     占【62.82%】
 *       章节  第三部分 2023年度部门决算情况说明 › 三、支出决算情况说明
 *       词    占：占比
 *       成了  支出 基本支出　2023 年　决算　占比 62.82 %　(prose.share，把握 0.98)
 */
export function explanationText(metadata: Metadata, explanation: Explanation): string {
  const { clause, section, source, words, unknown, reason } = explanation;
  const mark = markFor(process.stdout);
  const lines: [string, string][] = [
    ['位置', placeText(source)],
    ['章节', section.length > 0 ? section.join(' › ') : '（没有标题）'],
    ...said('本句', words, 'clause'),
    ...said('前文', words, 'sentence'),
    ...(unknown.length > 0 ? [['不认得', unknown.join('、')] as [string, string]] : []),
    ...explanation.rows.map((row): [string, string] => ['成了', rowText(row, metadata)]),
    ...explanation.indicators.map((i): [string, string] => [
      '成了',
      `绩效指标 ${[i.level1, i.level2, i.level3].filter(Boolean).join('/')}　${rule(i)}`,
    ]),
    ...(reason === null ? [] : [[fates[explanation.became], reason] as [string, string]]),
  ];
  const head = `${clause.before}${clause.marked === '' ? '' : mark(clause.marked)}${clause.after}`;
  return `${head}\n${lines.map(([name, text]) => `  ${name}${'　'.repeat(Math.max(1, 4 - name.length))}${text}\n`).join('')}\n`;
}

function placeText({ start, end, page, table, row, column }: Explanation['source']): string {
  const cell = row === undefined || column === undefined ? '' : `第 ${row + 1} 行第 ${column + 1} 列`;
  return [`${start}–${end}`, page && `第 ${page} 页`, table, cell].filter(Boolean).join('，');
}

const fates: Readonly<Record<Explanation['became'], string>> = {
  rows: '成了',
  indicator: '成了',
  mention: '原因',
  claimed: '未成行',
  unclaimed: '未认领',
  nothing: '没有',
};

function said(
  name: string,
  words: Explanation['words'],
  place: Explanation['words'][number]['place'],
): [string, string][] {
  const here = words.filter((w) => w.place === place);
  if (here.length === 0) return [];
  return [[name, here.map((w) => `${w.word}（${w.means.map((m) => m.says).join('；')}）`).join(' ')]];
}

function rowText(row: Row, metadata: Metadata): string {
  return [
    `${families[row.family]} ${row.item}`,
    row.part,
    row.code,
    `${row.year} 年`,
    row.fund && funds[row.fund],
    row.stage && stages[row.stage],
    `${measures[row.measure]} ${row.value} ${row.unit}`,
    row.basis && `比${bases[row.basis]}`,
    row.scope,
    row.entity === metadata.entity ? null : row.entity,
    rule(row),
  ]
    .filter(Boolean)
    .join('　');
}

const rule = ({ rule, confidence }: { rule: string; confidence: number }) =>
  `（${rule}，把握 ${confidence}）`;
