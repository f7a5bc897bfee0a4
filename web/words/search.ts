/** Words of the page that finds things. */
export const search = {
  search: ['检索', 'Search'],
  searchHint: [
    '两个字、一个字都能找；几个词都要有；词里有空格时加引号。',
    'Words of any length; all of them have to be there; quotes keep words with spaces together.',
  ],
  searchNothing: ['没有找到“{typed}”', 'Nothing found for “{typed}”'],
  searchEntities: ['单位', 'Units'],
  searchItems: ['科目', 'Items'],
  searchDocuments: ['公开材料', 'Documents'],
  searchAll: ['全部 {count} 条', 'All {count}'],
  searchDocumentCount: ['{count} 份材料', '{count} documents'],
  searchNewest: ['最近一处', 'newest'],
} as const;
