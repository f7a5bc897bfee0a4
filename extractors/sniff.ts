import { decodeText } from './charset.ts';
import { oleKind } from './ole.ts';
import { isZip, localNames, zipEntries } from './zip.ts';

/**
 * What bytes are, judged by the bytes alone: a file name is what somebody typed, a header is what a program wrote.
 *
 * `D0 CF 11 E0 …` with a stream `Workbook` is `xls`; with a stream `EncryptedPackage` it is `encrypted`;
 * `\n<!-- x --><html>` is `html`; `PK…` with an entry `word/document.xml` is `docx`.
 */
export type Kind =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'xls'
  | 'ofd'
  | 'html'
  | 'text'
  | 'encrypted'
  | 'corrupt'
  | 'unsupported';
export interface Verdict {
  readonly kind: Kind;
  /** For those that cannot be read: what it is, in words for the person who has the file. */
  readonly detail: string;
}

const known = new WeakMap<Uint8Array, Verdict>();

/** Every format asks this of the same bytes, so the answer is kept as long as the bytes are. */
export function kindOf(bytes: Uint8Array): Verdict {
  const before = known.get(bytes);
  if (before) return before;
  const verdict = judge(bytes);
  known.set(bytes, verdict);
  return verdict;
}

const is = (kind: Kind, detail = ''): Verdict => ({ kind, detail });
const unsupported = (detail: string) => is('unsupported', detail);

function judge(bytes: Uint8Array): Verdict {
  if (isZip(bytes)) return zipKind(bytes);
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return oleVerdict(bytes);
  const foreign = signatures.find(([signature]) => starts(bytes, signature));
  if (foreign) return unsupported(foreign[1]);
  if (hasPdfHeader(bytes)) return is('pdf');
  return textKind(bytes);
}

const ascii = (text: string) => [...text].map((c) => c.charCodeAt(0));
const signatures: readonly (readonly [readonly number[], string])[] = [
  [[0x1f, 0x8b], 'gzip 压缩文件，请先解压'],
  [ascii('Rar!'), 'rar 压缩包，请先解压'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z 压缩包，请先解压'],
  [ascii('BZh'), 'bzip2 压缩文件，请先解压'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'xz 压缩文件，请先解压'],
  [ascii('{\\rtf'), 'RTF 文档，请另存为 docx'],
  [[0x89, 0x50, 0x4e, 0x47], 'PNG 图片'],
  [[0xff, 0xd8, 0xff], 'JPEG 图片'],
  [ascii('GIF8'), 'GIF 图片'],
  [ascii('BM'), 'BMP 图片'],
  [[0x49, 0x49, 0x2a, 0], 'TIFF 图片'],
  [[0x4d, 0x4d, 0, 0x2a], 'TIFF 图片'],
  [[0x7f, 0x45, 0x4c, 0x46], '可执行文件'],
  [ascii('%!PS'), 'PostScript 文件'],
];

const starts = (bytes: Uint8Array, signature: readonly number[]) =>
  bytes.length >= signature.length && signature.every((byte, index) => bytes[index] === byte);

/** Readers accept a PDF whose header comes late, after what a server or mail program put before it. */
function hasPdfHeader(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const at = head.indexOf('%PDF-');
  return at >= 0 && !/^\s*</.test(head.replace(/^\u00ef\u00bb\u00bf/, ''));
}

const members: readonly (readonly [RegExp, Kind])[] = [
  [/^word\/document\d*\.xml$/i, 'docx'],
  [/^xl\/workbook\.(?:xml|bin)$/i, 'xlsx'],
  [/^OFD\.xml$/i, 'ofd'],
];

function zipKind(bytes: Uint8Array): Verdict {
  const directory = zipEntries(bytes);
  const entries = directory?.map((entry) => entry.name) ?? localNames(bytes);
  for (const [pattern, kind] of members)
    if (entries.some((name) => pattern.test(name.replace(/^\//, '')))) return is(kind);
  if (directory === null) return is('corrupt', '压缩包没有目录，文件不完整');
  if (entries.some((name) => name.startsWith('ppt/'))) return unsupported('PowerPoint 演示文稿');
  if (entries.includes('mimetype') && entries.includes('content.xml'))
    return unsupported('OpenDocument 文档，请另存为 docx 或 xlsx');
  return unsupported('zip 压缩包，里面不是 docx、xlsx 或 ofd，请先解压');
}

function oleVerdict(bytes: Uint8Array): Verdict {
  const kind = oleKind(bytes);
  if (kind === 'xls') return is('xls');
  if (kind === 'encrypted') return is('encrypted', '加了密码的 Office 文件');
  if (kind === 'doc') return unsupported('Word 97-2003 的 doc 文档，请另存为 docx');
  if (kind === 'ppt') return unsupported('PowerPoint 演示文稿');
  return unsupported('OLE 复合文档，不是 xls 工作簿');
}

function textKind(bytes: Uint8Array): Verdict {
  const { text } = decodeText(bytes.subarray(0, 65536));
  const start = text.replace(/^(?:\s|<!--[\s\S]*?-->)+/, '').slice(0, 2048);
  if (/^MIME-Version:/i.test(start) || /^From:[\s\S]{0,200}MIME-Version:/i.test(start))
    return unsupported('MHTML 单文件网页，请另存为 html');
  if (/^<\?xml/i.test(start)) return xmlKind(start);
  if (
    /^<(?:!doctype\s+html|html|head|body|meta|title|script|style|div|table|p|span|center|font|link|base|h[1-6]|br|noscript|iframe|form)\b/i.test(
      start,
    )
  )
    return is('html');
  // A server's own words may stand before the page that it then sends.
  if (/<!doctype\s+html|<html[\s>]/i.test(start)) return is('html');
  if (looksBinary(bytes, text)) return unsupported('二进制内容，认不出格式');
  if (isJson(start, text)) return unsupported('JSON 数据');
  return is('text');
}

function xmlKind(start: string): Verdict {
  if (/progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/i.test(start)) return is('xls');
  if (/<html\b|<!doctype\s+html/i.test(start)) return is('html');
  return unsupported('XML 数据');
}

function isJson(start: string, text: string): boolean {
  if (!/^[[{]\s*(?:["{[\]}]|-?\d|true|false|null)/.test(start)) return false;
  const line = text.trimStart().split('\n', 1)[0]!;
  return (
    parses(line) || parses(text) || /^[[{]\s*"[^"\n]*"\s*[:,]/.test(start) || /^[[{]\s*\{\s*"/.test(start)
  );
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Text has no control characters, and what is read as Chinese is mostly characters that are in use. */
function looksBinary(bytes: Uint8Array, text: string): boolean {
  if (text.length === 0) return bytes.length > 0;
  let control = 0;
  let odd = 0;
  let wide = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) control++;
    if (code < 0x80) continue;
    wide++;
    if (code === 0xfffd || (code >= 0x80 && code < 0xa0) || (code >= 0xe000 && code < 0xf900) || !usual(code))
      odd++;
  }
  return control * 100 > text.length || odd * 4 > wide;
}

/** Chinese, its punctuation, Latin, full-width forms: the blocks that a disclosure is written in. */
const usual = (code: number) =>
  (code >= 0x4e00 && code < 0xa000) ||
  (code >= 0xa0 && code < 0x600) ||
  (code >= 0x2000 && code < 0x3400) ||
  (code >= 0x3400 && code < 0x4e00) ||
  (code >= 0xf900 && code < 0x10000) ||
  (code >= 0xe000 && code < 0xf900) ||
  code >= 0x1f000;
