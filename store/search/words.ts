import { fold, pairsOf, type Run, runsOf } from './tokens.ts';

/**
 * What somebody typed, as a question to FTS5 and as a pattern that finds the same places in a text.
 * Words stand between spaces, and all of them must be there; a word is a phrase: 公务接待 is those four characters together.
 * A word that holds spaces goes between quotation marks: "annual report".
 */
export interface Word {
  /** As it was typed. */
  readonly text: string;
  readonly match: string;
  /** On a folded text. */
  readonly pattern: RegExp;
}

export function wordsOf(typed: string): Word[] {
  const parts = typed.normalize('NFKC').matchAll(/["“”]([^"“”]*)["“”]|([^\s"“”]+)/g);
  return [...parts].flatMap((part) => {
    const text = part[1] ?? part[2]!;
    const runs = [...runsOf(fold(text).text)];
    return runs.length === 0 ? [] : [{ text, match: matchOf(runs), pattern: patternOf(runs) }];
  });
}

/**
 * `"公务 务接 接待"`: the last character stands alone only where the run must end, before a Latin word or a number.
 * One character at the end is the beginning of any pair: `"局"*`.
 */
function matchOf(runs: readonly Run[]): string {
  const tokens = runs.flatMap((run, i) => {
    if (!run.chinese) return [run.text];
    const pairs = pairsOf(run.text);
    return i === runs.length - 1 && pairs.length > 1 ? pairs.slice(0, -1) : pairs;
  });
  const last = runs.at(-1)!;
  const single = last.chinese && [...last.text].length === 1;
  return `"${tokens.join(' ')}"${single ? '*' : ''}`;
}

export const matchAll = (words: readonly Word[]) => words.map((word) => word.match).join(' AND ');

const letter = '[\\p{L}--\\p{Script=Han}]';

function patternOf(runs: readonly Run[]): RegExp {
  const parts = runs.map((run) => {
    const characters = [...run.text].map((c) => c.replace('.', '\\.'));
    if (run.chinese) return characters.join(' *');
    if (/^\d/.test(run.text)) return `(?<![\\d.])${characters.join(',?')}(?!\\d|\\.\\d)`;
    return `(?<!${letter})${run.text}(?!${letter})`;
  });
  // between two runs of one word stands what is no token
  return new RegExp(parts.join('[^\\p{L}\\p{N}]*'), 'gv');
}
