import type { Row } from '../../schema/index.ts';
import type { Context } from '../context.ts';
import { rowOf } from '../rows.ts';
import type { Topic } from '../sections/family.ts';
import { isMoney } from '../units.ts';
import type { Token } from './scan.ts';
import { type NumberKind, statementRules } from './statement-rules.ts';

/**
 * Figures of sections that count things (staff, cars, equipment, projects, scores): what a figure is stands right
 * before it, or right behind. The patterns are data in `statement-rules.ts`; this file tries them in order.
 */
export interface Evaluation {
  /** The project whose self-evaluation is being read. */
  readonly project: string | null;
  /** Under which total the projects of a list are summed: 合计, 合计/常年项目. */
  readonly total: string;
  /** 1至6月: a part of the year that the last figure was about. */
  readonly period: string | null;
  /** The item of the last count: what 比上年减少 speaks about. */
  readonly last?: { family: Row['family']; item: string; unit: string } | null;
  /** 决策、过程、产出、效益: the part of an evaluation that a passage is about. */
  readonly part?: string | null;
  /** The year that the counts of this section are of. */
  readonly asOf?: number;
}

const kindOf = (unit: string | null): NumberKind =>
  isMoney(unit) ? 'money' : unit === '%' ? 'percent' : unit === null ? 'plain' : 'count';

/** 截至2025年8月31日, 2023年末, 截至上年底: the year a stock is counted in. */
function yearAsOf(sentence: string, year: number): number | null {
  const match = [
    ...sentence.matchAll(
      /截至((?:19|20)\d{2})年|(?<![较比与])((?:19|20)\d{2})年(?:年)?(?:末|底|12月31日)|(上年|去年)(?:末|底|年末|年底|12月)/g,
    ),
  ].at(-1);
  if (!match) return null;
  return match[3] ? year - 1 : Number(match[1] ?? match[2]);
}

export interface Evaluated {
  readonly rows: Row[];
  readonly evaluation: Evaluation;
}

export function readEvaluation(
  context: Context,
  topic: Topic,
  evaluation: Evaluation,
  _segment: readonly Token[],
  token: Token & { type: 'figure' },
  clause: string,
  sentence: string,
  year: number,
): Evaluated | null {
  const { figure } = token;
  const after = context.normal.text.slice(token.end, token.end + 24);
  const before = context.normal.text.slice(Math.max(0, token.start - 90), token.start);
  const kind = kindOf(figure.unit);
  for (const rule of statementRules) {
    if (!rule.topics.includes(topic) || !rule.kinds.includes(kind)) continue;
    if (rule.project === true && evaluation.project === null) continue;
    if (rule.project === false && evaluation.project !== null) continue;
    if (rule.units && !rule.units.includes(figure.unit ?? '')) continue;
    const match = rule.before.exec(clause);
    if (!match || (rule.after && !rule.after.test(after))) continue;
    const behind = rule.after ? rule.after.exec(after) : null;
    const said = rule.say({
      match,
      after: behind,
      evaluation,
      kind: context.metadata.kind,
      clause,
      before,
      unit: figure.unit,
      value: figure.value,
      topic,
      sentence,
    });
    if (said === null) continue;
    const negative = said.negative && !figure.value.startsWith('-') && !/^0(?:\.0+)?$/.test(figure.value);
    const dated = topic === 'asset' || topic === 'staffing';
    const asOf = dated
      ? (yearAsOf(sentence, year) ??
        (/安排购置|拟购置|计划购置/.test(sentence)
          ? year
          : topic === 'asset'
            ? (evaluation.asOf ?? year)
            : year))
      : year;
    return {
      evaluation: {
        ...evaluation,
        ...(dated ? { asOf: asOf } : {}),
        ...said.remember,
        last:
          said.remember?.last ??
          (rule.topics.includes('staffing') && said.measure === 'count'
            ? { family: said.family, item: said.item, unit: said.unit }
            : evaluation.last),
      },
      rows: [
        rowOf(context.document, figure, {
          family: said.family,
          entity: context.metadata.entity ?? '',
          year: Math.min(asOf, year),
          fund: said.fund ?? null,
          item: said.item,
          part: null,
          code: null,
          stage: said.stage ?? null,
          measure: said.measure,
          basis: said.basis ?? null,
          scope: said.scope ?? null,
          value: negative ? `-${figure.value}` : figure.value,
          unit: said.unit,
          confidence: said.confidence ?? 0.93,
          rule: `prose.${rule.name}`,
        }),
      ],
    };
  }
  return null;
}
