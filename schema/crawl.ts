import type { Site } from './site.ts';

/**
 * What the room that fetches and the room that remembers say to each other. A visit is one walk over one site; a target
 * is an address on the way; whatever becomes of a target is recorded in one step, so that a visit that is killed goes on
 * where it was.
 */
export const targetRoles = { list: '列表', page: '网页', file: '附件' } as const;
export type TargetRole = keyof typeof targetRoles;

/** Where a target came from: everything is known by its address, and keeps the title and date it was listed under. */
export interface Link {
  readonly url: string;
  readonly role: TargetRole;
  readonly title: string | null;
  /** YYYY-MM-DD. */
  readonly published: string | null;
  /** How many lists lie between the start and this. */
  readonly depth: number;
  /** For a further page of a list: the address of the list's first page. */
  readonly list: string | null;
  /** The address of the page it hangs on, where that is not the one it was found on. */
  readonly page?: string | null;
}

export interface Target extends Link {
  readonly id: number;
  readonly attempts: number;
  /** What was there when it was last fetched; null where it never was. */
  readonly sha256: string | null;
  /** Of the words on the page, which change less often than its bytes. */
  readonly digest: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Which edition of link finding looked at it last: a newer one has to see the page again. */
  readonly edition: number;
}

/** Bytes on disk, known by their sha256; `path` is relative to the folder of kept files. */
export interface Content {
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly path: string;
}

/** A document inside of another: in an archive, or in a script of a page. `name` is for people and never a path on disk. */
export interface Member {
  readonly name: string;
  readonly content: Content;
}

/** The days between which the entries of a list page lie, which shows them with the newest first. */
export interface Span {
  readonly newest: string;
  readonly oldest: string;
}

export interface Fetched {
  readonly url: string;
  readonly role: TargetRole;
  readonly status: number;
  readonly sha256: string;
  readonly digest: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly edition: number;
  readonly title: string | null;
  readonly published: string | null;
  /** Null for what is only a way to documents, and is not kept. */
  readonly content: Content | null;
  readonly members: readonly Member[];
  readonly links: readonly Link[];
  /** Of a list in the order of dates. */
  readonly span: Span | null;
  /** What could not be unpacked, in words. */
  readonly problems: readonly string[];
}

/** Why there was nothing to be had, and what to do: try again soon, leave it for this visit, or accept it. */
export const fetchReasons = {
  scheme: { title: '不是 http 或 https 地址', action: 'refuse' },
  host: { title: '主机不在允许的范围内', action: 'refuse' },
  address: { title: '地址解析到本机、内网或云主机元数据，拒绝访问', action: 'refuse' },
  robots: { title: 'robots.txt 不允许', action: 'refuse' },
  robots_unreachable: { title: 'robots.txt 读不到，按不允许处理', action: 'retry' },
  dns: { title: '主机名解析不了', action: 'retry' },
  connect: { title: '连不上', action: 'retry' },
  tls: { title: '证书或加密连接有问题', action: 'give_up' },
  timeout: { title: '超时', action: 'retry' },
  broken: { title: '传输中断或内容不完整', action: 'retry' },
  encoding: { title: '压缩编码解不开', action: 'retry' },
  too_large: { title: '超过大小限制', action: 'give_up' },
  redirects: { title: '重定向循环或次数过多', action: 'give_up' },
  throttled: { title: '网站要求放慢（429/503）', action: 'retry' },
  server: { title: '网站出错（5xx）', action: 'retry' },
  forbidden: { title: '网站拒绝访问（401/403）', action: 'give_up' },
  status: { title: '状态码不正常', action: 'give_up' },
  challenge: { title: '网站要求浏览器验证，可试 --browser', action: 'give_up' },
} as const satisfies Record<string, { title: string; action: 'retry' | 'give_up' | 'refuse' }>;
export type FetchReason = keyof typeof fetchReasons;

export type TargetOutcome =
  | { readonly kind: 'fetched'; readonly fetched: Fetched }
  | { readonly kind: 'unchanged'; readonly status: number }
  | { readonly kind: 'gone'; readonly status: number; readonly message: string }
  | {
      readonly kind: 'failed';
      readonly reason: FetchReason;
      readonly message: string;
      readonly status: number | null;
    }
  | { readonly kind: 'refused'; readonly reason: FetchReason; readonly message: string }
  | {
      readonly kind: 'later';
      readonly reason: FetchReason;
      readonly message: string;
      readonly at: number;
      /** Whether the attempt counts: being told to wait does not. */
      readonly counts: boolean;
    };

/** What recording an outcome made of it: the same bytes as before are `unchanged`, whatever the server called them. */
export const recordedStates = {
  new: '新',
  changed: '变了',
  unchanged: '未变',
  gone: '撤下',
  failed: '失败',
  refused: '不访问',
  later: '稍后',
} as const;
export type RecordedState = keyof typeof recordedStates;

export interface Visit {
  readonly id: number;
  /** Whether it goes on with one that was cut short. */
  readonly resumed: boolean;
  /** Whether it was finished before, in the run that is gone on with: there is nothing left to do. */
  readonly ended: boolean;
}

/** What is kept between two visits of a host: its robots.txt with what is needed to ask whether it changed. */
export interface RobotsRecord {
  readonly origin: string;
  readonly text: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Milliseconds since 1970. */
  readonly checkedAt: number;
}

/** Counts of documents (pages and files that are kept), and of ways to them where those fail. */
export interface VisitSummary {
  readonly site: string;
  readonly counts: Readonly<Record<RecordedState, number>>;
  /** Targets that are still to be visited: the visit was cut short. */
  readonly waiting: number;
  readonly finished: boolean;
  readonly troubles: readonly Trouble[];
}
export interface Trouble {
  readonly url: string;
  readonly title: string | null;
  readonly state: 'failed' | 'gone' | 'refused' | 'problem';
  readonly reason: FetchReason | null;
  readonly message: string;
}

/** The memory of a crawl. `crawlers` asks and tells, `store` answers out of SQLite; each call is one transaction. */
export interface Frontier {
  /** Goes on with the open visit of a site, or opens one; its start pages are targets from then on. */
  begin(site: Site, now: number): Visit;
  /** Targets to be visited now, nearest to the start first; `except` are being visited already. */
  due(request: DueRequest): readonly Target[];
  /** When the next target may be tried, or null when none is left. */
  nextDue(request: Omit<DueRequest, 'limit'>): number | null;
  record(visit: Visit, target: Target, outcome: TargetOutcome, now: number): RecordedState;
  /** A link that will not be followed, so that it can be seen. */
  refuse(visit: Visit, site: Site, link: Link, reason: FetchReason, message: string, now: number): void;
  /** Something about an address that people should know, and that changes nothing of what is kept. */
  note(visit: Visit, site: Site, address: string, message: string, now: number): void;
  /**
   * The first and the last page of each list of several pages, to be read once more; counts the round. Recording that one
   * of them changed makes all pages of its list due again. No targets: there were rounds enough.
   */
  recheck(visit: Visit, site: Site): { readonly round: number; readonly targets: readonly Target[] };
  /** Closes a visit that is finished; one that was cut short stays open, and `begin` goes on with it. */
  end(visit: Visit, site: Site, ending: VisitEnding): VisitSummary;
  robots(origin: string): RobotsRecord | null;
  rememberRobots(record: RobotsRecord): void;
}

export interface VisitEnding {
  readonly finished: boolean;
  readonly since: string | null;
  readonly now: number;
}

export interface DueRequest {
  readonly visit: Visit;
  readonly site: Site;
  readonly now: number;
  /** YYYY-MM-DD: what was published before is left alone. */
  readonly since: string | null;
  readonly limit: number;
  readonly except: ReadonlySet<number>;
}
