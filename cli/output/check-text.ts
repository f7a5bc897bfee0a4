import type { AcrossCheck, Check, ChecklistItem } from '../../pipeline/checks.ts';
import { checklistStatuses } from '../../pipeline/checks.ts';
import { documentKinds, severities } from '../../schema/vocabulary.ts';
import { table } from './table.ts';

/** One check for a person: what it states, what it rests on, and a disclosure that holds and one that does not. */
export function checkText(check: Check | AcrossCheck): string {
  const { holds, breaks, rounding } = check.examples;
  return [
    `${check.title}  [${check.id}]`,
    check.description,
    `级别：${severities[check.severity]}`,
    `依据：${check.basis}`,
    `成立：${quote(holds)}`,
    `不成立：${quote(breaks)}`,
    ...(rounding ? [`仅因四舍五入成立，不提示：${quote(rounding)}`] : []),
    '',
  ].join('\n');
}

type Example = (Check | AcrossCheck)['examples']['holds'];

/** A disclosure on one line; several, with the year and kind of each. */
function quote(example: Example): string {
  if ('text' in example) return example.text.replace(/\s*\n\s*/g, '／').replace(/\t/g, ' ');
  return [...example.documents, ...(example.units ?? [])]
    .map(({ text, metadata }) => `〔${metadata.year} 年${documentKinds[metadata.kind]}〕${quote({ text })}`)
    .join(' ');
}

/** What the rules require, and what of it the disclosure tells. */
export const checklistText = (items: readonly ChecklistItem[]): string =>
  table(
    [{ title: '应公开的内容' }, { title: '情况' }, { title: '说明' }],
    items.map((item) => [item.title, checklistStatuses[item.status], item.reason]),
  );
