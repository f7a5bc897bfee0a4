/** Words of the overview. */
export const overview = {
  overview: ['总览', 'Overview'],
  overviewLead: [
    '{documents} 份文件，{units} 个单位，{rows} 条数据，每一条都能回到原文的那几个字。',
    '{documents} documents of {units} units, {rows} figures, each of them one click from its very words.',
  ],
  overviewEmpty: [
    '还没有文件。用 mingzhang ingest 读入一个文件夹，再回到这里。',
    'No documents yet. Read a folder with mingzhang ingest, then come back.',
  ],
  units: ['单位', 'Units'],
  unitsCount: ['{count} 个单位', '{count} units'],
  years: ['年度', 'Years'],
  figures: ['数据', 'Figures'],
  errorsFound: ['错误', 'Errors'],
  warningsFound: ['疑点', 'Warnings'],
  unread: ['未能读取', 'Could not be read'],
  gravest: ['最要紧的发现', 'Gravest findings'],
  gravestLead: ['按原因归类，涉及文件最多的在前。', 'By cause, those that concern most documents first.'],
  causeCount: ['{findings} 处，{documents} 份文件', '{findings} in {documents} documents'],
  newest: ['最近公开的文件', 'Newest documents'],
  byRegion: ['各地区各年度有文件的单位', 'Units with documents, by region and year'],
  byRegionLead: ['颜色越深，单位越多。', 'The darker, the more units.'],
  noRegion: ['未注明地区', 'Region not stated'],
  byFamily: ['数据的类别', 'Kinds of figures'],
} as const;
