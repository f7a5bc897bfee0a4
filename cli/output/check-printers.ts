import type { ChecklistItem } from '../../pipeline/checks.ts';
import type { Disclosure, Failure } from '../../schema/index.ts';
import { severities } from '../../schema/vocabulary.ts';
import { csvLines } from '../../store/csv.ts';
import { checkHead, checkPage } from './check-html.ts';
import { checklistText } from './check-text.ts';
import { checkedJson, checkedText } from './checked.ts';
import { jsonLine } from './stream.ts';

/** The ways in which `check` prints: a beginning, a piece for every disclosure, an end. */
export type CheckFormat = 'text' | 'json' | 'jsonl' | 'csv' | 'html';
export interface CheckPrinter {
  begin(): string;
  /** `untold`: how many findings were left out because they are less grave than what was asked for. */
  disclosure(disclosure: Disclosure, checklist: readonly ChecklistItem[] | null, untold: number): string;
  end(failures: readonly Failure[]): string;
}
interface Shown {
  readonly ledger?: boolean;
}
const nothing = () => '';

const text = (shown: Shown): CheckPrinter => ({
  begin: nothing,
  disclosure: (d, items, untold) =>
    checkedText(d, shown, untold) + (items ? `${checklistText(items)}\n` : ''),
  end: nothing,
});

const objectOf = (d: Disclosure, items: readonly ChecklistItem[] | null, shown: Shown) => ({
  ...checkedJson(d, shown),
  ...(items ? { checklist: items } : {}),
});

function json(shown: Shown): CheckPrinter {
  const documents: object[] = [];
  return {
    begin: nothing,
    disclosure(d, items) {
      documents.push(objectOf(d, items, shown));
      return '';
    },
    end: (failures) => `${JSON.stringify({ documents, failures }, null, 2)}\n`,
  };
}

/** One finding a line (and one relation, one item of the checklist), each naming its document. */
const jsonl = (shown: Shown): CheckPrinter => ({
  begin: nothing,
  disclosure: (d, items) => {
    const of = { document: d.document.id, path: d.document.source.path };
    return [
      ...d.findings.map((finding) => ({ type: 'finding', ...of, ...finding })),
      ...(shown.ledger ? d.ledger.map((entry) => ({ type: 'ledger', ...of, ...entry })) : []),
      ...(items ?? []).map((item) => ({ type: 'checklist', ...of, ...item })),
    ]
      .map(jsonLine)
      .join('');
  },
  end: (failures) => failures.map((failure) => jsonLine({ type: 'failure', ...failure })).join(''),
});

const columns = 'path,entity,year,severity,check,message,expected,actual,arithmetic,page,table,quotes'.split(
  ',',
);

const csv = (): CheckPrinter => ({
  begin: () => csvLines([columns]),
  disclosure: (d) =>
    csvLines(
      d.findings.map((f) => [
        d.document.source.path,
        d.metadata.entity,
        d.metadata.year,
        severities[f.severity],
        f.check,
        f.message,
        f.expected,
        f.actual,
        f.arithmetic,
        f.sources[0]?.page ?? null,
        f.sources[0]?.table ?? null,
        f.sources.map((s) => s.quote).join(' | '),
      ]),
    ),
  end: nothing,
});

const html = (): CheckPrinter => ({
  begin: checkHead,
  disclosure: checkPage,
  end: () => '</body></html>\n',
});

export function checkPrinter(format: CheckFormat, shown: Shown): CheckPrinter {
  switch (format) {
    case 'json':
      return json(shown);
    case 'jsonl':
      return jsonl(shown);
    case 'csv':
      return csv();
    case 'html':
      return html();
    case 'text':
      return text(shown);
  }
}
