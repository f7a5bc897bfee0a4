/** The registry of checks across documents. Adding one is one file and one line. */
import type { AcrossCheck } from '../check.ts';
import { budgetInFinal } from './budget-in-final.ts';
import { departmentUnits } from './department-units.ts';
import { priorYear } from './prior-year.ts';
import { republished } from './republished.ts';

export const acrossChecks: readonly AcrossCheck[] = [budgetInFinal, priorYear, departmentUnits, republished];
