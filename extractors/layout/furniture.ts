/**
 * Running heads and page numbers: what stands at the same place of many pages is the page's, not the text's.
 * Found over all pages before any table or paragraph is read, so that a page number (`- 3 -`, `3`, `第 3 页`) can
 * never stand between "增加" and "7,331.92万元" and join the number.
 */
import { segments } from './gutters.ts';
import { lines, textOf } from './lines.ts';
import type { Line, Word, WordPage } from './types.ts';

/** How much of the page, from above and from below, is looked at; and how many lines there. */
const margin = 0.14;
const deep = 3;
/** How far a running line may wander from page to page, in points. */
const wander = 6;

interface Candidate {
  readonly line: Line;
  readonly page: number;
  readonly side: 'top' | 'bottom';
  readonly text: string;
  readonly y: number;
  readonly number: number | undefined;
  /** The lines that stand next above and below on the page. */
  readonly above: Line | undefined;
  readonly below: Line | undefined;
  /** A line of a table is drawn beside it, or it is texts far apart from each other. */
  readonly cells: boolean;
}

/** The words of each page without its furniture. */
export function withoutFurniture(pages: readonly WordPage[]): readonly (readonly Word[])[] {
  const candidates = pages.map(marginLines);
  const all = candidates.flat();
  const heads = headsOf(pages);
  const running = runningTexts(all, pages.length, (candidate) => heads.has(candidate));
  const numbered = pageNumbers(all, pages.length);
  return pages.map((page, i) => {
    const drop = new Set<Word>();
    for (const candidate of candidates[i]!)
      if (running.has(candidate) || numbered.has(candidate))
        for (const word of candidate.line.words) drop.add(word);
    return drop.size === 0 ? page.words : page.words.filter((word) => !drop.has(word));
  });
}

function marginLines(page: WordPage): readonly Candidate[] {
  const near = page.words.filter(
    (w) => w.box[3] < page.height * 2 * margin || w.box[1] > page.height * (1 - margin),
  );
  const found = lines(near);
  const top = found.filter((line) => line.box[3] < page.height * margin).slice(0, deep);
  const bottom = found.filter((line) => line.box[1] > page.height * (1 - margin)).slice(-deep);
  const make = (side: 'top' | 'bottom') => (line: Line) => {
    const text = textOf(line).replace(/\s/g, '');
    return {
      line,
      page: page.number,
      side,
      text,
      y: side === 'top' ? line.box[1] : page.height - line.box[3],
      number: pageNumberOf(text),
      above: found[found.indexOf(line) - 1],
      below: found[found.indexOf(line) + 1],
      cells: isRuled(line, page) || segments(line.words).length > 2,
    };
  };
  return [...top.map(make('top')), ...bottom.map(make('bottom'))];
}

/** A frame around the page is no table. */
const isRuled = ({ box }: Line, page: WordPage) =>
  page.rules.vertical.some(
    (rule) => rule.from < box[1] + 1 && rule.to > box[3] - 1 && rule.to - rule.from < 0.9 * page.height,
  );

/** The number in a line that holds nothing but a page number. */
export function pageNumberOf(text: string): number | undefined {
  const dashes = '[-—–－―─·•~_.]*';
  const plain = new RegExp(`^${dashes}(\\d{1,4})${dashes}$`).exec(text);
  const worded = /^第?(\d{1,4})页(?:[,，/]?共\d{1,4}页)?$/.exec(text) ?? /^第(\d{1,4})$/.exec(text);
  const ofAll = /^(\d{1,4})[/／]\d{1,4}$/.exec(text);
  const digits = (plain ?? worded ?? ofAll)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Titles and captions of tables stand at the same place of many pages and are no running heads. */
const caption = /表(?:[（(].*[）)])?$|^附?表\s*\d|^附[件表]|公开\d+表|单位[:：]|金额单位/;

/** Lines with the same words at the same height of several pages. */
function runningTexts(
  all: readonly Candidate[],
  pages: number,
  isHead: (candidate: Candidate) => boolean,
): ReadonlySet<Candidate> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of all) {
    if (candidate.number !== undefined || caption.test(candidate.text) || candidate.cells) continue;
    const key = `${candidate.side} ${candidate.text}`;
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  const running = new Set<Candidate>();
  for (const group of groups.values()) {
    // A figure on the line of many pages is a table's row unless it is the page number; keep such lines.
    if (group.some((c) => /\d[.,]\d/.test(c.text))) continue;
    for (const same of byHeight(group))
      if ((same.length >= 3 || (same.length >= 2 && same.length * 2 >= pages)) && !same.some(isHead))
        for (const c of same) running.add(c);
  }
  return running;
}

/**
 * The head of a table, printed again on each of its pages, stands on its first one below a title: the same two lines,
 * one under the other, at another height.
 */
function headsOf(pages: readonly WordPage[]): { has(candidate: Candidate): boolean } {
  let heights: Map<string, number[]> | undefined;
  const key = (text: string, below: string) => `${text}\n${below}`.replace(/[^\S\n]/g, '');
  const find = () => {
    const found = new Map<string, number[]>();
    for (const page of pages) {
      const all = lines(page.words);
      all.slice(1).forEach((line, i) => {
        const pair = key(textOf(all[i]!), textOf(line));
        found.set(pair, [...(found.get(pair) ?? []), all[i]!.box[1]]);
      });
    }
    return found;
  };
  return {
    has: ({ side, line, above, below }) => {
      if (side === 'bottom') return false;
      heights ??= find();
      const isElsewhere = (upper: Line | undefined, lower: Line | undefined) =>
        upper !== undefined &&
        lower !== undefined &&
        (heights!.get(key(textOf(upper), textOf(lower))) ?? []).some(
          (y) => Math.abs(y - upper.box[1]) > wander,
        );
      return isElsewhere(line, below) || isElsewhere(above, line);
    },
  };
}

function byHeight(group: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const sorted = [...group].sort((a, b) => a.y - b.y);
  const clusters: Candidate[][] = [];
  for (const candidate of sorted) {
    const cluster = clusters.at(-1);
    if (cluster && candidate.y - cluster[0]!.y <= wander) cluster.push(candidate);
    else clusters.push([candidate]);
  }
  return clusters.filter((cluster) => new Set(cluster.map((c) => c.page)).size === cluster.length);
}

/**
 * A lone number at the edge is the page's number where it counts with the pages, or carries a page number's marks.
 * A lone figure of a table that happens to stand there does neither.
 */
function pageNumbers(all: readonly Candidate[], pages: number): ReadonlySet<Candidate> {
  const numbered = all.filter((c) => c.number !== undefined);
  const byOffset = new Map<number, Candidate[]>();
  for (const candidate of numbered) {
    const offset = candidate.number! - candidate.page;
    byOffset.set(offset, [...(byOffset.get(offset) ?? []), candidate]);
  }
  const found = new Set<Candidate>();
  for (const candidate of numbered) {
    const marked = /^第|页|^[-—–－―─].*[-—–－―─]$/.test(candidate.text);
    const siblings = byOffset.get(candidate.number! - candidate.page)!;
    const counts = siblings.some((s) => s.page !== candidate.page && Math.abs(s.page - candidate.page) <= 3);
    const alone = pages === 1 && candidate.number === 1 && candidate.side === 'bottom';
    if (marked || counts || alone) found.add(candidate);
  }
  return found;
}
