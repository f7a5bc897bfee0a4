import { fundOfTitle, type SectionFamily } from './family.ts';

/** “三公”经费支出决算情况说明: amounts, counts of trips, cars and guests. */
export const threePublic: SectionFamily = {
  id: 'three_public',
  title: '三公经费',
  topic: 'three_public',
  answers: /三公"?经?费?|因公出国|公务接待费|公务用车购置/,
  except: /会议、培训、差旅/,
  examples: ['财政拨款“三公”经费支出决算情况说明', '一般公共预算“三公”经费预算情况'],
  fund: (title) => (fundOfTitle(title) === 'general' ? 'general' : /三公/.test(title) ? 'fiscal' : null),
  subject: { family: 'three_public', item: '合计' },
};
