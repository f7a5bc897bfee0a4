/**
 * Statements that the template requires and a disclosure lacks: not told at all, only as an empty table that nobody
 * explains, or in a table without the words that must go with it.
 *
 * Reads 政府性基金预算支出表 with nothing but zeros and looks for 本部门没有政府性基金预算收支; reads a table of 三公经费 with
 * amounts and looks for the sentence that tells them. What a document names and this program could not read is not missing.
 */
import type { Metadata, Severity, SourceSpan } from '../../schema/index.ts';
import type { Check, Example, ExampleRow } from '../check.ts';
import { type Requirement, requirements } from '../checklist/requirements.ts';
import { isAttachment, isExplained, namings } from '../checklist/told.ts';
import { contentsOf } from '../contents.ts';
import type { Relation, Statement, Unchecked } from '../relation.ts';
import type { Observation, View } from '../view.ts';
import { spanOf } from '../words.ts';

type Kind = Metadata['kind'];

/** The statements of the template, by how grave it is to lack them: funds that most units have nothing of weigh little. */
const statements: Readonly<Record<string, Severity>> = {
  overall: 'warning',
  income: 'warning',
  expenditure: 'warning',
  fiscal: 'warning',
  general: 'warning',
  basic: 'warning',
  'three-public': 'warning',
  'government-fund': 'info',
  'state-capital': 'info',
};

/** Statements that must be told in words: all of a final account, of a budget the totals and 三公经费 with their changes. */
const toldInWords: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  final_account: Object.keys(statements),
  budget: ['overall', 'three-public'],
};

const isDue = ({ metadata: { kind, year } }: View['input'], { kinds, since }: Requirement): boolean =>
  kinds.includes(kind) && (since === undefined || year === null || year >= since);

const isCell = (o: Observation): boolean => o.row.source.table !== undefined;
const isNothing = (o: Observation): boolean => o.figure.value.eq(0);

/** How far behind its name a statement's own figures may begin. */
const near = 400;
const number = /\d[\d,]*\.\d{2}(?!\d)/;

/** The title of the document, where what is absent has no place of its own. */
function titleSpan(view: View) {
  const first = view.text.search(/\S/);
  const end = view.text.slice(first).search(/\n|$/);
  return spanOf(view, Math.max(0, first), Math.max(0, first) + Math.min(end, 60));
}

/** Statements that are lacking in one way are one finding. */
interface Lack {
  readonly how: string;
  readonly requirement: Requirement;
  readonly source: SourceSpan;
}

function findingsOf(lacks: readonly Lack[]): readonly Statement[] {
  const alike = Map.groupBy(lacks, ({ how, requirement }) => `${how} ${statements[requirement.id]}`);
  return [...alike.values()].map((group) => ({
    kind: 'statement',
    holds: false,
    subject: group.map((l) => l.requirement.title).join('、'),
    message: `${group[0]!.how}：${group.map((l) => l.requirement.title).join('、')}`,
    figures: [],
    sources: group.map((l) => l.source),
    severity: statements[group[0]!.requirement.id]!,
  }));
}

const isLack = (x: Relation | Lack): x is Lack => 'how' in x;

const relationsOf = (found: readonly (Relation | Lack)[]): readonly Relation[] => [
  ...found.filter((x): x is Relation => !isLack(x)),
  ...findingsOf(found.filter(isLack)),
];

const present = ({ title }: Requirement, source: SourceSpan): Relation => ({
  kind: 'statement',
  holds: true,
  subject: title,
  message: `${title}已公开`,
  figures: [],
  sources: [source],
});

/** Cells are separated by tabs, also in tables that hold no figure. */
const hasTables = ({ tables, text }: View): boolean => tables.size > 0 || text.includes('\t');

const unchecked = ({ title }: Requirement, outcome: Unchecked['outcome'], reason: string): Unchecked => ({
  kind: 'unchecked',
  outcome,
  subject: title,
  reason,
  figures: [],
});

function lackOf(view: View, requirement: Requirement): Relation | Lack {
  const isOf = requirement.row!;
  const telling = view.all.find((o) => !(isNothing(o) && isCell(o)) && isOf(o.row));
  if (telling) return present(requirement, telling.figure.source);
  const named = namings(view.text, requirement);
  const explained = named.find((span) => isExplained(view.text, span));
  if (explained) return present(requirement, explained);
  const lack = (how: string, source: SourceSpan): Lack => ({ how, requirement, source });
  const zero = view.all.find((o) => isOf(o.row));
  if (zero) return lack('表中没有数字，也没有说明没有此项', zero.figure.source);
  if (named.some((span) => number.test(view.text.slice(span.end, span.end + near))))
    return unchecked(requirement, 'unreadable', '有名称和数字，没有读出');
  if (!hasTables(view)) return unchecked(requirement, 'not_enough_data', '材料中没有表，表可能在附件中');
  return named[0]
    ? lack('只有名称，没有数字，也没有说明没有此项', named[0])
    : lack('全文没有提到，也没有说明没有此项', titleSpan(view));
}

const dueStatements = (view: View): readonly Requirement[] =>
  requirements.filter((r) => r.id in statements && isDue(view.input, r));

const isWhole = ({ text, input }: View): boolean =>
  (input.metadata.kind === 'budget' || input.metadata.kind === 'final_account') &&
  !isAttachment(text, input.rows);

const inWords = /(?:情况|编制|公开|事项)(?:的)?说明/;
/** An amount with its unit is prose; the cells of a table have none. */
const amount = /^[^。\n]*?\d(?:\.\d+)?\s*(?:亿|万)?元/;
const sentence = 100;

/** Told under another reading than ours: its name, and behind it in the same sentence an amount with its unit. */
const isMentioned = (view: View, requirement: Requirement, from: number): boolean =>
  namings(view.text, requirement).some(
    ({ start, end, quote }) =>
      start >= from &&
      (amount.test(view.text.slice(end, end + sentence)) || isExplained(view.text, { start, end, quote })),
  );

function silenceOf(view: View, requirement: Requirement, body: number): readonly (Relation | Lack)[] {
  const first = view.all.find((o) => isCell(o) && requirement.row!(o.row) && !isNothing(o));
  if (!first) return [];
  const wholly = requirement.id === 'overall' || requirement.id === 'three-public';
  const told = view.prose.find(({ row }) =>
    wholly ? row.family === first.row.family : requirement.row!(row),
  );
  if (told) return [present(requirement, told.figure.source)];
  if (isMentioned(view, requirement, body)) return [];
  return [{ how: '表中有数字，情况说明中没有相应的文字', requirement, source: first.figure.source }];
}

function silences(view: View): readonly Relation[] {
  const ids = toldInWords[view.input.metadata.kind] ?? [];
  const body = contentsOf(view)?.body ?? 0;
  if (!view.all.some(isCell) || !isWhole(view) || !inWords.test(view.text.slice(body))) return [];
  return relationsOf(
    dueStatements(view)
      .filter((r) => ids.includes(r.id))
      .flatMap((r) => silenceOf(view, r, body)),
  );
}

const others =
  '收入支出决算总表。“三公”经费。因公出国（境）费。公务用车。公务接待。机关运行经费。政府采购。名词解释。';
const all: readonly ExampleRow[] = [
  { printed: '60.00万元', family: 'income', item: '收入总计' },
  { printed: '60.00万元', again: true, family: 'income', item: '收入总计', fund: 'fiscal' },
  { printed: '60.00万元', again: true },
  { printed: '60.00万元', again: true, fund: 'general' },
  { printed: '60.00万元', again: true, fund: 'general', item: '基本支出' },
];
const told = (fund: string): Example => ({
  text: `${others}\n收、支总计60.00万元。\n“三公”经费1.00万元。\n本单位没有国有资本经营预算支出。\n${fund}`,
  rows: [
    ...all,
    { printed: '60.00万元', again: true, table: '收入支出决算总表' },
    { printed: '1.00万元', family: 'three_public', fund: 'general', item: '合计' },
  ],
});

export const missingStatement: Check = {
  id: 'missing-statement',
  title: '应公开的报表缺失或为空而没有说明',
  description:
    '收支总体、收入、支出、财政拨款、一般公共预算、基本支出、“三公”经费、政府性基金、国有资本经营各项，应当有数字，没有此项的应当有说明；材料只是附表或其中一部分的不提示。',
  basis: '预决算公开操作规程：应公开的各表应当全部公开；没有数据的应当列出空表并说明。',
  severity: 'info',
  examples: {
    holds: told('本单位没有政府性基金预算收支，故本表为空。'),
    breaks: told('政府性基金预算收入支出决算表'),
    rounding: null,
    absent: { text: '支出决算表\n合计 60.00', rows: [{ printed: '60.00', table: '支出决算表' }] },
  },
  relations: (view) => (isWhole(view) ? relationsOf(dueStatements(view).map((r) => lackOf(view, r))) : []),
};

const three = { family: 'three_public', fund: 'general', item: '合计' } as const;
const described = (prose: string, rows: readonly ExampleRow[]): Example => ({
  text: `${others}\n“三公”经费支出决算表\n合计 1.50\n决算情况说明\n收、支总计60.00万元。\n${prose}`,
  rows: [{ printed: '1.50', ...three, table: '“三公”经费支出决算表' }, ...all, ...rows],
});

export const missingProse: Check = {
  id: 'missing-prose',
  title: '有表而没有文字说明',
  description:
    '决算的各表、预算的收支总体情况和“三公”经费，表中有数字的，情况说明中应当有相应的文字和数字；材料没有情况说明的不提示。',
  basis: '预决算公开办法：公开收支情况时应当说明，“三公”经费应当说明增减变化的原因。',
  severity: 'warning',
  examples: {
    holds: described('“三公”经费支出1.50万元。', [{ printed: '1.50万元', ...three }]),
    breaks: described('“三公”经费：指因公出国、用车和接待的费用。', []),
    rounding: null,
    absent: { text: '“三公”经费支出决算表\n合计 1.50', rows: [{ printed: '1.50', ...three, table: '表' }] },
  },
  relations: silences,
};
