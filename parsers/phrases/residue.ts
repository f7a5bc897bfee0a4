import type { NormalText } from '../text/normal.ts';
import type { Token } from './scan.ts';

/** Words that say nothing about what a figure is. What is left of a clause without them and its terms is unknown. */
const filler =
  /人民币|按?(?:同|可比)?口径|整|相应|降至|增至|升至|减至|降为|增为|由|从|我单位|我部门|我局|我委|我办|我中心|本单位|本部门|本局|本级|部门|单位|本年度|本年|当年|年度|全年|年内|年中|中期|中|共计|合计|总计|共|为|是|的|了|数|额|金额|资金|经费|预算|支出|收入|约|达到|达|到|其|均|各|安排|实际|完成|发生|情况|万元|使用|开支|、|"|'|\(|\)|-|—|·|和|与|及|以及|按|将|由|在|上|初|末|度|类|款|项|等|费|实现|下达|拨款|拨入|决算|主要|方面|总|公开|编制|财政|批复|预计|拟|科目|略|合/g;

/** How many characters of [start, end) no token and no filler accounts for. */
export function residueOf(
  normal: NormalText,
  start: number,
  end: number,
  tokens: readonly Token[],
  entities: RegExp | null,
): number {
  let rest = '';
  let position = start;
  for (const token of tokens) {
    if (token.end <= position || token.start >= end) continue;
    rest += `${normal.text.slice(position, Math.max(position, token.start))}|`;
    position = Math.min(token.end, end);
  }
  rest += normal.text.slice(position, end);
  if (entities) rest = rest.replace(entities, '');
  return rest.replace(filler, '').replace(/\|/g, '').length;
}
