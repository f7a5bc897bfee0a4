import { type Html, html } from '../html.ts';
import { label, n, paint } from './paint.ts';
import type { Scale } from './scale.ts';
import { type Canvas, isNarrow } from './svg.ts';
import type { AxisUnit } from './unit.ts';

/** Thin lines across with their numbers on them, the unit above the first: the reader's eye goes to what is drawn. */
export function valueAxis(scale: Scale, unit: AxisUnit, left: number, right: number): Html {
  return html`${scale.ticks.map((tick) => {
    const y = scale.at(tick);
    const ink = tick === 0 ? 'ink' : 'grid';
    return html`<path d="M${n(left)} ${n(y)}H${n(right)}"${paint('none', ink, 1)}/>${label(left - 8, y + 4, unit.say(tick), { anchor: 'end' })}`;
  })}`;
}

/** Years below the drawing; every second one, or fewer, where they would touch. `missing` is said of years without any document. */
export function yearAxis(
  years: readonly number[],
  at: (year: number) => number,
  y: number,
  canvas: Canvas,
  missing: (year: number) => boolean,
): Html {
  const room = years.length < 2 ? 99 : at(years[1]!) - at(years[0]!);
  const every = Math.max(1, Math.ceil((isNarrow(canvas) ? 34 : 40) / room));
  const none = canvas.language === 'en' ? 'none' : '缺';
  return html`${years.map((year, i) => {
    const shown = (years.length - 1 - i) % every === 0;
    return html`${shown ? label(at(year), y + 18, year, { anchor: 'middle' }) : ''}${missing(year) ? label(at(year), y - 6, none, { anchor: 'middle', size: 11 }) : ''}`;
  })}`;
}

/** From the first to the last year, those between too, whether anything is known of them or not. */
export function everyYear(known: Iterable<number>): number[] {
  const years = [...known];
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => first + i);
}
