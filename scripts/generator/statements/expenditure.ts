import { grand, spent } from '../books/ledger.ts';
import { compare, reason } from '../phrases.ts';
import { amount, expenditure, relate, share, type Teller } from '../teller.ts';
import { clause, type Fact, join, type Words, w } from '../words.ts';
import { opening, type Statement, type Variant } from './statement.ts';

/** 支出情况. "本年支出合计1,344.73万元，其中：基本支出225.14万元，占16.7%；项目支出1,119.59万元，占83.3%；经营支出0万元，占0%。" */
const kinds = ['基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'] as const;
const amountOf = (t: Teller, kind: string, prior = false): number => {
  const ledger = prior ? t.books.prior : t.books.current;
  return kind === '基本支出'
    ? spent(ledger, undefined, 'basic')
    : kind === '项目支出'
      ? spent(ledger, undefined, 'project')
      : 0;
};

interface Shape {
  readonly head: (t: Teller) => string;
  readonly item: '本年支出合计' | '支出总计';
  readonly kinds: readonly string[];
  readonly part: (name: string, fact: Fact, share: Fact) => Words;
  readonly separator: string;
  readonly compared?: boolean;
}
const totalOf = (t: Teller, item: string, prior = false) => {
  const ledger = prior ? t.books.prior : t.books.current;
  return item === '支出总计' ? grand(ledger) : spent(ledger);
};
function shaped(shape: Shape): (t: Teller) => Words[] {
  return (t) => {
    const now = totalOf(t, shape.item);
    const before = totalOf(t, shape.item, true);
    const subject = expenditure(shape.item);
    const total = amount(t, now, subject);
    const parts: Fact[] = [];
    const clauses = shape.kinds.map((kind) => {
      const fact = amount(t, amountOf(t, kind), expenditure(kind));
      const rate = share(t, amountOf(t, kind), now, expenditure(kind));
      parts.push(fact);
      relate(t, { kind: 'share', part: fact, whole: total, share: rate, name: `${kind}占比` });
      return [clause(shape.part(kind, fact, rate))] as Words;
    });
    relate(t, { kind: 'sum', total, parts, name: '支出合计' });
    const change = shape.compared
      ? w`，${compare(t, { now, before, subjects: subject, value: total })}${reason(t, now > before)}。其中：`
      : w`，其中：`;
    return [w`${shape.head(t)}${total}${change}${join(clauses, shape.separator)}。`];
  };
}
const short = ['基本支出', '项目支出'] as const;

function respectively(head: (t: Teller) => string, item: Shape['item']): (t: Teller) => Words[] {
  return (t) => {
    const now = totalOf(t, item);
    const total = amount(t, now, expenditure(item));
    const facts = short.map((k) => amount(t, amountOf(t, k), expenditure(k)));
    const shares = short.map((k) => share(t, amountOf(t, k), now, expenditure(k)));
    facts.forEach((part, i) => {
      relate(t, { kind: 'share', part, whole: total, share: shares[i]!, name: '占比' });
    });
    relate(t, { kind: 'sum', total, parts: facts, name: '支出合计' });
    return [
      w`${head(t)}${total}，其中基本支出和项目支出分别为${facts[0]!}和${facts[1]!}，分别占${shares[0]!}和${shares[1]!}。`,
    ];
  };
}

/** Every kind a line of its own, compared with last year. */
function numbered(head: string, item: Shape['item']): (t: Teller) => Words[] {
  return (t) => {
    const now = totalOf(t, item);
    const total = amount(t, now, expenditure(item));
    const facts: Fact[] = [];
    const lines = short.map((kind, i) => {
      const [value, before] = [amountOf(t, kind), amountOf(t, kind, true)];
      const fact = amount(t, value, expenditure(kind));
      facts.push(fact);
      return w`（${'一二'[i]!}）${kind}${fact}，${compare(t, { now: value, before, subjects: expenditure(kind), value: fact })}${reason(t, value > before)}。`;
    });
    relate(t, { kind: 'sum', total, parts: facts, name: '支出合计' });
    return [w`${opening(t)}${head}${total}。其中：`, ...lines];
  };
}

const final: readonly Variant[] = [
  {
    name: '占本年支出',
    write: shaped({
      head: (t) => `${opening(t)}支出合计`,
      item: '本年支出合计',
      kinds,
      part: (n, f, s) => w`${n}${f}，占本年支出${s}`,
      separator: '；',
      compared: true,
    }),
  },
  {
    name: '占',
    write: shaped({
      head: (t) => `${opening(t)}本年支出合计`,
      item: '本年支出合计',
      kinds,
      part: (n, f, s) => w`${n}${f}，占${s}`,
      separator: '；',
    }),
  },
  {
    name: '本年基本支出',
    write: shaped({
      head: (t) => `${opening(t)}本年支出决算合计`,
      item: '本年支出合计',
      kinds,
      part: (n, f, s) => w`本年${n}${f}，占${s}`,
      separator: '；',
    }),
  },
  {
    name: '两项',
    write: shaped({
      head: (t) => `${opening(t)}本年支出合计`,
      item: '本年支出合计',
      kinds: short,
      part: (n, f, s) => w`${n}${f}，占比${s}`,
      separator: '，',
    }),
  },
  {
    name: '括号',
    write: shaped({
      head: (t) => `${opening(t)}支出合计`,
      item: '本年支出合计',
      kinds: short,
      part: (n, f, s) => w`${n}${f}（占${s}）`,
      separator: '、',
    }),
  },
  {
    name: '为',
    write: shaped({
      head: (t) => `${opening(t)}本年支出合计为`,
      item: '本年支出合计',
      kinds,
      part: (n, f, s) => w`${n}为${f}，占本年支出合计的${s}`,
      separator: '；',
      compared: true,
    }),
  },
  { name: '分别为', write: respectively((t) => `${opening(t)}本年支出合计`, '本年支出合计') },
  { name: '编号', write: numbered('本年支出合计', '本年支出合计') },
];
const balanced = (t: Teller) => grand(t.books.current) === spent(t.books.current);
const budget: readonly Variant[] = [
  {
    name: '支出预算占',
    fits: balanced,
    write: shaped({
      head: (t) => `${opening(t)}支出预算`,
      item: '支出总计',
      kinds: short,
      part: (n, f, s) => w`${n}${f}，占${s}`,
      separator: '；',
    }),
  },
  {
    name: '总支出占比',
    fits: balanced,
    write: shaped({
      head: (t) => `${opening(t)}部门预算总支出`,
      item: '支出总计',
      kinds: short,
      part: (n, f, s) => w`${n}${f}，占比${s}`,
      separator: '；',
    }),
  },
  {
    name: '支出总预算',
    fits: balanced,
    write: shaped({
      head: (t) => `${opening(t)}支出总预算`,
      item: '支出总计',
      kinds,
      part: (n, f, s) => w`${n}${f}，占支出总预算的${s}`,
      separator: '；',
      compared: true,
    }),
  },
  {
    name: '支出预算括号',
    fits: balanced,
    write: shaped({
      head: (t) => `${opening(t)}支出预算为`,
      item: '支出总计',
      kinds: short,
      part: (n, f, s) => w`${n}${f}（占${s}）`,
      separator: '，',
    }),
  },
  { name: '分别为', fits: balanced, write: respectively((t) => `${opening(t)}支出预算`, '支出总计') },
  { name: '编号', fits: balanced, write: numbered('支出总计', '支出总计') },
];

export const expenditureStatement: Statement = {
  name: 'expenditure',
  titles: ['支出决算情况说明', '支出决算情况', '本年支出决算情况说明'],
  budgetTitles: ['支出预算情况说明', '部门预算支出情况说明', '关于支出总表的说明'],
  final,
  budget,
};
