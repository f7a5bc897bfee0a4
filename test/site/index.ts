import type { Kind, Made, Origins } from './kind.ts';
import { archived } from './kinds/archived.ts';
import { catalogue } from './kinds/catalogue.ts';
import { framed } from './kinds/framed.ts';
import { jsonLists } from './kinds/json-lists.ts';
import { nextLinks } from './kinds/next-links.ts';
import { platform } from './kinds/platform.ts';
import { queryPaging } from './kinds/query-paging.ts';
import { staticLists } from './kinds/static-lists.ts';
import { type Running, serve } from './server.ts';
import { sourceOf } from './sources.ts';

/** The registry: eight kinds of sites as Chinese government units run them, written by us. Adding one is one line here. */
export const kinds: readonly Kind[] = [
  staticLists,
  nextLinks,
  queryPaging,
  jsonLists,
  framed,
  catalogue,
  platform,
  archived,
];

export interface Started extends AsyncDisposable {
  readonly kind: Kind;
  readonly made: Made;
  readonly own: Running;
  readonly second: Running;
  readonly foreign: Running;
  readonly site: ReturnType<typeof sourceOf>;
}

export async function start(kind: Kind): Promise<Started> {
  const nothing = (_: unknown, response: { writeHead(status: number): { end(): void } }) =>
    response.writeHead(404).end();
  const [own, second, foreign] = await Promise.all([
    serve(nothing as never),
    serve(nothing as never),
    serve(nothing as never),
  ]);
  const origins: Origins = { own: own.origin, second: second.origin, foreign: foreign.origin };
  const made = await kind.make(origins);
  own.handler = made.handler;
  if (made.second) second.handler = made.second;
  return {
    kind,
    made,
    own,
    second,
    foreign,
    site: sourceOf({ name: kind.name, start: [...made.start], ...made.site }),
    [Symbol.asyncDispose]: async () => {
      await Promise.all([own.close(), second.close(), foreign.close()]);
    },
  };
}
