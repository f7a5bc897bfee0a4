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
  const pieces = piecesOf(flat, start, end, options.least).filter(
    (piece) => !sideLabels.includes(piece.text),
  );
  pieces.splice(pieces.length - options.leadingFree, options.leadingFree);
  const last = pieces.pop();
  if (!last) return null;
  const attached = start > 0 && options.least > 0 && flat.gap(start) < options.least;
  const levels = takeLevels(pieces, options);
  const glued = levels.found.length === 0 && options.least === 0 ? leadingLevels(last) : null;
  if (glued) return withGluedLevels(glued, last, options);
  const found = assign(levels.found, options);
  const nothing = { start, end: start };
  if (levels.found.length > 0) return { ...found, name: last, free: levels.rest ?? nothing, unsure: false };
  if (!options.hasFree || attached || options.least === 0) {
    const joined =
      options.hasFree || pieces.length === 0 || attached ? (pieces[0]?.start ?? last.start) : last.start;
    return { ...found, free: nothing, name: { start: joined, end: last.end }, unsure: false };
  }
  return withFree(found, pieces, last, options);
}

/** No level stands between: free text and name have only punctuation, or nothing, between them. */
function withFree(
  found: Pick<Between, 'level1' | 'level2'>,
  pieces: readonly Piece[],
  last: Piece,
  options: BetweenOptions,
): Between {
  const start = pieces[0]?.start ?? last.start;
  const before = pieces.at(-1);
  const sentence = Math.max(...['。', '!', '?'].map((mark) => last.text.lastIndexOf(mark)));
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

/** Without any gap, levels are read off the front of the name. */
function leadingLevels(piece: Piece): { names: string[]; at: number } | null {
  const names: string[] = [];
  let at = 0;
  for (const side of sideLabels)
    if (piece.text.startsWith(side) && anyLevel.test(piece.text.slice(side.length))) at = side.length;
  while (names.length < 2) {
    const match = anyLevel.exec(piece.text.slice(at));
    if (!match || (!match[0].endsWith('指标') && !match[0].endsWith(')'))) break;
    names.push(bare(match[0]));
    at += match[0].length;
  }
  return names.length > 0 && at < piece.text.length ? { names, at } : null;
}

function withGluedLevels(
  glued: { names: string[]; at: number },
  last: Piece,
  options: BetweenOptions,
): Between {
  const from = last.start + glued.at;
  return {
    ...assign(glued.names, options),
    free: { start: last.start, end: last.start },
    name: { start: from, end: last.end },
    unsure: false,
  };
}
