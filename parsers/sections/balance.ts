import { fundOfTitle, type SectionFamily } from './family.ts';

/** 收入支出决算总体情况说明, 财政拨款收入支出…, 收支预算总体情况: both sides of a statement. */
export const balance: SectionFamily = {
  id: 'balance',
  title: '收支总体',
  topic: 'balance',
  answers:
    /收入支出|收支|收、支|收入、支出|资金情况|预算总体|收入和支出|财政拨款规模|预算安排情况|编制说明|预算执行情况|决算总体|(?:^|部门|单位|年度?)(?:决算|预算)(?:公开)?(?:情况)?(?:的)?说明$/,
  except: /绩效|表$/,
  examples: [
    '收入支出决算总体情况说明',
    '部门预算收支总体情况说明',
    '部门资金收支情况',
    '2022年度部门决算情况说明',
  ],
  fund: fundOfTitle,
};
