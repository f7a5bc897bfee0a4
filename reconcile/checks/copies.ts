/**
 * The same figure printed in several places.
 *
 * Reads 基本支出 40.00万元 in the prose and 40.01 in 支出决算表 and states that both are one number. Figures are the same
 * when all their dimensions are, the words that narrow them (scope) included; economic accounts are known by their code
 * under whichever heading they are printed.
 */
import type { Family, Measure } from '../../schema/index.ts';
import type { Check, Example } from '../check.ts';
import { type Relation, same } from '../relation.ts';
import { explain, weak } from '../slips.ts';
import { leafOf, nameOf, type Observation, type View } from '../view.ts';

/** Families whose items are the same thing wherever they are printed. */
const families: ReadonlySet<Family> = new Set([
  'income',
  'expenditure',
  'three_public',
  'procurement',
  'operating',
  'asset',
  'staffing',
  'project',
]);

/** Figures that are computed from others. */
const derived: ReadonlySet<Measure> = new Set(['change', 'change_rate', 'share', 'completion']);

/** Codes of the economic classification begin with 3, and stand below a nature (基本支出) that is part of the identity. */
function accountOf(view: View): (o: Observation) => string {
  const codes = new Map<string, string>();
  for (const { row } of view.all) if (row.code !== null) codes.set(`${row.family} ${row.item}`, row.code);
  return ({ row }) => {
    const code = row.code ?? codes.get(`${row.family} ${row.item}`);
    if (code === undefined) return row.item;
    const nature = row.item.split('/', 1)[0]!;
    return code.startsWith('3') || code.startsWith('5') ? `${nature} ${code}` : code;
  };
}

const longest = 30;

/** Whether a number of the prose stands right behind the name of another account: then its row was read wrongly. */
function isAnothers(view: View): (o: Observation) => boolean {
  const coded = view.all.filter(({ row }) => row.code !== null);
  const leaves = new Set(coded.map(({ row }) => leafOf(row.item)).filter((leaf) => leaf.length > 3));
  return (o) => {
    if (o.row.source.table !== undefined || o.row.code !== null) return false;
    const words = view.places.between(Math.max(0, o.at - longest), o.at).normalize('NFKC');
    const name = words.match(/[一-龥()]+$/)?.[0] ?? '';
    for (let from = 0; from < name.length - 3; from++)
      if (leaves.has(name.slice(from))) return name.slice(from) !== leafOf(o.row.item);
    return false;
  };
}

function groups(view: View): readonly (readonly Observation[])[] {
  const account = accountOf(view);
  const key = (o: Observation) => {
    const r = o.row;
    return [
      r.family,
      r.entity,
      r.year,
      r.fund,
      account(o),
      r.part,
      r.stage,
      r.measure,
      r.basis,
      r.scope,
      r.unit,
    ].join('|');
  };
  const anothers = isAnothers(view);
  // totals over projects say 合计 of many different sets of projects
  const known = view.all.filter((o) => {
    const { row } = o;
    return (
      families.has(row.family) &&
      !(row.family === 'project' && row.item.startsWith('合计')) &&
      // rates and changes in a table may be of several kinds (with and without some funds)
      (row.source.table === undefined || !derived.has(row.measure)) &&
      !anothers(o)
    );
  });
  return [...Map.groupBy(known, key).values()];
}

/** Each printed number once; numbers that print alike are represented by the first. */
function distinct(group: readonly Observation[]): readonly Observation[] {
  return [...new Map(group.map((o) => [o.figure.id, o])).values()];
}

/** How far apart two copies may be to be believed copies, unless a slip of the hand explains more. */
const near = '0.25';

const isNear = (a: Observation, b: Observation): boolean => {
  const [x, y] = [a.figure.value.abs(), b.figure.value.abs()];
  const larger = x.gt(y) ? x : y;
  return a.figure.value.minus(b.figure.value).abs().lte(larger.times(near));
};

/** Whether the words before a number name its account: in a table the row does, in prose the sentence must. */
function isNamed(view: View, o: Observation): boolean {
  if (o.row.source.table !== undefined) return true;
  const words = view.places.between(view.places.sentence(o.at).start, o.at).normalize('NFKC');
  const leaf = leafOf(o.row.item);
  const short = leaf.replace(/(?:支出|收入|费用?|合计|总计|总额)$/, '');
  return words.includes(leaf) || (short.length > 1 && words.includes(short));
}

/** Copies of one number agree but for a few; where hardly any two agree, different things were read as one. */
const wasMisread = (copies: readonly Observation[]): boolean => {
  const counts = [...Map.groupBy(copies, (o) => o.figure.value.toFixed()).values()].map((g) => g.length);
  return counts.length > 2 && Math.max(...counts) * 2 < copies.length;
};

/** 其中 between two figures of one paragraph narrows the second, whatever else is the same. */
function isNarrowed(view: View, a: Observation, b: Observation): boolean {
  if (a.row.source.table !== undefined || b.row.source.table !== undefined) return false;
  if (view.places.paragraph(a.at).start !== view.places.paragraph(b.at).start) return false;
  const between = view.places.between(Math.min(a.end, b.end), Math.max(a.at, b.at));
  return view.places.sentence(a.at).start === view.places.sentence(b.at).start || between.includes('其中');
}

const wholes: ReadonlySet<string> = new Set(['收入总计', '本年收入合计', '支出总计', '本年支出合计']);

/** With and without what was carried over, or came from above: the difference of the totals is printed as such. */
function isCarryover(view: View, a: Observation, b: Observation): boolean {
  const gap = a.figure.value.minus(b.figure.value).abs();
  const outside = wholes.has(a.row.item) ? /结转|结余|上级补助|上缴/ : /结转|结余/;
  return view.all.some(
    (o) => outside.test(o.row.item) && !o.figure.value.eq(0) && o.figure.value.minus(gap).abs().lte('0.01'),
  );
}

/** Numbers far apart are only compared where a slip explains it and both are named beside them. */
function isComparable(view: View, a: Observation, b: Observation): boolean {
  if (a.figure.value.eq(b.figure.value)) return true;
  if (a.figure.value.eq(0) || b.figure.value.eq(0) || isNarrowed(view, a, b)) return false;
  if (isCarryover(view, a, b)) return false;
  // 比上年增加…: whose change it is, only the words of its sentence can tell
  if (derived.has(a.row.measure) && !(isNamed(view, a) && isNamed(view, b))) return false;
  if (isNear(a, b)) return true;
  const reason = explain(a.figure, b.figure.value, []);
  return reason !== null && !weak.has(reason) && isNamed(view, a) && isNamed(view, b);
}

const unread = (o: Observation, reason: string): Relation => ({
  kind: 'unchecked',
  outcome: 'not_enough_data',
  subject: nameOf(o.row),
  reason,
  figures: [o.figure],
});

/** A table that prints an account in several lines (by unit, by project, by a second classification) prints its parts. */
function withoutSplitTables(group: readonly Observation[]): readonly Observation[] {
  const byTable = Map.groupBy(group, (o) => o.row.source.table);
  return group.filter((o) => {
    const { table } = o.row.source;
    if (table === undefined) return true;
    return new Set(byTable.get(table)!.map((c) => c.figure.value.toFixed())).size === 1;
  });
}

function relationsOf(view: View, group: readonly Observation[]): readonly Relation[] {
  const all = distinct(withoutSplitTables(group));
  const [first, ...others] = all;
  if (!first || others.length === 0) return [];
  if (wasMisread(all)) return [unread(first, '各处数字大多不同，可能并非同一科目')];
  return others.map((o) =>
    isComparable(view, first, o)
      ? same(first.figure, o.figure, {
          subject: nameOf(first.row),
          ...(first.row.measure === 'count' ? { severity: 'warning' as const } : {}),
        })
      : unread(o, '与前文数字相差悬殊或另有限定，不能确定是否同一数字'),
  );
}

const row = { item: '基本支出', fund: 'all', stage: 'final' } as const;
const example = (a: string, b: string, scope: string | null = null): Example => ({
  text: `支出决算表\n基本支出\t${a}\n三、支出决算情况说明\n基本支出${b}。`,
  rows: [
    { printed: a, ...row, table: '支出决算表' },
    { printed: b, ...row, scope },
  ],
});

export const copies: Check = {
  id: 'same-figure',
  title: '同一数字前后一致',
  description:
    '同一单位、年度、口径、科目、阶段的数字无论印在文字还是表中，都应当是同一个数；口径用语不同的不比较。',
  basis: '公开表与情况说明同源，表与表之间有勾稽关系。',
  severity: 'error',
  examples: {
    holds: example('40.00', '40.00万元'),
    breaks: example('40.00', '42.00万元'),
    rounding: example('40.03', '40.0万元'),
    absent: example('40.00', '42.00万元', '本级'),
  },
  relations: (view) => groups(view).flatMap((group) => relationsOf(view, group)),
};
