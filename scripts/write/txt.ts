import iconv from 'iconv-lite';

/** Plain text as archives keep it: UTF-8 with or without a byte order mark, or GBK. */
export type TextEncoding = 'utf8' | 'utf8-bom' | 'gbk';

export function writeText(text: string, encoding: TextEncoding = 'utf8'): Uint8Array {
  if (encoding === 'gbk') return encode(text, 'gbk');
  return iconv.encode(text, 'utf8', { addBOM: encoding === 'utf8-bom' });
}

/** Encodes, and refuses what the encoding cannot say: a lost character would be a lie in the truth. */
export function encode(text: string, encoding: 'gbk' | 'utf8'): Uint8Array {
  const bytes = iconv.encode(text, encoding);
  if (iconv.decode(bytes, encoding) !== text) throw new Error(`text holds characters that ${encoding} lacks`);
  return bytes;
}
