import { type Command, InvalidArgumentError, Option } from 'commander';
import { databaseOption, positive, whole } from './options.ts';

/** What `crawl` and `run` can be told, so that both are told it in the same words. */
export interface CrawlCliOptions {
  readonly db: string;
  readonly files?: string;
  readonly since?: string;
  readonly maxTime?: number;
  readonly maxPages?: number;
  readonly log?: string;
  readonly warc?: string;
  readonly browser?: string | true;
  readonly contact?: string;
  readonly allowPrivateAddresses?: boolean;
}

export function addCrawlOptions(command: Command): Command {
  return command
    .addOption(databaseOption())
    .option('--files <目录>', '取来的文件放在哪里（默认在数据库旁边的 files/）')
    .option('--since <日期>', '只看这一天以来发布的，例如 2025-01-01', day)
    .option('--max-time <秒>', '最多用多少秒，没取完的下一次接着取', positive)
    .option('--max-pages <个数>', '最多访问多少个地址，没取完的下一次接着取', whole)
    .option('--log <文件>', '把每次访问记成一行 JSON，接在文件后面；- 为标准错误')
    .option('--warc <目录>', '同时写一个 WARC 文件，留作证据')
    .addOption(new Option('--browser [可执行文件]', '要求浏览器验证的网页，用真的 Chromium 打开'))
    .option('--contact <联系方式>', '写进 User-Agent，让站长找得到人（可写邮箱）')
    .option('--allow-private-addresses', '允许访问本机和内网地址，仅供测试');
}

function day(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('应为日期，例如 2025-01-01');
  return text;
}
