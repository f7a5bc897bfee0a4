import type { Disclosure, Metadata, Row } from '../../../schema/index.ts';
import { type Connection, openDatabase, save } from '../../../store/index.ts';
import { disclosure, row, sha256 } from '../made.ts';

/** A little store of made-up units, by hand. */
export const emptyStore = (): Connection => openDatabase(':memory:');

export interface Made {
  readonly metadata?: Partial<Metadata>;
  readonly rows?: readonly Partial<Row>[];
  readonly approved?: string;
  readonly path?: string;
  readonly findings?: Disclosure['findings'];
  readonly seen?: string;
}

/** A document with these rows, of 青禾县样例局's final account of 2023 unless it says otherwise. Gives its id. */
export function put(db: Connection, content: string, made: Made = {}): string {
  const plain = disclosure(content);
  const metadata = { ...plain.metadata, ...made.metadata };
  const source = { ...plain.document.source, path: made.path ?? `/in/${content}.txt` };
  const rows = (made.rows ?? []).map((over) =>
    row({
      entity: metadata.entity ?? '',
      year: metadata.year ?? 0,
      ...over,
      ...(over.value === undefined ? {} : { printed: `${over.value}万元` }),
    }),
  );
  const whole: Disclosure = {
    ...plain,
    document: { ...plain.document, source },
    metadata,
    rows,
    indicators: [],
    approved: made.approved ?? null,
    findings: made.findings ?? [],
    ledger: [],
  };
  save(db, { source, bundle: 'auto', disclosures: [whole] }, new Date(made.seen ?? '2024-09-01T00:00:00Z'));
  return sha256(content);
}
