import type { SectionFamily } from './family.ts';

/** 国有资产占用情况: cars by kind, equipment by unit price. */
export const assets: SectionFamily = {
  id: 'asset',
  title: '国有资产',
  topic: 'asset',
  answers: /国有资产|资产占[用有]|资产管理|资产情况|车辆/,
  except: /国有资本经营|表$/,
  examples: ['国有资产占用情况说明', '国有资产占有使用情况说明'],
  fund: () => null,
};
