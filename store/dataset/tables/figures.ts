import { bases, documentKinds, families, funds, measures, stages } from '../../../schema/vocabulary.ts';
import { nameIn, ofDocument, tableOf } from '../table.ts';
import { method, placeOf, same, source } from './shared.ts';

/** Documents, and the figures and indicators in them. */
export const documents = tableOf({
  name: 'documents',
  title: '文件',
  titleEn: 'Documents',
  about: '一份公开材料',
  aboutEn: 'One disclosure',
  type: 'document',
  key: ['id'],
  references: [],
  within: 'document',
  columns: {
    id: ':id',
    title: ':title',
    entity: ':entity',
    region: ':region',
    year: ':year',
    kind: ':kind',
    类型: nameIn('kind', documentKinds),
    level: ':level',
    publisher: ':publisher',
    published: ':published',
    approved: ':approved',
    pages: ':pages',
    media_type: ':media_type',
    bytes: ':bytes',
    sha256: ':sha256',
    parser_version: ':parser_version',
    url: ':url',
    path: ':path',
  },
  from: '(SELECT 1)',
  filters: {},
  order: '1',
});

/** The unit that a printed number is in, from the power of ten between it and the value. */
const printedUnit = `CASE WHEN r.unit = '万元' THEN CASE r.scale WHEN -4 THEN '元' WHEN -1 THEN '千元' WHEN 0 THEN '万元'
  WHEN 2 THEN '百万元' WHEN 3 THEN '千万元' WHEN 4 THEN '亿元' END WHEN r.unit = '%' AND r.scale = -1 THEN '‰' ELSE r.unit END`;

/** What readers said of findings with this figure; asked only of documents that have such. */
const reviewed = (
  what: string,
) => `CASE WHEN :reviews > 0 THEN (SELECT ${what} FROM review v WHERE v.document_id = :id
  AND instr(' ' || v.figures || ' ', ' ' || r.source_start || '-' || r.source_end || ' ') > 0) END`;

export const rows = tableOf({
  name: 'rows',
  title: '数据',
  titleEn: 'Observations',
  about: '文件上印的一个数字说的一件事',
  aboutEn: 'One thing that one printed figure says',
  type: 'row',
  key: ['document_id', 'row_number'],
  references: [ofDocument],
  within: 'document',
  columns: {
    document_id: ':id',
    row_number: 'r.id - :first_row + 1',
    ...same('r', 'family entity'),
    region: ':region',
    level: ':level',
    ...same('r', 'year fund item part code stage measure basis value value_number unit printed'),
    printed_unit: printedUnit,
    ...same('r', 'decimals scope'),
    类别: nameIn('family', families),
    资金: nameIn('fund', funds),
    阶段: nameIn('stage', stages),
    度量: nameIn('measure', measures),
    对比: nameIn('basis', bases),
    ...placeOf('r'),
    ...source,
    ...method('r'),
    verified: reviewed('group_concat(DISTINCT v.verdict)'),
    note: reviewed("group_concat(v.comment, ' ｜ ')"),
  },
  // of one document at a time, whatever else is asked: the other indexes lead to the rows of all
  from: '"row" r INDEXED BY row_document WHERE r.document_id = :id',
  filters: {
    entities: 'r.entity',
    regions: ':region',
    years: 'r.year',
    families: 'r.family',
    funds: 'r.fund',
    items: 'r.item',
    codes: 'r.code',
  },
  order: 'r.id',
});

export const indicators = tableOf({
  name: 'indicators',
  title: '绩效指标',
  titleEn: 'Performance indicators',
  about: '绩效表中的一个三级指标',
  aboutEn: 'One indicator of a performance table',
  type: 'indicator',
  key: ['document_id', 'indicator_number'],
  references: [ofDocument],
  within: 'document',
  columns: {
    document_id: ':id',
    indicator_number: 'i.id - :first_indicator + 1',
    entity: 'i.entity',
    region: ':region',
    ...same(
      'i',
      'year project level1 level2 level3 nature operator target actual unit weight weight_number score score_number deviation',
    ),
    ...placeOf('i'),
    ...source,
    ...method('i'),
  },
  from: 'indicator i WHERE i.document_id = :id',
  filters: { entities: 'i.entity', regions: ':region', years: 'i.year' },
  order: 'i.id',
});
