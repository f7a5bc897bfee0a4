/**
 * Writes docs/checks.md from the checks themselves: title, what it states, what it rests on, and its examples.
 */
import { type AcrossCheck, type AcrossExample, acrossChecks } from '../reconcile/across/index.ts';
import { type Check, checks, type Example } from '../reconcile/index.ts';
import { documentKinds } from '../schema/vocabulary.ts';

const severities = { error: '错误', warning: '疑点', info: '提示' } as const;

const oneLine = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, '／')
    .replace(/\t/g, ' ')
    .replace(/\|/g, '\\|');

const quote = (example: Example | AcrossExample): string =>
  'text' in example
    ? oneLine(example.text)
    : [...example.documents, ...(example.units ?? [])]
        .map(({ text, metadata }) => {
          const whose =
            metadata.entity === undefined || metadata.entity === null ? '' : `${metadata.entity} `;
          return `〔${whose}${metadata.year} 年${documentKinds[metadata.kind]}〕${oneLine(text)}`;
        })
        .join(' ');

function section(check: Check | AcrossCheck): string {
  const { holds, breaks, rounding } = check.examples;
  return [
    `## ${check.title} \`${check.id}\``,
    '',
    `${check.description}`,
    '',
    `* 级别：${severities[check.severity]}`,
    `* 依据：${check.basis}`,
    `* 成立：${quote(holds)}`,
    `* 不成立：${quote(breaks)}`,
    ...(rounding === null ? [] : [`* 仅因四舍五入成立，不提示：${quote(rounding)}`]),
  ].join('\n');
}

const row = (check: Check | AcrossCheck): string =>
  `| [\`${check.id}\`](#${anchor(check)}) | ${check.title} | ${severities[check.severity]} |`;
const anchor = (check: Check | AcrossCheck): string =>
  encodeURIComponent(`${check.title}-${check.id}`.replace(/[（）、“”]/g, ''));

export function checksDocument(): string {
  return [
    '# 检查项目',
    '',
    '<!-- 由 npm run docs 根据 reconcile/checks 生成，请勿手工修改。 -->',
    '',
    '印出的数字代表一个区间：92.7% 代表 92.65% 至 92.75% 之间的任何比率。只有区间内的任何取值都不能使关系成立时才提示。',
    '只有按截尾而非四舍五入才成立的，列为提示；识别把握不足的数字不列为错误。',
    '',
    '| 编号 | 名称 | 级别 |',
    '| --- | --- | --- |',
    ...checks.map(row),
    '',
    checks.map(section).join('\n\n'),
    '',
    '# 跨文件的检查项目',
    '',
    '同一单位的几份材料存入数据库后互相核对（`mingzhang ingest`，`mingzhang check --across`）。单位以材料中印出的全称为准，部门与',
    '单位（本级）的数字不混。两份材料之间的数字可能依规调整过，所以这里没有“错误”：多数相同而个别不同的列为疑点，多数不同的只作一条',
    '提示，没有一项相同的不提示。',
    '',
    '| 编号 | 名称 | 级别 |',
    '| --- | --- | --- |',
    ...acrossChecks.map(row),
    '',
    acrossChecks.map(section).join('\n\n'),
    '',
  ].join('\n');
}
