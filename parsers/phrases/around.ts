import type { Basis } from '../../schema/index.ts';
import type { Context } from '../context.ts';
import type { NormalText } from '../text/normal.ts';
import { basisOfBudget, type Governing } from './govern.ts';
import { clauseStart, type Passage } from './passage.ts';
import type { Token } from './scan.ts';

/** What the characters right before and behind a figure say of it: 由…降至, …的77.5%, (-6.67%), 为0. */
type FigureToken = Token & { readonly type: 'figure' };

/** 完成预算2万元的77.5%, 占年初预算2万元的77.5%: the budget that the rate behind the figure completes. */
export function completedBudget(
  { normal, metadata }: Context,
  reading: Governing,
  token: Token,
): Basis | null {
  const { text } = normal;
  if (!/^的(?=\d)/.test(text.slice(token.end, token.end + 2))) return null;
  if (reading.measure === 'completion') return reading.basis;
  const budget = /(?:为|占|达|达到|是|相当于)((?:年初|全年|调整后?|年度|部门)*预算(?:数|安排)?)$/.exec(
    text.slice(Math.max(0, token.start - 14), token.start),
  )?.[1];
  return budget === undefined ? null : basisOfBudget(budget, metadata.kind);
}

/** 减少0.5万元(-6.67%): the rate of a change in a bracket of its own right behind it. */
export const isRateBehind = ({ text }: NormalText, passage: Passage, token: Token): boolean =>
  passage.lastMeasure === 'change' &&
  text[token.start - 1] === '(' &&
  passage.figureEnd === token.start - 1 &&
  text[token.end] === ')';

/** 由1200万元减少到1164.3万元: what it was before. */
export const wasBefore = ({ text }: NormalText, token: Token): boolean =>
  /[由从](?:(?:19|20)\d{2}年(?:度)?的?|上年的?)?$/.test(
    text.slice(Math.max(0, token.start - 9), token.start),
  ) &&
  /^(?:增加|减少|上升|下降|提高|降低|增长|增|降|升|减)(?:到|至|为)/.test(
    text.slice(token.end, token.end + 4),
  );

/** 收支总预算447万元,含青年活动站经费25万元;比上年增加…: said by the way, and the whole goes on. */
export const isIncluded = ({ text }: NormalText, passage: Passage, token: Token): boolean =>
  /\d[^,;]*,(?:不?含|包含)[^;]*$/.test(text.slice(passage.sentenceAt, token.start));

/** 一般公共预算拨款(包括…)安排的“三公”经费: the fund stands before a bracket that tells of it. */
export const isPaidBefore = ({ text }: NormalText, { sentenceAt }: Passage, at: number): boolean =>
  /一般公共预算(?:财政)?拨款\([^()]*\)(?:安排|开支)的[^,;。]{0,12}$/.test(
    text.slice(Math.max(sentenceAt, at - 160), at),
  );

/** Topics whose figures are sums where nothing says that they are counts. */
const moneyTopics: ReadonlySet<string> = new Set([
  'balance',
  'income',
  'expenditure',
  'basic',
  'project_expenditure',
  'three_public',
  'operating',
  'procurement',
]);

/** 经营支出为0。 / 支出决算数为1836.27,完成…: an amount whose unit was left out, and no count. */
export function isMoneyUnsaid(
  normal: NormalText,
  passage: Passage,
  token: FigureToken,
  inWan: boolean,
): boolean {
  const { text } = normal;
  if (!/^[、,;。)]?$/.test(text.slice(token.end, token.end + 1)) || !moneyTopics.has(passage.frame.topic))
    return false;
  const clause = text.slice(clauseStart(normal, passage, token.start), token.start);
  if (/^[由因]|[团批次辆台]|人数|个数|数量|率|比/.test(clause)) return false;
  return token.figure.value === '0'
    ? /(?:为|是|均|都|决算数|预算数|预算|决算)$/.test(clause)
    : inWan && token.figure.decimals > 0 && /(?:决算|预算|支出|收入)(?:数|合计|总计)?[为是]?$/.test(clause);
}
