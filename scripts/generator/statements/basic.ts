import { normalizeName } from '../../../schema/index.ts';
import { economicName } from '../books/accounts.ts';
import { officeCost, staffCost } from '../books/books.ts';
import { spent } from '../books/ledger.ts';
import type { Fen } from '../money.ts';
import { amount, expenditure, relate, type Teller } from '../teller.ts';
import { clause, type Fact, join, type Words, w } from '../words.ts';
import { opening, type Statement, type Variant } from './statement.ts';

/** 一般公共预算基本支出 by economic account. "人员经费205.76万元，主要包括：基本工资37.77万元、津贴补贴8.74万元…；公用经费19.38万元…" */
type Side = '人员经费' | '公用经费';
const costs = (t: Teller, side: Side) => (side === '人员经费' ? t.books.staffCosts : t.books.officeCosts);
const sumOf = (t: Teller, side: Side): Fen =>
  side === '人员经费' ? staffCost(t.books) : officeCost(t.books);
/** 因公出国（境）费用 is 因公出国(境)费 in rows. */
const itemName = (code: string) =>
  normalizeName(economicName(code)).replace(/^因公出国\(境\)费用$/, '因公出国(境)费');

function head(t: Teller): { words: Words; total: Fact; sides: Record<Side, Fact> } {
  const total = amount(t, spent(t.books.current, 'general', 'basic'), expenditure('基本支出', 'general'));
  const sides = {
    人员经费: amount(t, sumOf(t, '人员经费'), expenditure('基本支出/人员经费', 'general')),
    公用经费: amount(t, sumOf(t, '公用经费'), expenditure('基本支出/公用经费', 'general')),
  };
  relate(t, { kind: 'sum', total, parts: [sides.人员经费, sides.公用经费], name: '基本支出' });
  const name =
    t.books.kind === 'budget'
      ? t.random.pick(['一般公共预算财政拨款基本支出预算', '一般公共预算基本支出'])
      : t.random.pick(['一般公共预算财政拨款基本支出', '一般公共预算财政拨款基本支出决算']);
  return { words: w`${opening(t)}${name}${total}，其中：`, total, sides };
}

interface ListShape {
  readonly intro: string;
  readonly separator: string;
  readonly link: string;
  readonly bare?: boolean;
  readonly end: string;
}
function listed(t: Teller, side: Side, total: Fact, shape: ListShape): Words {
  const facts: Fact[] = [];
  const parts = costs(t, side).map(([code, fen]) => {
    const fact = amount(t, fen, expenditure(`基本支出/${side}/${itemName(code)}`, 'general', null, code), {
      bare: shape.bare ?? false,
    });
    facts.push(fact);
    return [clause(w`${economicName(code)}${shape.link}${fact}`)] as Words;
  });
  relate(t, { kind: 'sum', total, parts: facts, name: side });
  return w`${shape.intro}${join(parts, shape.separator)}${shape.end}`;
}
const names = (t: Teller, side: Side) =>
  costs(t, side)
    .map(([code]) => economicName(code))
    .join('、');

function full(shape: ListShape): (t: Teller) => Words[] {
  return (t) => {
    const h = head(t);
    const one = (side: Side) =>
      w`${side}${h.sides[side]}${costs(t, side).length > 0 ? listed(t, side, h.sides[side], shape) : []}。`;
    return [h.words, one('人员经费'), one('公用经费')];
  };
}
function inOne(t: Teller): Words[] {
  const h = head(t);
  return [
    w`${h.words}人员经费${h.sides.人员经费}，主要包括${names(t, '人员经费')}；公用经费${h.sides.公用经费}，主要包括${names(t, '公用经费')}。`,
  ];
}
function numberedNames(t: Teller): Words[] {
  const h = head(t);
  return [
    h.words,
    w`（一）人员经费${h.sides.人员经费}。主要包括：${names(t, '人员经费')}。`,
    w`（二）公用经费${h.sides.公用经费}。主要包括：${names(t, '公用经费')}。`,
  ];
}
/** The unit stands once, in the head of the list: 单位：万元. */
function bareList(t: Teller): Words[] {
  const h = head(t);
  const unit = t.style.unit;
  const one = (side: Side, mark: string) =>
    w`${mark}${side}${h.sides[side]}${costs(t, side).length > 0 ? listed(t, side, h.sides[side], { intro: `，主要包括（单位：${unit}）：`, separator: '、', link: '', bare: true, end: '' }) : []}。`;
  return [h.words, one('人员经费', '1.'), one('公用经费', '2.')];
}
const variants: readonly Variant[] = [
  { name: '顿号列', write: full({ intro: '，主要包括：', separator: '、', link: '', end: '' }) },
  { name: '逗号列', write: full({ intro: '。主要包括：', separator: '，', link: '', end: '' }) },
  { name: '为', write: full({ intro: '，其中：', separator: '，', link: '为', end: '' }) },
  { name: '分号列等', write: full({ intro: '，包括', separator: '；', link: '', end: '等' }) },
  { name: '只列名', write: inOne },
  { name: '编号只列名', write: numberedNames },
  { name: '单位在前', write: bareList },
];

export const basic: Statement = {
  name: 'basic',
  titles: [
    '一般公共预算财政拨款基本支出决算情况说明',
    '一般公共预算财政拨款基本支出决算情况',
    '一般公共预算基本支出决算情况说明',
  ],
  budgetTitles: ['一般公共预算基本支出情况说明', '一般公共预算基本支出预算情况说明'],
  final: variants,
  budget: variants,
};
