import { createReadStream, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { WarcFile } from '../../crawlers/warc.ts';
import { sha256 } from '../site/kind.ts';

/** Evidence of large documents, without holding them in memory. That of a whole crawl: `test/cli/crawl.test.ts`. */
it('large answers wait on disk, and are written as they came; what broke off is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-warc-'));
  const chunks = Array.from({ length: 48 }, (_, n) => Buffer.alloc(64 * 1024, `${n} 青禾县`));
  const waiting = () =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.part'))
      .map((name) => statSync(join(folder, name)).size);
  try {
    {
      await using warc = new WarcFile(folder, 'test');
      const [body, broken] = [warc.body(), warc.body()];
      let least = 0;
      for (const [n, chunk] of chunks.entries()) {
        await body.add(chunk);
        least = Math.max(least, (n + 1) * chunk.length - waiting().reduce((a, b) => a + b, 0));
      }
      expect(least).toBeLessThanOrEqual(256 * 1024);
      for (const chunk of chunks) await broken.add(chunk);
      await broken.purge();
      const url = new URL('http://czj.qinghe.example/api#POST:form:page%3D1');
      await warc.record({
        url,
        requestHeaders: { accept: '*/*' },
        status: 200,
        headers: { server: 'x' },
        body,
      });
    }
    expect(waiting()).toEqual([]);
    const [name] = readdirSync(folder);
    const found: unknown[] = [];
    for await (const record of new WARCParser(createReadStream(join(folder, name!)))) {
      const bytes = await record.readFully();
      found.push([record.warcType, record.httpHeaders?.statusline, record.warcTargetURI, sha256(bytes)]);
    }
    const address = 'http://czj.qinghe.example/api';
    expect(found.slice(1)).toEqual([
      ['request', 'POST /api HTTP/1.1', address, sha256('page=1')],
      ['response', 'HTTP/1.1 200', address, sha256(Buffer.concat(chunks))],
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
