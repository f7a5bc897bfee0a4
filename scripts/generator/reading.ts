import { extract } from '../../extractors/index.ts';
import { parse } from '../../parsers/index.ts';
import { type FileFormat, type Look, writeAs } from '../write/index.ts';
import type { Generated } from './index.ts';
import { type Comparison, compareRows, exactKey, type Keyed, type Tally } from './score.ts';

/** A generated document written in a format and read back, and over many of them what was read wrongly, by kind. */
export interface ReadBack {
  readonly rows: readonly Keyed[];
  readonly text: string;
}
export async function readBack(made: Generated, format: FileFormat, look?: Look): Promise<ReadBack> {
  const writing = { title: made.disclosure.title, blocks: made.blocks };
  const bytes = await writeAs(format, writing, made.text, look);
  const readings = parse(await extract({ path: `generated-${made.seed}.${format}`, bytes }));
  return {
    rows: readings.flatMap((r) => [...r.rows, ...r.indicators]) as unknown as Keyed[],
    text: readings.map((r) => r.document.text).join('\n'),
  };
}

/** What became of the rows of one statement and wording, or of one table; `rows` are those that should not be. */
export interface Kind extends Tally {
  readonly examples: string[];
}
export interface Measured {
  readonly all: Tally;
  readonly kinds: Map<string, Kind>;
}
export const measured = (): Measured => ({ all: { gold: 0, rows: 0, hit: 0 }, kinds: new Map() });

const around = (text: string, start: number) =>
  text.slice(Math.max(0, start - 60), start + 24).replace(/\n/g, '⏎');

/** Adds one document to what was measured; a row that nobody asked for counts where its figure is told. */
export function add({ all, kinds }: Measured, made: Generated, { rows, text }: ReadBack): Comparison {
  const result = compareRows(made.rows as unknown as Keyed[], rows);
  all.gold += result.gold;
  all.rows += result.rows;
  all.hit += result.hit;
  const of = (label: string): Kind => {
    const kind = kinds.get(label) ?? { gold: 0, rows: 0, hit: 0, examples: [] };
    kinds.set(label, kind);
    return kind;
  };
  const labelAt = new Map(made.rows.map((row, i) => [row.start, made.labels[i]!]));
  const seen = new Set<string>();
  const missing = new Set(result.missing.map((m) => m.key));
  made.rows.forEach((row, i) => {
    const key = exactKey(row as unknown as Keyed);
    if (row.family === 'mention' || seen.has(key)) return;
    seen.add(key);
    const kind = of(made.labels[i]!);
    kind.gold++;
    if (!missing.has(key)) kind.hit++;
    else kind.examples.push(`  - ${key}\n      seed ${made.seed}: ${around(made.text, row.start ?? 0)}`);
  });
  for (const { key, row } of result.extra) {
    const start = (row.source as { start: number }).start;
    // offsets of the truth are those of the plain text
    const kind = of((text === made.text ? labelAt.get(start) : tableOf(row, made)) ?? 'elsewhere');
    kind.rows++;
    kind.examples.push(`  + ${key}\n      seed ${made.seed} ${String(row.rule)}: ${around(text, start)}`);
  }
  return result;
}
const tableOf = (row: Keyed, made: Generated): string | undefined => {
  const title = (row.source as { table?: string | null }).table;
  return made.labels.find((label) => label === `table/${title}`);
};

const wrong = (kind: Kind) => kind.gold - kind.hit + kind.rows;

/** The kinds that were not read as they should, the worst first, each with examples where they are asked for. */
export const wrongKinds = ({ kinds }: Measured, examples: (label: string) => number): string[] =>
  [...kinds]
    .filter(([, kind]) => wrong(kind) > 0)
    .sort(([, a], [, b]) => wrong(b) - wrong(a))
    .flatMap(([label, kind]) => [
      `${label.padEnd(36)} gold ${String(kind.gold).padStart(6)}  missing ${String(kind.gold - kind.hit).padStart(5)}  extra ${String(kind.rows).padStart(5)}`,
      ...kind.examples.slice(0, examples(label)),
    ]);
