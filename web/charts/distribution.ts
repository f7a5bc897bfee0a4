import { type Html, html } from '../html.ts';
import { type Mark, marked, reach } from './mark.ts';
import { fitted, label, n, paint } from './paint.ts';
import { linear, logarithmic } from './scale.ts';
import { type Canvas, type Drawing, isNarrow } from './svg.ts';
import { axisUnit } from './unit.ts';

/**
 * How many units have how much: bars over a logarithmic axis, for units differ by factors; nothing at all stands by itself
 * on the left. Below the axis a sign for each chosen unit; dashed lines are where the far ones begin.
 */
export interface DistributionRequest {
  readonly values: readonly number[];
  readonly unit: string;
  readonly chosen: readonly { readonly name: string; readonly mark: Mark }[];
  readonly low: number | null;
  readonly high: number | null;
  /** What a bar says: how many, from what to what. */
  says(count: number, from: string, to: string): string;
  readonly countName: string;
}

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Equal steps of the logarithm, about as many as the square root of how many there are. */
export function binsOf(values: readonly number[]): Bin[] {
  const positive = values.filter((v) => v > 0);
  if (positive.length === 0) return [];
  const [low, high] = [Math.min(...positive), Math.max(...positive)];
  const count = low === high ? 1 : Math.min(24, Math.max(5, Math.ceil(Math.sqrt(positive.length))));
  const ratio = low === high ? 1.01 : (high / low) ** (1 / count);
  const edge = (i: number) => (i === count ? high : low * ratio ** i);
  const counts = new Array<number>(count).fill(0);
  for (const value of positive) {
    const i = low === high ? 0 : Math.floor(Math.log(value / low) / Math.log(ratio) + 1e-9);
    counts[Math.min(count - 1, i)]! += 1;
  }
  return counts.map((of, i) => ({ from: edge(i), to: low === high ? high : edge(i + 1), count: of }));
}

export function distributionChart(request: DistributionRequest, canvas: Canvas): Drawing {
  const { values, unit, chosen } = request;
  const bins = binsOf(values);
  const zeros = values.filter((v) => v === 0).length;
  const axis = axisUnit(
    unit,
    values
      .filter((v) => v > 0)
      .slice(0, 1)
      .concat(median(values)),
    canvas.language,
  );
  const height = 236 + chosen.length * 18;
  const bottom = 190;
  const left = 40 + (zeros > 0 ? 44 : 0);
  const right = canvas.width - 12;
  const counts = linear([zeros, ...bins.map(({ count }) => count)], bottom, 34, 4);
  const [from, to] = [bins[0]?.from ?? 1, bins.at(-1)?.to ?? 10];
  const x = logarithmic(from, Math.max(to, from * 1.05), left + 6, right);
  const say = (value: number) => axis.say(Number(value.toPrecision(3)));
  const content = html`${label(0, 14, request.countName)}
${counts.ticks.map((tick) => (Number.isInteger(tick) ? html`<path d="M34 ${n(counts.at(tick))}H${right}"${paint('none', tick === 0 ? 'ink' : 'grid', 1)}/>${label(28, counts.at(tick) + 4, tick, { anchor: 'end' })}` : ''))}
${zeros > 0 ? bar({ from: 0, to: 0, count: zeros }, 42, 30, counts.at(zeros), bottom, request.says(zeros, '0', '0')) : ''}
${zeros > 0 ? label(57, bottom + 18, '0', { anchor: 'middle' }) : ''}
${bins.map((bin) => bar(bin, x.at(bin.from), Math.max(2, x.at(bin.to) - x.at(bin.from) - 1), counts.at(bin.count), bottom, request.says(bin.count, say(bin.from), say(bin.to))))}
${x.ticks.map((tick) => label(x.at(tick), bottom + 18, say(tick), { anchor: 'middle' }))}
${label(right, bottom + 36, axis.name, { anchor: 'end' })}
${[request.low, request.high].map((edge) => (edge !== null && edge > from && edge < to ? html`<path d="M${n(x.at(edge))} 26V${bottom}" stroke-dasharray="3 3"${paint('none', 'ink', 1)}/>` : ''))}
${chosen.map((one, i) => pointer(one, one.mark.value > 0 ? x.at(one.mark.value) : 57, bottom, bottom + 58 + i * 18, canvas))}`;
  return { width: canvas.width, height, content };
}

const median = (values: readonly number[]): number => {
  const sorted = values.filter((v) => v > 0).sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
};

function bar(bin: Bin, x: number, width: number, y: number, bottom: number, says: string): Html {
  if (bin.count === 0) return html``;
  return marked(
    { value: bin.count, says, href: null },
    html`${reach(x, Math.min(y, bottom - 14), width, Math.max(bottom - y, 14))}<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(bottom - y)}"${paint('s1')}/>`,
  );
}

function pointer(
  { name, mark }: DistributionRequest['chosen'][number],
  x: number,
  bottom: number,
  y: number,
  canvas: Canvas,
): Html {
  const end = x > canvas.width / 2;
  const text = fitted(name, isNarrow(canvas) ? 150 : 300);
  const words = label(end ? x - 6 : x + 6, y, text, { anchor: end ? 'end' : 'start', ink: 's2', bold: true });
  const stem = html`<path d="M${n(x)} ${bottom + 1}V${n(y - 4)}"${paint('none', 's2', 1)}/>`;
  const head = html`<path d="M${n(x)} ${bottom + 1}l5 9h-10Z"${paint('s2')}/>`;
  return html`${stem}${words}${marked(mark, html`${head}${reach(x - 8, bottom, 16, 16)}`)}`;
}
