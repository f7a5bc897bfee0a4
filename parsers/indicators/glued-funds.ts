/**
 * A line of money that lost every gap: `32845.5327523.8427523.8410100.00%10` under 年初 | 全年 | 执行 | 分值 | 执行率 | 得分.
 * Only one way to part it makes the rate that of 执行 to 全年; where there is not exactly one, nothing is read.
 */
import type { FundColumn } from './lexicon.ts';

const amount = /^(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d{1,6})?$/;
const small = /^(?:0|[1-9]\d{0,2})(?:\.\d{1,2})?$/;
const rate = /^(?:0|[1-9]\d{0,2})(?:\.\d{1,4})?%?$/;
const dash = /^[—–―-]+$/;
const shapes: Readonly<Record<FundColumn, RegExp>> = {
  initial: amount,
  adjusted: amount,
  final: amount,
  weight: small,
  completion: rate,
  score: small,
  other: amount,
};
const longest = 60;

/** The pieces of a run, one a column; null when the line can be read in no way or in several. */
export function partFunds(run: string, columns: readonly FundColumn[]): string[] | null {
  if (run.length > longest || !columns.includes('completion')) return null;
  const found: string[][] = [];
  const walk = (at: number, pieces: string[]): void => {
    if (found.length > 1) return;
    if (pieces.length === columns.length) {
      if (at === run.length && agrees(pieces, columns)) found.push(pieces);
      return;
    }
    const column = columns[pieces.length]!;
    for (let end = at + 1; end <= run.length; end++) {
      const piece = run.slice(at, end);
      const closed = end === run.length || !dash.test(piece) || !dash.test(run[end]!);
      if ((shapes[column].test(piece) && !/^%/.test(run.slice(end))) || (dash.test(piece) && closed))
        walk(end, [...pieces, piece]);
    }
  };
  walk(0, []);
  return found.length === 1 ? found[0]! : null;
}

function agrees(pieces: readonly string[], columns: readonly FundColumn[]): boolean {
  const of = (column: FundColumn) => {
    const piece = pieces[columns.indexOf(column)];
    return piece === undefined || dash.test(piece) ? null : Number(piece.replace(/[,%]/g, ''));
  };
  const [adjusted, final, printed] = [of('adjusted') ?? of('initial'), of('final'), of('completion')];
  const [weight, score] = [of('weight'), of('score')];
  if (adjusted === null || final === null || printed === null || final > adjusted) return false;
  if (adjusted === 0 ? printed !== 0 : Math.abs(printed - (100 * final) / adjusted) > 0.0051) return false;
  return weight === null || score === null || Math.abs(score - (weight * printed) / 100) < 0.0051;
}
