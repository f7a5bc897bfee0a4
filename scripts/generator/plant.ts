import Big from 'big.js';
import type { Block } from './blocks.ts';
import { shift } from './money.ts';
import type { Random } from './random.ts';
import { factsIn, holds, type Relation } from './relations.ts';
import type { Clause, Direction, Fact, Piece, Words } from './words.ts';
import { factsOf } from './words.ts';

/** Errors on request: one printed figure is spoilt so that a relation which held cannot hold any more. */
export const plantKinds = [
  'digit_transposed',
  'decimal_slipped',
  'unit_wrong',
  'part_dropped',
  'rate_stale',
  'sign_flipped',
  'prior_copied',
  'other_total',
] as const;
export type PlantKind = (typeof plantKinds)[number];
export interface Plant {
  readonly kind: PlantKind;
  /** The spoilt figure; for a dropped part the total that is short of it. */
  readonly fact: Fact;
  readonly before: string;
  readonly after: string;
}

/** Spoils a figure; null when the document has no place for that kind of error. The blocks' facts are changed in place. */
export function plant(
  random: Random,
  blocks: readonly Block[],
  relations: readonly Relation[],
  kind: PlantKind,
): Plant | null {
  const totals = relations.flatMap((r) => (r.kind === 'sum' ? [r.total] : []));
  for (const relation of random.shuffle(relations)) {
    const made = attempt(random, blocks, relation, kind, totals);
    if (made) return made;
  }
  return null;
}

const isMoney = (fact: Fact) => fact.says[0]?.measure === 'amount' && new Big(fact.value).gt(1);
const number = /^(-?[\d,]+(?:\.\d+)?)(.*)$/s;

function attempt(
  random: Random,
  blocks: readonly Block[],
  relation: Relation,
  kind: PlantKind,
  totals: readonly Fact[],
): Plant | null {
  switch (kind) {
    case 'digit_transposed':
      return spoil(random, relation, kind, (digits) => transposed(random, digits));
    case 'decimal_slipped':
      return spoil(random, relation, kind, (digits) =>
        digits.includes('.') ? shift(digits.replaceAll(',', ''), -1) : null,
      );
    case 'unit_wrong':
      return wrongUnit(random, relation);
    case 'part_dropped':
      return drop(random, blocks, relation);
    case 'rate_stale':
      return stale(random, relation);
    case 'sign_flipped':
      return flip(blocks, relation);
    case 'prior_copied':
      return copied(relation);
    case 'other_total':
      return otherTotal(random, relation, totals);
  }
}

/** Prints something else in a fact's place, and lets its rows say what is now printed. */
function reprint(
  fact: Fact,
  printed: string,
  value: string,
  half = fact.half,
): { before: string; after: string } {
  const before = fact.printed;
  const negative = fact.value.startsWith('-');
  fact.printed = printed;
  fact.value = negative && !value.startsWith('-') ? `-${value}` : value;
  fact.half = half;
  fact.says = fact.says.map((s) => ({ ...s, value: fact.value }));
  return { before, after: printed };
}
/** Tries a change on one figure of the relation and keeps it only if the relation cannot hold after it. */
function tryOn(
  relation: Relation,
  fact: Fact,
  kind: PlantKind,
  printed: string,
  value: string,
  half = fact.half,
): Plant | null {
  if (fact.planted) return null;
  const kept = { printed: fact.printed, value: fact.value, half: fact.half, says: fact.says };
  const change = reprint(fact, printed, value, half);
  if (!holds(relation)) return { kind, fact, ...change };
  Object.assign(fact, kept);
  return null;
}

function spoil(
  random: Random,
  relation: Relation,
  kind: PlantKind,
  change: (digits: string) => string | null,
): Plant | null {
  if (relation.kind !== 'sum' && relation.kind !== 'completion' && relation.kind !== 'share') return null;
  const fact = random.pick(factsIn(relation).filter(isMoney).concat([]));
  if (!fact) return null;
  const [, digits = '', rest = ''] = number.exec(fact.printed) ?? [];
  const changed = change(digits);
  if (changed === null || changed === digits) return null;
  const bare = changed.replaceAll(',', '');
  const scaled = rest.trim() === '元' || (fact.half.length > 9 && rest.trim() === '') ? shift(bare, 4) : bare;
  const decimals = bare.split('.')[1]?.length ?? 0;
  const half = `0.${'0'.repeat(decimals)}5`;
  return tryOn(relation, fact, kind, changed + rest, scaled, scaled === bare ? half : shift(half, 4));
}
function transposed(random: Random, digits: string): string | null {
  const places = [...digits].flatMap((d, i) => {
    const next = digits[i + 1];
    return next !== undefined && /\d/.test(d) && /\d/.test(next) && d !== next && !(i === 0 && next === '0')
      ? [i]
      : [];
  });
  if (places.length === 0) return null;
  const i = random.pick(places);
  return digits.slice(0, i) + digits[i + 1] + digits[i] + digits.slice(i + 2);
}
function wrongUnit(random: Random, relation: Relation): Plant | null {
  const fact = random.pick(
    factsIn(relation)
      .filter((f) => isMoney(f) && f.printed.endsWith('万元'))
      .concat([]),
  );
  if (!fact) return null;
  return tryOn(
    relation,
    fact,
    'unit_wrong',
    fact.printed.replace(/万元$/, '元'),
    shift(fact.value, 4),
    shift(fact.half, 4),
  );
}
function stale(random: Random, relation: Relation): Plant | null {
  if (relation.kind !== 'rate') return null;
  const decimals = relation.rate.value.split('.')[1]?.length ?? 0;
  const value = new Big(relation.rate.value).abs().plus(random.int(3, 30)).toFixed(decimals);
  return tryOn(
    relation,
    relation.rate,
    'rate_stale',
    `${relation.rate.printed.startsWith('-') ? '-' : ''}${value}%`,
    value,
  );
}
/** 增加 printed as 减少: the amount's sign is turned, the rate's is not. */
function flip(blocks: readonly Block[], relation: Relation): Plant | null {
  if (relation.kind !== 'rate' || new Big(relation.change.value).eq(0) || new Big(relation.rate.value).eq(0))
    return null;
  const direction = blocks
    .flatMap(wordsOf)
    .flatMap(flat)
    .find(
      (p): p is Direction =>
        typeof p !== 'string' && p.kind === 'direction' && p.facts.includes(relation.change),
    );
  if (!direction || relation.change.planted) return null;
  const fact = relation.change;
  const before = direction.text + fact.printed;
  const upright = { value: fact.value, says: fact.says };
  direction.text = direction.opposite;
  fact.value = new Big(fact.value).times(-1).toString();
  fact.says = fact.says.map((s) => ({ ...s, value: fact.value }));
  if (!holds(relation)) return { kind: 'sign_flipped', fact, before, after: direction.text + fact.printed };
  Object.assign(fact, upright);
  direction.text = before.slice(0, direction.text.length);
  return null;
}
/** Last year's amount left standing where this year's belongs. */
function copied(relation: Relation): Plant | null {
  if (relation.kind !== 'rate' || !isMoney(relation.value)) return null;
  const [, digits = '', rest = ''] = number.exec(relation.value.printed) ?? [];
  if (rest.trim() !== '万元') return null;
  const prior = new Big(relation.value.value).minus(relation.change.value);
  const decimals = digits.split('.')[1]?.length ?? 0;
  const text = prior.toFixed(decimals);
  return tryOn(relation, relation.value, 'prior_copied', text + rest, text);
}
/** The total of another section stands where this section's total belongs. */
function otherTotal(random: Random, relation: Relation, totals: readonly Fact[]): Plant | null {
  if (relation.kind !== 'sum' || !isMoney(relation.total)) return null;
  const { total } = relation;
  const unit = (f: Fact) => (number.exec(f.printed)?.[2] ?? '').trim();
  const others = totals.filter(
    (f) => isMoney(f) && f.value !== total.value && f.half === total.half && unit(f) === unit(total),
  );
  if (others.length === 0) return null;
  const other = random.pick(others);
  return tryOn(relation, total, 'other_total', other.printed, other.value);
}
function drop(random: Random, blocks: readonly Block[], relation: Relation): Plant | null {
  if (relation.kind !== 'sum' || relation.parts.length < 3) return null;
  const parts = relation.parts.filter((p) =>
    new Big(p.value).gt(new Big(p.half).times(2 * relation.parts.length + 2)),
  );
  if (parts.length === 0) return null;
  const part = random.pick(parts);
  for (const block of blocks) {
    if (block.kind === 'table') continue;
    const words = block.words as Piece[];
    const at = words.findIndex(
      (p): p is Clause => typeof p !== 'string' && p.kind === 'clause' && factsOf(p.words).includes(part),
    );
    if (at < 0) continue;
    const before = words[at - 1];
    // the separator goes with the clause
    const first = typeof before === 'string' && /^[，、；]$/.test(before) ? at - 1 : at;
    if (first === at && !/^[，、；]$/.test(String(words[at + 1]))) continue;
    words.splice(first, 2);
    return { kind: 'part_dropped', fact: relation.total, before: part.printed, after: '' };
  }
  return null;
}
const wordsOf = (block: Block): Words[] =>
  block.kind === 'table' ? block.rows.flat().map((c) => c.words) : [block.words];
const flat = (words: Words): Piece[] =>
  words.flatMap((p) => (typeof p !== 'string' && p.kind === 'clause' ? flat(p.words) : [p]));
