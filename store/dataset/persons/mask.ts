import type { Cells, Field } from '../field.ts';
import type { Reading } from '../read.ts';
import { maskPersons } from './index.ts';

/**
 * A table with the persons in its texts hidden. The printed figure itself is no text: a row whose quote looks like a
 * telephone number is an amount.
 */
export function masked(reading: Reading): Reading {
  const { table } = reading;
  const places = table.fields.flatMap((f, i) => (isText(f, table.name) ? [i] : []));
  const known = new Map<string, string>();
  const mask = (text: string): string => {
    let said = known.get(text);
    if (said !== undefined) return said;
    if (known.size > mostKnown) known.clear();
    said = maskPersons(text);
    known.set(text, said);
    return said;
  };
  function* lines(): Generator<Cells> {
    for (const line of reading.lines()) {
      const cells = [...line];
      for (const at of places) if (typeof cells[at] === 'string') cells[at] = mask(cells[at]);
      yield cells;
    }
  }
  return { table, lines };
}

/** Texts repeat from line to line; so many are remembered. */
const mostKnown = 20_000;
const figures: ReadonlySet<string> = new Set(['printed', 'quotes', 'unit', 'figures']);

const isText = ({ name, words }: Field, table: string) =>
  words === true && !figures.has(name) && !(name === 'quote' && table !== 'indicators');
