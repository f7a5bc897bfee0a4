/** The readers of performance tables: with cells first, then in text that lost its borders. */
import type { Reader } from '../context.ts';

export { flattenedIndicatorReader } from './flattened.ts';
export const indicatorReader: Reader = {
  name: 'indicators',
  title: '绩效表',
  read: () => ({ rows: [], indicators: [], claimed: [], unresolved: [] }),
};
