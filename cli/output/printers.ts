import type { Read } from '../../pipeline.ts';
import type { Failure } from '../../schema/index.ts';
import { csvLines } from '../../store/csv.ts';
import { disclosureText } from './disclosure.ts';
import { columnNames, csvRows } from './flat.ts';
import { nested, recordsOf, type Shown } from './records.ts';
import { jsonLine } from './stream.ts';

/** One way of printing what was read: a beginning, a piece for every file, an end, and what the format had no room for. */
export interface Printer {
  begin(): string;
  read(read: Read): string;
  end(): string;
  notes(): readonly string[];
}

const nothing = () => '';
const none = () => [];

const jsonl = (shown: Shown): Printer => ({
  begin: nothing,
  read: (read) => [...recordsOf(read, shown)].map(jsonLine).join(''),
  end: nothing,
  notes: none,
});

function json(shown: Shown): Printer {
  const failures: Failure[] = [];
  let first = true;
  return {
    begin: () => '{"documents":[',
    read: (read) => {
      if ('failure' in read) {
        failures.push(read.failure);
        return '';
      }
      const parts = read.disclosures.map((d) => JSON.stringify(nested(d, shown)));
      if (parts.length === 0) return '';
      const text = (first ? '\n' : ',\n') + parts.join(',\n');
      first = false;
      return text;
    },
    end: () => `\n],"failures":${JSON.stringify(failures)}}\n`,
    notes: none,
  };
}

function csv(): Printer {
  let findings = 0;
  return {
    begin: () => csvLines([columnNames]),
    read: (read) => {
      if ('failure' in read) return '';
      findings += read.disclosures.reduce((sum, d) => sum + d.findings.length, 0);
      return csvLines(read.disclosures.flatMap(csvRows));
    },
    end: nothing,
    notes: () => (findings > 0 ? [`另有 ${findings} 处核对发现不在 CSV 里，用 mingzhang check 查看`] : []),
  };
}

const table = (shown: Shown): Printer => ({
  begin: nothing,
  read: (read) =>
    'failure' in read ? '' : read.disclosures.map((d) => `${disclosureText(d, shown)}\n`).join(''),
  end: nothing,
  notes: none,
});

export function printerFor(format: 'table' | 'json' | 'jsonl' | 'csv', shown: Shown): Printer {
  return { table, json, jsonl, csv }[format](shown);
}
