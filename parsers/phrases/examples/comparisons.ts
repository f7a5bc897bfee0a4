import { says, silent, under } from './example.ts';

/** What a change is measured against, however it is said: 较 比 与…相比 同比; up, down, none, placeholders, signs. */
const account = '云溪区文化馆2022年度单位决算';
const budget = '云溪区文化馆2025年单位预算';

export const comparisons = [
  under(account, '二、收入决算情况说明', [
    says(
      '本年收入合计640万元，比上年增加40万元，增长6.67%。',
      'income all 本年收入合计: 640万元; change 40万元; change_rate 6.67%',
    ),
    says(
      '本年收入合计640万元，较上年度增加40万元，上升6.67%。',
      'income all 本年收入合计: 640万元; change 40万元; change_rate 6.67%',
    ),
    says(
      '本年收入合计640万元，与上年相比增加40万元，提高6.67%。',
      'income all 本年收入合计: 640万元; change 40万元; change_rate 6.67%',
    ),
    says(
      '本年收入合计640万元，同比增加40万元，同比增长6.67%。',
      'income all 本年收入合计: 640万元; change 40万元; change_rate 6.67%',
    ),
    says(
      '本年收入合计640万元，与2021年度决算数相比，增加40万元，增幅6.67%。',
      'income all 本年收入合计: 640万元; change 40万元; change_rate 6.67%',
    ),
    says(
      '本年收入合计640万元，相比上年增加了40万元，增长了6.67%。',
      'income all 本年收入合计: 640万元; change 40万元; change_rate 6.67%',
    ),
    says(
      '本年收入合计560万元，比去年减少了40万元，下降了6.67%。',
      'income all 本年收入合计: 560万元; change -40万元; change_rate -6.67%',
    ),
    says(
      '本年收入合计560万元，较2021年决算减少40万元，减幅6.67%。',
      'income all 本年收入合计: 560万元; change -40万元; change_rate -6.67%',
    ),
    says(
      '本年收入合计560万元，较上年下降6.67%，减少40万元。',
      'income all 本年收入合计: 560万元; change_rate -6.67%; change -40万元',
    ),
    says(
      '本年收入合计560万元，比上年减少-40万元，下降-6.67%。',
      'income all 本年收入合计: 560万元; change -40万元; change_rate -6.67%',
    ),
    says(
      '本年收入合计560万元，比上年增加-40万元，增长-6.67%。',
      'income all 本年收入合计: 560万元; change -40万元; change_rate -6.67%',
    ),
    says(
      '本年收入合计640万元，比上年增加（减少）40万元，增长（下降）6.67%。',
      'income all 本年收入合计: 640万元; change 40万元; change_rate 6.67%',
    ),
    says('本年收入合计600万元，与上年持平。', 'income all 本年收入合计: 600万元; change 0万元'),
    says('本年收入合计600万元，较上年无增减变化。', 'income all 本年收入合计: 600万元; change 0万元'),
    says('本年收入合计600万元，较上年没有变化。', 'income all 本年收入合计: 600万元; change 0万元'),
    says(
      '本年收入合计600万元，比上年增加0万元，增长0%。',
      'income all 本年收入合计: 600万元; change 0万元; change_rate 0%',
    ),
    says(
      '与上年相比，本年收入合计增加40万元，增长6.67%。',
      'income all 本年收入合计: change 40万元; change_rate 6.67%',
    ),
    says(
      '较2021年，本年收入合计增加40万元，增长6.67%。',
      'income all 本年收入合计: change 40万元; change_rate 6.67%',
    ),
    says(
      '本年收入合计640万元，较年初预算增加90万元，增长16.36%；较上年增加40万元，增长6.67%。',
      'income all 本年收入合计: 640万元; change 90万元 vs initial; change_rate 16.36% vs initial; change 40万元; change_rate 6.67%',
    ),
    says('本年收入合计640万元，比上年多40万元。', 'income all 本年收入合计: 640万元; change 40万元'),
    says('本年收入合计560万元，比上年少40万元。', 'income all 本年收入合计: 560万元; change -40万元'),
    says(
      '本年收入合计640万元，与2021年600万元相比，增加40万元，增长6.67%。',
      'income all 本年收入合计: 640万元; 2021 600万元; change 40万元; change_rate 6.67%',
    ),
    says(
      '本年收入合计640万元，较上年600万元增加40万元，增长6.67%。',
      'income all 本年收入合计: 640万元; 2021 600万元; change 40万元; change_rate 6.67%',
    ),
    says(
      '财政拨款收入600万元，比上年增加50万元；事业收入40万元，比上年减少10万元。',
      'income all 财政拨款收入: 600万元; change 50万元',
      'income all 事业收入: 40万元; change -10万元',
    ),
    says(
      '财政拨款收入和事业收入分别比上年增加50万元和减少10万元。',
      'income all 财政拨款收入: change 50万元',
      'income all 事业收入: change -10万元',
    ),
    says(
      '财政拨款收入增加50万元，增长9.09%，事业收入减少10万元，下降20%。',
      'income all 财政拨款收入: change 50万元; change_rate 9.09%',
      'income all 事业收入: change -10万元; change_rate -20%',
    ),
    says('本年收入合计640万元，比上年增长百分之六。', 'income all 本年收入合计: 640万元; change_rate 6%'),
    silent('群众文化活动参与人数比上年增长12%。', 'a figure of visitors, no account'),
    silent('到馆读者同比增加3200人次。', 'visitors, no account'),
    silent('免费开放时间较上年延长30天。', 'days'),
    silent('收入结构较上年优化2个百分点。', 'points, no amount'),
  ]),
  under(account, '三、支出决算情况说明', [
    says(
      '追加预算后，基本支出调整增加20万元。',
      'expenditure all 基本支出: adjusted change 20万元 vs initial',
    ),
    says(
      '年初预算580万元，年中追加30万元，支出决算610万元。',
      'expenditure all 本年支出合计: initial 580万元; adjusted change 30万元 vs initial; 610万元',
    ),
    says(
      '支出合计610万元，较全年预算减少15万元，下降2.4%。',
      'expenditure all 本年支出合计: 610万元; change -15万元 vs adjusted; change_rate -2.4% vs adjusted',
    ),
    says(
      '支出合计610万元，比预算数减少15万元。',
      'expenditure all 本年支出合计: 610万元; change -15万元 vs adjusted',
    ),
    says(
      '支出合计610万元，较2021年决算数减少5万元，主要原因是压减一般性支出5万元。',
      'expenditure all 本年支出合计: 610万元; change -5万元',
      'mention: 5万元',
    ),
    says('项目支出减少的原因：剧场修缮完工，减少60万元。', 'mention: 60万元'),
    says(
      '基本支出比上年增加，其中人员经费增加18万元，公用经费减少2万元。',
      'expenditure all 基本支出/人员经费: change 18万元',
      'expenditure all 基本支出/公用经费: change -2万元',
    ),
  ]),
  under(budget, '一、收支总体情况', [
    says(
      '收入预算680万元，比上年增加30万元，增长4.62%。',
      'income all 收入总计: 680万元; change 30万元; change_rate 4.62%',
    ),
    says(
      '收入预算680万元，较2024年预算增加30万元，增长4.62%。',
      'income all 收入总计: 680万元; change 30万元; change_rate 4.62%',
    ),
    says(
      '收入预算680万元，较2024年执行数减少8万元，下降1.16%。',
      'income all 收入总计: 680万元; change -8万元 vs prior_final; change_rate -1.16% vs prior_final',
    ),
    says(
      '支出预算680万元，同比增加30万元，增长4.62%。',
      'expenditure all 支出总计: 680万元; change 30万元; change_rate 4.62%',
    ),
    says(
      '支出预算比上年预算数减少30万元，下降4.41%，主要原因是项目支出减少45万元。',
      'expenditure all 支出总计: change -30万元; change_rate -4.41%',
      'mention: 45万元',
    ),
    says('支出预算680万元，2024年支出预算650万元。', 'expenditure all 支出总计: 680万元; 2024 650万元'),
    says('支出总预算与2024年预算持平。', 'expenditure all 支出总计: change 0万元'),
  ]),
];
