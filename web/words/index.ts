import type { Language } from '../language.ts';
import { common } from './common.ts';
import { compare } from './compare.ts';
import { coverage } from './coverage.ts';
import { document } from './document.ts';
import { entity } from './entity.ts';
import { findings } from './findings.ts';
import { overview } from './overview.ts';
import { report } from './report.ts';
import { search } from './search.ts';
import { upload } from './upload.ts';
import { versions } from './versions.ts';
import { views } from './views.ts';

/** The one table of what the pages say: Chinese first, English second. */
export type Words = readonly [zh: string, en: string];
export const words = {
  ...common,
  ...document,
  ...findings,
  ...views,
  ...overview,
  ...entity,
  ...compare,
  ...coverage,
  ...versions,
  ...report,
  ...search,
  ...upload,
} as const satisfies Readonly<Record<string, Words>>;
export type WordKey = keyof typeof words;
export type Say = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

export const inLanguage = ([zh, en]: Words, language: Language): string => (language === 'en' ? en : zh);

export const sayIn =
  (language: Language): Say =>
  (key, values = {}) =>
    inLanguage(words[key], language).replace(/\{(\w+)\}/g, (hole, name) => String(values[name] ?? hole));
