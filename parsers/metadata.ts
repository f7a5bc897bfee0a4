import type { Document, DocumentKind, Metadata, ReportingLevel } from '../schema/index.ts';
import type { NormalText } from './text/normal.ts';

/**
 * What a document says of itself: 随州市某中心2023年度部门决算 is the final account of 2023 of that centre. Looked for
 * in the title, the first lines, then the whole text; the source's own title and date help where the text is silent.
 */
export function readMetadata(document: Document, normal: NormalText): Metadata {
  const head = normal.text.slice(0, 3000);
  const title = titleOf(document, normal);
  const kind = kindOf(title ?? '', head, normal.text);
  const published = document.source.published ?? publishedOf(document.text.slice(0, 600));
  const year = yearOf(title ?? '', head, normal.text, kind) ?? yearFromPublication(published, kind);
  const entities = entitiesOf(title ?? '', normal.text);
  return {
    title,
    entity: entities[0] ?? null,
    entities,
    year,
    kind,
    level: levelOf(title ?? '', head),
    published,
    region: regionOf(entities[0] ?? ''),
  };
}

const suffixes =
  '局|委员会|委|厅|办公室|办事处|中心|院|所|站|队|大队|支队|总队|馆|学校|小学|中学|大学|学院|幼儿园|医院|政府|人民政府|法院|检察院|联合会|总工会|工会|协会|团委|妇联|妇女联合会|工商联|研究所|管理处|服务处|管理所|街道|镇|乡|党校|监狱|公司|基金会|党组|指挥部|集团|社|部|会|处|园|场|室|办|宣传部|组织部|统战部|政法委|纪委监委|信访局';
const unitName = `[\\u4e00-\\u9fff]{2,30}?(?:${suffixes})(?:\\((?:本级|机关|汇总)\\))?`;

const titlePattern = new RegExp(
  `^["《]?(${unitName})?(?:关于)?(?:公布|公开)?(?:的)?((?:19|20)\\d{2})年(?:度)?(?:${unitName})?(?:部门|单位|本级|整体|项目)?[^。,;]{0,24}?(?:预算|决算|绩效|三公)`,
);
const titleLine = /(?:预算|决算|绩效)[^。,;]{0,14}$/;

function titleOf(document: Document, normal: NormalText): string | null {
  const own = document.source.title?.trim();
  // the title of a file's properties is often that of the template it was made from
  const said = own && /(?:19|20)\d{2}/.test(own) && /预算|决算|绩效|三公/.test(own);
  if (said) return own.normalize('NFKC').replace(/\.(?:pdf|docx?|xlsx?|html?)$/i, '');
  for (const block of document.blocks.slice(0, 12)) {
    if (block.kind === 'table') continue;
    const line = document.text.slice(block.start, block.end).normalize('NFKC').replace(/\s+/g, '');
    if (
      line.length >= 6 &&
      line.length <= 60 &&
      titleLine.test(line) &&
      !/^第|^[一二三四五六七八九十]+、/.test(line)
    )
      return line;
    const glued = /^.{0,40}?(?:预算|决算)(?:公开)?(?:报告|说明|情况|公开)?/.exec(line);
    // 某某中心2023年年初预算支出为227.39万元 is a sentence and no title
    const sentence =
      glued && /^(?:总?支出|总?收入|数|安排|为|总额|批复|财政拨款)/.test(line.slice(glued[0].length));
    if (line.length > 60 && glued && !sentence && titlePattern.test(line)) return glued[0];
  }
  if (own) return own.normalize('NFKC');
  const glued = titlePattern.exec(normal.text.slice(0, 80));
  return glued ? glued[0] : null;
}

function kindOf(title: string, head: string, text: string): DocumentKind {
  if (
    /绩效(?:评价)?(?:自评)?(?:报告|评价报告)|绩效自评/.test(title) &&
    !/决算|年(?:度)?部门预算(?:公开|情况|编制)/.test(title)
  )
    return 'performance_report';
  if (/决算/.test(title)) return 'final_account';
  if (/绩效评价/.test(title)) return 'performance_report';
  if (/预算/.test(title)) return 'budget';
  // 部门预算绩效评价报告一、部门基本情况: a title without a year, run into the text
  if (title === '' && /^[^。,;:、]{0,40}绩效(?:评价|自评)[^。,;:、]{0,6}报告/.test(head))
    return 'performance_report';
  const score = {
    final_account: matches(head, /决算/g),
    budget: matches(head, /预算(?!绩效|执行|财政|数)/g),
    performance_report: matches(head, /绩效评价|自评/g),
  };
  if (score.final_account >= 3 || matches(text, /支出决算|决算数|决算表/g) >= 3) return 'final_account';
  if (score.performance_report > 3 && score.performance_report > score.budget) return 'performance_report';
  if (score.budget >= 2 || matches(text, /部门预算|预算表|支出预算/g) >= 2) return 'budget';
  return /决算/.test(text) ? 'final_account' : /预算|万元/.test(text) ? 'budget' : 'other';
}
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

function yearOf(title: string, head: string, text: string, kind: DocumentKind): number | null {
  const inTitle = /((?:19|20)\d{2})年/.exec(title);
  if (inTitle) return Number(inTitle[1]);
  const word = kind === 'budget' ? '预算' : '决算';
  const counts = new Map<number, number>();
  const weigh = (source: string, weight: number) => {
    for (const m of source.matchAll(new RegExp(`((?:19|20)\\d{2})年(?:度)?[^。,;]{0,20}?${word}`, 'g')))
      counts.set(Number(m[1]), (counts.get(Number(m[1])) ?? 0) + weight);
    for (const m of source.matchAll(/((?:19|20)\d{2})年度/g))
      counts.set(Number(m[1]), (counts.get(Number(m[1])) ?? 0) + weight / 4);
  };
  weigh(head, 3);
  weigh(text.slice(3000), 1);
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best ? best[0] : null;
}

/** Final accounts are published in the year after theirs, budgets in the first months of their own. */
function yearFromPublication(published: string | null, kind: DocumentKind): number | null {
  if (published === null) return null;
  const year = Number(published.slice(0, 4));
  if (kind === 'budget') return Number(published.slice(5, 7)) >= 11 ? year + 1 : year;
  return kind === 'final_account' || kind === 'performance_report' ? year - 1 : null;
}

/** What ends before a name begins, where headings and text are glued. */
const beforeName =
  /^.*(?:情况说明|说明|情况|概况|报告|目录|附件|公开|预算|决算|支出|收入|安排|解释|渠道|编制|反映|包括|纳入|关于|根据|按照|公布|如下|:|年度|年|\d)(?=[\u4e00-\u9fff(]{3})/;
const notAName =
  /^(?:本|我|各|该|其|主管|预算|决算|部门|单位|下属|一级|二级|所属|上级|同级|财政部|人大|全国|国务院|有关|相关|其他|由|对|为|在|与|经|受|市财政|县财政|区财政|省财政)/;

/** The unit that reports: named in the title, beside 部门:, or most often as who spent what in which year. */
function entitiesOf(title: string, text: string): string[] {
  const votes = new Map<string, number>();
  const vote = (raw: string | undefined, weight: number) => {
    const name = raw
      ?.replace(beforeName, '')
      .replace(/^[(][^)]*[)]/, '')
      .replace(/[《》"']/g, '');
    if (
      !name ||
      name.length < 4 ||
      name.length > 34 ||
      notAName.test(name) ||
      /的|将|和其|等$|以上/.test(name)
    )
      return;
    votes.set(name, (votes.get(name) ?? 0) + weight);
  };
  const plainTitle = title.replace(/\s/g, '');
  vote(
    new RegExp(
      `^(?:关于)?(?:20\\d{2}年(?:度)?)?(${unitName})(?=(?:关于)?(?:公开)?20\\d{2}年|(?:部门|单位)?(?:预算|决算|概况)|$)`,
    ).exec(plainTitle)?.[1],
    60,
  );
  vote(new RegExp(`20\\d{2}年(?:度)?(${unitName})(?:部门|单位)?(?:预算|决算)`).exec(plainTitle)?.[1], 60);
  for (const m of text.matchAll(
    new RegExp(
      `(?:编制单位|预算单位|部门名称|单位名称|填报单位|部门\\(单位\\)名称|公开部门|编制部门|填报部门|部门|单位)[:：](${unitName})(?=金额|单位|20|$|[^\\u4e00-\\u9fff])`,
      'g',
    ),
  ))
    vote(m[1], 3);
  for (const m of text.matchAll(new RegExp(`(${unitName})(?=20\\d{2}年(?:度)?)`, 'g'))) vote(m[1], 1);
  for (const m of text
    .slice(0, 1200)
    .matchAll(new RegExp(`第[一二]部分(${unitName})(?:概况|20\\d{2}年)`, 'g')))
    vote(m[1], 4);
  vote(new RegExp(`部门名称(${unitName})年度`).exec(text)?.[1], 4);
  if (votes.size === 0) vote(new RegExp(`(?:部门|单位)[:：](${unitName})`).exec(text)?.[1], 1);
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)
    .map(([name]) => name)
    .slice(0, 1);
}

const levelOf = (title: string, head: string): ReportingLevel | null =>
  /单位(?:预算|决算)|\(本级\)|本级(?:预算|决算)/.test(title)
    ? 'unit'
    : /部门(?:预算|决算)/.test(title)
      ? 'department'
      : /(?:单位|本级)(?:预算|决算)/.test(head)
        ? 'unit'
        : /部门/.test(head)
          ? 'department'
          : null;

function publishedOf(head: string): string | null {
  const match = /(?:发布|公开|发文)(?:时间|日期)[:：]?\s*(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})/.exec(head);
  return match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : null;
}

const regionOf = (entity: string): string | null =>
  /^(.{2,12}?(?:省|自治区|自治州|市|盟|州|区|县|旗))(?=.{2,})/.exec(entity)?.[1] ?? null;
