import { outcomes, severities, verdicts } from '../../../schema/vocabulary.ts';
import { nameIn, ofDocument, tableOf } from '../table.ts';
import { placeOf, same, source } from './shared.ts';

/** What the checks found, what they looked at, and what could not be read. */
const findingFilters = {
  entities: 'coalesce(f.across_entity, :entity)',
  regions: ':region',
  years: 'coalesce(f.across_year, :year)',
  severities: 'f.severity',
};
/** Before any filter, so that a finding keeps its number. */
const numberedFindings = `(SELECT *, row_number() OVER (ORDER BY across_entity IS NOT NULL, across_year, id) AS finding_number
  FROM findings WHERE document_id = :id) f`;

export const findings = tableOf({
  name: 'findings',
  title: '核对发现',
  titleEn: 'Findings',
  about: '一项不成立的核对，附算式',
  aboutEn: 'One check that does not hold, with its arithmetic',
  type: 'finding',
  key: ['document_id', 'finding_number'],
  references: [ofDocument],
  within: 'document',
  columns: {
    document_id: ':id',
    finding_number: 'f.finding_number',
    ...same('f', 'check_id severity'),
    级别: nameIn('severity', severities),
    ...same(
      'f',
      'message expected actual arithmetic quotes page confidence across_entity across_year other_paths',
    ),
    entity: ':entity',
    region: ':region',
    document_year: ':year',
    ...source,
    ...same('f', 'figures verdict'),
    复核: nameIn('verdict', verdicts),
    ...same('f', 'comment reviewed_at'),
  },
  from: `${numberedFindings} WHERE true`,
  filters: findingFilters,
  order: 'f.finding_number',
});

export const findingFigures = tableOf({
  name: 'finding_figures',
  title: '发现涉及的数字',
  titleEn: 'Figures of findings',
  about: '参与一项发现的一个数字',
  aboutEn: 'One figure that takes part in a finding',
  type: 'finding_figure',
  key: ['document_id', 'finding_number', 'position'],
  references: [
    ofDocument,
    { fields: ['document_id', 'finding_number'], table: 'findings', to: ['document_id', 'finding_number'] },
  ],
  within: 'document',
  columns: {
    document_id: ':id',
    finding_number: 'f.finding_number',
    position: 's.position',
    figure_document_id: 'coalesce(s.document_id, :id)',
    ...placeOf('s'),
  },
  from: `${numberedFindings} JOIN finding_source s ON s.finding_id = f.id WHERE true`,
  filters: findingFilters,
  order: 'f.finding_number, s.position',
});

export const checks = tableOf({
  name: 'checks',
  title: '核对台账',
  titleEn: 'Ledger of checks',
  about: '一份文件中一种核对的一种结果',
  aboutEn: 'How many relations of a check ended how in a document',
  type: 'check',
  key: ['document_id', 'check_id', 'outcome'],
  references: [ofDocument],
  within: 'document',
  columns: {
    document_id: ':id',
    ...same('g', 'check_id outcome'),
    结果: nameIn('outcome', outcomes),
    relations: 'g.relations',
    entity: ':entity',
    region: ':region',
    year: ':year',
    document_title: ':title',
    path: ':path',
  },
  from: 'ledger g WHERE g.document_id = :id',
  filters: { entities: ':entity', regions: ':region', years: ':year' },
  order: 'g.check_id, g.outcome',
});

export const acrossChecks = tableOf({
  name: 'across_checks',
  title: '跨文件核对台账',
  titleEn: 'Ledger of checks across documents',
  about: '一个单位一个年度各份文件之间，一种核对的一种结果',
  aboutEn: 'How many relations between documents of a unit and year ended how',
  type: 'across_check',
  key: ['entity', 'year', 'check_id', 'outcome'],
  references: [],
  within: 'store',
  columns: {
    ...same('g', 'entity year check_id outcome'),
    结果: nameIn('outcome', outcomes),
    relations: 'g.relations',
  },
  from: 'across_ledger g WHERE true',
  filters: { entities: 'g.entity', years: 'g.year' },
  order: 'g.entity, g.year, g.check_id, g.outcome',
});

export const failures = tableOf({
  name: 'failures',
  title: '未能读取',
  titleEn: 'Failures',
  about: '一个读不了的文件',
  aboutEn: 'One file that could not be read',
  type: 'failure',
  key: ['path'],
  references: [],
  within: 'store',
  columns: same('x', 'path reason message'),
  from: 'failure x WHERE true',
  filters: {},
  order: 'x.path',
});
