/**
 * Faults planted one at a time into accounts that hold: each must be seen, the planted figure named, and an account
 * without a fault must raise nothing at all.
 */
import { describe, expect, it } from 'vitest';
import { reconcile } from '../../reconcile/index.ts';
import { account, inputFor, type Piece, type Printed, random } from './made-account.ts';

const isPrinted = (p: Piece): p is Printed => typeof p !== 'string';
const raised = (pieces: readonly Piece[]) =>
  reconcile(inputFor(pieces)).findings.filter((f) => f.severity !== 'info');

interface Fault {
  readonly name: string;
  /** The number as misprinted; null where this number cannot suffer that fault. */
  readonly plant: (
    printed: Printed,
    others: readonly Printed[],
    next: () => number,
  ) => Partial<Printed> | null;
}

const isMoney = (p: Printed) => p.unit !== '%';

const faults: readonly Fault[] = [
  {
    name: '相邻数字颠倒',
    plant: (p, _, next) => {
      const at = Math.floor(next() * (p.number.length - 1));
      const [a, b] = [p.number[at]!, p.number[at + 1]!];
      if (a === b || a === '.' || b === '.' || (at === 0 && b === '0')) return null;
      return { number: p.number.slice(0, at) + b + a + p.number.slice(at + 2) };
    },
  },
  {
    name: '小数点错位',
    plant: (p, _, next) => {
      // the digits stay as they are, the point moves by one
      const [whole, fraction] = p.number.split('.') as [string, string];
      if (whole.length < 2) return null;
      const left = `${whole.slice(0, -1)}.${whole.at(-1)}${fraction}`;
      const right = `${whole}${fraction[0]}.${fraction.slice(1)}`;
      return { number: next() < 0.5 ? left : right };
    },
  },
  { name: '元与万元', plant: (p) => (p.unit === '万元' ? { unit: '元' } : null) },
  {
    name: '比率未更新',
    plant: (p, _, next) =>
      p.unit === '%' ? { number: (Number(p.number) + 1 + next() * 5).toFixed(2) } : null,
  },
  {
    name: '误抄邻近数字',
    plant: (p, others, next) => {
      const alike = others.filter((o) => o.unit === p.unit && isMoney(o) && o.number !== p.number);
      const other = alike[Math.floor(next() * alike.length)];
      return isMoney(p) && other ? { number: other.number } : null;
    },
  },
];

interface Tally {
  planted: number;
  seen: number;
  named: number;
}

/** Whether a finding shows the misprinted number, and whether it offers it as the likely one. */
function plantInto(seed: number, fault: Fault, next: () => number, tally: Tally): void {
  const pieces = account(seed);
  const printed = pieces.filter(isPrinted);
  const target = printed[Math.floor(next() * printed.length)]!;
  const change = fault.plant(target, printed, next);
  if (change === null || change.number === target.number) return;
  const planted = { ...target, ...change };
  const found = raised(pieces.map((p) => (p === target ? planted : p)));
  tally.planted++;
  const quote = planted.number + planted.unit;
  if (found.some((f) => f.sources.some((s) => s.quote.includes(quote)))) tally.seen++;
  if (
    found.some(
      (f) =>
        f.message.includes(`可能是 ${quote} 有误`) || (f.check === 'unit-slip' && f.message.includes(quote)),
    )
  )
    tally.named++;
}

const rounds = 120;

describe('planted faults', () => {
  it.each(faults)('$name: seen wherever it is visible', (fault) => {
    const next = random(7);
    const tally: Tally = { planted: 0, seen: 0, named: 0 };
    for (let seed = 1; seed <= rounds; seed++) plantInto(seed, fault, next, tally);
    if (process.env.SHOW_FAULTS) console.log(fault.name, JSON.stringify(tally));
    expect(tally.planted).toBeGreaterThan(20);
    expect(tally.seen / tally.planted).toBeGreaterThanOrEqual(0.98);
  });

  it('raises nothing on accounts that hold', () => {
    for (let seed = 1; seed <= 200; seed++) expect(raised(account(seed)).map((f) => f.message)).toEqual([]);
  });
});
