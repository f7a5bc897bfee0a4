import { normalizeName } from '../../../schema/index.ts';
import { spent } from '../books/ledger.ts';
import { hundredthsText, type Project } from '../books/projects.ts';
import { plus } from '../money.ts';
import { complete } from '../phrases.ts';
import { amount, count, relate, score, share, type Teller, yearText } from '../teller.ts';
import { type Subject, type Words, w } from '../words.ts';
import { opening, type Statement, type Variant } from './statement.ts';

/** 预算绩效. "对2023年度项目支出全面开展绩效自评，共涉及项目12个，资金1,119.59万元…" and every project's 自评综述. */
export const projectItem = (item: string): Subject => ({
  family: 'project',
  fund: null,
  item: normalizeName(item),
});
const all = projectItem('合计');
const evaluation = (item: string): Subject => ({ family: 'evaluation', fund: null, item });
const sumOf = (t: Teller) => plus(t.books.projects.map((p) => p.final));

function totals(t: Teller): Words {
  const n = count(t, t.books.projects.length, '个', all);
  const sum = amount(t, sumOf(t), all);
  const rate = share(t, sumOf(t), spent(t.books.current, 'general', 'project'), all);
  return t.random.pick([
    () =>
      w`根据预算绩效管理要求，${t.style.self || '本部门'}组织对${yearText(t)}一般公共预算项目支出全面开展绩效自评，共涉及项目${n}，资金${sum}，占一般公共预算项目支出总额的${rate}。`,
    () =>
      w`${t.style.self || '本部门'}对${yearText(t)}项目支出开展了绩效自评，涉及项目${n}，涉及资金${sum}，占一般公共预算项目支出总额的${rate}。`,
    () => w`${opening(t)}共对${n}项目开展绩效自评，共涉及资金${sum}。`,
  ])();
}
/** One project: score first or not, budget, outturn, completion. */
function summary(t: Teller, p: Project, i: number, form: number): Words {
  const subject = projectItem(p.name);
  const planned = amount(t, p.adjusted, subject, { stage: 'adjusted_budget' });
  const done = amount(t, p.final, subject);
  const rate = complete(t, p.final, p.adjusted, 'adjusted_budget', subject, done, planned, '预算');
  const points = score(t, hundredthsText(p.score), subject);
  const effect = '项目绩效目标完成情况：按计划完成年度任务，服务对象较为满意';
  switch (form) {
    case 0:
      return w`${i + 1}.${p.name}绩效自评综述：项目全年预算数为${planned}，执行数为${done}${rate}。${effect}。`;
    case 1:
      return w`${i + 1}.${p.name}自评综述：根据年初设定的绩效目标，项目自评得分${points}。全年预算数为${planned}，执行数为${done}${rate}。${effect}。`;
    case 2:
      return w`（${i + 1}）${p.name}自评综述：全年预算数${planned}，全年执行数${done}${rate}，自评得分${points}。${effect}。`;
    default:
      return w`${i + 1}.${p.name}。项目全年预算数${planned}，执行数${done}${rate}，绩效自评得分为${points}。`;
  }
}
const summaries = (t: Teller, form: number): Words[] =>
  t.books.projects.map((p, i) => summary(t, p, i, form));
function wholeUnit(t: Teller): Words {
  const points = 85_00 + t.random.int(0, 1500);
  const grade = points >= 9000 ? '优' : '良';
  return w`${yearText(t)}部门整体支出绩效自评得分${score(t, hundredthsText(points), evaluation('评价得分'))}，评价等级为“${score(t, grade, evaluation('评价等级'), '等级', grade)}”。`;
}
const any = (t: Teller) => t.books.projects.length > 0;
const final: readonly Variant[] = [
  { name: '总数与综述', fits: any, write: (t) => [totals(t), ...summaries(t, 0)] },
  { name: '总数与得分综述', fits: any, write: (t) => [totals(t), ...summaries(t, 1)] },
  { name: '综述括号号', fits: any, write: (t) => summaries(t, 2) },
  { name: '综述短', fits: any, write: (t) => [totals(t), ...summaries(t, 3)] },
  { name: '只有总数', fits: any, write: (t) => [totals(t)] },
  { name: '整体评价', fits: any, write: (t) => [totals(t), wholeUnit(t)] },
];

function planned(head: (t: Teller) => string, middle: string, listed: boolean): (t: Teller) => Words[] {
  return (t) => {
    const sum = amount(t, sumOf(t), all);
    const first = w`${head(t)}${count(t, t.books.projects.length, '个', all)}，${middle}${sum}。`;
    if (!listed) return [first];
    const facts = t.books.projects.map((p) => amount(t, p.final, projectItem(p.name)));
    relate(t, { kind: 'sum', total: sum, parts: facts, name: '项目合计' });
    return [first, ...t.books.projects.map((p, i) => w`${i + 1}.${p.name}预算${facts[i]!}。`)];
  };
}
const budget: readonly Variant[] = [
  {
    name: '预算总金额',
    fits: any,
    write: planned((t) => `${opening(t)}预算安排项目`, '项目预算总金额', false),
  },
  { name: '涉及资金', fits: any, write: planned((t) => `${opening(t)}安排项目`, '涉及资金', false) },
  { name: '共安排', fits: any, write: planned((t) => `${opening(t)}共安排项目`, '项目支出预算', false) },
  { name: '逐项', fits: any, write: planned((t) => `${opening(t)}预算安排项目`, '项目预算总金额', true) },
  { name: '逐项资金', fits: any, write: planned((t) => `${opening(t)}安排项目`, '资金', true) },
  {
    name: '编制项目',
    fits: any,
    write: planned((t) => `${opening(t)}编制项目`, '预算资金', false),
  },
];
export const performance: Statement = {
  name: 'performance',
  titles: ['预算绩效情况说明', '预算绩效管理工作开展情况', '预算绩效评价情况说明'],
  budgetTitles: ['项目支出预算情况说明', '项目支出安排情况说明'],
  final,
  budget,
};
