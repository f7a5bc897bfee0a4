import type { Document, DocumentKind, Metadata, ReportingLevel } from '../../schema/index.ts';
import type { NormalText } from '../text/normal.ts';
import { entitiesOf, regionOf } from './entity.ts';
import { fileName, titleOf, titlesOf, yearOnCover } from './title.ts';
import { yearFromPublication, yearIn, yearOf } from './year.ts';

/**
 * What a document says of itself: 随州市某中心2023年度部门决算 is the final account of 2023 of that centre. Looked for
 * in the title, the first lines, then the whole text; the source's own title and date help where the text is silent.
 */
export function readMetadata(document: Document, normal: NormalText): Metadata {
  const head = normal.text.slice(0, 3000);
  const title = titleOf(document, normal);
  const kind = kindOf(title ?? '', head, normal.text);
  const published = document.source.published ?? publishedOf(document.text.slice(0, 600));
  const titles = titlesOf(document, title);
  const year =
    yearIn(title ?? '') ??
    yearIn(titles[0] ?? '') ??
    yearOnCover(document) ??
    yearOf(head, normal.text, kind) ??
    yearIn(fileName(document.source.path)) ??
    yearFromPublication(published, kind);
  const entities = entitiesOf(titles, normal);
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

function kindOf(title: string, head: string, text: string): DocumentKind {
  if (
    /绩效(?:评价)?(?:自评)?(?:报告|评价报告)|绩效(?:单位|部门)?自评/.test(title) &&
    !/决算|年(?:度)?部门预算(?:公开|情况|编制)/.test(title)
  )
    return 'performance_report';
  if (/决算/.test(title)) return 'final_account';
  if (/绩效评价/.test(title)) return 'performance_report';
  if (/预算/.test(title)) return 'budget';
  // 部门预算绩效评价报告一、部门基本情况: a title without a year, run into the text
  if (title === '' && /^[^。,;:、]{0,40}绩效(?:评价|自评)[^。,;:、]{0,6}报告/.test(head))
    return 'performance_report';
  // 一般公共预算 is a fund, and 年初预算 what an account is compared with
  const own = head.replace(/一般公共预算|政府性基金预算|国有资本经营预算|年初预算|财政拨款安排/g, '');
  const score = {
    final_account: matches(head, /决算/g),
    budget: matches(own, /预算(?!绩效|执行|财政|数)/g),
    performance_report: matches(head, /绩效评价|自评/g),
  };
  if (score.final_account >= 3 || matches(text, /支出决算|决算数|决算表/g) >= 3) return 'final_account';
  if (score.performance_report > 3 && score.performance_report > score.budget) return 'performance_report';
  if (score.budget >= 2 || matches(text, /部门预算|预算表|支出预算/g) >= 2) return 'budget';
  if (/决算/.test(text)) return 'final_account';
  if (/预算|安排/.test(own)) return 'budget';
  // neither word: what is told was spent
  return /万元/.test(text) ? (/支出|累计/.test(text) ? 'final_account' : 'budget') : 'other';
}
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

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
