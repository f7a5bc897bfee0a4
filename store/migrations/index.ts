import { disclosures } from './001-disclosures.ts';
import { across } from './002-across.ts';
import { crawl } from './003-crawl.ts';
import { search } from './004-search.ts';
import { reviews } from './005-reviews.ts';
import { answers } from './006-answers.ts';
import { lists } from './007-lists.ts';

/** One step of the database's shape. A released migration is never edited: the next change is the next number. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** The registry: every migration in order. `user_version` of a database is the last one it went through. */
export const migrations: readonly Migration[] = [disclosures, across, crawl, search, reviews, answers, lists];
