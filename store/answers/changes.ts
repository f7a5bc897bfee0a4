import { type Basis, unitName } from '../../schema/index.ts';
import type { Connection } from '../database.ts';
import { prepared } from '../prepared.ts';
import { agree, type Figure, figureColumns } from './figure.ts';
import { remembered } from './remembered.ts';

/** What a newer version prints otherwise than an older one. Figures that one of them prints in several ways are left out. */
export interface Changed {
  readonly part: string | null;
  readonly basis: Basis | null;
  readonly before: Figure;
  readonly after: Figure;
}
export interface ChangeCounts {
  readonly changed: number;
  readonly alike: number;
  readonly added: number;
  readonly removed: number;
  /** Printed in several ways by one of the two: nothing can be said of what became of them. */
  readonly unclear: number;
  /** More differs than agrees: another disclosure of the same name, as likely as not. */
  readonly another: boolean;
}

/** A figure as far as it takes to see whether it was changed. */
type Printed = Pick<Figure, 'value' | 'decimals' | 'scale'> & { readonly id: number };
type Pair = readonly [before: Printed, after: Printed];

export const countChanges = (db: Connection, older: string, newer: string): ChangeCounts =>
  remembered(db, `changes ${older} ${newer}`, () => {
    const { pairs, ...counts } = laidSideBySide(db, older, newer);
    return { ...counts, changed: pairs.length, another: pairs.length > counts.alike };
  });

export const changesBetween = (db: Connection, older: string, newer: string): readonly Changed[] =>
  laidSideBySide(db, older, newer).pairs.map(([before, after]) => {
    const [{ part, basis, ...first }, { part: _, basis: __, ...second }] = [
      wholeOf(db, before),
      wholeOf(db, after),
    ];
    return { part, basis, before: first, after: second };
  });

function laidSideBySide(db: Connection, older: string, newer: string) {
  const before = figuresOf(db, older);
  const after = figuresOf(db, newer);
  const pairs: Pair[] = [];
  let [alike, removed, unclear] = [0, 0, 0];
  for (const [key, figures] of before) {
    const others = after.get(key);
    if (others === undefined) removed++;
    else if (!isPlain(figures) || !isPlain(others)) unclear++;
    else if (agree(figures[0]!, others[0]!)) alike++;
    else pairs.push([figures[0]!, others[0]!]);
  }
  const added = [...after.keys()].filter((key) => !before.has(key)).length;
  return { pairs, alike, added, removed, unclear };
}

/** However often it is printed, always the same. */
const isPlain = (figures: readonly Printed[]) => figures.every((f) => agree(f, figures[0]!));

/** All that a figure says of itself but its number, as one text; the unit's name apart, for it has several spellings. */
const dimensions = ['family', 'year', 'fund', 'item', 'part', 'stage', 'measure', 'basis', 'unit', 'scope'];
const key = dimensions.map((name) => `coalesce(${name}, '')`).join(' || char(31) || ');

function figuresOf(db: Connection, document: string): Map<string, Printed[]> {
  const found = prepared(
    db,
    `SELECT id, value, decimals, scale, entity, ${key} AS key FROM "row"
     WHERE document_id = ? AND family <> 'mention' AND value_number IS NOT NULL ORDER BY id`,
  ).all(document) as (Printed & { readonly entity: string; readonly key: string })[];
  const names = new Map<string, string>();
  const nameOf = (entity: string) => {
    if (!names.has(entity)) names.set(entity, unitName(entity).name);
    return names.get(entity);
  };
  return Map.groupBy(found, (f) => `${nameOf(f.entity)}\u001f${f.key}`);
}

const wholeOf = (db: Connection, { id }: Printed) =>
  prepared(
    db,
    `SELECT ${figureColumns}, r.part, r.basis FROM "row" r JOIN document d ON d.id = r.document_id WHERE r.id = ?`,
  ).get(id) as Figure & Pick<Changed, 'part' | 'basis'>;
