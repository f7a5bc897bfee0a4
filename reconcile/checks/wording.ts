/**
 * Wrong wording around figures: signs, directions never chosen, blanks and instructions of the form left in.
 *
 * Reads 减少-10.00万元 (a fall of less than nothing), 增加（减少）10.00万元 (which?), 变动原因：…… (none given), and
 * （根据实际情况填写） (said to the author, not to the reader).
 */
import type { Check } from '../check.ts';
import type { Relation } from '../relation.ts';
import type { View } from '../view.ts';
import { listed, type Match, matches, quoted, wording } from '../words.ts';

const fall = /(?:减少|下降|降低|缩减|压减)了?\s*[-－−–]\s*\d[\d,，.]*\s*(?:万元|亿元|元|%|％)?/g;

/** Matches of one sentence are one fault. */
const bySentence = (view: View, found: readonly Match[]): readonly (readonly Match[])[] => [
  ...Map.groupBy(found, (m) => view.places.sentence(m.start).start).values(),
];

export const doubleNegative: Check = {
  id: 'double-negative',
  title: '减少之后又带负号',
  description: '“减少”“下降”之后的数字带负号，按字面是增加。',
  basis: '公开范本用“增加（减少）”表示方向，数字不再带符号。',
  severity: 'warning',
  examples: {
    holds: { text: '与上年相比减少10.00万元，下降20.00%。' },
    breaks: { text: '与上年相比减少-10.00万元，下降-20.00%。' },
    rounding: null,
    absent: { text: '与上年相比增加10.00万元。' },
  },
  relations: (view) =>
    bySentence(view, matches(view, fall)).map((found) =>
      wording(view, found, {
        subject: '减少额的符号',
        message: `${found.map((m) => `“${quoted(view, m)}”`).join('、')}：减少之后又带负号，按字面是增加`,
      }),
    ),
};

const up = '增加|增长|上升';
const down = '减少|下降|降低';
const undecided = new RegExp(
  `(?:(?:${up})\\s*[(（]\\s*(?:${down})\\s*[)）]|(?:${down})\\s*[(（]\\s*(?:${up})\\s*[)）])\\s*([-－−]?\\s*\\d[\\d,，.]*)\\s*(?:万元|亿元|元|%|％|人|辆)?`,
  'g',
);

const isZero = (m: Match): boolean => Number((m.groups[0] ?? '').replace(/[^\d.]/g, '')) === 0;
/** 减少 0.15 万元，下降（增长）27.78%: the direction was chosen just before. */
const isChosen = (view: View, m: Match): boolean => {
  const before = view.text.slice(view.places.sentence(m.start).start, m.start).replace(/\s+/g, '');
  return /(?:增加|减少|增长|下降)[-\d]/.test(before.slice(-24));
};

export const undecidedDirection: Check = {
  id: 'undecided-direction',
  title: '增减方向没有选定',
  description: '范本中的“增加（减少）”“增长（下降）”原样保留；数字不为零时读者无从知道方向。',
  basis: '公开范本的二选一用语应当选定其一。',
  severity: 'warning',
  examples: {
    holds: { text: '与年初预算相比增加10.00万元。' },
    breaks: { text: '与年初预算相比增加（减少）10.00万元。' },
    rounding: null,
    absent: { text: '与年初预算持平。' },
  },
  relations: (view) => {
    const all = matches(view, undecided);
    const open = all.filter((m) => !isZero(m) && !isChosen(view, m));
    const idle = all.filter((m) => !open.includes(m));
    return [
      ...open.map((m) =>
        wording(view, [m], { subject: '增减方向', message: `“${quoted(view, m)}”没有选定是增加还是减少` }),
      ),
      ...(idle.length === 0
        ? []
        : [
            wording(view, idle, {
              subject: '增减方向',
              severity: 'info',
              message: `范本的二选一用语没有删改：${listed(view, idle)}`,
            }),
          ]),
    ];
  },
};

const blank =
  /[：:](?<=(?<lead>[一-龥“”‘’（）()]{2,14})[：:])\s*(?:…{1,}|\.{3,}|。{3,}|[×✕＊*]{2,}|[Xx]{2,}|[_＿]{2,})\s*。?/g;

/** 变动原因 of a change of nothing, 开支内容 of an expense of nothing: a blank that hides nothing. */
function hidesNothing(view: View, m: Match): boolean {
  const before = view.text.slice(Math.max(0, m.start - 60), m.start);
  const numbers = before.match(/\d[\d,]*(?:\.\d+)?(?=\s*(?:万元|%|％|辆|批次|人次))/g) ?? [];
  return (
    /原因|内容/.test(m.groups[0] ?? '') &&
    numbers.length > 0 &&
    numbers.every((n) => Number(n.replaceAll(',', '')) === 0)
  );
}

export const placeholder: Check = {
  id: 'placeholder',
  title: '应填的内容没有填',
  description: '冒号之后只有省略号、叉号等占位符号，范本要求说明的事项没有填写。',
  basis: '公开范本以“……”表示由各部门填写的内容。',
  severity: 'warning',
  examples: {
    holds: { text: '结余分配0.50万元。结余分配事项：提取专用结余。' },
    breaks: { text: '结余分配0.50万元。结余分配事项：……。' },
    rounding: null,
    absent: { text: '本年度无结余分配。' },
  },
  relations: (view): readonly Relation[] => {
    const all = matches(view, blank);
    const idle = all.filter((m) => hidesNothing(view, m));
    return [
      ...all
        .filter((m) => !idle.includes(m))
        .map((m) =>
          wording(view, [m], { subject: '占位符号', message: `“${quoted(view, m)}”应填的内容没有填` }),
        ),
      ...(idle.length === 0
        ? []
        : [
            wording(view, idle, {
              subject: '占位符号',
              severity: 'info',
              message: `占位符号没有删改：${listed(view, idle)}`,
            }),
          ]),
    ];
  },
};

const instructions: readonly RegExp[] = [
  /[（(][^（()）。]{0,80}(?:请依据|请根据|请按|据实填写|填写|填列|补充解释|自行补充|自行删减|此处)[^（()）]{0,60}[)）]/g,
  /参照(?<=(?<lead>[^。；\n]{0,40})参照)[^。；\n]{0,20}公开的(?:范围|格式|体例)[^。；\n]{0,20}公开。?/g,
];

export const instruction: Check = {
  id: 'template-instruction',
  title: '范本的填写说明没有删去',
  description: '写给编制人员的填写说明（请根据……填写、参照……公开的范围、体例）留在公开文本中。',
  basis: '公开范本中的填写说明不属于公开内容。',
  severity: 'warning',
  examples: {
    holds: { text: '（二）公用经费9.00万元。主要包括：办公费、差旅费。' },
    breaks: { text: '主要包括：办公费等。（按有经济分类支出的事项填写）' },
    rounding: null,
    absent: { text: '本单位无需要说明的情况。' },
  },
  relations: (view) =>
    instructions
      .flatMap((pattern) => matches(view, pattern))
      .map((m) =>
        wording(view, [m], {
          subject: '填写说明',
          message: `“${quoted(view, m).slice(0, 60)}”是范本的填写说明，不应留在公开文本中`,
        }),
      ),
};

/** 比2026年预算 in the budget of 2026; 与2024年决算 in the final account of 2024. */
function ownYear(view: View): readonly Match[] {
  const { kind, year } = view.input.metadata;
  if (year === null || (kind !== 'budget' && kind !== 'final_account')) return [];
  const what = kind === 'budget' ? '(?:部门)?预算' : '决算';
  const pattern = new RegExp(
    `(?:比|较|与)\\s*${year}\\s*年度?\\s*(?:财政拨款|部门|一般公共)?${what}数?(?=[^。；]{0,12}(?:增加|减少|增长|下降|持平|相比|无变化|无增减))`,
    'g',
  );
  return matches(view, pattern);
}

export const comparedWithItself: Check = {
  id: 'own-year',
  title: '与本年自身比较',
  description: '预算与同一年度的预算、决算与同一年度的决算相比，上年的年份写错。',
  basis: '公开范本的增减均与上年相比。',
  severity: 'warning',
  examples: {
    holds: {
      text: '2024年支出预算60.00万元，比2023年预算增加10.00万元。',
      metadata: { kind: 'budget', year: 2024 },
    },
    breaks: {
      text: '2024年支出预算60.00万元，比2024年预算增加10.00万元。',
      metadata: { kind: 'budget', year: 2024 },
    },
    rounding: null,
    absent: { text: '2024年支出预算60.00万元。', metadata: { kind: 'budget', year: 2024 } },
  },
  relations: (view) => {
    const found = ownYear(view);
    if (found.length === 0) return [];
    const year = view.input.metadata.year!;
    return [
      wording(view, found, {
        subject: '比较的年份',
        message: `${year} 年的数字与 ${year} 年自身比较（${listed(view, found)}），应为 ${year - 1} 年`,
        expected: `${year - 1} 年`,
      }),
    ];
  },
};

const wholeYear =
  /(20\d\d)\s*年\s*0?1\s*月\s*0?1\s*日?\s*[-—–－~～至到]+\s*(20\d\d)\s*年\s*12\s*月\s*31\s*日/g;
const carriedOut = /实施|周期|执行(?:期|时间)|起止/;

export const stalePeriod: Check = {
  id: 'stale-period',
  title: '实施期为上一年度',
  description: '预算公开的项目实施期整段落在上一年度，可能沿用了上年的文字。',
  basis: '项目经费情况说明的实施周期应包含预算年度。',
  severity: 'warning',
  examples: {
    holds: { text: '实施周期：2024年1月1日-2024年12月31日。', metadata: { kind: 'budget', year: 2024 } },
    breaks: { text: '实施周期：2023年1月1日-2023年12月31日。', metadata: { kind: 'budget', year: 2024 } },
    rounding: null,
    absent: { text: '实施周期为一年。', metadata: { kind: 'budget', year: 2024 } },
  },
  relations: (view) => {
    const { kind, year } = view.input.metadata;
    if (kind !== 'budget' || year === null) return [];
    return matches(view, wholeYear)
      .filter((m) => Number(m.groups[0]) === year - 1 && Number(m.groups[1]) === year - 1)
      .filter((m) => carriedOut.test(view.text.slice(Math.max(0, m.start - 30), m.start)))
      .map((m) =>
        wording(view, [m], {
          subject: '项目实施期',
          message: `${year} 年预算中的项目实施期为“${quoted(view, m)}”，不含预算年度，可能沿用了上年的文字`,
          expected: `${year} 年`,
        }),
      );
  },
};
