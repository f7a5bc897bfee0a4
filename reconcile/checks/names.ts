/**
 * Names of accounts: names that were abolished, names in the prose that no table has, names listed without money.
 *
 * Reads 医疗卫生与计划生育支出（类） in a budget of 2026 and says what it is called now; reads 某活动费支出（项） 0.88万元
 * where the tables print 0.88 under 其他行政事业单位养老支出 and says that the names differ.
 */

import type { SourceSpan } from '../../schema/index.ts';
import { type Renamed, renamedAccounts } from '../accounts.ts';
import type { Check } from '../check.ts';
import type { Relation } from '../relation.ts';
import { leafOf, nameOf, type Observation, type View } from '../view.ts';
import { listed, type Match, matches, spanOf, wording } from '../words.ts';

/** A level mark or code in brackets behind a name: （210类）. */
const mark = (text: string, at: number): string =>
  text.slice(at, at + 12).match(/^\s*[(（][^()（）]{1,8}[)）]/)?.[0] ?? '';

const longName = 8;

/**
 * Where a text calls an account by its old name. 文化 and 农业 are words like others: they are accounts only where their
 * level is marked, as 文化（款）; the long name of a 类 is one wherever it stands.
 */
function occurrences(view: View, { name, level }: Renamed): readonly Match[] {
  const found: Match[] = [];
  for (let at = view.text.indexOf(name); at >= 0; at = view.text.indexOf(name, at + name.length)) {
    const printed = mark(view.text, at + name.length);
    const isBare = level === '类' && name.length >= longName && printed === '';
    // 现代农业 is a name of its own
    const isWhole = name.length >= 5 || !/[一-龥]/.test(view.text[at - 1] ?? '');
    if (isBare || (printed.includes(level) && isWhole))
      found.push({ start: at, end: at + name.length + printed.length, groups: [] });
  }
  return found;
}

/** What is printed of the account behind its old name. */
function amountsBehind(view: View, { name, now }: Renamed, found: readonly Match[]): readonly SourceSpan[] {
  const own = view.prose.filter(({ row }) => [name, now].includes(leafOf(row.item)));
  return found.flatMap(({ end }) => {
    const next = own.find((o) => o.at >= end && o.at < end + 120);
    return next ? [next.figure.source] : [];
  });
}

export const formerName: Check = {
  id: 'former-name',
  title: '已停用的科目名称',
  description: '文中使用了当年已经停用的支出功能分类科目名称（款、项以标明级次者为准）。',
  basis: '当年的政府收支分类科目。',
  severity: 'warning',
  examples: {
    holds: { text: '卫生健康支出（类）10.00万元。' },
    breaks: { text: '医疗卫生与计划生育支出（类）10.00万元。' },
    rounding: null,
    absent: { text: '没有支出。' },
  },
  relations: (view) => {
    const { year } = view.input.metadata;
    if (year === null) return [];
    return renamedAccounts()
      .filter((f) => f.until < year)
      .flatMap((f): Relation[] => {
        const found = occurrences(view, f);
        if (found.length === 0) return [];
        const about = {
          subject: f.name,
          message: `${listed(view, found)}是 ${f.until} 年以后停用的科目名称，现名“${f.now}”`,
          expected: f.now,
        };
        const statement = wording(view, found, about);
        return [{ ...statement, sources: [...statement.sources, ...amountsBehind(view, f, found)] }];
      });
  },
};

const titled =
  /20(?<=(?<lead>([一-龥]{4,30})\s*)20)\d\d\s*年度?\s*(?:部门|单位)?(?:决算|预算)(?:公开|报表|表)/g;

/** Whether all characters of `short` stand in `long`, in order. */
function within(short: string, long: string): boolean {
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
}

/** Titles that name the reporting body without its district, or with another. */
function otherBodies(view: View): readonly Relation[] {
  const { entity, entities } = view.input.metadata;
  if (entity === null) return [];
  const known = new Set([entity, ...entities]);
  return matches(view, titled).flatMap((m): Relation[] => {
    const name = m.groups[1]!;
    const isOther =
      !known.has(name) &&
      name.length < entity.length &&
      name.at(-1) === entity.at(-1) &&
      name[0] === entity[0];
    if (!isOther || !/[省市区县旗州]/.test(entity.slice(0, -1)) || !within(name, entity)) return [];
    return [
      wording(view, [m], {
        subject: '单位名称',
        message: `标题中的单位名称“${name}”与“${entity}”不同，是另一机构`,
        expected: entity,
      }),
    ];
  });
}

export const entityName: Check = {
  id: 'entity-name',
  title: '标题中的单位名称',
  description: '决算表、预算表标题中的单位名称缺少区县等字样，成为另一机构的名称。',
  basis: '公开表的标题应为本单位全称。',
  severity: 'warning',
  examples: {
    holds: { text: '某市样例区财政局2023年度部门决算表', metadata: { entity: '某市样例区财政局' } },
    breaks: { text: '某市财政局2023年度部门决算表', metadata: { entity: '某市样例区财政局' } },
    rounding: null,
    absent: { text: '收入支出决算总表', metadata: { entity: '某市样例区财政局' } },
  },
  relations: otherBodies,
};

const isAccount = (o: Observation): boolean =>
  o.row.family === 'expenditure' &&
  o.row.measure === 'amount' &&
  o.row.part === null &&
  o.row.item.split('/').length === 3 &&
  !/^(?:基本|项目)支出/.test(o.row.item);

/** A 项 of the prose that no table prints, while the tables print its very amount under another 项 of the same 类. */
function strangers(view: View): readonly Relation[] {
  const printed = [...view.tables.values()].flat().filter(isAccount);
  const items = new Set(printed.map((o) => `${o.row.entity}|${o.row.item}`));
  if (printed.length < 3) return [];
  const prose = view.prose.filter((o) => isAccount(o) && o.row.stage === 'final' && !o.figure.value.eq(0));
  return prose.flatMap((o): Relation[] => {
    if (items.has(`${o.row.entity}|${o.row.item}`)) return [];
    const head = o.row.item.split('/', 1)[0]!;
    const twin = printed.find(
      (t) =>
        t.row.entity === o.row.entity &&
        t.row.year === o.row.year &&
        t.row.stage === o.row.stage &&
        t.row.item.startsWith(`${head}/`) &&
        t.figure.value.eq(o.figure.value),
    );
    if (!twin) return [];
    const figures = [o.figure, twin.figure];
    return [
      {
        kind: 'statement',
        holds: false,
        subject: nameOf(o.row),
        message: `文中的科目“${o.row.item.split('/').slice(1).join(' / ')}”不见于各表，金额 ${o.row.printed} 与表中“${twin.row.item.split('/').slice(1).join(' / ')}”相同`,
        expected: leafOf(twin.row.item),
        actual: leafOf(o.row.item),
        figures,
        sources: figures.map((f) => f.source),
      },
    ];
  });
}

const table = '支出决算表';
const account = (item: string, printed: string) => ({
  printed,
  item: `社会保障和就业支出/行政事业单位养老支出/${item}`,
  table,
});

export const unknownName: Check = {
  id: 'account-name',
  title: '文字与表的科目名称不一',
  description: '文字说明中的项级科目不见于各表，而表中同类的另一科目金额与之相同。',
  basis: '情况说明的科目名称与决算表一致。',
  severity: 'warning',
  examples: {
    holds: {
      text: '支出决算表 10.00 20.00 0.88 其他养老支出0.88万元。',
      rows: [
        account('基本养老', '10.00'),
        account('职业年金', '20.00'),
        account('其他养老支出', '0.88'),
        { printed: '0.88万元', item: '社会保障和就业支出/行政事业单位养老支出/其他养老支出' },
      ],
    },
    breaks: {
      text: '支出决算表 10.00 20.00 0.88 活动费支出0.88万元。',
      rows: [
        account('基本养老', '10.00'),
        account('职业年金', '20.00'),
        account('其他养老支出', '0.88'),
        { printed: '0.88万元', item: '社会保障和就业支出/行政事业单位养老支出/活动费支出' },
      ],
    },
    rounding: null,
    absent: {
      text: '活动费支出0.88万元。',
      rows: [{ printed: '0.88万元', item: '社会保障和就业支出/行政事业单位养老支出/活动费支出' }],
    },
  },
  relations: strangers,
};

const enumeration = /主要(?:包括|用于)[：:]?([^。；\n\d]{4,400})(?=[。；\n])/g;

/** Names listed as paid in the prose whose cells in the economic table are 0. */
function unpaid(view: View): readonly Relation[] {
  const cells = [...view.tables.values()]
    .flat()
    .filter((o) => /^基本支出\//.test(o.row.item) && o.row.measure === 'amount' && o.row.part === null);
  if (cells.length < 5) return [];
  const paid = new Set(cells.filter((o) => !o.figure.value.eq(0)).map((o) => leafOf(o.row.item)));
  const zeros = new Map(cells.filter((o) => o.figure.value.eq(0)).map((o) => [leafOf(o.row.item), o]));
  return [...view.text.matchAll(enumeration)].flatMap((m): Relation[] => {
    const names = m[1]!.replace(/\s+/g, '').split(/[、，,和等]/);
    const empty = names.filter((n) => zeros.has(n) && !paid.has(n));
    if (empty.length === 0) return [];
    const figures = empty.map((n) => zeros.get(n)!.figure);
    return [
      {
        kind: 'statement',
        holds: false,
        subject: '列举的支出科目',
        message: `文中列举了没有发生额的科目：${empty.join('、')}（表中均为 0）`,
        figures,
        sources: [spanOf(view, m.index, m.index + m[0].length), ...figures.map((f) => f.source)],
      },
    ];
  });
}

const economic = '一般公共预算财政拨款基本支出决算表';
const cell = (item: string, printed: string) => ({
  printed,
  item: `基本支出/人员经费/${item}`,
  table: economic,
  fund: 'general' as const,
});
const listExample = (words: string) => ({
  text: `表 30.00 8.00 0.00 4.00 5.00\n人员经费主要包括：${words}。`,
  rows: [
    cell('基本工资', '30.00'),
    cell('津贴补贴', '8.00'),
    cell('奖励金', '0.00'),
    cell('住房公积金', '4.00'),
    cell('绩效工资', '5.00'),
  ],
});

export const listedUnpaid: Check = {
  id: 'listed-unpaid',
  title: '列举了没有发生额的科目',
  description: '“主要包括”列举的经济科目在基本支出表中金额为 0，是照抄范本的痕迹。',
  basis: '公开范本要求按有发生额的经济分类科目列举。',
  severity: 'warning',
  examples: {
    holds: listExample('基本工资、津贴补贴、绩效工资'),
    breaks: listExample('基本工资、津贴补贴、奖励金'),
    rounding: null,
    absent: { text: '人员经费主要包括：基本工资、津贴补贴。' },
  },
  relations: unpaid,
};
