import type { VisitResult } from '../../pipeline.ts';
import { fetchReasons, recordedStates, type Trouble } from '../../schema/index.ts';
import type { SiteStatus } from '../../store/index.ts';
import { table } from './table.ts';
import { countBy, counted, thousands } from './words.ts';

/** What `crawl` says at the end, and what `status` says at any time. */
const listed = 20;
const unfinishedWords = {
  stopped: '没有取完：到了规定的时间或个数，下一次接着取',
  asked_to_wait: '没有取完：网站要求等待，稍后再试',
  unreachable: '没有取完：网站连不上或一直拒绝，稍后再试',
} as const;
const shown = {
  new: '新',
  changed: '变了',
  unchanged: '未变',
  gone: '撤下',
  failed: '失败',
  refused: '不访问',
} as const;

export function crawlSummary(results: readonly VisitResult[], seconds: number, files: string): string {
  const total = Object.fromEntries(
    Object.keys(recordedStates).map((state) => [
      state,
      results.reduce((sum, r) => sum + r.counts[state as 'new'], 0),
    ]),
  );
  return [
    ...results.flatMap(siteLines),
    '',
    `${results.length} 个来源：${counted(total, shown) || '没有公开材料'}，用时 ${seconds.toFixed(1)} 秒，文件在 ${files}`,
    '',
  ].join('\n');
}

function siteLines(result: VisitResult): string[] {
  const { site, counts, waiting, unfinished, troubles } = result;
  const rest =
    unfinished === null ? '' : `；${unfinishedWords[unfinished]}（还有 ${thousands(waiting)} 个地址）`;
  return [`${site}  ${counted(counts, shown) || '没有公开材料'}${rest}`, ...troubleLines(troubles)];
}

/** Those that nobody can help are counted by reason, the others are named. */
function troubleLines(troubles: readonly Trouble[]): string[] {
  const refused = troubles.filter((t) => t.state === 'refused');
  const rest = troubles.filter((t) => t.state !== 'refused');
  const reasons = countBy(refused, (t) =>
    t.reason === 'host' ? t.message : fetchReasons[t.reason ?? 'robots'].title,
  );
  return [
    ...Object.entries(reasons).map(([reason, count]) => `  不访问 ${thousands(count)} 个：${reason}`),
    ...rest
      .slice(0, listed)
      .map(
        ({ state, url, title, message }) =>
          `  ${words[state]}  ${url}${title ? `（${title}）` : ''}  ${message}`,
      ),
    ...(rest.length > listed
      ? [`  …… 还有 ${rest.length - listed} 个，见 mingzhang status 和表 crawl_fetch`]
      : []),
  ];
}
const words: Readonly<Record<Trouble['state'], string>> = {
  failed: '失败',
  gone: '撤下',
  refused: '不访问',
  problem: '有问题',
};

export function statusText(sites: readonly SiteStatus[], running: boolean): string {
  if (sites.length === 0) return '还没有取过任何来源（mingzhang crawl）\n';
  const rows = sites.map((s) => [
    s.site,
    [s.region, s.level].filter(Boolean).join(' '),
    (s.lastVisit ?? '').slice(0, 16).replace('T', ' '),
    s.lastEnd === null ? '未完' : '完成',
    ...[s.documents, s.waiting, s.failed, s.gone, s.refused, s.unread].map(String),
  ]);
  const columns = [
    ...['来源', '地区', '上次访问（UTC）', ''].map((title) => ({ title })),
    ...['材料', '待取', '失败', '撤下', '不访问', '待读'].map((title) => ({
      title,
      align: 'right' as const,
    })),
  ];
  return `${table(columns, rows)}${running ? '\n有一个 crawl 正在运行\n' : ''}`;
}
