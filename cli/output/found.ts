import { families } from '../../schema/vocabulary.ts';
import { type Found, type Hit, type HitDocument, type Snippet, searchKinds } from '../../store/index.ts';
import { markFor } from './quote.ts';
import { harmless, thousands } from './words.ts';

/** What a search found, for a terminal: a heading for each kind, the words marked, the place below. */
export function foundText({ words, hits, totals }: Found, offset: number): string {
  const mark = markFor(process.stdout);
  const counts = Object.entries(searchKinds)
    .filter(([kind]) => totals[kind as Hit['kind']] > 0)
    .map(([kind, name]) => `${name} ${thousands(totals[kind as Hit['kind']])}`);
  const asked = words.join('、');
  if (counts.length === 0) return `没有找到“${asked}”\n`;
  const lines = [...Map.groupBy(hits, (hit) => hit.kind)].map(
    ([kind, found]) => `${searchKinds[kind]}\n${found.map((hit) => hitText(hit, mark)).join('')}`,
  );
  const left = totals.entity + totals.item + totals.document - offset - hits.length;
  const more = left > 0 ? `\n还有 ${thousands(left)} 个，用 --limit、--offset 或 --kind\n` : '';
  return `找到“${asked}”：${counts.join('，')}\n\n${lines.join('\n')}${more}`;
}

function hitText(hit: Hit, mark: (words: string) => string): string {
  const name = withMarks(hit.name, mark);
  if (hit.kind === 'entity')
    return `  ${name}  ${hit.documents} 份文件，最近：${documentText(hit.document)}\n`;
  if (hit.kind === 'item') {
    const code = hit.code === null ? '' : ` ${hit.code}`;
    const page = hit.place?.page ? ` 第 ${hit.place.page} 页` : '';
    return `  ${name}  ${families[hit.family]}${code}，${hit.documents} 份文件，最近：${hit.entity} ${hit.document.year ?? ''}${page}\n`;
  }
  const snippet = hit.snippet === null ? '' : `     ${withMarks(hit.snippet, mark)}\n`;
  return `  ${name}  ${harmless(hit.document.path)}\n${snippet}`;
}

const documentText = ({ title, path }: HitDocument) => harmless(title ?? path);

function withMarks({ text, marks }: Snippet, mark: (words: string) => string): string {
  let at = 0;
  let result = '';
  for (const { start, end } of marks) {
    result += harmless(text.slice(at, start)) + mark(harmless(text.slice(start, end)));
    at = end;
  }
  return (result + harmless(text.slice(at))).trim();
}
