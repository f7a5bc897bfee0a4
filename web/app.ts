import { type Context, Hono } from 'hono';
import { serveAssets } from './assets.ts';
import { html } from './html.ts';
import { languageOf, themeOf } from './language.ts';
import { layout } from './layout.ts';
import { type Asked, NotFound, type Page, type Shown } from './page.ts';
import { headers } from './security/headers.ts';
import { onlyHosts } from './security/hosts.ts';
import { onlyOwnForms } from './security/origin.ts';
import { onlyWithToken } from './security/token.ts';
import type { Services } from './services.ts';
import { sayIn } from './words/index.ts';

/** Request -> who asks, from where -> page -> layout. Nothing is answered before the host, the token and the origin are right. */
export interface AppOptions {
  /** The address it is bound to, by which it may be called. */
  readonly host: string;
  /** Needed by everyone where it is given. */
  readonly token: string | null;
}

export function createApp(pages: readonly Page[], services: Services, { host, token }: AppOptions): Hono {
  const app = new Hono();
  app.use(headers, onlyHosts(host));
  if (token !== null) app.use(onlyWithToken(token));
  app.use(onlyOwnForms);
  serveAssets(app);
  const answer = (show: Page['show']) => async (context: Context) => {
    const asked = askedOf(context, services);
    const shown = await show(asked);
    return shown instanceof Response ? shown : framed(context, pages, asked, shown);
  };
  for (const page of pages) {
    app.get(page.path, answer(page.show));
    for (const route of page.routes ?? []) app[route.method](route.path, answer(route.answer));
  }
  const first = pages.find((page) => page.menu);
  if (first && first.path !== '/') app.get('/', (context) => context.redirect(first.path));
  const missing = (context: Context, what: string) => {
    const asked = askedOf(context, services);
    const { say } = asked;
    const body = html`<h1>${say('notFound')}</h1><p>${say('notFoundText', { what })}</p>`;
    return framed(context, pages, asked, { title: say('notFound'), body, status: 404 });
  };
  app.notFound((context) => missing(context, new URL(context.req.url).pathname));
  app.onError((error, context) => {
    if (error instanceof NotFound) return missing(context, error.message);
    console.error(error);
    const asked = askedOf(context, services);
    const { say } = asked;
    const body = html`<h1>${say('failed')}</h1><p>${say('failedText')}</p>`;
    return framed(context, pages, asked, { title: say('failed'), body, status: 500 });
  });
  return app;
}

function askedOf(context: Context, services: Services): Asked {
  const language = languageOf(context);
  return {
    services,
    db: services.db,
    base: '',
    lent: null,
    language,
    say: sayIn(language),
    url: new URL(context.req.url),
    param: (name) => context.req.param(name) ?? '',
    query: (name) => context.req.query(name)?.trim() ?? '',
    context,
  };
}

function framed(context: Context, pages: readonly Page[], asked: Asked, shown: Shown): Response {
  context.header('cache-control', 'no-store');
  const theme = themeOf(context);
  return context.html(layout({ asked, pages, theme }, shown), shown.status ?? 200);
}
