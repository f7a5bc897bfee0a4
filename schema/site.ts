import { z } from 'zod';

/** What a source file says: which sites to visit, what counts as a disclosure there, how far and how fast to go. */
const address = z
  .string()
  .refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text), '应为 http 或 https 地址');

const pattern = z.string().refine((text) => {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}, '不是正确的正则表达式');

const seconds = z.number().nonnegative();
const part = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape).prefault({} as never);

export const siteSchema = z.strictObject({
  name: z.string().min(1).describe('名称，在一个数据库里不重复'),
  region: z.string().nullable().default(null).describe('地区'),
  level: z.string().nullable().default(null).describe('级别，例如 省、市、县'),
  start: z.array(address).min(1).describe('从哪些页面开始：列表页、目录页、JSON 接口'),
  hosts: z
    .array(z.string().regex(/^\*?[\w.:-]+$/, '应为主机名，例如 www.example 或 *.example'))
    .default([])
    .describe('起始页面之外还可以访问的主机；其余主机上的链接不会访问'),
  disclosure: part({
    titles: pattern.default('预算|决算|三公|绩效').describe('标题含有这些词的才算公开材料'),
    without: pattern.nullable().default(null).describe('标题含有这些词的不要'),
    years: z
      .strictObject({
        from: z.int().nullable().default(null).describe('从哪一年'),
        to: z.int().nullable().default(null).describe('到哪一年'),
      })
      .prefault({})
      .describe('标题里写明的年度；没有写年度的也要'),
  }),
  follow: part({
    titles: pattern
      .default('预算|决算|三公|绩效|财政信息|财政资金|信息公开|公开目录')
      .describe('哪些栏目值得往下看；单位名称总是值得'),
    depth: z.int().nonnegative().default(3).describe('从起始页往下看几层栏目'),
    pages: z.int().positive().default(300).describe('一个列表最多翻几页'),
  }),
  days: z.int().positive().nullable().default(null).describe('只看最近多少天发布的；不写则全部'),
  rate: part({
    pause: seconds.default(1).describe('对同一主机，两次请求之间至少隔几秒'),
    concurrency: z.int().min(1).max(16).default(1).describe('对同一主机最多同时几个请求'),
  }),
  retry: part({
    attempts: z.int().min(1).max(20).default(5).describe('一个地址最多试几次'),
    base: seconds.default(2).describe('第一次失败后大约等几秒，以后每次加倍'),
    patience: seconds.default(300).describe('最多愿意等几秒；网站要求等得更久时，留到下一次'),
  }),
  timeouts: part({
    connect: seconds.default(20).describe('多少秒连不上就放弃'),
    headers: seconds.default(60).describe('多少秒没有回答就放弃'),
    body: seconds.default(60).describe('多久没有新内容就放弃'),
    whole: seconds.default(900).describe('一次请求从头到尾'),
  }),
  limits: part({
    page: z
      .int()
      .positive()
      .default(20 * 1024 * 1024)
      .describe('一个网页最多多少字节'),
    file: z
      .int()
      .positive()
      .default(150 * 1024 * 1024)
      .describe('一个附件最多多少字节'),
  }),
  robots: z
    .enum(['obey', 'ignore'])
    .default('obey')
    .describe('是否遵守 robots.txt；只有站长本人才应写 ignore'),
});
export type Site = z.infer<typeof siteSchema>;

export const sitesFileSchema = z.strictObject({
  contact: z.string().max(200).nullable().default(null).describe('写进 User-Agent，让站长找得到人'),
  sources: z.array(siteSchema).min(1),
});
export type SitesFile = z.infer<typeof sitesFileSchema>;
