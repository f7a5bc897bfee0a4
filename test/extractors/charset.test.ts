import { describe, expect, it } from 'vitest';
import { declaredCharset, decodeText } from '../../extractors/charset.ts';
import { documentOf, shown } from '../support/documents.ts';

/** `甲局收入总计12.30万元` as GBK writes it. */
const gbk = Uint8Array.from([
  0xbc, 0xd7, 0xbe, 0xd6, 0xca, 0xd5, 0xc8, 0xeb, 0xd7, 0xdc, 0xbc, 0xc6, 0x31, 0x32, 0x2e, 0x33, 0x30, 0xcd, 0xf2, 0xd4, 0xaa,
]); // biome-ignore format: bytes
const text = '甲局收入总计12.30万元';
const utf16 = (big: boolean, mark: boolean) => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}\n${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
const page = (bytes: Uint8Array, head: string) =>
  Buffer.concat([
    Buffer.from(`<html><head>${head}</head><body><p>`),
    bytes,
    Buffer.from('</p></body></html>'),
  ]);

describe('字符集', () => {
  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['gb18030', gbk],
    ['utf-16le', utf16(false, true)],
    ['utf-16be', utf16(true, true)],
    ['utf-16le', utf16(false, false)],
    ['utf-16be', utf16(true, false)],
  ])('%s', (charset, bytes) => {
    const decoded = decodeText(bytes);
    expect(decoded.charset).toBe(charset);
    expect(decoded.text.split('\n')[0]).toBe(text);
    expect(decoded.warnings).toEqual([]);
  });

  it('GB18030 四字节字', () => {
    // 㐂 (U+3402) stands in no GBK table.
    expect(decodeText(Uint8Array.from([...gbk, 0x81, 0x39, 0xef, 0x31])).text).toHaveLength(text.length + 1);
  });

  it.each([
    ['<meta charset="gb2312">'],
    ["<META http-equiv=Content-Type content='text/html; charset=GBK'>"],
    [''],
    ['<meta charset="utf-8">'],
    ['<meta charset="iso-8859-1">'],
  ])('GBK 网页，声明为 %s', async (head) => {
    expect(shown(await documentOf('页.html', page(gbk, head)))).toEqual([text]);
  });

  it('声明错了，字节为准，并且说一声', async () => {
    const document = await documentOf('页.html', page(Buffer.from(text), '<meta charset="gb2312">'));
    expect(shown(document)).toEqual([text]);
    expect(document.warnings).toEqual(['声明的编码是 gb2312，内容实为 utf-8']);
  });

  it('坏字节不会悄悄变成替换符', () => {
    const cut = Buffer.concat([Buffer.from(text.repeat(20)), Buffer.from([0xe4, 0xb8])]);
    const decoded = decodeText(cut);
    expect(decoded.charset).toBe('utf-8');
    expect(decoded.warnings.join()).toContain('1 个字符');
  });

  it('读出声明', () => {
    expect(declaredCharset(Buffer.from('<?xml version="1.0" encoding="GB18030"?>'))).toBe('gb18030');
    expect(declaredCharset(Buffer.from('<p>'))).toBeNull();
  });
});
