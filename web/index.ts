import type { Page } from './page.ts';
import { compare } from './pages/compare/index.ts';
import { coverage } from './pages/coverage/index.ts';
import { document } from './pages/document.ts';
import { documents } from './pages/documents.ts';
import { entity } from './pages/entity/index.ts';
import { findings } from './pages/findings.ts';
import { overview } from './pages/overview.ts';
import { report } from './pages/report.ts';
import { search } from './pages/search.ts';
import { upload } from './pages/upload.ts';
import { versions } from './pages/versions.ts';

/** The room of the web page. The registry: every page, in the order in which the navigation shows them. */
export const pages: readonly Page[] = [
  overview,
  entity,
  compare,
  documents,
  document,
  findings,
  coverage,
  versions,
  search,
  upload,
  report,
];

export { type AppOptions, createApp } from './app.ts';
export type { Page } from './page.ts';
export { isLoopback } from './security/hosts.ts';
export { type Listening, listen } from './server.ts';
export type { CheckWords, Services } from './services.ts';
export { forgetUploads } from './upload/uploads.ts';
