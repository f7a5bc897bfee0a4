/**
 * The units that a department lists as those whose budgets or accounts it adds up.
 *
 * Reads 纳入青禾县样例局2023年度部门决算编制范围的单位共 2 个，包括：青禾县样例局（本级）、青禾县样例中心。, the same as numbered lines,
 * or as a table of 序号 and 单位名称. The list is complete where it says how many there are, or numbers them all.
 */
export interface ListedUnits {
  readonly names: readonly string[];
  readonly complete: boolean;
}

const anchor =
  /(?:纳入|列入)[^。：:\n]{0,60}(?:编制|汇编|汇总)范围[^。：:\n]{0,40}[：:]?|部门(?:预算|决算)包括[：:]/g;
const number = /^[\s（(]*(\d{1,3}|[一二三四五六七八九十]{1,3})[)）.、．\s]+/;
const head = /^\s*序号|^\s*单位名称/;
const note = /[（(](?!本级|机关|本部)[^（）()]*[）)]?/g;
const ending = /(?:预算|决算)$/;
const ownOffice = /本级(?:[（(]机关[）)])?$|[（(](?:本级|机关|本部)[）)]$/;
const unit =
  /^[\u4e00-\u9fff]{3,40}(?:局|委|委员会|厅|办|室|中心|基地|分校|院|所|站|队|馆|校|学|园|部|会|社|处|署|狱|公司|场|库|团|台|宫|街道|镇|乡|政府)(?:[（(]本级[）)])?$/;
const stated = /(\d+|[一二三四五六七八九十])\s*(?:个|家)/;
const numerals = '一二三四五六七八九十';
/** How much text a list may take. */
const longest = 6000;

/** 3 or 三; lists of more than ten units are numbered in digits. */
const ordinal = (word: string): number => (/\d/.test(word) ? Number(word) : numerals.indexOf(word) + 1);

const countOf = (words: string): number | null => {
  const found = stated.exec(words)?.[1];
  return found === undefined ? null : ordinal(found);
};

function nameIn(words: string): string | null {
  const name = words
    .normalize('NFKC')
    .replace(note, '')
    .replace(/[\s。;,]+$/, '')
    .trim();
  const bare = name.replace(ending, '').replace(ownOffice, '(本级)');
  return unit.test(bare) ? bare : null;
}

/** A、B和C。 on one line: parted by marks outside brackets. */
function inline(words: string): readonly (string | null)[] {
  return words
    .replace(/[（(][^（）()]*[）)]/g, (inner) => inner.replace(/[、，,；;和]/g, ' '))
    .split(/[、，,；;]|(?<=[)）]|预算|决算|本级)和|(?<=\D)\d{1,2}[.、．]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map(nameIn);
}

interface Listing {
  /** null for a piece that is no name. */
  readonly names: readonly (string | null)[];
  /** Numbered from 1 to the last, and nothing that was numbered on was left unread. */
  readonly counted: boolean;
}

/** One unit a line, numbered or the cells of a table, up to the first line that is none. */
function lines(text: string): Listing {
  const names: string[] = [];
  let style: string | null = null;
  for (const line of text.split('\n')) {
    if (line.trim() === '' || head.test(line)) continue;
    const mark = number.exec(line);
    if (mark === null || ordinal(mark[1]!) !== names.length + 1) break;
    const own = mark[0].replace(mark[1]!, '').trim();
    style ??= own;
    if (own !== style) break;
    const cell = line
      .slice(mark[0].length)
      .split('\t')
      .find((c) => c.trim() !== '');
    const name = nameIn(cell ?? '');
    if (name === null) return { names, counted: false };
    names.push(name);
  }
  return { names, counted: names.length > 1 };
}

/** null where a text lists no units, or where not every piece of the list is the name of one. */
export function listedUnits(text: string): ListedUnits | null {
  for (const match of text.matchAll(anchor)) {
    const from = match.index + match[0].length;
    const rest = text.slice(from, from + longest);
    const sentence = /^[^。\n]*/.exec(rest)![0].replace(/^[^：:]*[：:]/, '');
    const words = match[0] + /^[^：:。\n]*/.exec(rest)![0];
    const open = /等[^、，,]{0,6}$/.test(sentence);
    const found: Listing =
      sentence.trim() === ''
        ? lines(rest.replace(/^[^\n]*\n/, ''))
        : { names: inline(sentence), counted: false };
    const names = found.names.filter((n) => n !== null);
    if (names.length < 2 || names.length < found.names.length) continue;
    const count = countOf(words);
    return { names, complete: !open && (count === null ? found.counted : count === names.length) };
  }
  return null;
}
