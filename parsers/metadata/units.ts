import { gaps, type NormalText } from '../text/normal.ts';
import { isUnitName } from './entity.ts';

/** A name by which a text tells a reporting unit, and the unit's full name. */
export interface UnitName {
  readonly printed: string;
  readonly entity: string;
}

/**
 * The units whose accounts a department's disclosure holds, each under every name that the prose may use, the longest
 * first. They are listed where the disclosure says whom it covers: 纳入云川市水利局2023年度部门决算编制范围的单位包括：
 * 1.云川市水利局（本级）2.云川市水文中心 (部门决算公开, 单位构成).
 */
export function unitNamesOf(normal: NormalText, entity: string | null): UnitName[] {
  if (entity === null) return [];
  const main = entity.replace(/\([^)]*\)$/, '');
  const names = new Map<string, string>([
    [main, entity],
    [shortOf(main), entity],
  ]);
  const own = `${main}(本级)`;
  const listed = listedUnits(normal);
  if (listed.length > 0 && main === entity)
    for (const printed of [own, `${main}本级`, `${main}机关`, ...officeOf(main)]) names.set(printed, own);
  for (const unit of listed) {
    if (unit.startsWith(main) && /^(?:\((?:本级|机关)\)|本级|机关)?$/.test(unit.slice(main.length))) continue;
    for (const printed of [unit, shortOf(unit)]) if (!names.has(printed)) names.set(printed, unit);
  }
  return [...names]
    .filter(([printed]) => printed.length > 2)
    .map(([printed, full]) => ({ printed, entity: full }))
    .sort((a, b) => b.printed.length - a.printed.length);
}

/** 云川市水文中心 -> 水文中心 */
const shortOf = (name: string): string => {
  const short = name.replace(/^.*?(?:自治区|省|市|县|区)(?=.{3,})/, '');
  return short.length >= 4 ? short : name;
};

/** 局机关, 委本级: how a bureau calls itself without its units. */
function officeOf(main: string): string[] {
  const kind = /(局|委|厅|办|院|会|社)(?:员会)?$/.exec(main)?.[1];
  return kind ? [`${kind}机关本级`, `${kind}机关`, `${kind}本级`] : [];
}

const list =
  /(?:(?:纳入|列入|汇总)[^。:]{0,60}?(?:编制|汇总|公开)?范围[^。:]{0,24}?(?:单位|部门)[^。:]{0,24}?|(?:下属|所属|下设)[^。:]{0,12}?(?:预算|事业|二级)?单位[^。:]{0,12}?)(?:详细情况见下表|情况如下|如下|包括|分别是|分别为|有|为|:)[::]?/g;
const parts =
  /[、,;:]|\d{1,2}[.．](?=[\u4e00-\u9fff])|\([一二三四五六七八九十]{1,3}\)|(?<=[\u4e00-\u9fff)])\d{1,2}(?=[\u4e00-\u9fff])|和(?=[^、,;]{4,}(?:局|中心|站|所|院|校|队|馆|处)(?:\(|$))/;
const most = 300;

function listedUnits({ text, before }: NormalText): string[] {
  const units = new Set<string>();
  for (const { index, 0: lead } of text.matchAll(list)) {
    const start = index + lead.length;
    const rest = text.slice(start, start + 4000);
    const stop = rest.search(/。|第[二三四]部分|[一二三四五六七八九十]、/);
    const end = start + (stop < 0 ? Math.min(rest.length, 400) : stop);
    let from = start;
    for (let i = start + 1; i <= end; i++) {
      if (i < end && before[i]! < gaps.cell && !/[、,;:]/.test(text[i - 1]!)) continue;
      for (const part of text.slice(from, i).split(parts)) {
        const name = part
          .replace(/^(?:序号|单位名称|预算单位|备注|\d{1,3}[.、]?|[①-⑳]|和)+/, '')
          .replace(/\((?:行政|事业|参公|公益|全额|差额|财政)[^()]*\)/g, '')
          .replace(/(?:等\d+家.*|预算|决算)$/, '')
          .replace(/本级$/, '(本级)')
          .replace(/\(\(本级\)$/, '(本级)');
        if (name.length >= 5 && isUnitName(name)) units.add(name);
      }
      from = i;
    }
    if (units.size > most) break;
  }
  return [...units];
}
