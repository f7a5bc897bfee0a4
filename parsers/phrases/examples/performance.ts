import { says, silent, under } from './example.ts';

/** 预算绩效: projects with budget, outturn and score; totals over projects; scores and rates of an evaluation. */
const account = '青岚县统计局2023年度部门决算';
const budget = '临川市水务局2024年部门预算';
const report = '青岚县统计局2023年度部门整体支出绩效评价报告';

export const performance = [
  under(account, '十二、预算绩效管理工作开展情况', [
    says(
      '2023年度共涉及项目12个，共涉及资金343.9万元，占一般公共预算项目支出总额的100%。',
      'project 合计: none 12个; 343.9万元; share 100%',
    ),
    says(
      '组织对12个一般公共预算项目开展绩效自评，以及0个政府性基金项目。',
      'project 合计: 12个',
      'project 合计/政府性基金预算项目: 0个',
    ),
    says('其中一级项目10个，二级项目2个。', 'project 合计/一级项目: 10个', 'project 合计/二级项目: 2个'),
    says('政府性基金预算项目0个，涉及资金0万元。', 'project 合计/政府性基金预算项目: 0个; 0万元'),
    says(
      '绩效自评的项目12个，其中：评价等级为“优”的项目11个。',
      'project 合计/绩效自评的项目: 12个',
      'project 合计/绩效自评的项目/评价等级为优的项目: 11个',
    ),
    says(
      '绩效自评的2023年度项目12个，平均得分96.4分，自评中共发现问题3个。',
      'project 合计/绩效自评的项目: 12个; 96.4分',
      'project 合计/绩效自评的项目/发现问题: 3个',
    ),
    says('预算结余率大于10%的项目共计0个。', 'project 合计/预算结余率大于10%的项目: 0个'),
    says(
      '组织对“第五次经济普查”开展了部门评价，涉及一般公共预算支出230万元，政府性基金支出0万元。',
      'project 第五次经济普查/一般公共预算支出: 230万元',
      'project 第五次经济普查/政府性基金支出: 0万元',
    ),
    says('1.办公用房修缮专项资金预算60.37万元。', 'project 办公用房修缮专项资金: adjusted 60.37万元'),
    says(
      '经济普查项目绩效自评综述：根据年初设定的绩效目标，项目自评得分为97.5分。全年预算数为240万元，执行数为230万元，完成预算的95.83%。',
      'project 经济普查项目: 97.5分; adjusted 240万元; 230万元; completion 95.83%',
    ),
    says(
      '（1）人口抽样调查项目绩效自评综述：全年预算数85万元，执行数85万元，完成预算的100%，自评得分100分。',
      'project 人口抽样调查项目: adjusted 85万元; 85万元; completion 100%; 100分',
    ),
    says('信息化运维项目自评综述：自评得95分。', 'project 信息化运维项目: 95分'),
    says('1—12月预算执行总体进度为98.2%。', 'project 合计: completion 98.2%'),
    says('1至6月支出实际执行数16.04万元。', 'expenditure all 1至6月支出实际执行数: 16.04万元'),
    silent('满意度指标设定为不低于90分的评价标准。', 'a target, not a score'),
    silent('发放问卷200份，回收196份。', 'counts of a survey'),
  ]),
  under(report, '三、评价结论', [
    says(
      '部门整体支出绩效评价综合得分91.66分，评价等级为“优”。',
      'evaluation 评价得分: 91.66分',
      'evaluation 评价等级: score 优等级',
    ),
    says(
      '经综合评价，自评得分96分，等级为优。',
      'evaluation 评价得分: 96分',
      'evaluation 评价等级: score 优等级',
    ),
    says('评价等级为“良”。', 'evaluation 评价等级: score 良等级'),
    silent('评价得分90分（含）以上为优，80分（含）至90分为良。', 'the scale of grades'),
    silent('评价满分为100分。', 'the full score'),
  ]),
  under(report, '四、绩效分析', [
    says(
      '项目资金到位率100%，预算执行率92.84%。',
      'evaluation 资金到位率: rate 100%',
      'evaluation 预算执行率: rate 92.84%',
    ),
    says(
      '预算执行率=（实际支出资金/实际到位资金）×100%=（213.9万元/230.4万元）×100%=92.84%。',
      'evaluation 预算执行率: rate 92.84%',
      'mention: 213.9万元',
      'mention: 230.4万元',
    ),
    says(
      '（一）项目决策情况。该部分分值15分，评价得分14分，得分率93.33%。',
      'evaluation 评价得分/决策: 14分',
      'evaluation 得分率/决策: rate 93.33%',
    ),
    says(
      '（二）项目产出情况。该部分分值30分，评价得分29.5分，得分率98.33%。',
      'evaluation 评价得分/产出: 29.5分',
      'evaluation 得分率/产出: rate 98.33%',
    ),
    says('预算年终结余率与上年持平。', 'evaluation 预算年终结余率: none change 0%'),
    says('服务对象满意度96.5%。', 'evaluation 服务对象满意度: rate 96.5%'),
    silent('数据质量抽查差错率控制在千分之三以内，抽查企业60家。', 'firms that were sampled'),
    silent('项目实施期为2022年6月至2023年12月。', 'a period'),
  ]),
  under(budget, '十二、预算绩效情况说明', [
    says('2024年纳入绩效目标管理的项目25个，涉及预算总金额2360.5万元。', 'project 合计: 25个; 2360.5万元'),
    says(
      '编报绩效目标的2024年度项目25个，涉及当年一般公共预算拨款2199.7万元，政府性基金预算拨款0万元。',
      'project 合计: 25个',
      'project 合计/一般公共预算拨款: 2199.7万元',
      'project 合计/政府性基金预算拨款: 0万元',
    ),
    says('填报绩效目标的预算项目25个。', 'project 填报绩效目标的预算项目: 25个'),
    says(
      '公开填报绩效目标的支出预算2360.5万元，公开项目占全部预算项目的100%。',
      'project 公开填报绩效目标的支出预算: 2360.5万元',
      'project 公开绩效目标的预算项目: none share 100%',
    ),
    says(
      '2024年安排项目25个，项目预算总金额2360.5万元，其中，财政本年拨款金额2199.7万元，财政拨款结转结余160.8万元。',
      'project 合计: 25个; 2360.5万元',
      'project 合计/财政本年拨款: 2199.7万元',
      'project 合计/财政拨款结转结余: 160.8万元',
    ),
    silent('绩效目标共设置三级指标48个。', 'a count of indicators'),
  ]),
];
