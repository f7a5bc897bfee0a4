import { eastAsianWidth } from 'get-east-asian-width';

/** How many columns a text takes on a terminal: a Chinese character takes two, a mark over another character none. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x7f) width++;
    else if (!invisible(code)) width += eastAsianWidth(code);
  }
  return width;
}

const invisible = (code: number) =>
  code < 0xa0 ||
  code === 0xad ||
  (code >= 0x300 && code <= 0x36f) ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0xfe00 && code <= 0xfe0f) ||
  code === 0xfeff;
