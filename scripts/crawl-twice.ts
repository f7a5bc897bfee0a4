import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { main, shell } from '../test/cli/run.ts';
import { bigSite } from '../test/site/big.ts';
import { servePages } from '../test/site/pages.ts';
import { serve } from '../test/site/server.ts';
import { sourceOf } from '../test/site/sources.ts';

/** `node scripts/crawl-twice.ts [documents]`: the first and the second `mingzhang run` over the same site, by the clock. */
const count = Number(process.argv[2] ?? 2000);
const folder = mkdtempSync(join(tmpdir(), 'mingzhang-twice-'));
const server = await serve(servePages(bigSite(count)));
try {
  const sources = join(folder, 'sources.yaml');
  writeFileSync(sources, stringify({ sources: [sourceOf({ name: '大站', start: [`${server.origin}/`] })] }));
  for (const command of ['run', 'crawl']) {
    const times: number[] = [];
    for (const time of ['first', 'second']) {
      const before = server.log.length;
      const began = performance.now();
      const call = [process.execPath, main, command, sources, '--db', join(folder, command, 't.db')];
      // the clock tells how busy the machine is, the processor what the program takes
      const { code, out, err } = await shell(
        `TIMEFORMAT='processor %U + %S s'; time ${call.map((word) => `'${word}'`).join(' ')} --allow-private-addresses`,
      );
      times.push((performance.now() - began) / 1000);
      const asked = server.log.slice(before);
      const plain = asked.filter((a) => !a.headers['if-none-match']).length;
      const unchanged = asked.filter((a) => a.status === 304).length;
      console.log(
        `${time} ${command}: exit ${code}, ${times.at(-1)!.toFixed(1)} s, ${asked.length} requests, ${plain} of them unconditional, ${unchanged} answered 304`,
      );
      console.log(
        out
          .split('\n')
          .filter((line) => /个来源|共 |没有找到/.test(line))
          .join('\n'),
        err,
      );
    }
    console.log(`${command}: the second took 1/${(times[0]! / times[1]!).toFixed(1)} of the first\n`);
  }
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
