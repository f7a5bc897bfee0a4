import { apply, type Edit, type Marked, replaceCharacters } from './marked.ts';
import type { Random } from './random.ts';

/**
 * What happens to a disclosure on its way into an archive: line breaks lost, spaces lost or strewn in, half and full
 * width mixed, page numbers in the middle of sentences. Values never change; spans move with their figures.
 */
export const noises = [
  'half_width',
  'full_width_digits',
  'spaces',
  'no_spaces',
  'scan',
  'pages',
  'flatten',
] as const;
export type Noise = (typeof noises)[number];

const half = new Map([
  ['，', ','],
  ['：', ':'],
  ['；', ';'],
  ['（', '('],
  ['）', ')'],
  ['％', '%'],
]);
const full = new Map(
  [...'0123456789'].map((d) => [d, String.fromCharCode(d.charCodeAt(0) + 0xfee0)] as const),
);
full.set('.', '．');
full.set(',', '，');
full.set('%', '％');

/** Full-width digits in the figures themselves, not in years or numbers of lists. */
function fullWidthDigits(random: Random, marked: Marked): Marked {
  const edits: Edit[] = [];
  for (const { start, end } of disjoint(marked)) {
    if (!random.chance(0.5)) continue;
    const text = [...marked.text.slice(start, end)].map((c) => full.get(c) ?? c).join('');
    edits.push(
      { at: start, remove: 0, insert: '' },
      ...[...text].map((c, i) => ({ at: start + i, remove: 1, insert: c })),
    );
  }
  return replaceSame(marked, edits);
}
/** One-for-one edits keep every offset, so spans stay as they are. */
function replaceSame(marked: Marked, edits: readonly Edit[]): Marked {
  const text = [...marked.text];
  const units = text.length === marked.text.length;
  if (!units) return marked;
  for (const e of edits) if (e.remove === 1) text[e.at] = e.insert;
  return { text: text.join(''), spans: marked.spans };
}
const disjoint = (marked: Marked) => {
  const seen = new Set<number>();
  return marked.spans.filter((s) => s.end > s.start && !seen.has(s.start) && seen.add(s.start));
};

/** Blanks before numbers and between number and unit, as Word exports leave them. */
function spaces(random: Random, marked: Marked): Marked {
  const edits: Edit[] = [];
  for (const { start, end } of disjoint(marked)) {
    const printed = marked.text.slice(start, end);
    if (random.chance(0.5) && start > 0 && /\p{Script=Han}/u.test(marked.text[start - 1]!))
      edits.push({ at: start, remove: 0, insert: ' ' });
    const unit = /^-?[\d,.]+(?=\p{Script=Han})/u.exec(printed);
    if (unit && random.chance(0.4)) edits.push({ at: start + unit[0].length, remove: 0, insert: ' ' });
  }
  return apply(marked, edits);
}
/** Blanks inside numbers, at the decimal point or after the thousands comma, as text recognition leaves them. */
function scan(random: Random, marked: Marked): Marked {
  const edits: Edit[] = [];
  for (const { start, end } of disjoint(marked)) {
    if (!random.chance(0.15)) continue;
    const dot = marked.text.slice(start, end).indexOf('.');
    if (dot > 0) edits.push({ at: start + dot + random.int(0, 1), remove: 0, insert: ' ' });
  }
  return apply(marked, edits);
}
function without(marked: Marked, pattern: RegExp, insert = ''): Marked {
  return apply(
    marked,
    [...marked.text.matchAll(pattern)].map((m) => ({ at: m.index, remove: m[0].length, insert })),
  );
}
/** A page number on a line of its own, in the middle of whatever stood there, but never inside a number. */
function pages(random: Random, marked: Marked): Marked {
  const edits: Edit[] = [];
  let next = random.int(500, 900);
  let page = 1;
  while (next < marked.text.length - 1) {
    const at = next;
    if (
      marked.text[at] !== '元' &&
      /\p{Script=Han}/u.test(marked.text[at]!) &&
      /[\p{Script=Han}，、]/u.test(marked.text[at - 1]!) &&
      !inside(marked, at)
    ) {
      edits.push({
        at,
        remove: 0,
        insert: random.pick([`\n— ${page} —\n`, `\n- ${page} -\n`, `\n${page}\n`]),
      });
      page++;
      next += random.int(600, 1100);
    } else next++;
  }
  return apply(marked, edits);
}
const inside = (marked: Marked, at: number) => marked.spans.some((s) => s.start < at && at < s.end);

export function addNoise(random: Random, marked: Marked, kinds: readonly Noise[]): Marked {
  let m = marked;
  for (const kind of noises) {
    if (!kinds.includes(kind)) continue;
    if (kind === 'half_width') m = replaceCharacters(m, half);
    if (kind === 'full_width_digits') m = fullWidthDigits(random, m);
    if (kind === 'spaces') m = spaces(random, m);
    if (kind === 'no_spaces') m = without(m, /[ \u3000]+/g);
    if (kind === 'scan') m = scan(random, m);
    if (kind === 'pages') m = pages(random, m);
    if (kind === 'flatten') m = without(m, /\n+/g, random.chance(0.5) ? '' : ' ');
  }
  return m;
}
export function drawNoise(random: Random): Noise[] {
  const list: Noise[] = [];
  if (random.chance(0.4)) list.push('half_width');
  if (random.chance(0.1)) list.push('full_width_digits');
  if (random.chance(0.3)) list.push(random.pick(['spaces', 'no_spaces'] as const));
  if (random.chance(0.1)) list.push('scan');
  if (random.chance(0.2)) list.push('pages');
  if (random.chance(0.35)) list.push('flatten');
  return list;
}
