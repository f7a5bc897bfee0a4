import type { Connection } from '../database.ts';
import { views } from '../views.ts';
import { fieldOf } from './fields/index.ts';

/**
 * What Datasette shows of the store: titles and descriptions of the views and their columns, which columns to count by; the
 * tables below them are not on its front page. `datasette data/mingzhang.db --metadata docs/datasette.json`
 */
const facets: Readonly<Record<string, readonly string[]>> = {
  documents: ['region', 'year', '类型'],
  rows: ['类别', '阶段', '度量', 'year'],
  findings: ['级别', 'check_id', '复核'],
  checks: ['check_id', '结果'],
};

export function datasetteMetadata(db: Connection): object {
  const shown = views.map(({ name, title }) => {
    const columns = db.prepare(`SELECT * FROM "${name}"`).columns();
    return [
      name,
      {
        title,
        description: `${title}；列的说明见 docs/codebook.md`,
        columns: Object.fromEntries(columns.map((c) => [c.name, describe(name, c.name)])),
        ...(facets[name] ? { facets: facets[name] } : {}),
        size: 50,
      },
    ];
  });
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
  return {
    title: '明账：预算、决算和绩效公开数据',
    description: '每个数字都带有原文、页和位置。金额单位为万元，比率为 %。',
    databases: {
      mingzhang: {
        tables: {
          ...Object.fromEntries(shown),
          ...Object.fromEntries(tables.map((name) => [name, { hidden: true }])),
        },
      },
    },
  };
}

function describe(table: string, column: string): string {
  const { zh, en, about } = fieldOf(table, column);
  return [`${zh} ${en}`, about].filter(Boolean).join('：');
}
