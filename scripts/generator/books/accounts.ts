import { economicClassification, functionalClassification, normalizeName } from '../../../schema/index.ts';
import type { Random } from '../random.ts';
import type { Unit } from './unit.ts';

/**
 * Which accounts a unit keeps, and what they were called in a year. Codes and today's names are the official
 * classification's; what they were called before the reforms of 2018 and 2019 is the generator's own list.
 */
const formerNames: readonly { code: string; to: number; name: string }[] = [
  { code: '210', to: 2018, name: '医疗卫生与计划生育支出' },
  { code: '207', to: 2018, name: '文化体育与传媒支出' },
  { code: '215', to: 2018, name: '资源勘探信息等支出' },
  { code: '220', to: 2018, name: '国土海洋气象等支出' },
  { code: '20805', to: 2019, name: '行政事业单位离退休' },
];

export const levelsOf = (code: string): string[] =>
  [3, 5, 7].filter((n) => n <= code.length).map((n) => code.slice(0, n));

/** The name printed for a code in a year, brackets as the classification writes them. */
export function nameOf(code: string, year: number): string {
  const former = formerNames.find((f) => f.code === code && year <= f.to);
  const name = former?.name ?? functionalClassification().byCode(code, year)?.name;
  if (!name) throw new Error(`no functional account ${code}`);
  return name;
}

/** The `item` of a functional row: names from 类 down, normalised. */
export const pathOf = (code: string, year: number): string =>
  levelsOf(code)
    .map((c) => normalizeName(nameOf(c, year)))
    .join('/');

export interface AccountChoice {
  readonly code: string;
  readonly nature: 'basic' | 'project' | 'both';
}

/** The 项 a unit spends on: its own business, then what every unit pays for its people. */
export function drawAccounts(random: Random, unit: Unit, year: number): AccountChoice[] {
  const own = functionalClassification().accounts.filter(
    (a) =>
      a.level === '项' &&
      a.parent === unit.field &&
      (a.validFrom === null || a.validFrom <= year - 1) &&
      (a.validTo === null || a.validTo >= year),
  );
  const runs = unit.nature === 'administrative' ? /01$/ : /(50|04)$/;
  const running = own.find((a) => runs.test(a.code)) ?? own[0]!;
  const projects = own.filter((a) => a !== running && !/(01|50)$/.test(a.code));
  const chosen: AccountChoice[] = [
    { code: running.code, nature: random.chance(0.3) ? 'both' : 'basic' },
    ...random
      .sample(projects, Math.min(projects.length, random.int(1, 4)))
      .map((a) => ({ code: a.code, nature: 'project' as const })),
  ];
  const administrative = unit.nature === 'administrative';
  if (random.chance(0.6)) chosen.push({ code: administrative ? '2080501' : '2080502', nature: 'basic' });
  chosen.push({ code: '2080505', nature: 'basic' });
  if (random.chance(0.8)) chosen.push({ code: '2080506', nature: 'basic' });
  if (random.chance(0.15)) chosen.push({ code: '2080599', nature: 'basic' });
  chosen.push({ code: administrative ? '2101101' : '2101102', nature: 'basic' });
  if (random.chance(0.5)) chosen.push({ code: '2101103', nature: 'basic' });
  chosen.push({ code: '2210201', nature: 'basic' });
  if (random.chance(0.3)) chosen.push({ code: '2210203', nature: 'basic' });
  return chosen.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Accounts of 政府性基金 and 国有资本经营 that any unit may be given money from. */
export const fundAccounts = {
  government_fund: ['2296002', '2296003', '2296099', '2120803', '2120804'],
  state_capital: ['2230105', '2230199'],
} as const;

export interface EconomicName {
  readonly code: string;
  readonly name: string;
}
export const economicName = (code: string): string => {
  const name = economicClassification().byCode(code)?.name;
  if (!name) throw new Error(`no economic account ${code}`);
  return name;
};
export const staffAccounts = [
  '30101',
  '30102',
  '30103',
  '30106',
  '30107',
  '30108',
  '30109',
  '30110',
  '30111',
  '30112',
  '30113',
  '30114',
  '30199',
  '30301',
  '30302',
  '30304',
  '30305',
  '30307',
  '30309',
  '30399',
] as const;
export const officeAccounts = [
  '30201',
  '30202',
  '30203',
  '30204',
  '30205',
  '30206',
  '30207',
  '30208',
  '30209',
  '30211',
  '30213',
  '30214',
  '30215',
  '30216',
  '30218',
  '30226',
  '30227',
  '30228',
  '30229',
  '30239',
  '30240',
  '30299',
  '31002',
  '31003',
  '31007',
] as const;
