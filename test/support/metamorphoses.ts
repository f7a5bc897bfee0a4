import { read } from '../../parsers/index.ts';
import type { Figure, Indicator, Reading, Row, Section } from '../../schema/index.ts';
import { documentOf } from './documents.ts';

/**
 * Ways of writing a disclosure that change nothing it says, and how the rows of two writings are held against each
 * other. 收入合计 １,３４４．７３ 万元 says what 收入合计1344.73万元 says; so does 收入合计13447300元.
 */
export interface Metamorphosis {
  readonly name: string;
  readonly change: (text: string, reading: Reading) => string;
}

export const readText = async (text: string): Promise<Reading> => read(await documentOf('变形.txt', text));

const map = (from: string, to: string) => new Map([...from].map((c, i) => [c, to[i]!]));
const fullDigits = map('0123456789.%,', '０１２３４５６７８９．％，');
const halfMarks = map('，：；（）％！？．０１２３４５６７８９', ',:;()%!?.0123456789');
const fullMarks = map(',:;()%', '，：；（）％');

/** Inside a number , and . part digits; everywhere else they are marks of a sentence. */
const numbers = /\d[\d,]*(?:\.\d+)?%?/g;

export const metamorphoses: readonly Metamorphosis[] = [
  { name: 'lines joined', change: (text) => text.replace(/\s*\n\s*/g, unlessCells) },
  { name: 'lines joined by blanks', change: (text) => text.replace(/\s*\n\s*/g, ' ') },
  { name: 'no blanks', change: (text) => text.replace(/[^\S\n]+/g, unlessCells) },
  { name: 'no white space', change: (text) => text.replace(/\s+/g, unlessCells) },
  { name: 'half width', change: (text) => [...text].map((c) => halfMarks.get(c) ?? c).join('') },
  {
    name: 'full-width numbers',
    change: (text) => text.replace(numbers, (n) => [...n].map((c) => fullDigits.get(c) ?? c).join('')),
  },
  {
    name: 'full-width marks',
    change: (text) => {
      const inNumbers = new Set<number>();
      for (const { index, 0: number } of text.matchAll(numbers))
        for (let i = index; i < index + number.length; i++) inNumbers.add(i);
      return [...text].map((c, i) => (inNumbers.has(i) ? c : (fullMarks.get(c) ?? c))).join('');
    },
  },
  { name: '元 for 万元', change: inYuan },
  { name: 'sections in another order', change: permuted },
];

/** A blank between two numbers is the border of two cells: 12.5 30 without it is another number. */
const unlessCells = (blanks: string, at: number, text: string) =>
  /[\d０-９%％]/.test(text[at - 1] ?? '') && /[\d０-９-]/.test(text[at + blanks.length] ?? '') ? ' ' : '';

/**
 * Every 万元 figure as 元: the point moved by four places, in characters and never by arithmetic. The cells of an
 * indicator are words, told as they are printed, and stay.
 */
function inYuan(text: string, { figures, indicators }: Reading): string {
  let result = '';
  let at = 0;
  const isCell = ({ start, end }: Figure) =>
    indicators.some(({ source }) => source.start < end && start < source.end);
  for (const figure of figures) {
    if (isCell(figure) || figure.unit !== '万元' || figure.scale !== 0 || !/万元$/.test(figure.printed))
      continue;
    result += text.slice(at, figure.start) + yuan(figure);
    at = figure.end;
  }
  return result + text.slice(at);
}

function yuan({ printed }: Figure): string {
  const number = printed.normalize('NFKC').replace(/[,\s]/g, '').replace(/万元$/, '');
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(number);
  if (!match) return printed;
  const [, sign, whole, fraction = ''] = match;
  const digits = `${whole}${fraction.padEnd(4, '0').slice(0, 4)}`.replace(/^0+(?=\d)/, '');
  const rest = fraction.slice(4);
  return `${sign}${digits}${rest ? `.${rest}` : ''}元`;
}

const numbering = /^[一二三四五六七八九十]+、/;

/** The numbered sections of each part in the opposite order, numbered anew: what they report stays theirs. */
function permuted(text: string, { outline }: Reading): string {
  const edits = groups(outline).map((sections) => {
    const pieces = sections.map((s) => text.slice(s.start, s.end).trimEnd());
    const numbers = pieces.map((p) => numbering.exec(p)![0]);
    const bodies = pieces.map((p, i) => p.slice(numbers[i]!.length)).reverse();
    const changed = bodies.map((body, i) => `${numbers[i]}${body}`).join('\n');
    return { start: sections[0]!.start, end: sections.at(-1)!.end, text: `${changed}\n` };
  });
  let result = text;
  for (const edit of edits.sort((a, b) => b.start - a.start))
    result = result.slice(0, edit.start) + edit.text + result.slice(edit.end);
  return result;

  /** Runs of 一、二、… sections with something in them. */
  function groups(sections: readonly Section[]): Section[][] {
    const own = sections.filter(
      (s) => s.level === 2 && numbering.test(text.slice(s.start, s.end)) && s.end - s.bodyStart > 30,
    );
    return [
      ...(own.length > 1 && own.length === sections.length ? [own] : []),
      ...sections.flatMap((s) => groups(s.children)),
    ];
  }
}

export interface Agreement {
  readonly before: number;
  readonly after: number;
  readonly same: number;
  /** Rows that only one of the writings has, with a sign: - lost, + new. */
  readonly differences: readonly string[];
}

type Told = Pick<Reading, 'rows' | 'indicators'>;
const keysOf = ({ rows, indicators }: Told) => [
  ...rows.map((row) => ({ key: keyOf(row), rule: row.rule })),
  ...indicators.map((indicator) => ({ key: keyOfIndicator(indicator), rule: indicator.rule })),
];

/** Rows and indicators as a multiset of their dimensions and exact values. */
export function agreementOf(one: Told, other: Told): Agreement {
  const before = keysOf(one);
  const after = keysOf(other);
  const left = countOf(before);
  const differences: string[] = [];
  let same = 0;
  for (const { key, rule } of after) {
    const count = left.get(key) ?? 0;
    if (count > 0) {
      left.set(key, count - 1);
      same++;
    } else differences.push(`+ ${key}  (${rule})`);
  }
  for (const [key, count] of left) for (let i = 0; i < count; i++) differences.push(`- ${key}`);
  return { before: before.length, after: after.length, same, differences };
}

export const shareSame = ({ before, after, same }: Pick<Agreement, 'before' | 'after' | 'same'>): number =>
  before + after === 0 ? 1 : (2 * same) / (before + after);

function countOf(told: readonly { readonly key: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of told) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The words of an indicator without width and white space; a deviation is text that runs to the next row. */
function keyOfIndicator(indicator: Indicator): string {
  const { entity, project, level1, level2, level3, operator, target, actual, unit, weight, score } =
    indicator;
  return [entity, project, level1, level2, level3, operator, target, actual, unit, weight, score]
    .map((part) => part?.normalize('NFKC').replace(/\s+/g, '') ?? '-')
    .join('|');
}

/** The item of a mention is the words before it, which is no dimension that a table could be asked by. */
function keyOf(row: Row): string {
  const { family, entity, year, fund, item, part, code, stage, measure, basis, unit, scope } = row;
  const mention = family === 'mention';
  const dimensions = mention
    ? [family, year]
    : [
        family,
        entity,
        year,
        fund,
        item.normalize('NFKC'),
        part,
        code,
        stage,
        measure,
        basis,
        scope?.normalize('NFKC'),
      ];
  return [...dimensions.map((d) => d ?? '-'), exact(row.value), unit].join('|');
}

/** 1344.7300 and 1344.73 are one value. */
const exact = (value: string) => (value.includes('.') ? value.replace(/\.?0+$/, '') : value);
