/**
 * The printed name of a unit, and what it says besides: 青禾县样例局(本级) is the office of 青禾县样例局 alone, 青禾县样例局(汇总)
 * the same with all its units. Names are compared as they are printed; whether two different names mean one unit is never
 * guessed.
 */
export interface UnitName {
  readonly name: string;
  /** 本级, 机关: the figures of the office itself, without its units. */
  readonly own: boolean;
}

const own = /(?:[(](?:本级|机关|本部)[)]|本级)$/;
const whole = /[(](?:部门)?汇总[)]$/;

export function unitName(printed: string): UnitName {
  const name = printed.normalize('NFKC').replace(/\s+/g, '');
  if (own.test(name)) return { name: name.replace(own, ''), own: true };
  return { name: name.replace(whole, ''), own: false };
}

/** Every spelling that `unitName` takes for this name. */
export const unitSpellings = (name: string): readonly string[] =>
  ['', '(本级)', '(机关)', '(本部)', '本级', '(汇总)', '(部门汇总)'].map((ending) => name + ending);

const place = /^[\u4e00-\u9fff]{2,12}?(?:省|自治区|自治州|地区|盟|市|州|县|区|旗|镇|乡|街道)/;
const national = /^(?:中华|中国|中共|中央|国家|全国|最高)/;

/**
 * Whether a name says of which place the unit is. 财政局, 县教育局 and 本单位 are the names of hundreds: documents that call
 * themselves so are not taken for those of one unit.
 */
export const isFullName = (name: string): boolean =>
  national.test(name) || (place.test(name) && !/^[省市州县区盟旗镇乡本该我]/.test(name));
