import type { AcrossDocument } from '../reconcile/across/index.ts';
import { unitName } from '../schema/index.ts';
import {
  type Connection,
  type Due,
  documentsOf,
  documentsOfUnits,
  dueYears,
  saveAcross,
  transaction,
} from '../store/index.ts';

/**
 * Looks again at every unit and year of which a document came, went or was read anew: what its documents say of each
 * other. Each is one piece of work, written whole; what is left when the program is stopped is still due at its next run.
 */
export async function reconcileDue(db: Connection): Promise<number> {
  const due = dueYears(db);
  if (due.length === 0) return 0;
  const { listedUnits, reconcileAcross } = await import('../reconcile/across/index.ts');
  const unitsOf = (documents: readonly AcrossDocument[], year: number) =>
    new Map(
      documents
        .filter((d) => d.metadata.year === year && d.metadata.level === 'department')
        .map((d) => [d.id, listedUnits(d.text)?.names ?? []] as const),
    );
  const lookAt = ({ entity: printed, year }: Due): void => {
    const entity = unitName(printed).name;
    const documents = documentsOf(db, { entity, year });
    const listed = unitsOf(documents, year);
    const names = new Set([...listed.values()].flat().map((name) => unitName(name).name));
    names.delete(entity);
    const units = documentsOfUnits(db, [...names], year);
    const found = reconcileAcross({ entity, year, documents, units });
    saveAcross(db, { entity, year }, { ...found, listed });
  };
  for (const one of due) transaction(db, () => lookAt(one));
  return due.length;
}
