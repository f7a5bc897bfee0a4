import type { Row, Stage } from '../../schema/index.ts';
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
  /** The budget that was last named: what 预算数 without more means. */
  budget: 'initial_budget' | 'adjusted_budget' | null;
  year: number | null;
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
  } | null;
  memory: AccountMemory;
  /** The unit that the passage is about, where it is not the reporting one. */
  entity: string | null;
  evaluation: Evaluation;
  /** The unit that a head declares for figures printed without one: (单位：万元). */
  declared: 'wan' | 'yuan' | null;
  /** Subjects in the order in which this sentence named them: 总收入…,总支出…,同比分别增加…和…. */
  named: readonly Subject[];
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
    budget: null,
    year: null,
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
    evaluation: { project: null, total: '合计', period: null },
    declared: null,
    named: [],
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
  while (i > passage.sentenceAt && at - i < 40 && !/[,;。:!?]/.test(normal.text[i - 1]!)) i--;
  return i;
}
