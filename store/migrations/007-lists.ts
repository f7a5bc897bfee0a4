import type { Migration } from './index.ts';

/** Between which days the entries of a list page lie, where it shows all their dates, the newest first. */
export const lists: Migration = {
  version: 7,
  name: 'lists',
  sql: `
ALTER TABLE crawl_target ADD COLUMN newest TEXT;
ALTER TABLE crawl_target ADD COLUMN oldest TEXT;
`,
};
