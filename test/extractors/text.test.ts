import { describe, expect, it } from 'vitest';
import { documentOf, shown } from '../support/documents.ts';

describe('纯文本', () => {
  it('文字一字不动，一行一段', async () => {
    const source = '  一、收入情况\n\n\t　收入总计12.30万元 。\n';
    const document = await documentOf('文.txt', source);
    expect(document.text).toBe(source);
    expect(shown(document)).toEqual(['一、收入情况', '收入总计12.30万元 。']);
  });

  it('BOM 去掉，行尾统一', async () => {
    expect((await documentOf('文.txt', '\ufeff收入\r\n支出\r结余')).text).toBe('收入\n支出\n结余');
  });

  it('一格一行的表格，制表符和换行都留着', async () => {
    const source = '项目名称\n\t运维项目\n\t预算数\n\t12.30\n';
    const document = await documentOf('文.txt', source);
    expect(document.text).toBe(source);
    expect(shown(document)).toEqual(['项目名称', '运维项目', '预算数', '12.30']);
  });

  it('书签记号留在文字里，不成为内容', async () => {
    const document = await documentOf('文.txt', '[bookmark: _Toc1]一、收入[bookmark: _GoBack]情况');
    expect(document.text).toBe('[bookmark: _Toc1]一、收入[bookmark: _GoBack]情况');
    expect(shown(document)).toEqual(['一、收入', '情况']);
  });

  it('一行五万字', async () => {
    const document = await documentOf('文.txt', '收入总计12.30万元。'.repeat(4000));
    expect(document.blocks).toHaveLength(1);
    expect(document.source.mediaType).toBe('text/plain');
  });
});
