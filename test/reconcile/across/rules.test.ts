/** What makes two figures of two documents comparable, and what makes a difference between them nobody's mistake. */
import { describe, expect, it } from 'vitest';
import {
  type AcrossExample,
  type AcrossExampleDocument,
  archiveOfExample,
} from '../../../reconcile/across/check.ts';
import { acrossChecks, acrossWith } from '../../../reconcile/across/index.ts';
import type { ExampleRow } from '../../../reconcile/check.ts';
import type { Metadata } from '../../../schema/index.ts';

const found = (example: AcrossExample) =>
  acrossWith(acrossChecks, archiveOfExample(example)).findings.map((f) => [f.check, f.severity]);
const outcomes = (example: AcrossExample) =>
  acrossWith(acrossChecks, archiveOfExample(example)).outcomes.map((o) => o.outcome);

type More = Partial<ExampleRow> & { readonly code?: string | null };

/** One account a sentence: 基本支出41.37万元。 */
function document(
  kind: Metadata['kind'],
  year: number,
  lines: readonly (readonly [item: string, printed: string, more?: More])[],
  metadata: Partial<Metadata> = {},
): AcrossExampleDocument {
  return {
    text: lines.map(([item, printed, more]) => `${item}${more?.scope ?? ''}${printed}。`).join(''),
    rows: lines.map(([item, printed, more = {}]) => ({
      printed,
      item,
      fund: 'general',
      stage: kind === 'budget' ? 'initial_budget' : 'final',
      ...more,
    })),
    metadata: { kind, year, ...metadata },
  };
}

const opening = { stage: 'initial_budget' } as const;
const budget = (metadata: Partial<Metadata> = {}) =>
  document(
    'budget',
    2023,
    [
      ['基本支出', '41.37万元'],
      ['项目支出', '20.25万元'],
      ['本年支出合计', '61.62万元'],
    ],
    metadata,
  );
const final = (numbers: readonly string[], metadata: Partial<Metadata> = {}, more: More = {}) =>
  document(
    'final_account',
    2023,
    ['基本支出', '项目支出', '本年支出合计'].map((item, i) => [item, numbers[i]!, { ...opening, ...more }]),
    metadata,
  );

describe('a budget against its final account', () => {
  it('is doubted where one figure differs among those that agree', () => {
    expect(found({ documents: [budget(), final(['41.37万元', '20.25万元', '66.62万元'])] })).toEqual([
      ['budget-in-final', 'warning'],
    ]);
  });

  it('names a slip of the hand, and both documents', () => {
    const [finding] = acrossWith(
      acrossChecks,
      archiveOfExample({ documents: [budget(), final(['41.37万元', '20.25万元', '616.2万元'])] }),
    ).findings;
    expect(finding!.message).toContain('小数点错位');
    expect(finding!.message).toContain(
      '2023 年部门预算为 61.62 万元，2023 年部门决算为 616.2 万元，相差 554.58 万元',
    );
  });

  it.each([
    ['a department and a unit', { level: 'unit' as const }, {}],
    ['a department and 本级', { entity: '青禾县样例局(本级)' }, { entity: '青禾县样例局(本级)' }],
    ['words that narrow the figure', {}, { scope: '不含上年结转' }],
    ['another purse', {}, { fund: 'fiscal' as const }],
    ['the adjusted budget', {}, { stage: 'adjusted_budget' as const }],
    ['a figure that was hardly read', {}, { confidence: 0.6 }],
  ])('is not compared: %s', (_, metadata, more) => {
    const example = { documents: [budget(), final(['43.37万元', '22.25万元', '65.62万元'], metadata, more)] };
    expect(found(example)).toEqual([]);
    expect(outcomes(example).filter((o) => o !== 'not_applicable')).toEqual([]);
  });

  it('says so where a department and a unit stand beside each other', () => {
    const example = {
      documents: [budget(), final(['41.37万元', '20.25万元', '61.62万元'], { level: 'unit' })],
    };
    expect(outcomes(example)).toEqual(['not_applicable']);
  });

  it('is one remark where much was revised, and nothing where the documents share no figure', () => {
    const revised = ['41.37万元', '22.25万元', '65.62万元'];
    expect(found({ documents: [budget(), final(revised)] })).toEqual([['budget-in-final', 'info']]);
    const other = { documents: [budget(), final(['410.00万元', '7.00万元', '417.00万元'])] };
    expect(found(other)).toEqual([]);
    expect(new Set(outcomes(other))).toEqual(new Set(['not_enough_data']));
  });

  it('is no matter where hundreds of units may have that name', () => {
    const named = { entity: '县样例局' };
    const example = {
      documents: [budget(named), final(['41.37万元', '20.25万元', '66.62万元'], named)],
    };
    expect(found({ ...example })).toEqual([]);
  });

  it('takes 汇总 for the department, and a name with blanks for the name', () => {
    const summed = { entity: '青禾县 样例局（汇总）' };
    expect(
      found({
        documents: [
          budget(),
          final(['41.37万元', '20.25万元', '66.62万元'], summed, { entity: '青禾县样例局(汇总)' }),
        ],
      }),
    ).toEqual([['budget-in-final', 'warning']]);
  });
});

describe('an account', () => {
  const housing = '住房保障支出/住房改革支出/住房公积金';
  const twoYears = (before: string, after: string, year: number, codes: readonly (string | null)[]) => ({
    documents: [
      document('final_account', year, [
        [before, '50.00万元', { code: codes[0]! }],
        ['基本支出', '41.37万元'],
      ]),
      document('final_account', year + 1, [
        [after, '55.00万元', { code: codes[1]!, year }],
        ['基本支出', '41.37万元', { year }],
      ]),
    ],
  });

  it('is the same whether its code is printed or follows from its names', () => {
    expect(found(twoYears(housing, housing, 2022, ['2210201', null]))).toEqual([['prior-year', 'warning']]);
  });

  it('that was renamed between the years is not compared', () => {
    const example = twoYears('医疗卫生与计划生育支出', '卫生健康支出', 2018, ['210', '210']);
    expect(found(example)).toEqual([]);
    expect(outcomes(example)).toContain('not_applicable');
  });
});

describe('the year before', () => {
  const now = (words: string, more: More = {}): AcrossExampleDocument => ({
    text: `基本支出61.62万元，${words}10.00万元。`,
    rows: [
      { printed: '61.62万元', item: '基本支出', fund: 'general', year: 2024 },
      {
        printed: '10.00万元',
        item: '基本支出',
        fund: 'general',
        year: 2024,
        measure: 'change',
        basis: 'prior_final',
        ...more,
      },
    ],
    metadata: { kind: 'final_account', year: 2024 },
  });
  const before = document('final_account', 2023, [['基本支出', '51.00万元']]);

  it('that nothing else speaks for is only remarked', () => {
    expect(found({ documents: [before, now('比上年增加')] })).toEqual([['prior-year', 'info']]);
  });

  it('is left alone where the words narrow the comparison', () => {
    expect(found({ documents: [before, now('扣除基建后比上年增加')] })).toEqual([]);
  });

  it('is level where the decimals of the later document show no difference', () => {
    const told: AcrossExampleDocument = {
      text: '基本支出60.2万元，与上年持平。',
      rows: [
        { printed: '60.2万元', item: '基本支出', fund: 'general', year: 2024 },
        {
          printed: '持平',
          item: '基本支出',
          fund: 'general',
          year: 2024,
          measure: 'change',
          basis: 'prior_final',
          value: '0',
          unit: '万元',
        },
      ],
      metadata: { kind: 'final_account', year: 2024 },
    };
    const older = (printed: string) => document('final_account', 2023, [['基本支出', printed]]);
    expect(found({ documents: [older('60.28万元'), told] })).toEqual([]);
    expect(found({ documents: [older('60.38万元'), told] })).toEqual([['prior-year', 'info']]);
  });

  it('is left alone in a budget that is compared with what was spent so far', () => {
    const told: AcrossExampleDocument = {
      ...now('比上年执行数增加', { stage: 'initial_budget' }),
      metadata: { kind: 'budget', year: 2024 },
    };
    expect(found({ documents: [before, told] })).toEqual([]);
  });

  it('is left alone where the document disagrees with itself already', () => {
    const told = now('比上年增加');
    const rate = {
      printed: '90%',
      item: '基本支出',
      fund: 'general',
      year: 2024,
      basis: 'prior_final',
    } as const;
    const document = {
      ...told,
      text: `${told.text}增长90%。`,
      rows: [...told.rows!, { ...rate, measure: 'change_rate' as const }],
    };
    const example = { documents: [before, document] };
    expect(found(example)).toEqual([]);
    expect(outcomes(example)).toContain('not_applicable');
  });

  it('is compared by the rate where only a rate is printed', () => {
    const rated: AcrossExampleDocument = {
      text: '基本支出61.62万元，比上年增长30%。上年项目支出20.25万元。',
      rows: [
        { printed: '61.62万元', item: '基本支出', fund: 'general', year: 2024 },
        {
          printed: '30%',
          item: '基本支出',
          fund: 'general',
          year: 2024,
          measure: 'change_rate',
          basis: 'prior_final',
        },
        { printed: '20.25万元', item: '项目支出', fund: 'general', year: 2023 },
      ],
      metadata: { kind: 'final_account', year: 2024 },
    };
    const older = document('final_account', 2023, [
      ['基本支出', '50.00万元'],
      ['项目支出', '20.25万元'],
    ]);
    expect(found({ documents: [older, rated] })).toEqual([['prior-year', 'warning']]);
  });
});

describe('a new version', () => {
  const numbers = ['41.37万元', '20.25万元', '61.62万元', '5.00万元'] as const;
  const version = (total: string, current: boolean, published: string): AcrossExampleDocument => ({
    ...document(
      'final_account',
      2023,
      ['基本支出', '项目支出', '本年支出合计', '住房公积金'].map((item, i) => [
        item,
        i === 2 ? total : numbers[i]!,
      ]),
      { published },
    ),
    current,
  });

  it('says what was changed and when; one that was taken down is only remarked', () => {
    const example = {
      documents: [version('61.62万元', false, '2024-08-20'), version('66.62万元', true, '2024-09-10')],
    };
    const [finding] = acrossWith(acrossChecks, archiveOfExample(example)).findings;
    expect(finding).toMatchObject({ check: 'republished', severity: 'info' });
    expect(finding!.message).toContain('2024-08-20 公开，2024-09-10 公开');
    expect(finding!.message).toContain('由 61.62 万元 改为 66.62 万元');
  });

  it('takes the place of the old one in every other comparison', () => {
    const published = document('budget', 2023, [
      ['基本支出', '41.37万元', opening],
      ['项目支出', '20.25万元', opening],
    ]);
    const told = (number: string, current: boolean): AcrossExampleDocument => ({
      ...document('final_account', 2023, [
        ['基本支出', '41.37万元', opening],
        ['项目支出', number, opening],
      ]),
      current,
    });
    expect(found({ documents: [published, told('29.25万元', false), told('20.25万元', true)] })).toEqual([]);
    expect(found({ documents: [published, told('20.25万元', false), told('29.25万元', true)] })).toEqual([
      ['budget-in-final', 'warning'],
    ]);
  });
});

it('two documents of one name that contradict each other throughout are compared with nothing', () => {
  const other = final(['700.11万元', '300.22万元', '1000.33万元']);
  const one = final(['41.37万元', '20.25万元', '66.62万元']);
  expect(found({ documents: [budget(), one] })).toEqual([['budget-in-final', 'warning']]);
  expect(found({ documents: [budget(), one, other] })).toEqual([]);
});

describe('a department', () => {
  const list =
    '纳入青禾县样例局2023年度部门决算编制范围的单位共2个，包括：青禾县样例局（本级）、青禾县样例中心。';
  const items = ['基本支出', '项目支出', '本年支出合计'] as const;
  const told = (entity: string, numbers: readonly string[], level: 'department' | 'unit') =>
    document(
      'final_account',
      2023,
      items.map((item, i) => [item, numbers[i]!, { entity }]),
      { entity, level },
    );
  const department = (numbers: readonly string[]): AcrossExampleDocument => {
    const one = told('青禾县样例局', numbers, 'department');
    return { ...one, text: list + one.text };
  };
  const office = told('青禾县样例局', ['31.22万元', '10.00万元', '41.37万元'], 'unit');
  const centre = told('青禾县样例中心', ['10.15万元', '10.10万元', '20.25万元'], 'unit');

  it('contains its own office, which publishes under the same name', () => {
    const all = told('青禾县样例局', ['31.22万元', '20.25万元', '51.47万元'], 'unit');
    expect(found({ documents: [department(['41.37万元', '20.25万元', '61.62万元']), all] })).toEqual([]);
    expect(found({ documents: [department(['41.37万元', '20.25万元', '50.00万元']), all] })).toEqual([
      ['department-units', 'warning'],
    ]);
  });

  it('of the same name elsewhere is another: nothing in them is equal', () => {
    const elsewhere = told('青禾县样例局', ['310.22万元', '20.35万元', '330.57万元'], 'unit');
    expect(found({ documents: [department(['41.37万元', '20.25万元', '61.62万元']), elsewhere] })).toEqual(
      [],
    );
  });

  it('adds up to its units only where all of them are known', () => {
    const wrong = department(['41.37万元', '20.25万元', '62.62万元']);
    expect(found({ documents: [wrong, office] })).toEqual([]);
    expect(found({ documents: [wrong, office], units: [centre] })).toEqual([['department-units', 'info']]);
  });
});
