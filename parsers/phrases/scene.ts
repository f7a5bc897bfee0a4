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

/**
 * A section of another year's other paper: 二、2021年“三公”经费决算情况 in the budget of 2022 prints what was spent, and
 * what it is compared with is the year before that.
 */
export function sceneUnder(document: Scene, titles: readonly string[]): Scene {
  const { context, year } = document;
  const { kind } = context.metadata;
  for (const title of titles) {
    const named = Number(/(20\d\d)年/.exec(title)?.[1] ?? year);
    const other =
      kind === 'budget' &&
      named < year &&
      /决算|执行/.test(title) &&
      !/20\d\d年[^,。;]*20\d\d年|预算(?!执行)/.test(title)
        ? 'final_account'
        : kind === 'final_account' && named > year && /预算/.test(title) && !/决算|执行|绩效/.test(title)
          ? 'budget'
          : null;
    if (other === null) continue;
    const metadata = { ...context.metadata, kind: other, year: named } as const;
    return { ...sceneOf({ ...context, metadata }), entities: document.entities };
  }
  return document;
}

function unitPattern(units: readonly UnitName[]): RegExp | null {
  if (units.length === 0) return null;
  return new RegExp(
    units.map(({ printed }) => printed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'),
    'g',
  );
}
