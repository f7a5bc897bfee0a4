/**
 * Words of a head in the order in which its rows print them -> the columns they stand over:
 *
 *     科目编码 科目名称 总计 基本支出 项目支出 小计 人员经费 公用经费
 *     -> …, 总计, 基本支出/小计, 基本支出/人员经费, 基本支出/公用经费, 项目支出
 *
 * A head is printed row by row, so the words below a row are the children of its group words, in their order. Which
 * words are groups is known by what can stand below what; often one way is left, else the figures decide.
 */
export interface HeadTree {
  /** For every column its words, outermost first. */
  readonly columns: readonly (readonly string[])[];
  /** How well the words fit over each other. */
  readonly fit: number;
}
/** A row of the head whose words look for their children. */
interface HeadRow {
  readonly parents: readonly Node[];
  /** For every word, how well it fits below the best of them. */
  readonly best: readonly number[];
  readonly end: number;
  readonly depth: number;
}
interface Node {
  readonly word: string;
  children: Node[];
}

const mostTrees = 400;
const mostSteps = 20_000;
const total = /^(?:合计|小计|总计)$/;
const opensGroup = /^(?:合计|小计|总计|项目)$/;
const names = /^(?:项目|行次)$/;
const labels = /(?:编码|代码|编号|名称)$|^(?:类|款|项|行次|序号)$/;

const nothing = /(?!)/;
/** What can stand below a word, by both; the better the surer. 0: nothing. */
const below: readonly (readonly [parent: RegExp, child: RegExp, fit: number])[] = [
  [/^(?:类|款|项|合计|小计|总计|行次|序号|备注|说明)$|(?:名称|简介|目标)$/, nothing, 0],
  [/编码$|代码$/, /^(?:类|款|项)$/, 4],
  [/^(?:支出)?(?:部门预算|政府预算|部门|政府)?(?:支出)?(?:功能|经济)?(?:分类)?科目|^项目$|分类$/, labels, 3],
  [/科目|^项目$|分类$/, nothing, 0],
  [/./, labels, 0],
  [/购置(?:及|和|与)运行/, /^(?:小计|合计)$|购置|运行/, 4],
  [/基本支出/, /^(?:小计|合计)$|人员|公用|工资|商品和服务|对个人/, 4],
  [/项目支出/, /^(?:小计|合计)$|专项|类项目/, 2],
  [/^(?:收入|支出|本年收入|本年支出|财政拨款收入|财政拨款支出)$/, /^(?:项目|科目)|分类科目/, 3],
  [/^(?:一般公共预算|政府性基金|国有资本经营)/, /^(?:小计|合计|总计)$|其中|基本支出|项目支出|人员|公用/, 3],
  [/^(?:一般公共预算|政府性基金|国有资本经营)/, nothing, 0],
  [/三公/, /^(?:小计|合计)$|因公出国|公务用车(?!购置费|运行)|公务接待/, 3],
  [/财政拨款|财政性资金|资金来源/, /^(?:小计|合计)$|一般公共预算|政府性基金|国有资本/, 3],
  [/财政专户/, /^(?:小计|合计)$|教育收费|专户/, 3],
  [/其他资金|单位资金|自有资金/, /^(?:小计|合计)$|事业|经营|其他|附属|上级|债务|捐赠/, 2],
  [/收入|支出|预算|决算|执行|拨款|资金|结转|其中|上年|当年|年$|来源|金额/, /./, 1],
];
function fit(parent: string, child: string): number {
  return below.find(([p, c]) => p.test(parent) && (c.test(child) || c === nothing))?.[2] ?? 0;
}

/** All trees of the words, the best first. `rows` are the words that open a row of the head, where lines tell them. */
export function headTrees(words: readonly string[], rows: readonly number[] | null): readonly HeadTree[] {
  const trees: HeadTree[] = [];
  let steps = 0;
  const roots = words.map((word): Node => ({ word, children: [] }));
  const firsts = rows === null ? range(words.length, 1) : [rows[1] ?? words.length];

  const hang = (parents: readonly Node[], from: number, depth: number): void => {
    if (from === words.length) {
      trees.push(treeOf(roots.slice(0, topLevel)));
      return;
    }
    if (depth > 3) return;
    const end = rows === null ? words.length : (rows[depth + 2] ?? words.length);
    const best = words.map((word, i) =>
      i < from || i >= end ? 0 : Math.max(...parents.map((p) => fit(p.word, word))),
    );
    hangOn({ parents, best, end, depth }, 0, from, from);
  };
  /** Gives parents from `at` on their children, words from `from` on; a row ends at `end`, or wherever one can. */
  const hangOn = (row: HeadRow, at: number, first: number, from: number): void => {
    const { parents, best, end, depth } = row;
    if (++steps > mostSteps || trees.length >= mostTrees) return;
    if (at === parents.length) {
      if (from > first && (rows === null || from === end)) hang(roots.slice(first, from), from, depth + 1);
      return;
    }
    const parent = parents[at]!;
    for (let stop = from + 1; stop <= end; stop++) {
      const child = words[stop - 1]!;
      const fits = fit(parent.word, child);
      // where some word is its parent for sure, no other can be
      if (fits === 0 || (fits === 1 && best[stop - 1]! > 1)) break;
      // a total and the column of names open a group, if it has them
      if (stop > from + 1 && opensGroup.test(child) && !names.test(words[stop - 2]!)) break;
      // a group of one is one only where a line shows it
      if (rows === null && stop === from + 1 && !/其中/.test(child)) continue;
      parent.children = roots.slice(from, stop);
      hangOn(row, at + 1, first, stop);
    }
    parent.children = [];
    hangOn(row, at + 1, first, from);
  };

  let topLevel = 0;
  for (const first of firsts) {
    topLevel = first;
    hang(roots.slice(0, first), first, 0);
  }
  return trees.sort((a, b) => b.fit - a.fit);
}

const range = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, i) => from - i);

function treeOf(roots: readonly Node[]): HeadTree {
  const columns: string[][] = [];
  let sum = 0;
  const walk = (node: Node, path: readonly string[]) => {
    const here = [...path, node.word];
    if (node.children.length === 0) columns.push(here);
    else sum += groupFit(node);
    for (const child of node.children) walk(child, here);
  };
  for (const root of roots) walk(root, []);
  return { columns, fit: sum };
}

/** Words side by side fit as well as a group of words that only might be one; a group with its own total is sure. */
function groupFit({ word, children }: Node): number {
  const fits = children.map((c) => fit(word, c.word));
  const mean = fits.reduce((a, b) => a + b, 0) / fits.length;
  const sure = fits.filter((f) => f > 1).length;
  return mean - 2 + sure / 10 - (children.length === 1 ? 1 : 0) + (total.test(children[0]!.word) ? 3 : 0);
}
