import type { SectionFamily } from './family.ts';

/** 名词解释, 联系方式: words explained, no figures reported. */
export const glossary: SectionFamily = {
  id: 'glossary',
  title: '名词解释',
  topic: 'glossary',
  answers: /名词解释|专业名词|联系方式|信息反馈|术语/,
  examples: ['名词解释', '预算公开联系方式及信息反馈渠道'],
  fund: () => null,
};
