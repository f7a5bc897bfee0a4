import {
  type Account,
  type Basis,
  economicClassification,
  type Family,
  type Fund,
  functionalClassification,
  type Stage,
} from '../../schema/index.ts';
import { shortForms } from '../accounts/short-forms.ts';
import {
  amongWords,
  boundWords,
  compareClose,
  compareOpen,
  completionWords,
  directionWords,
  extraExpenditureNames,
  extraIncomeNames,
  fundWords,
  holdWords,
  otherNames,
  reasonWords,
  respectivelyWords,
  shareWords,
  sideWords,
  stageWords,
  threePublicNames,
  totalWords,
} from './terms.ts';

/** What a word can mean. Which of its readings holds is decided by the section it stands in. */
export type Meaning =
  | { readonly kind: 'fund'; readonly fund: Fund }
  | { readonly kind: 'side'; readonly sides: readonly ('income' | 'expenditure')[] }
  | { readonly kind: 'total'; readonly grade: 'grand' | 'sum' }
  | { readonly kind: 'stage'; readonly stage: Stage | 'budget' }
  | { readonly kind: 'direction'; readonly sign: 1 | -1 | 0 }
  | { readonly kind: 'item'; readonly family: Family; readonly item: string }
  | { readonly kind: 'account'; readonly account: Account; readonly name: string }
  | {
      readonly kind:
        | 'hold'
        | 'share'
        | 'completion'
        | 'reason'
        | 'among'
        | 'respectively'
        | 'bound'
        | 'open'
        | 'close';
    };
export type MeaningKind = Meaning['kind'];

interface Node {
  readonly next: Map<number, Node>;
  meanings: Meaning[] | null;
}

/** A prefix tree over all terms; the longest term at a position wins. Built once, in about a millisecond. */
export class Lexicon {
  readonly #root: Node = { next: new Map(), meanings: null };

  add(term: string, meaning: Meaning): void {
    let node = this.#root;
    for (let i = 0; i < term.length; i++) {
      const code = term.charCodeAt(i);
      let next = node.next.get(code);
      if (!next) {
        next = { next: new Map(), meanings: null };
        node.next.set(code, next);
      }
      node = next;
    }
    node.meanings ??= [];
    node.meanings.push(meaning);
  }

  /** The longest term that starts at a position. */
  match(text: string, position: number): { end: number; meanings: readonly Meaning[] } | null {
    let node: Node | undefined = this.#root;
    let found: { end: number; meanings: readonly Meaning[] } | null = null;
    for (let i = position; i < text.length; i++) {
      node = node.next.get(text.charCodeAt(i));
      if (!node) break;
      if (node.meanings) found = { end: i + 1, meanings: node.meanings };
    }
    return found;
  }
}

const spelled = (name: string) => name.normalize('NFKC').replace(/[\s“”"]/g, '');

function addNames(lexicon: Lexicon): void {
  const names = (list: readonly (readonly [string, readonly string[]])[], family: Family) => {
    for (const [item, words] of list)
      for (const word of words) lexicon.add(word, { kind: 'item', family, item });
  };
  names(extraIncomeNames, 'income');
  names(extraExpenditureNames, 'expenditure');
  names(threePublicNames, 'three_public');
  for (const [family, item, words] of otherNames)
    for (const word of words) lexicon.add(word, { kind: 'item', family, item });
}

/** Account names with and without the ending 支出, under every alias. */
function addAccounts(lexicon: Lexicon): void {
  for (const classification of [functionalClassification(), economicClassification()]) {
    for (const [word, code] of shortForms[classification.kind]) {
      const account = classification.byCode(code);
      if (account) lexicon.add(word, { kind: 'account', account, name: spelled(account.name) });
    }
    for (const account of classification.accounts) {
      const spellings = new Set<string>();
      for (const name of [account.name, ...account.aliases].map(spelled)) {
        spellings.add(name);
        if (name.endsWith('支出') && name.length > 4) spellings.add(name.slice(0, -2));
        else if (classification.kind === 'functional') spellings.add(`${name}支出`);
        if (name.endsWith('等支出')) spellings.add(name.slice(0, -3));
        if (name.endsWith('费用')) spellings.add(name.slice(0, -1));
      }
      for (const word of spellings)
        if (word.length >= 2) lexicon.add(word, { kind: 'account', account, name: spelled(account.name) });
    }
  }
}

function addWords(lexicon: Lexicon): void {
  for (const [fund, words] of fundWords) for (const word of words) lexicon.add(word, { kind: 'fund', fund });
  for (const [sides, words] of sideWords)
    for (const word of words) lexicon.add(word, { kind: 'side', sides });
  for (const [grade, words] of totalWords)
    for (const word of words) lexicon.add(word, { kind: 'total', grade });
  for (const [stage, words] of stageWords)
    for (const word of words) lexicon.add(word, { kind: 'stage', stage });
  for (const [sign, words] of directionWords)
    for (const word of words) lexicon.add(word, { kind: 'direction', sign });
  const plain: readonly (readonly [MeaningKind, readonly string[]])[] = [
    ['hold', holdWords],
    ['share', shareWords],
    ['completion', completionWords],
    ['reason', reasonWords],
    ['among', amongWords],
    ['respectively', respectivelyWords],
    ['bound', boundWords],
    ['open', compareOpen],
    ['close', compareClose],
  ];
  for (const [kind, words] of plain) for (const word of words) lexicon.add(word, { kind } as Meaning);
}

let built: Lexicon | undefined;
export function lexicon(): Lexicon {
  if (!built) {
    built = new Lexicon();
    addWords(built);
    addNames(built);
    addAccounts(built);
  }
  return built;
}

export type { Basis };
