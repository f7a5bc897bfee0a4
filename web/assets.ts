import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { etag } from 'hono/etag';

/** Styles, scripts, and pdf.js with its fonts and character maps: everything a browser asks for is served from here. */
const own = fileURLToPath(new URL('./assets', import.meta.url));
const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const folders = ['legacy/build', 'cmaps', 'standard_fonts', 'wasm', 'iccs'];

export function serveAssets(app: Hono): void {
  app.use('/assets/*', etag(), async (context, next) => {
    await next();
    // pdf.js is large and changes with its package alone; the rest is asked for again, and answered with 304
    const kept = context.req.path.startsWith('/assets/pdfjs/') ? 'max-age=3600' : 'no-cache';
    context.header('cache-control', kept);
  });
  for (const folder of folders) app.get(`/assets/pdfjs/${folder}/*`, files(pdfjs, '/assets/pdfjs'));
  app.get('/assets/*', files(own, '/assets'));
}

const files = (folder: string, prefix: string) =>
  serveStatic({
    root: folder,
    rewriteRequestPath: (path) => join('/', path.slice(prefix.length)),
  });
