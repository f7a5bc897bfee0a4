import type { Check, ChecklistItem } from '../../pipeline/checks.ts';
import { checklistStatuses } from '../../pipeline/checks.ts';
import { severities } from '../../schema/vocabulary.ts';
import { table } from './table.ts';

/** One check for a person: what it states, what it rests on, and a disclosure that holds and one that does not. */
export function checkText(check: Check): string {
  const { holds, breaks, rounding } = check.examples;
  const quote = (text: string) => text.replace(/\s*\n\s*/g, '／').replace(/\t/g, ' ');
  return [
    `${check.title}  [${check.id}]`,
    check.description,
    `级别：${severities[check.severity]}`,
    `依据：${check.basis}`,
    `成立：${quote(holds.text)}`,
    `不成立：${quote(breaks.text)}`,
    ...(rounding ? [`仅因四舍五入成立，不提示：${quote(rounding.text)}`] : []),
    '',
  ].join('\n');
}

/** What the rules require, and what of it the disclosure tells. */
export const checklistText = (items: readonly ChecklistItem[]): string =>
  table(
    [{ title: '应公开的内容' }, { title: '情况' }, { title: '说明' }],
    items.map((item) => [item.title, checklistStatuses[item.status], item.reason]),
  );
