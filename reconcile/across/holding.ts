/**
 * One disclosure among others of its unit: what it prints of every series, so that documents can be laid side by side.
 *
 * A series is one figure of one unit: 2023, 一般公共预算财政拨款, 住房保障支出/住房改革支出/住房公积金, 决算, 金额. Two documents
 * print the same series only where all its dimensions agree, the words that narrow it included; accounts are known by
 * their code, and a name is resolved to its code where the classification of its year leaves no doubt.
 */
import {
  type Basis,
  type Disclosure,
  type Fund,
  functionalClassification,
  isFullName,
  type Measure,
  normalizeName,
  type ReportingLevel,
  type Row,
  type Stage,
  unitName,
} from '../../schema/index.ts';
import type { Figure } from '../figure.ts';
import { meet } from '../interval.ts';
import { type Observation, type View, viewOf } from '../view.ts';

/** What the store knows of a disclosure and where its bytes were found. */
export interface AcrossDocument extends Pick<Disclosure, 'metadata' | 'rows'> {
  readonly id: string;
  readonly text: string;
  readonly path: string;
  /** False where other bytes stand under its path by now. */
  readonly current: boolean;
  /** When its bytes were first met, as ISO 8601. */
  readonly firstSeen: string;
}

/** The dimensions of a series; the account is a code, or the path of names where no code is known. */
export interface SeriesKey {
  readonly family: Row['family'];
  readonly fund: Fund | null;
  readonly account: string;
  readonly part: string | null;
  readonly year: number;
  readonly stage: Stage | null;
  readonly measure: Measure;
  readonly basis: Basis | null;
  readonly scope: string | null;
}

/** All that one document prints of a series. */
export interface Series {
  readonly key: SeriesKey;
  readonly row: Row;
  /** The finest of the printed figures where all of them can be one number; null where they contradict each other. */
  readonly figure: Figure | null;
  readonly observations: readonly Observation[];
}

export interface Holding {
  readonly document: AcrossDocument;
  readonly name: string;
  readonly year: number;
  readonly kind: 'budget' | 'final_account';
  readonly level: ReportingLevel | null;
  readonly view: View;
  readonly series: ReadonlyMap<string, Series>;
}

const codes = new Map<string, string | null>();

/** 住房保障支出/住房改革支出/住房公积金 in 2023 is 2210201, and nothing else is called so. */
function codeOf(item: string, year: number): string | null {
  const key = `${year} ${item}`;
  const known = codes.get(key);
  if (known !== undefined) return known;
  const names = item.split('/').map(normalizeName);
  const classification = functionalClassification();
  const found = classification.byName(names.at(-1)!, year).filter(({ code }) => {
    const path = classification.path(code, year);
    return path.length === names.length && path.every((name, i) => name === names[i]);
  });
  const distinct = [...new Set(found.map((a) => a.code))];
  const code = distinct.length === 1 ? distinct[0]! : null;
  codes.set(key, code);
  return code;
}

/** Codes of the economic classification stand below a nature (基本支出) that is part of what they are. */
function accountOf(row: Row): string {
  if (row.family !== 'expenditure') return row.item;
  const code = row.code ?? codeOf(row.item, row.year);
  if (code === null) return row.item;
  return /^[35]/.test(code) ? `${row.item.split('/', 1)[0]} ${code}` : code;
}

const keyOf = (row: Row): SeriesKey => ({
  family: row.family,
  fund: row.fund,
  account: accountOf(row),
  part: row.part,
  year: row.year,
  stage: row.stage,
  measure: row.measure,
  basis: row.basis,
  scope: row.scope,
});

export const textOf = (key: SeriesKey): string =>
  [key.family, key.fund, key.account, key.part, key.year, key.stage, key.measure, key.basis, key.scope].join(
    '|',
  );

/** Below this the parser was not sure what a figure says; nothing across documents rests on it. */
const sure = 0.7;

/** The finest figure of those that can all be one number; null where two of them cannot. */
function agreed(figures: readonly Figure[]): Figure | null {
  let range = figures[0]!.interval;
  for (const { interval } of figures) {
    const common = meet(range, interval);
    if (common === null) return null;
    range = common;
  }
  const width = ({ interval: { low, high } }: Figure) => high.minus(low);
  return figures.reduce((best, f) => (width(f).lt(width(best)) ? f : best));
}

/** A figure of one document is no figure of another, wherever it stands. */
const apart = (observation: Observation, document: string): Observation => ({
  ...observation,
  figure: { ...observation.figure, id: `${document} ${observation.figure.id}` },
});

/** The id of the document that prints a figure of a series. */
export const documentOf = ({ id }: Figure): string => id.slice(0, id.indexOf(' '));

function seriesOf(view: View, document: AcrossDocument): ReadonlyMap<string, Series> {
  const own = unitName(document.metadata.entity!);
  const observations = view.all.filter(({ row, figure }) => {
    const of = unitName(row.entity);
    const isOwn = of.name === own.name && (own.own || !of.own);
    return isOwn && row.family !== 'mention' && figure.confidence >= sure;
  });
  const groups = Map.groupBy(
    observations.map((o) => apart(o, document.id)),
    (o) => textOf(keyOf(o.row)),
  );
  const entries = [...groups].map(([text, group]): [string, Series] => [
    text,
    {
      key: keyOf(group[0]!.row),
      row: group[0]!.row,
      figure: agreed(group.map((o) => o.figure)),
      observations: group,
    },
  ]);
  return new Map(entries);
}

/** null for a document that does not say whose budget or final account of which year it is. */
export function holdingOf(document: AcrossDocument): Holding | null {
  const { metadata, rows } = document;
  const { entity, year, kind } = metadata;
  if (entity === null || year === null || (kind !== 'budget' && kind !== 'final_account')) return null;
  const { name, own } = unitName(entity);
  if (!isFullName(name)) return null;
  const view = viewOf({ document, metadata, rows, indicators: [], outline: [] });
  return {
    document,
    name,
    year,
    kind,
    level: own ? 'unit' : metadata.level,
    view,
    series: seriesOf(view, document),
  };
}
