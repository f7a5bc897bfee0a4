import { extract } from '../../extractors/index.ts';
import { parse } from '../../parsers/index.ts';
import { reconcile } from '../../reconcile/index.ts';
import type { Finding } from '../../schema/index.ts';
import { type FileFormat, writeAs } from '../write/index.ts';
import { type Generated, type GenerateRequest, generate } from './index.ts';
import type { PlantKind } from './plant.ts';

/**
 * Faults end to end: a generated document with one figure spoilt is written, extracted, parsed and checked, and the
 * findings are looked at. A fault counts only where it is visible: where a printed relation cannot hold any more.
 */
export interface FaultTally {
  planted: number;
  /** Some error or warning shows the spoilt figure, or a figure of a relation that it broke. */
  seen: number;
  /** A finding names the spoilt figure as the likely one (for a dropped part: the total that is short of it). */
  named: number;
  readonly missed: string[];
  readonly unnamed: string[];
}

export async function findingsOf(made: Generated, format: FileFormat = 'txt'): Promise<Finding[]> {
  const bytes = await writeAs(format, { title: made.disclosure.title, blocks: made.blocks }, made.text);
  const readings = parse(await extract({ path: `generated-${made.seed}.${format}`, bytes }));
  return readings.flatMap((reading) => reconcile(reading).findings);
}

export const alarmsOf = (findings: readonly Finding[]) => findings.filter((f) => f.severity !== 'info');

type Span = { readonly start?: number; readonly end?: number };
const overlaps = (a: Span, b: Span) =>
  a.start !== undefined && b.start !== undefined && a.start < b.end! && b.start < a.end!;

/** Where the spoilt figure is printed in the document. */
const placeOf = (made: Generated): Span[] => {
  const fact = made.plants[0]!.fact;
  const says = fact.says[0]!;
  return made.rows
    .filter(
      (r) => 'item' in r && r.item === says.item && r.value === fact.value && r.printed === fact.printed,
    )
    .map((r) => ({ start: r.start!, end: r.start! + r.quote.length }));
};

export function isNamed(finding: Finding, made: Generated): boolean {
  const [plant] = made.plants;
  const { printed } = plant!.fact;
  if (plant!.kind === 'part_dropped')
    return (
      /没有列出|少列/.test(finding.message) &&
      finding.sources.some((s) => placeOf(made).some((p) => overlaps(s, p)))
    );
  return (
    finding.message.includes(`可能是 ${printed} 有误`) ||
    (finding.message.includes('单位应为') && finding.message.includes(`印为 ${printed}，`))
  );
}

/**
 * Nobody can see that parts come to too little where the words leave the list open: 主要包括…… names the main parts, and
 * ……等 says that there are others. 主要用于以下方面 lists all of them.
 */
function isVisible({ findings, text }: Generated): boolean {
  return findings.some(({ kind, arithmetic, sources }) => {
    const [, listed, whole] = /= ([\d.]+) vs ([\d.]+)$/.exec(arithmetic) ?? [];
    if (kind !== 'sum' || Number(listed) > Number(whole)) return true;
    const [total, first, ...others] = [...sources].sort((a, b) => a.start! - b.start!);
    const intro = text.slice(total!.end, first?.start);
    const { end } = others.at(-1) ?? first ?? total!;
    const isOpen = /主要(?!原因)/.test(intro) && !/以下|如下/.test(intro);
    return !isOpen && !/^[^。；\n\d]{0,4}等/.test(text.slice(end, end! + 6));
  });
}

export async function measureFaults(
  kind: PlantKind,
  count: number,
  first = 1,
  request: GenerateRequest = {},
): Promise<FaultTally> {
  const tally: FaultTally = { planted: 0, seen: 0, named: 0, missed: [], unnamed: [] };
  // a document may have no place for a kind of fault: others are taken until `count` are planted
  for (let seed = first; tally.planted < count && seed < first + count * 20; seed++) {
    const made = generate(seed, { ...request, plants: [kind] });
    if (made.plants.length === 0 || !isVisible(made)) continue;
    tally.planted++;
    const alarms = alarmsOf(await findingsOf(made));
    const spans = [...made.findings.flatMap((f) => f.sources), ...placeOf(made)];
    const about = alarms.filter((f) => f.sources.some((s) => spans.some((p) => overlaps(s, p))));
    const { before, after } = made.plants[0]!;
    const line = `seed ${seed}: ${before} -> ${after || '(dropped)'}; ${made.findings.map((f) => `${f.kind}: ${f.arithmetic}`).join(' | ')}`;
    if (about.length === 0) tally.missed.push(line);
    else tally.seen++;
    if (about.some((f) => isNamed(f, made))) tally.named++;
    else if (about.length > 0) tally.unnamed.push(`${line}\n    ${about[0]!.check}: ${about[0]!.message}`);
  }
  return tally;
}

/** A disclosure that leaves 增加（减少） of the template undecided has a fault already. */
const finished: GenerateRequest = { style: { placeholders: false } };

/** Documents without a fault that raise an error or a warning all the same. */
export async function measureClean(
  count: number,
  first = 1,
  request: GenerateRequest = {},
): Promise<string[]> {
  const loud: string[] = [];
  for (let seed = first; seed < first + count; seed++) {
    const alarms = alarmsOf(await findingsOf(generate(seed, { ...finished, ...request })));
    if (alarms.length > 0)
      loud.push(`seed ${seed}: ${alarms.map((f) => `${f.check} ${f.message}`).join(' | ')}`);
  }
  return loud;
}
