import { pathOf } from '../books/accounts.ts';
import { codesOf, spent } from '../books/ledger.ts';
import { chinese } from '../numerals.ts';
import { compare, complete, printsZero, reason } from '../phrases.ts';
import {
  amount,
  expenditure,
  functional,
  levelFact,
  relate,
  share,
  type Teller,
  yearText,
} from '../teller.ts';
import { clause, type Fact, join, type Words, w } from '../words.ts';
import { accountPhrase, classPhrase, useOf } from './accounts.ts';
import { opening, type Statement, type Variant } from './statement.ts';

/**
 * 一般公共预算财政拨款支出: how much, on what 类 with which share, and every 项 against its budget.
 * "1.一般公共服务支出（类）财政事务（款）行政运行（项）。年初预算为131.18万元，支出决算为170.25万元，完成年初预算的129.8%。"
 */
const whole = expenditure('本年支出合计', 'general');
const sums = (t: Teller) => ({
  now: spent(t.books.current, 'general'),
  before: spent(t.books.prior, 'general'),
  planned: spent(t.books.other, 'general'),
  all: spent(t.books.current),
});
const spentOn = (t: Teller, code: string) => spent(t.books.current, 'general', 'both', code);
const plannedOn = (t: Teller, code: string) => spent(t.books.other, 'general', 'both', code);
const priorOn = (t: Teller, code: string) => spent(t.books.prior, 'general', 'both', code);
const itemsOf = (t: Teller) => codesOf([t.books.current], 7, 'general');
const classesOf = (t: Teller) => codesOf([t.books.current], 3, 'general');

/** Total, its share of all expenditure, and the change. */
function scale(t: Teller): Words {
  const s = sums(t);
  const total = amount(t, s.now, whole);
  const part = share(t, s.now, s.all, whole);
  return t.random.pick([
    () =>
      w`${opening(t)}一般公共预算财政拨款支出${total}，占本年支出合计的${part}。${compare(t, { now: s.now, before: s.before, subjects: whole, value: total, lead: '一般公共预算财政拨款支出' })}${reason(t, s.now > s.before)}。`,
    () =>
      w`${opening(t)}一般公共预算财政拨款支出${total}，占本年支出合计的${part}，${compare(t, { now: s.now, before: s.before, subjects: whole, value: total })}${reason(t, s.now > s.before)}。`,
    () =>
      w`${opening(t)}一般公共预算财政拨款支出决算${total}，${compare(t, { now: s.now, before: s.before, subjects: whole, value: total })}。`,
  ])();
}

/** By 类, each with its share. */
function structure(t: Teller, numberedLines: boolean): Words[] {
  const s = sums(t);
  const total = amount(t, s.now, whole);
  const facts: Fact[] = [];
  const form = t.random.pick([
    (name: string, f: Fact, r: Fact) => w`${name}${f}，占${r}`,
    (name: string, f: Fact, r: Fact) => w`${name}${f}，占比${r}`,
    (name: string, f: Fact, r: Fact) => w`${name}为${f}，占${r}`,
    (name: string, f: Fact, r: Fact) => w`${name}${f}（占${r}）`,
  ]);
  const parts = classesOf(t).map((code) => {
    const fact = amount(t, spentOn(t, code), functional(code, t.year, 'general'));
    const rate = share(t, spentOn(t, code), s.now, functional(code, t.year, 'general'));
    facts.push(fact);
    relate(t, { kind: 'share', part: fact, whole: total, share: rate, name: '占比' });
    return form(classPhrase(t, code), fact, rate);
  });
  relate(t, { kind: 'sum', total, parts: facts, name: '按功能分类' });
  const head = w`${opening(t)}一般公共预算财政拨款支出${total}，主要用于以下方面：`;
  if (numberedLines) return [head, ...parts.map((p, i) => w`${i + 1}.${p}。主要${useOf(t, '')}。`)];
  return [
    w`${head}${join(
      parts.map((p) => [clause(p)]),
      '；',
    )}。`,
  ];
}

/** Every 项: opening budget, outturn, completion, why. */
function details(t: Teller): Words[] {
  const s = sums(t);
  const planned = amount(t, s.planned, whole, { stage: 'initial_budget' });
  const done = amount(t, s.now, whole);
  const form = t.random.int(0, 3);
  const facts: Fact[] = [];
  const lines = itemsOf(t).map((code, i) => {
    const [words, fact] = detail(t, code, form);
    facts.push(fact);
    return w`${i + 1}.${words}`;
  });
  relate(t, { kind: 'sum', total: done, parts: facts, name: '各项之和' });
  return [
    w`${opening(t)}一般公共预算财政拨款支出年初预算为${planned}，支出决算为${done}${complete(t, s.now, s.planned, 'initial_budget', whole, done, planned, '年初预算')}。其中：`,
    ...lines,
  ];
}
function detail(t: Teller, code: string, form: number): [Words, Fact] {
  const subject = functional(code, t.year, 'general');
  const plan = plannedOn(t, code);
  const now = spentOn(t, code);
  const planned = amount(t, plan, subject, { stage: 'initial_budget' });
  const done = amount(t, now, subject);
  const rate = complete(t, now, plan, 'initial_budget', subject, done, planned, '年初预算');
  const name = accountPhrase(t, code);
  const why = differs(t, now, plan, subject);
  switch (form) {
    case 0:
      return [w`${name}。年初预算为${planned}，支出决算为${done}${rate}${why}。`, done];
    case 1:
      return [w`${name}年初预算${planned}，支出决算${done}${rate}${why}。`, done];
    case 2:
      return [w`${name}支出决算为${done}，年初预算为${planned}${rate}${why}。`, done];
    default:
      return [w`${name}：年初预算数为${planned}，决算数为${done}${rate}${why}。`, done];
  }
}
function differs(t: Teller, now: number, plan: number, subject: ReturnType<typeof functional>): Words {
  if (now === plan)
    return t.random.chance(0.5)
      ? w`，决算数与年初预算数${levelFact(t, subject, 'initial_budget', '持平')}`
      : [];
  if (!t.random.chance(0.6)) return [];
  const word = now > plan ? '大于' : '小于';
  const own = now > plan ? '年中追加预算' : '落实过紧日子要求，压减支出';
  return [
    `，决算数${word}年初预算数的主要原因：${t.random.pick([own, own, '据实结算', '人员变动', '项目按合同进度支付'])}`,
  ];
}

/** 项 without budgets, grouped under their 类, as some provinces tell it. */
function grouped(t: Teller): Words[] {
  const total = amount(t, sums(t).now, whole);
  return [
    w`${opening(t)}一般公共预算财政拨款支出${total}，具体情况如下：`,
    ...classesOf(t).flatMap((group, g) => {
      const subject = functional(group, t.year, 'general');
      const now = spentOn(t, group);
      const head = amount(t, now, subject);
      const facts: Fact[] = [];
      const lines = itemsOf(t)
        .filter((c) => c.startsWith(group))
        .map((code, i) => {
          const own = functional(code, t.year, 'general');
          const fact = amount(t, spentOn(t, code), own);
          facts.push(fact);
          return w`${i + 1}.${accountPhrase(t, code)}支出${fact}，${compare(t, { now: spentOn(t, code), before: priorOn(t, code), subjects: own, value: fact })}，主要${useOf(t, code)}。`;
        });
      relate(t, { kind: 'sum', total: head, parts: facts, name: pathOf(group, t.year) });
      return [
        w`（${chinese(g + 1)}）${classPhrase(t, group)}${head}，${compare(t, { now, before: priorOn(t, group), subjects: subject, value: head })}。其中：`,
        ...lines,
      ];
    }),
  ];
}

const final: readonly Variant[] = [
  {
    name: '三段',
    write: (t) =>
      ['（一）总体情况', '（二）结构情况', '（三）具体情况'].flatMap((h, i) => [
        [h],
        ...[[scale(t)], structure(t, t.random.chance(0.5)), details(t)][i]!,
      ]),
  },
  { name: '规模与具体', write: (t) => [scale(t), ...details(t)] },
  { name: '规模与结构', write: (t) => [scale(t), ...structure(t, false)] },
  { name: '结构与具体', write: (t) => [...structure(t, true), ...details(t)] },
  { name: '按类分组', write: (t) => [scale(t), ...grouped(t)] },
  { name: '只述具体', write: details },
];

/** Budget, by 类 and 项, each against last year's budget. */
function budgetItems(t: Teller): Words[] {
  const s = sums(t);
  const total = amount(t, s.now, whole);
  const facts: Fact[] = [];
  const lines = itemsOf(t).map((code, i) => {
    const subject = functional(code, t.year, 'general');
    const fact = amount(t, spentOn(t, code), subject);
    facts.push(fact);
    return w`${i + 1}.${accountPhrase(t, code)}${t.random.pick([`${t.year}年预算数为`, '', `${t.year}年预算`])}${fact}，${compare(t, { now: spentOn(t, code), before: priorOn(t, code), subjects: subject, value: fact })}${reason(t, spentOn(t, code) > priorOn(t, code))}。`;
  });
  relate(t, { kind: 'sum', total, parts: facts, name: '各项之和' });
  return [
    w`${opening(t)}一般公共预算财政拨款支出${total}，${compare(t, { now: s.now, before: s.before, subjects: whole, value: total })}${reason(t, s.now > s.before)}。其中：`,
    ...lines,
  ];
}
/** Shanghai: last year's outturn beside this year's budget, by 项. */
function againstOutturn(t: Teller): Words[] {
  return [
    ['一般公共预算财政拨款支出主要内容如下：'],
    ...itemsOf(t).map((code, i) => {
      const now = spentOn(t, code);
      const before = plannedOn(t, code);
      const subject = functional(code, t.year, 'general');
      const fact = amount(t, now, subject);
      const again = amount(t, now, subject);
      relate(t, { kind: 'same', facts: [fact, again], name: '同一预算数' });
      const last = amount(t, before, functional(code, t.year, 'general'), {
        year: t.year - 1,
        stage: 'final',
      });
      return w`${i + 1}.“${accountPhrase(t, code)}”${fact}，主要${useOf(t, code)}。${t.year - 1}年当年预算执行数为${last}，${t.year}年预算安排${again}，${outturnChange(t, now, before, code, again)}。`;
    }),
  ];
}
function outturnChange(t: Teller, now: number, before: number, code: string, value: Fact): Words {
  const subject = functional(code, t.year, 'general');
  if (printsZero(t, now - before))
    return w`与${t.year - 1}年预算执行数${levelFact(t, subject, 'prior_final', '持平')}`;
  const words = compare(
    { ...t, style: { ...t.style, comparison: 9 } },
    { now, before, subjects: subject, value, basis: 'prior_final' },
  );
  // the comparison is with the outturn, so it says so
  return words.map((p) => (typeof p === 'string' ? p.replace('较上年度', `较${t.year - 1}年预算执行数`) : p));
}
function budgetStructure(t: Teller): Words[] {
  return structure(t, t.random.chance(0.5));
}
/** 款 with their 项 below. */
function nestedItems(t: Teller): Words[] {
  const s = sums(t);
  const total = amount(t, s.now, whole);
  return [
    w`${yearText(t)}一般公共预算财政拨款支出${total}，具体情况如下：`,
    ...codesOf([t.books.current], 5, 'general').map((group, g) => {
      const head = amount(t, spentOn(t, group), functional(group, t.year, 'general'));
      const facts: Fact[] = [];
      const own = itemsOf(t).filter((c) => c.startsWith(group));
      const inner = own.map((code, i) => {
        const fact = amount(t, spentOn(t, code), functional(code, t.year, 'general'));
        facts.push(fact);
        return w`（${i + 1}）${accountPhrase({ ...t, style: { ...t.style, marks: 'plain' } }, code).replace(/^.*（款）/, '')}${fact}，主要${useOf(t, code)}。`;
      });
      relate(t, { kind: 'sum', total: head, parts: facts, name: pathOf(group, t.year) });
      return w`${g + 1}.${accountPhrase({ ...t, style: { ...t.style, marks: 'plain' } }, group)}：${yearText(t)}预算数为${head}。其中：${inner.flat()}`;
    }),
  ];
}
const budget: readonly Variant[] = [
  { name: '逐项比上年预算', write: budgetItems },
  { name: '比上年执行数', write: againstOutturn },
  { name: '结构', write: budgetStructure },
  { name: '规模与结构', write: (t) => [...budgetStructure(t), ...nestedItems(t)] },
  { name: '按款分组', write: nestedItems },
  { name: '按类分组', write: (t) => grouped(t) },
];

export const general: Statement = {
  name: 'general',
  titles: [
    '一般公共预算财政拨款支出决算情况说明',
    '一般公共预算财政拨款支出决算情况',
    '一般公共预算支出决算情况说明',
  ],
  budgetTitles: [
    '一般公共预算财政拨款支出情况说明',
    '一般公共预算支出情况说明',
    '一般公共预算当年支出情况说明',
  ],
  final,
  budget,
};
