import { bases, families, funds, measures, reportingLevels, stages } from '../../../schema/vocabulary.ts';
import { type Field, field, nameOf, required, words } from '../field.ts';

/** The columns of a figure: who reports, what, how much, where it stands, how it was read. */
export const who: readonly Field[] = [
  field(
    'entity',
    'string',
    ['单位', 'Unit', '公布数字的单位全称', 'Full official name of the unit that reports'],
    words,
  ),
  field(
    'year',
    'integer',
    ['年度', 'Year', '数值所属的年度，不是文件的年度', 'Fiscal year of the value, not of the document'],
    { minimum: 1990, maximum: 2100 },
  ),
  field('region', 'string', ['地区', 'Region', '文件所属的地区', 'Region of the document'], words),
  field(
    'level',
    'string',
    [
      '口径',
      'Level',
      'department 部门（含所属单位），unit 单位本级',
      'Department with its units, or the unit alone',
    ],
    { values: reportingLevels },
  ),
];

export const what: readonly Field[] = [
  field('family', 'string', ['类别代码', 'Family', '数字属于哪一类', 'What the figure is about'], {
    values: families,
    ...required,
  }),
  nameOf('类别', 'Family (Chinese)', 'family'),
  field(
    'fund',
    'string',
    ['资金代码', 'Fund', '数字所在报表的资金口径', 'Scope of the statement the figure stands in'],
    { values: funds },
  ),
  nameOf('资金', 'Fund (Chinese)', 'fund'),
  field(
    'item',
    'string',
    ['科目', 'Item', '科目路径，级间用 / 分隔', 'Path of the account, levels separated by /'],
    { ...required, ...words },
  ),
  field(
    'part',
    'string',
    [
      '分栏',
      'Part',
      '表中把科目拆开的栏，如基本支出、项目支出；空为整个科目',
      'Column that splits the account; empty for the whole',
    ],
    words,
  ),
  field(
    'code',
    'string',
    ['科目编码', 'Code', '政府收支分类科目编码', 'Code in the official classification'],
    { pattern: '[0-9]+' },
  ),
  field(
    'stage',
    'string',
    ['阶段代码', 'Stage', '年初预算、全年预算或决算', 'Initial budget, adjusted budget or final account'],
    { values: stages },
  ),
  nameOf('阶段', 'Stage (Chinese)', 'stage'),
  field(
    'measure',
    'string',
    ['度量代码', 'Measure', '金额、增减额、占比等', 'Amount, change, share and so on'],
    { values: measures, ...required },
  ),
  nameOf('度量', 'Measure (Chinese)', 'measure'),
  field(
    'basis',
    'string',
    ['对比代码', 'Basis', '增减和完成比例相对于什么', 'What a change or completion is measured against'],
    { values: bases },
  ),
  nameOf('对比', 'Basis (Chinese)', 'basis'),
];

export const value: readonly Field[] = [
  field(
    'value',
    'decimal',
    [
      '数值',
      'Value',
      '精确的十进制数，金额为万元，比率为 %；评价等级为文字',
      'Exact decimal, money in 10,000 yuan, rates in percent; a grade is a word',
    ],
    required,
  ),
  field('value_number', 'number', [
    '数值（浮点）',
    'Value (floating point)',
    'value 的浮点数，用来求和、排序；文字为空',
    'The same as a floating-point number',
  ]),
  field('unit', 'string', ['数值单位', 'Unit of value', '', ''], words),
  field(
    'printed',
    'string',
    ['原文数字', 'Printed', '文件上印的数字和单位，一字不改', 'The number as the document prints it'],
    words,
  ),
  field('printed_unit', 'string', [
    '原文单位',
    'Printed unit',
    '印出的数字所用的单位，表中由表头得出',
    'Unit of the printed number, from the head of its table where need be',
  ]),
  field(
    'decimals',
    'integer',
    ['小数位数', 'Decimals', '印出的小数位数，按印出的单位', 'Decimals printed, in the printed unit'],
    { minimum: 0 },
  ),
  field(
    'scope',
    'string',
    ['限定', 'Scope', '限定口径的原文，如 本级、不含上年结转', 'Printed words that narrow the figure'],
    words,
  ),
];

export const where: readonly Field[] = [
  field(
    'page',
    'integer',
    ['页', 'Page', '从 1 数起；没有页的格式为空', 'From 1; empty in formats without pages'],
    { minimum: 1 },
  ),
  field('table_name', 'string', ['所在表', 'Table', '', ''], words),
  field(
    'quote',
    'string',
    ['原文', 'Quote', '文件文字中这一段的原样', 'Exactly these characters of the text'],
    words,
  ),
  field(
    'source_start',
    'integer',
    [
      '原文起点',
      'Start',
      '在文件文字中的位置，UTF-16 单位，从 0 数起',
      'Offset into the text in UTF-16 code units, from 0',
    ],
    { minimum: 0 },
  ),
  field('source_end', 'integer', ['原文终点', 'End', '同上，不含', 'The same, exclusive'], { minimum: 0 }),
  field('url', 'string', [
    '来源网址',
    'Source address',
    '文件取自的网址；本地文件为空',
    'Where it was fetched; empty for local files',
  ]),
  field('path', 'string', ['文件路径', 'Path', '读取时的路径', 'Path it was read from'], words),
];

export const how: readonly Field[] = [
  field('confidence', 'number', ['把握', 'Confidence', '0 到 1', 'From 0 to 1'], {
    minimum: 0,
    maximum: 1,
    ...required,
  }),
  field('rule', 'string', ['提取方法', 'Method', '认出这一行的规则', 'The rule that read it'], required),
  field(
    'parser_version',
    'integer',
    ['提取版本', 'Parser version', '读取程序的版本', 'Version of the reader'],
    required,
  ),
  field('verified', 'string', [
    '人工核对',
    'Verified',
    '在网页上对含有这个数字的发现所作的判断；没有则为空，可自行填写',
    'What a reader said of a finding with this figure; else empty, for you to fill in',
  ]),
  field(
    'note',
    'string',
    ['备注', 'Note', '随判断写下的话；可自行填写', 'The comment that came with it'],
    words,
  ),
];
