import type { Basis } from '../../schema/index.ts';
import type { Fen } from './money.ts';
import {
  type Change,
  changeOf,
  completion,
  type FactOptions,
  levelFact,
  mention,
  printMoney,
  relate,
  type Teller,
} from './teller.ts';
import { type Fact, type Subject, type Words, w } from './words.ts';

/**
 * Turns of phrase that statements share: comparison with last year, completion of the budget, reasons.
 * "与2022年度相比，收、支总计各增加646.78万元，增长92.7%" / "比上年无变化" / "完成年初预算的129.8%".
 */
export interface Compared {
  readonly now: Fen;
  readonly before: Fen;
  readonly subjects: Subject | readonly Subject[];
  /** The fact that prints `now`, so that the rate can be checked against it. */
  readonly value?: Fact;
  readonly valueAll?: readonly Fact[];
  /** Words between the comparison and the direction: 收、支总计各. */
  readonly lead?: string;
  readonly basis?: Basis;
  readonly options?: FactOptions;
  /** Only the amount, no rate. */
  readonly amountOnly?: boolean;
}

interface Comparison {
  readonly example: string;
  write(t: Teller, lead: string, c: Change): Words;
}
const settled = (t: Teller) => (t.basis === 'prior_final' ? '决算' : '预算');
const last = (t: Teller) => `${t.year - 1}${t.style.yearWord}`;
const tail = (c: Change, before = '，'): Words => (c.rate ? w`${before}${c.grows}${c.rate}` : []);
const ups: Readonly<Record<string, string>> = { 增长: '增幅', 下降: '降幅' };
const widthOf = (c: Change, link = ''): Words => {
  if (!c.rate) return [];
  const text = ups[c.grows.text];
  return text
    ? w`，${{ ...c.grows, text, opposite: text === '增幅' ? '降幅' : '增幅' }}${link}${c.rate}`
    : tail(c);
};

/** The last three are right only for the unit's own prior year, which is what `prior_*` says. */
export const comparisons: readonly Comparison[] = [
  {
    example: '与2022年度相比，增加1.00万元，增长2.00%',
    write: (t, lead, c) => w`与${last(t)}相比，${lead}${c.up}${c.change}${tail(c)}`,
  },
  {
    example: '比上年增加1.00万元，增长2.00%',
    write: (_, lead, c) => w`${lead}比上年${c.up}${c.change}${tail(c)}`,
  },
  {
    example: '较上年增加1.00万元，增长2.00%',
    write: (_, lead, c) => w`${lead}较上年${c.up}${c.change}${tail(c)}`,
  },
  {
    example: '比2022年度决算数增加1.00万元，增长2.00%',
    write: (t, lead, c) => w`${lead}比${last(t)}${settled(t)}数${c.up}${c.change}${tail(c)}`,
  },
  {
    example: '同比增加1.00万元，增长2.00%',
    write: (_, lead, c) => w`${lead}同比${c.up}${c.change}${tail(c)}`,
  },
  {
    example: '较2022年增加1.00万元、增长2.00%',
    write: (t, lead, c) => w`${lead}较${t.year - 1}年${c.up}${c.change}${tail(c, '、')}`,
  },
  {
    example: '与上年决算相比，增加1.00万元，增长2.00%',
    write: (t, lead, c) => w`与上年${settled(t)}相比，${lead}${c.up}${c.change}${tail(c)}`,
  },
  {
    example: '比上年度增加1.00万元，增幅2.00%',
    write: (_, lead, c) => w`${lead}比上年度${c.up}${c.change}${widthOf(c)}`,
  },
  {
    example: '与上年度相比增加1.00万元，增长2.00%',
    write: (_, lead, c) => w`${lead}与上年度相比${c.up}${c.change}${tail(c)}`,
  },
  {
    example: '较上年度增加1.00万元（增长2.00%）',
    write: (_, lead, c) => w`${lead}较上年度${c.up}${c.change}${c.rate ? w`（${c.grows}${c.rate}）` : []}`,
  },
  {
    example: '较上年增加了1.00万元，增长了2.00%',
    write: (_, lead, c) => w`${lead}较上年${c.up}了${c.change}${c.rate ? w`，${c.grows}了${c.rate}` : []}`,
  },
  {
    example: '比2022年增长2.00%，增加1.00万元',
    write: (t, lead, c) =>
      w`${lead}比${t.year - 1}年${c.rate ? w`${c.grows}${c.rate}，` : []}${c.up}${c.change}`,
  },
  {
    example: '与上年相比增加1.00万元，增幅为2.00%',
    write: (_, lead, c) => w`${lead}与上年相比${c.up}${c.change}${widthOf(c, '为')}`,
  },
];

const levels: Readonly<Record<string, readonly ((t: Teller, fact: Fact) => Words)[]>> = {
  持平: [(_, f) => w`与上年${f}`, (t, f) => w`与${last(t)}${f}`, (_, f) => w`较上年${f}`],
  无变化: [(_, f) => w`与上年相比${f}`, (_, f) => w`较上年${f}`, (t, f) => w`与${last(t)}相比${f}`],
  无增减: [(_, f) => w`与上年相比${f}`, (t, f) => w`较${last(t)}${f}`, (_, f) => w`比上年${f}`],
};

/** Whether a difference is too small for this document's decimals. */
export const printsZero = (t: Teller, difference: Fen): boolean =>
  /^0(\.0+)?$/.test(printMoney(Math.abs(difference), t.style).value);

/** How it compares with the year before. A difference too small to print is told as none. */
export function compare(t: Teller, c: Compared): Words {
  const difference = c.now - c.before;
  if (printsZero(t, difference)) {
    const nothing = changeOf(t, 0, 0, c.subjects, c.basis ?? t.basis, c.options);
    if (t.style.placeholders) return comparisons[t.style.comparison]!.write(t, c.lead ?? '', nothing);
    const word = t.style.level;
    const fact = levelFact(t, c.subjects, c.basis ?? t.basis, word, c.options ?? {});
    return t.random.pick(levels[word]!)(t, fact);
  }
  const change = changeOf(t, c.now, c.before, c.subjects, c.basis ?? t.basis, c.options);
  const used = c.amountOnly ? { ...change, rate: null } : change;
  for (const value of [...(c.value ? [c.value] : []), ...(c.valueAll ?? [])])
    if (used.rate) relate(t, { kind: 'rate', value, change: used.change, rate: used.rate, name: '增减幅度' });
  return comparisons[t.style.comparison]!.write(t, c.lead ?? '', used);
}

/** "完成年初预算的129.8%"; nothing where there was no budget. */
export function complete(
  t: Teller,
  done: Fen,
  plan: Fen,
  basis: 'initial_budget' | 'adjusted_budget',
  subject: Subject,
  doneFact: Fact,
  planFact: Fact,
  name: string,
): Words {
  const fact = completion(t, done, plan, basis, subject);
  if (!fact) return [];
  relate(t, { kind: 'completion', done: doneFact, plan: planFact, completion: fact, name: '预算完成率' });
  return t.random.pick([
    () => w`，完成${name}的${fact}`,
    () => w`，完成${name}${fact}`,
    () => w`，为${name}的${fact}`,
    () => w`，完成${name}的${fact}`,
  ])();
}

const topics = [
  '信息化建设经费',
  '办公用房维修项目',
  '人员经费',
  '专项业务经费',
  '上级专项转移支付',
  '设备购置项目',
  '基层补助资金',
  '职业年金记实资金',
] as const;
const starts = ['主要原因是', '主要原因：', '主要是', '变动的主要原因是', '变动原因：'] as const;

/** Why. Some reasons carry money of their own, which is a mention and nothing else. */
export function reason(t: Teller, up: boolean): Words {
  const { random } = t;
  if (!random.chance(t.style.reasons)) return [];
  const moved = up ? '增加' : '减少';
  const money = () => mention(t, random.int(3, 400) * 100_000 + random.int(0, 9) * 10_000, '变动原因');
  const one = (): Words =>
    random.pick([
      () => w`${random.pick(topics)}较年初安排有所${moved}`,
      () => w`本年${moved}${random.pick(topics)}${money()}`,
      () => w`在职人员变动，${random.pick(topics)}${moved}`,
      () => w`落实过紧日子要求，压减一般性支出`,
      () => w`${moved}${random.pick(topics)}${money()}`,
      () => w`人员正常晋级晋档，缴费基数调整`,
    ])();
  const begin = `${random.pick(['，', '。'])}${random.pick(starts)}`;
  if (random.chance(0.3)) return w`${begin}一是${one()}；二是${one()}`;
  if (random.chance(0.1)) return w`${begin}①${one()}；②${one()}；③${one()}`;
  return w`${begin}${one()}`;
}
/** Why, without any figure. */
export function bareReason(t: Teller): Words {
  if (!t.random.chance(t.style.reasons)) return [];
  return [
    `，${t.random.pick(starts)}${t.random.pick(['厉行节约，严格控制开支', '人员变动', '据实结算', '项目按进度支付', '严格落实中央八项规定精神'])}`,
  ];
}
