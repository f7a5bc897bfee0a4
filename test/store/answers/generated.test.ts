import { expect, it } from 'vitest';
import type { Row } from '../../../schema/index.ts';
import { offices, places } from '../../../scripts/generator/books/unit.ts';
import { storedReading } from '../../../scripts/generator/stored.ts';
import { agree } from '../../../store/answers/figure.ts';
import { save, seriesOf } from '../../../store/index.ts';
import { emptyStore } from './made.ts';

const office = offices[0]!;
const unit = {
  place: places[0]!,
  office: office.name,
  name: `${places[0]}${office.name}`,
  level: 'department',
  nature: office.nature,
  field: office.field,
} as const;
const families = ['income', 'expenditure', 'three_public'] as const;

type Key = Pick<Row, 'family' | 'item' | 'fund' | 'stage' | 'measure' | 'unit' | 'scope'>;
const keyOf = ({ family, item, fund, stage, measure, unit, scope }: Key) =>
  JSON.stringify([family, item, fund, stage, measure, unit, scope]);
const isPlain = (r: Row) =>
  families.some((f) => f === r.family) &&
  r.part === null &&
  ['amount', 'count'].includes(r.measure) &&
  r.entity === unit.name;

it('of generated disclosures every whole account is in a series, and what is shown is what its document prints', () => {
  const db = emptyStore();
  const readings = [2021, 2022, 2024].flatMap((year, i) =>
    (['budget', 'final_account'] as const).map((kind, k) =>
      storedReading(40 + 2 * i + k, { unit, year, kind }),
    ),
  );
  for (const reading of readings) save(db, reading);
  const printed = readings.flatMap(({ disclosures }) =>
    disclosures.flatMap(({ metadata, rows }) =>
      rows.filter(isPlain).map((row) => ({ row, from: metadata.year! })),
    ),
  );
  const series = seriesOf(
    db,
    unit.name,
    families.map((family) => ({ family, items: null })),
  );
  const byKey = new Map(series.map((s) => [keyOf(s), s]));
  const shown = series.flatMap(({ years }) => [...years.values()]);
  expect(printed.length).toBeGreaterThan(300);
  expect(shown.reduce((sum, { copies }) => sum + copies, 0)).toBe(printed.length);
  for (const { row } of printed) {
    const { figure, conflicts } = byKey.get(keyOf(row))!.years.get(row.year)!;
    expect(
      [figure, ...conflicts].some((f) => agree(f, row)),
      `${row.item} ${row.year}`,
    ).toBe(true);
  }
  // another year's document is heard only where the year's own says nothing
  const own = new Set(
    printed.filter(({ row, from }) => row.year === from).map(({ row }) => `${keyOf(row)} ${row.year}`),
  );
  const recalled = shown.filter(({ figure }) => figure.documentYear !== figure.year);
  expect(recalled.length).toBeGreaterThan(5);
  for (const { figure } of recalled) expect(own).not.toContain(`${keyOf(figure)} ${figure.year}`);
});
