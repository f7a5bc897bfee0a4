import { type Fen, fenPerWan, plus } from '../money.ts';
import type { Random } from '../random.ts';
import { drawAccounts, fundAccounts, officeAccounts, staffAccounts } from './accounts.ts';
import { drawLedger, type Ledger, type LedgerPlan, type Line, ownSources, spent } from './ledger.ts';
import { drawProjects, type Project } from './projects.ts';
import {
  type Assets,
  countsFor,
  drawAssets,
  drawProcurement,
  drawStaff,
  drawThreePublic,
  type Procurement,
  reception,
  type Staff,
  type ThreePublic,
  type ThreePublicCounts,
  threeTotal,
  vary,
} from './small.ts';
import { drawUnit, type Unit } from './unit.ts';

/**
 * The books of one made-up unit for one year, from which every statement of a disclosure is told: this year's and last
 * year's ledger, the opening budget, the economic split of basic expenditure, and the small accounts.
 */
export interface Books {
  readonly kind: 'final_account' | 'budget';
  readonly unit: Unit;
  readonly year: number;
  /** What the document reports: 决算 of the year, or 年初预算 of the year. */
  readonly current: Ledger;
  /** 上年决算 in a final account, 上年预算 in a budget. */
  readonly prior: Ledger;
  /** 年初预算 of the same year (final account), or last year's 执行数 (budget). */
  readonly other: Ledger;
  /** 一般公共预算财政拨款基本支出 by economic account; adds up to it. */
  readonly staffCosts: readonly (readonly [code: string, amount: Fen])[];
  readonly officeCosts: readonly (readonly [code: string, amount: Fen])[];
  readonly projects: readonly Project[];
  readonly three: ThreePublic;
  readonly threeBudget: ThreePublic;
  readonly threePrior: ThreePublic;
  readonly counts: ThreePublicCounts;
  readonly operating: Fen;
  readonly operatingPrior: Fen;
  readonly procurement: Procurement;
  readonly assets: Assets;
  readonly staff: Staff;
}

export const staffCost = (books: Books): Fen => plus(books.staffCosts.map(([, a]) => a));
export const officeCost = (books: Books): Fen => plus(books.officeCosts.map(([, a]) => a));

export interface BooksRequest {
  readonly kind?: Books['kind'];
  readonly year?: number;
  readonly unit?: Partial<Unit>;
  /** How finely the books are kept, in 分. */
  readonly grain?: Fen;
}

/** Smallest step of the books: 分, or 百元 so that figures in 万元 with two decimals add up as printed. */
export const grains: readonly Fen[] = [1, 100, 10_000, 10_000, 10_000, 1_000_000];

export function drawBooks(random: Random, request: BooksRequest = {}): Books {
  const kind = request.kind ?? (random.chance(0.6) ? 'final_account' : 'budget');
  const year = request.year ?? (random.chance(0.12) ? random.int(2016, 2018) : random.int(2019, 2026));
  const unit: Unit = { ...drawUnit(random, year - 1), ...request.unit };
  const grain = request.grain ?? random.pick(grains);
  const current = drawLedger(random, drawPlan(random, unit, year, kind, grain));
  const prior = changed(random, current, year - 1, grain, kind === 'budget' ? 0 : current.opening.general);
  const other = changed(random, current, kind === 'budget' ? year - 1 : year, grain, 0, 0.25);
  const threeBudget = drawThreePublic(random);
  const basic = spent(current, 'general', 'basic');
  const three = withinBasic(kind === 'budget' ? threeBudget : vary(random, threeBudget, 0.2, 1), basic);
  return {
    ...drawDetails(random, { kind, unit, current, grain, three }, () => vary(random, threeBudget, 0.5, 1.5)),
    year,
    prior,
    other,
    threeBudget: kind === 'budget' ? three : threeBudget,
  };
}

type Main = Pick<Books, 'kind' | 'unit' | 'current' | 'three'> & { readonly grain: Fen };

/** What follows from the year's ledger and its 三公: the economic split, projects, the small accounts. */
export function drawDetails(random: Random, { grain, ...main }: Main, drawThreePrior: () => ThreePublic) {
  const { current, three, unit } = main;
  const counts = countsFor(random, three);
  const [staffCosts, officeCosts] = drawEconomic(random, spent(current, 'general', 'basic'), three, grain);
  const operating = plus(officeCosts.map(([, a]) => a));
  return {
    ...main,
    staffCosts,
    officeCosts,
    projects: drawProjects(random, spent(current, 'general', 'project'), grain),
    threePrior: drawThreePrior(),
    counts,
    operating,
    operatingPrior: Math.round((operating * (0.7 + random.next() * 0.6)) / grain) * grain,
    procurement: drawProcurement(random, current.income.general, grain),
    assets: drawAssets(random, counts.held),
    staff: drawStaff(random, unit.level === 'department'),
  };
}

/** 三公 is paid out of 公用经费 here; a unit too small for what was drawn spends nothing. */
export function withinBasic(three: ThreePublic, basic: Fen): ThreePublic {
  return threeTotal(three) * 8 < basic
    ? three
    : { abroad: 0, purchase: 0, running: 0, domestic: 0, foreign: 0 };
}

export function drawPlan(
  random: Random,
  unit: Unit,
  year: number,
  kind: Books['kind'],
  grain: Fen,
): LedgerPlan {
  const general = random.magnitude(120, 60_000) * fenPerWan;
  const carry = (p: number) =>
    random.chance(p) ? Math.round((general * random.next() * 0.1) / grain) * grain : 0;
  return {
    year,
    general: Math.round(general / grain) * grain + (grain < 1_000_000 ? random.int(0, 99) * grain : 0),
    grain,
    accounts: drawAccounts(random, unit, year),
    fundLines: [
      ...(random.chance(0.25)
        ? [{ code: random.pick(fundAccounts.government_fund), purse: 'government_fund' as const }]
        : []),
      ...(year >= 2019 && random.chance(0.15)
        ? [{ code: random.pick(fundAccounts.state_capital), purse: 'state_capital' as const }]
        : []),
    ],
    sources: random.chance(0.45) ? random.sample(ownSources, random.int(1, 2)) : [],
    carry: { opening: carry(0.4), closing: kind === 'budget' ? 0 : carry(0.4) },
  };
}

/** Another year's or stage's ledger: the same accounts, each moved by chance; some the same, some gone, balanced again. */
export function changed(
  random: Random,
  ledger: Ledger,
  year: number,
  grain: Fen,
  closingGeneral: Fen,
  swing = 0.5,
  vanish = true,
): Ledger {
  const move = (x: Fen, fresh: number) => {
    if (x === 0 || random.chance(0.12)) return x;
    if (vanish && random.chance(fresh)) return 0;
    return Math.max(grain, Math.round((x * (1 - swing + random.next() * 2 * swing)) / grain) * grain);
  };
  const lines: Line[] = ledger.lines
    .filter((l) => l.purse !== 'own')
    .map((l) => ({ ...l, basic: move(l.basic, 0.02), project: move(l.project, 0.1) }));
  const income: Record<string, Fen> = {};
  for (const source of ownSources) income[source] = move(ledger.income[source], 0.2);
  const own = plus(ownSources.map((s) => income[s]!));
  const first = ledger.lines.find((l) => l.basic > 0) ?? ledger.lines[0]!;
  if (own > 0) lines.push({ code: first.code, purse: 'own', basic: 0, project: own });
  for (const purse of ['general', 'government_fund', 'state_capital'] as const)
    income[purse] = plus(lines.filter((l) => l.purse === purse).map((l) => l.basic + l.project));
  const openingGeneral = Math.round((income.general! * random.next() * 0.05) / grain) * grain;
  income.general! += closingGeneral - openingGeneral;
  const none = { general: 0, government_fund: 0, state_capital: 0, own: 0 };
  return {
    year,
    lines,
    income: income as Ledger['income'],
    opening: { ...none, general: openingGeneral },
    closing: { ...none, general: closingGeneral },
  };
}

/** Basic expenditure by economic account. What 三公 costs is exactly what 三公 says. */
function drawEconomic(random: Random, basic: Fen, three: ThreePublic, grain: Fen) {
  const fixed: (readonly [string, Fen])[] = (
    [
      ['30212', three.abroad],
      ['30217', reception(three)],
      ['30231', three.running],
      ['31013', three.purchase],
    ] as const
  ).filter(([, a]) => a > 0);
  const fixedSum = plus(fixed.map(([, a]) => a));
  const office = fixedSum + Math.round(((basic - fixedSum) * (0.06 + random.next() * 0.2)) / grain) * grain;
  const spread = (codes: readonly string[], total: Fen) => {
    const chosen = random.sample(codes, random.int(Math.min(5, codes.length), codes.length));
    const amounts = random.split(total, chosen.length, grain);
    return chosen.map((code, i) => [code, amounts[i]!] as const).filter(([, a]) => a > 0);
  };
  const order = (list: (readonly [string, Fen])[]) => list.sort((a, b) => (a[0] < b[0] ? -1 : 1));
  return [
    order(spread(staffAccounts, basic - office)),
    order([...spread(officeAccounts, office - fixedSum), ...fixed]),
  ] as const;
}
