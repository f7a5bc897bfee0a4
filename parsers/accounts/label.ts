/**
 * A label as a table or a list prints it, taken apart: its list mark (which tells its level), 其中, and its name.
 *
 *     （一）一般公共预算拨款      -> level 2, name 一般公共预算拨款
 *     其中：专项资金列入部门预算的项目 -> of which, name 专项资金列入部门预算的项目
 */
export interface Label {
  readonly name: string;
  /** 1 for 一、 2 for （一） 3 for 1. 4 for (1) 5 for ①; null without a mark. */
  readonly level: number | null;
  readonly ofWhich: boolean;
}

const chinese = '[一二三四五六七八九十]{1,3}';
const marks: readonly [RegExp, number][] = [
  [new RegExp(`^${chinese}[、.．,，]`), 1],
  [new RegExp(`^\\(${chinese}\\)[、.]?`), 2],
  [/^\(\d{1,2}\)[、.]?/, 4],
  [/^\d{1,2}(?:[、．]|\.(?!\d))/, 3],
  [/^[①-⑳]/, 5],
];

/** Full width to half width, no white space, no quotes: how labels are compared and shown. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[“”"‘’'「」]/g, '')
    .replace(/〔/g, '(')
    .replace(/〕/g, ')');
}

export function readLabel(text: string): Label {
  let name = plain(text);
  let level: number | null = null;
  let ofWhich = false;
  for (let changed = true; changed; ) {
    changed = false;
    const which = /^(?:其中|#|\*(?=[^*\d]))[:;、]?/.exec(name);
    if (which) {
      ofWhich = true;
      name = name.slice(which[0].length);
      changed = true;
    }
    // circled numbers become plain digits under NFKC, so they are looked for in the text as printed
    for (const [pattern, depth] of marks) {
      const match = pattern.exec(name);
      if (!match || match[0].length >= name.length) continue;
      level = depth;
      name = name.slice(match[0].length);
      changed = true;
      break;
    }
  }
  return { name: name.replace(/[:;]$/, ''), level, ofWhich };
}
