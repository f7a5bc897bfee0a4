import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { html } from '../html.ts';
import { type Asked, NotFound, type Route } from '../page.ts';
import { documentOf, indicatorsOf, rowsOf, textOfDocument } from '../read/document.ts';
import type { Span } from '../services.ts';
import { doubtsOf, figureDetail, showDocument } from './show.ts';

/** The addresses below a document; `scope` says in which store it is looked for. */
export type Scope = (asked: Asked) => Asked;

export function documentRoutes(prefix: string, scope: Scope): Route[] {
  const get = (path: string, answer: Route['answer']): Route => ({
    method: 'get',
    path: `${prefix}${path}`,
    answer: (asked) => answer(scope(asked)),
  });
  return [
    get('/documents/:document', (asked) => showDocument(asked, null)),
    get('/documents/:document/file', sendFile),
    get('/documents/:document/places', sendPlaces),
    get('/f/:document/:span', (asked) => showDocument(asked, spanOf(asked.param('span')))),
    get('/f/:document/:span/detail', sendDetail),
  ];
}

/** `120-128`. Throws `NotFound`. */
function spanOf(text: string): Span {
  const match = /^(\d{1,9})-(\d{1,9})$/.exec(text);
  const [start, end] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || end <= start || end - start > 2000) throw new NotFound(text);
  return { start, end };
}

async function sendDetail(asked: Asked): Promise<Response> {
  const document = documentOf(asked.db, asked.param('document'));
  const text = textOfDocument(asked.db, document.id);
  const span = spanOf(asked.param('span'));
  const detail = await figureDetail(asked, document, span, text, doubtsOf(asked, document));
  return asked.context.html(String(html`${detail}`));
}

/** The bytes as they were read. Never shown as a page of ours, whatever they are. */
async function sendFile(asked: Asked): Promise<Response> {
  const document = documentOf(asked.db, asked.param('document'));
  const path = await asked.services.fileOf(asked.db, document.id);
  if (path === null) throw new NotFound(document.path ?? document.id);
  const { size } = await stat(path);
  const name = encodeURIComponent(document.path?.split(/[/\\]/).at(-1) ?? document.sha256);
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
    headers: {
      'content-type':
        document.mediaType === 'application/pdf' ? 'application/pdf' : 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${name}`,
      'content-length': String(size),
      'cache-control': 'private, max-age=3600',
    },
  });
}

/** Boxes of the figures of a page, as fractions of it: `{ places: [{ span, boxes: [[left, top, width, height]] }] }`. */
async function sendPlaces(asked: Asked): Promise<Response> {
  const { db, services } = asked;
  const { id } = documentOf(db, asked.param('document'));
  const page = Math.trunc(Number(asked.query('page'))) || 1;
  const also = asked.query('also');
  const spans = new Map<string, Span>();
  for (const { start, end } of [
    ...(also === '' ? [] : [spanOf(also)]),
    ...rowsOf(db, id, { page }),
    ...indicatorsOf(db, id, { page }),
  ])
    spans.set(`${start}-${end}`, { start, end });
  const path = await services.fileOf(db, id);
  const placed = path === null ? null : await services.places(path, id, [...spans.values()]);
  const sheet = placed?.pages.find(({ number }) => number === page);
  const places = !sheet
    ? []
    : placed!.places
        .filter((place) => place.page === page)
        .map(({ start, end, boxes }) => ({
          span: `${start}-${end}`,
          boxes: boxes.map(([x0, y0, x1, y1]) => [
            x0 / sheet.width,
            y0 / sheet.height,
            (x1 - x0) / sheet.width,
            (y1 - y0) / sheet.height,
          ]),
        }));
  return asked.context.json({ places });
}
