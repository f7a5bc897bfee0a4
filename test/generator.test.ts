import { describe, expect, it, vi } from 'vitest';
import { drawBooks, officeCost, staffCost } from '../scripts/generator/books/books.ts';
import {
  closing,
  fiscalClosing,
  fiscalGrand,
  grand,
  type Ledger,
  opening,
  ownSources,
  spent,
  spentFiscal,
  totalIncome,
} from '../scripts/generator/books/ledger.ts';
import { procured, threeTotal } from '../scripts/generator/books/small.ts';
import { allStatements, drawDisclosure } from '../scripts/generator/disclosure.ts';
import { generate } from '../scripts/generator/index.ts';
import { apply } from '../scripts/generator/marked.ts';
import { percent, ratio, shift } from '../scripts/generator/money.ts';
import { noises } from '../scripts/generator/noise.ts';
import { plantKinds } from '../scripts/generator/plant.ts';
import { Random } from '../scripts/generator/random.ts';
import { factsIn, holds } from '../scripts/generator/relations.ts';

/** The truth must be true before anything is measured against it. */
vi.setConfig({ testTimeout: 120_000 });
const seeds = (count: number, first = 1) => Array.from({ length: count }, (_, i) => first + i);

describe('money of the generator', () => {
  it('rounds half away from zero, exactly', () => {
    expect(ratio(1_005_000, 1_000_000, 2)).toBe('1.01');
    expect(ratio(-1_005_000, 1_000_000, 2)).toBe('-1.01');
    expect(ratio(134_473_000, 1_000_000, 2)).toBe('134.47');
    expect(percent(1, 3, 2)).toBe('33.33');
    expect(percent(-1, 1000, 0)).toBe('0');
  });
  it('moves the decimal point without touching digits', () => {
    expect(shift('13447300.50', 4)).toBe('1344.730050');
    expect(shift('0.5', 4)).toBe('0.00005');
    expect(shift('1119.59', -1)).toBe('11195.9');
    expect(shift('-3', -2)).toBe('-300');
  });
});

describe('books', () => {
  const balances = (l: Ledger) => {
    expect(grand(l)).toBe(spent(l) + closing(l));
    expect(grand(l)).toBe(totalIncome(l) + opening(l));
    expect(fiscalGrand(l)).toBe(spentFiscal(l) + fiscalClosing(l));
    for (const amount of [...Object.values(l.income), ...l.lines.flatMap((x) => [x.basic, x.project])]) {
      expect(Number.isSafeInteger(amount)).toBe(true);
      expect(amount).toBeGreaterThanOrEqual(0);
    }
  };
  it('balance to the last 分, this year and last', () => {
    for (const seed of seeds(300)) {
      const books = drawBooks(new Random(seed));
      for (const ledger of [books.current, books.prior, books.other]) balances(ledger);
      expect(staffCost(books) + officeCost(books)).toBe(spent(books.current, 'general', 'basic'));
      expect(books.operating).toBe(officeCost(books));
      expect(books.procurement.small).toBeLessThanOrEqual(books.procurement.medium);
      expect(books.procurement.medium).toBeLessThanOrEqual(procured(books.procurement));
      expect(threeTotal(books.three)).toBeLessThanOrEqual(threeTotal(books.threeBudget));
      const own = ownSources.reduce((sum, s) => sum + books.current.income[s], 0);
      expect(spent(books.current, 'own')).toBe(own);
    }
  });
  it('give every project scores that add up', () => {
    for (const seed of seeds(60)) {
      for (const project of drawBooks(new Random(seed), { kind: 'final_account' }).projects) {
        const weights = project.indicators.reduce((sum, i) => sum + Number(i.weight), 0);
        const scores = project.indicators.reduce(
          (sum, i) => sum + Math.round(Number(i.score) * 100),
          project.executionScore,
        );
        expect(weights).toBe(90);
        expect(scores).toBe(project.score);
      }
    }
  });
});

describe('generated documents', () => {
  it('are the same for the same seed and differ between seeds', () => {
    const texts = new Set<string>();
    for (const seed of seeds(30)) {
      const [one, two] = [generate(seed, { noise: 'random' }), generate(seed, { noise: 'random' })];
      expect(two.text).toBe(one.text);
      expect(JSON.stringify(two.rows)).toBe(JSON.stringify(one.rows));
      texts.add(one.text);
    }
    expect(texts.size).toBe(30);
  });

  it('hold every relation they state, whatever the rounding', () => {
    let relations = 0;
    for (const seed of seeds(300)) {
      for (const relation of drawDisclosure(seed).relations) {
        relations++;
        expect(holds(relation), `seed ${seed}: ${relation.kind} ${relation.name}`).toBe(true);
      }
    }
    expect(relations).toBeGreaterThan(3000);
  });

  it('print the quote of every row where the row says it stands, and leave no money untold', () => {
    let unit = 0;
    for (const seed of seeds(150)) {
      const made = generate(seed, { noise: seed % 2 ? 'random' : [], evaluations: 'none' });
      const told = new Uint8Array(made.text.length);
      for (const row of made.rows) {
        const start = row.start!;
        expect(row.quote).not.toBe('');
        expect(made.text.slice(start, start + row.quote.length)).toBe(row.quote);
        told.fill(1, start, start + row.quote.length);
      }
      // 单价50万元以上 is a name
      for (const m of made.text.matchAll(
        /(?<![\d０-９.,，．]|[\d０-９][.．] |单价 ?|价值 ?)[\d０-９][\d０-９,，.．]*\s?(?:万元|元)/g,
      )) {
        unit++;
        expect(told[m.index], `seed ${seed}: ${made.text.slice(m.index - 20, m.index + 20)}`).toBe(1);
      }
    }
    expect(unit).toBeGreaterThan(3000);
  });

  it('say the same rows under every noise: values stay, spans move', () => {
    const bare = (seed: number, noise: (typeof noises)[number][]) =>
      generate(seed, { noise, layout: 'spaces' }).rows.map((r) =>
        JSON.stringify({ ...r, start: 0, quote: '', printed: '' }),
      );
    for (const seed of seeds(20)) {
      const clean = bare(seed, []);
      for (const noise of noises) expect(bare(seed, [noise])).toEqual(clean);
    }
  });

  it('tell every statement in at least six ways, and every way is drawn', () => {
    const drawn = new Map<string, Set<string>>();
    for (const seed of seeds(1000)) {
      const disclosure = drawDisclosure(seed, { tables: 'none' });
      for (const { name, variant } of disclosure.told) {
        const key = `${name}/${disclosure.books.kind}`;
        drawn.set(key, (drawn.get(key) ?? new Set()).add(variant));
      }
    }
    for (const statement of allStatements) {
      for (const kind of ['final_account', 'budget'] as const) {
        const variants = kind === 'budget' ? statement.budget : statement.final;
        const key = `${statement.name}/${kind}`;
        if (statement.name !== 'staff') expect(variants.length, key).toBeGreaterThanOrEqual(6);
        expect([...(drawn.get(key) ?? [])].sort(), key).toEqual(
          [...new Set(variants.map((v) => v.name))].sort(),
        );
      }
    }
  });
});

describe('planted errors', () => {
  it.each(plantKinds)('%s breaks a relation that held, and says which', (kind) => {
    let planted = 0;
    for (const seed of seeds(40)) {
      const made = generate(seed, { plants: [kind], tables: 'none', evaluations: 'none' });
      if (made.plants.length === 0) continue;
      planted++;
      expect(made.findings.length, `seed ${seed}`).toBeGreaterThan(0);
      for (const finding of made.findings) {
        expect(finding.planted).toBe(kind);
        for (const source of finding.sources)
          expect(made.text.slice(source.start, source.end)).toBe(source.quote);
      }
      const broken = made.disclosure.relations.filter(
        (r) => factsIn(r).includes(made.plants[0]!.fact) && !holds(r),
      );
      if (kind !== 'part_dropped') expect(broken.length).toBeGreaterThan(0);
    }
    expect(planted, 'documents with a place for it').toBeGreaterThan(20);
  });
});

describe('marked text', () => {
  it('keeps spans on their characters', () => {
    const marked = apply({ text: 'ab12.3cd', spans: [{ start: 2, end: 6 }] }, [
      { at: 0, remove: 1, insert: '' },
      { at: 4, remove: 0, insert: ' ' },
      { at: 6, remove: 0, insert: '\n' },
    ]);
    expect(marked.text).toBe('b12 .3\ncd');
    expect(marked.spans.map((s) => marked.text.slice(s.start, s.end))).toEqual(['12 .3']);
  });
});
