import type { Format } from '../format.ts';
import { kindOf } from '../sniff.ts';

/** Web pages. What reads them is loaded when the first one comes. */
export const html: Format = {
  name: 'html',
  title: '网页',
  mediaType: 'text/html',
  sniff: (bytes) => kindOf(bytes).kind === 'html',
  extract: async (input) => (await import('./page.ts')).readPage(input),
};
