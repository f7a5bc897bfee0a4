/** Words of the versions. */
export const versions = {
  versions: ['版本', 'Versions'],
  versionsLead: [
    '同一份材料后来又公开了一次：哪些数字改了，从多少改成多少，什么时候。',
    'Disclosures that were published again: which figures were changed, from what to what, when.',
  ],
  replacedPlace: ['原处已换成新的', 'replaced where it stood'],
  bothStand: ['两份同时存在', 'both are published'],
  changedCount: ['改了 {count} 个数字', '{count} figures changed'],
  unchangedNumbers: ['数字未变', 'no figure changed'],
  older: ['前', 'Before'],
  newer: ['后', 'After'],
  difference: ['相差', 'Difference'],
  when: ['何时', 'When'],
  publishedOn: ['{date} 公开', 'published {date}'],
  seenOn: ['{date} 读到', 'read {date}'],
  versionCounts: [
    '两份都印出且相同的 {alike} 个，改了的 {changed} 个，后来没有的 {removed} 个，新出现的 {added} 个，其中一份自己印法不一、无从判断的 {unclear} 个。',
    '{alike} printed alike by both, {changed} changed, {removed} no longer there, {added} new, {unclear} that one of them prints in several ways.',
  ],
  anotherDocument: [
    '不同的比相同的多：很可能是同名的另一份材料，而不是修改。',
    'More differs than agrees: as likely as not another document of the same name, not a correction.',
  ],
  anotherShort: ['大半不同，多半是另一份', 'mostly different, likely another'],
  noVersions: ['没有公开过两次的材料。', 'Nothing was published twice.'],
  changedFigures: ['改动的数字', 'Changed figures'],
} as const;
