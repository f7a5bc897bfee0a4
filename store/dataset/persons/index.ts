import { isIdentityNumber } from './numbers.ts';
import { surname } from './surnames.ts';

/**
 * Hides what texts say of private persons: names, telephone numbers and identity numbers. A name is taken for one only where
 * the words around it say so: behind 联系人, 姓名, 退休人员: and the like, before 同志, 退休, 身份证号, or before the number of
 * a person. A mobile number is a person's; any other telephone only behind a name, so that the telephone of an office
 * (联系电话：0912-1234567), which is published to be called, stays. So do amounts, codes and numbers of documents.
 */
export const hidden = { name: '〔姓名〕', phone: '〔电话〕', identity: '〔身份证号〕' } as const;

const space = '[\\s\\u3000]*';
const name = `${surname}(?:(?!等)[\\u4e00-\\u9fff·]){1,2}`;
const names = `${name}(?:${space}[、，,；;和及]${space}${name})*`;
/** What a name may be followed by: no Chinese character, or a word that goes on about the person. */
const end = '(?=[^\\u4e00-\\u9fff·]|$|联系|电话|手机|邮箱|签字|签章|签名|同志|等|性别|男|女|职务|身份|于|因)';
/** What a name may stand behind where nothing before it says that it is one. */
const begin = '(?<=^|[^\\u4e00-\\u9fff]|[由对与给为因及向])';

const titles =
  '联系人|经办人|填表人|填报人|填写人|制表人|制单人|审核人|复核人|经手人|收款人|领款人|当事人|申请人|受助人|报告人|姓名|法定代表人|负责人|主管领导|分管领导';
const offices = '会计|出纳';
const staff =
  '(?:离退休|退休|离休|调出|调离|调入|转出|转入|新进|新增|辞职|去世|病故|在职|借调)(?:人员|干部|职工|教师|同志)(?:名单|姓名)?';
const leaves = '(?:正式|已|办理|光荣|今年|本年)?(?:离休|退休|调出|调离|调入|转出|转入|辞职|去世|病故)';
const people = '[0-9一二两三四五六七八九十]{1,3}(?:名|位)?(?:人|同志|职工|教师|干部)';

/** Neither part of a longer number or code, nor an amount or a count. */
const alone = (number: string) =>
  `(?<![\\dA-Za-z]|\\d[.,，-])${number}(?![\\dA-Za-z%％‰]|[.,，-]\\d|${space}(?:元|千元|万|亿|号|个|人|次|辆|台|件|份|套|平方米|公里))`;
const mobile = alone('(?:\\+?86[-\\s]?)?1[3-9]\\d(?:[-\\s]?\\d{4}){2}');
const areaPhone = alone('[(（]?0\\d{2,3}[)）]?[-－—\\s]?\\d{7,8}(?:[-－转]\\d{1,5})?');
const plainPhone = alone('\\d{7,8}(?:[-－转]\\d{1,5})?');

type Rule = readonly [pattern: RegExp, replace: (match: string, before: string, rest: string) => string];
const rule = (pattern: string, replace: Rule[1]): Rule => [new RegExp(pattern, 'g'), replace];
const anyName = new RegExp(name, 'g');
const hideNames = (list: string) => list.replace(anyName, hidden.name);
const behind = (_: string, before: string, list: string) => before + hideNames(list);

const rules: readonly Rule[] = [
  rule('(?<![0-9A-Za-z])\\d{6}(?:\\d{11}[\\dXx]|\\d{9})(?![0-9A-Za-z.])', (number) =>
    isIdentityNumber(number) ? hidden.identity : number,
  ),
  rule(
    `((?:身份证件?|证件)(?:号码|号)?${space}[:：]?${space})[0-9A-Za-z*＊]{15,18}`,
    (_, before) => before + hidden.identity,
  ),
  rule(mobile, () => hidden.phone),
  // 联系人：张三   退休人员：张三、李四   联系人 张三
  rule(
    `((?:${titles}|${offices}|${staff})(?:[(（][^()（）]{0,8}[)）])?(?:${space}[:：]|[\\s\\u3000])${space})(${names})${end}`,
    behind,
  ),
  rule(`((?:${titles}))(${names})${end}`, behind),
  // 张三、李四等2人退休   张三同志
  rule(`${begin}(${names})(?=${space}等?${space}(?:${people}|同志)?${leaves}|同志)`, (_, list) =>
    hideNames(list),
  ),
  // 张三（身份证号 …   张三 〔电话〕
  rule(`${begin}(${name})(?=${space}[(（,，、:：]?${space}(?:身份证|手机|〔电话|〔身份))`, () => hidden.name),
  // half hidden already: 联系人：张某某
  rule(
    `((?:${titles}|${staff})${space}[:：]?${space})${surname}[*＊×某]{1,2}`,
    (_, before) => before + hidden.name,
  ),
  rule(`(${hidden.name}[^〔\\d]{0,12}?)${areaPhone}`, (_, before) => before + hidden.phone),
  rule(
    `(${hidden.name}[^〔\\d]{0,6}(?:电话|手机|联系方式|[Tt]el)[^〔\\d]{0,4})${plainPhone}`,
    (_, before) => before + hidden.phone,
  ),
];

/** Most texts have nothing that a rule begins with. */
const worthLooking = /人|姓名|同志|退休|离休|调|转[出入]|辞职|去世|病故|身份|证件|会计|出纳|领导|\d{4}/;

export const maskPersons = (text: string): string =>
  worthLooking.test(text)
    ? rules.reduce((said, [pattern, replace]) => said.replace(pattern, replace), text)
    : text;
