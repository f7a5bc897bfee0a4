/** Names of accounts -> official accounts. */
export * from './label.ts';
export * from './lines.ts';
export * from './near.ts';
export * from './resolve.ts';
