import type { Stage } from '../../schema/index.ts';
import type { Context } from '../context.ts';
import type { UnitName } from '../metadata/units.ts';

/** What holds for the whole document while its prose is read. */
export interface Scene {
  readonly context: Context;
  readonly year: number;
  /** The stage of a figure about which nothing is said. */
  readonly stage: Stage;
  /** The names of the reporting units, which are no unknown words. */
  readonly entities: RegExp | null;
}

export const sceneOf = (context: Context): Scene => ({
  context,
  year: context.metadata.year ?? 0,
  stage: context.metadata.kind === 'budget' ? 'initial_budget' : 'final',
  entities: unitPattern(context.units),
});

function unitPattern(units: readonly UnitName[]): RegExp | null {
  if (units.length === 0) return null;
  return new RegExp(
    units.map(({ printed }) => printed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
    'g',
  );
}
