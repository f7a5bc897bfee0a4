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
  const year = yearOf(title ?? '', head, normal.text, kind);
  const entities = entitiesOf(title ?? '', normal.text);
  return {
    title,
    entity: entities[0] ?? null,
    entities,
    year,
    kind,
    level: levelOf(title ?? '', head),
    published: document.source.published ?? publishedOf(document.text.slice(0, 600)),
    region: regionOf(entities[0] ?? ''),
  };
}

const suffixes =
  '局|委员会|委|厅|办公室|办事处|中心|院|所|站|队|大队|支队|总队|馆|学校|小学|中学|大学|学院|幼儿园|医院|政府|人民政府|法院|检察院|联合会|总工会|工会|协会|团委|妇联|妇女联合会|工商联|研究所|管理处|服务处|管理所|街道|镇|乡|党校|监狱|公司|基金会|党组|指挥部|集团|社|部|会|处|园|场|室|办|宣传部|组织部|统战部|政法委|纪委监委|信访局';
const unitName = `[\\u4e00-\\u9fff]{2,30}?(?:${suffixes})(?:\\((?:本级|机关|汇总)\\))?`;

const titlePattern = new RegExp(`^["《]?(${unitName})?(?:关于)?(?:公布|公开)?(?:的)?((?:19|20)\\d{2})年(?:度)?(?:${unitName})?(?:部门|单位|本级|整体|项目)?[^。,;]{0,24}?(?:预算|决算|绩效|三公)`);
const titleLine = /(?:预算|决算|绩效)[^。,;]{0,14}$/;

function titleOf(document: Document, normal: NormalText): string | null {
  const own = document.source.title?.trim();
  if (own && /预算|决算|绩效|三公/.test(own)) return own.normalize('NFKC');
  for (const block of document.blocks.slice(0, 12)) {
    if (block.kind === 'table') continue;
    const line = document.text.slice(block.start, block.end).normalize('NFKC').replace(/\s+/g, '');
    if (line.length >= 6 && line.length <= 60 && titleLine.test(line) && !/^第|^[一二三四五六七八九十]+、/.test(line)) return line;
    const glued = /^.{0,40}?(?:预算|决算)(?:公开)?(?:报告|说明|情况|公开)?/.exec(line);
    if (line.length > 60 && glued && titlePattern.test(line)) return glued[0];
  }
  if (own) return own.normalize('NFKC');
  const glued = titlePattern.exec(normal.text.slice(0, 80));
  return glued ? glued[0] : null;
}

function kindOf(title: string, head: string, text: string): DocumentKind {
  if (/绩效(?:评价)?(?:自评)?(?:报告|评价报告)|绩效自评/.test(title) && !/决算|年(?:度)?部门预算(?:公开|情况|编制)/.test(title)) return 'performance_report';
  if (/决算/.test(title)) return 'final_account';
  if (/绩效评价/.test(title)) return 'performance_report';
  if (/预算/.test(title)) return 'budget';
  const score = { final_account: matches(head, /决算/g), budget: matches(head, /预算(?!绩效|执行|财政|数)/g), performance_report: matches(head, /绩效评价|自评/g) };
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
    for (const m of source.matchAll(new RegExp(`((?:19|20)\\d{2})年(?:度)?[^。,;]{0,20}?${word}`, 'g'))) counts.set(Number(m[1]), (counts.get(Number(m[1])) ?? 0) + weight);
    for (const m of source.matchAll(/((?:19|20)\d{2})年度/g)) counts.set(Number(m[1]), (counts.get(Number(m[1])) ?? 0) + weight / 4);
  };
  weigh(head, 3);
  weigh(text.slice(3000), 1);
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best ? best[0] : null;
}

/** Units named beside 部门:, 单位名称:, in the title, or as who reports. */
function entitiesOf(title: string, text: string): string[] {
  const found: string[] = [];
  const add = (name: string | undefined) => {
    const clean = name?.replace(/^(?:关于|公开部门|编制单位|单位名称|部门名称|填报单位|:)+/, '').replace(/^(?:.*?年(?:度)?)/, '');
    if (clean && clean.length >= 3 && !found.includes(clean) && !/^(?:本|我|各|该|主管|预算|决算|部门|单位|下属|一级|二级)/.test(clean)) found.push(clean);
  };
  add(new RegExp(`^(?:关于)?(?:20\\d{2}年(?:度)?)?(${unitName})(?=(?:关于)?(?:公开)?20\\d{2}年|(?:部门|单位)?(?:预算|决算|概况)|$)`).exec(title.replace(/\s/g, ''))?.[1]);
  for (const pattern of [
    new RegExp(`(?:公开)?(?:部门|单位|编制单位|预算单位|部门名称|单位名称|填报单位|部门\\(单位\\)名称|公开部门)[:：](${unitName})(?=金额|单位|20|$|[^\\u4e00-\\u9fff])`),
    new RegExp(`(?:^|[^\\u4e00-\\u9fff])(${unitName})(?=20\\d{2}年(?:度)?(?:部门|单位)?(?:预算|决算|整体|财政|收入|支出|本年|一般))`),
    new RegExp(`第一部分(${unitName})概况`),
    new RegExp(`部门名称(${unitName})年度`),
    new RegExp(`(?:^|[。,;])(${unitName})20\\d{2}年(?:度)?`),
  ]) {
    if (found.length > 0) break;
    add(pattern.exec(text)?.[1]);
  }
  return found;
}

const levelOf = (title: string, head: string): ReportingLevel | null =>
  /单位(?:预算|决算)|\(本级\)|本级(?:预算|决算)/.test(title) ? 'unit' : /部门(?:预算|决算)/.test(title) ? 'department' : /(?:单位|本级)(?:预算|决算)/.test(head) ? 'unit' : /部门/.test(head) ? 'department' : null;

function publishedOf(head: string): string | null {
  const match = /(?:发布|公开|发文)(?:时间|日期)[:：]?\s*(\d{4})[-年./](\d{1,2})[-月./](\d{1,2})/.exec(head);
  return match ? `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}` : null;
}

const regionOf = (entity: string): string | null => /^(.{2,12}?(?:省|自治区|自治州|市|盟|州|区|县|旗))(?=.{2,})/.exec(entity)?.[1] ?? null;
