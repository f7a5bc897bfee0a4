import {
  Culture,
  recognizeCurrency,
  recognizeNumber,
  recognizePercentage,
} from '@microsoft/recognizers-text-suite';
import { test } from 'vitest';
import { findFigures } from '../parsers/figures.ts';
import { contextOf, read } from '../parsers/index.ts';
import { proseReader } from '../parsers/prose.ts';
import { normalOf } from '../parsers/text/normal.ts';
import { documentOf, textOf } from './text.ts';

/**
 * Figures and prose beside `@microsoft/recognizers-text-suite`, on one text, in one run, as characters per second and
 * as ratios. The recognisers find numbers, currencies and percentages in three calls where `findFigures` finds them with
 * their units in one. They are given a line at a time, since their time grows faster than the text.
 */
const text = textOf(12_000, 'lines');
const document = documentOf(text);
const normal = normalOf(document);
const context = contextOf(document);
const open = [{ start: 0, end: text.length }];
const lines = text.split('\n');
const everyLine = (...recognisers: readonly ((line: string, culture: string) => unknown)[]) => {
  for (const line of lines) for (const recognise of recognisers) recognise(line, Culture.Chinese);
};

test(`figures and prose of ${text.length} characters`, { timeout: 300_000 }, async ({ bench }) => {
  const results = await bench.compare(
    bench('findFigures', () => void findFigures(normal, document)),
    bench('findFigures and its normal text', () => void findFigures(normalOf(document), document)),
    bench('prose reader', () => void proseReader.read(context, open)),
    bench('whole reading', () => void read(document)),
    bench('recognizers-text: numbers', () => everyLine(recognizeNumber)),
    bench('recognizers-text: numbers, currencies, percentages', () =>
      everyLine(recognizeNumber, recognizeCurrency, recognizePercentage),
    ),
    { time: 2000, warmupTime: 500, iterations: 2 },
  );
  const names = [
    'findFigures',
    'findFigures and its normal text',
    'prose reader',
    'whole reading',
    'recognizers-text: numbers',
    'recognizers-text: numbers, currencies, percentages',
  ] as const;
  // the fastest round: what the machine does besides only ever adds
  const speed = (name: (typeof names)[number]) => text.length / (results.get(name).latency.min / 1000);
  const beside = speed('recognizers-text: numbers, currencies, percentages');
  for (const name of names)
    console.info(
      `${name}: ${Math.round(speed(name)).toLocaleString('en-US')} characters/s, ${(speed(name) / beside).toFixed(2)} times the recognisers`,
    );
});
