import { economicName } from '../books/accounts.ts';
import { reception, type ThreePublic, threeTotal, vehicles } from '../books/small.ts';
import type { Fen } from '../money.ts';
import { bareReason, compare, complete } from '../phrases.ts';
import { amount, count, type FactOptions, relate, share, type Teller, yearText } from '../teller.ts';
import type { Fact, Subject, Words } from '../words.ts';
import { w } from '../words.ts';
import { opening, type Statement, type Variant } from './statement.ts';

/** “三公”经费: budget, outturn, change, and the counts behind it. "公务接待费全年预算为0.3万元，支出决算为0.15万元，完成全年预算的50%。" */
type Fund = 'fiscal' | 'general';
interface Line {
  readonly name: string;
  readonly item: string;
  readonly of: (x: ThreePublic) => Fen;
}
const total: Line = { name: '“三公”经费', item: '合计', of: threeTotal };
const abroad = (t: Teller): Line => ({ name: t.style.abroad, item: '因公出国(境)费', of: (x) => x.abroad });
const cars = (t: Teller): Line => ({
  name: t.style.vehicleCost,
  item: '公务用车购置及运行维护费',
  of: vehicles,
});
const bought: Line = { name: '公务用车购置费', item: '公务用车购置费', of: (x) => x.purchase };
const run = (t: Teller): Line => ({
  name: t.style.vehicleRunning,
  item: '公务用车运行维护费',
  of: (x) => x.running,
});
const guests: Line = { name: '公务接待费', item: '公务接待费', of: reception };
const home: Line = { name: '国内公务接待支出', item: '国内公务接待费', of: (x) => x.domestic };
const foreign: Line = { name: '国（境）外公务接待支出', item: '国(境)外公务接待费', of: (x) => x.foreign };

const subject = (line: Line, fund: Fund): Subject => ({ family: 'three_public', fund, item: line.item });
const countOf = (item: string, fund: Fund): Subject => ({ family: 'three_public', fund, item });
const spentOn = (t: Teller, line: Line, fund: Fund, options: FactOptions = {}) =>
  amount(t, line.of(t.books.three), subject(line, fund), options);
const planOf = (t: Teller, line: Line, fund: Fund, stage: 'initial_budget' | 'adjusted_budget') =>
  amount(t, line.of(t.books.threeBudget), subject(line, fund), { stage });
const changed = (t: Teller, line: Line, fund: Fund, value: Fact) =>
  compare(t, {
    now: line.of(t.books.three),
    before: line.of(t.books.threePrior),
    subjects: subject(line, fund),
    value,
  });
const mains = (t: Teller) => [abroad(t), cars(t), guests] as const;

/** "X预算为A，支出决算为B，完成预算的C" for one line. */
function against(
  t: Teller,
  line: Line,
  fund: Fund,
  stage: 'initial_budget' | 'adjusted_budget',
): { words: Words; done: Fact } {
  const word = stage === 'initial_budget' ? '年初预算' : '全年预算';
  const planned = planOf(t, line, fund, stage);
  const done = spentOn(t, line, fund);
  const rate = complete(
    t,
    line.of(t.books.three),
    line.of(t.books.threeBudget),
    stage,
    subject(line, fund),
    done,
    planned,
    stage === 'initial_budget' ? '年初预算' : t.random.pick(['全年预算', '预算']),
  );
  return { words: w`${line.name}${word}为${planned}，支出决算为${done}${rate}`, done };
}

function carCounts(t: Teller, fund: Fund): Words {
  const c = t.books.counts;
  const purchase = count(t, c.bought, '辆', countOf('公务用车购置数', fund));
  const held = count(t, c.held, '辆', countOf('公务用车保有量', fund));
  const buying = spentOn(t, bought, fund);
  const running = spentOn(t, run(t), fund);
  const end = `截至${t.year}年12月31日，`;
  return t.random.pick([
    () =>
      w`其中：公务用车购置支出${buying}，本年度购置公务用车${purchase}；公务用车运行维护费支出${running}，${end}开支财政拨款的公务用车保有量为${held}。`,
    () =>
      w`其中：公务用车购置费${buying}，购置公务用车${purchase}；${t.style.vehicleRunning}${running}。${end}公务用车保有量${held}。`,
    () =>
      w`其中：（1）公务用车购置费支出${buying}。本年度购置（更新）公务用车${purchase}。（2）${t.style.vehicleRunning}支出${running}。年末使用财政拨款开支的公务用车保有量为${held}。`,
  ])();
}
function guestCounts(t: Teller, fund: Fund): Words {
  const c = t.books.counts;
  const inside = spentOn(t, home, fund);
  const outside = spentOn(t, foreign, fund);
  const batches = (unit: string) =>
    count(t, c.batches, '批次', countOf('国内公务接待批次', fund), { printedUnit: unit });
  const people = () => count(t, c.guests, '人次', countOf('国内公务接待人次', fund));
  const foreignBatches = (unit: string) =>
    count(t, c.foreignBatches, '批次', countOf('国(境)外公务接待批次', fund), { printedUnit: unit });
  const foreignPeople = () => count(t, c.foreignGuests, '人次', countOf('国(境)外公务接待人次', fund));
  return t.random.pick([
    () =>
      w`其中：国内公务接待支出${inside}，接待${batches('批次')}，${people()}；国（境）外公务接待支出${outside}，接待${foreignBatches('批次')}，${foreignPeople()}。`,
    () =>
      w`其中：外宾接待支出${outside}，${yearText(t)}共接待来访团组${foreignBatches('个')}，${foreignPeople()}（不包括陪同人员）。国内公务接待支出${inside}，${yearText(t)}共接待国内来访团组${batches('个')}，${people()}（不包括陪同人员）。`,
    () =>
      w`其中：国内公务接待费${inside}，国内公务接待${batches('批次')}、${people()}；国（境）外公务接待费${outside}。`,
  ])();
}
function travelCounts(t: Teller, fund: Fund): Words {
  const c = t.books.counts;
  const groups = count(t, c.groups, '个', countOf('因公出国(境)团组数', fund));
  const people = count(t, c.travellers, '人次', countOf('因公出国(境)人次', fund));
  return t.random.pick([
    () => w`全年因公出国（境）团组${groups}，累计${people}。`,
    () => w`全年出国（境）团组${groups}、${people}。`,
  ])();
}

/** Total against the budget, then each line with its counts. */
function againstBudget(
  fund: Fund,
  stage: 'initial_budget' | 'adjusted_budget',
  word: string,
): (t: Teller) => Words[] {
  return (t) => {
    const lines = mains(t);
    const head = against(t, { ...total, name: word }, fund, stage);
    const parts = lines.map((line) => against(t, line, fund, stage));
    relate(t, { kind: 'sum', total: head.done, parts: parts.map((p) => p.done), name: '三公经费合计' });
    const after = [travelCounts(t, fund), carCounts(t, fund), guestCounts(t, fund)];
    return [
      w`${opening(t)}${head.words}，${changed(t, total, fund, head.done)}${bareReason(t)}。`,
      ...lines.map(
        (line, i) =>
          w`${i + 1}.${parts[i]!.words}，${changed(t, line, fund, parts[i]!.done)}${bareReason(t)}。${after[i]!}`,
      ),
    ];
  };
}
/** Outturn with shares of the three lines, then the counts. */
function withShares(fund: Fund, word: string): (t: Teller) => Words[] {
  return (t) => {
    const head = spentOn(t, total, fund);
    const facts: Fact[] = [];
    const parts = mains(t).flatMap((line, i) => {
      const fact = spentOn(t, line, fund);
      facts.push(fact);
      const sum = total.of(t.books.three);
      const rate = share(t, line.of(t.books.three), sum, subject(line, fund));
      if (sum > 0) relate(t, { kind: 'share', part: fact, whole: head, share: rate, name: '占比' });
      return w`${i > 0 ? '；' : ''}${line.name}支出决算${fact}，占${rate}`;
    });
    relate(t, { kind: 'sum', total: head, parts: facts, name: '三公经费合计' });
    return [
      w`${opening(t)}${word}支出决算中，合计${head}，${changed(t, total, fund, head)}。其中：${parts}。`,
      w`1.${abroad(t).name}支出${spentOn(t, abroad(t), fund)}。${travelCounts(t, fund)}`,
      w`2.${cars(t).name}支出${spentOn(t, cars(t), fund)}。${carCounts(t, fund)}`,
      w`3.${guests.name}支出${spentOn(t, guests, fund)}。${guestCounts(t, fund)}`,
    ];
  };
}
function inline(t: Teller): Words[] {
  const head = against(t, total, 'fiscal', 'adjusted_budget');
  const facts: Fact[] = [];
  const parts = mains(t).flatMap((line, i) => {
    const fact = spentOn(t, line, 'fiscal');
    facts.push(fact);
    return w`${i > 0 ? '，' : ''}${line.name}${fact}`;
  });
  relate(t, { kind: 'sum', total: head.done, parts: facts, name: '三公经费合计' });
  return [w`${opening(t)}财政拨款${head.words}，${changed(t, total, 'fiscal', head.done)}。其中：${parts}。`];
}
const none = (t: Teller) => threeTotal(t.books.threeBudget) === 0 && threeTotal(t.books.three) === 0;

const final: readonly Variant[] = [
  { name: '全年预算', write: againstBudget('fiscal', 'adjusted_budget', '“三公”经费财政拨款支出') },
  { name: '年初预算', write: againstBudget('fiscal', 'initial_budget', '“三公”经费财政拨款支出') },
  {
    name: '一般公共预算',
    write: againstBudget('general', 'adjusted_budget', '一般公共预算财政拨款“三公”经费支出'),
  },
  { name: '占比', write: withShares('fiscal', '财政拨款“三公”经费') },
  { name: '一般公共预算占比', write: withShares('general', '一般公共预算财政拨款“三公”经费') },
  { name: '一句', write: inline },
  { name: '没有', fits: none, write: (t) => [[`${opening(t)}未发生“三公”经费支出。`]] },
];

/** A budget: every line against last year's budget. */
function budgetLines(fund: Fund, word: string, numbered: boolean): (t: Teller) => Words[] {
  return (t) => {
    const head = spentOn(t, total, fund);
    const lines = mains(t);
    const facts = lines.map((line) => spentOn(t, line, fund));
    const buying = spentOn(t, bought, fund);
    const running = spentOn(t, run(t), fund);
    relate(t, { kind: 'sum', total: head, parts: facts, name: '三公经费合计' });
    relate(t, { kind: 'sum', total: facts[1]!, parts: [buying, running], name: '公务用车' });
    const inner = w`其中：公务用车购置费${buying}，${changed(t, bought, fund, buying)}；${run(t).name}${running}，${changed(t, run(t), fund, running)}。`;
    const marks = numbered ? ['（一）', '（二）', '（三）'] : ['1.', '2.', '3.'];
    return [
      w`${opening(t)}${word}${head}，${changed(t, total, fund, head)}${bareReason(t)}。其中：`,
      ...lines.map(
        (line, i) =>
          w`${marks[i]!}${line.name}${t.random.pick(['', '预算', '预算为'])}${facts[i]!}，${changed(t, line, fund, facts[i]!)}${bareReason(t)}。${i === 1 ? inner : []}`,
      ),
    ];
  };
}
function budgetInline(t: Teller): Words[] {
  const head = spentOn(t, total, 'fiscal');
  const lines = [abroad(t), bought, run(t), guests];
  const facts = lines.map((l) => spentOn(t, l, 'fiscal'));
  relate(t, { kind: 'sum', total: head, parts: facts, name: '三公经费合计' });
  return [
    w`${opening(t)}财政拨款“三公”经费预算${head}，其中：${lines.flatMap((l, i) => w`${i > 0 ? '，' : ''}${l.name}${facts[i]!}`)}。${yearText(t)}“三公”经费预算${changed(t, total, 'fiscal', head)}${bareReason(t)}。`,
  ];
}
function budgetRespectively(t: Teller): Words[] {
  const head = spentOn(t, total, 'fiscal');
  const lines = mains(t);
  const facts = lines.map((l) => spentOn(t, l, 'fiscal'));
  relate(t, { kind: 'sum', total: head, parts: facts, name: '三公经费合计' });
  return [
    w`${opening(t)}财政拨款“三公”经费预算数为${head}，其中${lines.map((l) => l.name).join('、')}分别为${facts[0]!}、${facts[1]!}、${facts[2]!}。`,
  ];
}
/** Shaanxi: 会议费 and 培训费 stand beside 三公. */
function withMeetings(t: Teller): Words[] {
  const words = budgetLines('general', '一般公共预算“三公”经费预算支出', false)(t);
  const others = (['30215', '30216'] as const).flatMap((code) => {
    const fen = t.books.officeCosts.find(([c]) => c === code)?.[1] ?? 0;
    const fact = amount(t, fen, { family: 'operating', fund: null, item: economicName(code) });
    return [w`一般公共预算${economicName(code)}预算支出${fact}。`];
  });
  return [...words, ...others];
}
const budget: readonly Variant[] = [
  { name: '逐项', write: budgetLines('fiscal', '“三公”经费预算数为', true) },
  { name: '财政拨款三公', write: budgetLines('fiscal', '“三公”经费财政拨款支出预算', false) },
  { name: '一般公共预算三公', write: budgetLines('general', '一般公共预算“三公”经费预算', false) },
  { name: '一句', write: budgetInline },
  { name: '分别为', write: budgetRespectively },
  { name: '会议费培训费', write: withMeetings },
];

export const threePublic: Statement = {
  name: 'three_public',
  titles: [
    '财政拨款“三公”经费支出决算情况说明',
    '“三公”经费支出决算情况说明',
    '“三公”经费财政拨款支出决算情况说明',
  ],
  budgetTitles: [
    '“三公”经费预算情况说明',
    '财政拨款“三公”经费预算情况说明',
    '“三公”经费财政拨款预算安排情况',
  ],
  final,
  budget,
};
