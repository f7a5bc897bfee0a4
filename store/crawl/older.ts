import type { Connection } from '../database.ts';
import { prepared } from '../prepared.ts';

/**
 * Which pages of its lists a visit with `--since` need not read: those behind two that lie wholly before that day, where
 * every page read so far shows its entries by date, the newest first, and goes on where the one before it ended. A list
 * that says where its end is must keep to that there too. In doubt a page is read.
 */
export interface ListPage {
  readonly id: number;
  readonly url: string;
  readonly list: string | null;
  readonly read: boolean;
  readonly newest: string | null;
  readonly oldest: string | null;
}

export function olderPages(db: Connection, site: string, visit: number, since: string): number[] {
  const pages = prepared(
    db,
    `SELECT id, url, list, visit IS ? AS read, newest, oldest FROM crawl_target
       WHERE site = ? AND role = 'list' AND gone_at IS NULL AND list IS NOT NULL`,
  ).all(visit, site) as ListPage[];
  return [...Map.groupBy(pages, (page) => page.list).values()].flatMap((list) => olderOf(list, since));
}

/** Of the pages of one list behind its first, which may begin with entries that are pinned to its top. */
export function olderOf(pages: readonly ListPage[], since: string): number[] {
  const numbered = inSequence(pages);
  const last = numbered?.at(-1);
  if (!numbered || !last) return [];
  const read = numbered.filter(({ page }) => page.read);
  if (!fallsSteadily(read.map(({ page }) => page))) return [];
  const isOld = ({ page }: Numbered) => page.newest! < since;
  const second = read.find(
    (here, at) => at > 0 && read[at - 1]!.number === here.number - 1 && isOld(read[at - 1]!) && isOld(here),
  );
  if (!second) return [];
  // the end of the list bears witness, unless it is only as far as the list is known
  const witness = last.number > second.number + 1 ? last : null;
  return numbered
    .filter((here) => here.number > second.number && here !== witness && !here.page.read)
    .map(({ page }) => page.id);
}

interface Numbered {
  readonly page: ListPage;
  readonly number: number;
}

/** By the one number in which their addresses differ; null where there is no such number. */
function inSequence(pages: readonly ListPage[]): Numbered[] | null {
  const parts = pages.map(({ url }) => url.split(/(\d+)/));
  const first = parts[0];
  if (!first || parts.some((part) => part.length !== first.length)) return null;
  const differing = first.flatMap((_, at) => (parts.every((part) => part[at] === first[at]) ? [] : [at]));
  const [at] = differing;
  if (differing.length !== 1 || at === undefined || at % 2 === 0) return null;
  return pages
    .map((page, n) => ({ page, number: Number(parts[n]![at]) }))
    .sort((a, b) => a.number - b.number);
}

/** Without a step back in time, and not all on one day. */
function fallsSteadily(pages: readonly ListPage[]): boolean {
  const days = pages.flatMap(({ newest, oldest }) => [newest, oldest]);
  const falls = days.every((day, at) => day !== null && (at === 0 || day <= days[at - 1]!));
  return falls && days.length > 0 && days[0] !== days.at(-1);
}
