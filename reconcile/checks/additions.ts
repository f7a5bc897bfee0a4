/**
 * Money added in the middle of the year, against the initial budget of the table.
 *
 * Reads 信息平台建设项目年中追加 60.00万元 where the table of self-evaluation prints 60.00 as that project's 年初预算数, and
 * says that both cannot be: what was added was not in the initial budget.
 */
import type { Check, Example } from '../check.ts';
import { Decimal } from '../decimal.ts';
import type { Relation } from '../relation.ts';
import { leafOf, type Observation, type View } from '../view.ts';
import { type Match, matches, spanOf } from '../words.ts';

const added =
  /年(?<=(?<lead>[一-龥A-Za-z0-9（）()“”]{6,40})年)(?:度)?中(?:追加|新增)(?:了|预算|资金|安排)?\s*(\d[\d,]*(?:\.\d+)?)\s*万元/g;

/** So many characters of a project's name in common are no chance. */
const telling = 6;

const bare = (name: string): string => name.normalize('NFKC').replace(/项目|\(20\d\d\)$/g, '');

/** Whether the words before 年中追加 end with the name of a project, or with most of it. */
function isNamed(words: string, project: string): boolean {
  const [said, name] = [bare(words), bare(project)];
  return (
    said.length >= telling &&
    name.includes(said.slice(-Math.min(said.length, Math.max(telling, name.length >> 1))))
  );
}

const isInitial = ({ row }: Observation): boolean =>
  row.family === 'project' &&
  row.stage === 'initial_budget' &&
  row.measure === 'amount' &&
  row.part === null &&
  !row.item.includes('/');

function relationOf(view: View, match: Match, project: Observation): Relation {
  const amount = Decimal.of(match.groups[1]!.replaceAll(',', ''));
  const name = leafOf(project.row.item);
  return {
    kind: 'statement',
    holds: !project.figure.value.eq(amount),
    subject: `${project.row.year} 年${name}年初预算`,
    message: `${name}的 ${amount.toFixed()} 万元文中说是年中追加，表中却印为年初预算数 ${project.row.printed}`,
    arithmetic: `年中追加 ${amount.toFixed()}；年初预算数 ${project.row.printed}`,
    figures: [project.figure],
    sources: [spanOf(view, match.start, match.end), project.figure.source],
  };
}

function relations(view: View): readonly Relation[] {
  const projects = view.all.filter(isInitial);
  // one project's addition is often told twice, and is one contradiction
  const met = new Set<string>();
  return matches(view, added).flatMap((match): Relation[] => {
    const project = projects.find((o) => isNamed(match.groups[0]!, o.row.item));
    if (!project || met.has(project.figure.id)) return [];
    met.add(project.figure.id);
    return [relationOf(view, match, project)];
  });
}

const name = '样例平台建设项目';
const example = (initial: string): Example => ({
  text: `本年度${name}年中追加60.00万元。\n项目支出绩效自评表 ${name} 年度资金总额 ${initial}`,
  rows: [
    {
      printed: initial,
      family: 'project',
      fund: null,
      item: name,
      stage: 'initial_budget',
      table: '项目支出绩效自评表',
    },
  ],
});

export const addition: Check = {
  id: 'added-later',
  title: '年中追加的资金列为年初预算',
  description: '文中说某项目的资金是年中追加，自评表却把同一数额列为该项目的年初预算数。',
  basis: '项目支出绩效自评表分列年初预算数、全年预算数：年中追加的只在全年预算数中。',
  severity: 'warning',
  examples: {
    holds: example('20.00'),
    breaks: example('60.0'),
    rounding: null,
    absent: { text: `本年度${name}年中追加60.00万元。` },
  },
  relations,
};
