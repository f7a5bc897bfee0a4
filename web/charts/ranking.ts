import { type Html, html } from '../html.ts';
import { type Mark, marked, reach } from './mark.ts';
import { fitted, type Ink, label, n, paint, widthOf } from './paint.ts';
import { linear } from './scale.ts';
import { type Canvas, type Drawing, isNarrow } from './svg.ts';
import { axisUnit } from './unit.ts';

/** Who has how much: one bar a unit in the order given, the chosen ones in another colour, what lies far from the rest marked. */
export interface Ranked {
  readonly name: string;
  readonly mark: Mark;
  readonly chosen: boolean;
  readonly far: boolean;
}

export function rankingChart(
  units: readonly Ranked[],
  unit: string,
  median: { readonly value: number; readonly name: string } | null,
  canvas: Canvas,
): Drawing {
  const values = units.map(({ mark }) => mark.value);
  const axis = axisUnit(unit, values, canvas.language);
  const narrow = isNarrow(canvas);
  const said = units.map(({ mark }) => axis.say(Number(mark.value.toPrecision(4))));
  const left = narrow ? 0 : Math.min(230, 16 + Math.max(...units.map(({ name }) => widthOf(name))));
  const right = canvas.width - 26 - Math.max(...said.map((text) => widthOf(text)));
  const line = narrow ? 42 : 27;
  const head = 42;
  const height = head + units.length * line + 8;
  const scale = linear([...values, median?.value ?? 0], left, right);
  const content = html`${label(0, 12, axis.name)}
${scale.at(0) > left ? html`<path d="M${n(scale.at(0))} ${head}V${n(height)}"${paint('none', 'ink', 1)}/>` : ''}
${units.map((ranked, i) => row(ranked, said[i]!, head + i * line, scale.at(0), scale.at(ranked.mark.value), left, narrow))}
${median === null ? '' : medianLine(scale.at(median.value), `${median.name} ${axis.say(Number(median.value.toPrecision(4)))}`, head, height, canvas)}`;
  return { width: canvas.width, height, content };
}

function row(
  { name, mark, chosen, far }: Ranked,
  said: string,
  top: number,
  zero: number,
  x: number,
  left: number,
  narrow: boolean,
): Html {
  const y = narrow ? top + 18 : top + 4;
  const ink: Ink = chosen ? 's2' : far ? 's4' : 's1';
  const width = Math.max(Math.abs(x - zero), 1);
  const title = narrow
    ? label(0, top + 13, name, { ink: 'ink', bold: chosen })
    : label(left - 10, y + 13, fitted(name, left - 12), { ink: 'ink', anchor: 'end', bold: chosen });
  const flag = far ? html`<path d="M${n(x + 9)} ${n(y + 3)}l6 6l-6 6l-6 -6Z"${paint('s4')}/>` : '';
  // the words stand beside the link: its own name says them exactly
  const value = label(Math.max(x, zero) + (far ? 20 : 6), y + 13, said, { ink: 'ink', bold: chosen });
  const bar = html`<rect x="${n(Math.min(x, zero))}" y="${n(y)}" width="${n(width)}" height="18"${paint(ink)}/>`;
  return html`${title}${value}${marked(mark, html`${reach(0, top, Math.max(x, zero) + 60, narrow ? 40 : 26)}${bar}${flag}`)}`;
}

const medianLine = (x: number, name: string, top: number, bottom: number, { width }: Canvas): Html =>
  html`<path d="M${n(x)} ${top - 6}V${n(bottom)}" stroke-dasharray="3 3"${paint('none', 'ink', 1)}/>${label(x, top - 10, name, { anchor: x > width / 2 ? 'end' : 'start', ink: 'ink' })}`;
