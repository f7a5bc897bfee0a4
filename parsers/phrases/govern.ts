import type { Basis, DocumentKind, Stage } from '../../schema/index.ts';
import type { NormalText } from '../text/normal.ts';
import { basisOf, type Comparison, comparisonAt } from './compare.ts';
import { clauseStart, type Passage, type Reason } from './passage.ts';
import { residueOf } from './residue.ts';
import { has, lastYear, meaning, type Token } from './scan.ts';
import type { Scene } from './scene.ts';
import { readPhrase } from './subjects.ts';

/**
 * The words between one figure (or stop) and the next, and what they govern it with:
 *
 *     与2022年度相比,收入合计增加 646.78万元   ->  a change, upwards, against last year's outturn
 */
/** What the words of a clause say of the figure after them, or of what follows. */
export interface Governing {
  names: Token[];
  measure: 'share' | 'completion' | 'change' | 'amount' | null;
  sign: 1 | -1 | 0;
  /** The word of direction: 增长, 下降. */
  turn?: string;
  basis: Basis | null;
  stage: Stage | null;
  year: number | null;
  comparison: Comparison | null;
  reason: Reason;
  among: boolean;
  respectively: boolean;
  /** Where 分别 ends, and its list begins. */
  respectivelyEnd?: number;
  bound: boolean;
  hold: Token | null;
  exitsReason: boolean;
  /** The figure itself is the compared one: 与年初预算57,816.29万元相比. */
  compared: boolean;
  nameEnd: number;
  /** Where the words after a comparison begin. */
  from: number;
  /** 由1500万元增加到: the figure is where the way ends, this year's. */
  arrives?: boolean;
  /** Compared with something that is no budget and no outturn: 比年初, 比计划. */
  unknownBasis?: boolean;
  /** 追减项目支出预算15万元: the budget itself is changed. */
  adjusting?: boolean;
  /** Where 占 or 完成 stands. */
  measureAt?: number;
  /** Where the first comparison of the clause opens. */
  comparedAt?: number;
  heads?: { start: number; end: number }[];
  phrase?: boolean;
}

/** What the words of a clause say of the figure after them. */
export function govern(scene: Scene, passage: Passage, segment: readonly Token[], end: number): Governing {
  const { normal, metadata } = scene.context;
  const names: Token[] = [];
  const out: Governing = {
    names,
    measure: null,
    sign: 1,
    basis: null,
    stage: null,
    year: null,
    comparison: null,
    reason: null,
    among: false,
    respectively: false,
    bound: false,
    hold: null,
    exitsReason: false,
    compared: false,
    nameEnd: segment[0]?.start ?? end,
    from: segment[0]?.start ?? end,
  };
  let direction: { token: Token; sign: 1 | -1 | 0 } | null = null;
  for (let i = 0; i < segment.length; i++) {
    const token = segment[i]!;
    if (
      has(token, 'reason') &&
      !/^(?:以下|下列|如下|于以下|于下列)/.test(normal.text.slice(token.end, token.end + 3)) &&
      !listAhead(normal, token.end)
    ) {
      const word = normal.text.slice(token.start, token.end);
      if (
        !(
          word === '用于' &&
          /[\u4e00-\u9fff]/.test(normal.text[token.start - 1] ?? '') &&
          !/主要/.test(normal.text.slice(token.start - 2, token.start)) &&
          !/[,;。]/.test(normal.text[token.start - 1] ?? '')
        ) &&
        // 用于卫生健康方面的支出90万元: the words qualify what is spent
        !/^(?!主要)用于[^,;。:]{2,24}的(?:支出|经费)$/.test(normal.text.slice(token.start, end))
      )
        out.reason = /用于|反映/.test(word) ? 'purpose' : 'cause';
      if (out.reason) break;
    }
    // 某局2023年度部门决算 | 某局“三公”经费预算5万元: with the name a sentence begins, and a title before it is none of it
    if (token.type === 'entity') out.stage = null;
    if (token.type === 'year') {
      out.year = token.year === lastYear ? scene.year - 1 : token.year;
      names.push(token);
      continue;
    }
    if (has(token, 'share')) {
      // 占总支出 is one word, but what it is a share of goes on: 占总支出预算64.02%
      const whole = /^占总/.test(normal.text.slice(token.start, token.end));
      const content = normal.text.slice(whole ? token.start + 1 : token.end, end);
      // 占计划的100% is no share of money
      if (
        content !== '' &&
        !/收入|支出|总|合计|预算|决算|采购|资金|金额|经费|比|合同|[为达约的]$/.test(content)
      )
        break;
      if (/计划|任务|目标|指标/.test(content) && !/资金|预算|支出/.test(content)) break;
      out.measureAt = token.start;
      out.measure = /^(?:年初预算|全年预算|预算)(?:数|安排)?的?(?:比例|比重|百分比)?为?$/.test(content)
        ? 'completion'
        : 'share';
      if (out.measure === 'completion') out.basis = basisOfBudget(content, metadata.kind);
      else if (/^(?:分别|各)/.test(normal.text.slice(token.start, token.end))) {
        out.respectively = true;
        out.respectivelyEnd = token.end;
      } else {
        const apart = segment.find((t) => t.start >= token.end && has(t, 'respectively'));
        if (apart) {
          out.respectively = true;
          out.respectivelyEnd = apart.end;
        }
      }
      break;
    }
    if (has(token, 'completion') && completes(normal, token, end)) {
      out.measure = 'completion';
      out.measureAt = token.start;
      // 完成58.15%: of the budget that was named last
      out.basis =
        metadata.kind !== 'budget' && normal.text.slice(token.start, end) === '完成'
          ? null
          : basisOfBudget(normal.text.slice(token.start, end), metadata.kind);
      break;
    }
    // 经比较2021年经费…: an adverb, and nothing to compare with
    if (normal.text[token.start - 1] === '经' && has(token, 'open')) continue;
    if (
      has(token, 'open') ||
      (has(token, 'close') && /^比/.test(normal.text.slice(token.start, token.end)))
    ) {
      const comparison = comparisonAt(segment, i, normal, end, metadata.kind, scene.year);
      if (comparison === 'unknown') out.unknownBasis = true;
      else if (comparison) {
        out.comparison = comparison;
        out.compared = comparison.next >= segment.length && direction === null;
        // 较上年分别增加…: the word stands inside the comparison
        const apart = segment.slice(i + 1, comparison.next).find((t) => has(t, 'respectively'));
        if (apart) {
          out.respectively = true;
          out.respectivelyEnd = apart.end;
        }
        i = comparison.next - 1;
        out.comparedAt ??= token.start;
        out.from = segment[i]?.end ?? end;
        continue;
      }
    }
    if (has(token, 'hold') && !/^[的率]/.test(normal.text[token.end] ?? '')) {
      // 与上年持平,因车辆无变动: the reason says again that nothing changed
      const clause = normal.text.slice(clauseStart(normal, passage, token.start), token.start);
      // 与上年一致,持平原因主要是…: told already
      const told = clause === '' && /^的?(?:主要)?原因/.test(normal.text.slice(token.end, token.end + 5));
      if (!told && !/^(?:因(?!公)|由于|系(?!统))/.test(clause)) out.hold = token;
      continue;
    }
    const turned = meaning(token, 'direction');
    if (turned) {
      direction = { token, sign: turned.sign };
      continue;
    }
    if (has(token, 'among')) out.among = true;
    if (has(token, 'respectively')) {
      out.respectively = true;
      out.respectivelyEnd = token.end;
    }
    // 各部门的…: all of them, and not each of two
    if (
      has(token, 'bound') &&
      !/^各[部单级项类乡镇地市县区校科处股所学]/.test(normal.text.slice(token.start, token.end + 1))
    )
      out.bound = true;
    const stage = meaning(token, 'stage');
    const word = normal.text.slice(token.start, token.end);
    if (
      stage &&
      out.comparison === null &&
      /(?:上年|去年)$/.test(normal.text.slice(Math.max(0, token.start - 2), token.start))
    )
      out.year = scene.year - 1;
    if (stage && !(stage.stage === 'budget' && out.stage !== null))
      out.stage = stageOf(metadata.kind, stage.stage, word);
    if (!stage && /^年初预算/.test(word)) out.stage = 'initial_budget';
    else if (!stage && has(token, 'item') && /^实际/.test(word)) out.stage = 'final';
    else if (
      !stage &&
      out.stage === null &&
      has(token, 'item') &&
      /(?:收入|支出|采购|货物|工程|服务)(?:总)?预算|预算(?:金额|总额|总收入|总支出)$/.test(word)
    )
      out.stage = stageOf(metadata.kind, 'budget', word);
    names.push(token);
    if (
      stage ||
      meaning(token, 'item') ||
      meaning(token, 'account') ||
      meaning(token, 'fund') ||
      meaning(token, 'side')
    )
      direction = direction && /率|幅/.test(normal.text.slice(token.start, token.end)) ? direction : null;
  }
  // 全年预算2760万元,支出2733.9万元: what was spent, after what was planned
  const verb = names.length === 1 ? names[0]! : null;
  if (
    verb !== null &&
    out.stage === null &&
    direction === null &&
    metadata.kind !== 'budget' &&
    has(verb, 'side') &&
    verb.end === end &&
    /^[,;](?:共|实际|全年)?支出$/.test(normal.text.slice(end - 5, end).slice(-3)) &&
    passage.budget !== null &&
    passage.figures > 0
  )
    out.stage = 'final';
  if (direction && /^了?[到至]/.test(normal.text.slice(direction.token.end, direction.token.end + 2)))
    out.arrives = true;
  if (
    direction &&
    out.measure === null &&
    // 由1500万元增加到1586.2万元 prints the amount, not the change
    !/^[了]?[到至]/.test(normal.text.slice(direction.token.end, direction.token.end + 2)) &&
    /^[了约为达近超过到额率幅("均各共计-]{0,5}$/.test(
      normal.text.slice(direction.token.end, end).replace(/^\([^)]*\)/, ''),
    )
  ) {
    out.measure = 'change';
    out.sign = direction.sign;
    out.turn = normal.text.slice(direction.token.start, direction.token.end);
    out.compared = false;
  }
  if (out.measure === null) {
    const above =
      /(高于|超过|超出|多于|大于|低于|少于|小于)((?:上年|去年|年初|全年|20\d\d年)[^,。;]{0,10}|预算数?)$/.exec(
        normal.text.slice(Math.max(0, end - 18), end),
      );
    const basis = above ? basisOf(above[2]!, metadata.kind, scene.year) : null;
    if (above && basis) {
      out.measure = 'change';
      out.sign = /^[低少小]/.test(above[1]!) ? -1 : 1;
      out.comparison = { ...basis, next: segment.length };
      out.comparedAt = Math.max(0, end - 18) + above.index;
      out.from = end;
      out.stage = null;
    }
  }
  const adjusted =
    out.measure === null && metadata.kind !== 'budget'
      ? /(?:^|[,;。])(?:年中|中期)?(追加|追减|调增|调减|核增|核减)(?!后)[^,;。\d]{2,16}(?<!全年|年初|调整)预算$/.exec(
          normal.text.slice(Math.max(0, end - 26), end),
        )
      : null;
  if (adjusted) {
    out.measure = 'change';
    out.sign = /减/.test(adjusted[1]!) ? -1 : 1;
    out.adjusting = true;
  }
  if (out.measure === null) {
    const base = /(?:为|占|达到|达|是|相当于)((?:年初|全年|调整后?|年度|部门)*预算(?:数|安排)?)的$/.exec(
      normal.text.slice(Math.max(0, end - 14), end),
    );
    if (base) {
      out.measureAt = Math.max(0, end - 14) + base.index;
      out.measure = 'completion';
      out.basis = basisOfBudget(base[1]!, metadata.kind);
      out.stage = null;
    }
  }
  // 主要用于…, 比2025年增加…: a purpose ends where a comparison begins a clause
  if (
    passage.reason === 'purpose' &&
    out.reason === null &&
    out.comparedAt !== undefined &&
    out.comparedAt - clauseStart(normal, passage, out.comparedAt) <= 1
  ) {
    out.exitsReason = true;
    return out;
  }
  // 主要用于办公经费,完成年初预算的100%: so does one that says how much of the budget was spent
  if (
    passage.reason === 'purpose' &&
    out.reason === null &&
    out.measure === 'completion' &&
    out.measureAt !== undefined &&
    /^,完成(?:年初|全年|调整)?预算/.test(normal.text.slice(out.measureAt - 1, out.measureAt + 7))
  ) {
    out.exitsReason = true;
    return out;
  }
  // 主要原因是厉行节约,与上年相比减少…: a comparison that opens a clause and was not made yet is no part of the reason
  if (
    passage.reason === 'cause' &&
    out.reason === null &&
    !passage.reasonNamed &&
    out.comparison !== null &&
    out.comparedAt !== undefined &&
    out.comparedAt - clauseStart(normal, passage, out.comparedAt) <= 1 &&
    passage.measured.length === 0 &&
    passage.lastMeasure === 'completion' &&
    out.comparison.prior &&
    !names.some((t) => has(t, 'item') || has(t, 'account'))
  ) {
    out.exitsReason = true;
    return out;
  }
  if (passage.reason !== null && passage.sentenceStart) out.exitsReason = exits(scene, passage, out);
  return out;
}

/** 预算 without saying which, and 支出数 in a budget, are what the document is about. */
function stageOf(kind: DocumentKind, stage: Stage | 'budget', word: string): Stage {
  const budget = kind === 'budget';
  if (stage === 'budget') return budget ? 'initial_budget' : 'adjusted_budget';
  return budget && stage === 'final' && !/决算|执行|实际/.test(word) ? 'initial_budget' : stage;
}

/** 主要用于: followed by a list of accounts is a list, not a purpose. */
function listAhead(normal: NormalText, end: number): boolean {
  return /^(?:是|为)?(?:以下|下列|如下)/.test(normal.text.slice(end, end + 5));
}

function completes(normal: NormalText, token: Token, end: number): boolean {
  const { text } = normal;
  const word = text.slice(token.start, token.end);
  const content = text.slice(token.end, end);
  if (word === '完成')
    return (
      /^(?:了)?(?:年初|全年|调整|年度|本年|部门|当年|支出|收入)*(?:批复)?预算(?:数|安排)?(?:的|比例|率|为)*$/.test(
        content,
      ) || content === ''
    );
  return /^(?:的|为|达|达到|是|:|约)*$/.test(content);
}

/** A reason ends with its sentence, unless the next one goes on counting (二是…, 2.…) about unknown things. */
function exits(scene: Scene, passage: Passage, reading: Governing): boolean {
  const { normal } = scene.context;
  const { text } = normal;
  const at = passage.sentenceAt;
  passage.sentenceStart = false;
  if (/^(?:其中|包括)?[:,]?[一二三四五六七八九十]是/.test(text.slice(at, at + 6))) return false;
  const semicolon = text[at - 1] === ';';
  // 原因：①…；②…；③…: the reasons are a list, and go on to its end
  if (/[①-⑳]/.test(text[at - 1] ?? '')) {
    const sentence = text.slice(Math.max(text.lastIndexOf('。', at), at - 400) + 1, at);
    if (/(?:原因|由于|因为|变动|主要是)[^①。]{0,12}①/.test(sentence)) return false;
  }
  if (!semicolon && !/(?:\d{1,2}[.、]|\(\d{1,2}\)|[①-⑳])$/.test(text.slice(Math.max(0, at - 4), at)))
    return true;
  if (semicolon && reading.comparedAt !== undefined && reading.comparedAt - at <= 2) return true;
  if (/自评/.test(text.slice(at, at + 60))) return true;
  const phrase = readPhrase(
    reading.names,
    normal,
    passage.frame,
    { ...passage.memory },
    scene.year,
    'some',
    at,
  );
  if (phrase === null) {
    // 其中: by itself; what follows decides
    if (reading.among && reading.names.every((t) => has(t, 'among'))) passage.sentenceStart = true;
    return false;
  }
  const from = at + (/^其中[:,]?/.exec(text.slice(at, at + 3))?.[0].length ?? 0);
  return semicolon ? residueOf(normal, from, phrase.start, [], scene.entities) === 0 : phrase.start - at <= 6;
}

export const basisOfBudget = (content: string, kind: string): Basis =>
  /年初/.test(content) || kind === 'budget' ? 'initial_budget' : 'adjusted_budget';
