import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { finders, unpackers } from '../crawlers/index.ts';
import { fetchReasons, siteSchema, sitesFileSchema } from '../schema/index.ts';

/** `docs/crawl.md`: how to crawl and how to schedule it, with everything that follows from the code taken from there. */
const example = `contact: data-desk@example
sources:
  - name: 青禾县财政局
    region: 青禾县
    level: 县
    start:
      - http://czj.qinghe.example/zwgk/yjsgk/
    hosts:
      - files.qinghe.example
    disclosure:
      years: { from: 2019 }
    rate: { pause: 2 }
`;

export function crawlDocument(): string {
  // what is shown must be what is read
  sitesFileSchema.parse(parse(example));
  return [
    '# 取公开材料',
    '<!-- 由 npm run docs 生成，不要手工修改 -->',
    '`mingzhang crawl` 到网站上取预算、决算、三公经费、绩效公开材料，存成文件，只取新的和变了的；`mingzhang run` 接着读入和核对；`mingzhang status` 说各个来源的情况。随时可以中断（`kill -9` 也可以），再运行一次就从原处接着取。',
    fenced('sh', [
      'mingzhang crawl --init http://czj.qinghe.example/zwgk/yjsgk/   # 看一眼网站，写出 sources.yaml',
      'mingzhang run sources.yaml                                     # 取，读，核对',
      'mingzhang status',
    ]),
    '不写来源文件也行：`mingzhang crawl <列表页地址>`。',
    '## 来源文件',
    fenced('yaml', [example.trimEnd()]),
    table(['字段', '说明', '默认'], fieldsOf(siteSchema)),
    '## 会找哪些链接',
    table(
      ['方式', '名称'],
      finders.map((f) => [f.title, code(f.name)]),
    ),
    `压缩包：${unpackers.map((u) => u.title).join('、')}（包括包中包，文件名可为 GBK），解压有个数、大小、倍数、层数的限制。网页和它的附件合为一份公开材料，见视图 \`crawled\`：\`page_url\` 相同的是一份。`,
    '## 对网站的礼貌',
    '- 每台主机默认一次一个请求，两次之间至少一秒；robots.txt 里的 Crawl-delay 更长就按它的。robots.txt 一天问一次。',
    '- User-Agent 写明是谁，`contact` 或 `--contact` 写明找谁。',
    '- 再来时带 If-None-Match、If-Modified-Since；没有变的，网站只答 304。网页上只有访问次数、时间变了的，不算变。',
    '- 429、503 按 Retry-After 等待；要等得比 `retry.patience` 久的，留到下一次。出错的按指数退避重试，带随机。',
    '- 断开的下载用 Range 从断处接着取，文件换了就从头取。',
    '- 来源以外的主机、本机和内网地址、robots.txt 不允许的，一律不访问，在小结里说明。',
    '- 翻页列表读完之后再看一眼头尾两页；读的时候有增删，就把这个列表重读一遍。',
    '- 有 `--since` 或 `days` 时，按日期从新到旧排的列表读到连续两页都早于那一天就不再往后翻，只再看一眼末页；排得不整齐的照样读完。看到过的都记着，以后不写 `--since` 再运行就会去取。',
    '- 只有脚本用 POST 去问的列表接口才用 POST；像登录、保存、投票、计数这样的地址不碰。这种列表的地址写成 `接口#POST:form:…`。',
    '- 服务器发来的比它声明的长（Content-Length 不对），只存下声明的那么多，在小结里写明“有问题”，退出码为 3；比声明的短，算没有取完，重试。',
    '## 取不到的时候',
    table(
      ['原因', '名称', '怎么办'],
      Object.entries(fetchReasons).map(([name, { title, action }]) => [title, code(name), actions[action]]),
    ),
    '要求浏览器验证的网站可用 `--browser`（需要装有 Chromium）。浏览器只运行网页的脚本，所有请求仍由本程序按上面的规矩去取。',
    '## 存在哪里',
    '文件在数据库旁边的 `files/`，按内容的 SHA-256 命名，先写到磁盘再记账；同一地址变了内容是新的一版，旧的还在（`crawled.current = 0`）；撤下的只做标记（`gone_at`）。`--warc <目录>` 另写 WARC 1.1 文件，一次请求、一次应答各一条。',
    '## 定时运行',
    '退出码：0 完成；3 有的来源或文件失败，其余已存好，应有人看一看；75 还没有取完，或者另一个正在运行，过一会儿再运行即可。',
    'systemd：`/etc/systemd/system/mingzhang.service`',
    fenced('ini', [
      '[Unit]',
      'Description=mingzhang: budget disclosures',
      'Wants=network-online.target',
      'After=network-online.target',
      '',
      '[Service]',
      'Type=oneshot',
      'User=mingzhang',
      'WorkingDirectory=/srv/mingzhang',
      'ExecStart=/usr/bin/npx mingzhang run sources.yaml --max-time 10800 --log /srv/mingzhang/run.jsonl',
      '# 75：没有取完，不算失败，下一次接着取',
      'SuccessExitStatus=75',
      'TimeoutStartSec=4h',
      'Nice=10',
      'PrivateTmp=yes',
      'ProtectSystem=strict',
      'ReadWritePaths=/srv/mingzhang',
    ]),
    '`/etc/systemd/system/mingzhang.timer`，之后 `systemctl enable --now mingzhang.timer`：',
    fenced('ini', [
      '[Unit]',
      'Description=mingzhang every night',
      '',
      '[Timer]',
      'OnCalendar=*-*-* 01:30:00 Asia/Shanghai',
      'RandomizedDelaySec=30min',
      'Persistent=yes',
      '',
      '[Install]',
      'WantedBy=timers.target',
    ]),
    'cron：',
    fenced('cron', [
      '30 1 * * * cd /srv/mingzhang && npx mingzhang run sources.yaml --max-time 10800 --log run.jsonl >> run.log 2>&1',
    ]),
    '日志每行一个 JSON 对象：`time`、`event`（visit、fetch、end）、`site`，访问另有 `url`、`role`、`title`、`state`、`status`、`sha256`、`reason`、`ms`。',
  ].join('\n\n');
}

const actions = {
  retry: '过一会儿重试，试够次数算失败',
  give_up: '算失败，下次再试',
  refuse: '不访问，不算失败',
} as const;

/** Every field of a source with what its schema says of it, those inside of a field under its name. */
function fieldsOf(schema: z.ZodType, prefix = ''): string[][] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
  return rows(json, prefix);
}
interface Json {
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly description?: string;
  readonly default?: unknown;
}
function rows(json: Json, prefix: string): string[][] {
  return Object.entries(json.properties ?? {}).flatMap(([name, field]) => {
    const must = json.required?.includes(name) ?? false;
    const fallback = must
      ? '必填'
      : field.default === undefined || field.properties
        ? ''
        : shown(field.default);
    const own = [[code(prefix + name), field.description ?? '', fallback]];
    return field.properties ? [...(field.description ? own : []), ...rows(field, `${prefix}${name}.`)] : own;
  });
}
const shown = (value: unknown): string => (value === null ? '没有' : code(stringify(value).trim()));

const code = (text: string) => `\`${text}\``;
const fenced = (language: string, lines: readonly string[]) =>
  [`\`\`\`${language}`, ...lines, '```'].join('\n');
function table(titles: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((c) => c.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...lines.map(line)].join('\n');
}
