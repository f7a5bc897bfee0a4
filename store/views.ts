import {
  bases,
  documentKinds,
  families,
  funds,
  measures,
  outcomes,
  severities,
  stages,
  verdicts,
} from '../schema/vocabulary.ts';

/**
 * The tables a person works with: `income`, `expenditure`, `three_public` and every other family, `rows` over all of
 * them, `indicators`, `findings`, `documents`. Each row carries its document's title, unit, year and path, the page,
 * and the words of the source. A coded column has its Chinese name beside it: `stage` final, `阶段` 决算.
 *
 *     SELECT entity, year, value, page FROM three_public WHERE item = '公务接待费' AND 阶段 = '决算';
 *
 * Programs with an older SQLite (that of Python, of R) open the file too, so no view uses what came after 3.37.
 *
 * `value` is the exact decimal text; `value_number` the same as a floating-point number, for SUM and ORDER BY.
 */
export interface View {
  readonly name: string;
  readonly title: string;
  readonly sql: string;
}

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;
/** The Chinese name of a coded column, from the one vocabulary. */
const named = (column: string, table: Record<string, string>, as: string) =>
  `CASE ${column} ${Object.entries(table)
    .map(([key, name]) => `WHEN ${text(key)} THEN ${text(name)}`)
    .join(' ')} END AS "${as}"`;

const documentColumns = `
  d.title AS document_title, d.entity AS document_entity, d.year AS document_year, d.kind AS document_kind,
  d.path, d.id AS document_id`;
const placeColumns = (t: string) =>
  `${t}.page, ${t}.table_name, ${t}.quote, ${t}.source_start, ${t}.source_end`;

const documents: View = {
  name: 'documents',
  title: '文件',
  sql: `CREATE VIEW documents AS
SELECT d.id, d.title, d.entity, d.year, d.kind, ${named('d.kind', documentKinds, '类型')}, d.level, d.region, d.publisher,
  d.published, d.pages, s.media_type, s.bytes, s.sha256, s.parser_version, s.read_at,
  (SELECT min(l.path) FROM location l WHERE l.sha256 = d.sha256 AND l.current) AS path,
  (SELECT count(*) FROM location l WHERE l.sha256 = d.sha256 AND l.current) AS copies
FROM document d JOIN source s ON s.sha256 = d.sha256
WHERE EXISTS (SELECT 1 FROM location l WHERE l.sha256 = d.sha256 AND l.current)`,
};

const rows: View = {
  name: 'rows',
  title: '全部数据',
  sql: `CREATE VIEW rows AS
SELECT r.id, r.family, ${named('r.family', families, '类别')}, r.entity, r.year,
  r.fund, ${named('r.fund', funds, '资金')}, r.item, r.part, r.code,
  r.stage, ${named('r.stage', stages, '阶段')}, r.measure, ${named('r.measure', measures, '度量')},
  r.basis, ${named('r.basis', bases, '对比')}, r.value, r.value_number, r.unit, r.printed, r.scope, r.confidence, r.rule,
  ${placeColumns('r')}, ${documentColumns}
FROM "row" r JOIN documents d ON d.id = r.document_id`,
};

const indicators: View = {
  name: 'indicators',
  title: '绩效指标',
  sql: `CREATE VIEW indicators AS
SELECT i.id, i.entity, i.year, i.project, i.level1, i.level2, i.level3, i.nature, i.operator, i.target, i.actual, i.unit,
  i.weight, i.weight_number, i.score, i.score_number, i.deviation, i.confidence, i.rule,
  ${placeColumns('i')}, ${documentColumns}
FROM indicator i JOIN documents d ON d.id = i.document_id`,
};

/** Where the figures of a finding stand: what a review knows it by. */
const places = `(SELECT group_concat(place, ' ') FROM (
  SELECT coalesce(fs.document_id || ':', '') || fs.source_start || '-' || fs.source_end AS place
  FROM finding_source fs WHERE fs.finding_id = f.id
  ORDER BY coalesce(fs.document_id, ''), fs.source_start, fs.source_end))`;

const findings: View = {
  name: 'findings',
  title: '核对发现',
  sql: `CREATE VIEW findings AS
SELECT f.id, f.check_id, f.severity, ${named('f.severity', severities, '级别')}, f.message, f.expected, f.actual, f.arithmetic,
  f.confidence, f.across_entity, f.across_year,
  (SELECT group_concat(quote, ' ｜ ') FROM (
    SELECT fs.quote FROM finding_source fs WHERE fs.finding_id = f.id ORDER BY fs.position)) AS quotes,
  (SELECT fs.page FROM finding_source fs WHERE fs.finding_id = f.id AND fs.position = 0) AS page,
  (SELECT group_concat(path, ' ｜ ') FROM (
    SELECT DISTINCT l.path FROM finding_source fs JOIN document o ON o.id = fs.document_id
    JOIN location l ON l.sha256 = o.sha256 WHERE fs.finding_id = f.id ORDER BY l.path)) AS other_paths,
  ${places} AS figures, v.verdict, ${named('v.verdict', verdicts, '复核')}, v.comment, v.reviewed_at,
  ${documentColumns}
FROM finding f JOIN documents d ON d.id = f.document_id
LEFT JOIN review v ON v.document_id = f.document_id AND v.check_id = f.check_id AND v.figures = ${places}
WHERE f.across_entity IS NULL OR NOT EXISTS (
  SELECT 1 FROM across_due u WHERE u.entity = f.across_entity AND u.year = f.across_year)`,
};

const acrossChecks: View = {
  name: 'across_checks',
  title: '跨文件核对台账',
  sql: `CREATE VIEW across_checks AS
SELECT g.entity, g.year, g.check_id, g.outcome, ${named('g.outcome', outcomes, '结果')}, g.relations
FROM across_ledger g`,
};

const checks: View = {
  name: 'checks',
  title: '核对台账',
  sql: `CREATE VIEW checks AS
SELECT g.check_id, g.outcome, ${named('g.outcome', outcomes, '结果')}, g.relations, ${documentColumns}
FROM ledger g JOIN documents d ON d.id = g.document_id`,
};

/** Every document that a crawl kept, under each page it hangs on: together with that page they are one disclosure. */
const crawled: View = {
  name: 'crawled',
  title: '抓取的文件',
  sql: `CREATE VIEW crawled AS
SELECT t.site, s.region, s.level, coalesce(p.url, t.url) AS page_url, coalesce(p.title, t.title) AS page_title,
  coalesce(t.published, p.published) AS published, t.url, t.role, coalesce(l.title, t.title) AS title, NULL AS member,
  c.sha256, c.path AS file, c.media_type, c.bytes, v.fetched_at, v.current, t.checked_at, t.gone_at, t.id AS target_id
FROM crawl_target t JOIN crawl_site s ON s.name = t.site
JOIN crawl_version v ON v.target_id = t.id JOIN crawl_content c ON c.sha256 = v.sha256
LEFT JOIN crawl_link l ON l.to_id = t.id AND l.from_id = (SELECT min(k.from_id) FROM crawl_link k JOIN crawl_target f
  ON f.id = k.from_id WHERE k.to_id = t.id AND f.role = 'page')
LEFT JOIN crawl_target p ON p.id = l.from_id
UNION ALL
SELECT t.site, s.region, s.level, coalesce(p.url, t.url), coalesce(p.title, t.title), coalesce(t.published, p.published),
  t.url, t.role, m.name, m.name, c.sha256, c.path, c.media_type, c.bytes, v.fetched_at, v.current, t.checked_at, t.gone_at,
  t.id
FROM crawl_target t JOIN crawl_site s ON s.name = t.site
JOIN crawl_version v ON v.target_id = t.id JOIN crawl_member m ON m.container = v.sha256
JOIN crawl_content c ON c.sha256 = m.sha256
LEFT JOIN crawl_link l ON l.to_id = t.id AND l.from_id = (SELECT min(k.from_id) FROM crawl_link k JOIN crawl_target f
  ON f.id = k.from_id WHERE k.to_id = t.id AND f.role = 'page')
LEFT JOIN crawl_target p ON p.id = l.from_id`,
};

/** One view a family: `income`, `expenditure`, `three_public`, and the rest (`mentions` are the amounts nobody explains). */
const familyViews = Object.entries(families).map(([family, title]): View => {
  const name = family === 'mention' ? 'mentions' : family;
  return { name, title, sql: `CREATE VIEW ${name} AS SELECT * FROM rows WHERE family = ${text(family)}` };
});

/** The registry, in the order in which they build on each other. */
export const views: readonly View[] = [
  documents,
  rows,
  ...familyViews,
  indicators,
  findings,
  checks,
  acrossChecks,
  crawled,
];
