/**
 * Sections that the table of contents announces and the body does not hold.
 *
 * Reads 目录 / … / 三、支出决算情况说明 and looks for the title in the body. A title may be worded a little otherwise there
 * (其他重要事项说明 for 其他重要事项的情况说明), so only what nothing in the body resembles is absent.
 */
import type { Check, Example } from '../check.ts';
import { type Announced, type Contents, contentsOf, squash, titlesIn } from '../contents.ts';
import type { Relation } from '../relation.ts';
import type { View } from '../view.ts';
import { spanOf } from '../words.ts';

/** Words that a heading may have or lack without being another. */
const loose = /年度?|部门|单位|本级|关于|情况|说明|概况|的|公开|[及和与]/g;

/** Numbers of pages stand in the middle of titles where lines were joined: titles are compared without digits. */
const wordsOf = (text: string): string => squash(text).replace(/\d+/g, '');
const pageNumber = /第\s*\d{1,3}\s*页(?:[，,\s]*共\s*\d{1,3}\s*页)?/g;

function pairs(word: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, i) => word.slice(i, i + 2)));
}

/** How much a heading of the body, or what a longer line begins with, is the announced title in other words: 0 to 1. */
function likeness(heading: string, title: string): number {
  if (heading === title) return 1;
  const [x, y] = [pairs(heading.slice(0, Math.ceil(title.length * 1.5))), pairs(title)];
  const common = [...x].filter((p) => y.has(p)).length;
  return (2 * common) / Math.max(1, x.size + y.size);
}

const alike = 0.6;

/** How often a title stands in the body by itself, and not within a longer title that is announced too. */
function standsAlone(body: string, key: string, longer: readonly string[]): boolean {
  for (let at = body.indexOf(key); at >= 0; at = body.indexOf(key, at + 1)) {
    const inside = longer.some((title) => {
      const offset = title.indexOf(key);
      return body.startsWith(title, at - offset);
    });
    if (!inside) return true;
  }
  return false;
}

const longestHeading = 60;
const numbering =
  /^\s*(?:第?[一二三四五六七八九十]{1,3}(?:部分|章)?[、.．:：]?|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．])\s*/;
/** What no heading has: the end of a sentence, an amount. */
const sentence = /[。；]|\d[\d,]*\.\d/;

/** 项目支出：指……: a term that is explained. */
const explained = /^[^。；]{1,30}[：:]\s*(?:是?指|反映)/;

/** Everything in the body that can be a heading: what is numbered, and short lines. */
function headingsIn(text: string, from: number): readonly string[] {
  const numbered = titlesIn(text, from, text.length)
    .filter((t) => !explained.test(t.title))
    .map((t) => t.title.split(/[。；：]/, 1)[0]!);
  const lines = text
    .slice(from)
    .split(/[\n\t]/)
    .filter((line) => line.length <= longestHeading);
  return [...numbered, ...lines.map((line) => line.replace(numbering, ''))].filter((h) => !sentence.test(h));
}

/** Pairs what is announced with what the body calls otherwise, the most alike first, each heading once. */
function renamed(
  open: readonly Announced[],
  headings: readonly string[],
  core: (title: string) => string,
): ReadonlySet<Announced> {
  const cores = [...new Set(headings.map(core))];
  const couples = open
    .flatMap((entry) => {
      const own = core(entry.title);
      return cores.map((heading) => ({ entry, heading, score: likeness(heading, own) }));
    })
    .filter(({ score }) => score >= alike)
    .sort((a, b) => b.score - a.score);
  const met = new Set<Announced>();
  const used = new Set<string>();
  for (const { entry, heading } of couples) {
    if (met.has(entry) || used.has(heading)) continue;
    met.add(entry);
    used.add(heading);
  }
  return met;
}

interface Missing {
  readonly absent: readonly Announced[];
  readonly met: number;
}

function missingOf(text: string, { entries, body }: Contents, unit: string): Missing {
  const rest = wordsOf(text.slice(body).replace(pageNumber, ''));
  const keys = entries.map((e) => wordsOf(e.title));
  const found = keys.map((key) =>
    standsAlone(
      rest,
      key,
      keys.filter((k) => k.length > key.length && k.includes(key)),
    ),
  );
  const open = entries.filter((_, i) => !found[i]);
  if (open.length === 0) return { absent: [], met: entries.length };
  const taken = new Set(keys.filter((_, i) => found[i]));
  const headings = headingsIn(text, body).filter((h) => !taken.has(wordsOf(h)));
  const core = (title: string): string =>
    (unit === '' ? wordsOf(title) : wordsOf(title).replaceAll(unit, '')).replace(loose, '');
  const met = renamed(open, headings, core);
  const present = new Set(entries.filter((e, i) => found[i] || met.has(e)));
  const absent = entries.filter(
    (e, i) => !present.has(e) && !childrenOf(entries, i).some((c) => present.has(c)),
  );
  return { absent, met: entries.length - absent.length };
}

/** What is announced below an entry: a part need not be named again where its tables are all there. */
function childrenOf(entries: readonly Announced[], at: number): readonly Announced[] {
  const next = entries.findIndex((e, i) => i > at && e.level <= entries[at]!.level);
  return entries.slice(at + 1, next < 0 ? entries.length : next);
}

const attached = /附件|附表|另附|附后/;

function relationsOf(view: View): readonly Relation[] {
  const contents = contentsOf(view);
  if (contents === null) return [];
  const { absent, met } = missingOf(view.text, contents, wordsOf(view.input.metadata.entity ?? ''));
  const elsewhere = attached.test(view.text.slice(contents.body));
  const unchecked = (reason: string): readonly Relation[] => [
    { kind: 'unchecked', outcome: 'not_enough_data', subject: '目录所列各节', reason, figures: [] },
  ];
  // most of what is announced is lacking: this is one part of a disclosure, or its page kept only the beginning
  if (absent.length > met) return unchecked('正文缺少目录所列的大部分内容，可能只是材料的一部分');
  const statement = (entries: readonly Announced[], holds: boolean, message: string): readonly Relation[] => [
    {
      kind: 'statement',
      holds,
      subject: '目录所列各节',
      message,
      figures: [],
      sources: entries.map((e) => spanOf(view, e.start, e.end)),
    },
  ];
  const due = absent.filter((e) => !(elsewhere && e.title.endsWith('表')));
  const titles = due.map((e) => `“${squash(e.title)}”`).join('、');
  if (due.length > 0) return statement(due, false, `目录列有${titles}，正文中没有`);
  if (absent.length > 0) return unchecked('目录所列的表可能在附件中');
  return statement(contents.entries.slice(0, 1), true, '目录所列各节正文中都有');
}

const announced =
  '目录\n第一部分 单位概况\n一、主要职责\n第二部分 决算情况说明\n一、收入决算情况说明\n二、支出决算情况说明\n第三部分 名词解释\n';
const body = (income: string): string =>
  `第一部分 单位概况\n一、主要职责\n承担样例工作。\n第二部分 决算情况说明\n${income}二、支出决算情况说明\n支出60.00万元。\n第三部分 名词解释\n略。`;
const example = (income: string): Example => ({ text: announced + body(income) });

export const announcedSection: Check = {
  id: 'announced-section',
  title: '目录所列而正文没有',
  description:
    '目录列出的各部分、各节在正文中都应当有；标题措辞略有不同的视为同一节，表在附件中另附的不提示。',
  basis: '预决算公开范本：目录与正文各部分一一对应。',
  severity: 'warning',
  examples: {
    holds: example('一、收入决算情况\n收入60.00万元。\n'),
    breaks: example(''),
    rounding: null,
    absent: { text: body('') },
  },
  relations: relationsOf,
};
