import Big from 'big.js';
import type { Fact } from './words.ts';

/**
 * What must hold between printed numbers, and whether it still can: the generator's own judge, written from the
 * definition in rows.md (a printed number is an interval) and sharing nothing with `reconcile/`.
 */
export type Relation =
  | { readonly kind: 'sum'; readonly total: Fact; readonly parts: readonly Fact[]; readonly name: string }
  | {
      readonly kind: 'share';
      readonly part: Fact;
      readonly whole: Fact;
      readonly share: Fact;
      readonly name: string;
    }
  | {
      readonly kind: 'rate';
      readonly value: Fact;
      readonly change: Fact;
      readonly rate: Fact;
      readonly name: string;
    }
  | {
      readonly kind: 'completion';
      readonly done: Fact;
      readonly plan: Fact;
      readonly completion: Fact;
      readonly name: string;
    }
  | {
      readonly kind: 'difference';
      readonly value: Fact;
      readonly prior: Fact;
      readonly change: Fact;
      readonly name: string;
    }
  | { readonly kind: 'same'; readonly facts: readonly Fact[]; readonly name: string };

type Interval = readonly [Big, Big];
const of = (fact: Fact): Interval => [
  new Big(fact.value).minus(fact.half),
  new Big(fact.value).plus(fact.half),
];
const meets = ([a, b]: Interval, [c, d]: Interval) => a.lte(d) && c.lte(b);
const hull = (values: readonly Big[]): Interval => [
  values.reduce((x, y) => (y.lt(x) ? y : x)),
  values.reduce((x, y) => (y.gt(x) ? y : x)),
];
/** 100 × a / b over all corners; null where the divisor may be zero. */
function percentage(a: Interval, b: Interval): Interval | null {
  if (b[0].lte(0) && b[1].gte(0)) return null;
  return hull([a[0], a[1]].flatMap((x) => [b[0], b[1]].map((y) => x.times(100).div(y))));
}
const slack: Interval = [new Big('-0.0000001'), new Big('0.0000001')];
const near = (a: Interval, b: Interval) => meets([a[0].plus(slack[0]), a[1].plus(slack[1])], b);

export function factsIn(relation: Relation): readonly Fact[] {
  switch (relation.kind) {
    case 'sum':
      return [relation.total, ...relation.parts];
    case 'share':
      return [relation.part, relation.whole, relation.share];
    case 'rate':
      return [relation.value, relation.change, relation.rate];
    case 'completion':
      return [relation.done, relation.plan, relation.completion];
    case 'difference':
      return [relation.value, relation.prior, relation.change];
    case 'same':
      return relation.facts;
  }
}

/** Whether some true values inside the printed intervals satisfy it. */
export function holds(relation: Relation): boolean {
  switch (relation.kind) {
    case 'sum': {
      const parts = relation.parts.map(of);
      const low = parts.reduce((s, p) => s.plus(p[0]), new Big(0));
      const high = parts.reduce((s, p) => s.plus(p[1]), new Big(0));
      return near([low, high], of(relation.total));
    }
    case 'share': {
      const share = percentage(of(relation.part), of(relation.whole));
      return share === null || near(share, of(relation.share));
    }
    case 'completion': {
      const done = percentage(of(relation.done), of(relation.plan));
      return done === null || near(done, of(relation.completion));
    }
    case 'rate':
      return rateHolds(of(relation.value), of(relation.change), of(relation.rate));
    case 'difference': {
      const [value, prior] = [of(relation.value), of(relation.prior)];
      return near([value[0].minus(prior[1]), value[1].minus(prior[0])], of(relation.change));
    }
    case 'same': {
      const all = relation.facts.map(of);
      return all.every((a) => all.every((b) => near(a, b)));
    }
  }
}

/** rate = change / (value − change): true at some corner, or between two corners on different sides. */
function rateHolds(value: Interval, change: Interval, rate: Interval): boolean {
  const prior: Interval = [value[0].minus(change[1]), value[1].minus(change[0])];
  if (prior[0].lte(0) && prior[1].gte(0)) return true;
  const corners = value.flatMap((v) =>
    change.flatMap((c) => (v.minus(c).eq(0) ? [] : [c.times(100).div(v.minus(c))])),
  );
  return corners.length === 0 || near(hull(corners), rate);
}

/** The calculation written out, for a person. */
export function arithmetic(relation: Relation): string {
  const v = (fact: Fact) => fact.value;
  switch (relation.kind) {
    case 'sum':
      return `${relation.parts.map(v).join(' + ')} = ${relation.parts.reduce((s, p) => s.plus(p.value), new Big(0))} vs ${v(relation.total)}`;
    case 'share':
      return `${v(relation.part)} / ${v(relation.whole)} vs ${v(relation.share)}%`;
    case 'rate':
      return `${v(relation.change)} / (${v(relation.value)} - ${v(relation.change)}) vs ${v(relation.rate)}%`;
    case 'completion':
      return `${v(relation.done)} / ${v(relation.plan)} vs ${v(relation.completion)}%`;
    case 'difference':
      return `${v(relation.value)} - ${v(relation.prior)} vs ${v(relation.change)}`;
    case 'same':
      return relation.facts.map(v).join(' vs ');
  }
}
