import { type Html, html } from '../html.ts';
import { everyYear, valueAxis, yearAxis } from './axes.ts';
import { isMark, type Mark, marked, reach, type Slot } from './mark.ts';
import { label, n, paint, widthOf } from './paint.ts';
import { linear, type Scale } from './scale.ts';
import { type Canvas, type Drawing, isNarrow, legend } from './svg.ts';
import { axisUnit } from './unit.ts';

/** Budget against outturn: a hollow bar is what was planned, the full one inside of it what became of it, a tick the plan as it was adjusted. */
export interface BudgetYear {
  readonly initial: Slot;
  readonly adjusted: Slot;
  readonly final: Slot;
}
export interface BudgetNames {
  readonly initial: string;
  readonly adjusted: string;
  readonly final: string;
}

export function budgetChart(
  byYear: ReadonlyMap<number, BudgetYear>,
  names: BudgetNames,
  unit: string,
  canvas: Canvas,
): Drawing {
  const slots = [...byYear.values()].flatMap((y) => [y.initial, y.adjusted, y.final]);
  const values = slots.filter(isMark).map(({ value }) => value);
  const years = everyYear(byYear.keys());
  const axis = axisUnit(unit, values, canvas.language);
  const key = legend(
    [
      {
        name: names.initial,
        swatch: (x, y) =>
          html`<rect x="${x - 6}" y="${y - 6}" width="12" height="12"${paint('ground', 's1')}/>`,
      },
      {
        name: names.adjusted,
        swatch: (x, y) => html`<path d="M${x - 8} ${y}h16"${paint('none', 's2', 3)}/>`,
      },
      {
        name: names.final,
        swatch: (x, y) => html`<rect x="${x - 5}" y="${y - 6}" width="10" height="12"${paint('s1')}/>`,
      },
    ],
    canvas.width,
  );
  const height = key.height + (isNarrow(canvas) ? 250 : 310);
  const bottom = height - 34;
  const left = 14 + Math.max(...linear(values, 0, 1).ticks.map((tick) => widthOf(axis.say(tick))));
  const scale = linear(values, bottom, key.height + 30, isNarrow(canvas) ? 4 : 5);
  const band = (canvas.width - left - 8) / Math.max(years.length, 1);
  const width = Math.min(band * 0.66, 64);
  const at = (year: number) => left + band * (year - years[0]! + 0.5);
  const missing = (year: number) => {
    const own = byYear.get(year);
    return own === undefined || [own.initial, own.adjusted, own.final].every((slot) => slot === 'none');
  };
  const content = html`${key.content}
${label(0, key.height + 12, axis.name)}
${valueAxis(scale, axis, left, canvas.width - 8)}
${yearAxis(years, at, bottom, canvas, missing)}
${[...byYear].map(([year, own]) => bars(own, at(year), width, scale))}`;
  return { width: canvas.width, height, content };
}

function bars({ initial, adjusted, final }: BudgetYear, x: number, width: number, scale: Scale): Html {
  const drawn = [
    isMark(initial) ? marked(initial, bar(initial, x, width, scale, false)) : '',
    isMark(final) ? marked(final, bar(final, x, width * 0.56, scale, true)) : '',
    isMark(adjusted) ? marked(adjusted, tick(adjusted, x, width + 8, scale)) : '',
  ];
  const zero = scale.at(0);
  const dash = !isMark(final) && final === 'blank' ? label(x, zero - 6, '—', { anchor: 'middle' }) : '';
  return html`${drawn}${dash}`;
}

function bar({ value }: Mark, x: number, width: number, scale: Scale, full: boolean): Html {
  const zero = scale.at(0);
  const y = Math.min(zero, scale.at(value));
  const height = Math.abs(zero - scale.at(value));
  const shape = html`<rect x="${n(x - width / 2)}" y="${n(y)}" width="${n(width)}" height="${n(height)}"${full ? paint('s1') : paint('ground', 's1')}/>`;
  // a bar of no height is said in a word, so that it is not taken for a missing one
  const nothing =
    value === 0 && full ? label(x, zero - 6, '0', { anchor: 'middle', ink: 'ink', bold: true }) : '';
  return html`${reach(x - width / 2, Math.min(y, zero - 12), width, Math.max(height, 12))}${shape}${nothing}`;
}

function tick({ value }: Mark, x: number, width: number, scale: Scale): Html {
  const y = scale.at(value);
  return html`${reach(x - width / 2, y - 6, width, 12)}<path d="M${n(x - width / 2)} ${n(y)}h${n(width)}"${paint('none', 's2', 3)}/>`;
}
