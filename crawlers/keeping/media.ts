/** What bytes are by their first ones, as far as a crawl has to know: which name they get on disk, and what to unpack. */
export interface Media {
  readonly type: string;
  readonly extension: string;
}
const media = (type: string, extension: string): Media => ({ type, extension });

const signatures: readonly (readonly [string, Media])[] = [
  ['%PDF-', media('application/pdf', 'pdf')],
  ['Rar!\x1a\x07', media('application/vnd.rar', 'rar')],
  ['7z\xbc\xaf\x27\x1c', media('application/x-7z-compressed', '7z')],
  ['\xd0\xcf\x11\xe0', media('application/x-ole-storage', 'ole')],
  ['{\\rtf', media('application/rtf', 'rtf')],
  ['\x89PNG', media('image/png', 'png')],
  ['\xff\xd8\xff', media('image/jpeg', 'jpg')],
  ['GIF8', media('image/gif', 'gif')],
];
/** Office documents are ZIP containers too, told by what they hold. */
const containers: readonly (readonly [RegExp, Media])[] = [
  [
    /word\/document\d*\.xml/,
    media('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'),
  ],
  [
    /xl\/workbook\.(?:xml|bin)/,
    media('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'),
  ],
  [/OFD\.xml/, media('application/ofd', 'ofd')],
  [
    /ppt\/presentation\.xml/,
    media('application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'),
  ],
];
export const html = media('text/html', 'html');
const zip = media('application/zip', 'zip');
const json = media('application/json', 'json');
const text = media('text/plain', 'txt');
const unknown = media('application/octet-stream', 'bin');

export function mediaOf(bytes: Uint8Array): Media {
  const head = latin1(bytes.subarray(0, 4096));
  const signed = signatures.find(([signature]) => head.startsWith(signature));
  if (signed) return signed[1];
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return containerOf(bytes);
  // a PDF may come late, after what a server put before it; not in a page that speaks of one
  if (head.slice(0, 1024).includes('%PDF-') && !/^\s*</.test(head)) return signatures[0]![1];
  const start = head.replace(/^(?:\xef\xbb\xbf|\s|<!--[\s\S]*?-->)+/, '');
  if (
    /^<(?:!doctype\s+html|html|head|body|meta|title|script|style|div|table|p|span|frameset|iframe)\b/i.test(
      start,
    )
  )
    return html;
  if (/^[[{]\s*["{[\]}]/.test(start) || /^[\w$.]{1,60}\(\s*[[{]/.test(start)) return json;
  if (/<!doctype\s+html|<html[\s>]/i.test(start)) return html;
  return /[\x00-\x08\x0e-\x1f]/.test(head) ? unknown : text;
}

/** Names stand uncompressed at the beginning of each entry and again in the directory at the end. */
function containerOf(bytes: Uint8Array): Media {
  const names = latin1(bytes.subarray(0, 65536)) + latin1(bytes.subarray(-65536));
  return containers.find(([pattern]) => pattern.test(names))?.[1] ?? zip;
}

const latin1 = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
