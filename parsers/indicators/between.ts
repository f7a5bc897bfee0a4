/**
 * What stands between two cores of a table without borders: the free text that ends one row (a deviation, a rule), the
 * levels and the name that begin the next.
 *
 * `…科学赋值。质量指标 设备故障率` -> deviation `…科学赋值。`, level2 质量指标, name 设备故障率
 */
import { type FlatText, type Piece, piecesOf } from './flat-text.ts';
import { firstLevels, secondLevels, sideLabels } from './lexicon.ts';

export interface Between {
  /** The free text that belongs to the row before; start = end when there is none. */
  readonly free: { readonly start: number; readonly end: number };
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: { readonly start: number; readonly end: number };
  /** The name still has free text before it, and nothing printed says where it ends. */
  readonly unsure: boolean;
}
export interface BetweenOptions {
  readonly least: number;
  /** Whether rows end in a free column, so that words before the name may belong to the row before. */
  readonly hasFree: boolean;
  /** Whether rows run into each other without a gap. */
  readonly gluedRows: boolean;
  /** Free columns between the name and the core. */
  readonly leadingFree: number;
  readonly hasLevel1: boolean;
  readonly hasLevel2: boolean;
  readonly level1: string | null;
}

const points = '(?:\\(\\d+(?:\\.\\d+)?(?:分|%)?\\))';
const longest = (names: readonly string[]) =>
  [...new Set(names)].sort((a, b) => b.length - a.length).join('|');
const known = [...firstLevels, ...secondLevels];
/** Names that no sentence ends in by chance. */
const distinct = longest(
  known.filter((name) => name.length >= 4 && (name.endsWith('指标') || name.length >= 6)),
);
const distinctEnd = new RegExp(`(?:${distinct})${points}?$`);
const distinctStart = new RegExp(`^(?:${distinct})`);
export const beginsWithLevel = (text: string): boolean => distinctStart.test(text);
const pointedEnd = new RegExp(`[^。,;:!?()]{2,14}${points}$`);
const knownWhole = new RegExp(`(?:^|[。;!?])(${longest(known)})$`);
const namedEnd = /^[^。,;:!?()\d]{2,12}指标$/;
const isFirst = (name: string) => firstLevels.includes(name);
const isSecond = (name: string) => secondLevels.includes(name);
const bare = (text: string) => text.replace(new RegExp(`${points}$`), '');

/** The level that a piece ends with, and where it starts inside the piece. */
export function levelAtEnd(text: string, whole: boolean): { name: string; at: number } | null {
  const match = distinctEnd.exec(text) ?? pointedEnd.exec(text) ?? namedEnd.exec(text);
  const name = match?.[0] ?? knownWhole.exec(text)?.[1];
  if (name === undefined) return null;
  const at = text.length - name.length;
  return whole && at > 0 ? null : { name: bare(name), at };
}

export function readBetween(
  flat: FlatText,
  start: number,
  end: number,
  options: BetweenOptions,
): Between | null {
  const pieces = unwrapped(piecesOf(flat, start, end, options.least)).filter(
    (piece) => !sideLabels.includes(piece.text),
  );
  pieces.splice(pieces.length - options.leadingFree, options.leadingFree);
  const last = pieces.pop();
  if (!last) return null;
  const attached = start > 0 && options.least > 0 && flat.gap(start) < options.least;
  const levels = takeLevels(pieces, options);
  if (options.least === 0) return fromGlued(last, options);
  const found = assign(levels.found, options);
  const nothing = { start, end: start };
  if (levels.found.length > 0) return { ...found, name: last, free: levels.rest ?? nothing, unsure: false };
  if (!options.hasFree || attached) {
    const joined =
      options.hasFree || pieces.length === 0 || attached ? (pieces[0]?.start ?? last.start) : last.start;
    return { ...found, free: nothing, name: { start: joined, end: last.end }, unsure: false };
  }
  return withFree(found, pieces, last, options);
}

/** `社会效益 指标`: a level whose name was wrapped inside its cell. */
function unwrapped(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const text = `${last?.text}${piece.text}`;
    if (last && piece.text === '指标' && (isFirst(text) || isSecond(text)))
      joined[joined.length - 1] = { start: last.start, end: piece.end, text };
    else joined.push(piece);
  }
  return joined;
}

/** `无` of an empty deviation before the next name; 无线, 无障碍 and the like begin names. */
const nothingAt = (text: string): number =>
  /^无(?![线障人纸害偿废违公形理效损安毒接源缝烟菌差重投事])/.test(text) && text.length > 3 ? 0 : -1;

/** No level stands between: free text and name have only punctuation, or nothing, between them. */
function withFree(
  found: Pick<Between, 'level1' | 'level2'>,
  pieces: readonly Piece[],
  last: Piece,
  options: BetweenOptions,
): Between {
  const start = pieces[0]?.start ?? last.start;
  const before = pieces.at(-1);
  const sentence = Math.max(
    nothingAt(last.text),
    ...['。', '!', '?'].map((mark) => last.text.lastIndexOf(mark)),
  );
  const name = last.text.slice(sentence + 1);
  const cut = last.start + sentence + 1;
  if (sentence >= 0 && name !== '' && !name.includes(','))
    return { ...found, free: { start, end: cut }, name: { start: cut, end: last.end }, unsure: false };
  const parted =
    before !== undefined && (!options.gluedRows || (/[。;!]$/.test(before.text) && !/[,;!]/.test(last.text)));
  if (parted || (before === undefined && !options.gluedRows))
    return { ...found, free: { start, end: before?.end ?? start }, name: last, unsure: false };
  if (sentence < 0 && !name.includes(',') && before === undefined && name.length <= 12)
    return { ...found, free: { start, end: start }, name: last, unsure: false };
  return { ...found, free: { start, end: start }, name: { start, end: last.end }, unsure: true };
}

/** Walks back over the pieces before the name: at most two of them end in a level. */
function takeLevels(
  pieces: readonly Piece[],
  options: BetweenOptions,
): { found: string[]; rest: { start: number; end: number } | null } {
  const found: string[] = [];
  let index = pieces.length - 1;
  let rest = pieces.length > 0 ? { start: pieces[0]!.start, end: pieces.at(-1)!.end } : null;
  while (index >= 0 && found.length < 2) {
    const piece = pieces[index]!;
    const level = levelAtEnd(piece.text, !options.hasFree && options.least > 0);
    if (!level) break;
    found.unshift(level.name);
    const at = piece.start + level.at;
    rest =
      at > pieces[0]!.start
        ? { start: pieces[0]!.start, end: level.at > 0 ? at : pieces[index - 1]!.end }
        : null;
    if (level.at > 0) break;
    index--;
  }
  return { found, rest };
}

function assign(found: readonly string[], options: BetweenOptions): Pick<Between, 'level1' | 'level2'> {
  if (found.length === 2) return { level1: found[0]!, level2: found[1]! };
  const only = found[0];
  if (only === undefined) return { level1: null, level2: null };
  if (!options.hasLevel2) return { level1: only, level2: null };
  if (!options.hasLevel1) return { level1: null, level2: only };
  if (only === '满意度' && /^(?:效益|效果|产出|过程)$/.test(options.level1 ?? ''))
    return { level1: null, level2: only };
  const second =
    isSecond(only) &&
    (!isFirst(only) || only === options.level1 || (only === '成本指标' && options.level1 === '产出指标'));
  return isFirst(only) && !second ? { level1: only, level2: null } : { level1: null, level2: only };
}

const anyLevel = new RegExp(
  `^(?:${[...new Set(known)]
    .sort((a, b) => b.length - a.length)
    .filter((name) => name.endsWith('指标'))
    .join('|')}|[^。,;:()]{2,10}(?=\\())${points}?`,
);

/** The levels that a text begins with, after a side label. */
function leadingLevels(text: string): { names: string[]; at: number } | null {
  const names: string[] = [];
  let at = 0;
  for (const side of sideLabels)
    if (text.startsWith(side) && anyLevel.test(text.slice(side.length))) at = side.length;
  while (names.length < 2) {
    const match = anyLevel.exec(text.slice(at));
    if (!match || (!match[0].endsWith('指标') && !match[0].endsWith(')'))) break;
    names.push(bare(match[0]));
    at += match[0].length;
  }
  return names.length > 0 && at < text.length ? { names, at } : null;
}

const levelInside = new RegExp(`(?:${distinct})${points}?`, 'g');

/** Without any gap: free text up to the last level or the last sentence, levels, name. */
function fromGlued(piece: Piece, options: BetweenOptions): Between {
  const { text } = piece;
  const sentence = options.hasFree ? Math.max(nothingAt(text), text.lastIndexOf('。')) + 1 : 0;
  const inside = options.hasFree ? levelStart(text) : 0;
  const from = inside > 0 && leadingLevels(text.slice(inside)) ? inside : sentence;
  const levels = leadingLevels(text.slice(from));
  const name = piece.start + from + (levels?.at ?? 0);
  const free = { start: piece.start, end: piece.start + from };
  const unsure = options.hasFree && free.end === free.start && !levels && text.includes(',');
  return { ...assign(levels?.names ?? [], options), free, name: { start: name, end: piece.end }, unsure };
}

/** Where the last level, and a first level right before it, begins. */
function levelStart(text: string): number {
  const found = [...text.matchAll(levelInside)];
  const last = found.at(-1);
  if (!last) return 0;
  const before = found.at(-2);
  return before && before.index + before[0].length === last.index ? before.index : last.index;
}
