import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findFigures } from '../../parsers/figures.ts';
import type { Example, ExampleGroup } from '../../parsers/phrases/examples/example.ts';
import { exampleTopics, pending } from '../../parsers/phrases/examples/index.ts';
import type { Pending } from '../../parsers/phrases/examples/pending.ts';
import { type StatementRule, statementRules } from '../../parsers/phrases/statement-rules.ts';
import { normalize } from '../../parsers/text/normal.ts';
import { documentOf, run } from '../support/examples.ts';

/**
 * The corpus beside the grammar: every example of `parsers/phrases/examples` says exactly what it says there. An example
 * that the grammar cannot read yet stands in `pending.ts` with its reason, and fails here once it can be read.
 */
const topics = Object.entries(exampleTopics);
const all = topics.flatMap(([topic, groups]) =>
  groups.flatMap((group) => group.examples.map((example) => ({ topic, group, example }))),
);
const fired = new Set<string>();

const pendingOf = (text: string, shape?: string) =>
  pending.find((p) => text.startsWith(p.text) && (p.when === undefined || p.when === shape));
const label = (text: string) => text.replace(/\n/g, '↵').slice(0, 60);

for (const [topic, groups] of topics)
  describe(topic, () => {
    for (const group of groups)
      for (const example of group.examples) {
        const late = pendingOf(example.text);
        it(`${label(example.text)}${late ? `（暂读不出：${late.why}）` : ''}`, () => {
          const outcome = run(group, example);
          for (const rule of outcome.rules) fired.add(rule);
          const failures = outcome.failures.map((f) => `[${f.how}] ${f.message}`);
          if (late) expect(failures, 'can be read now: take it from pending.ts').not.toEqual([]);
          else expect(failures, `${group.document} ${group.heading}\n${example.text}`).toEqual([]);
        });
      }
  });

/** What must not matter: width, spaces beside numbers, whose punctuation, line breaks. */
type Shape = (at: {
  group: ExampleGroup;
  example: Example;
}) => { group: ExampleGroup; example: Example } | null;
const retold =
  (change: (text: string) => string): Shape =>
  ({ group, example }) => ({ group, example: { ...example, text: change(example.text) } });
const numeral = /^[一二三四五六七八九十]+、/;
/** A heading in running text must go on counting, so the section becomes the first and (二) needs its (一). */
const inOneLine: Shape = ({ group, example }) =>
  group.flattened || !numeral.test(group.heading) || /^（[二三四五六七八九十]）/.test(example.text)
    ? null
    : { group: { ...group, heading: group.heading.replace(numeral, '一、'), flattened: true }, example };
const shapes: Readonly<Record<NonNullable<Pending['when']>, Shape>> = {
  wide: retold((t) => t.replace(/[0-9.%]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))),
  narrow: retold((t) => t.replace(/[（）：，；]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))),
  spaced: retold((t) =>
    t.replace(/([\u4e00-\u9fff])(?=\d)/g, '$1 ').replace(/(\d)(?=[\u4e00-\u9fff%])/g, '$1 '),
  ),
  dense: retold((t) => t.replace(/ /g, '')),
  flattened: inOneLine,
};
describe.each(Object.entries(shapes))('the same, %s', (when, shape) => {
  it('says the same', { timeout: 60_000 }, () => {
    const wrong = all
      .filter((e) => pendingOf(e.example.text, when) === undefined)
      .map(shape)
      .filter((at) => at !== null)
      .flatMap(({ group, example }) =>
        run(group, example).failures.map((f) => `${example.text}: [${f.how}] ${f.message}`),
      );
    expect(wrong).toEqual([]);
  });
  it('keeps as pending only what it must', () => {
    const read = pending
      .filter((p) => p.when === when)
      .flatMap((p) => all.filter((e) => e.example.text.startsWith(p.text)))
      .map(shape)
      .filter((at) => at !== null && run(at.group, at.example).failures.length === 0);
    expect(read.map((at) => at?.example.text)).toEqual([]);
  });
});

describe('the corpus', () => {
  it('holds at least 400 examples and 100 look-alikes', () => {
    expect(all.filter((e) => e.example.not === undefined).length).toBeGreaterThanOrEqual(400);
    expect(all.filter((e) => e.example.not !== undefined).length).toBeGreaterThanOrEqual(100);
  });
  it('tells no example twice', () => {
    const seen = all.map(
      (e) => `${e.group.document}|${e.group.heading}|${e.group.flattened}|${e.example.text}`,
    );
    expect(seen.filter((s, i) => seen.indexOf(s) !== i)).toEqual([]);
  });
  it('lists as pending only examples that exist', () => {
    expect(
      pending
        .filter((p) => all.filter((e) => e.example.text.startsWith(p.text)).length !== 1)
        .map((p) => p.text),
    ).toEqual([]);
  });
});

/** Every name of a rule that the grammar can give to a row, as its source files write them. */
function ruleNames(): string[] {
  const folder = join(import.meta.dirname, '../../parsers/phrases');
  const sources = readdirSync(folder)
    .filter((f) => f.endsWith('.ts'))
    .map((f) => readFileSync(join(folder, f), 'utf8'));
  const literal = sources.flatMap((s) =>
    [...s.matchAll(/'((?:prose\.[a-z.-]+[a-z])|mention)'/g)].map((m) => m[1]!),
  );
  const named = [...new Set(literal)].filter(
    (name) => name !== 'mention' || sources.some((s) => s.includes("rule: 'mention'")),
  );
  return [...named, ...statementRules.map((r) => `prose.${r.name}`)];
}

describe('every rule', () => {
  /** 比上年减少17人 / 共20个内设机构: one wording on each side of the stroke. */
  const fits = (rule: StatementRule, wording: string) => {
    const group = { document: '青岚县统计局2023年度部门决算', heading: '', examples: [], flattened: true };
    const document = documentOf(group, { text: wording, says: [] });
    const normal = normalize(document.text);
    return findFigures(normal, document).some((figure) => {
      const start = normal.at(figure.start);
      const clause = /[^,;。:]*$/.exec(normal.text.slice(0, start))![0];
      const whole = normal.text.slice(0, start);
      return (
        (rule.before.test(clause) || rule.before.test(whole)) &&
        (!rule.after || rule.after.test(normal.text.slice(normal.at(figure.end))))
      );
    });
  };
  it.each(statementRules.map((r) => [r.name, r] as const))('%s fits its own example', (_, rule) => {
    for (const wording of rule.example.split(' / ')) expect(fits(rule, wording), wording).toBe(true);
  });
  it('fires on some example', () => {
    expect(ruleNames().length).toBeGreaterThan(40);
    expect(ruleNames().filter((rule) => !fired.has(rule))).toEqual([]);
  });
});

afterAll(() => {
  if (pending.length > 0)
    console.warn(
      `${pending.filter((p) => p.when === undefined).length} of ${all.length} examples cannot be read yet (parsers/phrases/examples/pending.ts)`,
    );
});
