import { gaps, type NormalText } from '../text/normal.ts';
import { yearWord } from './year.ts';

/**
 * The unit that reports. A frame that can hold nothing else gives its name whatever it ends in: the title
 * (云川市青少年宫2023年度部门决算), a label (编制单位：云川市青少年宫), a heading (第一部分 云川市青少年宫概况). In running
 * text only words that units end in make a name (云川市水利局2023年…), and only as a vote among others.
 */
export function entitiesOf(titles: readonly string[], normal: NormalText): string[] {
  const votes = new Map<string, number>();
  const vote = (name: string | null | undefined, weight: number) => {
    if (name) votes.set(name, (votes.get(name) ?? 0) + weight);
  };
  for (const title of titles) vote(nameInTitle(title), 60);
  for (const name of labelled(normal)) vote(name, 3);
  for (const name of headed(normal)) vote(name, 4);
  for (const name of told(normal)) vote(name, 1);
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0].length - b[0].length)
    .map(([name]) => name)
    .slice(0, 1);
}

const level = '(?:区级|市级|县级|省级|州级|镇级|本级)?';
const self = '(?:部门\\(单位\\)|单位\\(部门\\)|\\(部门\\)|\\(单位\\)|部门|单位|本级)?';
/** An office for budgets (预算评审中心) is no budget. */
export const noOffice =
  '(?!评审|编审|审核|管理|绩效(?:管理|评价)?(?:中心|局|处|科)|编制(?:中心|局|处|科)|执行(?:中心|局|处)|评价(?:中心|局|处|科)|联审)';
/** What a disclosure is, in its title. */
const matter = `(?:年初|收支|财政拨款|财政|一般公共预算|整体|项目支出|支出|政府采购|机关运行经费)*"?(?:预算|决算|绩效|三公)${noOffice}`;
const frame = new RegExp(`§?的?${level}${self}§?${level}${self}${matter}`);
const years = new RegExp(`${yearWord}(?:年度|学年|年|财年)?`, 'g');
const opening = /^(?:附件?\d*[::.、]?|\(|关于|公开|公布|公示|印发|报送|批复|做好|开展|的|20\d{2}(?=关于))+/;
const closing =
  /(?:(?<=[区县市])[区县市](?:本级)?$|行政经费[和及与]?|关于|公开|公布|公示|的|部门\(单位\)|单位\(部门\)|\(部门\)|\(单位\)|部门|单位)+$/;

/** `2023年度云川市青少年宫部门决算`, `云川市青少年宫部门2023年度决算公开` -> 云川市青少年宫 */
export function nameInTitle(title: string): string | null {
  const text = title
    .normalize('NFKC')
    .replace(/[\s《》"'“”]/g, '')
    .replace(/^.*,现[将就对]/, '')
    .replace(opening, '')
    .replace(years, '§');
  const found = frame.exec(text);
  if (!found) return null;
  const before = text.slice(0, found.index).replace(opening, '');
  const parts = before.split('§').map((part) => part.replace(opening, '').replace(closing, ''));
  const [first = '', second = ''] = parts;
  // 青石县2023年度水利局部门决算, but 云川市水利局2023年度河道治理项目绩效自评报告
  const names = isPlace(first) && second !== '' ? [first + second] : [first, second];
  const bracketed = /\(([^()§]+)\)$/.exec(text)?.[1] ?? /[—-]+([^§()—-]+)$/.exec(text)?.[1];
  return [...names, bracketed ?? ''].find((name) => isName(name) && !isProject(name)) ?? null;
}

/** What is evaluated, not who: 云川市河长制专项资金. */
const isProject = (name: string) => /(?:项目|资金|经费|工程|政策|专项|补助|任务|活动)$/.test(name);

const han = '\\u4e00-\\u9fff';
const nameShape = new RegExp(`^[${han}A-Za-z0-9·、()-]{3,44}$`);
const general =
  /^(?:本|各|全|我|该|市|县|区|省|州|镇|级|直|机关|部门|单位|下属|所属|主管|年度|年|度|财政|财务|政府|人民|预算|决算|收支|收入|支出|总|情况|说明|表|一般|公共|公开|公示|目录|附件|附|项目|整体|名称|财政拨款|含|及|金额|万元|元|合计|编制|填报|报送|其他|基本|信息|概况|政府采购|经费|[一二三四五六七八九十\d、()XＸx]|××)+$/;
const places = /^(?:[^省市县区旗州盟]{2,}(?:省|自治区|自治州|市|县|区|旗|州|盟))+$/;
const noPlace =
  /(?:保护|开发|风景名胜|名胜|度假|示范|高新|试验|实验|工业园|产业园|园|林|灌|库|矿|牧|社|校|院|景|港|服务)区$/;

/** The name of a province, city or county alone is the place and no unit; 青石县红旗灌区 is a unit. */
const isPlace = (name: string) => places.test(name) && !noPlace.test(name);

function isName(name: string): boolean {
  if (!nameShape.test(name) || general.test(name) || isPlace(name)) return false;
  if ((name.match(new RegExp(`[${han}]`, 'g'))?.length ?? 0) < 3) return false;
  if (
    /[X×]{2}|目录|第[一二三四]部分|概况|主要职[能责]|^第[一二三四五六七八九十\d]+部分|^[一二三四五六七八九十]+、|^\d/.test(
      name,
    )
  )
    return false;
  return name.split('(').length === name.split(')').length;
}

const label =
  /(?:编制单位|预算单位|部门名称|单位名称|填报单位|部门\(单位\)名称|单位\(部门\)名称|公开部门|公开单位|编制部门|填报部门|填表单位|项目单位|(?:项目)?实施单位|部门|单位)(?:\([^()]{1,6}\))?[::]/g;
/** What stands beside the unit in the line of its label. */
const beside =
  /(?:金额)?单位[::]|金额|(?:公开|填报|编制|报送)?(?:日期|时间)|(?:20|19)\d{2}|[万千百]?元|公开\d|表\d|[,。;::!?]|预算数|决算数|项目|[一二三四五六七八九十]、|第[一二三四]部分|目录/;
/** The number of a unit in the budget system: 301001 青石县水利局, [301]青石县水利局. */
const unitCode = /^[[(]?\d{3,}[\])]?[-_]?/;

/** Names after 部门：, to the end of the cell, the line, or the next label. */
function labelled({ text, before }: NormalText): string[] {
  const found: string[] = [];
  for (const { index, 0: words } of text.matchAll(label)) {
    const from = index + words.length;
    const start = from + (unitCode.exec(text.slice(from, from + 16))?.[0].length ?? 0);
    let end = start;
    while (end < text.length && end < start + 46 && (end === start || before[end]! < gaps.line)) end++;
    const rest = text.slice(start, end);
    const stop = rest.search(beside);
    const name = (stop < 0 ? rest : rest.slice(0, stop)).replace(/[(][^()]*$/, '');
    // a line without an end would give the sentence that follows
    const closed = stop >= 0 || end < start + 46;
    if (closed && isName(name) && !/(?:的|将|和其|等)$/.test(name)) found.push(name);
  }
  return found;
}

const partHead = new RegExp(
  `第[一二]部分([${han}A-Za-z0-9·、()]{3,44}?)(?:概况|基本情况|${yearWord}年)`,
  'g',
);

/** 第一部分 云川市水利局概况 */
function headed({ text }: NormalText): string[] {
  return [...text.slice(0, 3000).matchAll(partHead)].map((match) => match[1]!).filter(isName);
}

const suffixes =
  '局|委员会|委|厅|办公室|办事处|中心|院|所|站|队|大队|支队|总队|馆|校|学校|小学|中学|大学|学院|幼儿园|医院|政府|人民政府|法院|检察院|联合会|总工会|工会|协会|团委|妇联|妇女联合会|工商联|研究所|管理处|服务处|管理所|街道|镇|乡|苏木|公司|基金会|党组|指挥部|集团|社|部|署|会|处|园|场|室|办|宫|台|团|圃|库|段|基地|保护区|宣传部|组织部|统战部|政法委|纪委监委|信访局';
const unitName = `[${han}]{2,30}?(?:${suffixes})(?:\\((?:本级|机关|汇总)\\))?`;
const unitShape = new RegExp(`^[${han}A-Za-z0-9()]{2,40}?(?:${suffixes})(?:\\([^()]{2,20}\\))?$`);
/** A name that ends as units end; for lists, which hold other words too. */
export const isUnitName = (name: string): boolean => isName(name) && unitShape.test(name);
const said = new RegExp(`(${unitName})(?=(?:19|20)\\d{2}年(?:度)?)`, 'g');
/** What ends before a name begins, where headings and text are glued. */
const beforeName =
  /^.*(?:情况说明|说明|情况|概况|报告|目录|附件|公开|预算(?!绩效|评审|编审|管理)|决算|支出|收入|安排|解释|渠道|编制(?!委员会)|反映|包括|纳入|关于|根据|按照|公布|如下|:|年度|年|\d)(?=[\u4e00-\u9fff(]{3})/;
const notAName =
  /^(?:本|我|各|该|其|主管|预算|决算|部门|单位|下属|一级|二级|所属|上级|同级|财政部|人大|全国|国务院|有关|相关|其他|由|对|为|在|与|经(?!济)|受|市财政|县财政|区财政|省财政)/;
const ofTables = /合计|项目|金额|科目|万元|的|将|和其|等$|以上/;

/** 云川市水利局2023年…: a unit before a year, inside one line or cell. */
function* told({ text, before }: NormalText): Generator<string> {
  for (const { index, 1: words } of text.matchAll(said)) {
    let start = index;
    for (let i = index + words!.length - 1; i > index; i--)
      if (before[i]! >= gaps.block) {
        start = i;
        break;
      }
    const name = text
      .slice(start, index + words!.length)
      .replace(beforeName, '')
      .replace(/^[(][^)]*[)]/, '');
    if (name.length >= 4 && name.length <= 34 && !notAName.test(name) && !ofTables.test(name)) yield name;
  }
}

/** Bodies that are named before their place. */
const bodies =
  /^(?:中共|中国共产党|政协|中国人民政治协商会议|共青团|中国共产主义青年团|国家税务总局|国家统计局|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|中国(?:民主同盟|民主建国会|民主促进会|农工民主党|致公党|国民党革命委员会))/;

/** 云川市青少年宫 -> 云川市; 中共云川市委组织部 -> 云川市 */
export const regionOf = (entity: string): string | null =>
  /^(.{2,12}?(?:省|自治区|自治州|市|盟|州|区|县|旗))(?=.{1,})/.exec(entity.replace(bodies, ''))?.[1] ?? null;
