/**
 * Where a row holds figures under one another in several columns, it is as many rows; a name wrapped over lines goes
 * with the figures it stands beside.
 */
import { isFigure } from './characters.ts';
import { segments } from './gutters.ts';
import type { Line } from './types.ts';

interface Band {
  top: number;
  bottom: number;
  anchored: boolean;
}

export interface Column {
  readonly lines: readonly Line[];
  readonly right: number;
}

/** Where a row is cut: between the lines of figures that at least two of its columns, or one and a name, show. */
export function rowEdges(columns: readonly Column[]): readonly number[] {
  const cells = columns.map((column) => column.lines);
  const figures = columns
    .filter((column) => column.lines.filter(isFigureLine).length >= 2 && !isWrapped(column))
    .map((column) => column.lines);
  if (figures.length === 0) return [];
  const anchors = merge(
    figures
      .flatMap((found) => found.filter(isFigureLine))
      .map((line) => ({ top: line.box[1], bottom: line.box[3] })),
  );
  if (anchors.length < 2) return [];
  // One column of figures under one another is a row of its own only where names stand beside them line by line.
  if (figures.length === 1 && !namesBeside(cells, anchors)) return [];
  const bands: Band[] = anchors.map((a) => ({ ...a, anchored: true }));
  const others = merge(cells.flat().map((line) => ({ top: line.box[1], bottom: line.box[3] }))).filter(
    (o) => !anchors.some((a) => o.top < a.bottom && o.bottom > a.top),
  );
  const pitch = median(anchors.slice(1).map((a, i) => a.top - anchors[i]!.top));
  for (const other of others) {
    const distance = (band: Band) => Math.max(band.top - other.bottom, other.top - band.bottom, 0);
    const nearest = bands.reduce((best, band) => (distance(band) < distance(best) ? band : best));
    const height = other.bottom - other.top;
    if (distance(nearest) < Math.max(0.3 * height, 0.62 * pitch - height)) {
      nearest.top = Math.min(nearest.top, other.top);
      nearest.bottom = Math.max(nearest.bottom, other.bottom);
    } else bands.push({ ...other, anchored: false });
  }
  bands.sort((a, b) => a.top - b.top);
  return bands.slice(1).map((band, i) => (bands[i]!.bottom + band.top) / 2);
}

const isFigureLine = (line: Line) => {
  const parts = segments(line.words);
  return parts.length > 0 && parts.every((part) => isFigure(part.text));
};

/** A number too long for its cell goes on in the next line (12,868.1 over 9): its first line leaves no room. */
function isWrapped({ lines: found, right }: Column): boolean {
  return found.some((line, i) => {
    const next = found[i + 1];
    if (!next || !isFigureLine(line) || !isFigureLine(next)) return false;
    const room = right - line.box[2];
    const first = next.words[0]!;
    return room < 0.9 * line.size && first.text.length <= 3 && !/^[-—–]+$/.test(first.text);
  });
}

function namesBeside(
  cells: readonly (readonly Line[])[],
  anchors: readonly { top: number; bottom: number }[],
): boolean {
  return cells.some(
    (found) =>
      found.some((line) => !isFigureLine(line)) &&
      anchors.every((a) => found.some((line) => line.box[1] < a.bottom && line.box[3] > a.top)),
  );
}

function merge(intervals: readonly { top: number; bottom: number }[]): { top: number; bottom: number }[] {
  const merged: { top: number; bottom: number }[] = [];
  for (const interval of [...intervals].sort((a, b) => a.top - b.top)) {
    const last = merged.at(-1);
    const shared = last ? last.bottom - interval.top : 0;
    if (last && shared > 0.4 * (interval.bottom - interval.top))
      last.bottom = Math.max(last.bottom, interval.bottom);
    else merged.push({ ...interval });
  }
  return merged;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
