import { type Basis, unitName } from '../../schema/index.ts';
import type { Connection } from '../database.ts';
import { prepared } from '../prepared.ts';
import { agree, type Figure, figureColumns } from './figure.ts';
import { settle } from './settle.ts';

/** What a newer version prints otherwise than an older one. Figures that one of them prints in several ways are left out. */
export interface Changed {
  readonly part: string | null;
  readonly basis: Basis | null;
  readonly before: Figure;
  readonly after: Figure;
}
export interface Changes {
  readonly changed: readonly Changed[];
  readonly alike: number;
  readonly added: number;
  readonly removed: number;
  /** Printed in several ways by one of the two: nothing can be said of what became of them. */
  readonly unclear: number;
  /** More differs than agrees: another disclosure of the same name, as likely as not. */
  readonly another: boolean;
}

type Printed = Figure & { readonly part: string | null; readonly basis: Basis | null };

export function changesBetween(db: Connection, older: string, newer: string): Changes {
  const before = figuresOf(db, older);
  const after = figuresOf(db, newer);
  const changed: Changed[] = [];
  let alike = 0;
  let removed = 0;
  let unclear = 0;
  for (const [key, figures] of before) {
    const others = after.get(key);
    if (others === undefined) removed++;
    else {
      const [a, b] = [settle(figures), settle(others)];
      if (a.conflicts.length > 0 || b.conflicts.length > 0) unclear++;
      else if (agree(a.figure, b.figure)) alike++;
      else
        changed.push({ part: figures[0]!.part, basis: figures[0]!.basis, before: a.figure, after: b.figure });
    }
  }
  const added = [...after.keys()].filter((key) => !before.has(key)).length;
  return { changed, alike, added, removed, unclear, another: changed.length > alike };
}

function figuresOf(db: Connection, document: string): Map<string, Printed[]> {
  const figures = prepared(
    db,
    `SELECT ${figureColumns}, r.part, r.basis FROM "row" r JOIN document d ON d.id = r.document_id
     WHERE r.document_id = ? AND r.family <> 'mention' AND r.value_number IS NOT NULL ORDER BY r.id`,
  ).all(document) as Printed[];
  return Map.groupBy(figures, (f) =>
    JSON.stringify([
      f.family,
      unitName(f.entity).name,
      f.year,
      f.fund,
      f.item,
      f.part,
      f.stage,
      f.measure,
      f.basis,
      f.unit,
      f.scope,
    ]),
  );
}
