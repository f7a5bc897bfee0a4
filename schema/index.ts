/** The nouns of the house. Everything else imports them from here. */
export * from './classification/index.ts';
export * from './crawl.ts';
export * from './disclosure.ts';
export * from './document.ts';
export * from './entity.ts';
export * from './errors.ts';
export * from './figure.ts';
export * from './finding.ts';
export * from './limits.ts';
export * from './quote.ts';
export * from './reading.ts';
export * from './row.ts';
export * from './site.ts';
export * from './source.ts';
export * from './version.ts';
export * from './vocabulary.ts';
