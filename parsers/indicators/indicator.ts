/**
 * From the cells of one row to an indicator, whatever shape the table had.
 *
 * `{ level1: 产出指标(50分), level3: 保障数量, operator: 大于等于, target: 34, weight: 3分 }` -> operator >=, level1 产出指标, weight 3
 */
import type { Document, Indicator, IndicatorOperator } from '../../schema/index.ts';
import type { Span } from '../context.ts';
import { sourceOf } from '../rows.ts';
import { natures } from './lexicon.ts';
import { decimalOf, folded, isBlank, operatorAt, printedOf, readTarget } from './value.ts';

/** The cells of one row, as printed. `marks` are what stands in the columns of nature and operator. */
export interface Cells {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly level3: string;
  readonly marks: readonly string[];
  readonly target: string | null;
  readonly actual: string | null;
  readonly unit: string | null;
  readonly weight: string | null;
  readonly score: string | null;
  readonly deviation: string | null;
  readonly span: Span;
  readonly confidence: number;
  readonly place?: { page?: number | undefined; row?: number; column?: number };
}

/** What a table says of all its rows. */
export interface TableFacts {
  readonly entity: string;
  readonly year: number;
  readonly project: string;
  readonly title: string | null;
}

/** `产出指标(50分)` and `服务对象 满意度指标` as the name of a level. */
export function levelName(text: string | null): string | null {
  if (text === null) return null;
  const name = printedOf(text).replace(/[(（][\d.]+\s*(?:分|%|％)?[)）]$/, '');
  return name === '' || isBlank(name) ? null : name;
}

/** Names with half-width brackets and without inner spaces. */
export const projectName = (text: string): string =>
  printedOf(text).replaceAll('（', '(').replaceAll('）', ')');

export function indicatorOf(document: Document, facts: TableFacts, cells: Cells, rule: string): Indicator {
  const marks = readMarks(cells.marks);
  const target = readTarget(cells.target ?? '');
  const unit = cells.unit === null || isBlank(cells.unit) ? target.unit : printedOf(cells.unit);
  const deviation = cells.deviation === null ? null : cells.deviation.trim();
  return {
    family: 'indicator',
    entity: facts.entity,
    year: facts.year,
    project: facts.project,
    level1: levelName(cells.level1),
    level2: levelName(cells.level2),
    level3: printedOf(cells.level3),
    nature: marks.nature,
    operator: target.operator ?? marks.operator,
    target: target.target,
    actual: cells.actual === null || isBlank(cells.actual) ? null : printedOf(cells.actual),
    unit: unit ?? unitOfName(cells.level3, target.target),
    weight: decimalOf(cells.weight),
    score: decimalOf(cells.score),
    deviation: deviation === null || isBlank(deviation) ? null : deviation,
    confidence: cells.confidence,
    rule,
    source: sourceOf(document, cells.span, {
      ...cells.place,
      ...(facts.title === null ? {} : { table: facts.title }),
    }),
  };
}

function readMarks(marks: readonly string[]): { nature: string | null; operator: IndicatorOperator | null } {
  let nature: string | null = null;
  let operator: IndicatorOperator | null = null;
  for (const mark of marks) {
    const plain = folded(mark);
    const found = operatorAt(plain);
    if (found && found.length === plain.length) operator ??= found.operator;
    else if (natures.includes(plain)) nature ??= plain.replace(/指标$/, '');
  }
  return { nature, operator };
}

/** `接访数量(件次/年)`, target 10000: the unit stands in the name. */
function unitOfName(name: string, target: string | null): string | null {
  if (target === null || !/^-?[\d,.]+$/.test(target)) return null;
  const match = /[(（]([^()（）\d]{1,8})[)）]$/.exec(printedOf(name));
  return match ? match[1]! : null;
}
