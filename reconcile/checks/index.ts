/** The registry of checks: a check that is not listed here does not exist. Adding one is one file and one line. */
import type { Check } from '../check.ts';
import { addition } from './additions.ts';
import { balance, funds, natureSum } from './balance.ts';
import { changeAmount, changeRate } from './change.ts';
import { missingProse, missingStatement } from './completeness.ts';
import { completion, zeroBase } from './completion.ts';
import { announcedSection } from './contents.ts';
import { copies } from './copies.ts';
import { countWithoutMoney, partsOfCount, procurementBounds } from './counts.ts';
import { executionRate, grade } from './evaluation.ts';
import { scoreTotal, scoreWithinWeight } from './indicators.ts';
import { entityName, formerName, listedUnpaid, unknownName } from './names.ts';
import { projectList } from './project-list.ts';
import { projectCount, projectTotal } from './projects.ts';
import { reasonDirection, reasonSum } from './reasons.ts';
import { share } from './share.ts';
import { sumInProse, sumInTable, sumOfColumns } from './sums.ts';
import { missingUnit, yuanForWanyuan } from './units.ts';
import { boughtAndHeld, runningCost } from './vehicles.ts';
import { executionScore, weightTotal } from './weights.ts';
import {
  comparedWithItself,
  doubleNegative,
  instruction,
  placeholder,
  stalePeriod,
  undecidedDirection,
} from './wording.ts';
import { skippedPrior, staleYear } from './years.ts';

export const checks: readonly Check[] = [
  sumInProse,
  sumInTable,
  sumOfColumns,
  balance,
  natureSum,
  funds,
  share,
  changeAmount,
  changeRate,
  completion,
  zeroBase,
  copies,
  yuanForWanyuan,
  missingUnit,
  doubleNegative,
  undecidedDirection,
  placeholder,
  instruction,
  comparedWithItself,
  skippedPrior,
  staleYear,
  stalePeriod,
  reasonDirection,
  reasonSum,
  executionRate,
  grade,
  scoreWithinWeight,
  scoreTotal,
  weightTotal,
  executionScore,
  projectList,
  projectTotal,
  projectCount,
  addition,
  countWithoutMoney,
  boughtAndHeld,
  runningCost,
  procurementBounds,
  partsOfCount,
  entityName,
  formerName,
  unknownName,
  listedUnpaid,
  announcedSection,
  missingStatement,
  missingProse,
];
