import { type Html, html } from '../html.ts';
import { everyYear, valueAxis, yearAxis } from './axes.ts';
import { isMark, type Mark, marked, reach, type Slot, sign } from './mark.ts';
import { label, n, paint, seriesInk, widthOf } from './paint.ts';
import { linear, type Scale } from './scale.ts';
import { type Canvas, type Drawing, isNarrow, legend } from './svg.ts';
import { axisUnit } from './unit.ts';

/** Series over years: one line each, broken where a year is missing. */
export interface LineSeries {
  readonly name: string;
  readonly years: ReadonlyMap<number, Slot>;
}
interface Point {
  readonly year: number;
  readonly mark: Mark;
}

const dashes = ['', '7 3', '2 3', '9 3 2 3', '4 2', '1 2'];
const top = 30;

export function lineChart(series: readonly LineSeries[], unit: string, canvas: Canvas): Drawing {
  const points = series.map(({ years }) => pointsOf(years));
  const values = points.flat().map(({ mark }) => mark.value);
  const years = everyYear(series.flatMap((s) => [...s.years.keys()]));
  const axis = axisUnit(unit, values, canvas.language);
  const names = legend(
    series.map(({ name }, i) => ({ name, swatch: (x, y) => sign(i, x, y, seriesInk(i)) })),
    canvas.width,
  );
  const direct = series.length > 1 && !isNarrow(canvas) && series.every(({ name }) => widthOf(name) < 110);
  const head = direct || series.length === 1 ? 0 : names.height;
  const height = head + (isNarrow(canvas) ? 250 : 320);
  const left = 14 + Math.max(...linear(values, 0, 1).ticks.map((tick) => widthOf(axis.say(tick))));
  const right = canvas.width - (direct ? 18 + Math.max(...series.map(({ name }) => widthOf(name))) : 14);
  const scale = linear(values, height - 34, head + top, isNarrow(canvas) ? 4 : 5);
  const at = (year: number) =>
    years.length === 1
      ? (left + right) / 2
      : left + 14 + ((year - years[0]!) / (years.length - 1)) * (right - left - 28);
  const missing = (year: number) => series.every((s) => !isMark(s.years.get(year)));
  const content = html`${head > 0 ? names.content : ''}
${label(0, head + 12, axis.name)}
${valueAxis(scale, axis, left, right)}
${yearAxis(years, at, height - 34, canvas, missing)}
${points.map((own, i) => path(own, i, at, scale))}
${points.map((own, i) => own.map(({ year, mark }) => dot(mark, i, at(year), scale)))}
${direct ? endNames(series, points, at, scale) : ''}`;
  return { width: canvas.width, height, content };
}

const pointsOf = (years: ReadonlyMap<number, Slot>): Point[] =>
  [...years]
    .flatMap(([year, slot]) => (isMark(slot) ? [{ year, mark: slot }] : []))
    .sort((a, b) => a.year - b.year);

function path(points: readonly Point[], i: number, at: (year: number) => number, scale: Scale): Html {
  const d = points.map(({ year, mark }, k) => {
    const joined = points[k - 1]?.year === year - 1;
    return `${joined ? 'L' : 'M'}${n(at(year))} ${n(scale.at(mark.value))}`;
  });
  const dash = dashes[i % dashes.length];
  return html`<path d="${d.join('')}"${dash ? html` stroke-dasharray="${dash}"` : ''}${paint('none', seriesInk(i), 2)}/>`;
}

function dot(mark: Mark, i: number, x: number, scale: Scale): Html {
  const y = scale.at(mark.value);
  return marked(mark, html`${reach(x - 12, y - 12, 24, 24)}${sign(i, x, y, seriesInk(i), mark.value === 0)}`);
}

/** Each name stands where its line ends, pushed down where it would touch the one above. */
function endNames(
  series: readonly LineSeries[],
  points: readonly (readonly Point[])[],
  at: (year: number) => number,
  scale: Scale,
): Html {
  const ends = series.flatMap(({ name }, i) => {
    const last = points[i]!.at(-1);
    return last ? [{ name, i, x: at(last.year), y: scale.at(last.mark.value) }] : [];
  });
  let lowest = Number.NEGATIVE_INFINITY;
  const placed = ends
    .sort((a, b) => a.y - b.y)
    .map((end) => {
      lowest = Math.max(end.y, lowest + 16);
      return { ...end, y: lowest };
    });
  const over = Math.max(0, lowest - scale.at(scale.ticks[0]!) + 8);
  return html`${placed.map(({ name, i, x, y }) => label(x + 10, y - over + 4, name, { ink: seriesInk(i), bold: true }))}`;
}
