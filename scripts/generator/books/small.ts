import type { Fen } from '../money.ts';
import type { Random } from '../random.ts';

/** The small accounts of a unit: 三公, procurement, vehicles and equipment, people. Each adds up. */
export interface ThreePublic {
  readonly abroad: Fen;
  readonly purchase: Fen;
  readonly running: Fen;
  readonly domestic: Fen;
  readonly foreign: Fen;
}
export const vehicles = (t: ThreePublic): Fen => t.purchase + t.running;
export const reception = (t: ThreePublic): Fen => t.domestic + t.foreign;
export const threeTotal = (t: ThreePublic): Fen => t.abroad + vehicles(t) + reception(t);

export interface ThreePublicCounts {
  readonly groups: number;
  readonly travellers: number;
  readonly bought: number;
  readonly held: number;
  readonly batches: number;
  readonly guests: number;
  readonly foreignBatches: number;
  readonly foreignGuests: number;
}

const tens = 10_000; // 100 元: 三公 budgets are set in hundreds
export function drawThreePublic(random: Random): ThreePublic {
  const maybe = (p: number, low: number, high: number) =>
    random.chance(p) ? random.int(low, high) * tens : 0;
  return {
    abroad: maybe(0.2, 100, 2500),
    purchase: maybe(0.15, 1500, 3600),
    running: maybe(0.65, 150, 3000),
    domestic: maybe(0.8, 5, 600),
    foreign: maybe(0.06, 5, 100),
  };
}

/** Spending within (or, for a following year, near) another year's. `low`..`high` are the factors. */
export function vary(random: Random, base: ThreePublic, low: number, high: number): ThreePublic {
  const one = (x: Fen) => {
    if (x === 0 || random.chance(0.3)) return x;
    return Math.round((x * (low + random.next() * (high - low))) / 10_000) * 10_000;
  };
  return {
    abroad: one(base.abroad),
    purchase: one(base.purchase),
    running: one(base.running),
    domestic: one(base.domestic),
    foreign: one(base.foreign),
  };
}

export function countsFor(random: Random, spent: ThreePublic): ThreePublicCounts {
  const some = (x: Fen, low: number, high: number) => (x > 0 ? random.int(low, high) : 0);
  const batches = some(spent.domestic, 1, 60);
  const groups = some(spent.abroad, 1, 4);
  const foreignBatches = some(spent.foreign, 1, 3);
  const bought = some(spent.purchase, 1, 2);
  return {
    groups,
    travellers: groups > 0 ? groups * random.int(1, 6) : 0,
    bought,
    // what was bought this year is held at its end
    held: Math.max(bought, some(spent.running, 1, 18)),
    batches,
    guests: batches > 0 ? batches * random.int(2, 12) : 0,
    foreignBatches,
    foreignGuests: foreignBatches > 0 ? foreignBatches * random.int(2, 9) : 0,
  };
}

export interface Procurement {
  readonly goods: Fen;
  readonly works: Fen;
  readonly services: Fen;
  /** Awarded to (final account) or reserved for (budget) 中小企业, and of it 小微企业. */
  readonly medium: Fen;
  readonly small: Fen;
}
export const procured = (p: Procurement): Fen => p.goods + p.works + p.services;
export function drawProcurement(random: Random, scale: Fen, grain: Fen): Procurement {
  const share = (p: number, most: number) =>
    random.chance(p) ? Math.round((scale * random.next() * most) / grain) * grain : 0;
  const p = { goods: share(0.8, 0.1), works: share(0.3, 0.3), services: share(0.8, 0.4) };
  const total = p.goods + p.works + p.services;
  const medium = random.chance(0.3) ? total : Math.round((total * random.next()) / grain) * grain;
  const small = random.chance(0.3) ? medium : Math.round((medium * random.next()) / grain) * grain;
  return { ...p, medium, small };
}

export interface Assets {
  readonly vehicles: readonly (readonly [kind: string, count: number])[];
  readonly general50: number;
  readonly special100: number;
  readonly equipment100: number;
}
const kindSets = [
  [
    '副部（省）级及以上领导用车',
    '主要负责人用车',
    '机要通信用车',
    '应急保障用车',
    '执法执勤用车',
    '特种专业技术用车',
    '离退休干部服务用车',
    '其他用车',
  ],
  [
    '部级领导干部用车',
    '主要领导干部用车',
    '机要通信用车',
    '应急保障用车',
    '执法执勤用车',
    '特种专业技术用车',
    '离退休干部用车',
    '其他用车',
  ],
  ['主要领导干部用车', '机要通信用车', '应急保障用车', '执法执勤用车', '其他用车'],
] as const;
export function drawAssets(random: Random, held: number): Assets {
  const kinds = random.pick(kindSets);
  const counts = kinds.map(() => 0);
  for (let i = 0; i < held; i++) counts[random.int(1, kinds.length - 1)]!++;
  return {
    vehicles: kinds.map((kind, i) => [kind, counts[i]!] as const),
    general50: random.chance(0.5) ? random.int(0, 15) : 0,
    special100: random.chance(0.4) ? random.int(0, 6) : 0,
    equipment100: random.chance(0.5) ? random.int(0, 12) : 0,
  };
}

export interface Staff {
  readonly posts: number;
  readonly administrativePosts: number;
  readonly people: number;
  readonly administrativePeople: number;
  readonly retired: number;
  readonly departments: number;
  readonly subordinates: number;
}
export function drawStaff(random: Random, department: boolean): Staff {
  const posts = random.int(8, 160);
  const people = Math.max(4, posts + random.int(-12, 6));
  return {
    posts,
    administrativePosts: random.int(1, posts - 1),
    people,
    administrativePeople: random.int(1, people - 1),
    retired: random.int(0, 90),
    departments: random.int(3, 18),
    subordinates: department ? random.int(1, 9) : 0,
  };
}
