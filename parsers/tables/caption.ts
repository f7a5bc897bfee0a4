import { plain } from '../accounts/index.ts';
import { type TableUnit, tenThousandYuan } from './numbers.ts';

/** What stands over a table: 部门：某某局　公开01表　单位：元. */
const units: Readonly<Record<string, TableUnit>> = {
  元: { unit: '万元', scale: -4 },
  千元: { unit: '万元', scale: -1 },
  百元: { unit: '万元', scale: -2 },
  万元: tenThousandYuan,
  百万元: { unit: '万元', scale: 2 },
  亿元: { unit: '万元', scale: 4 },
};
const captionUnit =
  /(?:(?:金额|计量|货币)?单位|计量单位)[:;为]?(?:人民币)?[(:]?(亿元|百万元|万元|千元|百元|元)/;
const bracketUnit = /[(](亿元|万元|千元|元)[)]/;

/** The unit that a caption states, or null. */
export function captionUnitOf(text: string): TableUnit | null {
  const found = captionUnit.exec(plain(text));
  return found ? units[found[1]!]! : null;
}

/** The unit that a head states in brackets: 预算数(万元). */
export function headUnitOf(text: string): TableUnit | null {
  const found = bracketUnit.exec(text) ?? captionUnit.exec(text);
  return found ? units[found[1]!]! : null;
}

/** Lines over a table that are neither title nor head. */
export const isCaption = (text: string) =>
  captionUnit.test(text) ||
  /^(?:编制|填报|公开|预算)?(?:部门|单位)(?:名称)?(?:\(公章\)|\(盖章\))?[:;]/.test(text) ||
  /^(?:部门)?(?:预算|决算)?公开\d{1,2}(?:-\d)?表$/.test(text) ||
  /^部门公开表\d{1,2}$/.test(text) ||
  /^(?:附?表|附件)[一二三四五六七八九十\d]{1,3}(?:-\d)?[:.、]?$/.test(text) ||
  /^(?:金额|计量)?单位[:;]/.test(text);

/** The unit a caption names as the one that reports: 编制部门：某某局. */
export function captionEntityOf(text: string): string | null {
  const found =
    /(?:编制|填报|公开|预算)?(?:部门|单位)(?:名称)?[:;]([^:;]{3,40}?)(?:(?:金额|计量)?单位[:;].*|公开\d+表.*|\d{4}年.*)?$/.exec(
      plain(text),
    );
  const name = found?.[1];
  return name && !/^(?:人民币)?[万千百亿]?元/.test(name) ? name : null;
}
