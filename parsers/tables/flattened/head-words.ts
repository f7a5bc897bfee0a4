/**
 * The words of a glued head, cut by what heads are made of:
 *
 *     项目本年支出合计基本支出项目支出功能分类科目编码科目名称栏次123 -> 项目, 本年支出合计, 基本支出, 项目支出, …
 */
export interface HeadWord {
  readonly text: string;
  readonly end: number;
}

const words = [
  '支出功能分类科目编码',
  '功能分类科目编码',
  '支出功能分类',
  '功能分类科目',
  '功能分类',
  '经济分类科目编码',
  '经济分类科目名称',
  '功能分类科目名称',
  '部门预算支出经济分类科目',
  '一般公共预算基本支出',
  '经济分类科目',
  '经济分类',
  '科目编码',
  '科目代码',
  '科目名称',
  '单位名称',
  '因公出国(境)',
  '公务用车购置及运行维护',
  '事业单位经营收入',
  '事业单位经营支出',
  '财政专户管理资金',
  '单位资金',
  '三公"经费合计',
  '"三公"经费合计',
  '项目',
  '行次',
  '栏次',
  '金额',
  '年初预算数',
  '全年预算数',
  '调整预算数',
  '预算数',
  '决算数',
  '执行数',
  '本年收入合计',
  '本年支出合计',
  '本年收入',
  '本年支出',
  '财政拨款收入',
  '上级补助收入',
  '事业收入',
  '经营收入',
  '附属单位上缴收入',
  '其他收入',
  '基本支出',
  '项目支出',
  '上缴上级支出',
  '经营支出',
  '对附属单位补助支出',
  '人员经费',
  '公用经费',
  '日常公用经费',
  '一般公共预算财政拨款',
  '政府性基金预算财政拨款',
  '国有资本经营预算财政拨款',
  '一般公共预算',
  '政府性基金预算',
  '国有资本经营预算',
  '年初结转和结余',
  '年末结转和结余',
  '上年结转结余',
  '上年结转',
  '因公出国(境)费用',
  '因公出国(境)费',
  '公务用车购置及运行维护费',
  '公务用车购置及运行费',
  '公务用车购置费',
  '公务用车运行维护费',
  '公务用车运行费',
  '公务接待费',
  '合计',
  '小计',
  '总计',
  '收入',
  '支出',
  '类',
  '款',
  '项',
  '编码',
  '名称',
].sort((a, b) => b.length - a.length);

/** Cuts head words from a position on; stops at the first thing that is none. Numbers of columns behind 栏次 are skipped. */
export function readHeadWords(
  text: string,
  start: number,
  end: number,
): { words: readonly HeadWord[]; end: number; columns: number | null } {
  const found: HeadWord[] = [];
  let position = start;
  let columns: number | null = null;
  while (position < end) {
    const word = words.find((w) => text.startsWith(w, position));
    // behind the numbers of the columns begins the body: its 合计 is no head
    if (!word || (columns !== null && word !== '栏次')) break;
    position += word.length;
    found.push({ text: word, end: position });
    if (word !== '栏次') continue;
    const numbered = columnNumbers(text, position, columns ?? 0);
    if (numbered.last > (columns ?? 0)) columns = numbered.last;
    position = numbered.end;
  }
  // a word with a figure right behind it is the first line of the body
  const last = found.at(-1);
  if (
    last &&
    /^(?:合计|总计)$/.test(last.text) &&
    columns === null &&
    /^-?[\d,]+\.\d{2}/.test(text.slice(position, position + 30))
  )
    return { words: found.slice(0, -1), end: position - last.text.length, columns };
  return { words: found, end: position, columns };
}

/** 1234567 or 1 2 3: one after the other from `after` + 1. */
function columnNumbers(text: string, start: number, after: number): { end: number; last: number } {
  let position = start;
  let last = after;
  while (text.startsWith(String(last + 1), position) && last < 40) {
    last++;
    position += String(last).length;
  }
  return { end: position, last };
}
