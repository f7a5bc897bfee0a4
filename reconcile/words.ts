/**
 * Findings about wording: spans of the text that a pattern finds, each with its words as the source.
 */
import type { Severity, SourceSpan } from '../schema/index.ts';
import type { Statement } from './relation.ts';
import type { View } from './view.ts';

export const spanOf = (view: View, start: number, end: number): SourceSpan => ({
  start,
  end,
  quote: view.text.slice(start, end),
});

export interface Match {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

/**
 * All that a pattern finds. One that begins with words of any kind is slow; it looks back for them instead, from its first
 * fixed character: `：(?<=(?<lead>[一-龥]{2,14})：)……` finds 变动原因：…… by its colon.
 */
export const matches = (view: View, pattern: RegExp): readonly Match[] =>
  [...view.text.matchAll(pattern)].map((m) => ({
    start: m.index - (m.groups?.lead?.length ?? 0),
    end: m.index + m[0].length,
    groups: m.slice(1),
  }));

export const quoted = (view: View, m: Pick<Match, 'start' | 'end'>): string =>
  view.text.slice(m.start, m.end).replace(/\s+/g, '');

/** A fault of wording; the figures around it may all be right. */
export function wording(
  view: View,
  spans: readonly Pick<Match, 'start' | 'end'>[],
  about: { subject: string; message: string; severity?: Severity; expected?: string },
): Statement {
  const sources = spans.map((s) => spanOf(view, s.start, s.end));
  return { kind: 'statement', holds: false, figures: [], sources, ...about };
}

/** The first few of many like words, and how many there are. */
export function listed(view: View, spans: readonly Pick<Match, 'start' | 'end'>[], most = 3): string {
  const distinct = [...new Set(spans.map((s) => quoted(view, s)))];
  const shown = distinct
    .slice(0, most)
    .map((q) => `“${q}”`)
    .join('、');
  return spans.length > most ? `${shown}等 ${spans.length} 处` : shown;
}
