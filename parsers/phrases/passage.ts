import type { Row, Stage } from '../../schema/index.ts';
import type { Context } from '../context.ts';
import type { Frame } from '../sections/index.ts';
import type { NormalText } from '../text/normal.ts';
import type { Comparison } from './compare.ts';
import type { Evaluation } from './evaluation.ts';
import type { Token } from './scan.ts';
import { type AccountMemory, emptyMemory, type Subject } from './subjects.ts';

export type Reason = 'cause' | 'purpose' | null;

/** What is in force at a place of the text: said before, and not yet overruled. */
export interface Passage {
  frame: Frame;
  subjects: readonly Subject[];
  /** How sure the subject is: named in this clause 1, carried over less. */
  certainty: number;
  stage: Stage | null;
  /** The first figure of this part of the sentence named no stage: another one named behind it does not outlast the part. */
  plain: boolean;
  /** The budget that was last named: what 预算数 without more means. */
  budget: 'initial_budget' | 'adjusted_budget' | null;
  year: number | null;
  /** The year of the sentence before: 其中 goes on with it. */
  yearBefore: number | null;
  comparison: Comparison | null;
  reason: Reason;
  sentenceStart: boolean;
  /** Where the sentence begins in the normal text. */
  sentenceAt: number;
  /** Figures read since the sentence, or its last semicolon, began. */
  figures: number;
  parents: readonly Subject[] | null;
  siblings: number;
  respectively: {
    subjects: readonly Subject[];
    next: number;
    stage: Stage | null;
    measure: 'amount' | 'share' | 'change';
    /** Money or rates: a figure of the other kind behind the list is not one of it. */
    kind: 'money' | 'percent' | null;
  } | null;
  memory: AccountMemory;
  /** The unit that the passage is about, where it is not the reporting one. */
  entity: string | null;
  /** The unit that began the clause (云川市水文中心收入总计300万元), and whether it began the paragraph. */
  teller: { readonly entity: string; readonly holds: boolean } | null;
  evaluation: Evaluation;
  /** The unit that a head declares for figures printed without one: (单位：万元). */
  declared: 'wan' | 'yuan' | null;
  /** Subjects in the order in which this sentence named them: 总收入…,总支出…,同比分别增加…和…. */
  named: readonly Subject[];
  /** Those of the sentence before: 较上年分别增长… speaks of them. */
  namedBefore: readonly Subject[];
  /** Parts of a total that stand in one list, joined by 、: what is compared behind it is the total. */
  listed: number;
  /** What the sentence before was compared with. */
  comparisonBefore: Comparison | null;
  /** What changes of the present subjects have been measured against. */
  measured: readonly Row['basis'][];
  /** The reason names figures or accounts of its own. */
  reasonNamed: boolean;
  /** The item of the last count: what 其中轿车1辆 is a kind of. */
  lastCount: string | null;
  /** Where the last figure ended: words before it do not belong to the next. */
  figureEnd: number;
  /** 完成预算2万元的77.5%: the budget whose completion the next figure is. */
  completing: Row['basis'];
  /** The account was named by a title of its own: 住房公积金(项)。年初预算…. */
  titled: boolean;
  /** This sentence has printed last year's outturn: what a change in a budget is measured against. */
  priorFinal: boolean;
  /** 820.4万元为基本支出: a figure that waits for the name behind it. */
  waiting: (Token & { type: 'figure' }) | null;
  lastMeasure: Row['measure'] | null;
  /** Direction of the last change: what a placeholder 下降(增长) behind it must mean. */
  lastSign: 1 | -1 | 0;
}

/** Nothing said yet but what the section itself says. */
export function passageOf(frame: Frame): Passage {
  const subject = frame.subject;
  return {
    frame,
    subjects: subject
      ? [
          {
            ...subject,
            code: null,
            fund:
              subject.family === 'operating' || subject.family === 'procurement'
                ? null
                : (frame.fund ?? (subject.family === 'three_public' ? 'fiscal' : 'all')),
            confidence: 0.95,
          },
        ]
      : [],
    certainty: 0.9,
    stage: null,
    plain: false,
    budget: null,
    year: null,
    yearBefore: null,
    comparison: null,
    reason: null,
    sentenceStart: true,
    sentenceAt: 0,
    figures: 0,
    parents: null,
    siblings: 0,
    respectively: null,
    memory: emptyMemory(),
    entity: null,
    teller: null,
    evaluation: { project: null, total: '合计', period: null },
    declared: null,
    named: [],
    namedBefore: [],
    listed: 0,
    comparisonBefore: null,
    measured: [],
    reasonNamed: false,
    lastCount: null,
    figureEnd: -1,
    completing: null,
    titled: false,
    priorFinal: false,
    waiting: null,
    lastMeasure: null,
    lastSign: 0,
  };
}

/** Where the clause around a position begins: after the last stop, not before the sentence. */
export function clauseStart(normal: NormalText, passage: Passage, at: number): number {
  let i = at;
  while (i > passage.sentenceAt && at - i < 40 && !stopsAt(normal.text, i - 1)) i--;
  return i;
}

/** A stop, but not the comma of 1,320.5. */
const stopsAt = (text: string, i: number): boolean =>
  /[;。:!?]/.test(text[i]!) || (text[i] === ',' && !/^\d,\d{3}/.test(text.slice(i - 1, i + 4)));

/** The unit that a row of this place is of. */
export const reporterOf = (passage: Passage, { metadata }: Context): string =>
  passage.teller?.entity ?? passage.entity ?? metadata.entity ?? '';

const opens =
  /^(?:其中|包括|[:,]|[一二三四五六七八九十]是|(?:19|20)\d{2}年度?|\(?\d{1,2}[.)、]|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、|截至.{0,14})*$/;
/** What may stand between a unit and what it has: 云川市水文中心本年收入; not 向云川市水文中心拨款. */
const leads = /^(?:(?:19|20)\d{2}年度?|本年度?|当年|年初|年末|全年|部门|单位|的|共有?|现有|实有|预计|计划)?$/;

/**
 * The unit that a clause begins with, where it is its subject: named first, after nothing but a year or a number, and
 * with an account, a year or a figure right behind it.
 */
export function tellerOf(
  { normal, metadata }: Context,
  passage: Passage,
  segment: readonly Token[],
  next: number,
  paragraphAt: number,
): Passage['teller'] | undefined {
  const at = segment.findIndex((token) => token.type === 'entity');
  const token = segment[at];
  if (token?.type !== 'entity') return undefined;
  const start = clauseStart(normal, passage, token.start);
  if (!opens.test(normal.text.slice(start, token.start))) return undefined;
  const behind = segment[at + 1]?.start ?? next;
  if (!leads.test(normal.text.slice(token.end, behind))) return undefined;
  if (token.entity === metadata.entity) return null;
  return { entity: token.entity, holds: opens.test(normal.text.slice(paragraphAt, token.start)) };
}
