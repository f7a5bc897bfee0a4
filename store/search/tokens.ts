/**
 * What a text is found by. Chinese has no spaces between words, so every two characters that stand together are one token
 * (财政局 is 财政 政局 局: the last character of a run stands alone, for searches of one character); a Latin word and a
 * number are one token each (1,344.73 is 1344.73). Widths, compatibility forms and case are folded: Ａ is a, ⼯ is 工.
 * A space between two Chinese characters is none: 合　　计 is 合计.
 */
export interface Token {
  readonly text: string;
  /** Of the text as it was given, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}
/** A folded text; `starts` and `ends` say for each of its code units which part of the original it stands for. */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}
/** A run of Chinese characters, or one Latin word or number, in a folded text. */
export interface Run {
  readonly chinese: boolean;
  /** Its characters without spaces and separators. */
  readonly text: string;
  /** Where each character of a Chinese run stands in the folded text; for other runs where the run begins and ends. */
  readonly at: readonly number[];
}

const forms = new Map<number, string>();

/** One character at a time: what a character becomes does not hang on its neighbours, so that places stay known. */
function foldedForm(code: number): string {
  let form = forms.get(code);
  if (form === undefined) {
    form = String.fromCodePoint(code).normalize('NFKC').toLowerCase();
    forms.set(code, form);
  }
  return form;
}

export function fold(text: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at)!;
    const next = at + (code > 0xffff ? 2 : 1);
    const form = foldedForm(code);
    parts.push(form);
    for (let i = 0; i < form.length; i++) {
      starts.push(at);
      ends.push(next);
    }
    at = next;
  }
  return { text: parts.join(''), starts, ends };
}

const runPattern =
  /\p{Script=Han}(?: *\p{Script=Han})*|\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|[[\p{L}\p{M}]--\p{Script=Han}]+/gv;

export function* runsOf(folded: string): Generator<Run> {
  for (const match of folded.matchAll(runPattern)) {
    const [found] = match;
    const chinese = /^\p{Script=Han}/u.test(found);
    if (!chinese) {
      yield { chinese, text: found.replaceAll(',', ''), at: [match.index, match.index + found.length - 1] };
      continue;
    }
    const at: number[] = [];
    let text = '';
    let place = match.index;
    for (const character of found) {
      if (character !== ' ') {
        text += character;
        at.push(place);
      }
      place += character.length;
    }
    yield { chinese, text, at };
  }
}

/** The tokens as FTS5 takes them: between spaces. What is null has none. */
export function indexText(text: string | null): string {
  if (text === null) return '';
  const tokens: string[] = [];
  for (const run of runsOf(fold(text).text)) {
    if (run.chinese) for (const pair of pairsOf(run.text)) tokens.push(pair);
    else tokens.push(run.text);
  }
  return tokens.join(' ');
}

/** 财政局: 财政, 政局, 局. */
export function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.map((character, i) => character + (characters[i + 1] ?? ''));
}
