import {
  documentKinds,
  indicatorOperators,
  outcomes,
  severities,
  verdicts,
} from '../../../schema/vocabulary.ts';
import { type Field, field, nameOf, required, words } from '../field.ts';

/** The columns of documents, indicators, findings and what a crawl kept; and the numbers of lines. */
export const document: readonly Field[] = [
  field(
    'id',
    'string',
    [
      '文件编号',
      'Document id',
      '文件内容的 sha256；合订本拆出的各份后加 #1、#2',
      'sha256 of the bytes, with #1, #2 for parts of a bundle',
    ],
    required,
  ),
  field(
    'document_id',
    'string',
    ['文件编号', 'Document id', '见 documents.id', 'See documents.id'],
    required,
  ),
  field('document_title', 'string', ['文件标题', 'Document title', '', ''], words),
  field('document_entity', 'string', ['文件的单位', 'Unit of the document', '', ''], words),
  field('document_year', 'integer', ['文件的年度', 'Year of the document', '', '']),
  field('document_kind', 'string', ['文件种类', 'Kind of document', '', ''], { values: documentKinds }),
  field('title', 'string', ['标题', 'Title', '', ''], words),
  field('kind', 'string', ['种类代码', 'Kind', '', ''], { values: documentKinds, ...required }),
  nameOf('类型', 'Kind (Chinese)', 'kind'),
  field('publisher', 'string', ['发布者', 'Publisher', '', ''], words),
  field('published', 'string', ['发布日期', 'Published', 'YYYY-MM-DD', 'YYYY-MM-DD'], {
    pattern: '[0-9]{4}(-[0-9]{2}){0,2}.*',
  }),
  field('approved', 'string', [
    '批复日期',
    'Approved',
    '文件上印的批复日期，YYYY-MM-DD',
    'Day of approval as the document prints it',
  ]),
  field('pages', 'integer', ['页数', 'Pages', '没有页的格式为 0', '0 in formats without pages'], {
    minimum: 0,
    ...required,
  }),
  field('media_type', 'string', ['媒体类型', 'Media type', '由内容判定', 'Told by the bytes'], required),
  field('bytes', 'integer', ['字节数', 'Bytes', '', ''], { minimum: 0, ...required }),
  field('sha256', 'string', ['校验和', 'sha256', '文件内容的 sha256', 'sha256 of the bytes'], {
    pattern: '[0-9a-f]{64}',
    ...required,
  }),
  field('read_at', 'string', ['读取时间', 'Read at', '', '']),
  field('copies', 'integer', ['份数', 'Copies', '内容相同的文件有几个', 'How many paths hold these bytes']),
];

export const indicator: readonly Field[] = [
  field('project', 'string', ['项目', 'Project', '项目名称，或 部门整体支出', 'Name of the project'], {
    ...words,
    ...required,
  }),
  field('level1', 'string', ['一级指标', 'Level 1', '', ''], words),
  field('level2', 'string', ['二级指标', 'Level 2', '', ''], words),
  field('level3', 'string', ['三级指标', 'Level 3', '', ''], { ...words, ...required }),
  field('nature', 'string', ['指标性质', 'Nature', '正向、反向或定性', 'Whether more is better'], words),
  field('operator', 'string', ['比较符', 'Operator', '目标值前的比较符', 'Comparison before the target'], {
    values: indicatorOperators,
  }),
  field('target', 'string', ['目标值', 'Target', '', ''], words),
  field('actual', 'string', ['完成值', 'Actual', '', ''], words),
  field('weight', 'decimal', ['分值', 'Weight', '', '']),
  field('weight_number', 'number', ['分值（浮点）', 'Weight (floating point)', '', '']),
  field('score', 'decimal', ['得分', 'Score', '', '']),
  field('score_number', 'number', ['得分（浮点）', 'Score (floating point)', '', '']),
  field(
    'deviation',
    'string',
    ['偏差原因', 'Deviation', '偏差原因分析及改进措施', 'Reasons for the deviation'],
    words,
  ),
];

export const finding: readonly Field[] = [
  field('check_id', 'string', ['核对编号', 'Check', '见 docs/checks.md', 'See docs/checks.md'], required),
  field('severity', 'string', ['级别代码', 'Severity', '', ''], { values: severities, ...required }),
  nameOf('级别', 'Severity (Chinese)', 'severity'),
  field('message', 'string', ['说明', 'Message', '哪里对不上', 'What does not agree'], {
    ...words,
    ...required,
  }),
  field('expected', 'string', ['应为', 'Expected', '', ''], words),
  field('actual_value', 'string', ['实为', 'Actual', '', ''], words),
  field('arithmetic', 'string', ['算式', 'Arithmetic', '', ''], { ...words, ...required }),
  field(
    'quotes',
    'string',
    ['涉及的数字', 'Figures', '各个数字的原文', 'Every figure that takes part'],
    words,
  ),
  field(
    'figures',
    'string',
    ['数字的位置', 'Places', '各个数字在文件文字中的起止', 'Where the figures stand in the text'],
    required,
  ),
  field(
    'verdict',
    'string',
    ['复核代码', 'Verdict', '读者在网页上的判断', 'What a reader said on the page'],
    { values: verdicts },
  ),
  nameOf('复核', 'Verdict (Chinese)', 'verdict'),
  field('comment', 'string', ['备注', 'Comment', '随判断写下的话', 'The comment that came with it'], words),
  field('reviewed_at', 'string', ['复核时间', 'Reviewed at', '', '']),
  field(
    'across_entity',
    'string',
    ['跨文件核对的单位', 'Unit across documents', '单个文件内的发现为空', 'Empty within one document'],
    words,
  ),
  field('across_year', 'integer', ['跨文件核对的年度', 'Year across documents', '', '']),
  field('other_paths', 'string', ['另一份文件', 'Other documents', '', ''], words),
  field(
    'figure_document_id',
    'string',
    [
      '数字所在文件',
      'Document of the figure',
      '跨文件核对时可能是另一份',
      'Another one where documents are laid side by side',
    ],
    required,
  ),
  field(
    'position',
    'integer',
    ['次序', 'Position', '数字在发现中的次序', 'Order of the figure in the finding'],
    { minimum: 0, ...required },
  ),
  field('outcome', 'string', ['结果代码', 'Outcome', '', ''], { values: outcomes, ...required }),
  nameOf('结果', 'Outcome (Chinese)', 'outcome'),
  field(
    'relations',
    'integer',
    ['关系数', 'Relations', '这样结束的关系有几个', 'How many relations ended so'],
    { minimum: 0, ...required },
  ),
  field('reason', 'string', ['原因代码', 'Reason', '', ''], required),
];

export const crawled: readonly Field[] = [
  field('site', 'string', ['来源', 'Site', '来源文件中的名称', 'Name in the source file'], words),
  field('page_url', 'string', ['公开页网址', 'Page address', '附件所在的页', 'The page it hangs on']),
  field('page_title', 'string', ['公开页标题', 'Page title', '', ''], words),
  field('role', 'string', ['角色', 'Role', 'page 网页，attachment 附件等', 'Page, attachment and so on']),
  field('member', 'string', ['压缩包内的名称', 'Member', '', ''], words),
  field('file', 'string', ['保存的文件', 'File', '', '']),
  field('fetched_at', 'string', ['取得时间', 'Fetched at', '', '']),
  field('current', 'integer', ['现行', 'Current', '1 现在仍是这个内容', '1 while these bytes stand there']),
  field('checked_at', 'string', ['最近查看', 'Checked at', '', '']),
  field('gone_at', 'string', ['撤下时间', 'Gone at', '', '']),
  field('target_id', 'integer', ['地址编号', 'Address id', '', '']),
];

export const numbers: readonly Field[] = [
  field(
    'row_number',
    'integer',
    ['行号', 'Row number', '在文件中的次序，从 1 数起', 'Order within the document, from 1'],
    { minimum: 1, ...required },
  ),
  field(
    'indicator_number',
    'integer',
    ['指标号', 'Indicator number', '在文件中的次序，从 1 数起', 'Order within the document, from 1'],
    { minimum: 1, ...required },
  ),
  field(
    'finding_number',
    'integer',
    ['发现号', 'Finding number', '在文件中的次序，从 1 数起', 'Order within the document, from 1'],
    { minimum: 1, ...required },
  ),
];
