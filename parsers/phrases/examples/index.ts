import { assets } from './assets.ts';
import { balance } from './balance.ts';
import { basic } from './basic.ts';
import { comparisons } from './comparisons.ts';
import { counting } from './counting.ts';
import type { ExampleGroup } from './example.ts';
import { expenditure } from './expenditure.ts';
import { flattenedText } from './flattened.ts';
import { functional } from './functional.ts';
import { habits } from './habits.ts';
import { income } from './income.ts';
import { intricate } from './intricate.ts';
import { mentions } from './mentions.ts';
import { nearMisses } from './near-misses.ts';
import { notes } from './notes.ts';
import { offices } from './offices.ts';
import { operating } from './operating.ts';
import { performance } from './performance.ts';
import { procurement } from './procurement.ts';
import { regions } from './regions.ts';
import { severalUnits } from './several-units.ts';
import { shares } from './shares.ts';
import { staffing } from './staffing.ts';
import { stages } from './stages.ts';
import { templates } from './templates.ts';
import { threePublic } from './three-public.ts';
import { titleless } from './titleless.ts';
import { units } from './units.ts';
import { wordings } from './wordings.ts';
import { years } from './years.ts';

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
  performance,
  comparisons,
  shares,
  stages,
  years,
  units,
  mentions,
  'several-units': severalUnits,
  flattened: flattenedText,
  wordings,
  regions,
  'near-misses': nearMisses,
  counting,
  templates,
  intricate,
  titleless,
  habits,
  offices,
  notes,
};
