import type { CommandDefinition } from './command.ts';
import { check } from './commands/check.ts';
import { crawl } from './commands/crawl.ts';
import { explain } from './commands/explain.ts';
import { exportCommand } from './commands/export.ts';
import { ingest } from './commands/ingest.ts';
import { parse } from './commands/parse.ts';
import { query } from './commands/query.ts';
import { report } from './commands/report.ts';
import { run } from './commands/run.ts';
import { schema } from './commands/schema.ts';
import { search } from './commands/search.ts';
import { series } from './commands/series.ts';
import { serve } from './commands/serve.ts';
import { status } from './commands/status.ts';
import { tables } from './commands/tables.ts';

/** The registry: every command, in the order in which the help shows them. Adding one is one line here. */
export const commands: readonly CommandDefinition[] = [
  ingest,
  parse,
  check,
  explain,
  tables,
  exportCommand,
  query,
  search,
  series,
  serve,
  report,
  schema,
  crawl,
  run,
  status,
];
