import { closing, grand, opening as opened, spent, totalIncome } from '../books/ledger.ts';
import { bareReason, compare, reason } from '../phrases.ts';
import { amount, expenditure, income, relate, share, type Teller, yearText } from '../teller.ts';
import { type Words, w } from '../words.ts';
import { opening, type Statement, type Variant } from './statement.ts';

/**
 * 收入支出总体情况. "2023年度收、支总计均为1,344.73万元。与2022年度相比，收、支总计各增加646.78万元，增长92.7%。"
 * One figure speaks for income and expenditure at once wherever the sentence names both.
 */
const both = [income('收入总计'), expenditure('支出总计')];
const sums = (t: Teller) => {
  const { current: c, prior: p } = t.books;
  return {
    now: grand(c),
    before: grand(p),
    in: totalIncome(c),
    inBefore: totalIncome(p),
    out: spent(c),
    outBefore: spent(p),
  };
};

/** Both totals in one sentence; the change once for both. */
function joint(head: (t: Teller) => string, lead: string): (t: Teller) => Words[] {
  return (t) => {
    const s = sums(t);
    const total = amount(t, s.now, both);
    return [
      w`${head(t)}${total}。${compare(t, { now: s.now, before: s.before, subjects: both, value: total, lead })}${reason(t, s.now > s.before)}。`,
    ];
  };
}

/** Each side for itself, with the lines it is made of. */
function bothSides(t: Teller): Words[] {
  const s = sums(t);
  const { current: c } = t.books;
  const inTotal = amount(t, s.now, income('收入总计'));
  const inYear = amount(t, s.in, income('本年收入合计'));
  const used = amount(t, 0, income('使用非财政拨款结余'));
  const start = amount(t, opened(c), income('年初结转和结余'));
  const outTotal = amount(t, s.now, expenditure('支出总计'));
  const outYear = amount(t, s.out, expenditure('本年支出合计'));
  const assigned = amount(t, 0, expenditure('结余分配'));
  const end = amount(t, closing(c), expenditure('年末结转和结余'));
  relate(t, { kind: 'sum', total: inTotal, parts: [inYear, used, start], name: '收入总计' });
  relate(t, { kind: 'sum', total: outTotal, parts: [outYear, assigned, end], name: '支出总计' });
  return [
    w`${opening(t)}收入总计${inTotal}，其中：本年收入合计${inYear}，使用非财政拨款结余${used}，年初结转和结余${start}；支出总计${outTotal}，其中：本年支出合计${outYear}，结余分配${assigned}，年末结转和结余${end}。`,
  ];
}

/** Numbered lines below each total, every one compared with last year. */
function nested(t: Teller): Words[] {
  const s = sums(t);
  const { current: c, prior: p } = t.books;
  const head = amount(t, s.now, both);
  const line = (n: string, name: string, subject: ReturnType<typeof income>, now: number, before: number) => {
    const fact = amount(t, now, subject);
    return w`${n}${name}${fact}。${compare(t, { now, before, subjects: subject, value: fact })}${bareReason(t)}。`;
  };
  return [
    w`${opening(t)}收入、支出决算总计均为${head}。${compare(t, { now: s.now, before: s.before, subjects: both, value: head, lead: '收、支总计各' })}${reason(t, s.now > s.before)}。其中：`,
    w`（一）收入决算总计${amount(t, s.now, income('收入总计'))}。包括：`,
    line('1.', '本年收入决算合计', income('本年收入合计'), s.in, s.inBefore),
    line('2.', '使用非财政拨款结余', income('使用非财政拨款结余'), 0, 0),
    line('3.', '年初结转和结余', income('年初结转和结余'), opened(c), opened(p)),
    w`（二）支出决算总计${amount(t, s.now, expenditure('支出总计'))}。包括：`,
    line('1.', '本年支出决算合计', expenditure('本年支出合计'), s.out, s.outBefore),
    line('2.', '结余分配', expenditure('结余分配'), 0, 0),
    line('3.', '年末结转和结余', expenditure('年末结转和结余'), closing(c), closing(p)),
  ];
}

function separate(inName: string, outName: string): (t: Teller) => Words[] {
  return (t) => {
    const s = sums(t);
    const inTotal = amount(t, s.now, income('收入总计'));
    const outTotal = amount(t, s.now, expenditure('支出总计'));
    const first = compare(t, { now: s.now, before: s.before, subjects: income('收入总计'), value: inTotal });
    const second = compare(t, {
      now: s.now,
      before: s.before,
      subjects: expenditure('支出总计'),
      value: outTotal,
    });
    return [
      w`${opening(t)}${inName}${inTotal}，${first}${reason(t, s.now > s.before)}。${yearText(t)}${outName}${outTotal}，${second}${bareReason(t)}。`,
    ];
  };
}

const final: readonly Variant[] = [
  { name: '收、支总计均为', write: joint((t) => `${opening(t)}收、支总计均为`, '收、支总计各') },
  { name: '收入支出总计', write: joint((t) => `${opening(t)}收入支出总计`, '收入支出总计') },
  {
    name: '收入总计和支出总计均为',
    write: joint((t) => `${opening(t)}收入总计和支出总计均为`, '收入总计和支出总计均'),
  },
  { name: '收支总计各为', write: joint((t) => `${opening(t)}收、支总计各为`, '收、支总计均') },
  { name: '两边各项', write: bothSides },
  { name: '逐项比较', write: nested },
  { name: '总收入总支出', write: separate('总收入为', '总支出为') },
  { name: '收入总计支出总计', write: separate('收入总计', '支出总计') },
];

/** Shanghai: income budget with its sources on one line, then the expenditure budget. */
function sources(t: Teller): Words[] {
  const s = sums(t);
  const { current: c, prior: p } = t.books;
  const fiscal = c.income.general + c.income.government_fund + c.income.state_capital;
  const before = p.income.general + p.income.government_fund + p.income.state_capital;
  const total = amount(t, s.now, income('收入总计'));
  const fact = amount(t, fiscal, income('财政拨款收入'));
  const rest = (['上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'] as const).map(
    (x) => [x, amount(t, c.income[x], income(x))] as const,
  );
  const carried = amount(t, opened(c), income('上年结转结余'));
  relate(t, { kind: 'sum', total, parts: [fact, ...rest.map(([, f]) => f), carried], name: '收入预算' });
  return [
    w`${opening(t)}收入预算${total}，其中：财政拨款收入${fact}，${compare(t, { now: fiscal, before, subjects: income('财政拨款收入'), value: fact })}；${rest.flatMap(([name, f]) => [name === '经营收入' ? '事业单位经营收入' : name, f, '；'])}上年结转结余${carried}。`,
    w`支出预算${amount(t, s.now, expenditure('支出总计'))}。`,
  ];
}

/** 收支总预算, and where the income comes from with its share. */
function origin(t: Teller): Words[] {
  const s = sums(t);
  const { current: c } = t.books;
  const total = amount(t, s.now, income('收入总计'));
  const general = amount(t, c.income.general, income('一般公共预算财政拨款收入'));
  const part = share(t, c.income.general, s.now, income('一般公共预算财政拨款收入'));
  relate(t, { kind: 'share', part: general, whole: total, share: part, name: '占收入预算' });
  return [
    w`${opening(t)}收入预算${total}，其中：${t.style.generalIncome}${general}，占${part}。${compare(t, { now: s.now, before: s.before, subjects: income('收入总计'), value: total, lead: '收入预算' })}${reason(t, s.now > s.before)}。`,
    w`${opening(t)}支出预算${amount(t, s.now, expenditure('支出总计'))}。`,
  ];
}

const budget: readonly Variant[] = [
  {
    name: '收支总预算',
    write: joint(
      (t) =>
        `按照综合预算的原则，${t.style.self || '本部门'}所有收入和支出均纳入预算管理。${yearText(t)}收支总预算`,
      '收支总预算',
    ),
  },
  { name: '收入总预算、支出总预算', write: separate('收入总预算', '支出总预算') },
  { name: '部门预算总收入', write: separate('部门预算总收入为', '部门预算总支出为') },
  { name: '收、支总计', write: joint((t) => `${opening(t)}收、支预算总计均为`, '收、支预算总计各') },
  { name: '预算收入预算支出', write: separate('预算收入', '预算支出') },
  { name: '收入预算各来源', write: sources },
  { name: '收入预算与占比', write: origin },
];

export const overall: Statement = {
  name: 'overall',
  titles: [
    '收入支出决算总体情况说明',
    '收入支出决算总体情况',
    '收支决算总体情况说明',
    '收入支出总体情况说明',
  ],
  budgetTitles: [
    '收支预算总体情况说明',
    '部门预算收支总体情况说明',
    '收支总体情况说明',
    '关于收支总表的说明',
  ],
  final,
  budget,
};
