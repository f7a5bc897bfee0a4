import type { Figure } from '../../schema/index.ts';

/**
 * Counts of the three-public section: trips, travellers, cars bought and held, receptions, guests.
 *
 *     全年因公出国(境)团组2个,累计5人次; 购置公务用车1辆; 公务用车保有量8辆; 国内公务接待12批次,96人次
 */
interface Counted {
  readonly item: string;
  readonly unit: string;
  readonly confidence: number;
}

/** What a count counts, from the words before it, behind it, and the item the clause is about. */
export function countSubject(
  before: string,
  after: string,
  figure: Figure,
  item: string,
  last: string | null = null,
): Counted | null {
  const unit = figure.unit;
  const words = before.replace(/\d+/g, '');
  // 保有量3辆,其中:轿车1辆、越野车2辆
  const kind = /(?:^|[,、:]|其中:?)([^,。;、:\d]{1,10}(?:车|型))(?:为|共)?$/.exec(
    before.replace(/\([^()]*\)$/, ''),
  )?.[1];
  // 保有量38辆,其中:公务用车4辆,执法执勤用车34辆
  if (unit === '辆' && last === '公务用车保有量' && kind === '公务用车')
    return { item: `${last}/${kind}`, unit: '辆', confidence: 0.85 };
  if (
    unit === '辆' &&
    last?.startsWith('公务用车') &&
    kind &&
    !/购置|更新|新增|保有|(?<!^一般)公务用车|^其中/.test(kind)
  )
    return { item: `${last}/${kind}`, unit: '辆', confidence: 0.9 };
  // 团组12个,其中:出国(境)考察团组8个,培训团组4个
  const trip = /((?:考察|培训|会议|访问|交流|洽谈|学术|招商)团组?)(?:为|共)?$/.exec(before)?.[1];
  if (last === '因公出国(境)团组数' && trip && unit === '个')
    return { item: `${last}/${trip}`, unit: '个', confidence: 0.9 };
  if (unit === '辆' || (unit === '台套' && /车/.test(words))) {
    if (/保有|现有|实有|拥有|共有|保留|在用|在编/.test(words))
      return { item: '公务用车保有量', unit: '辆', confidence: 0.97 };
    if (/购置|更新|新增|购买|新购|采购/.test(words))
      return { item: '公务用车购置数', unit: '辆', confidence: 0.96 };
    if (/购置/.test(item) && !/运行/.test(item))
      return { item: '公务用车购置数', unit: '辆', confidence: 0.8 };
    return { item: '公务用车保有量', unit: '辆', confidence: 0.75 };
  }
  const abroad = /出国/.test(item) || /出国|出境/.test(words);
  const foreign =
    /外宾|国\(境\)外|境外|涉外|外事|国外/.test(words) || (/^国\(境\)外/.test(item) && !/国内/.test(words));
  const reception = foreign ? '国(境)外公务接待' : '国内公务接待';
  const sure = foreign || /国内/.test(words) || /国内/.test(item) ? 0.96 : 0.85;
  const receiving = /接待|来访|来宾|来客|批次/.test(words + after) || /接待/.test(item);
  if (unit === '个' || unit === '批次' || unit === '次' || unit === '项') {
    if (abroad && !/接待/.test(words) && /团|组|批|因公|出国/.test(words + after.slice(0, 4)))
      return { item: '因公出国(境)团组数', unit: '个', confidence: 0.96 };
    if (receiving && (unit === '批次' || /团组|(?<!审)批(?!准|复|示)/.test(words + after.slice(0, 4))))
      return { item: `${reception}批次`, unit: '批次', confidence: sure };
    return null;
  }
  if (unit === '人次' || unit === '人') {
    if (abroad && !/接待/.test(words))
      return { item: '因公出国(境)人次', unit: '人次', confidence: unit === '人次' ? 0.96 : 0.85 };
    if (receiving)
      return { item: `${reception}人次`, unit: '人次', confidence: unit === '人次' ? sure : 0.85 };
  }
  return null;
}
