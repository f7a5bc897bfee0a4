import { expect, it } from 'vitest';
import {
  coverageByRegion,
  documentsOfUnit,
  findingCounts,
  findingsOfUnit,
  gravestCauses,
  holdings,
  judge,
  locate,
  newestDocuments,
  regionsOf,
  scopesOf,
  seriesOf,
  standingsOf,
  unitsOf,
  yearsOf,
} from '../../../store/index.ts';
import { disclosure, finding, sha256 } from '../made.ts';
import { emptyStore, put } from './made.ts';

const income = [{ family: 'income', items: ['收入总计', '事业收入'] }] as const;
const valuesOf = (series: ReturnType<typeof seriesOf>[number] | undefined) =>
  [...(series?.years ?? [])].map(([year, { figure }]) => [year, figure.value]);

it('a series holds each year once, from all spellings of the unit, with a gap where nobody prints it', () => {
  const db = emptyStore();
  put(db, '2023', { rows: [{ value: '20' }, { value: '15', year: 2022 }] });
  put(db, '2022', { metadata: { year: 2022 }, rows: [{ value: '16' }] });
  put(db, '2019', { metadata: { year: 2019, entity: '青禾县样例局(汇总)' }, rows: [{ value: '7' }] });
  put(db, 'other', { metadata: { entity: '青禾县样例局下属中心' }, rows: [{ value: '99' }] });
  const [total, none] = seriesOf(db, '青禾县样例局', income);
  expect(none).toBeUndefined();
  expect(valuesOf(total)).toEqual([
    [2019, '7'],
    [2022, '16'],
    [2023, '20'],
  ]);
  // what the next year’s document says otherwise of 2022 is not lost
  expect(total!.years.get(2022)!.conflicts.map(({ value }) => value)).toEqual(['15']);
});

it('funds, stages, levels, narrowing words and parts are never one series', () => {
  const db = emptyStore();
  put(db, 'a', {
    rows: [
      { value: '1' },
      { value: '2', fund: 'fiscal' },
      { value: '3', stage: 'initial_budget' },
      { value: '4', scope: '不含上年结转' },
      { value: '5', entity: '青禾县样例局(本级)' },
      { value: '6', part: '财政拨款收入' },
      { value: '7', measure: 'change', basis: 'prior_final' },
      { value: '8', item: '事业收入' },
    ],
  });
  const found = seriesOf(db, '青禾县样例局', income);
  expect(found.map((s) => [s.item, s.fund, s.stage, s.scope, s.level, valuesOf(s)[0]![1]])).toEqual([
    ['收入总计', 'all', 'final', null, 'department', '1'],
    ['收入总计', 'fiscal', 'final', null, 'department', '2'],
    ['收入总计', 'all', 'initial_budget', null, 'department', '3'],
    ['收入总计', 'all', 'final', '不含上年结转', 'department', '4'],
    ['收入总计', 'all', 'final', null, 'unit', '5'],
    ['事业收入', 'all', 'final', null, 'department', '8'],
  ]);
});

it('a document that its path no longer holds says nothing any more', () => {
  const db = emptyStore();
  put(db, 'old', { rows: [{ value: '1' }], path: '/in/x.txt', findings: [finding] });
  put(db, 'new', { rows: [{ value: '2' }], path: '/in/x.txt' });
  expect(valuesOf(seriesOf(db, '青禾县样例局', income)[0])).toEqual([[2023, '2']]);
  expect(documentsOfUnit(db, '青禾县样例局').map(({ id }) => id)).toEqual([sha256('new')]);
  expect(findingsOfUnit(db, '青禾县样例局', 9)).toEqual([]);
  expect(findingCounts(db)).toEqual({ error: 0, warning: 0, info: 0 });
  expect(holdings(db)).toMatchObject({ documents: 1, rows: [{ family: 'income', rows: 1 }] });
  locate(db, '/in/x.txt', sha256('old'));
  expect(findingsOfUnit(db, '青禾县样例局', 9)).toHaveLength(1);
});

it('the overview counts units, regions, years, rows and findings by their cause', () => {
  const db = emptyStore();
  const region = (name: string, entity: string, year: number) => ({
    metadata: { region: name, entity, year },
  });
  put(db, 'a', { ...region('青禾县', '青禾县样例局', 2022), rows: [{}, {}], findings: [finding, finding] });
  put(db, 'b', {
    ...region('青禾县', '青禾县样例局', 2023),
    rows: [{}, { family: 'asset' }],
    findings: [finding],
  });
  put(db, 'c', {
    ...region('白石市', '白石市图书馆', 2023),
    findings: [
      { ...finding, check: 'sum' },
      { ...finding, severity: 'warning' },
      { ...finding, severity: 'info' },
    ],
  });
  expect(holdings(db)).toMatchObject({
    documents: 3,
    units: 2,
    regions: 2,
    from: 2022,
    to: 2023,
    failures: 0,
  });
  expect(holdings(db).rows).toEqual([
    { family: 'income', rows: 3 },
    { family: 'asset', rows: 1 },
  ]);
  expect(coverageByRegion(db)).toEqual([
    { region: '白石市', year: 2023, units: 1, documents: 1 },
    { region: '青禾县', year: 2022, units: 1, documents: 1 },
    { region: '青禾县', year: 2023, units: 1, documents: 1 },
  ]);
  expect(findingCounts(db)).toEqual({ error: 4, warning: 1, info: 1 });
  const causes = gravestCauses(db, 9, 1);
  expect(causes.map((c) => [c.severity, c.check, c.findings, c.documents, c.examples.length])).toEqual([
    ['error', 'change-rate', 3, 2, 1],
    ['error', 'sum', 1, 1, 1],
    ['warning', 'change-rate', 1, 1, 1],
  ]);
  expect(newestDocuments(db, 2)).toHaveLength(2);
  expect(newestDocuments(db, 9).find(({ id }) => id === sha256('a'))).toMatchObject({
    rows: 2,
    errors: 2,
    warnings: 0,
  });
  expect([yearsOf(db), regionsOf(db)]).toEqual([
    [2023, 2022],
    ['白石市', '青禾县'],
  ]);
  expect(unitsOf(db)).toEqual([
    { name: '白石市图书馆', region: '白石市', documents: 1, from: 2023, to: 2023 },
    { name: '青禾县样例局', region: '青禾县', documents: 2, from: 2022, to: 2023 },
  ]);
  expect(unitsOf(db, { text: '图书' }).map(({ name }) => name)).toEqual(['白石市图书馆']);
  expect(unitsOf(db, { region: '青禾县' }).map(({ name }) => name)).toEqual(['青禾县样例局']);
});

it('newest is what was published last; what has no day, when it was first seen', () => {
  const db = emptyStore();
  put(db, 'a', { metadata: { published: '2024-08-01' } });
  put(db, 'b', { metadata: { published: null }, seen: '2024-09-09T10:00:00Z' });
  put(db, 'c', { metadata: { published: '2024-10-01' } });
  expect(newestDocuments(db, 3).map(({ id }) => id)).toEqual(['c', 'b', 'a'].map(sha256));
});

it('units are ranked on one account, each level by itself, with the year before and what lies far', () => {
  const db = emptyStore();
  const question = {
    family: 'income',
    item: '收入总计',
    year: 2023,
    fund: 'all',
    stage: 'final',
    measure: 'amount',
  } as const;
  for (let i = 0; i < 9; i++)
    put(db, `u${i}`, {
      metadata: { entity: `样例县第${i}局`, region: i < 5 ? '样例县' : '白石市' },
      rows: [{ value: `${100 + i}` }, { value: `${50 + i}`, year: 2022 }],
    });
  put(db, 'big', {
    metadata: { entity: '样例县大局' },
    rows: [{ value: '90000' }, { value: '100', year: 2022 }],
  });
  put(db, 'zero', {
    metadata: { entity: '样例县无局' },
    rows: [{ value: '0.00' }, { value: '9', year: 2022 }],
  });
  put(db, 'own', { metadata: { entity: '样例县大局', level: 'unit' }, rows: [{ value: '70' }] });
  put(db, 'narrow', {
    metadata: { entity: '样例县窄局' },
    rows: [
      { value: '5', scope: '不含结转' },
      { value: '4', scope: null, year: 2022 },
    ],
  });
  const { standings, spread } = judge(standingsOf(db, question));
  expect(standings.map(({ name }) => name).slice(0, 2)).toEqual(['样例县大局', '样例县第8局']);
  expect(standings).toHaveLength(13);
  expect(standings[0]).toMatchObject({ level: 'department', far: true, farRatio: true, ratio: 900 });
  expect(standings.find(({ level }) => level === 'unit')).toMatchObject({
    name: '样例县大局',
    before: null,
    ratio: null,
  });
  expect(standings.at(-1)).toMatchObject({ name: '样例县无局', far: false, ratio: null });
  // a narrowed figure is not laid beside a whole one of the year before
  expect(standings.find(({ name }) => name === '样例县窄局')).toMatchObject({ before: null });
  expect(spread).toMatchObject({ count: 13, zeros: 1 });
  expect(standingsOf(db, question, '白石市')).toHaveLength(4);
  expect(standingsOf(db, { ...question, fund: null })).toEqual([]);
  expect(scopesOf(db, 'income', '收入总计')[0]).toEqual({
    year: 2023,
    fund: 'all',
    stage: 'final',
    measure: 'amount',
    figures: 13,
  });
});

it('what a document says of another unit is that unit’s', () => {
  const db = emptyStore();
  put(db, 'a', { rows: [{ value: '3', entity: '青禾县样例中心' }] });
  expect(valuesOf(seriesOf(db, '青禾县样例中心', income)[0])).toEqual([[2023, '3']]);
  expect(disclosure().metadata.entity).not.toBe('青禾县样例中心');
});
