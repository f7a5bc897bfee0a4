import { says, silent, under } from './example.ts';

/** 机构和人员: posts, staff in post, retired, offices, subordinate units. */
const account = '青岚县统计局2023年度部门决算';
const budget = '临川市水务局2024年部门预算';

export const staffing = [
  under(account, '二、机构设置及人员情况', [
    says(
      '我局内设机构6个，编制数为42名，其中行政编制18名、事业编制24名。',
      'staffing 内设机构数: 6个',
      'staffing 编制人数: 42人',
      'staffing 编制人数/行政编制: 18人',
      'staffing 编制人数/事业编制: 24人',
    ),
    says(
      '2023年末实有在职人员40人，离退休人员15人。',
      'staffing 实有人数: 40人',
      'staffing 离退休人数: 15人',
    ),
    says(
      '年末实有人数40人，比上年减少2人，下降4.76%。',
      'staffing 实有人数: 40人; none change -2人; none change_rate -4.76%',
    ),
    says('实际财政供养人员55人。', 'staffing 财政供养人数: 55人'),
    says(
      '现有在职人员40人，劳务派遣人员3人。',
      'staffing 实有人数: 40人',
      'staffing 实有人数/劳务派遣人员: 3人',
    ),
    says('局机关内设6个科室。', 'staffing 内设机构数: 6个'),
    says('本部门由局本级和2个下属单位组成。', 'staffing 下属单位数: 2个'),
    says('纳入2023年度部门决算编制范围的二级预算单位共有2个。', 'staffing 二级预算单位数: 2个'),
    says(
      '其中公益一类事业单位1家，参公事业单位1家。',
      'staffing 机构数/公益一类事业单位: 1个',
      'staffing 机构数/参公事业单位: 1个',
    ),
    says('纳入决算的预算单位共计3家。', 'staffing 机构数: 3个'),
    says('退休人员15人。', 'staffing 离退休人数: 15人'),
    says('在职在编40名，编制42名。', 'staffing 实有人数: 40人', 'staffing 编制人数: 42人'),
    silent('先后派出驻村工作队员2人次。', 'people of a task, no staff count'),
    silent('2019年3月机构改革后更名。', 'a date'),
    silent('全年举办业务讲座6场，参加人员210人次。', 'people who listened'),
    silent('单位地址：青岚县人民路88号。', 'an address'),
    silent('邮政编码：625300。', 'a postal code'),
  ]),
  under(budget, '二、机构设置及人员情况', [
    says(
      '2023年末实有人数128人，编制人数135人。',
      'staffing 实有人数: 2023 128人',
      'staffing 编制人数: 2023 135人',
    ),
    says(
      '编制总数135人，实有在职人数128人，离退休人员66人。',
      'staffing 编制人数: 135人',
      'staffing 实有人数: 128人',
      'staffing 离退休人数: 66人',
    ),
  ]),
];
