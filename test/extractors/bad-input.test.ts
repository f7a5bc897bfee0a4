import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CFB, utils, write } from '@e965/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { readInput } from '../../extractors/index.ts';
import { defaultLimits } from '../../schema/index.ts';
import { documentOf, failureOf, shown } from '../support/documents.ts';
import { paragraph, word } from '../support/word.ts';
import { zip } from '../support/zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bad-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Noise that is the same on every run. */
function noise(length: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

const book = (bookType: 'xlsx' | 'xls') =>
  new Uint8Array(
    write(
      utils.book_new(
        utils.aoa_to_sheet([
          ['项目', '金额'],
          ['合计', 12.3],
        ]),
        '收支总表',
      ),
      { type: 'buffer', bookType },
    ),
  );

function compound(...streams: string[]): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const stream of streams) CFB.utils.cfb_add(container, stream, Buffer.from(noise(5000, 7)));
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer);
}

describe('坏文件：每一个给出一条指明文件和原因的失败', () => {
  it.each([
    ['空文件.pdf', new Uint8Array(0), 'empty'],
    ['不是压缩包.docx', 'this is no zip archive', 'corrupt'],
    ['只剩半截.docx', word(paragraph('收入')).slice(0, 300), 'corrupt'],
    ['加密.xlsx', compound('/EncryptionInfo', '/EncryptedPackage'), 'encrypted'],
    ['旧文档.doc', compound('/WordDocument', '/1Table'), 'unsupported'],
    ['别的复合文档.xls', compound('/Something'), 'unsupported'],
    ['压缩包.zip', zip([{ name: '预算.docx', data: 'PK' }]), 'unsupported'],
    ['压缩.gz', gzipSync('2024年度收入总计12.30万元'), 'unsupported'],
    ['压缩.rar', 'Rar!\x1a\x07\x00', 'unsupported'],
    ['富文本.doc', '{\\rtf1\\ansi 2024}', 'unsupported'],
    ['数据.json', '{"rows": [1, 2]}', 'unsupported'],
    ['数据.jsonl', '{"value": "1.20"}\n{"value": "3"}\n', 'unsupported'],
    ['单文件网页.mht', 'MIME-Version: 1.0\nContent-Type: multipart/related;\n\n<html></html>', 'unsupported'],
    ['图片.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]), 'unsupported'],
  ])('%s', async (name, bytes, reason) => {
    const failure = await failureOf(name, bytes);
    expect(failure.reason).toBe(reason);
    expect(failure.path).toBe(name);
    expect(failure.message).toContain(name);
  });

  it.each([1, 2, 3, 4, 5])('二进制噪声 %i', async (seed) => {
    for (const length of [64, 1000, 100_000])
      expect((await failureOf('噪声.pdf', noise(length, seed * 77))).reason).toBe('unsupported');
  });

  it('内容被改动过、校验和不符的文档', async () => {
    const bytes = zip([
      { name: 'word/document.xml', data: '<w:document>收入12.30万元</w:document>', crc: 12345 },
    ]);
    expect((await failureOf('改动.docx', bytes)).reason).toBe('corrupt');
  });

  it('被截断的工作簿', async () => {
    const whole = book('xlsx');
    expect((await failureOf('半截.xlsx', whole.slice(0, whole.length / 2))).reason).toBe('corrupt');
  });
});

describe('压缩炸弹在解压之前被拒绝', () => {
  const zeros = Buffer.alloc(40 * 1024 * 1024);

  it('声明的大小超过上限', async () => {
    const bomb = zip([{ name: 'word/document.xml', data: zeros }]);
    expect((await failureOf('炸弹.docx', bomb)).reason).toBe('archive_bomb');
    const limits = { ...defaultLimits, maxRatio: 1e9, maxUnpackedBytes: 1024 * 1024 };
    expect((await failureOf('炸弹.docx', bomb, limits)).reason).toBe('archive_bomb');
  });

  it('谎报大小', async () => {
    const bomb = zip([
      { name: 'xl/workbook.xml', data: '<workbook/>' },
      { name: 'xl/worksheets/sheet1.xml', data: zeros, claims: 1000 },
    ]);
    expect((await failureOf('炸弹.xlsx', bomb)).reason).toBe('archive_bomb');
  });

  it('条目太多', async () => {
    const bomb = zip([
      { name: 'xl/workbook.xml', data: '' },
      ...Array.from({ length: 20_001 }, (_, index) => ({ name: `${index}`, data: '' })),
    ]);
    expect((await failureOf('炸弹.xlsx', bomb)).reason).toBe('archive_bomb');
  }, 30_000);
});

describe('存成文件的错误页和验证页', () => {
  it.each([
    [
      '404',
      '<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr>nginx/1.20</body></html>',
    ],
    ['502', '<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>'],
    [
      '中文',
      '<!DOCTYPE html><html><head><title>提示</title></head><body><p>您访问的页面不存在或已被删除！</p><a href="/">返回首页</a></body></html>',
    ],
    [
      '521 脚本',
      '<script>document.cookie=("_")+("_jsl_clearance_s=-1|0|abc");location.href=location.pathname</script>',
    ],
    [
      '混淆脚本',
      '<!DOCTYPE html><html><head><meta id="x" content="abc"><script>$_ts=window["$_ts"];eval("1")</script></head><body></body></html>',
    ],
    [
      '跳转',
      '<html><head><meta http-equiv="refresh" content="0;url=/index.html"></head><body></body></html>',
    ],
    [
      '拦截',
      '<html><head><title>网站防火墙</title></head><body>您的请求带有不合法参数，已被网站管理员设置拦截！</body></html>',
    ],
    [
      '列表页',
      '<html><head><title>专题</title></head><body><ul><li><a href="1">甲局2026年部门预算</a></li><li><a href="2">乙局2026年部门预算</a></li></ul></body></html>',
    ],
  ])('%s', async (_, page) => {
    expect((await failureOf('部门预算.pdf', page)).reason).toBe('error_page');
  });

  it('名为 pdf 的网页有正文时照读，并且说一声', async () => {
    const page =
      '<html><body><h1>甲局2024年度部门决算</h1><p>2024年度收入总计12.30万元，支出总计12.30万元。</p></body></html>';
    const document = await documentOf('决算.pdf', page);
    expect(shown(document)).toEqual([
      '1 甲局2024年度部门决算',
      '2024年度收入总计12.30万元，支出总计12.30万元。',
    ]);
    expect(document.warnings[0]).toBe('文件名是 .pdf，内容是网页');
  });
});

describe('扩展名不作数', () => {
  it('工作簿叫什么名字都是工作簿', async () => {
    for (const name of ['预算.pdf', '预算.docx', '预算'])
      expect(shown(await documentOf(name, book('xlsx'))).at(-1)).toBe('[项目|金额][合计|12.3]');
    expect((await documentOf('预算.xlsx', book('xls'))).source.mediaType).toBe('application/vnd.ms-excel');
  });

  it('存成 xls 的网页表格', async () => {
    const page =
      '<html><meta charset="utf-8"><table><tr><td>项目</td><td>预算数</td></tr><tr><td>合计</td><td>12.30</td></tr></table></html>';
    const document = await documentOf('预算.xls', page);
    expect(shown(document)).toEqual(['[项目|预算数][合计|12.30]']);
    expect(document.source.mediaType).toBe('text/html');
  });
});

describe('读文件之前先看大小', () => {
  it('200 MB 的文件不读就拒绝', async () => {
    const path = join(folder, '大.pdf');
    const file = openSync(path, 'w');
    ftruncateSync(file, 200 * 1024 * 1024);
    closeSync(file);
    const before = process.memoryUsage.rss();
    await expect(readInput(path)).rejects.toMatchObject({ reason: 'too_large', path });
    expect(process.memoryUsage.rss() - before).toBeLessThan(100 * 1024 * 1024);
  });

  it('不见了的文件可以稍后再试', async () => {
    const path = join(folder, '没有.pdf');
    await expect(readInput(path)).rejects.toMatchObject({ reason: 'vanished', action: 'retry', path });
  });

  it('目录不是文件', async () => {
    await expect(readInput(folder)).rejects.toMatchObject({ reason: 'unreadable', path: folder });
  });

  it('好文件读得出来', async () => {
    const path = join(folder, '好.txt');
    writeFileSync(path, '收入总计12.30万元');
    const input = await readInput(path);
    expect(shown(await documentOf(input.path, input.bytes))).toEqual(['收入总计12.30万元']);
  });

  it('大小和时间的上限可以设', async () => {
    const text = '收入总计12.30万元';
    expect((await failureOf('a.txt', text, { ...defaultLimits, maxBytes: 5 })).reason).toBe('too_large');
    expect((await failureOf('a.xlsx', book('xlsx'), { ...defaultLimits, maxSeconds: 1e-6 })).reason).toBe(
      'too_slow',
    );
  });
});
