/** What kind of character stands at the end of a word decides how words are joined. */

/** Characters that are written without spaces between them: Han, kana, full-width forms, Chinese punctuation. */
const wide =
  /[\u2e80-\u2fdf\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u2014\u2018\u2019\u201c\u201d\u2026\u2460-\u24ff]|[\ud840-\ud8ff]/u;
export const isWide = (character: string) => wide.test(character);
export const isDigit = (character: string) => /[0-9０-９]/.test(character);
/** A stretch that is one number as printed: digits with separators, sign, brackets, percent. */
export const isNumber = (text: string) =>
  /^[(（]?[-−–+＋－]?[￥¥]?(?:\d|[０-９])(?:[\d０-９,，.．' ]*)[)）]?[%％‰]?$/.test(text);
/** A number a table column holds: money, counts, rates, or the dashes that stand for none. */
export const isFigure = (text: string) => isNumber(text) || /^[-—–－／/]{1,3}$/.test(text);

/**
 * Radicals and compatibility forms that fonts of Chinese offices map everyday characters to. Unicode knows most of
 * them as variants (NFKC); those it does not are listed.
 */
const supplement: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
};
export function everyday(text: string): string {
  if (!/[\u2e80-\u2fdf\uf900-\ufaff]/.test(text)) return text;
  return [...text]
    .map((c) => supplement[c] ?? (/[\u2e80-\u2fdf\uf900-\ufaff]/.test(c) ? c.normalize('NFKC') : c))
    .join('');
}

/** A character no reader can know: private use, replacement, controls. */
export const isUnknown = (text: string) =>
  text === '' || /^[\ue000-\uf8ff\ufffd\u0000-\u0008\u000e-\u001f]+$/.test(text);
