/** What several tables have in common: SQL by column. */
export const same = (prefix: string, names: string) =>
  Object.fromEntries(names.split(' ').map((name) => [name, `${prefix}.${name}`]));
const place = {
  page: 'page',
  table_name: 'table_name',
  quote: 'quote',
  source_start: 'source_start',
  source_end: 'source_end',
};
export const placeOf = (prefix: string) => same(prefix, Object.keys(place).join(' '));
export const source = { url: ':url', path: ':path', document_title: ':title', document_kind: ':kind' };
export const method = (prefix: string) => ({
  confidence: `${prefix}.confidence`,
  rule: `${prefix}.rule`,
  parser_version: ':parser_version',
});
