import { says, silent, under } from './example.ts';

/** 政府采购: total, goods, works, services, what small firms were given. */
const account = '青岚县统计局2023年度部门决算';
const budget = '临川市水务局2024年部门预算';

export const procurement = [
  under(account, '十、政府采购支出情况说明', [
    says(
      '2023年度政府采购支出总额186.4万元，其中：政府采购货物支出46.2万元、政府采购工程支出0万元、政府采购服务支出140.2万元。',
      'procurement 政府采购支出总额: 186.4万元',
      'procurement 政府采购货物支出: 46.2万元',
      'procurement 政府采购工程支出: 0万元',
      'procurement 政府采购服务支出: 140.2万元',
    ),
    says(
      '授予中小企业合同金额170万元，占政府采购支出总额的91.2%，其中：授予小微企业合同金额120.5万元，占授予中小企业合同金额的70.88%。',
      'procurement 授予中小企业合同金额: 170万元; share 91.2%',
      'procurement 授予小微企业合同金额: 120.5万元; share 70.88%',
    ),
    says(
      '政府采购支出186.4万元，比上年增加36.4万元，增长24.27%。',
      'procurement 政府采购支出总额: 186.4万元; change 36.4万元; change_rate 24.27%',
    ),
    says(
      '货物、工程、服务支出分别为46.2万元、0万元、140.2万元。',
      'procurement 政府采购货物支出: 46.2万元',
      'procurement 政府采购工程支出: 0万元',
      'procurement 政府采购服务支出: 140.2万元',
    ),
    says(
      '货物类46.2万元，工程类0万元，服务类140.2万元。',
      'procurement 政府采购货物支出: 46.2万元',
      'procurement 政府采购工程支出: 0万元',
      'procurement 政府采购服务支出: 140.2万元',
    ),
    says(
      '货物采购授予中小企业合同金额占货物支出金额的100%。',
      'procurement 货物采购授予中小企业合同金额: share 100%',
    ),
    says(
      '在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额66.5万元。',
      'procurement 授予中小企业合同金额/面向中小企业预留项目: 66.5万元',
    ),
    says(
      '政府采购预算总额200万元，实际采购支出186.4万元。',
      'procurement 政府采购支出总额: adjusted 200万元; 186.4万元',
    ),
    says('本年度未发生工程采购，政府采购工程支出0.00万元。', 'procurement 政府采购工程支出: 0万元'),
    silent('采购限额标准为货物50万元。', 'a threshold, no purchase'),
    silent('委托代理机构组织开标3次，共有11家供应商参与。', 'counts of tenders and suppliers'),
    silent('采购单价100万元以上设备须报批。', 'a threshold'),
  ]),
  under(budget, '十、政府采购情况说明', [
    says(
      '2024年政府采购预算总额480万元，其中：货物预算60万元、工程预算320万元、服务预算100万元。',
      'procurement 政府采购支出总额: 480万元',
      'procurement 政府采购货物支出: 60万元',
      'procurement 政府采购工程支出: 320万元',
      'procurement 政府采购服务支出: 100万元',
    ),
    says(
      '政府采购预算480万元，比上年减少20万元，下降4%。',
      'procurement 政府采购支出总额: 480万元; change -20万元; change_rate -4%',
    ),
    says(
      '面向中小企业预留政府采购项目预算金额200万元，其中：面向小微企业预留政府采购项目预算金额120万元。',
      'procurement 面向中小企业预留金额: 200万元',
      'procurement 面向小微企业预留金额: 120万元',
    ),
  ]),
];
