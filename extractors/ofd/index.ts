import type { Format } from '../format.ts';
import { kindOf } from '../sniff.ts';

/** OFD. What reads it is loaded when the first one comes. */
export const ofd: Format = {
  name: 'ofd',
  title: 'OFD 版式文档',
  mediaType: 'application/ofd',
  sniff: (bytes) => kindOf(bytes).kind === 'ofd',
  extract: async (input, limits) => (await import('./read.ts')).readOfd(input, limits),
};
