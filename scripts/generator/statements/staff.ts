import { count, type FactOptions, relate, type Teller } from '../teller.ts';
import { type Subject, w } from '../words.ts';
import type { Statement, Variant } from './statement.ts';

/** 机构设置及人员. "内设机构3个。人员编制15名，实有人数16人，离退休人员4人。" */
const staffing = (item: string): Subject => ({ family: 'staffing', fund: null, item });
const people = (t: Teller, n: number, item: string, unit = '人', o: FactOptions = {}) =>
  count(t, n, '人', staffing(item), { ...o, printedUnit: unit });
const staffVariants: readonly Variant[] = [
  {
    name: '编制与实有',
    write: (t) => {
      const s = t.books.staff;
      return [
        w`${t.books.unit.name}内设机构${count(t, s.departments, '个', staffing('内设机构数'))}。人员编制${people(t, s.posts, '编制人数', '名')}，实有人数${people(t, s.people, '实有人数')}，离退休人员${people(t, s.retired, '离退休人数')}。`,
      ];
    },
  },
  {
    name: '行政与事业',
    write: (t) => {
      const s = t.books.staff;
      const year = t.books.kind === 'budget' ? t.year - 1 : t.year;
      const posts = people(t, s.posts, '编制人数', '人', { year });
      const administrative = people(t, s.administrativePosts, '编制人数/行政编制', '人', { year });
      const institutional = people(t, s.posts - s.administrativePosts, '编制人数/事业编制', '人', { year });
      relate(t, { kind: 'sum', total: posts, parts: [administrative, institutional], name: '编制人数' });
      return [
        w`截至${year}年末，${t.style.self || '本部门'}人员编制${posts}，其中行政编制${administrative}，事业编制${institutional}；实有人员${people(t, s.people, '实有人数', '人', { year })}。`,
      ];
    },
  },
  { name: '不列数', write: (t) => [[`${t.books.unit.name}内设办公室、业务科等机构。`]] },
];
export const staff: Statement = {
  name: 'staff',
  titles: ['机构设置情况', '机构设置及人员情况'],
  budgetTitles: ['机构设置情况', '机构设置及人员情况'],
  final: staffVariants,
  budget: staffVariants,
};
