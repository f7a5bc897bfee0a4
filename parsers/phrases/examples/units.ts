import { says, silent, under } from './example.ts';

/** Units of money: 元, 万, 亿元, declared in a head and left out behind it; stray spaces and full width. */
const account = '望江区卫生监督所2019年度部门决算';

export const units = [
  under(account, '二、收入决算情况说明（单位：万元）', [
    says('本年收入合计512.6万元。', 'income all 本年收入合计: 512.6万元'),
    says(
      '（单位：万元）\n财政拨款收入500.1，事业收入12.5。',
      'income all 财政拨款收入: 500.1万元',
      'income all 事业收入: 12.5万元',
    ),
    says(
      '单位：元\n财政拨款收入5001000，事业收入125000。',
      'income all 财政拨款收入: 500.1万元',
      'income all 事业收入: 12.5万元',
    ),
  ]),
  under(account, '二、收入决算情况说明', [
    says(
      '本年收入合计5126000元，其中：财政拨款收入5001000元，事业收入125000元。',
      'income all 本年收入合计: 512.6万元',
      'income all 财政拨款收入: 500.1万元',
      'income all 事业收入: 12.5万元',
    ),
    says('本年收入合计5,126,000.00元。', 'income all 本年收入合计: 512.6万元'),
    says(
      '本年收入合计512.6万，其中：财政拨款收入500.1万，事业收入12.5万。',
      'income all 本年收入合计: 512.6万元',
      'income all 财政拨款收入: 500.1万元',
      'income all 事业收入: 12.5万元',
    ),
    says('本年收入合计0.51亿元。', 'income all 本年收入合计: 5100万元'),
    says(
      '本年收入合计 512. 6 万 元，比上 年增 加 12.6 万元。',
      'income all 本年收入合计: 512.6万元; change 12.6万元',
    ),
    says(
      '本年收入合计５１２．６万元，比上年增长２．５２％。',
      'income all 本年收入合计: 512.6万元; change_rate 2.52%',
    ),
    says('本年收入合计１，２４８．１７万元。', 'income all 本年收入合计: 1248.17万元'),
    says('本年收入合计1,248.17 万元。', 'income all 本年收入合计: 1248.17万元'),
    says('本年收入合计人民币512.6万元整。', 'income all 本年收入合计: 512.6万元'),
    says('本年收入合计512.60（万元）。', 'income all 本年收入合计: 512.6万元'),
    says('本年收入合计5126千元。', 'income all 本年收入合计: 512.6万元'),
    says(
      '本年收入合计比上年增加126000元，增长2.52%。',
      'income all 本年收入合计: change 12.6万元; change_rate 2.52%',
    ),
    says('本年收入合计1344.73元。', 'income all 本年收入合计: 0.134473万元'),
    says('本年收入合计约512万元。', 'income all 本年收入合计: 512万元'),
    says(
      '财政拨款收入500.10万元；事业收入12.50万元；其他收入0万元。',
      'income all 财政拨款收入: 500.1万元',
      'income all 事业收入: 12.5万元',
      'income all 其他收入: 0万元',
    ),
    silent('全年监督检查单位512家，收取样品1260份。', 'counts of work done'),
    silent('罚款上限为3万元以下的案件实行简易程序。', 'a threshold of a procedure'),
    silent('收入核算软件由V3.2升级到V4.0。', 'versions of a program'),
    silent('政府网站：http://www.wj-2019.example.cn', 'an address'),
    silent('服务热线：12320。', 'a telephone number'),
    silent('自2019年1月1日起施行新的政府会计制度。', 'a date'),
  ]),
];
