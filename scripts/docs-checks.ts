/**
 * Writes docs/checks.md from the checks themselves: title, what it states, what it rests on, and its examples.
 */
import { type Check, checks, type Example } from '../reconcile/index.ts';

const severities = { error: '错误', warning: '疑点', info: '提示' } as const;

const quote = (example: Example): string =>
  example.text
    .replace(/\s*\n\s*/g, '／')
    .replace(/\t/g, ' ')
    .replace(/\|/g, '\\|');

function section(check: Check): string {
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

const row = (check: Check): string =>
  `| [\`${check.id}\`](#${anchor(check)}) | ${check.title} | ${severities[check.severity]} |`;
const anchor = (check: Check): string =>
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
  ].join('\n');
}
