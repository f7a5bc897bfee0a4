import type { Fund } from '../../schema/index.ts';
import { threePublicNames } from '../phrases/terms.ts';
import { assets } from './assets.ts';
import { balance } from './balance.ts';
import { basicExpenditure } from './basic-expenditure.ts';
import { duties } from './duties.ts';
import { expenditure } from './expenditure.ts';
import { fundOfTitle, type SectionFamily, type Topic } from './family.ts';
import { glossary } from './glossary.ts';
import { governmentFund } from './government-fund.ts';
import { income } from './income.ts';
import { operating } from './operating.ts';
import { performance } from './performance.ts';
import { procurement } from './procurement.ts';
import { projectExpenditure } from './project-expenditure.ts';
import { staffing } from './staffing.ts';
import { stateCapital } from './state-capital.ts';
import { threePublic } from './three-public.ts';

/** The registry: the first family that answers to a title has it. */
export const sectionFamilies: readonly SectionFamily[] = [
  glossary,
  threePublic,
  operating,
  procurement,
  assets,
  governmentFund,
  stateCapital,
  basicExpenditure,
  projectExpenditure,
  performance,
  balance,
  expenditure,
  income,
  staffing,
  duties,
];

export const familyOfTitle = (title: string): SectionFamily | undefined =>
  sectionFamilies.find((f) => f.answers.test(title) && !f.except?.test(title));

/** What holds at a place of the document, from the headings above it. */
export interface Frame {
  readonly topic: Topic;
  readonly fund: Fund | null;
  readonly subject: SectionFamily['subject'];
  readonly titles: readonly string[];
  /** 收支总体 of a budget speaks of the balance: its 支出 is 支出总计. */
  readonly grandTotals?: boolean;
  /** No title says what the section is about, and the innermost does not speak of other things than figures. */
  readonly open?: boolean;
  /** The title itself says that no figures are reported here: 主要职责, 工作完成情况. */
  readonly closed?: boolean;
}

/** A title without a topic of its own under which figures are reported: 部门决算情况说明, 其他重要事项. */
const neutral = /决算|预算|收支|经费|资金|财务|重要事项|其他.*(?:事项|情况)|说明$/;

const itemOfName = new Map(threePublicNames.flatMap(([item, words]) => words.map((word) => [word, item])));
/** 公务接待费, 公车运行费支出情况: the item whose name the title is, or begins with. */
function threePublicItem(title: string): string | undefined {
  for (let end = title.length; end > 1; end--) {
    const item = itemOfName.get(title.slice(0, end));
    if (item !== undefined && /^(?:$|支出$|预算|支出情况|情况)/.test(title.slice(end))) return item;
  }
  return undefined;
}

/** (一)收入预算：2026年年初预算数…: the title itself says what the first figure is. */
function subjectOfTitle(title: string): SectionFamily['subject'] {
  const side = /^(收入|支出)预算$/.exec(title)?.[1];
  const own = /三公/.test(title) ? undefined : threePublicItem(title);
  if (own) return { family: 'three_public', item: own };
  if (!side) return undefined;
  return side === '收入'
    ? { family: 'income', item: '收入总计' }
    : { family: 'expenditure', item: '支出总计' };
}

/** The frame under a chain of headings, outermost first: each that answers overrules those around it. */
export function frameOf(titles: readonly string[]): Frame {
  let frame: Frame = {
    topic: 'narrative',
    fund: null,
    subject: undefined,
    titles,
    open: titles.length === 0,
  };
  for (const title of titles) {
    const family = familyOfTitle(title);
    if (family) {
      const fund =
        family.fund(title) ??
        (family.topic === frame.topic || compatible(frame.topic, family.topic) ? frame.fund : null);
      frame = {
        topic: family.topic,
        fund,
        subject:
          subjectOfTitle(title) ??
          (family.topic === 'three_public' && !/三公/.test(title) ? undefined : family.subject) ??
          (family.topic === frame.topic && family.topic !== 'three_public' ? frame.subject : undefined),
        titles,
        closed: family.topic === 'narrative' && !neutral.test(title),
        open: family.topic === 'narrative' && neutral.test(title),
      };
    } else {
      const fund = fundOfTitle(title);
      if (frame.topic === 'narrative') frame = { ...frame, open: neutral.test(title) };
      if (fund) frame = { ...frame, fund };
    }
  }
  return frame;
}

/** The frame of a topic that a sentence names itself, inside a section on something else. */
export function frameOfTopic(topic: Topic, home: Frame): Frame {
  const family = sectionFamilies.find((f) => f.topic === topic);
  return {
    topic,
    fund: topic === 'balance' || home.fund === 'general' ? home.fund : null,
    subject: family?.subject,
    titles: home.titles,
  };
}

/** Parts of one statement hand their fund on to their subsections. */
const statement: ReadonlySet<Topic> = new Set([
  'balance',
  'income',
  'expenditure',
  'basic',
  'project_expenditure',
]);
const compatible = (outer: Topic, inner: Topic) => statement.has(outer) && statement.has(inner);
