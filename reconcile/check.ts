/**
 * What a check is: a generator of relations, with the words that explain it and the examples that prove it.
 *
 * A check never decides and never tolerates. Its examples are little disclosures of a made-up unit; one runner
 * (test/reconcile/examples.test.ts) proves that they hold, break, hold only by rounding, and stay silent when the
 * figures are absent, and the documentation page is written from the same words.
 */
import type { Metadata, Row, Section, Severity } from '../schema/index.ts';
import type { Relation } from './relation.ts';
import type { ReconcileInput, View } from './view.ts';

export interface Check {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What in the official template the relation rests on, in our words. */
  readonly basis: string;
  readonly severity: Severity;
  readonly examples: {
    readonly holds: Example;
    readonly breaks: Example;
    /** Not every check has figures that round: null for checks of words and of counts. */
    readonly rounding: Example | null;
    readonly absent: Example;
  };
  relations(view: View): readonly Relation[];
}

/** One printed number of an example; `printed` is searched behind the one before it (`again`: the same number). */
export type ExampleRow = Partial<Omit<Row, 'source'>> & {
  readonly printed: string;
  readonly again?: boolean;
  readonly table?: string;
};

export interface Example {
  readonly text: string;
  readonly rows?: readonly ExampleRow[];
  readonly indicators?: ReconcileInput['indicators'];
  readonly metadata?: Partial<Metadata>;
  /** Titles in the text that open a section, in order. */
  readonly sections?: readonly string[];
}

const unit = '某市样例局';
const numeral = /-?\d[\d,]*(?:\.(\d+))?/;

function value(printed: string): Pick<Row, 'value' | 'unit' | 'decimals' | 'scale'> {
  const match = printed.normalize('NFKC').match(numeral);
  const digits = match?.[0].replaceAll(',', '') ?? '0';
  const decimals = match?.[1]?.length ?? 0;
  const rest = match ? printed.slice(match.index! + match[0].length).trim() : '';
  if (rest === '元') return { ...shift(digits, -4), decimals, scale: -4, unit: '万元' };
  if (rest === '亿元') return { ...shift(digits, 4), decimals, scale: 4, unit: '万元' };
  return { value: digits, decimals, scale: 0, unit: rest === '' ? '万元' : rest === '万' ? '万元' : rest };
}

function shift(digits: string, by: number): { value: string } {
  const negative = digits.startsWith('-');
  const [whole = '0', fraction = ''] = digits.replace('-', '').split('.');
  const all = whole.padStart(12, '0') + fraction.padEnd(8, '0');
  const point = Math.max(12, whole.length) + by;
  const plain = `${all.slice(0, point)}.${all.slice(point)}`.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '');
  return { value: `${negative ? '-' : ''}${plain === '' ? '0' : plain}` };
}

function sectionsOf(text: string, titles: readonly string[]): readonly Section[] {
  const begins = titles.map((title) => text.indexOf(title));
  return titles.map((title, i) => ({
    title,
    level: 2,
    start: begins[i]!,
    bodyStart: begins[i]! + title.length,
    end: begins[i + 1] ?? text.length,
    children: [],
  }));
}

/** Builds what the parsers would hand over for an example. */
export function inputOf(example: Example): ReconcileInput {
  let from = 0;
  let at = 0;
  const rows = (example.rows ?? []).map((input): Row => {
    const { printed, again, table, ...dimensions } = input;
    if (!again) {
      at = example.text.indexOf(printed, from);
      if (at < 0) throw new Error(`example has no ${printed} behind ${from}: ${example.text}`);
      from = at + printed.length;
    }
    return {
      family: 'expenditure',
      entity: unit,
      year: 2023,
      fund: 'all',
      item: '本年支出合计',
      part: null,
      code: null,
      stage: 'final',
      measure: 'amount',
      basis: null,
      scope: null,
      confidence: 1,
      rule: 'example',
      ...value(printed),
      ...dimensions,
      printed,
      source: {
        start: at,
        end: at + printed.length,
        quote: printed,
        ...(table === undefined ? {} : { table }),
      },
    };
  });
  return {
    document: { text: example.text },
    metadata: {
      title: null,
      entity: unit,
      entities: [unit],
      year: 2023,
      kind: 'final_account',
      level: null,
      published: null,
      region: null,
      ...example.metadata,
    },
    rows,
    indicators: example.indicators ?? [],
    outline: sectionsOf(example.text, example.sections ?? []),
  };
}
