/**
 * One pass over a page's operator list: which glyphs can be seen and where, and which ruling lines.
 * What is clipped away, hidden with its layer, printed white on white or under a mask is not on the page.
 */
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../schema/index.ts';
import { isUnknown } from '../layout/characters.ts';
import { apply, applyToBox, identity, type Matrix, multiply } from '../layout/matrix.ts';
import { fillRules, type RuleSink, strokeRules } from '../layout/strokes.ts';
import type { Glyph, RawPage } from '../layout/types.ts';
import { subpaths } from './paths.ts';
import { type PdfFont, type PdfGlyph, show, type TextState } from './pens.ts';
import { type Candidate, visible } from './visible.ts';

// biome-ignore lint/suspicious/noExplicitAny: what an operator's arguments are, only the operator knows
type Arguments = readonly any[];

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly (Arguments | null)[];
}
export interface PageFrame {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
  /** PDF user space to points from the top left of the page as shown. */
  readonly transform: readonly number[];
  font(name: string): PdfFont | undefined;
  layerShown(layer: unknown): boolean;
}

interface State extends TextState {
  ctm: Matrix;
  clip: Box;
  fillWhite: boolean;
  strokeWhite: boolean;
  fillAlpha: number;
  strokeAlpha: number;
}

const strokes: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke]);
const fills: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);
const both: ReadonlySet<number> = new Set([
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const modes = { invisible: 3, clip: 7 } as const;

export function interpret(operators: Operators, frame: PageFrame): RawPage {
  const machine = new Machine(frame);
  operators.fnArray.forEach((operator, i) => {
    machine.run(operator, operators.argsArray[i] ?? []);
  });
  return machine.page();
}

class Machine {
  readonly #frame: PageFrame;
  readonly #rules: RuleSink = { horizontal: [], vertical: [] };
  readonly #glyphs: Candidate[] = [];
  readonly #dark: Box[] = [];
  #state: State;
  #stack: State[] = [];
  #pendingClip = false;
  #string = 0;
  #pen: readonly [number, number] = [Number.NaN, Number.NaN];
  #invisible = 0;
  /** Whether each open marked content is hidden; and how many groups deep a mask is being painted. */
  #content: boolean[] = [];
  #hidden = 0;
  #groups: boolean[] = [];
  #masks = 0;

  constructor(frame: PageFrame) {
    this.#frame = frame;
    this.#state = {
      ctm: frame.transform as unknown as Matrix,
      clip: [0, 0, frame.width, frame.height],
      fillWhite: false,
      strokeWhite: false,
      fillAlpha: 1,
      strokeAlpha: 1,
      font: undefined,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      matrix: identity,
      x: 0,
      y: 0,
      lineX: 0,
      lineY: 0,
    };
  }

  page(): RawPage {
    const { number, width, height, rotation } = this.#frame;
    const seen = visible(this.#glyphs, this.#dark);
    const known = seen.filter((g) => !isUnknown(g.text));
    return {
      number,
      width,
      height,
      rotation,
      glyphs: known,
      rules: this.#rules,
      invisible: this.#invisible,
      unknown: seen.length - known.length,
    };
  }

  run(operator: number, args: Arguments): void {
    const state = this.#state;
    switch (operator) {
      case OPS.save:
        this.#stack.push({ ...state });
        break;
      case OPS.restore:
        this.#restore();
        break;
      case OPS.transform:
        state.ctm = multiply(state.ctm, args);
        break;
      case OPS.setGState:
        for (const [key, value] of args[0] as readonly [string, never][]) this.#graphics(key, value);
        break;
      case OPS.clip:
      case OPS.eoClip:
        this.#pendingClip = true;
        break;
      case OPS.constructPath:
        this.#path(args[0], args[1], args[2]);
        break;
      case OPS.setFillRGBColor:
        state.fillWhite = isWhite(args[0]);
        break;
      case OPS.setStrokeRGBColor:
        state.strokeWhite = isWhite(args[0]);
        break;
      case OPS.setFillColorN:
      case OPS.setFillTransparent:
        state.fillWhite = false;
        break;
      case OPS.paintFormXObjectBegin:
        this.#stack.push({ ...state });
        if (args[0]) state.ctm = multiply(state.ctm, args[0]);
        if (args[1]) this.#clip(applyToBox(state.ctm, args[1]));
        break;
      case OPS.paintFormXObjectEnd:
        this.#restore();
        break;
      case OPS.beginGroup:
        this.#beginGroup(args[0]);
        break;
      case OPS.endGroup:
        if (this.#groups.pop()) this.#masks--;
        this.#restore();
        break;
      case OPS.beginMarkedContent:
        this.#mark(false);
        break;
      case OPS.beginMarkedContentProps:
        this.#mark(args[0] === 'OC' && !this.#frame.layerShown(args[1]));
        break;
      case OPS.endMarkedContent:
        if (this.#content.pop()) this.#hidden--;
        break;
      default:
        this.#text(operator, args);
    }
  }

  #text(operator: number, args: Arguments): void {
    const state = this.#state;
    switch (operator) {
      case OPS.beginText:
        state.matrix = identity;
        state.x = state.y = state.lineX = state.lineY = 0;
        break;
      case OPS.setCharSpacing:
        state.charSpacing = args[0];
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = args[0];
        break;
      case OPS.setHScale:
        state.scale = args[0] / 100;
        break;
      case OPS.setLeading:
        state.leading = -args[0];
        break;
      case OPS.setFont:
        state.font = this.#frame.font(args[0]);
        state.size = args[1];
        break;
      case OPS.setTextRenderingMode:
        state.mode = args[0];
        break;
      case OPS.setTextRise:
        state.rise = args[0];
        break;
      case OPS.moveText:
        this.#move(args[0], args[1]);
        break;
      case OPS.setLeadingMoveText:
        state.leading = args[1];
        this.#move(args[0], args[1]);
        break;
      case OPS.setTextMatrix:
        state.matrix = [...(args[0] as Iterable<number>)] as unknown as Matrix;
        state.x = state.y = state.lineX = state.lineY = 0;
        break;
      case OPS.nextLine:
        this.#move(0, state.leading);
        break;
      case OPS.showText:
      case OPS.showSpacedText:
        this.#show(args[0]);
        break;
      case OPS.nextLineShowText:
        this.#move(0, state.leading);
        this.#show(args[0]);
        break;
      case OPS.nextLineSetSpacingShowText:
        state.wordSpacing = args[0];
        state.charSpacing = args[1];
        this.#move(0, state.leading);
        this.#show(args[2]);
        break;
    }
  }

  #move(x: number, y: number): void {
    const state = this.#state;
    state.lineX += x;
    state.lineY += y;
    state.x = state.lineX;
    state.y = state.lineY;
  }

  #show(shown: readonly (PdfGlyph | number | null)[]): void {
    const state = this.#state;
    if (this.#hidden > 0 || this.#masks > 0 || state.fillAlpha === 0) return;
    if (state.mode === modes.invisible || state.mode === modes.clip) this.#invisible += shown.length;
    const device = multiply(state.ctm, state.matrix);
    const [x, y] = apply(device, state.x, state.y);
    const near = Math.abs(state.size) * Math.hypot(device[0], device[1]) * 0.15;
    if (!(Math.abs(x - this.#pen[0]) < near && Math.abs(y - this.#pen[1]) < near)) this.#string++;
    show(state, shown, state.ctm, (glyph: Omit<Glyph, 'string'>) => {
      this.#glyphs.push({
        glyph: { ...glyph, string: this.#string },
        clip: state.clip,
        white: state.fillWhite && (state.mode === 0 || state.mode === 4),
      });
    });
    this.#pen = apply(multiply(state.ctm, state.matrix), state.x, state.y);
  }

  #path(
    operator: number,
    data: readonly (ArrayLike<number> | null)[],
    extent: ArrayLike<number> | null,
  ): void {
    const state = this.#state;
    const points = data?.[0];
    if (this.#pendingClip) {
      this.#pendingClip = false;
      if (extent && points) this.#clip(applyToBox(state.ctm, extent));
      else state.clip = [0, 0, -1, -1];
    }
    if (!points || this.#hidden > 0 || this.#masks > 0) return;
    const stroked =
      (strokes.has(operator) || both.has(operator)) && !state.strokeWhite && state.strokeAlpha > 0;
    const filled = (fills.has(operator) || both.has(operator)) && !state.fillWhite && state.fillAlpha > 0;
    if (!stroked && !filled) return;
    const paths = subpaths(points, state.ctm);
    if (filled) for (const area of fillRules(paths, state.clip, this.#rules)) this.#dark.push(area);
    if (stroked) strokeRules(paths, state.clip, this.#rules);
  }

  #graphics(key: string, value: never): void {
    const state = this.#state;
    if (key === 'ca') state.fillAlpha = value;
    else if (key === 'CA') state.strokeAlpha = value;
    else if (key === 'Font') {
      state.font = this.#frame.font(value[0]);
      state.size = value[1];
    }
  }

  #clip(box: Box): void {
    const { clip } = this.#state;
    this.#state.clip = [
      Math.max(clip[0], box[0]),
      Math.max(clip[1], box[1]),
      Math.min(clip[2], box[2]),
      Math.min(clip[3], box[3]),
    ];
  }

  #beginGroup(group: {
    readonly bbox?: ArrayLike<number> | null;
    readonly matrix?: ArrayLike<number> | null;
    readonly smask?: unknown;
  }): void {
    this.#stack.push({ ...this.#state });
    const mask = Boolean(group.smask);
    this.#groups.push(mask);
    if (mask) this.#masks++;
    const ctm = group.matrix ? multiply(this.#state.ctm, group.matrix) : this.#state.ctm;
    if (group.bbox) this.#clip(applyToBox(ctm, group.bbox));
  }

  #mark(hidden: boolean): void {
    this.#content.push(hidden);
    if (hidden) this.#hidden++;
  }

  #restore(): void {
    const state = this.#stack.pop();
    if (state) this.#state = state;
  }
}

const isWhite = (color: unknown) => typeof color === 'string' && /^#f[c-f]f[c-f]f[c-f]$/i.test(color);
