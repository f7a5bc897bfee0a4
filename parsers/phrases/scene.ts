import type { Stage } from '../../schema/index.ts';
import type { Context } from '../context.ts';

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
  entities: entityPattern(context.metadata.entities),
});

function entityPattern(entities: readonly string[]): RegExp | null {
  const names = entities
    .flatMap((e) => [e, e.replace(/\(.*\)$/, ''), e.replace(/^.*?(?:自治区|省|市|县|区)(?=.{3,})/, '')])
    .filter((n) => n.length > 2);
  if (names.length === 0) return null;
  const escaped = [...new Set(names)]
    .sort((a, b) => b.length - a.length)
    .map((n) => n.normalize('NFKC').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(escaped.join('|'), 'g');
}
