/**
 * Bytes of text to text, whatever the page says of itself: UTF-8, UTF-16, GB18030 (which contains GBK and GB2312).
 *
 * In: the bytes of `<meta charset="gb2312">…` that are really UTF-8. Out: the text, `utf-8`, and a warning.
 */
export interface Decoded {
  readonly text: string;
  readonly charset: string;
  readonly warnings: readonly string[];
}

/** The charset that a page or XML file declares in its head, in lower case. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const found = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head);
  return found ? found[1]!.toLowerCase() : null;
}

/** Line ends become `\n` and a byte order mark goes. Nothing else of the text changes. */
export function decodeText(bytes: Uint8Array, declared: string | null = null): Decoded {
  const { text, charset, warnings } = decode(bytes, declared);
  const lost = count(text, '\ufffd');
  return {
    text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'),
    charset,
    warnings: lost > 0 ? [...warnings, `有 ${lost} 个字符按 ${charset} 无法识别，显示为 \ufffd`] : warnings,
  };
}

function decode(bytes: Uint8Array, declared: string | null): Decoded {
  const marked = byMark(bytes);
  if (marked) return { text: new TextDecoder(marked).decode(bytes), charset: marked, warnings: [] };
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null)
    return {
      text: utf8,
      charset: 'utf-8',
      warnings: contradicts(declared, utf8) ? [`声明的编码是 ${declared}，内容实为 utf-8`] : [],
    };
  const wide = wideWithoutMark(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), charset: wide, warnings: [] };
  if (mostlyUtf8(bytes))
    return {
      text: new TextDecoder().decode(bytes),
      charset: 'utf-8',
      warnings: ['内容中有损坏的 utf-8 字节'],
    };
  const named = byDeclaration(bytes, declared);
  if (named) return named;
  return {
    text: new TextDecoder('gb18030').decode(bytes),
    charset: 'gb18030',
    warnings: contradicts(declared, null) ? [`声明的编码是 ${declared}，内容按 gb18030 读取`] : [],
  };
}

function byMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Digits, spaces and line ends of UTF-16 have a zero byte on one side, and always on the same one. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 65536);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index & 1]!++;
  });
  const [even, odd] = zeros as [number, number];
  const enough = Math.max(2, head.length / 200);
  if (odd >= enough && even === 0) return 'utf-16le';
  if (even >= enough && odd === 0) return 'utf-16be';
  return null;
}

/**
 * UTF-8 with a few broken bytes (a page cut in the middle of a character). Read as GBK it would be fluent nonsense
 * without one error, so the well-formed sequences decide and not the number of errors.
 */
function mostlyUtf8(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 1 << 20);
  let good = 0;
  let bad = 0;
  for (let at = 0; at < head.length; ) {
    const byte = head[at]!;
    if (byte < 0x80) {
      at++;
      continue;
    }
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
    let tail = 1;
    while (tail < length && (head[at + tail]! & 0xc0) === 0x80) tail++;
    if (length > 0 && tail === length) good++;
    else bad++;
    at += Math.max(1, length > 0 && tail === length ? length : 1);
  }
  return good > bad * 10;
}

function byDeclaration(bytes: Uint8Array, declared: string | null): Decoded | null {
  if (declared === null || isUtf8(declared) || isGb(declared)) return null;
  const text = strictly(declared, bytes);
  // Latin declarations on Chinese bytes always decode and are always wrong.
  if (text === null || /^(?:iso-8859|windows-125|latin|us-ascii)/.test(declared)) return null;
  return { text, charset: declared, warnings: [] };
}

const isUtf8 = (charset: string) => charset === 'utf-8' || charset === 'utf8';
const isGb = (charset: string) => /^(?:gb|cp936|x-gbk|hz-gb)/.test(charset);
/** A wrong declaration is worth a word only where it makes a difference: not for pure ASCII. */
const contradicts = (declared: string | null, utf8: string | null) =>
  declared !== null && (utf8 === null ? !isGb(declared) : !isUtf8(declared) && /[^\u0000-\u007f]/.test(utf8));

function strictly(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function count(text: string, character: string): number {
  let found = 0;
  for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) found++;
  return found;
}
