import { compare, reason } from '../phrases.ts';
import { amount, type Teller } from '../teller.ts';
import { type Subject, type Words, w } from '../words.ts';
import { opening, type Statement, type Variant } from './statement.ts';

/** 机关运行经费. "机关运行经费支出142.80万元，比2023年度减少13.52万元，下降8.65%。" A 事业单位 has none, or tells its 公用经费. */
const operatingSubject: Subject = { family: 'operating', fund: null, item: '机关运行经费' };
const officeSubject: Subject = { family: 'operating', fund: null, item: '公用经费' };

function operates(head: string, subject = operatingSubject, lead = ''): (t: Teller) => Words[] {
  return (t) => {
    const { operating: now, operatingPrior: before } = t.books;
    const fact = amount(t, now, subject);
    return [
      w`${opening(t)}${head}${fact}，${compare(t, { now, before, subjects: subject, value: fact, lead })}${reason(t, now > before)}。`,
    ];
  };
}
const administrative = (t: Teller) => t.books.unit.nature === 'administrative';
const institution = (t: Teller) => !administrative(t);
const operatingVariants = (budget: boolean): readonly Variant[] => [
  { name: '支出', fits: administrative, write: operates(budget ? '机关运行经费预算' : '机关运行经费支出') },
  {
    name: '支出为',
    fits: administrative,
    write: operates(budget ? '机关运行经费财政拨款预算为' : '机关运行经费支出决算为'),
  },
  {
    name: '安排',
    fits: administrative,
    write: operates(budget ? '机关运行经费预算安排' : '机关运行经费支出决算'),
  },
  {
    name: '共计',
    fits: administrative,
    write: operates(budget ? '机关运行经费预算共计' : '机关运行经费支出共计'),
  },
  {
    name: '无',
    fits: institution,
    write: (t) => [[`${t.style.self || '本单位'}为事业单位，无机关运行经费。`]],
  },
  {
    name: '公用经费代替',
    fits: institution,
    write: operates(budget ? '公用经费预算' : '公用经费支出', officeSubject),
  },
  {
    name: '公用经费为',
    fits: institution,
    write: operates(budget ? '公用经费预算安排' : '公用经费支出决算', officeSubject),
  },
];
export const operating: Statement = {
  name: 'operating',
  titles: ['机关运行经费支出说明', '机关运行经费支出情况', '机关运行经费支出决算情况说明'],
  budgetTitles: ['机关运行经费安排情况说明', '机关运行经费预算情况'],
  final: operatingVariants(false),
  budget: operatingVariants(true),
};
