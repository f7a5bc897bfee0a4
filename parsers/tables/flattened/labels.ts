import { isPlainTotal, plain } from '../../accounts/index.ts';
import type { Span } from '../../context.ts';
import type { Column } from '../columns.ts';
import type { BodyLine } from './lines.ts';
import type { Placed, Stream } from './stream.ts';

/** What names a line, in its columns: 2080505 | 机关事业单位…, 121001 | 某某局, 某某局 | 某某项目. */
export interface Labelled {
  readonly paths: readonly (readonly string[])[];
  /** Cells of each line; null where it is open which words belong to which column. */
  readonly cells: readonly (readonly Placed[] | null)[];
}

export function labelCells(
  stream: Stream,
  lines: readonly BodyLine[],
  labels: readonly Column[],
  entities: readonly string[],
): Labelled {
  const isCode = (c: Column) => c.role === 'code' || c.role === 'level_code' || c.role === 'unit_code';
  const codes = labels.filter(isCode);
  const names = labels.filter((c) => !isCode(c) && c.role !== 'row_number');
  const columns = { codes: codes.length, names: names.length };
  const split = lines.map((line) => splitLine(stream, line, columns, entities));
  const coded = split.some((s) => s?.code);
  const nameless = split.every((s) => s !== null && s.names.length === 0);
  const own = names.length > 0 ? names.map((c) => c.path) : nameless ? [] : [['科目名称']];
  return {
    paths: [...(coded ? [codePath(labels, codes)] : []), ...own],
    cells: split.map((s, row) =>
      s === null
        ? null
        : [
            ...(s.code ? [{ ...s.code, row, column: 0 }] : []),
            ...s.names.map(({ span, column }) => ({ ...span, row, column: column + (coded ? 1 : 0) })),
          ],
    ),
  };
}

/** One column for codes, however many parts they are printed in. */
function codePath(labels: readonly Column[], codes: readonly Column[]): readonly string[] {
  if (codes.some((c) => c.role === 'unit_code')) return ['单位编码'];
  const economic = labels.some((c) => /经济/.test(c.path.join('')));
  return [economic ? '经济分类科目编码' : '科目编码'];
}

interface LineLabel {
  readonly code: Span | null;
  readonly names: readonly { readonly span: Span; readonly column: number }[];
}
function splitLine(
  stream: Stream,
  line: BodyLine,
  columns: { readonly codes: number; readonly names: number },
  entities: readonly string[],
): LineLabel | null {
  const { code, names } = line;
  const [first] = names;
  if (first === undefined) return { code, names: [] };
  const whole = { start: first.start, end: names.at(-1)!.end };
  const inOrder = (spans: readonly Span[]) => spans.map((span, column) => ({ span, column }));
  if (columns.names <= 1) {
    const codeApart = code === null && columns.codes > 0 && names.length === columns.codes + 1;
    return codeApart && /^[A-Z\d]+$/.test(stream.text.slice(first.start, first.end))
      ? { code: first, names: [{ span: { start: names[1]!.start, end: whole.end }, column: 0 }] }
      : { code, names: [{ span: whole, column: 0 }] };
  }
  if (names.length === columns.names) return { code, names: inOrder(names) };
  const text = stream.text.slice(whole.start, whole.end);
  const last = { span: whole, column: columns.names - 1 };
  if (isPlainTotal(text)) return { code, names: [last] };
  const unit = entities.map(plain).find((e) => text.startsWith(e));
  if (unit === text) return { code, names: [{ span: whole, column: 0 }] };
  if (unit !== undefined && columns.names === 2) {
    const cut = whole.start + unit.length;
    return {
      code,
      names: inOrder([
        { start: whole.start, end: cut },
        { start: cut, end: whole.end },
      ]),
    };
  }
  return names.length > 1 || stream.parted(whole.start) ? { code, names: [last] } : null;
}
