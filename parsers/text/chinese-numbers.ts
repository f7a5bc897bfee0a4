/**
 * Numbers written in characters: 十二人, 两辆, 百分之五, 百分之十二点五. Only where a number must be meant; 一是 and
 * 三公 are words.
 */
const digits: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const powers: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const run = /[零〇一二两三四五六七八九十百千]{1,9}/y;
const fraction = /点([零〇一二三四五六七八九]{1,4})/y;

/** Value of a run of characters such as 三百二十一, or null where they are no number (二三). */
export function chineseInteger(word: string): number | null {
  let total = 0;
  let current = -1;
  for (const character of word) {
    const power = powers[character];
    if (power !== undefined) {
      total += (current < 0 ? 1 : current) * power;
      current = -1;
    } else {
      const value = digits[character]!;
      if (current > 0) return null;
      current = value;
    }
  }
  return total + Math.max(current, 0);
}

export interface ChineseNumber {
  readonly end: number;
  readonly digits: string;
  readonly percent: boolean;
}

/** A number in characters at a position; `percent` for 百分之…. */
export function chineseNumberAt(text: string, position: number): ChineseNumber | null {
  const percent = text.startsWith('百分之', position);
  run.lastIndex = percent ? position + 3 : position;
  const match = run.exec(text);
  if (!match) return null;
  const whole = chineseInteger(match[0]);
  if (whole === null) return null;
  let end = run.lastIndex;
  let printed = String(whole);
  fraction.lastIndex = end;
  const decimals = fraction.exec(text);
  if (decimals) {
    printed += `.${[...decimals[1]!].map((c) => digits[c]).join('')}`;
    end = fraction.lastIndex;
  }
  return { end, digits: printed, percent };
}
