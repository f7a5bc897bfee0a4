export * from './accounts.ts';
export * from './names.ts';
