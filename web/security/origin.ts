import type { MiddlewareHandler } from 'hono';

/** What changes something comes from a form of ours, never from another site's page (CSRF). */
export const onlyOwnForms: MiddlewareHandler = async (context, next) => {
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
  const origin = context.req.header('origin');
  const site = context.req.header('sec-fetch-site');
  const own =
    origin !== undefined && URL.canParse(origin) && new URL(origin).host === context.req.header('host');
  if (!own || (site !== undefined && site !== 'same-origin'))
    return context.text('403: 请求不是从本站的页面发出的 (not from a page of this site)\n', 403);
  await next();
};
