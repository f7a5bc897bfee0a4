import type { Fund } from '../../schema/index.ts';

/** What a stretch of a disclosure is about: decides which of a word's meanings hold there. */
export type Topic =
  | 'balance'
  | 'income'
  | 'expenditure'
  | 'basic'
  | 'project_expenditure'
  | 'three_public'
  | 'operating'
  | 'procurement'
  | 'asset'
  | 'staffing'
  | 'performance'
  | 'narrative'
  | 'glossary';

/** A family of sections: the titles it answers to, and what figures there are about when nothing else is said. */
export interface SectionFamily {
  readonly id: string;
  readonly title: string;
  readonly topic: Topic;
  /** Titles it answers to, on the normal text (half width, no blanks). */
  readonly answers: RegExp;
  /** Titles it does not answer to although `answers` fits. */
  readonly except?: RegExp;
  /** Titles as they are printed, that it must answer to. */
  readonly examples: readonly string[];
  /** The statement the section is about; null leaves what the section around it says. */
  readonly fund: (title: string) => Fund | null;
  /** The item a figure without a name is about. */
  readonly subject?: {
    readonly family: 'income' | 'expenditure' | 'three_public' | 'operating' | 'procurement';
    readonly item: string;
  };
}

/** The fund a title names, the most particular first. */
export function fundOfTitle(title: string): Fund | null {
  if (/政府性基金/.test(title)) return 'government_fund';
  if (/国有资本经营/.test(title)) return 'state_capital';
  if (/一般公共预算|公共财政|公共预算/.test(title)) return 'general';
  if (/财政拨款/.test(title)) return 'fiscal';
  return null;
}
