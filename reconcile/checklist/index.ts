/**
 * The disclosure checklist: for every item that the rules require, whether one document tells it.
 *
 * Reads the rows and the text of a disclosure and says of 政府采购: present (figures, or the sentence that there are none),
 * empty (named, but neither a figure nor an explanation), absent (not even named), or not applicable, each with the reason.
 * The last item is the time of publication: in time, late, or not applicable where one of the two dates is unknown.
 * A document that is one attachment only (a table, a performance report) owes nothing: its items are not applicable.
 */
import type { Disclosure, Indicator, Metadata, Row, SourceSpan } from '../../schema/index.ts';
import { type Requirement, requirements } from './requirements.ts';
import { timelinessOf } from './timeliness.ts';
import { isAttachment, isExplained, namings } from './told.ts';

export { type Requirement, requirements };

export interface ChecklistInput {
  readonly document: Pick<Disclosure['document'], 'text'>;
  readonly metadata: Metadata;
  readonly rows: readonly Row[];
  readonly indicators: readonly Indicator[];
}

export const checklistStatuses = {
  present: '已公开',
  empty: '有标题而无内容',
  absent: '没有公开',
  late: '逾期公开',
  not_applicable: '不适用',
} as const;
export type ChecklistStatus = keyof typeof checklistStatuses;

export interface ChecklistItem {
  readonly id: string;
  readonly title: string;
  readonly basis: string;
  readonly status: ChecklistStatus;
  readonly reason: string;
  /** Where it is told, or named without being told. */
  readonly source: SourceSpan | null;
}

function itemOf(input: ChecklistInput, requirement: Requirement, attachment: boolean): ChecklistItem {
  const { id, title, basis, kinds, row, since } = requirement;
  const item = (
    status: ChecklistStatus,
    reason: string,
    source: SourceSpan | null = null,
  ): ChecklistItem => ({
    id,
    title,
    basis,
    status,
    reason,
    source,
  });
  const { kind, year } = input.metadata;
  if (!kinds.includes(kind)) return item('not_applicable', '这类材料不要求公开');
  if (since !== undefined && year !== null && year < since)
    return item('not_applicable', `${since} 年起才要求公开`);
  const told = row === null ? undefined : input.rows.find(row);
  if (told) return item('present', '印有数字', told.source);
  const named = namings(input.document.text, requirement);
  if (id === 'performance' && input.indicators.length > 0)
    return item('present', '印有绩效指标', input.indicators[0]!.source);
  if (row === null && named[0]) return item('present', '有文字说明', named[0]);
  const explained = named.find((span) => isExplained(input.document.text, span));
  if (explained) return item('present', '说明了没有此项', explained);
  if (attachment) return item('not_applicable', '材料只是附表或其中一部分');
  return named[0]
    ? item('empty', '有名称，没有读出数字，也没有说明没有此项', named[0])
    : item('absent', '全文没有提到');
}

/** Every requirement, in the order of the rules. */
export function checklist(input: ChecklistInput): ChecklistItem[] {
  const attachment = isAttachment(input.document.text, input.rows);
  return [...requirements.map((requirement) => itemOf(input, requirement, attachment)), publication(input)];
}

/** Published within twenty days of the approval, where both dates are known. */
function publication({ document, metadata }: ChecklistInput): ChecklistItem {
  const about = {
    id: 'published-in-time',
    title: '批复后二十日内公开',
    basis: '预算法第十四条：经财政部门批复的部门预算、决算，应当在批复后二十日内由各部门向社会公开。',
  };
  const due = metadata.kind === 'budget' || metadata.kind === 'final_account';
  if (!due) return { ...about, status: 'not_applicable', reason: '这类材料不要求公开', source: null };
  const found = timelinessOf(document.text, metadata);
  if (found.state === 'unknown')
    return { ...about, status: 'not_applicable', reason: found.reason, source: null };
  const { days, approval } = found;
  return {
    ...about,
    status: found.state === 'late' ? 'late' : 'present',
    reason: `${approval.date} 批复，${metadata.published} 公开，相隔 ${days} 日`,
    source: {
      start: approval.start,
      end: approval.end,
      quote: document.text.slice(approval.start, approval.end),
    },
  };
}
