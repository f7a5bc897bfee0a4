import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { runIngest } from '../cli/commands/ingest.ts';
import { openDatabase, select } from '../store/index.ts';

/** `npm start`: the main job on the shipped samples, what came out of it, and what to try next. */
const root = join(import.meta.dirname, '..');
process.chdir(root);
const database = join('data', 'mingzhang.db');
const files = readdirSync('samples', { withFileTypes: true })
  .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
  .map((entry) => join('samples', entry.name))
  .sort();

console.log(`明账：读入 samples/ 里的样例（单位都是虚构的），核对数字，存进 ${database}\n`);
process.exitCode = await runIngest(files, { db: database, bundle: 'auto' });
const found = worst(3);
if (found.length > 0)
  console.log(
    `\n例如：\n${found.map(({ level, message, path }) => `  ${level}：${message}\n        ${path}`).join('\n')}`,
  );
console.log(`
接下来可以试试：

  看一份材料里哪些数字对不上，连同算式和原文
    npm run -s mingzhang -- check ${found[0]?.path ?? files[0] ?? '决算.pdf'}
  读入自己的文件或目录
    npm run -s mingzhang -- ingest 下载/
  用 SQL 查
    npm run -s mingzhang -- query "SELECT entity, year, item, value, unit FROM three_public WHERE 度量 = '金额' AND 阶段 = '决算'"
  导出，用 Excel 打开
    npm run -s mingzhang -- export --format csv --bom --out data/export
  全部命令
    npm run -s mingzhang -- --help

数据库在 ${resolve(database)}，导出的文件会在 ${resolve('data', 'export')}。
打开网页（材料与原文、发现、检索、上传）：运行下面这一行，再用浏览器打开它给出的地址

    npm run -s mingzhang -- serve`);

/** A few findings, the worst first and one of a file, so that the first thing a newcomer sees is what this is for. */
function worst(count: number): { level: string; message: string; path: string }[] {
  const db = openDatabase(database, { readOnly: true });
  try {
    const { rows } = select(
      db,
      `SELECT "级别", message, path FROM findings WHERE severity <> 'info'
       GROUP BY path HAVING id = min(id) ORDER BY severity, path LIMIT ?`,
      [count],
    );
    return [...rows].map(([level, message, path]) => ({
      level: String(level),
      message: String(message),
      path: relative(root, String(path)),
    }));
  } finally {
    db.close();
  }
}
