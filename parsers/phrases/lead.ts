import type { DocumentKind } from '../../schema/index.ts';
import type { Topic } from '../sections/family.ts';
import { type Frame, frameOfTopic } from '../sections/index.ts';
import type { NormalText } from '../text/normal.ts';
import { meaning, type Token } from './scan.ts';

/**
 * What a sentence says that it is about, where the heading above it does not: 其他重要事项 goes on with
 * "2023年度机关运行经费支出230.42万元", 部门决算情况说明 with "三公"经费, purchases and cars one after the other.
 * Only the words before the first figure of a sentence count; a sentence that names nothing goes on with the last one.
 */
export function topicOfLead(
  segment: readonly Token[],
  normal: NormalText,
  from: number,
  end: number,
  home: Frame,
): Topic | null {
  if (closed.has(home.topic) || home.closed) return null;
  const ahead = normal.text.slice(from, end);
  const cars =
    home.topic === 'three_public'
      ? /(?:共有|拥有|占有)(?:各类|机动)?车辆(?:共|总数|数)?$/
      : /(?<!购置)车辆(?:共|总数|数)?$/;
  if (cars.test(ahead)) return 'asset';
  if (/单(?:位)?(?:价值|价)\D{0,6}\d+万元[^,。;]*设备(?:\([^)]*\))?$/.test(ahead)) return 'asset';
  if ((home.topic === 'asset' || home.open) && staff.test(ahead)) return 'staffing';
  if (home.topic !== 'asset' && /绩效(?:目标|自评|评价)[^,。;]{0,20}项目(?:共|共计)?$/.test(ahead))
    return 'performance';
  let ofFund = false;
  /** 一般公共预算支出安排的“三公”经费预算: the statement it is paid from, and not what is told. */
  let statementWord: Topic | null = null;
  for (const token of segment) {
    const word = normal.text.slice(token.start, token.end);
    // "三公"经费控制率 is a rate of the evaluation
    if (/^(?:控制|执行|变动|支出|使用|完成|到位|结余)?率/.test(normal.text.slice(token.end, token.end + 3)))
      return null;
    // 支出0.42万元 by itself goes on with what was named before
    const side = meaning(token, 'side');
    if (side?.sides.length === 1 && !ofFund) continue;
    ofFund ||= meaning(token, 'fund') !== undefined;
    const own = topicOfWord(token, word, home.topic);
    if (own === 'three_public' && statementWord !== null && /安排的?|开支的?|中的?/.test(ahead)) return own;
    if (own === 'balance') statementWord ??= own;
    else if (own !== null && statementWord === null) return own;
  }
  return statementWord;
}

/** 核定编制, 年末在职: what people are counted by. */
const staff = /编制(?:人数|总数|数)?[为共]?$|(?:在职|在编|离退休|退休|离休)(?:人员|人数|职工)?[为共]?$/;
const closed: ReadonlySet<Topic> = new Set(['glossary', 'performance', 'basic', 'project_expenditure']);
const statement: ReadonlySet<Topic> = new Set(['balance', 'income', 'expenditure']);

function topicOfWord(token: Token, word: string, home: Topic): Topic | null {
  const item = meaning(token, 'item');
  if (item?.family === 'three_public') return word.length > 3 ? 'three_public' : null;
  if (item?.family === 'procurement') return /^政府采购|授予|^面向/.test(word) ? 'procurement' : null;
  if (item?.family === 'operating' && item.item !== '公用经费')
    return /^机关|^机构/.test(word) || (home !== 'income' && home !== 'expenditure') ? 'operating' : null;
  if (item?.family === 'income' || item?.family === 'expenditure') return 'balance';
  if (meaning(token, 'account') || meaning(token, 'side')) return 'balance';
  return null;
}

/** The frame of a sentence that names another topic than its section, or the section's own again. */
export function frameOfLead(topic: Topic, home: Frame, kind: DocumentKind): Frame {
  if (topic === home.topic) return home;
  if (topic !== 'balance') return frameOfTopic(topic, home);
  if (statement.has(home.topic) || !home.open) return home;
  return { ...frameOfTopic(topic, home), grandTotals: kind === 'budget' };
}
