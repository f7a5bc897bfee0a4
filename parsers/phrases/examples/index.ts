import { assets } from './assets.ts';
import { balance } from './balance.ts';
import { basic } from './basic.ts';
import type { ExampleGroup } from './example.ts';
import { expenditure } from './expenditure.ts';
import { functional } from './functional.ts';
import { income } from './income.ts';
import { operating } from './operating.ts';
import { procurement } from './procurement.ts';
import { staffing } from './staffing.ts';
import { threePublic } from './three-public.ts';

export { pending } from './pending.ts';
/** The corpus, by topic: one file each. */
export const exampleTopics: Readonly<Record<string, readonly ExampleGroup[]>> = {
  balance,
  income,
  expenditure,
  functional,
  basic,
  'three-public': threePublic,
  operating,
  procurement,
  assets,
  staffing,
};
