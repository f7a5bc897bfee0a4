import type { Fund, Row } from '../../schema/index.ts';
import type { Context } from '../context.ts';
import { shift } from '../figures.ts';
import type { Heading } from '../outline.ts';
import { type Frame, frameOf } from '../sections/index.ts';
import { gaps, type NormalText } from '../text/normal.ts';
import { isMoney } from '../units.ts';
import {
  completedBudget,
  isIncluded,
  isMoneyUnsaid,
  isPaidBefore,
  isRateBehind,
  wasBefore,
} from './around.ts';
import { countChangeRow, countRow } from './counted.ts';
import { isElsewhere, isNorm, isRest } from './elsewhere.ts';
import { readEvaluation } from './evaluation.ts';
import { type Governing, govern } from './govern.ts';
import { frameOfLead, topicOfLead } from './lead.ts';
import type { MeaningKind } from './lexicon.ts';
import { inOrder, listAt, listFrom, listLength, same, together } from './lists.ts';
import { natureAbove, ofAccount } from './nature.ts';
import { clauseStart, type Passage, passageOf, reporterOf, tellerOf } from './passage.ts';
import { basisIn, holdRows, mentionOf, subjectRow, zeroRows } from './record.ts';
import { residueOf } from './residue.ts';
import { has, meaning, type Token } from './scan.ts';
import { type Scene, sceneOf, sceneUnder } from './scene.ts';
import { fundOfIncome, narrower, readPhrase, type Subject, scopeOfFund } from './subjects.ts';
import { sumOfThree } from './three-items.ts';
import { budgetFollows, opensSection, projectName } from './titles.ts';

const accountWords: readonly MeaningKind[] = ['account', 'item', 'side', 'total'];

/**
 * The reader of prose: walks the clauses of a section from left to right and says of each figure what governs it.
 *
 *     2023年度收入合计1344.73万元,与2022年度相比,收入合计增加646.78万元,增长92.7%。
 *
 * gives an amount, a change and a change rate of 本年收入合计. What a clause leaves out (subject, stage, basis) is
 * inherited from the sentence, the paragraph, the section. A figure whose clause has words that nobody knows is not
 * passed off as a reported item.
 */
export interface ProseResult {
  readonly rows: Row[];
  /** Money that stands in the prose and was not understood as a reported item. */
  readonly mentions: Row[];
}

export class ProseReader {
  /** The list of accounts that a sentence on something else has left. */
  #list: Passage['memory'] | null = null;
  /** The document, as the present section has it. */
  #context: Context;
  #scene: Scene;
  readonly #document: Scene;
  /** What the present section says: that of another year, or the document's. */
  #under: Scene;
  readonly #rows: Row[] = [];
  readonly #mentions: Row[] = [];
  #chain: Heading[] = [];
  /** The subjects before a bracket opened: what is named inside does not outlast it. */
  #aside: (Pick<Passage, 'subjects' | 'year'> & { readonly named: boolean }) | null = null;
  /** Where the paragraph began that is being read. */
  #paragraphAt = 0;
  /** The unit that the heading of the present section names. */
  #section: { readonly entity: string; readonly level: number } | null = null;
  #state: Passage;
  /** Sums of this document are printed in 万元. */
  readonly #inWan: boolean;
  /** The frame that the headings give; a sentence can leave it for its own. */
  #home: Frame;

  constructor(context: Context) {
    this.#context = context;
    this.#document = sceneOf(context);
    this.#scene = this.#document;
    this.#under = this.#document;
    const money = context.figures.filter((f) => isMoney(f.unit));
    this.#inWan = money.length > 0 && money.every((f) => f.printed.includes('万'));
    this.#home = frameOf([]);
    this.#state = passageOf(this.#home);
  }

  result(): ProseResult {
    return { rows: this.#rows, mentions: this.#mentions };
  }

  /** Headings that open a section change what figures are about; the others only part the list. */
  enter(heading: Heading): boolean {
    while (this.#chain.length > 0 && this.#chain.at(-1)!.level >= heading.level) this.#chain.pop();
    this.#chain.push(heading);
    if (!opensSection(heading) && this.#state.frame.topic !== 'performance') return false;
    if (
      this.#state.frame.topic === 'performance' &&
      heading.level >= 4 &&
      budgetFollows(this.#context.normal, heading)
    ) {
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
    this.#list = null;
    this.#under = sceneUnder(this.#document, titles);
    this.#scene = this.#under;
    this.#context = this.#scene.context;
    const frame = frameOf(titles);
    this.#home =
      this.#context.metadata.kind === 'budget' && frame.topic === 'balance'
        ? { ...frame, grandTotals: true }
        : frame;
    this.#state = passageOf(this.#home);
    return true;
  }

  /** Another topic than the section's, where the words before the first figure of a sentence name it. */
  #lead(segment: readonly Token[], end: number): void {
    const state = this.#state;
    if (state.figures > 0 || (state.reason !== null && !state.sentenceStart)) return;
    const { normal, metadata } = this.#context;
    // …和公务接待费("三公"经费)支出合计5万元: the name goes on behind the bracket
    if (state.named.length > 0 && normal.text[(segment[0]?.start ?? 0) - 1] === ')') return;
    const from = clauseStart(normal, state, segment[0]?.start ?? end);
    const topic = topicOfLead(segment, normal, from, end, this.#home);
    if (topic === null || topic === state.frame.topic) return;
    const frame = frameOfLead(topic, this.#home, metadata.kind);
    if (frame.topic === state.frame.topic) return;
    // 公用经费87万元。…培训费3万元。三公经费4万元。工会经费6万元: one list of accounts, what stands between them and all
    const listed = state.memory.group !== null && state.memory.basic;
    if (listed && topic === 'operating' && segment.some((t) => isEconomic(t))) return;
    const fresh = passageOf(frame);
    if (listed) this.#list = state.memory;
    state.frame = frame;
    state.subjects = fresh.subjects;
    state.certainty = fresh.certainty;
    state.memory = topic === 'balance' && this.#list !== null ? this.#list : fresh.memory;
    state.stage = null;
    state.parents = null;
    if (frame.topic === 'performance') state.evaluation = fresh.evaluation;
  }

  /** A title on a line of its own (某局2023年度部门决算, 一、有关情况) that names no account is no part of a sentence. */
  #saysNothing({ bodyStart, number }: Heading, tokens: readonly Token[], at: number): boolean {
    if (this.#context.normal.before[bodyStart]! < gaps.line) return false;
    if (number === 0) return true;
    for (let i = at + 1; i < tokens.length && tokens[i]!.start < bodyStart; i++)
      if (accountWords.some((kind) => has(tokens[i]!, kind))) return false;
    return true;
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
        this.#paragraphAt = token.start;
        this.#state.teller = null;
        this.#sentence(true, token.end);
        const opened = this.enter(token.heading) && !/\((?:类|款|项)\)/.test(token.heading.title);
        if (opened || this.#saysNothing(token.heading, tokens, i)) {
          skipUntil = token.heading.bodyStart;
          this.#state.sentenceAt = skipUntil;
        }
        this.#headed(token.heading);
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
        const named = this.#clause(segment, token.start, token.mark);
        segment = [];
        if (token.mark === '(')
          this.#aside = { subjects: this.#state.subjects, year: this.#state.year, named };
        else if (token.mark === ')' && this.#aside !== null) {
          const { text: all } = this.#context.normal;
          // 出国费、接待费、购车费,公车运行费("三公"经费)决算总额: the bracket says what they are together
          if (
            !/\((?:以下)?(?:[简统]称)?"?三公"?经费"?$/.test(
              all.slice(Math.max(0, token.start - 14), token.start),
            )
          )
            this.#state.subjects = this.#aside.subjects;
          this.#state.year = this.#aside.year;
          // 收、支总计(含结转和结余)88200.5万元: the bracket parts the name from its figure
          if (this.#aside.named) this.#state.figureEnd = token.end;
          this.#aside = null;
        }
        // (…增加0万元。)比上年增加0万元: the stop is the bracket's
        const within = this.#aside !== null && text[token.end] === ')';
        if (/[。!?]/.test(token.mark) && !within) this.#sentence(false, token.end);
        if (token.mark === ';') {
          if (this.#state.plain) this.#state.stage = null;
          this.#state.plain = false;
          this.#state.figures = 0;
          if (this.#state.reason === 'purpose') this.#state.reason = null;
          else if (this.#state.frame.topic === 'asset' || this.#state.frame.topic === 'staffing')
            this.#state.reason = null;
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
        this.#state.figureEnd = token.end;
        segment = [];
        continue;
      }
      segment.push(token);
    }
    this.#clause(segment, tokens.at(-1)?.end ?? 0, '。');
    this.#sentence(false, tokens.at(-1)?.end ?? 0);
  }

  /** A sentence that begins with the year of the document is the document's again, one with the section's the section's. */
  #inScene(year: string | undefined): void {
    const scene = [this.#document, this.#under].find((s) => s.year === Number(year));
    if (scene === undefined) return;
    this.#scene = scene;
    this.#context = scene.context;
  }

  #paragraph(at: number): void {
    this.#paragraphAt = at;
    this.#state.teller = null;
    this.#sentence(false, at);
    this.#state.stage = null;
    this.#state.parents = null;
  }

  #sentence(enumerated: boolean, at: number): void {
    const state = this.#state;
    state.sentenceAt = at;
    this.#inScene(/^(20\d\d)年/.exec(this.#context.normal.text.slice(at, at + 5))?.[1]);
    state.figures = 0;
    if (state.plain) state.stage = null;
    state.plain = false;
    if (!state.teller?.holds) state.teller = null;
    this.#aside = null;
    if (state.comparison !== null) state.comparisonBefore = state.comparison;
    state.comparison = null;
    state.yearBefore = state.year;
    state.year = null;
    state.respectively = null;
    state.sentenceStart = true;
    state.certainty = Math.min(state.certainty, 0.85);
    if (!enumerated && state.parents !== null && state.siblings > 1) state.subjects = state.parents;
    if (!enumerated) state.parents = null;
    state.siblings = 0;
    if (state.named.length > 0) state.namedBefore = state.named;
    state.named = [];
    state.listed = 0;
    state.measured = [];
    state.lastCount = null;
    state.completing = null;
    state.priorFinal = false;
  }

  /** A clause without a figure: it may name the subject, the comparison, the reason. */
  #clause(segment: readonly Token[], end: number, mark: string): boolean {
    this.#tell(segment, end);
    const declared = /单位:?(万元|元)$/.exec(this.#context.normal.text.slice(Math.max(0, end - 6), end))?.[1];
    if (declared) this.#state.declared = declared === '万元' ? 'wan' : 'yuan';
    if (this.#state.frame.topic === 'staffing') this.#reporter(end);
    this.#projectAhead(end, mark);
    if (this.#settleWaiting(segment, end)) return true;
    if (segment.length === 0 && this.#state.reason === null) return false;
    this.#lead(segment, end);
    const reading = govern(this.#scene, this.#state, segment, end);
    const state = this.#state;
    if (reading.exitsReason) state.reason = null;
    if (state.reason === null) {
      const opening = state.figures === 0;
      this.#adopt(reading, mark !== ':');
      state.titled =
        reading.phrase === true && opening && (mark === '。' || mark === ':') && isAccount(state.subjects);
      // 其中:因公出国(境)费无变化: compared with what the sentence before was
      if (reading.hold && reading.phrase && state.comparison === null && state.parents !== null)
        state.comparison = state.comparisonBefore;
      // 预算0元,上年预算0元,无变化
      if (
        reading.hold &&
        state.comparison === null &&
        state.year === this.#scene.year - 1 &&
        state.figures > 0
      )
        state.comparison = { basis: basisIn(this.#scene, state), stage: 'final', prior: true, next: 0 };
      // 因公出国(境)费617万元(零增长): since last year, what else
      if (reading.hold && state.comparison === null && /零增长$/.test(this.#textOf(reading.hold)))
        state.comparison = { basis: basisIn(this.#scene, state), stage: 'final', prior: true, next: 0 };
      if (reading.phrase && mark !== ':') this.#rows.push(...zeroRows(this.#scene, state, end));
      if (reading.hold && (state.lastMeasure !== 'count' || reading.phrase))
        this.#rows.push(
          ...holdRows(this.#scene, state, reading.hold, reading.comparedAt ?? reading.hold.start),
        );
    }
    if (reading.reason) this.#because(reading.reason);
    return reading.phrase === true;
  }

  #textOf({ start, end }: Token): string {
    return this.#context.normal.text.slice(start, end);
  }

  #because(reason: Passage['reason']): void {
    this.#state.reason = reason;
    this.#state.reasonNamed = false;
    this.#state.sentenceStart = false;
  }

  #figure(segment: readonly Token[], printed: Token & { type: 'figure' }): void {
    this.#tell(segment, printed.start);
    const state = this.#state;
    const token = this.#declared(printed);
    this.#lead(segment, token.start);
    const reading = govern(this.#scene, this.#state, segment, token.start);
    if (state.reason !== null && (reading.exitsReason || this.#resumes(reading, token))) state.reason = null;
    if (state.reason !== null || reading.reason) {
      if (reading.reason) this.#because(reading.reason);
      state.reasonNamed = true;
      if (state.reason === 'purpose' && !isMoney(token.figure.unit)) this.#count(segment, token);
      else this.#mention(segment, token);
      return;
    }
    const clause = this.#clauseText(segment, token);
    if (isRest(clause)) {
      this.#mention(segment, token);
      return;
    }
    if ((isNorm(clause) || isElsewhere(clause)) && state.frame.topic !== 'performance') {
      state.subjects = [];
      this.#mention(segment, token);
      return;
    }
    if (
      segment.length === 0 &&
      isMoney(token.figure.unit) &&
      this.#opensClause(token) &&
      /^[为是](?!了)/.test(this.#context.normal.text.slice(token.end, token.end + 2))
    ) {
      state.waiting = token;
      return;
    }
    this.#projectNamed(clause);
    // 收、支总计各增加12万元、15万元: one each, where there are as many as subjects
    if (
      reading.bound &&
      !reading.respectively &&
      listAt(this.#context.normal.text, token.start)?.length === 2
    ) {
      reading.respectively = true;
      reading.respectivelyEnd = token.start;
    }
    this.#adopt(reading, false);
    const start = segment[0]?.start ?? token.start;
    const { figure } = token;
    if (
      state.frame.topic === 'performance' ||
      state.frame.topic === 'asset' ||
      state.frame.topic === 'staffing' ||
      state.frame.topic === 'procurement' ||
      !isMoney(figure.unit)
    ) {
      const evaluated = readEvaluation(
        this.#context,
        state.frame.topic,
        state.evaluation,
        segment,
        token,
        clause === '' && this.#context.normal.text[token.start - 1] === ':'
          ? this.#label(token.start)
          : clause,
        this.#context.normal.text.slice(state.sentenceAt, token.start),
        this.#context.metadata.year ?? 0,
      );
      if (evaluated !== null) {
        state.evaluation = evaluated.evaluation;
        this.#rows.push(
          ...evaluated.rows.map((row) => ({ ...row, entity: reporterOf(state, this.#context) })),
        );
        state.lastMeasure = evaluated.rows[0]?.measure ?? null;
        return;
      }
    }
    if (
      figure.unit === null &&
      reading.measure === 'change' &&
      state.lastMeasure === 'change' &&
      /^(?:增长|下降|上升|降低)/.test(reading.turn ?? '')
    )
      this.#percent(reading, token, segment);
    else if (isMoney(figure.unit) || (figure.unit === null && reading.measure === 'change'))
      this.#money(reading, token, start, segment);
    else if (figure.unit === '%') this.#percent(reading, token, segment);
    else if (reading.measure !== 'change') this.#count(segment, token);
    else {
      const row = countChangeRow(this.#scene, state, reading, token);
      if (row !== null) this.#rows.push(row);
    }
  }

  /** 人员编制：46人: the words before a colon that a figure follows. */
  #label(at: number): string {
    const { normal } = this.#context;
    return normal.text.slice(clauseStart(normal, this.#state, at - 1), at);
  }

  /** 主要原因是…,公务用车购置费0万元,主要原因是…: the next item of the list, named and nothing else, with its own reason. */
  #resumes(reading: Governing, token: Token & { type: 'figure' }): boolean {
    const { normal } = this.#context;
    const { frame, memory } = this.#state;
    if (frame.topic !== 'three_public' || reading.measure !== null || !isMoney(token.figure.unit))
      return false;
    if (!/^,(?:其?主要)?(?:原因|较|比|与|同比)/.test(normal.text.slice(token.end, token.end + 6)))
      return false;
    const from = clauseStart(normal, this.#state, token.start);
    const phrase = readPhrase(reading.names, normal, frame, { ...memory }, this.#scene.year, 'none', from);
    return (
      phrase?.subjects[0]?.family === 'three_public' &&
      residueOf(normal, from, token.start, reading.names, this.#scene.entities) === 0
    );
  }

  /** Nothing stands between the last stop and this figure. */
  #opensClause(token: Token): boolean {
    return (
      token.start === this.#state.sentenceAt ||
      /[,;。:]/.test(this.#context.normal.text[token.start - 1] ?? '。')
    );
  }

  /** The name behind a figure that waited for it; without one the figure is a mention. */
  #settleWaiting(segment: readonly Token[], end: number): boolean {
    const state = this.#state;
    const { waiting } = state;
    if (waiting === null) return false;
    state.waiting = null;
    const reading = govern(this.#scene, state, segment, end);
    const phrase =
      reading.measure === null
        ? readPhrase(
            reading.names,
            this.#context.normal,
            state.frame,
            state.memory,
            this.#scene.year,
            'none',
            waiting.end + 1,
          )
        : null;
    if (
      phrase === null ||
      residueOf(this.#context.normal, waiting.end + 1, phrase.start, segment, this.#scene.entities) > 1
    ) {
      this.#mention([], waiting);
      return false;
    }
    state.subjects = phrase.subjects;
    state.certainty = 1;
    for (const subject of phrase.subjects)
      this.#push(subject, waiting.figure, {
        measure: 'amount',
        stage: reading.stage ?? state.stage ?? this.#scene.stage,
        basis: null,
        rule: 'prose.amount',
      });
    return true;
  }

  /** 经济普查项目绩效自评综述：… without a number: the project that follows. */
  #projectAhead(end: number, mark: string): void {
    if (mark !== ':') return;
    this.#projectLabel(end);
    if (this.#state.frame.topic !== 'performance') return;
    const title = this.#context.normal.text.slice(clauseStart(this.#context.normal, this.#state, end), end);
    if (/^.{2,60}自评综述$/.test(title))
      this.#state.evaluation = { ...this.#state.evaluation, project: projectName(title) };
  }

  /** 食品抽检经费项目：年初预算180万元,执行…: a name that only a project can have, and its budget behind it. */
  #projectLabel(end: number): void {
    const { normal, metadata } = this.#context;
    const state = this.#state;
    if (state.frame.topic === 'glossary' || state.frame.closed) return;
    const name = normal.text.slice(clauseStart(normal, state, end), end);
    if (!/^.{3,38}(?:项目|专项|工程)$/.test(name) || /支出项目$|^[一二三四五]级/.test(name)) return;
    if (!/^:(?:该?项目)?(?:年初|全年|年度|调整后?)预算/.test(normal.text.slice(end, end + 10))) return;
    state.frame = frameOfLead('performance', this.#home, metadata.kind);
    state.subjects = [];
    state.evaluation = { project: projectName(name), total: '合计', period: null };
  }

  /** "高龄津贴"项目全年预算1320万元: a sentence that begins with the project whose budget it prints. */
  #projectNamed(clause: string): void {
    const state = this.#state;
    if (state.frame.topic !== 'performance' || state.figures > 0) return;
    const name =
      /^(.{2,40}?(?:项目|专项|工程|经费|资金))(?:的)?(?:年初|全年|年度|调整后)预算(?:数|安排)?[为是]?$/.exec(
        clause,
      )?.[1];
    if (name === undefined || /^(?:该|本|此|上述|全部|所有|其中)|支出项目$|[一二三]级项目$/.test(name))
      return;
    state.evaluation = { ...state.evaluation, project: projectName(name) };
  }

  /** A figure without a unit under a head that declares one, in a list: 基本工资9.02、津贴补贴3.65. */
  #declared(token: Token & { type: 'figure' }): Token & { type: 'figure' } {
    const { declared } = this.#state;
    const list = token.figure.unit === null ? listFrom(this.#context.normal, this.#state, token) : null;
    if (list !== null) {
      const scale = list.unit === '元' ? -4 : 0;
      const unit = list.unit === '%' ? '%' : '万元';
      return { ...token, figure: { ...token.figure, unit, scale, value: shift(token.figure.value, scale) } };
    }
    if (token.figure.unit === null && isMoneyUnsaid(this.#context.normal, this.#state, token, this.#inWan))
      return { ...token, figure: { ...token.figure, unit: '万元' } };
    if (
      declared === null ||
      token.figure.unit !== null ||
      !/^[、,;。)]/.test(this.#context.normal.text.slice(token.end, token.end + 1))
    )
      return token;
    const scale = declared === 'wan' ? 0 : -4;
    return {
      ...token,
      figure: { ...token.figure, unit: '万元', scale, value: shift(token.figure.value, scale) },
    };
  }

  /** (二)云川市水文中心收支情况: what stands under a heading that names a unit is that unit's. */
  #headed(heading: Heading): void {
    if (this.#section !== null && heading.level <= this.#section.level) {
      if (this.#state.entity === this.#section.entity) this.#state.entity = null;
      this.#section = null;
    }
    const { units, metadata } = this.#context;
    const unit = units.find(({ printed }) => heading.title.startsWith(printed));
    if (unit && unit.entity !== metadata.entity) {
      const { entity } = unit;
      if (heading.title.length <= unit.printed.length + 12) this.#section = { entity, level: heading.level };
      else this.#state.teller = { entity, holds: true };
    }
    if (this.#section !== null) this.#state.entity = this.#section.entity;
  }

  #tell(segment: readonly Token[], next: number): void {
    const teller = tellerOf(this.#context, this.#state, segment, next, this.#paragraphAt);
    if (teller !== undefined) this.#state.teller = teller;
  }

  /** 公益二类事业单位某某测评中心。人员基本情况: the staff that follow are that unit's. */
  #reporter(end: number): void {
    const { normal, metadata } = this.#context;
    const prefix = (metadata.entity ?? '').slice(0, 2);
    if (prefix === '') return;
    const clause = normal.text.slice(clauseStart(this.#context.normal, this.#state, end), end);
    const match = new RegExp(
      `(?:事业|行政|参公|管理的?)单位(?:为|是|:)?(${prefix}[\\u4e00-\\u9fff]{3,28}?(?:中心|局|院|所|站|队|处|室|馆|校|委员会|办公室))(本级|\\(本级\\))?$`,
    ).exec(clause);
    if (match) this.#state.entity = match[2] ? `${match[1]}(本级)` : match[1]!;
  }

  /** 此外,: more of the same year. */
  #goesOn(): boolean {
    const { sentenceAt } = this.#state;
    return /^(?:此外|另外|同时),/.test(this.#context.normal.text.slice(sentenceAt, sentenceAt + 3));
  }

  /** Takes over what a clause says into the state of its sentence. */
  #adopt(reading: Governing, bare: boolean): void {
    const state = this.#state;
    state.sentenceStart = false;
    if (reading.year !== null) state.year = reading.year;
    else if (reading.arrives) state.year = null;
    else if (state.figures === 0 && state.parents === null && (reading.among || this.#goesOn()))
      state.year ??= state.yearBefore;
    if (reading.comparison)
      state.comparison =
        reading.comparison.generic && state.budget === 'initial_budget'
          ? { ...reading.comparison, basis: 'initial_budget', stage: 'initial_budget' }
          : reading.comparison;
    if (reading.among) state.memory.nature = natureAbove(state) ?? state.memory.nature;
    const account = (state.certainty === 1 || state.titled) && isAccount(state.subjects);
    const phrase =
      reading.names.length > 0
        ? readPhrase(
            reading.names,
            this.#context.normal,
            state.frame,
            state.memory,
            this.#scene.year,
            account
              ? 'account'
              : state.subjects.length === 0
                ? 'none'
                : state.subjects.every((s) => s.family === 'expenditure')
                  ? 'expenditure'
                  : 'some',
            clauseStart(this.#context.normal, this.#state, reading.names[0]!.start),
          )
        : null;
    // 经营收入0万元,为单位在业务之外取得的收入。较上年增加…: what the account is, and no other
    const from = phrase === null ? 0 : clauseStart(this.#context.normal, state, phrase.start);
    if (phrase?.loose && bare && state.figures > 0 && /^[为系指]/.test(this.#context.normal.text[from] ?? ''))
      return;
    // 城镇居民人均可支配收入 is no income of the unit; 其中利息收入 is no total of it
    if (
      phrase?.loose &&
      residueOf(
        this.#context.normal,
        clauseStart(this.#context.normal, state, phrase.start),
        phrase.start,
        reading.names,
        this.#scene.entities,
      ) > (reading.among || state.parents !== null ? 0 : 3)
    ) {
      state.subjects = [];
      reading.nameEnd = phrase.end;
      return;
    }
    // a clause without a figure names the subject of what follows, but a list of sources or purposes does not
    const listing =
      bare &&
      !reading.hold &&
      phrase !== null &&
      ((state.figures > 0 && !reading.among && !reading.bound) ||
        (phrase.heads.length > 1 &&
          !reading.bound &&
          !reading.respectively &&
          sumOfThree(phrase, this.#context.normal) === null));
    // 项目支出…,其中基本建设类项目支出0元: a kind of the total that the classification does not know
    if (
      phrase !== null &&
      !listing &&
      (reading.among || state.parents !== null) &&
      (state.parents ?? state.subjects).some((p) => phrase.subjects.some((s) => same(p, s))) &&
      /[类性型]$/.test(this.#context.normal.text.slice(0, phrase.start).slice(-1))
    ) {
      state.subjects = [];
      reading.nameEnd = phrase.end;
      return;
    }
    const whole = state.subjects;
    if (phrase && !listing) {
      reading.nameEnd = phrase.end;
      const each = reading.respectively || reading.bound;
      const three = each ? null : sumOfThree(phrase, this.#context.normal);
      const all =
        phrase.heads.length > 1 && each
          ? phrase.heads.flatMap((h) => h.subjects.map((s) => ({ ...s, fund: phrase.subjects[0]!.fund })))
          : three !== null
            ? [three]
            : phrase.subjects;
      if (state.parents !== null) state.siblings++;
      // a new sentence about another matter does not go on with the stage of the last one
      if (state.figures === 0 && mattersOf(all) !== (mattersOf(state.subjects) ?? mattersOf(all)))
        state.stage = null;
      const joined = this.#context.normal.text[phrase.start - 1] === '、';
      state.listed = joined ? Math.max(1, state.listed) + 1 : 1;
      state.measured = [];
      const parts = reading.among || state.parents !== null ? ofAccount(all, state) : all;
      state.subjects = parts === all ? this.#inFund(all, phrase.fund) : parts;
      if (all[0]?.family === 'three_public' && isPaidBefore(this.#context.normal, state, phrase.start)) {
        state.memory.fund = 'general';
        state.subjects = all.map((s) => ({ ...s, fund: 'general' }));
      }
      state.named = [...state.named, ...state.subjects];
      state.certainty = 1;
      state.titled = false;
      reading.phrase = true;
      reading.heads = phrase.heads.map((h) => ({ start: h.start, end: h.end }));
    }
    // 收入预算…,全部为一般公共预算拨款,比上年减少…: what is compared is the whole
    if (bare && phrase && state.parents === null && isWhole(this.#context.normal, state, phrase.start)) {
      state.parents = whole;
      state.listed = 2;
    }
    if (reading.among && state.parents === null) {
      state.parents = whole;
      state.siblings = phrase ? 1 : 0;
    }
    // 其中A12万元、B3万元,较上年增加…: the whole is compared, not the last of its parts
    if (!phrase && reading.comparison && state.parents !== null && state.listed > 1) {
      state.subjects = state.parents;
      state.parents = null;
      state.listed = 0;
    }
    if (!phrase && reading.bound && !reading.respectively) state.subjects = together(state);
    if (reading.respectively)
      state.respectively = {
        subjects: phrase
          ? state.subjects
          : inOrder(
              state,
              listLength(
                this.#context.normal.text.slice(reading.respectivelyEnd!, reading.respectivelyEnd! + 90),
              ),
            ),
        next: 0,
        kind: null,
        stage: reading.stage,
        measure: reading.measure === 'share' || reading.measure === 'change' ? reading.measure : 'amount',
      };
    if (reading.stage && !reading.compared) state.stage = reading.stage;
    if (reading.stage === 'initial_budget' || reading.stage === 'adjusted_budget')
      state.budget = reading.stage;
  }

  /** A part of a total of one fund is of that fund; so is the 支出 behind the 收入 of a fund. */
  #inFund(subjects: readonly Subject[], said: Fund | null): readonly Subject[] {
    const { parents, named, frame } = this.#state;
    // 财政拨款收支总预算…,收入包括…;支出包括…: all of this sentence is of that statement
    const statement = named[0]?.item === '收入总计' && named[1]?.item === '支出总计' ? named[0].fund : null;
    if (statement !== null && statement !== 'all')
      return subjects.map((s) =>
        s.family === 'income' || s.family === 'expenditure'
          ? { ...s, fund: narrower(statement, s.family === 'income' ? null : said) }
          : s,
      );
    if (said !== null || subjects[0]?.family !== 'expenditure') return subjects;
    const parent = parents?.[0];
    const above =
      parent?.family === 'expenditure'
        ? parent.fund
        : named.length === 1 && named[0]!.family === 'income' && subjects[0].item === '本年支出合计'
          ? (fundOfIncome[named[0]!.item] ?? null)
          : null;
    return above === null || above === 'all'
      ? subjects
      : subjects.map((s) => ({ ...s, fund: narrower(frame.fund, above) }));
  }

  #money(
    reading: Governing,
    token: Token & { type: 'figure' },
    start: number,
    segment: readonly Token[],
  ): void {
    const state = this.#state;
    const completed = completedBudget(this.#context, reading, token);
    if (completed !== null) {
      // 完成预算2万元的77.5%: the budget itself, and its completion behind it
      const stage = completed === 'initial_budget' ? 'initial_budget' : 'adjusted_budget';
      for (const subject of state.subjects)
        this.#push(subject, token.figure, { measure: 'amount', stage, basis: null, rule: 'prose.amount' });
      state.completing = completed;
      return;
    }
    const { subjects, turn } = this.#inTurn('money', ['amount', 'change']);
    const measure = turn ?? reading.measure;
    const unclear =
      measure === 'share' ||
      measure === 'completion' ||
      subjects.length === 0 ||
      (measure === 'change' && reading.unknownBasis);
    const unknown = unclear ? 0 : this.#unknownWords(reading, token, start, segment);
    if (unclear || unknown > 1) {
      // what follows (比上年减少…) speaks of the unknown thing, not of what was named before it
      if (
        unknown > 1 &&
        this.#aside === null &&
        measure !== 'change' &&
        !isIncluded(this.#context.normal, state, token)
      )
        state.subjects = [];
      this.#mention(segment, token);
      return;
    }
    const ahead = reading.phrase
      ? residueOf(
          this.#context.normal,
          start,
          reading.heads?.[0]?.start ?? start,
          segment,
          this.#scene.entities,
        )
      : 0;
    if (state.figures === 0 && measure === null) state.plain = (reading.stage ?? state.stage) === null;
    // 按资金来源,一般公共预算拨款17000元: the purchases that one fund pays for
    const { fund: paying } = reading.phrase ? { fund: null } : (fundIn(segment) ?? { fund: null });
    if (paying !== null && subjects[0]?.item === '政府采购支出总额') state.memory.scope = scopeOfFund[paying];
    for (const subject of subjects) {
      if (measure === 'change')
        this.#push(subject, token.figure, this.#changeKind(token.start, reading), {
          sign: this.#signInTurn(reading, turn),
          ahead,
        });
      else if (wasBefore(this.#context.normal, token))
        this.#push(
          subject,
          token.figure,
          { measure: 'amount', stage: this.#scene.stage, basis: null, rule: 'prose.amount.compared' },
          { year: this.#scene.year - 1 },
        );
      else if (reading.compared && reading.comparison)
        this.#push(
          subject,
          token.figure,
          { measure: 'amount', stage: reading.comparison.stage, basis: null, rule: 'prose.amount.compared' },
          { year: reading.comparison.prior ? this.#scene.year - 1 : this.#scene.year },
        );
      else
        this.#push(
          subject,
          token.figure,
          {
            measure: 'amount',
            stage: reading.stage ?? state.stage ?? this.#scene.stage,
            basis: null,
            rule: reading.phrase ? 'prose.amount' : 'prose.amount.inherited',
          },
          { ahead },
        );
    }
    if (
      measure !== 'change' &&
      state.year === this.#scene.year - 1 &&
      (reading.stage ?? state.stage) === 'final'
    )
      state.priorFinal = true;
    state.lastMeasure = measure ?? 'amount';
    if (measure === 'change') state.measured = [...state.measured, basisIn(this.#scene, state, reading.turn)];
    if (measure === 'change')
      state.lastSign = token.figure.value.startsWith('-') ? -1 : this.#signInTurn(reading, turn);
  }

  /** 中期调整增加60.61万元 changes the opening budget; everything else last year's figure or what is said. */
  #changeKind(
    at: number,
    { turn, adjusting: budgeted }: Pick<Governing, 'turn' | 'adjusting'>,
  ): Pick<Row, 'measure' | 'stage' | 'basis' | 'rule'> {
    const adjusting =
      budgeted === true ||
      /(?:调整|追加|追减|调增|调减)(?:增加|减少)?[了约为]*$/.test(
        this.#context.normal.text.slice(Math.max(0, at - 6), at),
      );
    return adjusting
      ? {
          measure: 'change',
          stage: 'adjusted_budget',
          basis: 'initial_budget',
          rule: 'prose.change.adjusted',
        }
      : {
          measure: 'change',
          stage: this.#scene.stage,
          basis: basisIn(this.#scene, this.#state, turn),
          rule: 'prose.change',
        };
  }

  /** 分别为A和B: one subject after the other; otherwise every figure is about all subjects. */
  #inTurn(
    kind: 'money' | 'percent',
    measures: readonly ('amount' | 'share' | 'change')[],
  ): {
    subjects: readonly Subject[];
    turn: 'share' | 'change' | null;
  } {
    const { respectively, subjects } = this.#state;
    if (
      respectively === null ||
      !measures.includes(respectively.measure) ||
      (respectively.kind ?? kind) !== kind ||
      respectively.next >= respectively.subjects.length
    )
      return { subjects, turn: null };
    respectively.kind = kind;
    return {
      subjects: [respectively.subjects[respectively.next++]!],
      turn: respectively.measure === 'amount' ? null : respectively.measure,
    };
  }

  /** 分别减少1万元、2万元、3万元: the word holds for all of the list. */
  #signInTurn(reading: Governing, turn: 'share' | 'change' | null): 1 | -1 | 0 {
    return turn !== null && reading.turn === undefined
      ? this.#state.lastSign === -1
        ? -1
        : 1
      : reading.sign;
  }

  /** Words that nobody knows between what a figure is said to be about and the figure. */
  #unknownWords(reading: Governing, token: Token, start: number, segment: readonly Token[]): number {
    const { normal } = this.#context;
    const { entities } = this.#scene;
    const known = segment.filter(
      (t) => !names(t) || reading.heads?.some((h) => h.start <= t.start && t.end <= h.end),
    );
    const from = Math.max(reading.from, reading.phrase ? reading.nameEnd : start);
    const between = residueOf(normal, from, token.start, known, entities);
    if (reading.phrase)
      return (
        between +
        (reading.comparedAt !== undefined && reading.comparedAt > reading.nameEnd
          ? residueOf(normal, reading.nameEnd, reading.comparedAt, known, entities)
          : 0)
      );
    const clause = Math.max(clauseStart(normal, this.#state, start), this.#state.figureEnd);
    return (
      between +
      residueOf(
        normal,
        clause,
        reading.comparedAt ?? start,
        reading.comparedAt === undefined ? [] : known,
        entities,
      )
    );
  }

  #percent(reading: Governing, token: Token & { type: 'figure' }, segment: readonly Token[]): void {
    const state = this.#state;
    const waiting =
      state.respectively !== null &&
      state.respectively.measure !== 'amount' &&
      (reading.measure === null || reading.measure === state.respectively.measure);
    const { subjects, turn } = waiting
      ? this.#inTurn('percent', ['share', 'change'])
      : { subjects: state.subjects, turn: null };
    const completing = reading.measure === null ? state.completing : null;
    const behind =
      reading.measure === null && segment.length === 0 && isRateBehind(this.#context.normal, state, token);
    const measure = behind ? 'change' : (turn ?? (completing ? 'completion' : reading.measure));
    state.completing = null;
    if (subjects.length === 0) return;
    const before = wasBefore(this.#context.normal, token) && measure === 'share';
    if (wasBefore(this.#context.normal, token) && !before) return;
    if (measure === 'change' && reading.unknownBasis) return;
    const start = segment[0]?.start ?? token.start;
    const at = reading.measureAt ?? token.start;
    const words = { ...token, start: at };
    if (!turn && !completing && this.#unknownWords(reading, words, Math.min(start, at), segment) > 1) return;
    for (const subject of subjects) {
      if (measure === 'share')
        this.#push(
          subject,
          token.figure,
          { measure: 'share', stage: state.stage ?? this.#scene.stage, basis: null, rule: 'prose.share' },
          before ? { year: this.#scene.year - 1 } : {},
        );
      else if (measure === 'completion')
        this.#push(subject, token.figure, {
          measure: 'completion',
          stage: this.#scene.stage,
          basis: completing ?? reading.basis ?? state.budget ?? 'adjusted_budget',
          rule: 'prose.completion',
        });
      else if (measure === 'change')
        this.#push(
          subject,
          token.figure,
          {
            measure: 'change_rate',
            stage: this.#scene.stage,
            basis: basisIn(this.#scene, state, reading.turn),
            rule: 'prose.change-rate',
          },
          {
            sign:
              (reading.sign === 0 || reading.measure === null) && state.lastMeasure === 'change'
                ? state.lastSign
                : reading.sign,
          },
        );
    }
    if (measure === 'change' && reading.measure === 'change' && turn) state.lastSign = reading.sign;
    // 完成年初预算100%,决算数大于预算数…: that budget
    if (measure === 'completion' && reading.basis === 'initial_budget') state.budget = 'initial_budget';
    state.lastMeasure = measure;
  }

  #count(segment: readonly Token[], token: Token & { type: 'figure' }): void {
    const clause = this.#clauseText(segment, token);
    const row = countRow(this.#scene, this.#state, clause, token, this.#rows);
    if (row !== null) this.#rows.push(row);
  }

  #push(
    ...[subject, figure, kind, more]: Parameters<typeof subjectRow> extends [Scene, Passage, ...infer Rest]
      ? Rest
      : never
  ): void {
    this.#rows.push(subjectRow(this.#scene, this.#state, subject, figure, kind, more));
  }

  #clauseText(segment: readonly Token[], token: Token): string {
    return this.#context.normal.text.slice(
      clauseStart(this.#context.normal, this.#state, segment[0]?.start ?? token.start),
      token.start,
    );
  }

  #mention(segment: readonly Token[], token: Token & { type: 'figure' }): void {
    const unstated =
      token.figure.unit === null &&
      token.figure.decimals > 0 &&
      segment.some((t) => has(t, 'direction') || has(t, 'stage'));
    if (!isMoney(token.figure.unit) && !unstated) return;
    const words = this.#clauseText(segment, token).replace(/^[\d.、\s]+/, '');
    this.#mentions.push(mentionOf(this.#context, token.figure, words, this.#state.year ?? this.#scene.year));
  }
}

/** 全部为…, 均为…: the name that follows is the whole's by another name. */
const isWhole = (normal: NormalText, passage: Passage, at: number): boolean =>
  passage.figures > 0 &&
  /^(?:全部?|均)[为是]/.test(normal.text.slice(clauseStart(normal, passage, at), at + 1));

const fundIn = (segment: readonly Token[]) =>
  segment.map((token) => meaning(token, 'fund')).findLast((found) => found !== undefined);

const isEconomic = (token: Token) => meaning(token, 'account')?.account.kind === 'economic';

/** A token that names something: an item or an account. */
const names = (token: Token) => has(token, 'item') || has(token, 'account');

/** One account, named by its path or its code. */
const isAccount = (subjects: readonly Subject[]) =>
  subjects.length === 1 && (subjects[0]!.code !== null || subjects[0]!.item.includes('/'));

/** What a list of subjects is about: the accounts of income and expenditure are one matter, 三公经费 another. */
function mattersOf(subjects: readonly Subject[]): string | null {
  const family = subjects[0]?.family ?? null;
  return family === 'income' ? 'expenditure' : family;
}
