import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { runIngest } from '../cli/commands/ingest.ts';
import { openDatabase, select } from '../store/index.ts';

/** `npm start`: the main job on the shipped samples, and what to try next. */
const root = join(import.meta.dirname, '..');
process.chdir(root);
const database = join('data', 'mingzhang.db');
const samples = 'samples';

console.log(`明账：读入 ${samples}/ 里的样例（单位都是虚构的），核对数字，存进 ${database}\n`);
process.exitCode = await runIngest([samples], { db: database, bundle: 'auto' });
showFindings();
console.log(`
接下来可以试试：
  npm run -s mingzhang -- check ${exampleFile()}                看哪些数字对不上，以及原文和算式
  npm run -s mingzhang -- ingest 你的文件或目录/                 读入自己的公开材料
  npm run -s mingzhang -- query "SELECT entity, item, value, unit, page FROM three_public"
  npm run -s mingzhang -- export --format csv --bom --out 导出/  导出后用 Excel 打开
  npm run -s mingzhang -- --help                                全部命令`);

/** A few findings, so that the first thing a newcomer sees is what this is for. */
function showFindings(): void {
  const db = openDatabase(database, { readOnly: true });
  try {
    const { rows } = select(
      db,
      `SELECT "级别", message, path FROM findings ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, path, id LIMIT 5`,
    );
    const lines = [...rows].map(
      ([level, message, path]) => `  ${level}  ${message}\n        ${relative(root, String(path))}`,
    );
    if (lines.length > 0) console.log(`例如：\n${lines.join('\n')}`);
  } finally {
    db.close();
  }
}

function exampleFile(): string {
  const files = existsSync(samples)
    ? readdirSync(samples).filter((name) => /\.(pdf|docx|html|txt)$/.test(name))
    : [];
  return `${samples}/${files.sort()[0] ?? '样例.pdf'}`;
}
