import { documentRoutes } from '../document/routes.ts';
import { html } from '../html.ts';
import { documentLink } from '../links.ts';
import type { Asked, Page, Shown } from '../page.ts';
import { dataTable } from '../parts/table.ts';
import { titleOf } from '../parts/title.ts';
import { countsOf, documentOf } from '../read/document.ts';
import { type Upload, uploadsOf } from '../upload/uploads.ts';

/** A file is dropped, its rows and findings are there in seconds; nothing is kept unless somebody says so. */
const mebibyte = 1024 * 1024;

export const upload: Page = {
  id: 'upload',
  path: '/upload',
  title: ['上传', 'Upload'],
  menu: true,
  show: (asked) => form(asked, null),
  routes: [
    { method: 'post', path: '/upload', answer: take },
    { method: 'get', path: '/uploads/:upload', answer: list },
    { method: 'post', path: '/uploads/:upload/keep', answer: keep },
    { method: 'post', path: '/uploads/:upload/forget', answer: forget },
    ...documentRoutes('/uploads/:upload', within),
  ],
};

const uploadIn = (asked: Asked): Upload => uploadsOf(asked.services).of(asked.param('upload'));
const home = (id: string) => `/uploads/${id}`;

/** The pages of a document, in the store that was made of the file alone. */
function within(asked: Asked): Asked {
  const { db, id, name } = uploadIn(asked);
  return { ...asked, db, base: home(id), lent: name };
}

function form(asked: Asked, trouble: string | null): Shown {
  const { say, services } = asked;
  const body = html`<h1>${say('upload')}</h1>
<p class="lead">${say('uploadLead', { size: Math.floor(services.maxBytes / mebibyte) })}</p>
${trouble === null ? '' : html`<p class="notice" role="alert">${trouble}</p>`}
<form class="drop" method="post" action="/upload" enctype="multipart/form-data">
<label for="file">${say('uploadFile')}</label>
<input id="file" type="file" name="file" required accept=".pdf,.ofd,.docx,.xlsx,.xls,.html,.htm,.txt">
<button class="main">${say('uploadRead')}</button>
<p class="waiting" hidden role="status">${say('uploadReading')}</p>
</form>`;
  const status = trouble === null ? 200 : 422;
  return {
    title: say('upload'),
    body,
    status,
    styles: ['upload.css', 'document.css'],
    scripts: ['upload.js'],
  };
}

async function take(asked: Asked): Promise<Shown | Response> {
  const { say, services, context } = asked;
  const announced = Number(context.req.header('content-length') ?? Number.NaN);
  // the parts of a form take some room beside the file
  if (!(announced <= services.maxBytes + mebibyte)) return form(asked, say('uploadTooLarge'));
  const { file } = await context.req.parseBody();
  if (!(file instanceof File) || file.size === 0) return form(asked, say('uploadNothing'));
  const taken = await uploadsOf(services).take(file);
  if ('reason' in taken) return form(asked, taken.message);
  const [only, ...others] = taken.documents;
  const target = only && others.length === 0 ? documentLink(only, home(taken.id)) : home(taken.id);
  return context.redirect(target, 303);
}

/** What stood in a file of several disclosures. */
function list(asked: Asked): Shown {
  const { say } = asked;
  const { db, id, name, documents } = uploadIn(asked);
  const found = documents.map((document) => documentOf(db, shortOf(document)));
  const table = dataTable(
    name,
    [
      {
        title: say('documentTitle'),
        head: true,
        cell: (d) => html`<a href="${documentLink(d.id, home(id))}">${titleOf(asked, d)}</a>`,
      },
      { title: say('entity'), cell: (d) => d.entity },
      { title: say('year'), cell: (d) => d.year },
      { title: say('rows'), numeric: true, cell: (d) => countsOf(db, d.id).rows },
    ],
    found,
  );
  return { title: name, body: html`<h1>${name}</h1>${table}` };
}

const shortOf = (document: string) => document.replace('#', '.');

async function keep(asked: Asked): Promise<Shown | Response> {
  const { id, path, name, documents } = uploadIn(asked);
  const failure = await asked.services.keep(path, name);
  if (failure) return form(asked, failure.message);
  uploadsOf(asked.services).forget(id);
  return asked.context.redirect(documents[0] ? documentLink(documents[0]) : '/documents', 303);
}

function forget(asked: Asked): Response {
  uploadsOf(asked.services).forget(uploadIn(asked).id);
  return asked.context.redirect('/upload', 303);
}
