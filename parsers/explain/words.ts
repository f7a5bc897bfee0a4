import { families, funds, stages } from '../../schema/index.ts';
import type { Context, Span } from '../context.ts';
import type { Meaning } from '../phrases/lexicon.ts';
import type { Token } from '../phrases/scan.ts';
import type { Passage } from './passage.ts';

/**
 * The words that stand around a figure and what the lexicon knows of them: in 决算数为12.30万元 the word 决算数, which
 * says the stage 决算.
 */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** `clause`: in the figure's own clause; `sentence`: said before in its sentence, and inherited if nothing overrules it. */
  readonly place: 'clause' | 'sentence';
  readonly means: readonly Meant[];
}
export interface Meant {
  readonly kind: Meaning['kind'] | 'year' | 'entity' | 'mark';
  readonly says: string;
}

export function wordsOf(context: Context, tokens: readonly Token[], passage: Passage, figure: Span): Word[] {
  const { normal, document } = context;
  const from = normal.at(passage.sentenceSpan.start);
  const clause = normal.at(passage.clauseSpan.start);
  const to = normal.at(passage.clauseSpan.end);
  const words: Word[] = [];
  for (let i = firstAt(tokens, from); i < tokens.length && tokens[i]!.start < to; i++) {
    const token = tokens[i]!;
    const means = meant(token);
    if (means.length === 0) continue;
    const span = normal.toDocument(token.start, token.end);
    const place = token.start >= clause ? 'clause' : 'sentence';
    if (place === 'clause' && span.start >= figure.end && !passage.table && token.type !== 'mark') continue;
    words.push({ word: document.text.slice(span.start, span.end), ...span, place, means });
  }
  return words;
}

/** Han characters of the clause before the figure that no word covers, single ones (的, 为, 了) left out. */
export function unknownWords(
  context: Context,
  tokens: readonly Token[],
  clause: Span,
  figure: Span,
): string[] {
  const { normal } = context;
  const to = normal.at(figure.start);
  let at = normal.at(clause.start);
  const unknown: string[] = [];
  const take = (end: number) => {
    for (const match of normal.text.slice(at, end).matchAll(/[\u4e00-\u9fff]{2,}/g)) unknown.push(match[0]);
  };
  for (let i = firstAt(tokens, at); i < tokens.length && tokens[i]!.start < to; i++) {
    take(tokens[i]!.start);
    at = tokens[i]!.end;
  }
  take(to);
  return unknown;
}

function firstAt(tokens: readonly Token[], position: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function meant(token: Token): Meant[] {
  switch (token.type) {
    case 'term':
      return [...accounts(token.meanings), ...others(token.meanings)];
    case 'year':
      return [{ kind: 'year', says: `年度 ${token.year}` }];
    case 'entity':
      return [{ kind: 'entity', says: '单位名称' }];
    case 'mark':
      return [{ kind: 'mark', says: token.code ? `科目编码 ${token.code}` : `科目级次 ${token.level}` }];
    default:
      return [];
  }
}

/** 行政运行 stands under a hundred 款: named once, with how many there are. */
function accounts(meanings: readonly Meaning[]): Meant[] {
  const all = meanings.filter((m) => m.kind === 'account');
  return [...Map.groupBy(all, (m) => m.name)].map(([name, same]) => {
    const codes = [...new Set(same.map((m) => m.account.code))];
    const which = codes.length > 3 ? `${codes.length} 处同名，由上级科目决定` : codes.join('、');
    return { kind: 'account', says: `科目 ${name} ${which}` };
  });
}
function others(meanings: readonly Meaning[]): Meant[] {
  const all = meanings.filter((m) => m.kind !== 'account').map((m) => ({ kind: m.kind, says: says(m) }));
  return all.filter((m, i) => all.findIndex((other) => other.says === m.says) === i);
}

const plain = {
  hold: '没有增减',
  share: '占比',
  completion: '完成预算',
  reason: '以下是原因或用途',
  among: '以下是其中各项',
  respectively: '以下依次属于各项',
  bound: '各项都是',
  open: '比较开始',
  close: '比较结束',
} as const;
const directions = { '1': '增加', '-1': '减少', '0': '增或减，看数字的符号' } as const;
const sides = { income: '收入', expenditure: '支出' } as const;

function says(meaning: Exclude<Meaning, { kind: 'account' }>): string {
  switch (meaning.kind) {
    case 'fund':
      return `资金 ${funds[meaning.fund]}`;
    case 'side':
      return meaning.sides.map((s) => sides[s]).join('和');
    case 'total':
      return meaning.grade === 'grand' ? '总计' : '合计';
    case 'stage':
      return `阶段 ${meaning.stage === 'budget' ? '预算' : stages[meaning.stage]}`;
    case 'direction':
      return `方向 ${directions[`${meaning.sign}`]}`;
    case 'item':
      return `${families[meaning.family]} ${meaning.item}`;
    default:
      return plain[meaning.kind];
  }
}
