import { addressOf } from '../../safety/hosts.ts';
import type { Finder } from '../finder.ts';
import { unescaped } from '../literals.ts';
import { squeezed } from '../words.ts';

/**
 * 信息公开目录 as trees in scripts: `{id: 12, pId: 3, name: "财政预决算", url: "/col/col12/"}`, `d.add(3, 1, '部门决算', 'list.html')`.
 */
export const scriptTrees: Finder = {
  name: 'script-trees',
  title: '脚本里的目录树（zTree、dTree）',
  *find({ scripts, url, role }) {
    if (role !== 'list') return;
    for (const [node] of scripts.matchAll(/\{[^{}]{10,600}\}/g)) {
      const title = field(node, 'name|title|text|label');
      const reference = field(node, 'url|href|link|path|file');
      if (title && reference) yield* entry(title, reference, url);
    }
    for (const [, title, reference] of scripts.matchAll(
      /\.add\(\s*-?\d+\s*,\s*-?\d+\s*,\s*["']([^"'\n]{2,80})["']\s*,\s*["']([^"'\n]{2,300})["']/g,
    ))
      yield* entry(title!, reference!, url);
  },
};

const field = (node: string, names: string): string | null =>
  new RegExp(`["']?(?:${names})["']?\\s*:\\s*(["'])([^"'\\n]{1,300})\\1`, 'i').exec(node)?.[2] ?? null;

function* entry(title: string, reference: string, base: string) {
  const address = addressOf(unescaped(reference), base);
  if (address)
    yield { kind: 'entry' as const, url: address.href, title: squeezed(unescaped(title)), published: null };
}
