import { says, silent, under } from './example.ts';

/** 年初预算, 全年预算, 决算: which number in the life of a budget, and of which year. */
const account = '云溪区文化馆2022年度单位决算';
const budget = '云溪区文化馆2025年单位预算';

export const stages = [
  under(account, '三、支出决算情况说明', [
    says(
      '基本支出年初预算353万元，调整预算370万元，决算360万元。',
      'expenditure all 基本支出: initial 353万元; adjusted 370万元; 360万元',
    ),
    says('基本支出预算数370万元，决算数360万元。', 'expenditure all 基本支出: adjusted 370万元; 360万元'),
    says(
      '基本支出全年预算数370万元，全年执行数360万元。',
      'expenditure all 基本支出: adjusted 370万元; 360万元',
    ),
    says(
      '基本支出调整后预算为370万元，实际支出360万元。',
      'expenditure all 基本支出: adjusted 370万元; 360万元',
    ),
    says(
      '基本支出：年初预算为353万元，支出决算为360万元。',
      'expenditure all 基本支出: initial 353万元; 360万元',
    ),
    says(
      '基本支出2022年决算数360万元，2021年决算数342万元。',
      'expenditure all 基本支出: 360万元; 2021 342万元',
    ),
    says(
      '2021年基本支出342万元，2022年基本支出360万元，增加18万元。',
      'expenditure all 基本支出: 2021 342万元; 360万元; change 18万元',
    ),
    says('2022年基本支出360万元，而上年为342万元。', 'expenditure all 基本支出: 360万元; 2021 342万元'),
    says(
      '项目支出：年初预算200万元，年中追加后全年预算260万元，决算数250万元。',
      'expenditure all 项目支出: initial 200万元; adjusted 260万元; 250万元',
    ),
    says(
      '2022年度支出总计655万元，其中：本年支出610万元，年末结转和结余45万元。',
      'expenditure all 支出总计: 655万元',
      'expenditure all 本年支出合计: 610万元',
      'expenditure all 年末结转和结余: 45万元',
    ),
    silent('2021年以来，馆内设施经过3轮改造。', 'years and rounds'),
    silent('“十四五”期间（2021—2025年）规划新建分馆2座。', 'a plan'),
    silent('（2022年12月起执行）', 'a date'),
  ]),
  under(account, '五、一般公共预算财政拨款支出决算情况说明', [
    says(
      '文化旅游体育与传媒支出（类）文化和旅游（款）群众文化（项）年初预算为280万元，支出决算为301.5万元，完成年初预算的107.68%，决算数大于年初预算数21.5万元。',
      'expenditure general 文化旅游体育与传媒支出/文化和旅游/群众文化#2070109: initial 280万元; 301.5万元; completion 107.68% vs initial; change 21.5万元 vs initial',
    ),
    says(
      '文化旅游体育与传媒支出（类）文化和旅游（款）群众文化（项）。本年支出301.5万元，上年支出290万元。',
      'expenditure general 文化旅游体育与传媒支出/文化和旅游/群众文化#2070109: 301.5万元; 2021 290万元',
    ),
    says(
      '文化旅游体育与传媒支出（类）文化和旅游（款）其他文化和旅游支出（项）：预算30万元，决算26万元，结余4万元。',
      'expenditure general 文化旅游体育与传媒支出/文化和旅游/其他文化和旅游支出#2070199: adjusted 30万元; 26万元',
      'mention: 4万元',
    ),
    says(
      '2022年一般公共预算财政拨款支出年初预算数为520万元，全年预算数为560万元，支出决算数为548万元，完成全年预算的97.86%。',
      'expenditure general 本年支出合计: initial 520万元; adjusted 560万元; 548万元; completion 97.86%',
    ),
  ]),
  under(budget, '五、一般公共预算支出情况', [
    says(
      '2025年一般公共预算支出600万元，2024年预算数580万元，增加20万元。',
      'expenditure general 本年支出合计: 600万元; 2024 580万元; change 20万元',
    ),
    says(
      '文化旅游体育与传媒支出（类）文化和旅游（款）群众文化（项）2024年执行数310万元，2025年预算数320万元，增加10万元，增长3.23%。',
      'expenditure general 文化旅游体育与传媒支出/文化和旅游/群众文化#2070109: 2024 final 310万元; 320万元; change 10万元 vs prior_final; change_rate 3.23% vs prior_final',
    ),
  ]),
];
