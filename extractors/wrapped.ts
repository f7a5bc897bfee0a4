/**
 * Joins what was wrapped over lines, as Chinese is: no space and no break inside a word or a name.
 *
 * `机关事业单位基本养老保险缴` + `费支出` is one name; `目标1：完成。` + `目标2：……` are two lines, so a space stays between.
 */
const HAN = '\\u3400-\\u9fff\\uf900-\\ufaff々〇';
const opens = new RegExp(`[${HAN}、，（(《“‘\\-—/]$`);
const continues = new RegExp(`^[${HAN}、，。；：）)》”’（(《“/]`);
const counts = /^[年月日时个人次辆台套批项户件册平亩公里%％万亿千元]/;

/** A line that opens with a number of its own starts something new and continues nothing. */
const starts =
  /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|第[一二三四五六七八九十]{1,3}[部条章节]|[①-⑳]|注\d?[:：]|目标\s*\d|其中[:：])/;

export function joinLines(lines: readonly string[]): string {
  let joined = '';
  for (const line of lines) {
    const next = line.trim();
    if (next === '') continue;
    joined += joined === '' ? next : gapBetween(joined, next) + next;
  }
  return joined;
}

function gapBetween(before: string, next: string): string {
  if (starts.test(next)) return ' ';
  if (opens.test(before) && continues.test(next)) return '';
  if (/\d$/.test(before) && counts.test(next)) return '';
  if (/[)）》”]$/.test(before) && continues.test(next)) return '';
  if (/[A-Za-z(（]$/.test(before) && continues.test(next)) return '';
  return ' ';
}

/** White space as HTML shows it: runs are one space, a source line break between two Chinese characters is nothing. */
export function collapse(text: string): string {
  return text
    .replace(/\u200b|\u200c|\u200d|\u2060|\ufeff|\u00ad/g, '')
    .replace(
      new RegExp(`(?<=[${HAN}、，。；：（）《》“”])[ \\t]*[\\r\\n]\\s*(?=[${HAN}、，。；：（）《》“”])`, 'g'),
      '',
    )
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** How far a line is indented, in Chinese characters, by the spaces typed before it. */
export function indentOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (character === '\u3000' || character === '\u2003') width += 1;
    else if (character === '\u00a0' || character === '\u2002' || character === ' ') width += 0.5;
    else break;
  }
  return width;
}
