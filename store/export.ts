import type { Connection } from './database.ts';
import { type Result, select } from './read.ts';

/**
 * The tables of an export: the views without their order-of-arrival ids, in the order of documents and of the source,
 * so that two exports of the same disclosures are the same file.
 */
export interface ExportTable {
  readonly name: string;
  readonly title: string;
  /** What one line of it is called where lines of several tables are mixed. */
  readonly type: string;
  readonly sql: string;
}

export const exportTables: readonly ExportTable[] = [
  {
    name: 'documents',
    title: '文件',
    type: 'document',
    sql: `SELECT id, path, media_type, title, entity, year, kind, "类型", level, region, publisher, published, pages, bytes,
      parser_version FROM documents ORDER BY path, id`,
  },
  {
    name: 'rows',
    title: '数据',
    type: 'row',
    sql: `SELECT document_id AS document, family, entity, year, fund, item, part, code, stage, measure, basis, value, unit,
      printed, scope, "类别", "资金", "阶段", "度量", "对比", page, table_name, quote, source_start, source_end, confidence, rule,
      document_title, path FROM rows ORDER BY path, document_id, id`,
  },
  {
    name: 'indicators',
    title: '绩效指标',
    type: 'indicator',
    sql: `SELECT document_id AS document, entity, year, project, level1, level2, level3, nature, operator, target, actual,
      unit, weight, score, deviation, page, table_name, quote, source_start, source_end, confidence, rule, document_title,
      path FROM indicators ORDER BY path, document_id, id`,
  },
  {
    name: 'findings',
    title: '核对发现',
    type: 'finding',
    sql: `SELECT document_id AS document, check_id AS "check", severity, "级别", message, expected, actual, arithmetic, quotes,
      page, confidence, across_entity, across_year, other_paths, verdict, "复核", comment, reviewed_at, document_title, path
      FROM findings ORDER BY path, document_id, id`,
  },
  {
    name: 'checks',
    title: '核对台账',
    type: 'check',
    sql: `SELECT document_id AS document, check_id AS "check", outcome, "结果", relations, document_title, path
      FROM checks ORDER BY path, document_id, check_id, outcome`,
  },
  {
    name: 'across_checks',
    title: '跨文件核对台账',
    type: 'across_check',
    sql: `SELECT entity, year, check_id AS "check", outcome, "结果", relations FROM across_checks
      ORDER BY entity, year, check_id, outcome`,
  },
  {
    name: 'failures',
    title: '未能读取',
    type: 'failure',
    sql: 'SELECT path, reason, message FROM failure ORDER BY path',
  },
];

export const exportRows = (db: Connection, table: ExportTable): Result => select(db, table.sql);
