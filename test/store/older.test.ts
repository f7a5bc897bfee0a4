import { expect, it } from 'vitest';
import { type ListPage, olderOf } from '../../store/crawl/older.ts';

/** Pages of one list by number: the days between which they lie where they were read, and null where they were not. */
type Days = readonly [newest: string, oldest: string] | 'out of order' | null;
const since = '2024-07-01';
const left = (pages: Readonly<Record<number, Days>>) =>
  olderOf(
    Object.entries(pages).map(
      ([number, days]): ListPage => ({
        id: Number(number),
        url: `http://czj.qinghe.example/2024/index_${number}.html`,
        list: 'http://czj.qinghe.example/2024/',
        read: days !== null,
        newest: Array.isArray(days) ? days[0] : null,
        oldest: Array.isArray(days) ? days[1] : null,
      }),
    ),
    since,
  );
const new1: Days = ['2024-08-30', '2024-07-02'];
const [old2, old3] = [
  ['2024-06-30', '2024-06-01'],
  ['2024-06-01', '2024-05-01'],
] as const;

it.each<[string, Parameters<typeof left>[0], number[]]>([
  ['two pages lie before the day', { 1: new1, 2: old2, 3: old3, 4: null, 5: null, 6: null }, [4, 5]],
  [
    'the end of the list bears witness',
    { 1: new1, 2: old2, 3: old3, 4: null, 6: ['2024-03-01', '2024-01-01'] },
    [4],
  ],
  ['the next page is all that is known of the rest', { 1: new1, 2: old2, 3: old3, 4: null }, [4]],
  ['numbers are numbers', { 9: old2, 10: old3, 11: null, 12: null, 100: null }, [11, 12]],
  ['only one page lies before it', { 1: new1, 2: old2, 3: null, 4: null, 5: null }, []],
  ['a page reaches the day', { 1: new1, 2: ['2024-07-01', '2024-06-01'], 3: old3, 4: null, 5: null }, []],
  ['pages between were not read', { 1: new1, 2: old2, 4: old3, 3: null, 5: null, 6: null }, []],
  [
    'the end of the list is newer',
    { 1: new1, 2: old2, 3: old3, 4: null, 6: ['2024-09-01', '2024-08-01'] },
    [],
  ],
  ['the end of the list has no order', { 1: new1, 2: old2, 3: old3, 4: null, 6: 'out of order' }, []],
  ['a page in between has no order', { 1: 'out of order', 2: old2, 3: old3, 4: null, 5: null }, []],
  ['the list goes up and down', { 1: old3, 2: old2, 3: old3, 4: null, 5: null }, []],
  [
    'all is of one day',
    { 1: ['2023-08-20', '2023-08-20'], 2: ['2023-08-20', '2023-08-20'], 3: null, 4: null },
    [],
  ],
])('%s', (_, pages, wanted) => expect(left(pages)).toEqual(wanted));

it('addresses that differ in more than a number say nothing', () => {
  const page = (url: string, days: readonly [string, string] | null, id: number): ListPage => ({
    ...{ id, url, list: 'x', read: days !== null },
    ...{ newest: days?.[0] ?? null, oldest: days?.[1] ?? null },
  });
  const pages = [page('http://x.example/a_1.html', old2, 1), page('http://x.example/b_2.html', old3, 2)];
  expect(olderOf([...pages, page('http://x.example/c_3.html', null, 3)], since)).toEqual([]);
});
