/**
 * Draws two years of made-up units, four disclosures each from the same books, and says what is raised between them: where
 * all tell the truth of each other, and where one of them says something else of another than it published.
 *
 *   node scripts/measure-across.ts [--count 40] [--seed 1] [--fault prior_final] [--tables all] [--show 3]
 */
import { parseArgs } from 'node:util';
import { drawSeries, findingsAcross, isVisible } from './generator/across.ts';
import { type SeriesFault, seriesFaults } from './generator/books/series.ts';
import type { GenerateRequest } from './generator/index.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    fault: { type: 'string' },
    tables: { type: 'string' },
    show: { type: 'string', default: '0' },
  },
});
const [count, first, show] = [Number(values.count), Number(values.seed), Number(values.show)];
const request: GenerateRequest = values.tables === undefined ? {} : { tables: values.tables as 'all' };

async function measure(fault: SeriesFault | null): Promise<void> {
  const tally = { series: 0, doubted: 0, remarked: 0 };
  const lines: string[] = [];
  for (let seed = first; seed < first + count; seed++) {
    const series = await drawSeries(seed, fault, request);
    if (fault !== null && !isVisible(series, fault)) continue;
    const findings = findingsAcross(series.documents);
    const doubts = findings.filter((f) => f.severity !== 'info');
    tally.series++;
    if (doubts.length > 0) tally.doubted++;
    else if (findings.length > 0) tally.remarked++;
    if (fault === null ? findings.length > 0 : doubts.length === 0)
      lines.push(
        `  seed ${seed}: ${findings.map((f) => `${f.severity} ${f.check} ${f.message}`).join(' | ')}`,
      );
  }
  console.log(
    `${(fault ?? 'none').padEnd(16)} series=${tally.series} doubted=${tally.doubted} remarked=${tally.remarked}`,
  );
  for (const line of lines.slice(0, show)) console.log(line);
}

for (const fault of values.fault === undefined ? [null, ...seriesFaults] : [values.fault as SeriesFault])
  await measure(fault);
