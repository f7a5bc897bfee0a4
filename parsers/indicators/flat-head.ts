/**
 * The head of a table without borders: its title, year, project, and lines of money.
 *
 * `项目支出绩效自评表(2024年度)项目名称 智慧档案主管部门 …年度资金总额 30 28 28 10 100% 10其中:财政拨款 …`
 */
import { departmentWide, type MoneyUnit } from './amounts.ts';
import { type FlatFund, readFunds } from './flat-funds.ts';
import type { FlatText } from './flat-text.ts';
import type { Header } from './header.ts';
import { projectName } from './indicator.ts';
import { gappedLabels, headLabels } from './lexicon.ts';

export interface FlatHead {
  /** Where the table begins, in the normal text. */
  readonly start: number;
  readonly title: string | null;
  readonly project: string | null;
  readonly year: number | null;
  readonly money: MoneyUnit;
  readonly funds: readonly FlatFund[];
  /** Whether this is the table of a project or department (with a head), and not of an evaluation report. */
  readonly formal: boolean;
}

const nameLabel = /(?:项目(?:\(政策\))?|专项资金|政策和项目|政策|部门(?:\(单位\))?|单位)名称[::]?/g;
const titleEnd =
  /((?:20\d{2}年度?)?[^。;,:!?\d()（）]{0,40}(?:\([^()。]{1,12}\))?[^。;,:!?\d()]{0,20}(?:绩效|目标)[^。;,:!?\d()]{0,14}表)((?:\(?(?:20\d{2})年?度?\)?|单位[::]?(?:万元|元)|\([^()]{0,12}\)){0,4})$/;
const captionEnd = /((?:表|附[件表])[\d一二三四五六七八九十]*(?:-\d+)?[::]?[^。;!?]{0,90})$/;
const valueLabels = new RegExp(`(?:${[...gappedLabels, ...headLabels].join('|')})`, 'g');

export function readHead(flat: FlatText, header: Header, from: number): FlatHead {
  const named = lastName(flat.text, from, header.start);
  if (named) return formalHead(flat, header, from, named);
  const slice = flat.text.slice(Math.max(from, header.start - 100), header.start);
  const caption = captionEnd.exec(slice);
  const title = titleEnd.exec(slice);
  const start = header.start - (caption?.[1] ?? title?.[0] ?? '').length;
  const words = flat.text.slice(start, header.start);
  const whole = /整体支出/.test(words) ? departmentWide : null;
  return {
    start,
    title: words === '' ? null : titleWords(words),
    project: whole,
    year: yearIn(words),
    money: '万元',
    funds: [],
    formal: title !== null && caption === null,
  };
}

const titleWords = (words: string): string =>
  words.replace(/^(?:表|附[件表])[\d一二三四五六七八九十]*(?:-\d+)?[::]?/, '') || words;
const yearIn = (words: string): number | null => {
  const match = /(20\d{2})年/.exec(words);
  return match ? Number(match[1]) : null;
};

/** The label of the name nearest before the head, with a title or a further label close by. */
function lastName(text: string, from: number, to: number): { at: number; value: number } | null {
  const low = Math.max(from, to - 3500);
  const found = [...text.slice(low, to).matchAll(nameLabel)]
    .map((match) => ({ at: low + match.index, value: low + match.index + match[0].length }))
    .filter(
      ({ at, value }) =>
        titleEnd.test(text.slice(Math.max(from, at - 90), at)) || startsLabels(text, value, to),
    );
  return found.at(0) && titleEnd.test(text.slice(Math.max(from, found[0]!.at - 90), found[0]!.at))
    ? (found.at(0) ?? null)
    : (found.at(-1) ?? null);
}

const startsLabels = (text: string, at: number, to: number): boolean => {
  valueLabels.lastIndex = 0;
  const match = valueLabels.exec(text.slice(at, Math.min(to, at + 90)));
  return match !== null && match.index > 0;
};

function formalHead(
  flat: FlatText,
  header: Header,
  from: number,
  named: { at: number; value: number },
): FlatHead {
  const { text } = flat;
  const before = text.slice(Math.max(from, named.at - 90), named.at);
  const title = titleEnd.exec(before);
  const start = title ? titleStart(flat, named.at - title[0].length, named.at) : named.at;
  const words = title ? text.slice(start, named.at - title[2]!.length) : null;
  const head = text.slice(start, header.start);
  const whole = /整体/.test(words ?? '') || /^(?:部门|单位)/.test(text.slice(named.at, named.value));
  return {
    start,
    title: words,
    project: whole ? departmentWide : nameValue(flat, named.value, header.start),
    year: yearIn(text.slice(start, named.value)),
    money: /[((]?单位:元|\(元\)/.test(head) && !/万元/.test(head) ? '元' : '万元',
    funds: readFunds(flat, named.value, header.start),
    formal: true,
  };
}

/** A title begins at the last gap before its words, unless the gap stands inside brackets. */
function titleStart(flat: FlatText, at: number, end: number): number {
  const words = flat.text.slice(at, end);
  const core = words.search(/(?:项目|部门|单位|专项|政策|预算|整体|财政|一级|其他)[^\d]{0,40}(?:绩效|目标)/);
  let start = at;
  for (let i = at + 1; i <= at + Math.max(0, core); i++) if (flat.gap(i) > 0) start = i;
  return start;
}

/** The name runs to the next label of the head; a label is one only where a gap or nothing but glue parts it. */
function nameValue(flat: FlatText, at: number, to: number): string | null {
  const rest = flat.text.slice(at, Math.min(to, at + 160));
  let end = rest.length;
  for (const match of rest.matchAll(valueLabels)) {
    const gapped = gappedLabels.includes(match[0]);
    const from = gapped && flat.gap(at + match.index) === 0 ? match.index + 2 : match.index;
    if (from < 2) continue;
    end = from;
    break;
  }
  const value = projectName(flat.printed(at, at + end));
  return value === '' ? null : value;
}
