import type { Document } from '../../schema/index.ts';
import type { NormalText } from '../text/normal.ts';
import { nameInTitle, noOffice } from './entity.ts';
import { yearIn, yearWord } from './year.ts';

const folded = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');
const matter = /预算|决算|绩效|三公/;
const titleLine = /(?:预算|决算|绩效|三公)[^。,;]{0,14}$/;
/** 云川市财政预算绩效管理中心, on a line of its own, is a unit. */
const office = /(?:中心|局|处|科|办公室)$/;
const heading = /^第[一二三四五六七八九十]|^[一二三四五六七八九十]+、/;
const dated = new RegExp(`^[^。,;:]{0,40}${yearWord}(?:学年|年)`);
const gluedHead = new RegExp(
  `^.{0,40}?(?:预算|决算|绩效|三公"?经费(?:支出)?(?:预算|决算)?(?=情况|说明|公开|公示|报告))${noOffice}(?:公开)?(?:报告|说明|情况|公开)?(?:\\([^()]{2,30}\\))?`,
);
/** 某某中心2023年年初预算支出为227.39万元 is a sentence and no title. */
const sentence = /^(?:总?支出|总?收入|数|安排|为|总额|批复|财政拨款|同比|[比较与])/;

/** The line that says what the document is; the title of the page or file it came as where no line does. */
export function titleOf(document: Document, normal: NormalText): string | null {
  const own = document.source.title?.trim();
  // the title of a file's properties is often that of the template it was made from
  if (own && /(?:19|20)\d{2}/.test(own) && matter.test(own))
    return own.normalize('NFKC').replace(/\.(?:pdf|docx?|xlsx?|html?)$/i, '');
  for (const line of linesOf(document)) {
    if (
      line.length >= 6 &&
      line.length <= 60 &&
      titleLine.test(line) &&
      !heading.test(line) &&
      !office.test(line)
    )
      return line;
    const glued = gluedTitle(line);
    if (line.length > 60 && glued) return glued;
  }
  if (own) return own.normalize('NFKC');
  return gluedTitle(normal.text.slice(0, 80));
}

/** `云川市水利局2023年度部门决算目录第一部分…`: a title run into the text. */
function gluedTitle(line: string): string | null {
  const glued = gluedHead.exec(line)?.[0];
  return glued &&
    dated.test(line.slice(0, glued.length + 10)) &&
    !/目录|第[一二三四]部分/.test(glued) &&
    !sentence.test(line.slice(glued.length))
    ? glued
    : null;
}

/** The first lines, folded, without tables; a title that breaks off in its middle goes on in the next. */
function linesOf(document: Document): string[] {
  const lines: string[] = [];
  for (const block of document.blocks.slice(0, 12)) {
    const line = block.kind === 'table' ? '' : folded(document.text.slice(block.start, block.end));
    if (line === '') continue;
    const last = lines.at(-1);
    if (last !== undefined && lines.length < 6 && unfinished.test(last) && last.length + line.length <= 60)
      lines[lines.length - 1] = last + line;
    else lines.push(line);
  }
  return lines;
}
const unfinished = /(?<!^.{0,3})(?:财政|财政拨款|一般公共预算|政府性基金预算?|[及和与的]|"?三公"?经费预算)$/;

/** The year on the first lines, but not the day of publication. */
export const yearOnCover = (document: Document): number | null => {
  const lines = linesOf(document);
  const end = lines.findIndex((line) => /^目录/.test(line) || heading.test(line));
  const front = lines.slice(0, end < 0 ? 6 : Math.min(end, 6)).filter((line) => line.length <= 60);
  return yearIn(front.join('\n').replace(/\d{4}年\d{1,2}月/g, ''));
};

/**
 * Where the name of the unit may be told, the surest first: the title, and what a cover parts into lines
 * (2023年度 | 云川市青少年宫 | 单位决算). A file's name is a title too, where the text has none.
 */
export function titlesOf(document: Document, title: string | null): string[] {
  const named = [title ?? '', cover(linesOf(document)), fileName(document.source.path)];
  return named.filter((text) => nameInTitle(text) !== null).slice(0, 1);
}

function cover(lines: readonly string[]): string {
  const end = lines.findIndex((line) => /^目录/.test(line) || heading.test(line) || line.length > 60);
  const front = end < 0 ? lines.slice(0, 6) : lines.slice(0, Math.min(end, 6));
  const last = front.findIndex((line) => matter.test(line));
  for (let first = last; first >= 0; first--) {
    const words = front.slice(first, last + 1).join('');
    if (nameInTitle(words) !== null) return words;
  }
  // 2023年度部门决算 | 云川市青少年宫
  return last >= 0 && last + 1 < front.length ? `${front[last + 1]}${front[last]}` : '';
}

export const fileName = (path: string): string =>
  (path.split(/[\\/]/).at(-1) ?? '').normalize('NFKC').replace(/\.[A-Za-z]{2,5}$/, '');
