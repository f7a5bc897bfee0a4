import type { Random } from './random.ts';

/** How one unit's office writes: the choices that stay the same through a document. */
export interface Style {
  /** Unit of money in prose. */
  readonly unit: '万元' | '元';
  readonly decimals: number;
  readonly trim: boolean;
  readonly group: boolean;
  readonly space: string;
  readonly percentDecimals: number;
  readonly percentTrim: boolean;
  /** 2024年度, 2024年 */
  readonly yearWord: '年度' | '年';
  /** How a sentence names the reporting unit: full name, 本部门, nothing … */
  readonly self: string;
  readonly selfKind: 'name' | '本部门' | '本单位' | '我局' | '';
  /** 公务用车购置及运行维护费 or its shorter forms. */
  readonly vehicleCost: string;
  readonly vehicleRunning: string;
  readonly abroad: string;
  /** Names of the fiscal sources. */
  readonly generalIncome: string;
  /** How last year is named in comparisons. */
  readonly comparison: number;
  /** How often 万 is printed for 万元. */
  readonly loose: number;
  readonly completion: number;
  /** Words for a change of nothing. */
  readonly level: '持平' | '无变化' | '无增减';
  /** 增加（减少） placeholders left in the template. */
  readonly placeholders: boolean;
  /** Brackets around level marks: 一般公共服务支出（类） or …（201类）or none. */
  readonly marks: 'plain' | 'coded' | 'code' | 'none';
  readonly tableUnit: '万元' | '元';
  readonly tableGroup: boolean;
  /** Zero cells printed as 0.00 or left empty. */
  readonly tableZeros: boolean;
  readonly rowNumbers: boolean;
  /** Whether the year stands in the caption of every table. */
  readonly captionYear: boolean;
  /** Sentences with reasons, which carry mentions. */
  readonly reasons: number;
}

export function drawStyle(random: Random, kind: 'final_account' | 'budget', unitName: string): Style {
  const selfKind = random.pick(['name', 'name', '本部门', '本单位', '我局', ''] as const);
  const rounding = random.pick([
    { unit: '万元', decimals: 2, trim: false },
    { unit: '万元', decimals: 2, trim: false },
    { unit: '万元', decimals: 2, trim: true },
    { unit: '万元', decimals: 2, trim: true },
    { unit: '万元', decimals: 1, trim: false },
    { unit: '万元', decimals: 4, trim: false },
    { unit: '元', decimals: 2, trim: false },
  ] as const);
  return {
    ...rounding,
    group: random.chance(0.35),
    space: random.chance(0.2) ? ' ' : '',
    percentDecimals: random.pick([2, 2, 2, 1, 1]),
    percentTrim: random.chance(0.35),
    yearWord: random.pick(['年度', '年'] as const),
    selfKind,
    self: selfKind === 'name' ? unitName : selfKind,
    vehicleCost: random.pick([
      '公务用车购置及运行维护费',
      '公务用车购置及运行维护费',
      '公务用车购置及运行费',
    ]),
    vehicleRunning: random.pick(['公务用车运行维护费', '公务用车运行维护费', '公务用车运行费']),
    abroad: random.pick(['因公出国（境）费', '因公出国（境）费', '因公出国（境）费用', '因公出国(境)费']),
    generalIncome: random.pick([
      '一般公共预算财政拨款收入',
      '一般公共预算财政拨款收入',
      '一般公共预算拨款收入',
    ]),
    comparison: random.int(0, 12),
    loose: random.chance(0.1) ? 0.05 : 0,
    completion: random.int(0, 3),
    level: random.pick(['持平', '持平', '无变化', '无增减'] as const),
    placeholders: kind === 'final_account' && random.chance(0.1),
    marks: random.pick(['plain', 'plain', 'plain', 'coded', 'code', 'none'] as const),
    tableUnit: kind === 'budget' && random.chance(0.4) ? '元' : '万元',
    tableGroup: random.chance(0.4),
    tableZeros: random.chance(0.5),
    rowNumbers: random.chance(0.4),
    captionYear: random.chance(0.5),
    reasons: random.next(),
  };
}
