import { type Html, html } from '../html.ts';
import { everyYear, valueAxis, yearAxis } from './axes.ts';
import { isMark, type Mark, marked, reach, type Slot } from './mark.ts';
import { type Ink, label, n, paint, seriesInk, widthOf } from './paint.ts';
import { linear, type Scale } from './scale.ts';
import { type Canvas, type Drawing, isNarrow, legend } from './svg.ts';
import { axisUnit } from './unit.ts';

/** A whole and its parts over years: the parts one upon the other, the printed total as a line across. */
export interface StackYear {
  readonly total: Slot;
  /** In the order of `names`. */
  readonly parts: readonly Slot[];
}

export function stackChart(
  byYear: ReadonlyMap<number, StackYear>,
  names: readonly string[],
  totalName: string,
  unit: string,
  canvas: Canvas,
): Drawing {
  const heights = [...byYear.values()].flatMap(({ total, parts }) => [
    isMark(total) ? total.value : 0,
    parts.reduce((sum, part) => sum + (isMark(part) ? part.value : 0), 0),
  ]);
  const years = everyYear(byYear.keys());
  const axis = axisUnit(unit, heights, canvas.language);
  const key = legend(
    [
      ...names.map((name, i) => ({ name, swatch: swatchOf(seriesInk(i)) })),
      {
        name: totalName,
        swatch: (x: number, y: number) => html`<path d="M${x - 8} ${y}h16"${paint('none', 'ink', 3)}/>`,
      },
    ],
    canvas.width,
  );
  const height = key.height + (isNarrow(canvas) ? 250 : 310);
  const bottom = height - 34;
  const left = 14 + Math.max(...linear(heights, 0, 1).ticks.map((tick) => widthOf(axis.say(tick))));
  const scale = linear(heights, bottom, key.height + 30, isNarrow(canvas) ? 4 : 5);
  const band = (canvas.width - left - 8) / Math.max(years.length, 1);
  const width = Math.min(band * 0.6, 56);
  const at = (year: number) => left + band * (year - years[0]! + 0.5);
  const missing = (year: number) => {
    const own = byYear.get(year);
    return own === undefined || [own.total, ...own.parts].every((slot) => slot === 'none');
  };
  const content = html`${key.content}
${label(0, key.height + 12, axis.name)}
${valueAxis(scale, axis, left, canvas.width - 8)}
${yearAxis(years, at, bottom, canvas, missing)}
${[...byYear].map(([year, own]) => column(own, at(year), width, scale))}`;
  return { width: canvas.width, height, content };
}

const swatchOf = (ink: Ink) => (x: number, y: number) =>
  html`<rect x="${x - 6}" y="${y - 6}" width="12" height="12"${paint(ink, 'ground')}/>`;

function column({ total, parts }: StackYear, x: number, width: number, scale: Scale): Html {
  let below = 0;
  const pieces = parts.map((part, i) => {
    if (!isMark(part) || part.value === 0) return '';
    const y = scale.at(below + part.value);
    const height = scale.at(below) - y;
    below += part.value;
    return marked(
      part,
      html`<rect x="${n(x - width / 2)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${paint(seriesInk(i), 'ground', 1)}/>`,
    );
  });
  const printed = [total, ...parts].some(isMark);
  const blank = !printed && total === 'blank' ? label(x, scale.at(0) - 6, '—', { anchor: 'middle' }) : '';
  return html`${pieces}${isMark(total) ? marked(total, totalLine(total, x, width + 10, scale)) : ''}${blank}`;
}

function totalLine({ value }: Mark, x: number, width: number, scale: Scale): Html {
  const y = scale.at(value);
  const zero = value === 0 ? label(x, y - 6, '0', { anchor: 'middle', ink: 'ink', bold: true }) : '';
  return html`${reach(x - width / 2, y - 10, width, 14)}<path d="M${n(x - width / 2)} ${n(y)}h${n(width)}"${paint('none', 'ink', 2.5)}/>${zero}`;
}
