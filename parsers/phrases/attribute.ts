import type { Basis, Figure, Row, Stage } from '../../schema/index.ts';
import type { Context } from '../context.ts';
import { shift } from '../figures.ts';
import type { Heading } from '../outline.ts';
import { rowOf, sourceOf } from '../rows.ts';
import { type Frame, frameOf } from '../sections/index.ts';
import { isMoney } from '../units.ts';
import { type Comparison, comparisonAt } from './compare.ts';
import { countSubject } from './counts.ts';
import { type Evaluation, readEvaluation } from './evaluation.ts';
import { residueOf } from './residue.ts';
import { has, meaning, type Token } from './scan.ts';
import { type AccountMemory, emptyMemory, readPhrase, type Subject } from './subjects.ts';

/**
 * The reader of prose: walks the clauses of a section from left to right and says of each figure what governs it.
 *
 *     2023年度收入合计1344.73万元,与2022年度相比,收入合计增加646.78万元,增长92.7%。
 *
 * gives an amount, a change and a change rate of 本年收入合计. What a clause leaves out (subject, stage, basis) is
 * inherited from the sentence, the paragraph, the section. A figure whose clause has words that nobody knows is not
 * passed off as a reported item.
 */
type Reason = 'cause' | 'purpose' | null;

interface State {
  frame: Frame;
  subjects: readonly Subject[];
  /** How sure the subject is: named in this clause 1, carried over less. */
  certainty: number;
  stage: Stage | null;
  /** The budget that was last named: what 预算数 without more means. */
  budget: 'initial_budget' | 'adjusted_budget' | null;
  year: number | null;
  comparison: Comparison | null;
  reason: Reason;
  sentenceStart: boolean;
  /** Where the sentence begins in the normal text. */
  sentenceAt: number;
  /** Figures read since the sentence, or its last semicolon, began. */
  figures: number;
  parents: readonly Subject[] | null;
  siblings: number;
  respectively: { subjects: readonly Subject[]; next: number; stage: Stage | null; measure: 'amount' | 'share' } | null;
  memory: AccountMemory;
  /** The unit that the passage is about, where it is not the reporting one. */
  entity: string | null;
  evaluation: Evaluation;
  /** The unit that a head declares for figures printed without one: (单位：万元). */
  declared: 'wan' | 'yuan' | null;
  lastMeasure: Row['measure'] | null;
  /** Direction of the last change: what a placeholder 下降(增长) behind it must mean. */
  lastSign: 1 | -1 | 0;
}

export interface ProseResult {
  readonly rows: Row[];
  /** Money that stands in the prose and was not understood as a reported item. */
  readonly mentions: Row[];
}

export class ProseReader {
  readonly #context: Context;
  readonly #entities: RegExp | null;
  readonly #rows: Row[] = [];
  readonly #mentions: Row[] = [];
  readonly #defaultStage: Stage;
  readonly #year: number;
  #chain: Heading[] = [];
  /** The subjects before a bracket opened: what is named inside does not outlast it. */
  #aside: readonly Subject[] | null = null;
  #state: State;

  constructor(context: Context) {
    this.#context = context;
    this.#defaultStage = context.metadata.kind === 'budget' ? 'initial_budget' : 'final';
    this.#year = context.metadata.year ?? 2000;
    this.#entities = entityPattern(context.metadata.entities);
    this.#state = this.#fresh(frameOf([]));
  }

  #fresh(frame: Frame): State {
    const subject = frame.subject;
    return {
      frame,
      subjects: subject ? [{ ...subject, code: null, fund: subject.family === 'operating' || subject.family === 'procurement' ? null : (frame.fund ?? (subject.family === 'three_public' ? 'fiscal' : 'all')), confidence: 0.85 }] : [],
      certainty: 0.8,
      stage: null,
      budget: null,
      year: null,
      comparison: null,
      reason: null,
      sentenceStart: true,
      sentenceAt: 0,
      figures: 0,
      parents: null,
      siblings: 0,
      respectively: null,
      memory: emptyMemory(),
      entity: null,
      evaluation: { project: null, total: '合计', period: null },
      declared: null,
      lastMeasure: null,
      lastSign: 0,
    };
  }

  result(): ProseResult {
    return { rows: this.#rows, mentions: this.#mentions };
  }

  /** Headings that open a section change what figures are about; the others only part the list. */
  enter(heading: Heading): boolean {
    while (this.#chain.length > 0 && this.#chain.at(-1)!.level >= heading.level) this.#chain.pop();
    this.#chain.push(heading);
    if (!opensSection(heading) && this.#state.frame.topic !== 'performance') return false;
    if (this.#state.frame.topic === 'performance' && heading.level >= 4 && this.#budgetFollows(heading)) {
      this.#state.evaluation = { ...this.#state.evaluation, project: projectName(heading.title) };
      this.#state.reason = null;
      return false;
    }
    const titles = this.#chain.filter(opensSection).map((h) => h.title);
    const project = /^(.{2,60}?)(?:项目)?(?:支出)?(?:绩效)?自评(?:综述|结果|情况|:)/.exec(heading.title);
    if (project && (heading.level >= 4 || /综述/.test(heading.title))) {
      this.#state.evaluation = { ...this.#state.evaluation, project: projectName(heading.title) };
      this.#state.reason = null;
      this.#state.sentenceStart = true;
      return false;
    }
    if (!opensSection(heading)) return false;
    const frame = frameOf(titles);
    this.#state = this.#fresh(this.#context.metadata.kind === 'budget' && frame.topic === 'balance' ? { ...frame, grandTotals: true } : frame);
    return true;
  }

  /** 1.平台运行维护专项资金。项目全年预算数40万元,执行数40万元: the title of a project. */
  #budgetFollows(heading: Heading): boolean {
    return /^[。:,]?(?:该?项目)?(?:年初|全年|年度)预算(?:数|安排)?(?:为|:)?\d/.test(this.#context.normal.text.slice(heading.bodyStart, heading.bodyStart + 20));
  }

  /** Reads the tokens of one open stretch. */
  read(tokens: readonly Token[]): void {
    let segment: Token[] = [];
    const { text } = this.#context.normal;
    let skipUntil = -1;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      if (token.start < skipUntil) continue;
      if (token.type === 'heading') {
        if (segment.length > 0) this.#clause(segment, token.start, '');
        segment = [];
        this.#sentence(true, token.end);
        if (this.enter(token.heading) && !/\((?:类|款|项)\)/.test(token.heading.title)) skipUntil = token.heading.bodyStart;
        continue;
      }
      if (token.type === 'paragraph') {
        if (token.block || /[。;:]$/.test(text[token.start - 1] ?? '')) {
          this.#clause(segment, token.start, '。');
          segment = [];
          this.#paragraph(token.start);
        }
        continue;
      }
      if (token.type === 'stop') {
        this.#clause(segment, token.start, token.mark);
        segment = [];
        if (token.mark === '(') this.#aside = this.#state.subjects;
        else if (token.mark === ')' && this.#aside !== null) {
          this.#state.subjects = this.#aside;
          this.#aside = null;
        }
        if (token.mark === '。' || token.mark === '!' || token.mark === '?') this.#sentence(false, token.end);
        if (token.mark === ';') {
          this.#state.figures = 0;
          if (this.#state.reason === 'purpose') this.#state.reason = null;
          else if (this.#state.reason === 'cause') {
            this.#state.sentenceStart = true;
            this.#state.sentenceAt = token.end;
          }
        }
        continue;
      }
      if (token.type === 'figure') {
        this.#figure(segment, token);
        this.#state.figures++;
        segment = [];
        continue;
      }
      segment.push(token);
    }
    this.#clause(segment, tokens.at(-1)?.end ?? 0, '。');
    this.#sentence(false, tokens.at(-1)?.end ?? 0);
  }

  #paragraph(at: number): void {
    this.#sentence(false, at);
    this.#state.stage = null;
    this.#state.parents = null;
  }

  #sentence(enumerated: boolean, at: number): void {
    const state = this.#state;
    state.sentenceAt = at;
    state.figures = 0;
    this.#aside = null;
    state.comparison = null;
    state.year = null;
    state.respectively = null;
    state.sentenceStart = true;
    state.certainty = Math.min(state.certainty, 0.85);
    if (!enumerated && state.parents !== null && state.siblings > 1) state.subjects = state.parents;
    if (!enumerated) state.parents = null;
    state.siblings = 0;
  }

  /** A clause without a figure: it may name the subject, the comparison, the reason. */
  #clause(segment: readonly Token[], end: number, mark: string): void {
    const declared = /单位:?(万元|元)$/.exec(this.#context.normal.text.slice(Math.max(0, end - 6), end))?.[1];
    if (declared) this.#state.declared = declared === '万元' ? 'wan' : 'yuan';
    if (this.#state.frame.topic === 'staffing') this.#reporter(end);
    if (segment.length === 0 && this.#state.reason === null) return;
    const reading = this.#govern(segment, end);
    const state = this.#state;
    if (reading.exitsReason) state.reason = null;
    if (state.reason === null) {
      this.#adopt(reading, mark !== ':');
      if (reading.hold) this.#emitHold(reading.hold, reading.comparedAt ?? reading.hold.start);
    }
    if (reading.reason) state.reason = reading.reason;
  }

  #figure(segment: readonly Token[], printed: Token & { type: 'figure' }): void {
    const state = this.#state;
    const token = this.#declared(printed);
    const reading = this.#govern(segment, token.start);
    if (state.reason !== null && reading.exitsReason) state.reason = null;
    if (state.reason !== null || reading.reason) {
      if (reading.reason) state.reason = reading.reason;
      if (state.reason === 'purpose' && !isMoney(token.figure.unit)) this.#count(segment, token);
      else this.#mention(segment, token);
      return;
    }
    this.#adopt(reading, false);
    const start = segment[0]?.start ?? token.start;
    const { figure } = token;
    if (state.frame.topic === 'performance' || state.frame.topic === 'asset' || state.frame.topic === 'staffing' || state.frame.topic === 'procurement' || !isMoney(figure.unit)) {
      const evaluated = readEvaluation(this.#context, state.frame.topic, state.evaluation, segment, token, this.#clauseText(segment, token), this.#context.normal.text.slice(state.sentenceAt, token.start), this.#context.metadata.year ?? 2000);
      if (evaluated !== null) {
        state.evaluation = evaluated.evaluation;
        this.#rows.push(...(state.entity === null ? evaluated.rows : evaluated.rows.map((r) => ({ ...r, entity: state.entity! }))));
        state.lastMeasure = evaluated.rows[0]?.measure ?? null;
        return;
      }
    }
    if (figure.unit === null && reading.measure === 'change' && state.lastMeasure === 'change' && /^(?:增长|下降|上升|降低)/.test(reading.turn ?? '')) this.#percent(reading, token);
    else if (isMoney(figure.unit) || (figure.unit === null && reading.measure === 'change')) this.#money(reading, token, start, segment);
    else if (figure.unit === '%') this.#percent(reading, token);
    else this.#count(segment, token);
  }

  /** A figure without a unit under a head that declares one, in a list: 基本工资9.02、津贴补贴3.65. */
  #declared(token: Token & { type: 'figure' }): Token & { type: 'figure' } {
    const { declared } = this.#state;
    if (declared === null || token.figure.unit !== null || !/^[、,;。)]/.test(this.#context.normal.text.slice(token.end, token.end + 1))) return token;
    const scale = declared === 'wan' ? 0 : -4;
    return { ...token, figure: { ...token.figure, unit: '万元', scale, value: shift(token.figure.value, scale) } };
  }

  /** What the words of a clause say of the figure after them. */
  #govern(segment: readonly Token[], end: number): Governing {
    const { normal, metadata } = this.#context;
    const names: Token[] = [];
    const out: Governing = { names, measure: null, sign: 1, basis: null, stage: null, year: null, comparison: null, reason: null, among: false, respectively: false, bound: false, hold: null, exitsReason: false, compared: false, nameEnd: segment[0]?.start ?? end, from: segment[0]?.start ?? end };
    let direction: { token: Token; sign: 1 | -1 | 0 } | null = null;
    for (let i = 0; i < segment.length; i++) {
      const token = segment[i]!;
      if (has(token, 'reason') && !/^(?:以下|下列|如下|于以下|于下列)/.test(normal.text.slice(token.end, token.end + 3)) && !this.#listAhead(token.end)) {
        const word = normal.text.slice(token.start, token.end);
        if (!(word === '用于' && /[\u4e00-\u9fff]/.test(normal.text[token.start - 1] ?? '') && !/主要/.test(normal.text.slice(token.start - 2, token.start)) && !/[,;。]/.test(normal.text[token.start - 1] ?? ''))) out.reason = /用于|反映/.test(word) ? 'purpose' : 'cause';
        if (out.reason) break;
      }
      if (token.type === 'year') {
        out.year = token.year;
        names.push(token);
        continue;
      }
      if (has(token, 'share')) {
        const content = normal.text.slice(token.end, end);
        out.measure = /^(?:年初预算|全年预算|预算)(?:数|安排)?的?(?:比例|比重|百分比)?为?$/.test(content) ? 'completion' : 'share';
        if (out.measure === 'completion') out.basis = basisOfBudget(content, metadata.kind);
        else if (/^(?:分别|各)/.test(normal.text.slice(token.start, token.end))) out.respectively = true;
        break;
      }
      if (has(token, 'completion') && this.#completes(token, end)) {
        out.measure = 'completion';
        out.basis = basisOfBudget(normal.text.slice(token.start, end), metadata.kind);
        break;
      }
      if (has(token, 'open') || (has(token, 'close') && /^比/.test(normal.text.slice(token.start, token.end)))) {
        const comparison = comparisonAt(segment, i, normal, end, metadata.kind);
        if (comparison) {
          out.comparison = comparison;
          out.compared = comparison.next >= segment.length && direction === null;
          i = comparison.next - 1;
          out.comparedAt ??= token.start;
          out.from = segment[i]?.end ?? end;
          continue;
        }
      }
      if (has(token, 'hold') && !/^[的率]/.test(normal.text[token.end] ?? '')) {
        out.hold = token;
        continue;
      }
      const turned = meaning(token, 'direction');
      if (turned) {
        direction = { token, sign: turned.sign };
        continue;
      }
      if (has(token, 'among')) out.among = true;
      if (has(token, 'respectively')) out.respectively = true;
      if (has(token, 'bound')) out.bound = true;
      const stage = meaning(token, 'stage');
      const word = normal.text.slice(token.start, token.end);
      if (stage && !(stage.stage === 'budget' && out.stage !== null)) out.stage = this.#stageOf(stage.stage, word);
      if (!stage && /^年初预算/.test(word)) out.stage = 'initial_budget';
      else if (!stage && out.stage === null && has(token, 'item') && /(?:收入|支出|采购|货物|工程|服务)(?:总)?预算|预算(?:金额|总额|总收入|总支出)$/.test(word)) out.stage = this.#stageOf('budget', word);
      names.push(token);
      if (stage || meaning(token, 'item') || meaning(token, 'account') || meaning(token, 'fund') || meaning(token, 'side')) direction = direction && /率|幅/.test(normal.text.slice(token.start, token.end)) ? direction : null;
    }
    if (direction && out.measure === null && /^[了约为达近超过到额率幅("均各共计\-]{0,5}$/.test(normal.text.slice(direction.token.end, end).replace(/^\([^)]*\)/, ''))) {
      out.measure = 'change';
      out.sign = direction.sign;
      out.turn = normal.text.slice(direction.token.start, direction.token.end);
      out.compared = false;
    }
    if (out.measure === null) {
      const base = /(?:为|占|达到|达|是|相当于)((?:年初|全年|调整后?|年度|部门)*预算(?:数|安排)?)的$/.exec(normal.text.slice(Math.max(0, end - 14), end));
      if (base) {
        out.measure = 'completion';
        out.basis = basisOfBudget(base[1]!, metadata.kind);
        out.stage = null;
      }
    }
    if (this.#state.reason !== null && this.#state.sentenceStart) out.exitsReason = this.#exits(out);
    return out;
  }

  /** 预算 without saying which, and 支出数 in a budget, are what the document is about. */
  #stageOf(stage: Stage | 'budget', word: string): Stage {
    const budget = this.#context.metadata.kind === 'budget';
    if (stage === 'budget') return budget ? 'initial_budget' : 'adjusted_budget';
    return budget && stage === 'final' && !/决算|执行|实际/.test(word) ? 'initial_budget' : stage;
  }

  /** 公益二类事业单位某某测评中心。人员基本情况: the staff that follow are that unit's. */
  #reporter(end: number): void {
    const { normal, metadata } = this.#context;
    const prefix = (metadata.entity ?? '').slice(0, 2);
    if (prefix === '') return;
    const clause = normal.text.slice(this.#clauseStart(end), end);
    const match = new RegExp(`(?:事业|行政|参公|管理的?)单位(?:为|是|:)?(${prefix}[\\u4e00-\\u9fff]{3,28}?(?:中心|局|院|所|站|队|处|室|馆|校|委员会|办公室))(本级|\\(本级\\))?$`).exec(clause);
    if (match) this.#state.entity = match[2] ? `${match[1]}(本级)` : match[1]!;
  }

  /** 主要用于: followed by a list of accounts is a list, not a purpose. */
  #listAhead(end: number): boolean {
    return /^(?:是|为)?(?:以下|下列|如下)/.test(this.#context.normal.text.slice(end, end + 5));
  }

  #completes(token: Token, end: number): boolean {
    const { text } = this.#context.normal;
    const word = text.slice(token.start, token.end);
    const content = text.slice(token.end, end);
    if (word === '完成') return /^(?:了)?(?:年初|全年|调整|年度|本年|部门|当年|支出|收入)*(?:批复)?预算(?:数|安排)?(?:的|比例|率|为)*$/.test(content) || content === '';
    return /^(?:的|为|达|达到|是|:|约)*$/.test(content);
  }

  /** A reason ends with its sentence, unless the next one goes on counting (二是…, 2.…) about unknown things. */
  #exits(reading: Governing): boolean {
    const { text } = this.#context.normal;
    const at = this.#state.sentenceAt;
    this.#state.sentenceStart = false;
    if (/^(?:其中|包括)?[:,]?[一二三四五六七八九十]是/.test(text.slice(at, at + 6))) return false;
    const semicolon = text[at - 1] === ';';
    if (!semicolon && !/(?:\d{1,2}[.、]|\(\d{1,2}\)|[①-⑳])$/.test(text.slice(Math.max(0, at - 4), at))) return true;
    if (semicolon && reading.comparedAt !== undefined && reading.comparedAt - at <= 2) return true;
    if (/自评/.test(text.slice(at, at + 60))) return true;
    const phrase = readPhrase(reading.names, this.#context.normal, this.#state.frame, { ...this.#state.memory }, this.#year, 'some', at);
    if (phrase === null) return false;
    return semicolon ? residueOf(this.#context.normal, at, phrase.start, [], this.#entities) === 0 : phrase.start - at <= 6;
  }

  /** Takes over what a clause says into the state of its sentence. */
  #adopt(reading: Governing, bare: boolean): void {
    const state = this.#state;
    state.sentenceStart = false;
    if (reading.year !== null) state.year = reading.year;
    if (reading.comparison) state.comparison = reading.comparison.generic && state.budget === 'initial_budget' ? { ...reading.comparison, basis: 'initial_budget', stage: 'initial_budget' } : reading.comparison;
    const account = state.subjects.length === 1 && state.certainty === 1 && (state.subjects[0]!.code !== null || state.subjects[0]!.item.includes('/'));
    const phrase = reading.names.length > 0 ? readPhrase(reading.names, this.#context.normal, state.frame, state.memory, this.#year, account ? 'account' : state.subjects.length === 0 ? 'none' : state.subjects.every((s) => s.family === 'expenditure') ? 'expenditure' : 'some', this.#clauseStart(reading.names[0]!.start)) : null;
    // a clause without a figure names the subject of what follows, but a list of sources or purposes does not
    const listing = bare && !reading.hold && phrase !== null && ((state.figures > 0 && !reading.among && !reading.bound) || (phrase.heads.length > 1 && !reading.bound && !reading.respectively));
    if (phrase && !listing) {
      reading.nameEnd = phrase.end;
      const all = phrase.heads.length > 1 && (reading.respectively || reading.bound) ? phrase.heads.flatMap((h) => h.subjects.map((s) => ({ ...s, fund: phrase.subjects[0]!.fund }))) : phrase.subjects;
      if (state.parents !== null) state.siblings++;
      state.subjects = all;
      state.certainty = 1;
      reading.phrase = true;
      reading.heads = phrase.heads.map((h) => ({ start: h.start, end: h.end }));
    }
    if (reading.among && state.parents === null) {
      state.parents = state.subjects;
      state.siblings = phrase ? 1 : 0;
    }
    if (reading.respectively) state.respectively = { subjects: state.subjects, next: 0, stage: reading.stage, measure: reading.measure === 'share' ? 'share' : 'amount' };
    if (reading.stage && !reading.compared) state.stage = reading.stage;
    if (reading.stage === 'initial_budget' || reading.stage === 'adjusted_budget') state.budget = reading.stage;
  }

  #money(reading: Governing, token: Token & { type: 'figure' }, start: number, segment: readonly Token[]): void {
    const state = this.#state;
    const { normal } = this.#context;
    if (reading.measure === 'share' || reading.measure === 'completion') return this.#mention(segment, token);
    const distributing = state.respectively !== null && state.respectively.measure === 'amount' && state.respectively.next < state.respectively.subjects.length;
    const subjects = distributing ? [state.respectively!.subjects[state.respectively!.next++]!] : state.subjects;
    if (subjects.length === 0) return this.#mention(segment, token);
    const from = Math.max(reading.from, reading.phrase ? reading.nameEnd : start);
    const known = segment.filter((t) => !names(t) || reading.heads?.some((h) => h.start <= t.start && t.end <= h.end));
    const unknown = residueOf(normal, from, token.start, known, this.#entities);
    const ahead = reading.phrase ? residueOf(normal, start, Math.min(from, token.start), known, this.#entities) : 0;
    const glued = reading.phrase ? 0 : reading.comparedAt !== undefined ? residueOf(normal, this.#clauseStart(start), reading.comparedAt, known, this.#entities) : this.#tailBefore(segment, token);
    if (unknown + glued > 2) return this.#mention(segment, token);
    const stage = reading.stage ?? state.stage ?? this.#defaultStage;
    if (reading.measure === 'change') {
      const adjusting = /(?:调整|追加|追减|调增|调减)(?:增加|减少)?[了约为]*$/.test(normal.text.slice(Math.max(0, token.start - 6), token.start));
      for (const subject of subjects) this.#push(subject, token.figure, adjusting ? { measure: 'change', stage: 'adjusted_budget', basis: 'initial_budget', rule: 'prose.change.adjusted' } : { measure: 'change', stage: this.#defaultStage, basis: this.#basis(), rule: 'prose.change' }, { sign: reading.sign, ahead });
    } else if (reading.compared && reading.comparison) {
      const { comparison } = reading;
      for (const subject of subjects) this.#push(subject, token.figure, { measure: 'amount', stage: comparison.stage, basis: null, rule: 'prose.amount.compared' }, { year: comparison.prior ? this.#year - 1 : this.#year });
    } else {
      for (const subject of subjects) this.#push(subject, token.figure, { measure: 'amount', stage, basis: null, rule: reading.phrase ? 'prose.amount' : 'prose.amount.inherited' }, { ahead });
    }
    state.lastMeasure = reading.measure ?? 'amount';
    if (reading.measure === 'change') state.lastSign = token.figure.value.startsWith('-') ? -1 : reading.sign;
  }
  /** Unknown words between the last boundary and the first token of a clause that names no subject itself. */
  #tailBefore(segment: readonly Token[], token: Token): number {
    const { text } = this.#context.normal;
    const first = segment[0]?.start ?? token.start;
    let i = first;
    while (i > 0 && first - i < 30 && !/[,;。:!?()、\d%]/.test(text[i - 1]!) && !/[元人个辆次分]/.test(text[i - 1]!)) i--;
    return residueOf(this.#context.normal, i, first, [], this.#entities);
  }

  #percent(reading: Governing, token: Token & { type: 'figure' }): void {
    const state = this.#state;
    const turn = state.respectively !== null && state.respectively.measure === 'share' && state.respectively.next < state.respectively.subjects.length;
    const distributing = turn && (reading.measure === null || reading.measure === 'share');
    const measure = distributing ? 'share' : reading.measure;
    const subjects = distributing ? [state.respectively!.subjects[state.respectively!.next++]!] : state.subjects;
    if (subjects.length === 0) return;
    const stage = state.stage ?? this.#defaultStage;
    for (const subject of subjects) {
      if (measure === 'share') this.#push(subject, token.figure, { measure: 'share', stage, basis: null, rule: 'prose.share' });
      else if (measure === 'completion') this.#push(subject, token.figure, { measure: 'completion', stage: this.#defaultStage, basis: reading.basis ?? 'adjusted_budget', rule: 'prose.completion' });
      else if (measure === 'change') this.#push(subject, token.figure, { measure: 'change_rate', stage: this.#defaultStage, basis: this.#basis(), rule: 'prose.change-rate' }, { sign: reading.sign === 0 && state.lastMeasure === 'change' ? state.lastSign : reading.sign });
    }
    state.lastMeasure = measure;
  }

  #count(segment: readonly Token[], token: Token & { type: 'figure' }): void {
    if (this.#state.frame.topic !== 'three_public') return;
    const counted = countSubject(this.#clauseText(segment, token), this.#context.normal.text.slice(token.end, token.end + 24), token.figure, this.#state.subjects[0]?.item ?? '合计');
    if (!counted) return;
    const subject: Subject = { family: 'three_public', item: counted.item, code: null, fund: this.#state.subjects[0]?.fund ?? this.#state.frame.fund ?? 'fiscal', confidence: counted.confidence };
    this.#push(subject, token.figure, { measure: 'count', stage: null, basis: null, rule: 'prose.count' }, { unit: counted.unit });
  }

  #emitHold(token: Token, comparedAt: number): void {
    const state = this.#state;
    const { normal, document } = this.#context;
    if (state.comparison === null) return;
    const ahead = normal.text.slice(this.#clauseStart(comparedAt), comparedAt);
    const rate = /([\u4e00-\u9fff]{2,12}率)$/.exec(ahead)?.[1];
    const subjects: readonly Subject[] = rate ? [{ family: 'evaluation', item: rate, code: null, fund: null, confidence: 0.85 }] : state.subjects;
    const word = normal.text.slice(token.start, token.end);
    if (/^(?:一致|相同|相等|不变|保持不变)$/.test(word)) return;
    const printed = /^(?:持平|无变化|无增减|无差异|无变动|没有变化|没有增减|零增长|未发生变化|未增减)/.exec(word)?.[0];
    if (!printed) return;
    const span = normal.toDocument(token.start, token.start + printed.length);
    for (const subject of subjects)
      this.#rows.push({
        family: subject.family,
        entity: state.entity ?? this.#context.metadata.entity ?? '',
        year: this.#year,
        fund: subject.fund,
        item: subject.item,
        part: null,
        code: subject.code,
        stage: rate ? null : this.#defaultStage,
        measure: 'change',
        basis: state.comparison.basis,
        value: '0',
        unit: rate ? '%' : '万元',
        printed: document.text.slice(span.start, span.end),
        scope: null,
        decimals: null,
        scale: 0,
        confidence: Math.min(subject.confidence, state.certainty) * 0.95,
        rule: 'prose.hold',
        source: sourceOf(document, span),
      });
  }

  /** What a final account calls 年初结转和结余 is 上年结转结余 in a budget. */
  #itemOf(subject: Subject): string {
    return subject.item === '年初结转和结余' && this.#context.metadata.kind === 'budget' ? '上年结转结余' : subject.item;
  }

  #basis(): Basis {
    return this.#state.comparison?.basis ?? (this.#context.metadata.kind === 'budget' ? 'prior_budget' : 'prior_final');
  }

  #push(subject: Subject, figure: Figure, kind: Pick<Row, 'measure' | 'stage' | 'basis' | 'rule'>, more: { sign?: 1 | -1 | 0; year?: number; unit?: string; ahead?: number } = {}): void {
    const state = this.#state;
    const negative = more.sign === -1 && !figure.value.startsWith('-') && !/^0(?:\.0+)?$/.test(figure.value);
    const year = more.year ?? (state.year !== null && state.year <= this.#year && kind.measure !== 'change' && kind.measure !== 'change_rate' ? state.year : this.#year);
    this.#rows.push(
      rowOf(this.#context.document, figure, {
        family: subject.family,
        entity: state.entity ?? this.#context.metadata.entity ?? '',
        year,
        fund: subject.fund,
        item: this.#itemOf(subject),
        part: null,
        code: subject.code,
        measure: kind.measure,
        stage: kind.stage,
        basis: kind.basis,
        scope: this.#scopeAfter(figure),
        value: negative ? `-${figure.value}` : figure.value,
        unit: more.unit ?? figure.unit ?? (kind.measure === 'change_rate' ? '%' : '万元'),
        confidence: Number((subject.confidence * state.certainty * ((more.ahead ?? 0) > 4 ? 0.8 : 1) * 0.98).toFixed(2)),
        rule: kind.rule,
      }),
    );
  }

  /** (不包括陪同人员), (含本级): words in brackets right behind a figure narrow it. */
  #scopeAfter(figure: Figure): string | null {
    const match = /^\s{0,2}[（(]((?:不?包括|不?含|其中不含|仅|本级|扣除)[^（）()]{1,20})[）)]/.exec(this.#context.document.text.slice(figure.end, figure.end + 30));
    return match?.[1]?.trim() ?? null;
  }

  /** Where the clause around a position begins: after the last stop, not before the sentence. */
  #clauseStart(at: number): number {
    const { text } = this.#context.normal;
    let i = at;
    while (i > this.#state.sentenceAt && at - i < 40 && !/[,;。:!?]/.test(text[i - 1]!)) i--;
    return i;
  }

  #clauseText(segment: readonly Token[], token: Token): string {
    return this.#context.normal.text.slice(this.#clauseStart(segment[0]?.start ?? token.start), token.start);
  }

  #mention(segment: readonly Token[], token: Token & { type: 'figure' }): void {
    const unstated = token.figure.unit === null && token.figure.decimals > 0 && segment.some((t) => has(t, 'direction') || has(t, 'stage'));
    if (!isMoney(token.figure.unit) && !unstated) return;
    const words = this.#clauseText(segment, token).replace(/^[\d.、\s]+/, '');
    this.#mentions.push(mentionOf(this.#context, token.figure, words, this.#state.year ?? this.#year));
  }
}

/** A token that names something: an item or an account. */
const names = (token: Token) => has(token, 'item') || has(token, 'account');

interface Governing {
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
  bound: boolean;
  hold: Token | null;
  exitsReason: boolean;
  /** The figure itself is the compared one: 与年初预算57,816.29万元相比. */
  compared: boolean;
  nameEnd: number;
  /** Where the words after a comparison begin. */
  from: number;
  /** Where the first comparison of the clause opens. */
  comparedAt?: number;
  heads?: { start: number; end: number }[];
  phrase?: boolean;
}

/** A heading opens a section when its title is words alone and not an item of a list. */
function opensSection(heading: Heading): boolean {
  if (heading.level <= 2) return true;
  if (/\d+(?:\.\d+)?(?:万元|元|%|人|辆)/.test(heading.title)) return false;
  if (/自评(?:综述|结果|情况)/.test(heading.title)) return true;
  return heading.level === 3 || (heading.level === 4 && /情况|说明|分析|管理$/.test(heading.title));
}

export const projectName = (title: string): string =>
  title
    .normalize('NFKC')
    .replace(/(?:项目)?(?:支出)?绩效自评(?:综述|结果|情况).*$/, (m) => (m.startsWith('项目') ? '项目' : ''))
    .replace(/自评(?:综述|结果|情况).*$/, '')
    .replace(/^\d+[.、]/, '')
    .trim();

const basisOfBudget = (content: string, kind: string): Basis => (/年初/.test(content) || kind === 'budget' ? 'initial_budget' : 'adjusted_budget');

function entityPattern(entities: readonly string[]): RegExp | null {
  const names = entities.flatMap((e) => [e, e.replace(/\(.*\)$/, ''), e.replace(/^.*?(?:自治区|省|市|县|区)(?=.{3,})/, '')]).filter((n) => n.length > 2);
  if (names.length === 0) return null;
  const escaped = [...new Set(names)].sort((a, b) => b.length - a.length).map((n) => n.normalize('NFKC').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(escaped.join('|'), 'g');
}

/** Money that no reader claims: kept with the words before it, so that no printed amount is lost. */
export function mentionOf(context: Context, figure: Figure, words: string, year: number): Row {
  return rowOf(context.document, figure, {
    family: 'mention',
    entity: context.metadata.entity ?? '',
    year,
    fund: null,
    item: words.slice(-40) || '金额',
    part: null,
    code: null,
    stage: null,
    measure: 'amount',
    basis: null,
    scope: null,
    confidence: 0.9,
    rule: 'mention',
  });
}
