/**
 * A department against its units: what a department reports contains what each of its units reports.
 *
 * Reads 一般公共预算财政拨款支出60.00万元 of 青禾县样例局 (部门) and 40.00万元 of its centre and states 40.00 ≤ 60.00; where the
 * department's list of units is complete and every unit is known, 40.00 + 20.00 = 60.00. Only money from the treasury is
 * compared: what units pay to each other is left out of a department's other totals.
 */
import type { Family, Fund, Stage } from '../../../schema/index.ts';
import { unitName } from '../../../schema/index.ts';
import { type Relation, side, sum } from '../../relation.ts';
import { nameOf } from '../../view.ts';
import { type Archive, type Edition, lookup, seriesIn } from '../archive.ts';
import type { AcrossCheck, AcrossExampleDocument, Comparison } from '../check.ts';
import type { Series, SeriesKey } from '../holding.ts';
import { listedUnits } from '../listed-units.ts';

const families: ReadonlySet<Family> = new Set(['income', 'expenditure', 'three_public']);
const funds: ReadonlySet<Fund | null> = new Set(['fiscal', 'general', 'government_fund', 'state_capital']);
/** What every unit has, so that nothing is lacking where all units tell it. */
const totals: ReadonlySet<string> = new Set(['本年支出合计']);

const isDue = (key: SeriesKey, year: number, stage: Stage): boolean =>
  families.has(key.family) &&
  funds.has(key.fund) &&
  key.measure === 'amount' &&
  key.stage === stage &&
  key.year === year &&
  key.scope === null;

const stageOf = ({ kind }: Edition): Stage => (kind === 'budget' ? 'initial_budget' : 'final');

function containing(department: Edition, unit: Edition): Comparison {
  const relations = [...seriesIn(unit)].flatMap(({ key, row, figure }): readonly Relation[] => {
    const whole = isDue(key, unit.year, stageOf(unit)) ? lookup(department, key) : null;
    if (!whole) return [];
    const subject = `${unit.versions[0]!.name}${nameOf(row)}`;
    return [{ kind: 'linear', subject, left: side(figure!), right: side(whole.figure!), operator: '<=' }];
  });
  return { documents: [department.versions[0]!, unit.versions[0]!], relations };
}

/** Every listed unit, by its edition; null where the list is open or a unit is not known. */
function allUnits(department: Edition, known: readonly Edition[]): readonly Edition[] | null {
  const head = department.versions[0]!;
  const listed = listedUnits(head.document.text);
  if (!listed?.complete) return null;
  const found = listed.names.map((printed) => {
    const { name } = unitName(printed);
    return known.find((e) => e.versions[0]!.name === name);
  });
  const distinct = new Set(found);
  return found.every((e) => e !== undefined) && distinct.size === listed.names.length ? found : null;
}

function together(department: Edition, units: readonly Edition[]): Comparison {
  const relations = [...seriesIn(department)].flatMap(({ key, row, figure }): readonly Relation[] => {
    if (!totals.has(key.account) || key.part !== null || !isDue(key, department.year, stageOf(department)))
      return [];
    const parts: readonly (Series | null)[] = units.map((unit) => lookup(unit, key));
    const told = parts.filter((p) => p !== null);
    if (told.length < parts.length) return [];
    return [
      sum(
        figure!,
        told.map((p) => p.figure!),
        { subject: nameOf(row) },
      ),
    ];
  });
  const documents = [department, ...units].map((e) => e.versions[0]!);
  return { documents, relations };
}

const isKnown = ({ versions, mixed }: Edition): boolean => versions[0]!.document.current && !mixed;

function comparisonsOf({ editions, units, year }: Archive): readonly Comparison[] {
  return editions
    .filter((e) => e.year === year && e.level === 'department' && isKnown(e))
    .flatMap((department) => {
      const { name } = department.versions[0]!;
      // what is published under the department's own name is the office itself only where it says so
      const known = [...editions, ...units].filter(
        (e) =>
          e.year === year &&
          e.kind === department.kind &&
          (e.level === 'unit' || e.versions[0]!.name !== name) &&
          isKnown(e),
      );
      const all = allUnits(department, known);
      return [
        ...known.map((unit) => containing(department, unit)),
        ...(all === null ? [] : [together(department, all)]),
      ];
    });
}

const fund = 'general';
const lines = ['基本支出', '项目支出', '本年支出合计', '住房公积金'] as const;
const name = '青禾县样例局';

function told(entity: string, numbers: readonly string[], list = ''): AcrossExampleDocument {
  return {
    text: `${list}${numbers.map((number, i) => `${lines[i]}${number}。`).join('')}`,
    rows: numbers.map((printed, i) => ({ printed, entity, item: lines[i]!, fund })),
    metadata: { year: 2023, kind: 'final_account', entity, level: entity === name ? 'department' : 'unit' },
  };
}
const list = `纳入${name}2023年度部门决算编制范围的单位共2个，包括：${name}（本级）、青禾县样例中心。`;
const department = (numbers: readonly string[]) => told(name, numbers, list);
const office = (numbers: readonly string[]) => told(`${name}(本级)`, numbers);
const centre = (numbers: readonly string[]) => told('青禾县样例中心', numbers);

export const departmentUnits: AcrossCheck = {
  id: 'department-units',
  title: '部门与所属单位',
  description:
    '部门的财政拨款收支、“三公”经费，应当不小于本级和所属各单位同一科目的数字；部门列全了所属单位、各单位材料也都在库中的，支出合计应当等于各单位之和。单位以材料中印出的全称为准。',
  basis: '预算法：部门预算、决算由本部门及其所属各单位的预算、决算组成。',
  severity: 'warning',
  examples: {
    holds: {
      documents: [department(['40.00万元', '20.00万元', '60.00万元', '5.00万元'])],
      units: [
        office(['30.00万元', '10.00万元', '40.00万元', '3.00万元']),
        centre(['10.00万元', '10.00万元', '20.00万元', '2.00万元']),
      ],
    },
    breaks: {
      documents: [department(['41.37万元', '20.25万元', '61.62万元', '2.05万元'])],
      units: [centre(['10.15万元', '20.25万元', '30.40万元', '2.50万元'])],
    },
    rounding: {
      documents: [department(['40.00万元', '20.00万元', '60.01万元', '5.00万元'])],
      units: [
        office(['30.00万元', '10.00万元', '40.00万元', '3.00万元']),
        centre(['10.00万元', '10.00万元', '20.00万元', '2.00万元']),
      ],
    },
    absent: {
      documents: [told(name, ['40.00万元', '20.00万元', '60.00万元', '1.00万元'])],
    },
  },
  compare: comparisonsOf,
};
