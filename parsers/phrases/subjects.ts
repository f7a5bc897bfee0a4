import {
  type Account,
  economicClassification,
  type Family,
  type Fund,
  functionalClassification,
  governmentEconomicClassification,
  nameKey,
  normalizeName,
} from '../../schema/index.ts';
import type { Topic } from '../sections/family.ts';
import type { Frame } from '../sections/index.ts';
import type { NormalText } from '../text/normal.ts';
import type { Meaning } from './lexicon.ts';
import { has, meaning, type Token } from './scan.ts';

/**
 * Noun phrases and what they name: "2023年度一般公共预算财政拨款支出" is the year's expenditure of one fund,
 * "一般公共服务支出(类)网信事务(款)事业运行(项)" is one account, "收、支总计" is two totals at once.
 */
export interface Subject {
  readonly family: Family;
  readonly item: string;
  readonly code: string | null;
  readonly fund: Fund | null;
  readonly confidence: number;
  /** 事业单位医疗7万元,其中:基本支出7万元: the part of the account that the nature of the expenditure splits off. */
  readonly part?: string;
}

/** What a reader remembers of the accounts named before: 类, 款, and 人员经费 or 公用经费. */
export interface AccountMemory {
  code: string | null;
  path: readonly string[];
  group: string | null;
  fund: Fund | null;
  /** 人员经费 or 公用经费 was named: economic accounts are parts of 基本支出. */
  basic: boolean;
  /** 项目支出…,其中工资福利支出…: what the economic accounts that follow are parts of. */
  nature: '基本支出' | '项目支出' | null;
  /** The fund that narrows a procurement total, as printed: 一般公共预算拨款政府采购. */
  scope: string | null;
}
export const emptyMemory = (): AccountMemory => ({
  code: null,
  path: [],
  group: null,
  basic: false,
  nature: null,
  fund: null,
  scope: null,
});

/** A name found in a phrase, before it is known whether it is the subject. */
interface Head {
  readonly start: number;
  /** Where its own name begins, behind the 类 and 款 it stands under. */
  readonly nameStart: number;
  end: number;
  subjects: Subject[];
  code: string | null;
  path: readonly string[] | null;
  total: boolean;
  loose?: boolean;
}

export interface Phrase {
  readonly heads: readonly Head[];
  readonly subjects: readonly Subject[];
  /** Where the last name ends. */
  readonly end: number;
  readonly start: number;
  readonly fund: Fund | null;
  /** Named by 收入 or 支出 alone: only what stands before it says whose. */
  readonly loose: boolean;
}

const statementTopics: ReadonlySet<Topic> = new Set([
  'balance',
  'income',
  'expenditure',
  'basic',
  'project_expenditure',
]);

/** Reads the noun phrases of a segment (without what a comparison or a share stands on) and names their subject. */
export function readPhrase(
  tokens: readonly Token[],
  normal: NormalText,
  frame: Frame,
  memory: AccountMemory,
  year: number,
  inherited: 'none' | 'some' | 'account' | 'expenditure',
  from: number,
): Phrase | null {
  const heads: Head[] = [];
  let fund: Fund | null = null;
  let fundEnd = -1;
  let boundary = from;
  let skipTo = -1;
  /** A name that is none of this section's: 委托业务费财政拨款预算 is not the total of the fund. */
  let foreign = false;
  for (const token of tokens) {
    const last = heads.at(-1);
    if (token.start < skipTo) continue;
    if (token.type === 'mark' && token.lead) {
      const name = nameAfterCode(token.end, tokens, normal);
      const end = token.end + name.length;
      const head =
        name.length < 2 ? null : codedHead(token.code!, name, { ...token, start: end, end }, year, frame);
      if (head && statementTopics.has(frame.topic)) heads.push(head);
      skipTo = end;
      boundary = end;
      continue;
    }
    if (token.type === 'mark') {
      closeMark(token, last, normal, boundary, heads, frame, memory, year);
      boundary = token.end;
      continue;
    }
    if (token.type === 'year') foreign = false;
    if (token.type === 'year' || token.type === 'heading' || token.type === 'stop') {
      boundary = token.end;
      continue;
    }
    if (token.type !== 'term') continue;
    // 结余率 is no 结余, 教育局 no 教育
    if (/^[率局厅委]/.test(normal.text.slice(token.end, token.end + 1))) continue;
    const under =
      last && last.path !== null && /^(?:.|[—–\-·/:"]{1,3})?$/.test(normal.text.slice(last.end, token.start))
        ? last
        : null;
    const named = nameIn(token, frame, memory, year, under, normal);
    // 住房公积金(项)。本年支出301.5万元: the account's, not the total
    if (named?.total && inherited === 'account' && !/合计|总/.test(normal.text.slice(token.start, token.end)))
      continue;
    if (named) {
      if (last && named.subjects[0]!.item === '支出总计' && closesPair(last, token, normal))
        heads[heads.length - 1] = pairOf(last, token.end);
      else if (
        last &&
        last.subjects[0]!.item === '年初结转和结余' &&
        normal.text.slice(last.end, token.start) === '的' &&
        named.subjects[0]!.family === 'income'
      )
        heads[heads.length - 1] = {
          ...named,
          start: last.start,
          subjects: [{ ...named.subjects[0]!, item: `上年结转结余/${named.subjects[0]!.item}` }],
        };
      else if (last && chained(last, named)) heads[heads.length - 1] = { ...named, start: last.start };
      else heads.push(named);
      boundary = token.end;
      continue;
    }
    if (
      token.meanings.some((m) => m.kind === 'account' || (m.kind === 'item' && m.family !== 'procurement')) &&
      !has(token, 'side')
    ) {
      foreign = true;
      continue;
    }
    const side = meaning(token, 'side');
    if (side && last && closesPair(last, token, normal)) {
      heads[heads.length - 1] = pairOf(last, token.end);
      continue;
    }
    if (
      side &&
      inherited === 'account' &&
      !last &&
      fund === null &&
      !/^(?:合计|总计|总额)/.test(normal.text.slice(token.end, token.end + 2))
    )
      continue;
    if (side) {
      if (
        last &&
        !last.total &&
        token.start - last.end <= 1 &&
        /^等?$/.test(normal.text.slice(last.end, token.start))
      )
        last.end = token.end;
      else if (last && !last.total && last.subjects[0]?.family !== 'income') continue;
      else if (!foreign && (statementTopics.has(frame.topic) || fund))
        pushSide(heads, token.start, token.end, side.sides, 'none', fund, frame);
      continue;
    }
    const total = meaning(token, 'total');
    if (total) {
      const fundTotal =
        last && total.grade === 'grand' && token.start === last.end
          ? fundOfIncome[last.subjects[0]!.item]
          : undefined;
      if (fundTotal && last!.subjects.length === 1) {
        heads[heads.length - 1] = {
          ...last!,
          end: token.end,
          subjects: [{ ...plain('income', '收入总计'), fund: fundTotal }],
          total: true,
        };
      } else if (last?.total && token.start - last.end <= 2) {
        const grown = last.subjects.map((s) => regrade(s, total.grade));
        heads[heads.length - 1] = { ...last, subjects: grown, end: token.end };
      }
      continue;
    }
    const stage = meaning(token, 'stage');
    if (stage) {
      const word = normal.text.slice(token.start, token.end);
      if (last && /^支出/.test(word) && closesPair(last, token, normal)) {
        heads[heads.length - 1] = pairOf(last, token.end);
        continue;
      }
      const ofFund =
        fund !== null &&
        !foreign &&
        fundEnd === token.start &&
        (frame.topic !== 'three_public' || /^支出/.test(word)) &&
        !last &&
        (inherited !== 'account' || /^支出/.test(word));
      if (
        !last &&
        (ofFund || (inherited === 'none' && statementTopics.has(frame.topic) && /^支出/.test(word)))
      ) {
        if (ofFund && frame.topic === 'income') pushIncomeOfFund(heads, token, fund!, frame);
        else if (ofFund || /^支出/.test(word))
          pushSide(heads, token.start, token.end, ['expenditure'], 'none', fund, frame);
      }
      continue;
    }
    const named2 = meaning(token, 'fund');
    if (named2) {
      if (fund === null || fund === 'fiscal' || named2.fund !== 'fiscal') fund = named2.fund;
      fundEnd = token.end;
    }
  }
  const last = heads.at(-1);
  if (
    !last &&
    !foreign &&
    fund !== null &&
    fundEnd === tokens.at(-1)?.end &&
    statementTopics.has(frame.topic)
  ) {
    if (inherited === 'expenditure') pushSide(heads, fundEnd, fundEnd, ['expenditure'], 'none', fund, frame);
    else pushIncomeOfFund(heads, { start: fundEnd, end: fundEnd }, fund, frame);
  }
  if (heads.length === 0) return null;
  const subjects = heads.at(-1)!.subjects.map((s) => withFund(s, fund, frame, memory));
  remember(heads.at(-1)!, memory, fund, frame);
  return {
    heads,
    subjects,
    end: heads.at(-1)!.end,
    start: heads[0]!.start,
    fund,
    loose: heads.length === 1 && heads[0]!.loose === true && fund === null,
  };
}

/** 财政拨款收入、支出决算总计: what began as an item of income is both sides of a statement. */
const closesPair = (last: Head, token: Token, normal: NormalText) =>
  last.subjects.length === 1 &&
  last.subjects[0]!.family === 'income' &&
  /^(?:、|和|与|及)?$/.test(normal.text.slice(last.end, token.start)) &&
  /^支出(?:预算|决算)?(?:总计|合计|总额|均|总预算)/.test(normal.text.slice(token.start, token.start + 10));
export const fundOfIncome: Readonly<Record<string, Fund>> = {
  财政拨款收入: 'fiscal',
  一般公共预算财政拨款收入: 'general',
  政府性基金预算财政拨款收入: 'government_fund',
  国有资本经营预算财政拨款收入: 'state_capital',
};
const pairOf = (last: Head, end: number): Head => ({
  ...last,
  end,
  subjects: [plain('income', '收入总计'), plain('expenditure', '支出总计')].map((s) => ({
    ...s,
    fund: fundOfIncome[last.subjects[0]!.item] ?? null,
  })),
  total: true,
});

/** 款 below its 类, 项 below its 款, the same name said twice: one account. */
const chained = (last: Head, next: Head) =>
  (last.code && next.code?.startsWith(last.code) && next.start - last.end <= 4) ||
  (last.path !== null &&
    next.path !== null &&
    next.path.length > last.path.length &&
    next.start - last.end <= 1 &&
    last.code === null);

/** Families of meaning that a topic admits, the likeliest first. */
const admitted: Readonly<Record<Topic, readonly (Family | 'functional' | 'economic')[]>> = {
  balance: ['income', 'expenditure', 'functional', 'economic', 'three_public'],
  income: ['income', 'expenditure', 'functional'],
  expenditure: ['functional', 'expenditure', 'income', 'economic', 'three_public'],
  basic: ['economic', 'expenditure', 'functional'],
  project_expenditure: ['economic', 'expenditure', 'functional'],
  three_public: ['three_public', 'operating'],
  operating: ['operating', 'three_public', 'economic'],
  procurement: ['procurement'],
  asset: [],
  staffing: [],
  performance: ['three_public', 'operating'],
  narrative: [],
  glossary: [],
};
/** Totals that are said in full are totals everywhere but where words are explained. */
const explicitTotals = new Set(['收入总计', '支出总计', '本年收入合计', '本年支出合计']);

function nameIn(
  token: Token & { type: 'term' },
  frame: Frame,
  memory: AccountMemory,
  year: number,
  under: Head | null,
  normal: NormalText,
): Head | null {
  for (const family of admitted[frame.topic]) {
    if (family === 'functional' || family === 'economic') {
      if (family === 'economic' && ofFunction.has(frame.topic) && memory.code !== null) continue;
      const accounts = token.meanings.filter(
        (m): m is Extract<Meaning, { kind: 'account' }> => m.kind === 'account' && m.account.kind === family,
      );
      if (accounts.length === 0) continue;
      // the parts of 机关运行经费 are no accounts of their own, but a section on one account is about it
      if (
        family === 'economic' &&
        frame.topic === 'operating' &&
        !(frame.titles.at(-1) ?? '').includes(normal.text.slice(token.start, token.end))
      )
        continue;
      // 资本性支出…,其中基础设施建设…: below a class of the economic classification
      if (
        family === 'functional' &&
        ofFunction.has(frame.topic) &&
        accounts.every((a) => a.account.level !== '类') &&
        belowGroup(token, memory)
      )
        continue;
      // 资本性支出 by itself is the economic class, not an item under 国有资本经营预算支出
      if (
        family === 'functional' &&
        memory.code === null &&
        economicClass(token) &&
        accounts.every((a) => a.account.level !== '类')
      )
        continue;
      const mark = /^\((?:(\d{2,7})?(类|款|项)|(\d{3}|\d{5}|\d{7}))\)/.exec(
        normal.text.slice(token.end, token.end + 11),
      );
      const marked = mark?.[2];
      if (mark?.[3] || (mark?.[1]?.length ?? 0) > 2) continue;
      if (frame.fund === 'state_capital' && accounts[0]!.account.code === '223' && !marked)
        return {
          start: token.start,
          nameStart: token.start,
          end: token.end,
          subjects: [plain('expenditure', '本年支出合计')],
          code: null,
          path: null,
          total: true,
        };
      const head =
        family === 'functional'
          ? functionalHead(
              token,
              accounts.map((a) => a.account),
              marked,
              under,
              memory,
              year,
            )
          : economicHead(
              token,
              exactFirst(accounts, normal.text.slice(token.start, token.end), year),
              frame,
              memory,
            );
      if (head) return head;
      continue;
    }
    const found = token.meanings.find(
      (m): m is Extract<Meaning, { kind: 'item' }> => m.kind === 'item' && m.family === family,
    );
    if (!found) continue;
    if (found.family === 'expenditure' && (found.item === '人员经费' || found.item === '公用经费')) {
      if (
        frame.topic === 'basic' ||
        ((frame.topic === 'expenditure' || frame.topic === 'balance') && memory.code === null)
      )
        return groupHead(token, found.item);
      continue;
    }
    return itemHead(token, found.family, found.item);
  }
  if (frame.topic === 'performance') {
    const total = token.meanings.find(
      (m): m is Extract<Meaning, { kind: 'item' }> =>
        m.kind === 'item' &&
        explicitTotals.has(m.item) &&
        normal.text.slice(token.start, token.end).length > 3,
    );
    if (total) return itemHead(token, total.family, total.item);
  }
  return null;
}

/** Sections whose accounts are those of function, and only by the way those of the economic kind. */
const ofFunction: ReadonlySet<Topic> = new Set(['balance', 'expenditure']);

/** The token is an account of the economic class that was named last. */
const belowGroup = (token: Token & { type: 'term' }, memory: AccountMemory) =>
  memory.group !== null &&
  token.meanings.some(
    (m) =>
      m.kind === 'account' &&
      m.account.kind === 'economic' &&
      m.account.level !== '类' &&
      normalizeName(economicClassification().byCode(m.account.code.slice(0, 3))?.name ?? '') === memory.group,
  );

const economicClass = (token: Token & { type: 'term' }) =>
  token.meanings.some(
    (m) => m.kind === 'account' && m.account.kind === 'economic' && m.account.level === '类',
  );
/** An account of that very name before one that once was called so. */
const exactFirst = (
  accounts: readonly Extract<Meaning, { kind: 'account' }>[],
  printed: string,
  year: number,
): Account => {
  const valid = accounts.filter(
    (a) => (a.account.validFrom ?? 0) <= year && year <= (a.account.validTo ?? 9999),
  );
  const pool = valid.length > 0 ? valid : accounts;
  return (pool.find((a) => a.name === printed) ?? pool[0]!).account;
};

const plain = (family: Family, item: string, code: string | null = null, confidence = 1): Subject => ({
  family,
  item,
  code,
  fund: null,
  confidence,
});
const itemHead = (token: Token, family: Family, item: string): Head => ({
  start: token.start,
  nameStart: token.start,
  end: token.end,
  subjects: [plain(family, item)],
  code: null,
  path: null,
  total: explicitTotals.has(item),
});
const groupHead = (token: Token, group: string): Head => ({
  start: token.start,
  nameStart: token.start,
  end: token.end,
  subjects: [plain('expenditure', `基本支出/${group}`)],
  code: null,
  path: [group],
  total: false,
});

function functionalHead(
  token: Token,
  accounts: readonly Account[],
  marked: string | undefined,
  under: Head | null,
  memory: AccountMemory,
  year: number,
): Head | null {
  const fitting = marked
    ? accounts.filter(
        (a) =>
          a.level === marked &&
          (under === null || marked === '类' || (under.code !== null && a.code.startsWith(under.code))),
      )
    : accounts;
  if (marked && fitting.length === 0) return null;
  const account = chooseAccount(fitting, under?.code ? { ...memory, code: under.code } : memory, year);
  if (!account) return null;
  const path = functionalClassification().path(account.code, year);
  if (path.length === 0) return null;
  return {
    start: token.start,
    nameStart: token.start,
    end: token.end,
    subjects: [plain('expenditure', path.join('/'), account.code)],
    code: account.code,
    path,
    total: false,
  };
}

/** Below the account named last, below its 类, or the only one of that name. */
function chooseAccount(
  accounts: readonly Account[],
  memory: AccountMemory,
  year: number,
): Account | undefined {
  const valid = accounts.filter((a) => (a.validFrom ?? 0) <= year && year <= (a.validTo ?? 9999));
  const pool = valid.length > 0 ? valid : accounts;
  const top = pool.find((a) => a.level === '类');
  if (top) return top;
  for (let length = memory.code?.length ?? 0; length >= 3; length -= 2) {
    const prefix = memory.code!.slice(0, length);
    const below = pool.filter((a) => a.code.startsWith(prefix) && a.code.length > prefix.length);
    // 行政运行 below 卫生健康支出 alone could be of several 款
    if (length === 3 && below[0] && below.some((a) => a.code.slice(0, 5) !== below[0]!.code.slice(0, 5)))
      return undefined;
    if (below.length > 0) return below[0];
  }
  return pool.length === 1 || new Set(pool.map((a) => a.code)).size === 1 ? pool[0] : undefined;
}

function economicHead(token: Token, account: Account, frame: Frame, memory: AccountMemory): Head | null {
  const nature =
    frame.topic === 'basic' || memory.basic
      ? '基本支出/'
      : frame.topic === 'project_expenditure'
        ? '项目支出/'
        : memory.nature !== null
          ? `${memory.nature}/`
          : '';
  const name = normalizeName(account.name);
  if (account.level === '类') {
    return {
      start: token.start,
      nameStart: token.start,
      end: token.end,
      subjects: [plain('expenditure', `${nature}${name}`, account.code)],
      code: account.code,
      path: [name],
      total: false,
    };
  }
  const parent =
    memory.group ?? normalizeName(economicClassification().byCode(account.code.slice(0, 3))?.name ?? '');
  if (nature === '' && memory.group === null && frame.topic !== 'expenditure' && frame.topic !== 'operating')
    return null;
  return {
    start: token.start,
    nameStart: token.start,
    end: token.end,
    subjects: [plain('expenditure', `${nature}${parent}/${name}`, account.code)],
    code: account.code,
    path: null,
    total: false,
  };
}

/** A name closed by (类)(款)(项) or by its code; one that the classification does not know is kept as it is printed. */
function closeMark(
  token: Token & { type: 'mark' },
  last: Head | undefined,
  normal: NormalText,
  boundary: number,
  heads: Head[],
  frame: Frame,
  memory: AccountMemory,
  year: number,
): void {
  if (last && last.end === token.start && token.code === null) {
    last.end = token.end;
    if (last.code) {
      memory.code = last.code;
      memory.path = last.path ?? memory.path;
    }
    return;
  }
  const adjacent = last !== undefined && last.end === token.start;
  const from = adjacent ? last.nameStart : Math.max(boundary, last?.end ?? 0, token.start - 30);
  const name = normal.text.slice(from, token.start).replace(/^[、和及"']+|^[一二三四五六七八九十]+、/g, '');
  if (name.length < 2 || !statementTopics.has(frame.topic)) return;
  const head =
    token.level === null
      ? codedHead(token.code!, name, token, year, frame)
      : markedHead(name, token.level, token, adjacent ? undefined : last, memory, year);
  if (!head) {
    if (adjacent) last.end = token.end;
    return;
  }
  if (head.code === null || head.code.startsWith('2')) {
    memory.path = head.path ?? memory.path;
    memory.code =
      head.code ??
      (token.level === '类' ? null : (memory.code?.slice(0, token.level === '款' ? 3 : 5) ?? null));
  }
  const goesOn = last && !adjacent && last.path !== null && token.start - name.length - last.end <= 1;
  if (adjacent || goesOn) heads[heads.length - 1] = { ...head, start: last!.start };
  else heads.push(head);
}

/** The name behind a leading code: the account's words, or all the characters up to a figure or a stop. */
function nameAfterCode(at: number, tokens: readonly Token[], normal: NormalText): string {
  const next = tokens.find((t) => t.start === at && t.type === 'term' && has(t, 'account'));
  return normal.text.slice(
    at,
    next?.end ?? at + (/^[\u4e00-\u9fff()、]{2,30}/.exec(normal.text.slice(at, at + 30))?.[0].length ?? 0),
  );
}

/** 行政运行(2014001), 机关工资福利支出(501): the code says which account; a name that is another's is kept, uncoded. */
function codedHead(code: string, name: string, token: Token, year: number, frame: Frame): Head | null {
  const classification = code.startsWith('2')
    ? functionalClassification()
    : code.startsWith('3')
      ? economicClassification()
      : governmentEconomicClassification();
  const account = classification.byCode(code, year);
  const known =
    account !== undefined && [account.name, ...account.aliases].some((n) => nameKey(n) === nameKey(name));
  const own = known ? normalizeName(account.name) : normalizeName(name);
  const nature = code.startsWith('2')
    ? ''
    : frame.topic === 'basic'
      ? '基本支出/'
      : frame.topic === 'project_expenditure'
        ? '项目支出/'
        : '';
  const above = code.startsWith('2')
    ? functionalClassification().path(code.slice(0, code.length - 2), year)
    : code.length > 3
      ? [normalizeName(classification.byCode(code.slice(0, 3))?.name ?? '')]
      : [];
  const path =
    code.length === 3 ? [own] : [...above.slice(0, code.startsWith('2') ? (code.length - 3) / 2 : 1), own];
  return {
    start: token.start - name.length,
    nameStart: token.start - name.length,
    end: token.end,
    subjects: [
      plain(
        'expenditure',
        nature + path.join('/'),
        account === undefined || known ? code : null,
        known ? 1 : 0.8,
      ),
    ],
    code: code.startsWith('2') ? code : null,
    path: code.startsWith('2') ? path : null,
    total: false,
  };
}

function markedHead(
  name: string,
  level: '类' | '款' | '项',
  token: Token & { type: 'mark' },
  last: Head | undefined,
  memory: AccountMemory,
  year: number,
): Head {
  const depth = { 类: 0, 款: 1, 项: 2 }[level];
  const above = (last?.path ?? memory.path).slice(0, depth);
  const parent = last?.code ?? memory.code;
  const code =
    token.code === null
      ? null
      : depth === 0
        ? token.code
        : parent && parent.length >= 1 + 2 * depth
          ? parent.slice(0, 1 + 2 * depth) + token.code
          : null;
  const stated = code ? functionalClassification().byCode(code, year) : undefined;
  const named =
    parent && above.length === depth && depth > 0
      ? functionalClassification().byNameUnder(name, parent.slice(0, 1 + 2 * depth), year)
      : undefined;
  const known =
    stated && [stated.name, ...stated.aliases].some((n) => nameKey(n) === nameKey(name))
      ? stated
      : named && named.level === level
        ? named
        : undefined;
  const own = known ? normalizeName(known.name) : normalizeName(name);
  return {
    start: last?.start ?? token.start - name.length,
    nameStart: token.start - name.length,
    end: token.end,
    subjects: [plain('expenditure', [...above, own].join('/'), known?.code ?? null, known ? 0.95 : 0.8)],
    code: known?.code ?? code,
    path: [...above, own],
    total: false,
  };
}

function pushSide(
  heads: Head[],
  start: number,
  end: number,
  sides: readonly ('income' | 'expenditure')[],
  grade: 'none' | 'grand' | 'sum',
  fund: Fund | null,
  frame: Frame,
): void {
  if (sides.length === 1 && sides[0] === 'income' && fund !== null) {
    pushIncomeOfFund(heads, { start, end }, fund, frame);
    return;
  }
  const both = sides.length === 2;
  heads.push({
    start,
    nameStart: start,
    end,
    subjects: sides.map((side) =>
      regrade(plain(side, ''), grade === 'none' ? (both || frame.grandTotals ? 'grand' : 'sum') : grade),
    ),
    code: null,
    path: null,
    total: true,
    loose: sides.length === 1,
  });
}
const regrade = (subject: Subject, grade: 'grand' | 'sum'): Subject => ({
  ...subject,
  item:
    subject.family === 'income'
      ? grade === 'grand'
        ? '收入总计'
        : '本年收入合计'
      : grade === 'grand'
        ? '支出总计'
        : '本年支出合计',
});

const incomeOfFund: Readonly<Record<Fund, string>> = {
  all: '本年收入合计',
  fiscal: '财政拨款收入',
  general: '一般公共预算财政拨款收入',
  government_fund: '政府性基金预算财政拨款收入',
  state_capital: '国有资本经营预算财政拨款收入',
};
function pushIncomeOfFund(
  heads: Head[],
  place: { start: number; end: number },
  fund: Fund,
  frame: Frame,
): void {
  const own = frame.topic === 'income' || frame.topic === 'balance';
  heads.push({
    start: place.start,
    nameStart: place.start,
    end: place.end,
    subjects: [own ? plain('income', incomeOfFund[fund]) : plain('expenditure', '本年支出合计')],
    code: null,
    path: null,
    total: !own,
  });
}

/** The narrower of what the section says and what the phrase says. */
export function narrower(frame: Fund | null, phrase: Fund | null): Fund {
  if (phrase === null) return frame ?? 'all';
  if (phrase === 'fiscal' && frame !== null && frame !== 'all') return frame;
  return phrase;
}

function withFund(subject: Subject, fund: Fund | null, frame: Frame, memory: AccountMemory): Subject {
  if (subject.family === 'income') {
    const named =
      subject.item === '收入总计' || subject.item === '本年收入合计' || /结转|结余/.test(subject.item);
    return {
      ...subject,
      fund: named
        ? narrower(frame.fund, fund ?? subject.fund)
        : frame.fund === 'general'
          ? 'general'
          : (frame.fund ?? 'all'),
    };
  }
  if (subject.family === 'expenditure')
    return {
      ...subject,
      fund:
        (fund ?? subject.fund) === null
          ? (memory.fund ?? frame.fund ?? 'all')
          : narrower(frame.fund, fund ?? subject.fund),
    };
  if (subject.family === 'three_public')
    return {
      ...subject,
      fund:
        fund === 'general' || fund === 'fiscal'
          ? narrower(frame.fund === 'general' ? 'general' : 'fiscal', fund === 'fiscal' ? null : fund)
          : (memory.fund ?? frame.fund ?? 'fiscal'),
    };
  return { ...subject, fund: null };
}

export const scopeOfFund: Readonly<Record<Fund, string>> = {
  all: '部门全口径',
  fiscal: '财政拨款',
  general: '一般公共预算拨款',
  government_fund: '政府性基金预算拨款',
  state_capital: '国有资本经营预算拨款',
};

function remember(head: Head, memory: AccountMemory, fund: Fund | null, frame: Frame): void {
  const subject = head.subjects[0]!;
  const functional = head.path !== null && subject.family === 'expenditure' && head.code?.startsWith('2');
  if (functional) {
    memory.code = head.code;
    memory.path = head.path!;
    if (ofFunction.has(frame.topic)) memory.group = null;
    memory.basic = false;
  } else if (
    head.path !== null &&
    head.path.length === 1 &&
    (frame.topic === 'basic' || frame.topic === 'project_expenditure' || ofFunction.has(frame.topic))
  ) {
    const nature = head.path[0] === '人员经费' || head.path[0] === '公用经费';
    if (nature || head.code?.length === 3) memory.group = head.path[0]!;
    if (nature) memory.basic = true;
  }
  if (head.total || subject.item === '项目支出') memory.basic = false;
  const nature = subject.item === '基本支出' || subject.item === '项目支出';
  if (head.total || functional || (nature && subject.item !== memory.nature)) memory.nature = null;
  if (head.total) memory.fund = fund === null ? null : narrower(frame.fund, fund);
  else if (fund !== null && (subject.item === '基本支出' || subject.item === '项目支出'))
    memory.fund = narrower(frame.fund, fund);
  if (subject.family === 'procurement' && subject.item === '政府采购支出总额')
    memory.scope = fund === null ? null : scopeOfFund[fund];
  if (subject.family === 'three_public' && subject.item === '合计')
    memory.fund = fund === 'general' ? 'general' : null;
}

export { has };
