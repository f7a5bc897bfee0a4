import { DocumentBuilder } from '../../extractors/builder.ts';
import { read } from '../../parsers/index.ts';
import type { Example, ExampleGroup } from '../../parsers/phrases/examples/example.ts';
import type { Document, Reading } from '../../schema/index.ts';
import {
  describeExpected,
  describeRow,
  differences,
  type Expected,
  expectedOf,
  headOf,
} from './example-notation.ts';

/** Runs one example through the whole of `read` and says how it failed: nothing, partial, wrong or too much. */
export type Failure = 'nothing' | 'partial' | 'wrong' | 'too much' | 'lost';
export interface Outcome {
  readonly failures: readonly { readonly how: Failure; readonly message: string }[];
  readonly rules: readonly string[];
}

export function documentOf(group: ExampleGroup, example: Example): Document {
  const builder = new DocumentBuilder();
  const lines = example.text.split('\n');
  if (group.flattened)
    builder.paragraph([group.document, '现将有关情况公开如下。', group.heading, ...lines].join(''));
  else {
    builder.heading(group.document, 1);
    if (group.heading !== '') builder.heading(group.heading, 2);
    for (const line of lines) builder.paragraph(line);
  }
  const built = builder.build();
  return {
    ...built,
    id: 'example',
    source: {
      path: 'example',
      url: null,
      sha256: '0'.repeat(64),
      bytes: built.text.length,
      mediaType: group.flattened ? 'text/plain' : 'text/html',
      title: null,
      publisher: null,
      published: null,
    },
  };
}

export function run(group: ExampleGroup, example: Example): Outcome {
  const head = headOf(group.document);
  const expected = example.says.flatMap((line) => expectedOf(line, head));
  const reading = read(documentOf(group, example));
  return {
    failures: [...compare(expected, reading), ...lostMoney(reading)],
    rules: reading.rows.map((r) => r.rule),
  };
}

/** Exact pairs go first; what is left over is paired with the row of the same figure that differs least. */
function compare(expected: readonly Expected[], reading: Reading): Outcome['failures'] {
  const rows = [...reading.rows];
  const open: Expected[] = [];
  for (const e of expected) {
    const at = rows.findIndex((r) => differences(e, r).length === 0);
    if (at < 0) open.push(e);
    else rows.splice(at, 1);
  }
  const reported = rows.filter((r) => r.family !== 'mention');
  const failures: { how: Failure; message: string }[] = [];
  const missing: Expected[] = [];
  for (const e of open) {
    const near = reported
      .map((row) => ({ row, wrong: differences(e, row) }))
      .filter(({ wrong }) => wrong.length <= 4 && !wrong.some((w) => w.startsWith('value') && !sameDigits(w)))
      .sort((a, b) => a.wrong.length - b.wrong.length)[0];
    if (near === undefined) missing.push(e);
    else {
      reported.splice(reported.indexOf(near.row), 1);
      failures.push({ how: 'wrong', message: `读错：${describeExpected(e)}，其 ${near.wrong.join('；')}` });
    }
  }
  const nothing = missing.length > 0 && missing.length === expected.length;
  for (const e of missing)
    failures.push({
      how: nothing ? 'nothing' : 'partial',
      message: `${nothing ? '一行也没有读出' : '漏读'}：${describeExpected(e)}`,
    });
  for (const row of reported)
    failures.push({ how: 'too much', message: `多读：${describeRow(row)}（${row.rule}）` });
  return failures;
}
/** A wrong sign or scale is the same figure read wrongly; other digits are another figure. */
function sameDigits(difference: string): boolean {
  const [got, want] = [...difference.matchAll(/\d+(?:\.\d+)?/g)].map((m) =>
    m[0].replace('.', '').replace(/^0+|0+$/g, ''),
  );
  return got === want;
}

/** No amount of money is lost: what is no reported item is a mention. */
function lostMoney(reading: Reading): Outcome['failures'] {
  const starts = new Set(reading.rows.map((r) => r.source.start));
  return reading.figures
    .filter((f) => f.unit === '万元' && !starts.has(f.start))
    .map((f) => ({ how: 'lost' as const, message: `金额丢失：${f.printed}` }));
}
