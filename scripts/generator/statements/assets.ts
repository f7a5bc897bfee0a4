import { normalizeName } from '../../../schema/index.ts';
import { count, type FactOptions, relate, type Teller } from '../teller.ts';
import { clause, join, type Subject, type Words, w } from '../words.ts';
import type { Statement, Variant } from './statement.ts';

/** 国有资产占用. "截至2023年12月31日，本部门共有车辆8辆，其中：主要负责人用车1辆…；单价100万元（含）以上设备（不含车辆）6台（套）。" */
const asset = (item: string): Subject => ({ family: 'asset', fund: null, item });
function owns(shape: {
  head: string;
  kinds: boolean;
  after: (t: Teller, options: FactOptions) => Words;
  separator: string;
}): (t: Teller) => Words[] {
  return (t) => {
    const budget = t.books.kind === 'budget';
    const year = budget ? t.year - 1 : t.year;
    const options = { year };
    const { vehicles } = t.books.assets;
    const all = vehicles.reduce((sum, [, n]) => sum + n, 0);
    const total = count(t, all, '辆', asset('车辆'), options);
    const facts = vehicles.map(([kind, n]) =>
      count(t, n, '辆', asset(`车辆/${normalizeName(kind)}`), options),
    );
    if (shape.kinds) relate(t, { kind: 'sum', total, parts: facts, name: '车辆' });
    const list = shape.kinds
      ? w`，其中：${join(
          vehicles.map(([kind], i) => [clause(w`${kind}${facts[i]!}`)]),
          shape.separator,
        )}`
      : [];
    return [
      w`截至${year}年12月31日，${t.style.self || '本部门'}${shape.head}${total}${list}；${shape.after(t, options)}。`,
    ];
  };
}
const set = (t: Teller, n: number, item: string, options: FactOptions) =>
  count(t, n, '台套', asset(item), { ...options, printedUnit: '台（套）' });
const old = (t: Teller, o: FactOptions) =>
  w`单价50万元以上通用设备${set(t, t.books.assets.general50, '单价50万元以上通用设备', o)}，单价100万元以上专用设备${set(t, t.books.assets.special100, '单价100万元以上专用设备', o)}`;
const recent = (t: Teller, o: FactOptions) =>
  w`单价100万元（含）以上设备（不含车辆）${set(t, t.books.assets.equipment100, '单价100万元以上设备', o)}`;
const plainWorth = (t: Teller, o: FactOptions) =>
  w`单位价值100万元以上设备（不含车辆）${set(t, t.books.assets.equipment100, '单价100万元以上设备', o)}`;
const assetVariants: readonly Variant[] = [
  { name: '旧模板', write: owns({ head: '共有车辆', kinds: true, after: old, separator: '、' }) },
  { name: '新模板', write: owns({ head: '共有车辆', kinds: true, after: recent, separator: '、' }) },
  { name: '逗号', write: owns({ head: '共有车辆', kinds: true, after: recent, separator: '，' }) },
  { name: '只有总数', write: owns({ head: '共有车辆', kinds: false, after: old, separator: '' }) },
  { name: '单位价值', write: owns({ head: '共有车辆', kinds: true, after: plainWorth, separator: '、' }) },
  { name: '实有', write: owns({ head: '实有车辆', kinds: false, after: recent, separator: '' }) },
];
export const assets: Statement = {
  name: 'assets',
  titles: ['国有资产占用情况说明', '国有资产占有使用情况', '国有资产占用情况'],
  budgetTitles: ['国有资产占有使用情况说明', '国有资产占用情况说明'],
  final: assetVariants,
  budget: assetVariants,
};
