import { type Block, heading, paragraph, type TableBlock } from './blocks.ts';
import { type Books, type BooksRequest, drawBooks } from './books/books.ts';
import { chinese } from './numerals.ts';
import { Random } from './random.ts';
import { factsIn, type Relation } from './relations.ts';
import { assets } from './statements/assets.ts';
import { basic } from './statements/basic.ts';
import { expenditureStatement } from './statements/expenditure.ts';
import { fiscal } from './statements/fiscal.ts';
import { governmentFund, stateCapital } from './statements/funds.ts';
import { general } from './statements/general.ts';
import { incomeStatement } from './statements/income.ts';
import { operating } from './statements/operating.ts';
import { overall } from './statements/overall.ts';
import { performance } from './statements/performance.ts';
import { procurement } from './statements/procurement.ts';
import { staff } from './statements/staff.ts';
import { type Statement, type Told, tell } from './statements/statement.ts';
import { threePublic } from './statements/three-public.ts';
import { drawStyle, type Style } from './style.ts';
import { evaluationTable } from './tables/evaluation.ts';
import { expenditureTable, fundTable, generalTable, incomeTable } from './tables/functional.ts';
import { fiscalTable, overallTable } from './tables/sides.ts';
import { economicTable, threeTable } from './tables/small.ts';
import type { Teller } from './teller.ts';
import { factsOf, plain } from './words.ts';

/** A whole disclosure told from a set of books: title, contents, duties, tables, statements, glossary. */
export interface Disclosure {
  readonly books: Books;
  readonly style: Style;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly relations: readonly Relation[];
  readonly told: readonly Told[];
}
export interface DisclosureRequest {
  readonly books?: BooksRequest;
  /** Books that are drawn already, instead of `books`. */
  readonly given?: Books;
  readonly style?: Partial<Style>;
  /** Which tables: none, all of the template's, or a few by chance. */
  readonly tables?: 'none' | 'all' | 'some';
  readonly evaluations?: 'none' | 'all' | 'some';
  readonly prose?: boolean;
  /** Variant of a statement by its name, instead of by chance. */
  readonly variants?: Readonly<Record<string, string>>;
}

export const statements: readonly Statement[] = [
  overall,
  incomeStatement,
  expenditureStatement,
  fiscal,
  general,
  basic,
  threePublic,
  governmentFund,
  stateCapital,
];
export const otherStatements: readonly Statement[] = [operating, procurement, assets, performance];
export const allStatements: readonly Statement[] = [staff, ...statements, ...otherStatements];

export function drawDisclosure(seed: number, request: DisclosureRequest = {}): Disclosure {
  const random = new Random(seed);
  const books = request.given ?? drawBooks(random, request.books);
  const drawn = drawStyle(random, books.kind, books.unit.name);
  // tables alone must say which year they are of
  const style: Style = {
    ...drawn,
    captionYear: drawn.captionYear || request.prose === false,
    ...request.style,
  };
  const relations: Relation[] = [];
  const budget = books.kind === 'budget';
  const t: Teller = {
    books,
    style,
    random,
    year: books.year,
    stage: budget ? 'initial_budget' : 'final',
    basis: budget ? 'prior_budget' : 'prior_final',
    relations,
  };
  const tellOf = (s: Statement) => tell(t, s, request.variants?.[s.name]);
  const about = request.prose === false ? null : tellOf(staff);
  const main = statements.flatMap((s) => tellOf(s) ?? []);
  const others = otherStatements.flatMap((s) => tellOf(s) ?? []);
  const tables = drawTables(t, request.tables ?? random.pick(['none', 'none', 'some', 'all'] as const));
  const evaluations = drawEvaluations(t, request.evaluations ?? (random.chance(0.3) ? 'some' : 'none'));
  const blocks = compose(t, {
    about,
    main: request.prose === false ? [] : main,
    others: request.prose === false ? [] : others,
    tables,
    evaluations,
  });
  return {
    books,
    style,
    title: titleOf(t),
    blocks,
    relations: printedOnly(relations, blocks),
    told: [...(about ? [about] : []), ...main, ...others],
  };
}

function drawTables(t: Teller, which: 'none' | 'all' | 'some'): TableBlock[] {
  if (which === 'none') return [];
  const all = [
    overallTable(t),
    incomeTable(t),
    expenditureTable(t),
    fiscalTable(t),
    generalTable(t),
    // the economic classification in use here is that of 2018
    t.year >= 2018 ? economicTable(t) : null,
    fundTable(t, 'government_fund'),
    t.year >= 2019 ? fundTable(t, 'state_capital') : null,
    threeTable(t),
  ].filter((x) => x !== null);
  return which === 'all' ? all : all.filter(() => t.random.chance(0.5));
}
function drawEvaluations(t: Teller, which: 'none' | 'all' | 'some'): TableBlock[] {
  if (which === 'none' || t.books.kind === 'budget') return [];
  const projects = which === 'all' ? t.books.projects : t.books.projects.slice(0, 2);
  return projects.map((p) => evaluationTable(t, p));
}

const titleOf = (t: Teller) => {
  const { unit, year } = t.books;
  const level = unit.level === 'department' ? '部门' : '单位';
  return t.books.kind === 'budget'
    ? `${unit.name}${year}年${level}预算`
    : `${unit.name}${year}年度${level}决算`;
};

interface Parts {
  readonly about: Told | null;
  readonly main: readonly Told[];
  readonly others: readonly Told[];
  readonly tables: readonly TableBlock[];
  readonly evaluations: readonly TableBlock[];
}
const duties = [
  '贯彻执行国家和上级有关法律法规、方针政策，拟订本地区相关工作规划并组织实施。',
  '承担本行业监督管理责任，组织开展业务指导、宣传和培训工作。',
  '负责本系统信息化建设和干部队伍建设。',
  '按照《部门预算公开办法》（财预〔2016〕143号）的要求公开预决算信息，联系电话：0000-2345678。',
  '办公时间：周一至周五9:00—17:30，地址：文昌路18号3楼。',
  '完成上级交办的其他任务。',
] as const;
const glossary = [
  '财政拨款收入：指单位本年度从本级财政部门取得的财政拨款。',
  '基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。',
  '项目支出：指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。',
  '“三公”经费：指用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。',
] as const;

function compose(t: Teller, parts: Parts): Block[] {
  const { random } = t;
  const budget = t.books.kind === 'budget';
  const word = budget ? '预算' : '决算';
  const oneList = random.chance(0.5);
  // sections in brackets only where no paragraph is numbered so: nobody could tell their levels apart
  const nested = [...parts.main, ...parts.others].some((s) =>
    s.paragraphs.some((p) => /^（[一二三]）/.test(plain(p))),
  );
  const bracketed = random.chance(0.12) && !nested;
  const ordinal = (n: number) => (bracketed ? `（${chinese(n)}）` : `${chinese(n)}、`);
  const told = (list: readonly Told[]): Block[] =>
    list.flatMap((s, i) => [heading(2, ordinal(i + 1) + s.title), ...s.paragraphs.map((p) => paragraph(p))]);
  const prose = oneList ? [...parts.main, ...parts.others] : parts.main;
  const sections: [string, Block[]][] = [
    [
      `${t.books.unit.level === 'department' ? '部门' : '单位'}概况`,
      [
        heading(2, '一、主要职能'),
        ...random.sample(duties, random.int(2, 4)).map((d, i) => paragraph(`（${chinese(i + 1)}）${d}`)),
        ...(parts.about
          ? [heading(2, `二、${parts.about.title}`), ...parts.about.paragraphs.map((p) => paragraph(p))]
          : []),
      ],
    ],
  ];
  const tables: [string, Block[]][] =
    parts.tables.length > 0 ? [[`${t.year}年${budget ? '' : '度'}部门${word}表`, [...parts.tables]]] : [];
  const text: [string, Block[]][] = [
    ...(prose.length > 0
      ? [[`${t.year}年${budget ? '' : '度'}部门${word}情况说明`, told(prose)] as [string, Block[]]]
      : []),
    ...(!oneList && parts.others.length > 0
      ? [['其他重要事项的情况说明', told(parts.others)] as [string, Block[]]]
      : []),
  ];
  sections.push(...(budget && random.chance(0.5) ? [...text, ...tables] : [...tables, ...text]));
  sections.push(['名词解释', random.sample(glossary, 3).map((g, i) => paragraph(`${chinese(i + 1)}、${g}`))]);
  if (parts.evaluations.length > 0) sections.push(['附件', [...parts.evaluations]]);
  // a table of contents with leaders and page numbers, as Word makes it
  const dotted = random.chance(0.3);
  let page = 1;
  const line = (text: string) => {
    page += random.int(0, 2);
    return dotted ? `${text}${'.'.repeat(random.int(8, 30))}${page}` : text;
  };
  const contents = random.chance(0.5)
    ? [
        paragraph('目录'),
        ...sections.flatMap(([title, blocks], i) => [
          paragraph(line(`第${chinese(i + 1)}部分 ${title}`)),
          ...blocks.flatMap((b) => (b.kind === 'heading' ? [paragraph(line(plain(b.words)))] : [])),
        ]),
      ]
    : [];
  return [
    heading(1, titleOf(t)),
    ...contents,
    ...sections.flatMap(([title, blocks], i) => [heading(1, `第${chinese(i + 1)}部分 ${title}`), ...blocks]),
  ];
}

/** Relations whose figures are all on the page. */
export function printedOnly(relations: readonly Relation[], blocks: readonly Block[]): Relation[] {
  const printed = new Set(
    blocks
      .flatMap((b) => (b.kind === 'table' ? b.rows.flat().map((c) => c.words) : [b.words]))
      .flatMap(factsOf),
  );
  return relations.filter((r) => factsIn(r).every((f) => printed.has(f)));
}
