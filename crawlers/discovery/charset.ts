/**
 * The text of a page by its byte order mark, by what its bytes can only be, by its header and its own `meta`; else
 * GB18030, which contains GBK and GB2312. A declaration is believed only where the bytes do not speak for themselves.
 */
export function textOf(bytes: Uint8Array, contentType: string | null): string {
  const mark = marks.find(([signature]) => signature.every((byte, at) => bytes[at] === byte));
  if (mark) return new TextDecoder(mark[1]).decode(bytes);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return utf8;
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared = charset(contentType ?? '') ?? charset(head);
  // Latin declarations over Chinese bytes always decode and are always wrong
  const named =
    declared && !/^(?:utf-?8|iso-8859|windows-125|latin|us-ascii)/i.test(declared)
      ? strictly(declared, bytes)
      : null;
  return named ?? (looksLikeUtf8(bytes) ? new TextDecoder() : new TextDecoder('gb18030')).decode(bytes);
}

const marks = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
] as const;

const charset = (text: string) => /charset\s*=\s*["']?\s*([\w-]+)/i.exec(text)?.[1] ?? null;

function strictly(name: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(name, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A page cut in the middle of a character is still UTF-8: read as GBK it has no error and no sense. */
function looksLikeUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, 1 << 20));
  const wrong = text.split('\ufffd').length - 1;
  const han = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return han > wrong * 10;
}
