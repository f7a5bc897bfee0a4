import { procured } from '../books/small.ts';
import { amount, type FactOptions, relate, share, type Teller } from '../teller.ts';
import { clause, type Fact, join, type Subject, type Words, w } from '../words.ts';
import { opening, type Statement } from './statement.ts';

/** 政府采购. "政府采购支出总额934.38万元，其中：政府采购货物支出11.88万元…。授予中小企业合同金额25万元，占政府采购支出总额的2.7%。" */
const procurementOf = (item: string): Subject => ({ family: 'procurement', fund: null, item });
const kinds = [
  ['货物', 'goods', '政府采购货物支出'],
  ['工程', 'works', '政府采购工程支出'],
  ['服务', 'services', '政府采购服务支出'],
] as const;
interface Buying {
  readonly head: string;
  readonly part: (kind: string, fact: Fact) => Words;
  readonly separator: string;
  readonly awarded?: 'share' | 'amount' | 'reserved';
}
function buys(shape: Buying): (t: Teller) => Words[] {
  return (t) => {
    const p = t.books.procurement;
    const total = amount(t, procured(p), procurementOf('政府采购支出总额'));
    const facts = kinds.map(([, key, item]) => amount(t, p[key], procurementOf(item)));
    relate(t, { kind: 'sum', total, parts: facts, name: '政府采购' });
    const parts = join(
      kinds.map(([kind], i) => [clause(shape.part(kind, facts[i]!))]),
      shape.separator,
    );
    return [w`${opening(t)}${shape.head}${total}，其中：${parts}。${awarded(t, shape.awarded, total)}`];
  };
}
function awarded(t: Teller, how: Buying['awarded'], total: Fact): Words {
  const p = t.books.procurement;
  if (!how || procured(p) === 0) return [];
  const reserved = how === 'reserved';
  const options: FactOptions = {};
  const medium = procurementOf(reserved ? '面向中小企业预留金额' : '授予中小企业合同金额');
  const small = procurementOf(reserved ? '面向小微企业预留金额' : '授予小微企业合同金额');
  const a = amount(t, p.medium, medium, options);
  const b = amount(t, p.small, small, options);
  if (reserved)
    return w`面向中小企业预留政府采购项目预算金额${a}，其中：面向小微企业预留政府采购项目预算金额${b}。`;
  if (how === 'amount') return w`授予中小企业合同金额${a}，其中：授予小微企业合同金额${b}。`;
  const mediumShare = share(t, p.medium, procured(p), medium);
  relate(t, { kind: 'share', part: a, whole: total, share: mediumShare, name: '授予中小企业占比' });
  if (p.medium === 0) return w`授予中小企业合同金额${a}，占政府采购支出总额的${mediumShare}。`;
  const smallShare = share(t, p.small, p.medium, small);
  relate(t, { kind: 'share', part: b, whole: a, share: smallShare, name: '授予小微企业占比' });
  return w`授予中小企业合同金额${a}，占政府采购支出总额的${mediumShare}，其中：授予小微企业合同金额${b}，占授予中小企业合同金额的${smallShare}。`;
}
export const procurement: Statement = {
  name: 'procurement',
  titles: ['政府采购支出说明', '政府采购支出情况', '政府采购支出决算情况说明'],
  budgetTitles: ['政府采购预算情况说明', '政府采购情况说明'],
  final: [
    {
      name: '顿号',
      write: buys({
        head: '政府采购支出总额',
        part: (k, f) => w`政府采购${k}支出${f}`,
        separator: '、',
        awarded: 'share',
      }),
    },
    {
      name: '逗号',
      write: buys({
        head: '政府采购支出总额',
        part: (k, f) => w`政府采购${k}支出${f}`,
        separator: '，',
        awarded: 'amount',
      }),
    },
    {
      name: '金额为',
      write: buys({
        head: '政府采购金额为',
        part: (k, f) => w`${k}采购金额${f}`,
        separator: '、',
        awarded: 'amount',
      }),
    },
    {
      name: '共计',
      write: buys({ head: '政府采购支出共计', part: (k, f) => w`${k}支出${f}`, separator: '，' }),
    },
    {
      name: '总额为',
      write: buys({
        head: '政府采购支出总额为',
        part: (k, f) => w`政府采购${k}支出为${f}`,
        separator: '；',
        awarded: 'share',
      }),
    },
    {
      name: '类',
      write: buys({
        head: '政府采购支出总额',
        part: (k, f) => w`${k}类${f}`,
        separator: '、',
        awarded: 'share',
      }),
    },
  ],
  budget: [
    {
      name: '预算总额',
      write: buys({ head: '政府采购预算总额', part: (k, f) => w`政府采购${k}预算${f}`, separator: '、' }),
    },
    { name: '货物类', write: buys({ head: '政府采购预算', part: (k, f) => w`${k}类${f}`, separator: '，' }) },
    {
      name: '共',
      write: buys({ head: '政府采购预算共', part: (k, f) => w`政府采购${k}类预算${f}`, separator: '、' }),
    },
    {
      name: '预留',
      write: buys({
        head: '政府采购预算',
        part: (k, f) => w`政府采购${k}预算${f}`,
        separator: '、',
        awarded: 'reserved',
      }),
    },
    {
      name: '安排',
      write: buys({ head: '安排政府采购预算', part: (k, f) => w`${k}采购预算${f}`, separator: '；' }),
    },
    {
      name: '总额为',
      write: buys({ head: '政府采购预算总额为', part: (k, f) => w`政府采购${k}预算为${f}`, separator: '，' }),
    },
  ],
};
