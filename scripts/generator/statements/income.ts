import { fiscalIncome, grand, opening as opened, ownSources, totalIncome } from '../books/ledger.ts';
import { compare, reason } from '../phrases.ts';
import { amount, income, relate, share, type Teller } from '../teller.ts';
import { clause, type Fact, join, type Words, w } from '../words.ts';
import { opening, type Statement, type Variant } from './statement.ts';

/** 收入情况. "本年收入合计1,344.73万元，其中：财政拨款收入1,344.73万元，占本年收入100%；事业收入0万元，占本年收入0%。" */
interface Source {
  readonly name: string;
  readonly item: string;
  readonly now: number;
}
const fiscalSource = (t: Teller): Source => ({
  name: '财政拨款收入',
  item: '财政拨款收入',
  now: fiscalIncome(t.books.current),
});
const ownOf = (t: Teller): Source[] =>
  ownSources.map((item) => ({ name: item, item, now: t.books.current.income[item] }));
const threeFunds = (t: Teller): Source[] => [
  { name: t.style.generalIncome, item: '一般公共预算财政拨款收入', now: t.books.current.income.general },
  {
    name: '政府性基金预算财政拨款收入',
    item: '政府性基金预算财政拨款收入',
    now: t.books.current.income.government_fund,
  },
  {
    name: '国有资本经营预算财政拨款收入',
    item: '国有资本经营预算财政拨款收入',
    now: t.books.current.income.state_capital,
  },
];
const existing = (sources: Source[]) => sources.filter((s) => s.now > 0);

interface Shape {
  readonly head: (t: Teller, total: Fact) => Words;
  readonly sources: (t: Teller) => Source[];
  readonly part: (name: string, fact: Fact, share: Fact) => Words;
  readonly separator: string;
  readonly compared?: boolean;
}
function shaped(shape: Shape): (t: Teller) => Words[] {
  return (t) => {
    const now = totalIncome(t.books.current);
    const before = totalIncome(t.books.prior);
    const total = amount(t, now, income('本年收入合计'));
    const parts: Fact[] = [];
    const clauses = shape.sources(t).map((s) => {
      const fact = amount(t, s.now, income(s.item));
      const rate = share(t, s.now, now, income(s.item));
      parts.push(fact);
      relate(t, { kind: 'share', part: fact, whole: total, share: rate, name: `${s.name}占比` });
      return [clause(shape.part(s.name, fact, rate))] as Words;
    });
    relate(t, { kind: 'sum', total, parts, name: '本年收入合计' });
    const change = shape.compared
      ? w`，${compare(t, { now, before, subjects: income('本年收入合计'), value: total })}${reason(t, now > before)}。其中：`
      : w`，其中：`;
    return [w`${shape.head(t, total)}${change}${join(clauses, shape.separator)}。`];
  };
}
const every = (t: Teller) => [fiscalSource(t), ...ownOf(t)];

/** Shares told after all amounts: "财政拨款收入A、事业收入B，分别占本年收入的a%、b%". */
function respectively(t: Teller): Words[] {
  const now = totalIncome(t.books.current);
  const total = amount(t, now, income('本年收入合计'));
  const sources = existing(every(t));
  const shares = sources.map((s) => share(t, s.now, now, income(s.item)));
  const names = sources.map((s) => s.name).join('、');
  if (sources.length === 1) return [w`${opening(t)}本年收入合计${total}，全部为${names}，占${shares[0]!}。`];
  const facts = sources.map((s) => amount(t, s.now, income(s.item)));
  facts.forEach((part, i) => {
    relate(t, { kind: 'share', part, whole: total, share: shares[i]!, name: '占比' });
  });
  relate(t, { kind: 'sum', total, parts: facts, name: '本年收入合计' });
  const amounts = join(
    facts.map((f) => [f]),
    '、',
  );
  const rates = join(
    shares.map((f) => [f]),
    '、',
  );
  return [w`${opening(t)}本年收入合计${total}，其中${names}分别为${amounts}，分别占本年收入的${rates}。`];
}

/** A numbered line for every source, each compared with last year. */
function numbered(t: Teller): Words[] {
  const { current: c, prior: p } = t.books;
  const now = totalIncome(c);
  const total = amount(t, now, income('本年收入合计'));
  const lines = every(t).map((s, i) => {
    const subject = income(s.item);
    const before = s.item === '财政拨款收入' ? fiscalIncome(p) : p.income[s.item as '事业收入'];
    const fact = amount(t, s.now, subject);
    const rate = share(t, s.now, now, subject);
    relate(t, { kind: 'share', part: fact, whole: total, share: rate, name: '占比' });
    return w`${i + 1}.${s.name}${fact}，占本年收入的${rate}，${compare(t, { now: s.now, before, subjects: subject, value: fact })}${reason(t, s.now > before)}。`;
  });
  return [w`${opening(t)}本年收入合计${total}。其中：`, ...lines];
}

const final: readonly Variant[] = [
  {
    name: '占本年收入',
    write: shaped({
      head: (t, f) => w`${opening(t)}收入合计${f}`,
      sources: every,
      part: (n, f, s) => w`${n}${f}，占本年收入${s}`,
      separator: '；',
      compared: true,
    }),
  },
  {
    name: '占',
    write: shaped({
      head: (t, f) => w`${opening(t)}本年收入合计${f}`,
      sources: every,
      part: (n, f, s) => w`${n}${f}，占${s}`,
      separator: '；',
    }),
  },
  {
    name: '三种拨款',
    write: shaped({
      head: (t, f) => w`${opening(t)}本年收入决算合计${f}`,
      sources: (t) => [...threeFunds(t), ...ownOf(t)],
      part: (n, f, s) => w`本年${n}${f}，占${s}`,
      separator: '；',
    }),
  },
  {
    name: '只列有数',
    write: shaped({
      head: (t, f) => w`${opening(t)}本年收入合计${f}`,
      sources: (t) => existing(every(t)),
      part: (n, f, s) => w`${n}${f}，占比${s}`,
      separator: '，',
    }),
  },
  {
    name: '括号占比',
    write: shaped({
      head: (t, f) => w`${opening(t)}收入合计${f}`,
      sources: (t) => existing([...threeFunds(t), ...ownOf(t)]),
      part: (n, f, s) => w`${n}${f}（占${s}）`,
      separator: '、',
    }),
  },
  {
    name: '占本年收入合计的',
    write: shaped({
      head: (t, f) => w`${opening(t)}本年收入合计为${f}`,
      sources: every,
      part: (n, f, s) => w`${n}为${f}，占本年收入合计的${s}`,
      separator: '；',
      compared: true,
    }),
  },
  { name: '分别为', write: respectively },
  { name: '逐项编号', write: numbered },
];

/** A budget's income: this year's sources and what is carried over, out of the total. */
function budgetShaped(shape: {
  head: string;
  part: (name: string, fact: Fact, share: Fact) => Words;
  separator: string;
  all?: boolean;
  carried: string;
  compared?: boolean;
}): (t: Teller) => Words[] {
  return (t) => {
    const { current: c, prior: p } = t.books;
    const now = grand(c);
    const total = amount(t, now, income('收入总计'));
    const sources: Source[] = [
      ...threeFunds(t),
      ...ownOf(t),
      { name: shape.carried, item: '上年结转结余', now: opened(c) },
    ];
    const facts: Fact[] = [];
    const clauses = (shape.all ? sources : existing(sources)).map((s) => {
      const fact = amount(t, s.now, income(s.item));
      const rate = share(t, s.now, now, income(s.item));
      facts.push(fact);
      relate(t, { kind: 'share', part: fact, whole: total, share: rate, name: '占比' });
      return [clause(shape.part(s.name, fact, rate))] as Words;
    });
    relate(t, { kind: 'sum', total, parts: facts, name: '收入预算' });
    const change = shape.compared
      ? w`，${compare(t, { now, before: grand(p), subjects: income('收入总计'), value: total })}`
      : [];
    return [w`${opening(t)}${shape.head}${total}${change}，其中：${join(clauses, shape.separator)}。`];
  };
}
const budget: readonly Variant[] = [
  {
    name: '收入预算占',
    write: budgetShaped({
      head: '收入预算',
      part: (n, f, s) => w`${n}${f}，占${s}`,
      separator: '；',
      all: true,
      carried: '上年结转',
    }),
  },
  {
    name: '总收入占比',
    write: budgetShaped({
      head: '部门预算总收入',
      part: (n, f, s) => w`${n}${f}，占比${s}`,
      separator: '；',
      carried: '上年结转结余',
    }),
  },
  {
    name: '收入总计括号',
    write: budgetShaped({
      head: '收入总计',
      part: (n, f, s) => w`${n}${f}（占${s}）`,
      separator: '、',
      carried: '上年结转',
    }),
  },
  {
    name: '收入预算为',
    write: budgetShaped({
      head: '收入预算为',
      part: (n, f, s) => w`${n}为${f}，占收入预算的${s}`,
      separator: '，',
      carried: '上年结转收入',
      compared: true,
    }),
  },
  {
    name: '收入总预算',
    write: budgetShaped({
      head: '收入总预算',
      part: (n, f, s) => w`${n}${f}，占收入总预算的${s}`,
      separator: '；',
      all: true,
      carried: '上年结转结余',
    }),
  },
  {
    name: '预算收入',
    write: budgetShaped({
      head: '预算收入',
      part: (n, f, s) => w`${n}${f}，占总收入的${s}`,
      separator: '；',
      carried: '上年结转',
      compared: true,
    }),
  },
];

export const incomeStatement: Statement = {
  name: 'income',
  titles: ['收入决算情况说明', '收入决算情况', '本年收入决算情况说明'],
  budgetTitles: ['收入预算情况说明', '部门预算收入情况说明', '关于收入总表的说明'],
  final,
  budget,
};
