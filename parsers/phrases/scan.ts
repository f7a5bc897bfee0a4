import type { Figure } from '../../schema/index.ts';
import type { UnitName } from '../metadata/units.ts';
import type { Heading } from '../outline.ts';
import { gaps, type NormalText } from '../text/normal.ts';
import { lexicon, type Meaning, type MeaningKind } from './lexicon.ts';
import type { PlacedFigure, Places } from './places.ts';

/** A word, a mark or a figure of the text, at its place in the normal text. */
export type Token =
  | {
      readonly type: 'term';
      readonly start: number;
      readonly end: number;
      readonly meanings: readonly Meaning[];
    }
  | { readonly type: 'figure'; readonly start: number; readonly end: number; readonly figure: Figure }
  | { readonly type: 'year'; readonly start: number; readonly end: number; readonly year: number }
  | {
      readonly type: 'mark';
      readonly start: number;
      readonly end: number;
      readonly level: '类' | '款' | '项' | null;
      readonly code: string | null;
      /** The code stands before its name: 2080501-行政单位离退休. */
      readonly lead?: boolean;
    }
  | { readonly type: 'stop'; readonly start: number; readonly end: number; readonly mark: string }
  /** The name of a reporting unit: no word in it is a word of its own. */
  | { readonly type: 'entity'; readonly start: number; readonly end: number; readonly entity: string }
  | { readonly type: 'heading'; readonly start: number; readonly end: number; readonly heading: Heading }
  /** `block`: the document itself parts here; otherwise a line ends, which may be in mid-sentence. */
  | { readonly type: 'paragraph'; readonly start: number; readonly end: number; readonly block: boolean };

const yearPattern =
  /((?:19|20)\d{2})(?:年(?!末结|初结|初预算|初批|初部门|初安排|初数|末预算|终结|终|初财政)(?:度)?(?:末|初|底|间)?(?:\d{1,2}月(?:\d{1,2}日|底|末)?)?|-(?=(?:19|20)\d{2}年)|(?=年))/y;
const markPattern = /\((?:(\d{2,7})?(类|款|项)|([235]\d{2}|[235]\d{4}|2\d{6}))\)/y;
/** 上年: the year before the document's. */
export const lastYear = -1;
const leadPattern = /(?:(2\d{6})[-—]?|([235]\d{4}|[235]\d{2})[-—])(?=[\u4e00-\u9fff])/y;
const stops = new Set(['。', ',', ';', ':', '!', '?', '(', ')', '…']);

/** The tokens of a stretch [from, to) of the normal text; what no token covers is residue. One pass. */
export function scan(
  normal: NormalText,
  from: number,
  to: number,
  figures: Pick<Places<PlacedFigure>, 'get' | 'has'>,
  headings: Pick<Places<Heading>, 'get'>,
  units: readonly UnitName[] = [],
): Token[] {
  const { text, before } = normal;
  const words = lexicon();
  const starts = unitsByStart(units);
  const tokens: Token[] = [];
  let i = from;
  while (i < to) {
    if (before[i]! >= gaps.line && i > from)
      tokens.push({ type: 'paragraph', start: i, end: i, block: before[i] === gaps.block });
    const heading = headings.get(i);
    if (heading) {
      const end = Math.min(to, heading.start + numberingLength(text, heading));
      tokens.push({ type: 'heading', start: i, end, heading });
      i = end;
      continue;
    }
    const found = figures.get(i);
    if (found) {
      tokens.push({ type: 'figure', start: i, end: found.end, figure: found.figure });
      i = found.end;
      continue;
    }
    const unit = unitNamed(text, i, starts);
    if (unit) {
      tokens.push({ type: 'entity', start: i, end: i + unit.printed.length, entity: unit.entity });
      i += unit.printed.length;
      continue;
    }
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) {
      yearPattern.lastIndex = i;
      const year = yearPattern.exec(text);
      if (year) {
        tokens.push({ type: 'year', start: i, end: yearPattern.lastIndex, year: Number(year[1]) });
        i = yearPattern.lastIndex;
        continue;
      }
    }
    if (code >= 50 && code <= 53) {
      leadPattern.lastIndex = i;
      const lead = leadPattern.exec(text);
      if (
        /^2\d{6}(?=[\u4e00-\u9fff])/.test(text.slice(i, i + 8)) &&
        before[i]! < gaps.line &&
        /[\u4e00-\u9fff]/.test(text[i - 1] ?? '')
      ) {
        tokens.push({ type: 'mark', start: i, end: i + 7, level: null, code: text.slice(i, i + 7) });
        i += 7;
        continue;
      }
      if (lead && !/\d/.test(text[i - 1] ?? '')) {
        tokens.push({
          type: 'mark',
          start: i,
          end: leadPattern.lastIndex,
          level: null,
          code: (lead[1] ?? lead[2])!,
          lead: true,
        });
        i = leadPattern.lastIndex;
        continue;
      }
    }
    if (
      (code === 0x4e0a || code === 0x53bb) &&
      /^(?:上年度?|去年)(?![末底初]?结|预算)/.test(text.slice(i, i + 6)) &&
      !words.match(text, i)
    ) {
      const end = i + (text[i + 2] === '度' ? 3 : 2);
      tokens.push({ type: 'year', start: i, end, year: lastYear });
      i = end;
      continue;
    }
    const match = words.match(text, i);
    if (match) {
      const end = untilFigure(figures, i, match.end);
      if (end === match.end) {
        tokens.push({ type: 'term', start: i, end: match.end, meanings: match.meanings });
        i = match.end;
        continue;
      }
    }
    if (code === 40) {
      markPattern.lastIndex = i;
      const mark = markPattern.exec(text);
      if (mark) {
        tokens.push({
          type: 'mark',
          start: i,
          end: markPattern.lastIndex,
          level: (mark[2] as '类') ?? null,
          code: mark[1] ?? mark[3] ?? null,
        });
        i = markPattern.lastIndex;
        continue;
      }
    }
    if (stops.has(text[i]!)) tokens.push({ type: 'stop', start: i, end: i + 1, mark: text[i]! });
    i++;
  }
  return tokens;
}

/** Units by their first two characters: a department has up to hundreds. */
function unitsByStart(units: readonly UnitName[]): ReadonlyMap<string, readonly UnitName[]> {
  const starts = new Map<string, UnitName[]>();
  for (const unit of units) {
    const key = unit.printed.slice(0, 2);
    const list = starts.get(key);
    if (list) list.push(unit);
    else starts.set(key, [unit]);
  }
  return starts;
}
const unitNamed = (text: string, at: number, units: ReturnType<typeof unitsByStart>) =>
  units.get(text.slice(at, at + 2))?.find((unit) => text.startsWith(unit.printed, at));
const numberingLength = (text: string, heading: Heading) =>
  Math.max(1, text.slice(heading.start, heading.bodyStart).length - heading.title.length);
/** A term never reaches into a figure (一般…一 is no number, but 十二人 is). */
const untilFigure = (figures: Pick<Places<unknown>, 'has'>, start: number, end: number) => {
  for (let i = start + 1; i < end; i++) if (figures.has(i)) return i;
  return end;
};

export const has = (token: Token, kind: MeaningKind) =>
  token.type === 'term' && token.meanings.some((m) => m.kind === kind);
export function meaning<K extends MeaningKind>(
  token: Token,
  kind: K,
): Extract<Meaning, { kind: K }> | undefined {
  if (token.type !== 'term') return undefined;
  return token.meanings.find((m) => m.kind === kind) as Extract<Meaning, { kind: K }> | undefined;
}
