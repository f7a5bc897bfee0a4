import { fiscalGrand, fiscalOpening } from '../books/ledger.ts';
import { compare, reason } from '../phrases.ts';
import { amount, expenditure, income, relate, share, type Teller } from '../teller.ts';
import { type Fact, type Words, w } from '../words.ts';
import { opening, type Statement, type Variant } from './statement.ts';

/** 财政拨款收入支出总体情况. "财政拨款收、支总计均为1,344.73万元。与2022年度相比，财政拨款收、支总计各增加647.26万元，增长92.8%。" */
const both = [income('收入总计', 'fiscal'), expenditure('支出总计', 'fiscal')];
const sums = (t: Teller) => ({ now: fiscalGrand(t.books.current), before: fiscalGrand(t.books.prior) });

function joint(
  head: string,
  lead: string,
  more?: (t: Teller, total: Fact) => Words[],
): (t: Teller) => Words[] {
  return (t) => {
    const s = sums(t);
    const total = amount(t, s.now, both);
    return [
      w`${opening(t)}${head}${total}。${compare(t, { now: s.now, before: s.before, subjects: both, value: total, lead })}${reason(t, s.now > s.before)}。`,
      ...(more ? more(t, total) : []),
    ];
  };
}

const sources = [
  ['一般公共预算财政拨款收入', 'general'],
  ['政府性基金预算财政拨款收入', 'government_fund'],
  ['国有资本经营预算财政拨款收入', 'state_capital'],
] as const;

/** Each of the three incomes, against last year. */
function incomes(t: Teller): Words[] {
  const { current: c, prior: p } = t.books;
  const parts = sources.flatMap(([item, purse]) => {
    const subject = income(item, 'fiscal');
    const fact = amount(t, c.income[purse], subject);
    return w`${item}${fact}，${compare(t, { now: c.income[purse], before: p.income[purse], subjects: subject, value: fact, amountOnly: purse !== 'general' })}。`;
  });
  return [w`${opening(t)}财政拨款收入中，${parts}`];
}

/** The budget's two sides in full: incomes and carry-over, then expenditure by 类. */
function sides(t: Teller): Words[] {
  const { current: c } = t.books;
  const total = amount(t, fiscalGrand(c), both);
  const facts = sources.map(([item, purse]) => amount(t, c.income[purse], income(item, 'fiscal')));
  const carried = amount(t, fiscalOpening(c), income('上年结转结余', 'fiscal'));
  relate(t, { kind: 'sum', total, parts: [...facts, carried], name: '财政拨款收入' });
  const list = sources.flatMap(([item], i) => w`${item}${facts[i]!}、`);
  return [w`${opening(t)}财政拨款收支总预算${total}。收入包括：${list}上年结转${carried}。`];
}

/** Income budget against last year's, the general part with its share. */
function shares(t: Teller): Words[] {
  const { current: c } = t.books;
  const s = sums(t);
  const total = amount(t, s.now, both);
  const general = amount(t, c.income.general, income('一般公共预算财政拨款收入', 'fiscal'));
  const rate = share(t, c.income.general, s.now, income('一般公共预算财政拨款收入', 'fiscal'));
  relate(t, { kind: 'share', part: general, whole: total, share: rate, name: '占比' });
  return [
    w`${opening(t)}财政拨款收支总预算为${total}，${compare(t, { now: s.now, before: s.before, subjects: both, value: total, lead: '财政拨款收、支总计各' })}${reason(t, s.now > s.before)}。${t.style.generalIncome}${general}，占比${rate}。`,
  ];
}
function separate(inName: string, outName: string): (t: Teller) => Words[] {
  return (t) => {
    const s = sums(t);
    const one = amount(t, s.now, income('收入总计', 'fiscal'));
    const two = amount(t, s.now, expenditure('支出总计', 'fiscal'));
    return [
      w`${opening(t)}${inName}${one}，${compare(t, { now: s.now, before: s.before, subjects: income('收入总计', 'fiscal'), value: one })}；${outName}${two}，${compare(t, { now: s.now, before: s.before, subjects: expenditure('支出总计', 'fiscal'), value: two })}${reason(t, s.now > s.before)}。`,
    ];
  };
}

const final: readonly Variant[] = [
  { name: '财政拨款收、支总计均为', write: joint('财政拨款收、支总计均为', '财政拨款收、支总计各') },
  { name: '财政拨款收入支出总计', write: joint('财政拨款收入支出总计', '财政拨款收入支出总计') },
  { name: '财政拨款收入、支出决算总计均为', write: joint('财政拨款收入、支出决算总计均为', '收、支总计各') },
  { name: '并述三种收入', write: joint('财政拨款收、支总计均为', '财政拨款收、支总计各', incomes) },
  { name: '收入总计支出总计', write: separate('财政拨款收入总计', '财政拨款支出总计') },
  { name: '总收入总支出', write: separate('财政拨款总收入', '财政拨款总支出') },
];
const budget: readonly Variant[] = [
  { name: '收支总预算', write: joint('财政拨款收支总预算', '财政拨款收支总预算') },
  { name: '收支总计均为', write: joint('财政拨款收、支总计均为', '财政拨款收、支总计各') },
  { name: '两边', write: sides },
  { name: '占比', write: shares },
  { name: '总收入总支出', write: separate('财政拨款总收入', '财政拨款总支出') },
  { name: '并述三种收入', write: joint('财政拨款收支总预算', '财政拨款收支总预算', incomes) },
];

export const fiscal: Statement = {
  name: 'fiscal',
  titles: [
    '财政拨款收入支出决算总体情况说明',
    '财政拨款收支决算总体情况说明',
    '财政拨款收入支出总体情况说明',
  ],
  budgetTitles: ['财政拨款收支预算总体情况说明', '财政拨款收支总体情况说明', '关于财政拨款收支总表的说明'],
  final,
  budget,
};
