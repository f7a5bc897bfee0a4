/**
 * 占比: an amount over the whole that its words name.
 *
 * Reads 基本支出 40.00万元，占本年支出 66.67% and states 40.00 ÷ 本年支出合计 = 66.67%. The words between 占 and the rate
 * name the whole; where they are bare (占 66.67%) the totals printed before it are tried, and one that holds is enough.
 */
import type { Family, Fund } from '../../schema/index.ts';
import type { Check, Example, ExampleRow } from '../check.ts';
import { evaluate } from '../evaluate.ts';
import { type Ratio, type Relation, type Side, side } from '../relation.ts';
import { amountOf, once } from '../select.ts';
import { agree, nameOf, type Observation, sectionAround, type View } from '../view.ts';

interface Whole {
  readonly words: RegExp;
  readonly family: Family;
  readonly items: readonly string[];
  /** The statement the whole belongs to; null: that of the share itself. */
  readonly fund: Fund | null;
}

/** What stands after 占, and the account it names. The first that fits. */
const wholes: readonly Whole[] = [
  { words: /政府采购(?:支出)?总额|采购总额/, family: 'procurement', items: ['政府采购支出总额'], fund: null },
  { words: /中小企业合同/, family: 'procurement', items: ['授予中小企业合同金额'], fund: null },
  { words: /货物(?:采购)?支出/, family: 'procurement', items: ['政府采购货物支出'], fund: null },
  { words: /工程(?:采购)?支出/, family: 'procurement', items: ['政府采购工程支出'], fund: null },
  { words: /服务(?:采购)?支出/, family: 'procurement', items: ['政府采购服务支出'], fund: null },
  { words: /项目支出/, family: 'expenditure', items: ['项目支出'], fund: null },
  { words: /基本支出/, family: 'expenditure', items: ['基本支出'], fund: null },
  {
    words: /本年收入|收入合计|总收入|收入总计/,
    family: 'income',
    items: ['本年收入合计', '收入总计'],
    fund: null,
  },
  { words: /本年支出合计|本年支出|支出合计/, family: 'expenditure', items: ['本年支出合计'], fund: 'all' },
  { words: /总支出|支出总计/, family: 'expenditure', items: ['支出总计', '本年支出合计'], fund: null },
  { words: /^(?:全部)?支出的?$/, family: 'expenditure', items: ['本年支出合计', '支出总计'], fund: null },
  { words: /^(?:全部)?收入的?$/, family: 'income', items: ['本年收入合计', '收入总计'], fund: null },
  { words: /“?三公”?经费/, family: 'three_public', items: ['合计'], fund: null },
];

const totals: ReadonlySet<string> = new Set([
  '收入总计',
  '本年收入合计',
  '支出总计',
  '本年支出合计',
  '合计',
  '财政拨款收入',
  '政府采购支出总额',
]);

const fundWords: readonly (readonly [RegExp, Fund])[] = [
  [/一般公共预算/, 'general'],
  [/政府性基金/, 'government_fund'],
  [/国有资本经营/, 'state_capital'],
];
/** The statement that the words behind 占 name. */
const spokenFund = (said: string): Fund | null => fundWords.find(([words]) => words.test(said))?.[1] ?? null;

const isAmount = (o: Observation): boolean => o.row.measure === 'amount' || o.row.measure === 'count';

const reportOf = ({ row }: Observation): string => `${row.entity}|${row.year}`;

/** Amounts that may be a whole, by who reports them for which year. */
type Amounts = ReadonlyMap<string, readonly Observation[]>;
const amountsOf = (view: View): Amounts =>
  Map.groupBy(
    view.all.filter((o) => isAmount(o) && o.row.part === null),
    reportOf,
  );

interface Wholes {
  readonly explicit: boolean;
  /** Whether the words leave no other whole: where they may mean something else, a whole that fails is no alarm. */
  readonly certain: boolean;
  readonly found: readonly Observation[];
}

/** The amounts that may be the whole, the likeliest first. */
function wholesOf(view: View, amounts: Amounts, share: Observation, part: Observation): Wholes {
  const words = view.places.between(Math.min(part.end, share.at), share.at);
  const said = words.slice(words.lastIndexOf('占') + 1).replace(/^(?:比|到|了)/, '');
  const named = words.includes('占') ? wholes.find((w) => w.words.test(said)) : undefined;
  const others = (amounts.get(reportOf(share)) ?? []).filter(
    (o) => o.figure.id !== part.figure.id && (o.row.stage === share.row.stage || o.row.stage === null),
  );
  const byNearness = (list: readonly Observation[]) =>
    [...list].sort((a, b) => Math.abs(a.at - share.at) - Math.abs(b.at - share.at));
  if (named) {
    const spoken = spokenFund(said);
    const fund = spoken ?? named.fund ?? share.row.fund;
    const fits = others.filter((o) => o.row.family === named.family && named.items.includes(o.row.item));
    const own = fits.filter((o) => o.row.fund === fund);
    // 占一般公共预算项目支出的: the 项目支出 of another statement is not meant
    return { explicit: true, certain: true, found: byNearness(own.length > 0 || spoken ? own : fits) };
  }
  const extent = sectionAround(view, share.at);
  const inside = others.filter(
    (o) => o.at >= extent.start && o.at < share.at && o.row.family === share.row.family,
  );
  const parents = inside.filter((o) => totals.has(o.row.item) || share.row.item.startsWith(`${o.row.item}/`));
  // a total printed elsewhere in the document may be meant as well, unless the sentence itself splits one
  const sentence = view.places.sentence(share.at);
  const isSplitHere = parents.some((o) => o.at >= sentence.start);
  const elsewhere = isSplitHere
    ? []
    : others.filter((o) => o.row.family === share.row.family && totals.has(o.row.item));
  const isBare = said.replace(/[的约为：:]/g, '') === '';
  return {
    explicit: false,
    certain: parents.length > 0 && isBare,
    found: [...byNearness(parents), ...byNearness(elsewhere)],
  };
}

const most = 12;

/** All amounts of the list whose shares are printed: where no total is, they may be their own whole. */
function listTotal(view: View, share: Observation): Side | null {
  const sentence = view.places.sentence(share.at);
  const shares = view.all.filter(
    (o) => o.row.measure === 'share' && o.at >= sentence.start && o.at < sentence.end,
  );
  const parts = shares.map((s) => amountOf(view, s, { year: s.row.year, stage: s.row.stage }));
  const known = parts.filter((p) => p !== null);
  return known.length > 1 && known.length === shares.length ? side(...known.map((p) => p.figure)) : null;
}

/** Shares of one list that were made to add up to exactly 100 may each be off by one in the last digit. */
function isForced(view: View, share: Observation): boolean {
  const extent = sectionAround(view, share.at);
  const list = view.all.filter(
    (o) =>
      o.row.measure === 'share' &&
      o.at >= extent.start &&
      o.at < extent.end &&
      agree(o.row, share.row, 'family', 'entity', 'year', 'fund', 'stage'),
  );
  const position = list.indexOf(share);
  for (let from = position; from >= 0; from--) {
    let total = list[from]!.figure.value;
    for (let to = from + 1; to < list.length; to++) {
      total = total.plus(list[to]!.figure.value);
      if (to >= position && total.eq(100)) return true;
      if (total.gt(100)) break;
    }
  }
  return false;
}

function relationOf(view: View, amounts: Amounts, share: Observation): Relation {
  const subject = nameOf(share.row);
  const part = amountOf(view, share, { year: share.row.year, stage: share.row.stage });
  const lacking = (reason: string): Relation => ({
    kind: 'unchecked',
    outcome: 'not_enough_data',
    subject,
    reason,
    figures: [share.figure],
  });
  if (!part) return lacking('没有找到占比所说的金额');
  const { explicit, certain, found } = wholesOf(view, amounts, share, part);
  if (found.length === 0) return lacking('没有找到占比的分母');
  const tried = once(found).slice(0, most);
  const together = explicit || certain ? null : listTotal(view, share);
  const relation: Ratio = {
    kind: 'ratio',
    subject,
    part: side(part.figure),
    wholes: [...tried.map((o) => side(o.figure)), ...(together ? [together] : [])],
    rate: share.figure,
    ...(isForced(view, share) ? { forced: '各项占比凑足 100%' } : {}),
    ...(explicit ? {} : { note: `分母没有写明，按${nameOf(tried[0]!.row)}计算` }),
    // money that projects cover is often counted by their budgets, so its share is a doubt at most
    ...(explicit && share.row.family !== 'project' ? {} : { severity: 'warning' as const }),
  };
  if (!certain && evaluate(relation).outcome === 'cannot_hold')
    return lacking('占比的分母没有写明，所试的都不相符');
  return relation;
}

const row = { family: 'expenditure', fund: 'all', stage: 'final' } as const;
const rows = (total: string, part: string, share: string): readonly ExampleRow[] => [
  { printed: total, ...row, item: '本年支出合计' },
  { printed: part, ...row, item: '基本支出' },
  { printed: share, ...row, item: '基本支出', measure: 'share' },
];
const example = (total: string, part: string, share: string): Example => ({
  text: `2023年度支出合计${total}，其中：基本支出${part}，占本年支出${share}。`,
  rows: rows(total, part, share),
});

export const share: Check = {
  id: 'share',
  title: '占比',
  description: '某项金额除以“占”字后面所说的总额应等于印出的占比。',
  basis: '预决算公开范本：某项多少万元，占本年收入（支出）的百分之多少。',
  severity: 'error',
  examples: {
    holds: example('60.00万元', '40.00万元', '66.67%'),
    breaks: example('60.00万元', '40.00万元', '76.67%'),
    rounding: example('0.12万元', '0.09万元', '74%'),
    absent: {
      text: '基本支出占本年支出66.67%。',
      rows: [{ printed: '66.67%', ...row, item: '基本支出', measure: 'share' }],
    },
  },
  relations: (view) => {
    const amounts = amountsOf(view);
    return view.all.filter((o) => o.row.measure === 'share').map((o) => relationOf(view, amounts, o));
  },
};
