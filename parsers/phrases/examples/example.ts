/**
 * Example clauses and what they say, written by us about made-up units. One line of expectation is a subject and the
 * statements about it:
 *
 *     expenditure general 一般公共服务支出/统计信息事务/行政运行#2010501: initial 300万元; 312.5万元; completion 104.17% vs initial
 *     income all 收入总计 & expenditure all 支出总计: change +646.78万元; change_rate +92.7%
 *
 * A subject is family, fund (income, expenditure and three_public only), item (`[基本支出]` behind it is the part of
 * the account that the sentence splits off) and, where it matters, `#code`. A
 * statement is, in this order and only as far as it is not the usual: year, stage (`initial` `adjusted` `final`
 * `none`), measure, value with unit, `vs` basis, scope in brackets. Usual are the year of the document, `final` in a
 * final account and `initial` in a budget, `amount` for money, `count` for things, `score` for 分; a change is against
 * the prior final account (in a budget: the prior budget), a completion against the adjusted budget (in a budget: the
 * initial one). `@临川市水文站` at the head of a line is another unit than that of the title. `mention: 12万元` is money that is kept without being passed off as an item.
 */
export interface Example {
  readonly text: string;
  readonly says: readonly string[];
  /** For a look-alike: why nothing may be read here. */
  readonly not?: string;
}
/** Examples that stand under one heading of one document. */
export interface ExampleGroup {
  /** The title line: 青岚县统计局2023年度部门决算. What stands before the year is the reporting unit. */
  readonly document: string;
  readonly heading: string;
  readonly examples: readonly Example[];
  /** Line breaks and blocks are gone: title, a sentence, heading and text are one line. */
  readonly flattened: boolean;
}

export const says = (text: string, ...rows: readonly string[]): Example => ({ text, says: rows });
/** A look-alike: figures that are no reported item, and why. */
export const silent = (text: string, not: string): Example => ({ text, says: [], not });
export const under = (document: string, heading: string, examples: readonly Example[]): ExampleGroup => ({
  document,
  heading,
  examples,
  flattened: false,
});
export const flattened = (document: string, heading: string, examples: readonly Example[]): ExampleGroup => ({
  document,
  heading,
  examples,
  flattened: true,
});
