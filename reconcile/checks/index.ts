/** The registry of checks: a check that is not listed here does not exist. Adding one is one file and one line. */
import type { Check } from '../check.ts';
import { balance, funds } from './balance.ts';
import { changeAmount, changeRate } from './change.ts';
import { completion, zeroBase } from './completion.ts';
import { copies } from './copies.ts';
import { reasonDirection, reasonSum } from './reasons.ts';
import { share } from './share.ts';
import { sumInProse, sumInTable, sumOfColumns } from './sums.ts';
import { missingUnit, yuanForWanyuan } from './units.ts';
import {
  comparedWithItself,
  doubleNegative,
  instruction,
  placeholder,
  undecidedDirection,
} from './wording.ts';

export const checks: readonly Check[] = [
  sumInProse,
  sumInTable,
  sumOfColumns,
  balance,
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
  reasonDirection,
  reasonSum,
];
