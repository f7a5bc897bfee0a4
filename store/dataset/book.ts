import { families } from '../../schema/vocabulary.ts';
import { codebookFields, codebookOf } from './codebook.ts';
import type { Cells } from './field.ts';
import type { Reading } from './read.ts';
import type { Sheet } from './write/sheet.ts';

/** The dataset as sheets: documents, one sheet a family of figures, indicators, findings, the codebook. Empty ones are left out. */
export interface BookRequest {
  readonly readings: readonly Reading[];
  /** The figures of one family, in either shape. */
  family(family: string): Reading;
}

export function* sheetsOf({ readings, family }: BookRequest): Generator<Sheet> {
  const shown: Reading['table'][] = [];
  for (const reading of readings) {
    const { name } = reading.table;
    const parts =
      name === 'rows' || name === 'rows_wide'
        ? Object.entries(families).map(([key, title]) => ({ title, reading: family(key) }))
        : [{ title: reading.table.title, reading }];
    let any = false;
    for (const part of parts) {
      const lines = started(part.reading.lines());
      if (lines === null) continue;
      any = true;
      yield { name: part.title, fields: part.reading.table.fields, lines };
    }
    if (any) shown.push(reading.table);
  }
  yield { name: '字段说明', fields: codebookFields, lines: codebookOf(shown) };
}

/** The same lines, or null where there are none. */
function started(lines: Iterable<Cells>): Iterable<Cells> | null {
  const iterator = lines[Symbol.iterator]();
  const first = iterator.next();
  if (first.done) return null;
  return (function* () {
    yield first.value;
    yield* { [Symbol.iterator]: () => iterator };
  })();
}
