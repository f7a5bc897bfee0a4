/**
 * What a check across documents is: like a check within one, a generator of relations, but each comparison names the two
 * (or more) documents that it lays side by side.
 *
 * What differs between two documents may have been revised in between, by right: units are merged, accounts are moved,
 * a budget is adjusted. So nothing here is an error, and one figure that differs among many that agree is a doubt, while
 * documents of which most differ have been revised as a whole, or speak of different things, and only that is said.
 */
import type { Metadata, Severity } from '../../schema/index.ts';
import { type Example, inputOf } from '../check.ts';
import type { Relation } from '../relation.ts';
import { type Archive, archiveOf, type Match } from './archive.ts';
import type { AcrossDocument, Holding } from './holding.ts';

/** Two documents, or a department and its units, and what must hold between them. */
export interface Comparison {
  /** The one that the findings are filed under first. */
  readonly documents: readonly Holding[];
  readonly relations: readonly Relation[];
}

/** Two documents that cannot be laid side by side, and why not. */
export const unmatched = ({ first, second, reason }: Match, subject: string): Comparison => ({
  documents: [second.versions[0]!, first.versions[0]!],
  relations: [{ kind: 'unchecked', outcome: 'not_applicable', subject, reason: reason!, figures: [] }],
});

export interface AcrossCheck {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The rule it rests on, in our words. */
  readonly basis: string;
  readonly severity: Severity;
  readonly examples: {
    readonly holds: AcrossExample;
    readonly breaks: AcrossExample;
    /** Null for checks that only ever compare what must be printed alike. */
    readonly rounding: AcrossExample | null;
    readonly absent: AcrossExample;
  };
  compare(archive: Archive): readonly Comparison[];
}

/** Little disclosures of a made-up unit, the year in question being that of the first. */
export interface AcrossExample {
  readonly documents: readonly AcrossExampleDocument[];
  /** Documents of units that belong to it. */
  readonly units?: readonly AcrossExampleDocument[];
}
export interface AcrossExampleDocument extends Example {
  readonly metadata: Partial<Metadata> & Pick<Metadata, 'year' | 'kind'>;
  readonly current?: boolean;
}

const entity = '青禾县样例局';

function documentOf(example: AcrossExampleDocument, id: string): AcrossDocument {
  const input = inputOf({
    ...example,
    rows: (example.rows ?? []).map((r) => ({
      entity: example.metadata.entity ?? entity,
      year: example.metadata.year!,
      ...r,
    })),
    metadata: { entity, level: 'department', ...example.metadata },
  });
  return {
    id,
    text: example.text,
    path: `${id}.txt`,
    current: example.current ?? true,
    firstSeen: `2026-01-0${id.length}T00:00:00Z`,
    metadata: input.metadata,
    rows: [...input.rows],
  };
}

export function archiveOfExample({ documents, units = [] }: AcrossExample): Archive {
  const name = (_: unknown, i: number) => 'a'.repeat(i + 1);
  return archiveOf({
    entity,
    year: documents[0]!.metadata.year!,
    documents: documents.map((d, i) => documentOf(d, name(d, i))),
    units: units.map((d, i) => documentOf(d, `u${name(d, i)}`)),
  });
}
