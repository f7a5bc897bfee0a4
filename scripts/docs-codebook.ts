import { families } from '../schema/vocabulary.ts';
import {
  datasetTables,
  type Field,
  fieldOf,
  openDatabase,
  typeNames,
  valuesOf,
  views,
} from '../store/index.ts';

/** `docs/codebook.md`: what every column of the views and of the exported tables is, from the one registry of columns. */
export function codebookDocument(): string {
  const ofFamilies = views.filter((view) => view.sql.includes('FROM rows WHERE'));
  const shown = views.filter((view) => !ofFamilies.includes(view));
  const db = openDatabase(':memory:');
  const viewSections = shown.map((view) =>
    section(
      `${view.title} \`${view.name}\``,
      view.name === 'rows'
        ? `每类数据另有一个列相同的视图：${ofFamilies.map((f) => `\`${f.name}\` ${f.title}`).join('，')}。One view a family has the same columns.`
        : '',
      db
        .prepare(`SELECT * FROM ${view.name}`)
        .columns()
        .map(({ name }) => fieldOf(view.name, name)),
    ),
  );
  db.close();
  const tableSections = datasetTables.map((table) =>
    section(
      `${table.title} ${table.titleEn} \`${table.name}\``,
      [
        `一行是${table.about}。One line is: ${table.aboutEn.toLowerCase()}.`,
        `主键 primary key：${table.key.map((k) => `\`${k}\``).join('、')}。`,
        ...table.references.map(
          (r) => `外键 foreign key：${r.fields.join('、')} → \`${r.table}\`（${r.to.join('、')}）。`,
        ),
      ].join(' '),
      table.fields,
    ),
  );
  return [
    '# 字段说明 Codebook',
    '<!-- 由 npm run docs 生成，不要手工修改 -->',
    `同名的列在哪里都是同一个意思。The same name means the same thing wherever it stands. 金额的单位是万元，比率的单位是 %：money is in 10,000 yuan, rates are in percent. \`value\` 是精确的十进制数，\`value_number\` 是它的浮点数：add up \`value\` as a decimal where the last digit matters.`,
    `列名保持不变，新的列只加在后面或别的表里。Names stay; new columns are added. 类别 families：${Object.entries(
      families,
    )
      .map(([code, name]) => `\`${code}\` ${name}`)
      .join('，')}。`,
    "CSV 里以 `= + - @` 开头、会被电子表格当作公式的文字，前面多一个撇号 `'`；其他格式里没有。In CSV a text that a spreadsheet would run as a formula has an apostrophe before it; other formats hold it as it is.",
    '## 数据库的视图 Views of the store',
    '用 `mingzhang query "SELECT …"`、Datasette 或任何 SQLite 程序。',
    ...viewSections,
    '## 导出的表 Exported tables',
    '`mingzhang export` 的 CSV、JSON Lines、Parquet、XLSX 和数据包都是这些表。`--shape wide` 用 `rows_wide` 代替 `rows`：一个单位一个年度的一个科目一行，列名是阶段、度量、对比连起来，如 `final_amount` 决算金额、`initial_budget_amount` 年初预算金额、`final_change_rate_prior_final` 比上年决算的增减幅度；同一个数印了几次，`printed_times` 说几次，`conflicts` 说其中几个不可能是同一个数。',
    ...tableSections,
  ].join('\n\n');
}

const section = (title: string, about: string, fields: readonly Field[]) =>
  [`### ${title}`, about, tableOf(fields)].filter(Boolean).join('\n\n');

const tableOf = (fields: readonly Field[]) =>
  [
    '| 列 Column | 中文 | English | 类型 | 说明 Description | 取值 Values |',
    '| --- | --- | --- | --- | --- | --- |',
    ...fields.map((f) => {
      const about = [f.about, f.aboutEn].filter(Boolean).join('。');
      return `| ${[`\`${f.name}\``, f.zh, f.en, typeNames[f.type], about, valuesOf(f)].map(cell).join(' | ')} |`;
    }),
  ].join('\n');

const cell = (text: string) => text.replaceAll('|', '\\|');
