import { type Fen, plus } from '../money.ts';
import type { Random } from '../random.ts';
import type { AccountChoice } from './accounts.ts';

/** One year's accounts of a unit at one stage. Income and expenditure balance to the last 分. */
export type Purse = 'general' | 'government_fund' | 'state_capital' | 'own';
export const purses: readonly Purse[] = ['general', 'government_fund', 'state_capital', 'own'];

export interface Line {
  readonly code: string;
  readonly purse: Purse;
  readonly basic: Fen;
  readonly project: Fen;
}
export const ownSources = ['上级补助收入', '事业收入', '经营收入', '附属单位上缴收入', '其他收入'] as const;
export type OwnSource = (typeof ownSources)[number];

export interface Ledger {
  readonly year: number;
  readonly lines: readonly Line[];
  readonly income: Readonly<Record<Exclude<Purse, 'own'> | OwnSource, Fen>>;
  readonly opening: Readonly<Record<Purse, Fen>>;
  readonly closing: Readonly<Record<Purse, Fen>>;
}

export const spent = (
  ledger: Ledger,
  purse?: Purse,
  of: 'basic' | 'project' | 'both' = 'both',
  code = '',
): Fen =>
  plus(
    ledger.lines
      .filter((l) => (purse === undefined || l.purse === purse) && l.code.startsWith(code))
      .map((l) => (of === 'basic' ? l.basic : of === 'project' ? l.project : l.basic + l.project)),
  );
export const spentFiscal = (ledger: Ledger, of: 'basic' | 'project' | 'both' = 'both', code = ''): Fen =>
  spent(ledger, undefined, of, code) - spent(ledger, 'own', of, code);
export const fiscalIncome = (ledger: Ledger): Fen =>
  ledger.income.general + ledger.income.government_fund + ledger.income.state_capital;
export const totalIncome = (ledger: Ledger): Fen =>
  fiscalIncome(ledger) + plus(ownSources.map((s) => ledger.income[s]));
export const opening = (ledger: Ledger): Fen => plus(Object.values(ledger.opening));
export const closing = (ledger: Ledger): Fen => plus(Object.values(ledger.closing));
/** 收入总计 = 支出总计. */
export const grand = (ledger: Ledger): Fen => totalIncome(ledger) + opening(ledger);
export const fiscalOpening = (ledger: Ledger): Fen => opening(ledger) - ledger.opening.own;
export const fiscalClosing = (ledger: Ledger): Fen => closing(ledger) - ledger.closing.own;
export const fiscalGrand = (ledger: Ledger): Fen => fiscalIncome(ledger) + fiscalOpening(ledger);

/** Different codes of a length, in order: what a table by 类, 款 or 项 lists. */
export const codesOf = (ledgers: readonly Ledger[], length: 3 | 5 | 7, purse?: Purse): string[] =>
  [
    ...new Set(
      ledgers.flatMap((l) =>
        l.lines
          .filter((x) => (purse === undefined || x.purse === purse) && x.basic + x.project > 0)
          .map((x) => x.code.slice(0, length)),
      ),
    ),
  ].sort();

export interface LedgerPlan {
  readonly year: number;
  readonly general: Fen;
  readonly grain: Fen;
  readonly accounts: readonly AccountChoice[];
  readonly fundLines: readonly { code: string; purse: 'government_fund' | 'state_capital' }[];
  readonly sources: readonly OwnSource[];
  readonly carry: { readonly opening: Fen; readonly closing: Fen };
}

/** Lines as chance has them, then income so that both sides balance. */
export function drawLedger(random: Random, plan: LedgerPlan): Ledger {
  const { grain } = plan;
  const basicShare = 0.2 + random.next() * 0.6;
  // the office itself first: it takes the larger part
  const basics = plan.accounts
    .filter((a) => a.nature !== 'project')
    .sort((a, b) => people(a.code) - people(b.code));
  const projects = plan.accounts.filter((a) => a.nature !== 'basic');
  const round = (x: number) => Math.round(x / grain) * grain;
  const basicTotal = projects.length === 0 ? plan.general : round(plan.general * basicShare);
  // what is paid for people takes a smaller part than the office itself, as it does
  const basic = new Map(
    zip(
      basics.map((a) => a.code),
      weighted(random, basicTotal, basics.length, grain),
    ),
  );
  const project = new Map(
    zip(
      projects.map((a) => a.code),
      random.split(plan.general - basicTotal, projects.length, grain),
    ),
  );
  const lines: Line[] = plan.accounts.map((a) => ({
    code: a.code,
    purse: 'general' as const,
    basic: basic.get(a.code) ?? 0,
    project: project.get(a.code) ?? 0,
  }));
  for (const line of plan.fundLines)
    lines.push({ ...line, basic: 0, project: round(plan.general * (0.01 + random.next() * 0.2)) });
  return balance(random, plan, lines);
}
const people = (code: string): number => (/^(20805|21011|22102)/.test(code) ? 1 : 0);
const zip = <A, B>(a: readonly A[], b: readonly B[]): [A, B][] => a.map((x, i) => [x, b[i]!]);

function weighted(random: Random, total: Fen, count: number, grain: Fen): Fen[] {
  const people = count > 1 ? Math.round((total * (0.2 + random.next() * 0.25)) / grain) * grain : 0;
  return [total - people, ...random.split(people, Math.max(1, count - 1), grain)].slice(0, count);
}

function balance(random: Random, plan: LedgerPlan, lines: Line[]): Ledger {
  const income: Record<string, Fen> = { general: 0, government_fund: 0, state_capital: 0 };
  for (const source of ownSources) income[source] = 0;
  const grain = plan.grain;
  for (const source of plan.sources)
    income[source] = Math.round((plan.general * (0.005 + random.next() * 0.15)) / grain) * grain;
  const own = plus(plan.sources.map((s) => income[s]!));
  const first = plan.accounts.find((a) => a.nature !== 'project')!;
  if (own > 0) lines.push({ code: first.code, purse: 'own', basic: 0, project: own });
  for (const purse of ['general', 'government_fund', 'state_capital'] as const)
    income[purse] = plus(lines.filter((l) => l.purse === purse).map((l) => l.basic + l.project));
  income.general! += plan.carry.closing - plan.carry.opening;
  const none = { general: 0, government_fund: 0, state_capital: 0, own: 0 };
  return {
    year: plan.year,
    lines,
    income: income as Ledger['income'],
    opening: { ...none, general: plan.carry.opening },
    closing: { ...none, general: plan.carry.closing },
  };
}
