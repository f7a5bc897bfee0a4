import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract, readInput } from '../../extractors/index.ts';
import type { Document } from '../../schema/index.ts';
import { keepsPromises, shown } from '../support/documents.ts';

const corpus = join(import.meta.dirname, '../../../shared/corpus');
const absent = !existsSync(corpus);
if (absent) console.warn(`没有 ${corpus}：真实材料的读取没有测`);

const read = async (name: string): Promise<Document> => {
  const document = await extract(await readInput(join(corpus, name)));
  keepsPromises(document);
  return document;
};
const tables = (document: Document) => document.blocks.filter((block) => block.kind === 'table');

describe.skipIf(absent)(`真实材料${absent ? '（本机没有，未测）' : ''}`, () => {
  it('纯文本一字不动', async () => {
    for (const name of ['001.txt', '003a.txt', '003c.txt', '003d.txt', '004.txt', 'bundle.txt'])
      expect((await read(name)).text).toBe(
        Buffer.from((await readInput(join(corpus, name))).bytes).toString(),
      );
  });

  it('网页：只有正文', async () => {
    const document = await read('more/chongqing-xuanchuan-2026-ba054c2.html');
    expect(shown(document)[0]).toBe('1 中共重庆市委宣传部2026年部门预算情况说明');
    expect(document.text).toContain('45,369.18万元');
    expect(document.text).not.toMatch(/返回首页|友情链接|打印|责任编辑|发布时间/);
    expect(document.source.published).toBe('2026-03-02');
  });

  it('网页：由 PDF 转成，表格完整', async () => {
    const document = await read('more/yantai-tuiyi-2026-423af5a.html');
    expect(tables(document).length).toBeGreaterThanOrEqual(12);
    const lines = shown(document).join('\n');
    expect(lines).toContain('机关事业单位基本养老保险缴费支出');
    expect(lines.match(/35,874\.49/g)!.length).toBeGreaterThanOrEqual(6);
  }, 60_000);

  it('工作簿：每张表都有题名和单位', async () => {
    for (const [name, least] of [
      ['more/budget_template.xls', 9],
      ['more/department_budget_template.xlsx', 9],
    ] as const) {
      const document = await read(name);
      expect(tables(document).length).toBe(least);
      expect(document.text.match(/单位[:：]\s*万?元/g)).toHaveLength(least);
    }
  }, 60_000);

  it('名为 PDF 的链接列表不是预算', async () => {
    await expect(read('more/html-named-pdf-beijing-zhuanti.pdf')).rejects.toMatchObject({
      reason: 'error_page',
    });
  });
});
