import { type DocumentKind, documentKinds } from '../../schema/index.ts';
import type { Asked } from '../page.ts';
import { termOf } from '../terms.ts';

/** What a document is called: its own title; where it prints none, whose it is, of which year and kind, in brackets. */
export interface Titled {
  readonly title: string | null;
  readonly entity?: string | null;
  readonly year?: number | null;
  readonly kind?: DocumentKind;
}

export function titleOf({ say, language }: Asked, { title, entity, year, kind }: Titled): string {
  if (title !== null) return title;
  const known = [
    entity,
    year,
    kind === undefined || kind === 'other' ? null : termOf(documentKinds, kind, language),
  ];
  const words = known.filter((word) => word !== null && word !== undefined).join(' ');
  return words === '' || !entity ? say('untitled') : `[${words}]`;
}

/** 2026, or 2022—2026; nothing where no year is known. */
export const yearsFrom = (from: number | null | undefined, to: number | null | undefined): string =>
  [...new Set([from, to].filter((year) => typeof year === 'number'))].join('—');
