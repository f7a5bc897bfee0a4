import { codesOf, type Purse, spent } from '../books/ledger.ts';
import { compare, reason } from '../phrases.ts';
import { amount, expenditure, functional, income, relate, share, type Teller } from '../teller.ts';
import { type Fact, type Words, w } from '../words.ts';
import { accountPhrase, useOf } from './accounts.ts';
import { opening, type Statement, type Variant } from './statement.ts';

/** 政府性基金预算 and 国有资本经营预算: mostly nothing, sometimes a few 项. "政府性基金预算财政拨款支出0万元，与上年持平。" */
type Fund = 'government_fund' | 'state_capital';
const names = {
  government_fund: '政府性基金预算财政拨款',
  state_capital: '国有资本经营预算财政拨款',
} as const;
const now = (t: Teller, fund: Purse, code = '') => spent(t.books.current, fund, 'both', code);

const empty = (fund: Fund) => (t: Teller) => now(t, fund) === 0;
const some = (fund: Fund) => (t: Teller) => now(t, fund) > 0;

/** Carry-over, income, expenditure, carry-over. */
function flow(fund: Fund): (t: Teller) => Words[] {
  return (t) => {
    const ledger = t.books.current;
    const facts = [
      amount(t, ledger.opening[fund], income('年初结转和结余', fund)),
      amount(t, ledger.income[fund], income('本年收入合计', fund)),
      amount(t, now(t, fund), expenditure('本年支出合计', fund)),
      amount(t, ledger.closing[fund], expenditure('年末结转和结余', fund)),
    ] as const;
    return [
      w`${opening(t)}${names[fund]}年初结转和结余${facts[0]}，本年收入${facts[1]}，本年支出${facts[2]}，年末结转和结余${facts[3]}。`,
    ];
  };
}
function spending(fund: Fund, itemised: boolean): (t: Teller) => Words[] {
  return (t) => {
    const subject = expenditure('本年支出合计', fund);
    const total = amount(t, now(t, fund), subject);
    const before = spent(t.books.prior, fund);
    const head = w`${opening(t)}${names[fund]}支出${total}，${compare(t, { now: now(t, fund), before, subjects: subject, value: total })}${reason(t, now(t, fund) > before)}。`;
    if (!itemised) return [head];
    const parts: Fact[] = [];
    const lines = codesOf([t.books.current], 7, fund).map((code, i) => {
      const fact = amount(t, now(t, fund, code), functional(code, t.year, fund));
      parts.push(fact);
      return w`${i + 1}.${accountPhrase(t, code)}${fact}，主要${useOf(t, code)}。`;
    });
    relate(t, { kind: 'sum', total, parts, name: names[fund] });
    return [head, ...lines];
  };
}
function byNature(fund: Fund): (t: Teller) => Words[] {
  return (t) => {
    const total = amount(t, now(t, fund), expenditure('本年支出合计', fund));
    const basic = amount(t, spent(t.books.current, fund, 'basic'), expenditure('基本支出', fund));
    const project = amount(t, spent(t.books.current, fund, 'project'), expenditure('项目支出', fund));
    relate(t, { kind: 'sum', total, parts: [basic, project], name: names[fund] });
    return [w`${opening(t)}${names[fund]}支出${total}，其中：基本支出${basic}，项目支出${project}。`];
  };
}
function shareOfAll(fund: Fund): (t: Teller) => Words[] {
  return (t) => {
    const subject = expenditure('本年支出合计', fund);
    const total = amount(t, now(t, fund), subject);
    return [
      w`${opening(t)}${names[fund]}支出${total}，占本年支出合计的${share(t, now(t, fund), spent(t.books.current), subject)}。`,
    ];
  };
}
const nothing = (fund: Fund): Variant[] => [
  {
    name: '无',
    fits: empty(fund),
    write: (t) => [[`${t.style.self || '本部门'}${t.year}年无${names[fund]}收入和支出。`]],
  },
  {
    name: '没有使用',
    fits: empty(fund),
    write: (t) => [[`${opening(t)}没有使用${names[fund]}安排的支出。`]],
  },
];
/** A budget's own word for it: 支出预算, with last year's beside it. */
function planned(fund: Fund): (t: Teller) => Words[] {
  return (t) => {
    const subject = expenditure('支出总计', fund);
    const total = amount(t, now(t, fund), subject);
    const before = spent(t.books.prior, fund);
    return [
      w`${opening(t)}${names[fund]}支出预算${total}，${compare(t, { now: now(t, fund), before, subjects: subject, value: total })}。`,
    ];
  };
}
const common = (fund: Fund): readonly Variant[] => [
  ...nothing(fund),
  { name: '支出比较', write: spending(fund, false) },
  { name: '逐项', fits: some(fund), write: spending(fund, true) },
  { name: '按性质', fits: some(fund), write: byNature(fund) },
];
const finals = (fund: Fund): readonly Variant[] => [
  ...common(fund),
  { name: '收支结转', write: flow(fund) },
  { name: '占本年支出', fits: some(fund), write: shareOfAll(fund) },
];
const budgets = (fund: Fund): readonly Variant[] => [
  ...common(fund),
  { name: '支出预算', write: planned(fund) },
];

export const governmentFund: Statement = {
  name: 'government_fund',
  titles: ['政府性基金预算财政拨款收入支出决算情况说明', '政府性基金预算财政拨款支出决算情况说明'],
  budgetTitles: ['政府性基金预算支出情况说明', '政府性基金预算财政拨款支出情况说明'],
  final: finals('government_fund'),
  budget: budgets('government_fund'),
};
export const stateCapital: Statement = {
  name: 'state_capital',
  titles: ['国有资本经营预算财政拨款支出决算情况说明'],
  budgetTitles: ['国有资本经营预算支出情况说明', '国有资本经营预算财政拨款支出情况说明'],
  final: finals('state_capital'),
  budget: budgets('state_capital'),
  fits: (t) => t.year >= 2019,
};
