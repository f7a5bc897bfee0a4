import type { Language } from '../language.ts';

/** Words with commas, sentences one behind the other: Chinese needs no space, English does. What is empty is left out. */
const join = (parts: readonly (string | number | null | undefined)[], between: string): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(between);

type Parts = readonly (string | number | null | undefined)[];
export const commas = (language: Language, parts: Parts): string =>
  join(parts, language === 'en' ? ', ' : '，');
export const sentences = (language: Language, parts: Parts): string =>
  join(parts, language === 'en' ? ' ' : '');
