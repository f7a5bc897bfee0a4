/** The readers of performance tables: with cells first, then in text that lost its borders. */
export { indicatorReader } from './celled.ts';
export { flattenedIndicatorReader } from './flattened.ts';
