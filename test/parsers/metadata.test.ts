import { describe, expect, it } from 'vitest';
import { read } from '../../parsers/index.ts';
import { documentOf } from '../support/documents.ts';

/** Made-up units, many of which end in no word that a list of such words would hold. */
const names = [
  '青石县水利局',
  '云川市青少年宫',
  '柳河县第一人民医院',
  '东屏市广播电视台',
  '青石县残疾人联合会',
  '云川市人民代表大会常务委员会',
  '政协青石县委员会',
  '中共云川市委组织部',
  '中国共产党青石县纪律检查委员会',
  '云川市京剧团',
  '青石县中心苗圃',
  '白鹿湖国家级自然保护区管理局',
  '青石县白石镇中心校',
  '云川市体育运动学校',
  '云川市盲校',
  '青石县红旗水库管理所',
  '青石县红旗水库',
  '云川市粮食储备库',
  '云川经济技术开发区管理委员会',
  '青石县人民政府驻云川办事处',
  '云川市审计局',
  '共青团青石县委员会',
  '青石县妇女联合会',
  '云川市仲裁委员会秘书处',
  '青石县供销合作社联合社',
  '云川市融媒体中心',
  '青石县人民法院',
  '云川市中级人民法院',
  '青石县人民检察院',
  '云川市公安局交通警察支队',
  '云川市第三中学',
  '青石县实验小学',
  '青石县机关幼儿园',
  '云川市交响乐团',
  '云川日报社',
  '云川市科学技术馆',
  '青石县白石镇人民政府',
  '青石县城关街道办事处',
  '云川市住房公积金管理中心',
  '青石县军队离休退休干部休养所',
  '云川职业技术学院',
  '云川市血站',
  '青石县红十字会',
  '云川市地方志编纂委员会办公室',
  '青石县政务服务和数据管理局',
  '云川市归国华侨联合会',
  '九三学社云川市委员会',
  '中国民主同盟云川市委员会',
  '青石县国有白云林场',
  '云川市第一看守所',
  '云川市气象台',
  '东屏省地震局',
  '云川市现代农业科技示范基地',
  '青石县乡村振兴局',
  '云川市出版社',
  '云川市文学艺术界联合会',
];
/** How a title, a cover, a label or a heading tells the unit. */
const forms: readonly (readonly [form: string, write: (name: string) => string])[] = [
  ['2023年度X部门决算', (n) => `2023年度${n}部门决算\n目录\n第一部分 ${n}概况\n`],
  ['X2023年度部门决算公开', (n) => `${n}2023年度部门决算公开\n目录\n第一部分 部门概况\n`],
  ['X两行', (n) => `${n}\n2023年度部门决算\n目录\n第一部分 部门概况\n`],
  ['三行', (n) => `2023年度\n${n}\n单位决算\n目录\n第一部分 单位概况\n`],
  ['关于公开X', (n) => `关于公开${n}2023年度部门决算的说明\n`],
  ['X关于', (n) => `${n}关于2023年度部门决算公开的说明\n`],
  ['X部门2023年', (n) => `${n}部门2023年度决算公开\n`],
  ['X(本级)', (n) => `${n}（本级）2023年度单位决算\n`],
  ['汉字年份', (n) => `${n}二〇二三年度部门决算\n`],
  ['2023年度X决算', (n) => `2023年度${n}决算公开\n`],
  ['三公', (n) => `${n}2023年度“三公”经费决算公开\n`],
  ['绩效', (n) => `2023年度${n}部门整体支出绩效自评报告\n`],
  ['绩效2', (n) => `${n}2023年度部门整体支出绩效评价报告\n`],
  ['说明', (n) => `2023年度${n}单位决算情况说明\n`],
  ['部门(单位)', (n) => `${n}部门（单位）2023年度决算\n`],
  ['标签', (n) => `部门决算公开\n收入支出决算总表\n部门：${n}\n单位：万元\n`],
  ['编制单位', (n) => `2023年度部门决算\n编制单位：${n} 金额单位：元\n`],
  ['概况', (n) => `目录\n第一部分 ${n}概况\n一、主要职能\n第二部分 2023年度部门决算表\n`],
  [
    '年初',
    (n) =>
      `${n}2023年度部门决算公开说明\n根据云川市财政局关于做好2023年度部门决算公开工作的通知要求，现将有关情况说明如下。\n`,
  ],
];
const body = `一、收入支出决算总体情况说明
2023年度收入、支出总计均为812.40万元。与上年相比，收、支总计各增加20.10万元，增长2.54%。
`;
/** The last number: one name of how many is tried in that shape. */
const shapes: readonly (readonly [shape: string, write: (text: string) => string, every: number])[] = [
  ['as lines', (text) => text, 1],
  ['in one line', (text) => text.replace(/\n/g, ''), 3],
  ['in one line, parted by blanks', (text) => text.replace(/\n/g, ' '), 3],
];
const told = async (text: string) => (await read(await documentOf('文件.txt', text))).metadata;

describe.each(shapes)('the unit and the year, %s', (_, shape, every) => {
  it.each(forms)('%s', async (form, write) => {
    for (const name of names.filter((_, i) => i % every === 0)) {
      const { entity, year } = await told(shape(write(name) + body));
      expect([entity, year]).toEqual([form.includes('本级') ? `${name}(本级)` : name, 2023]);
    }
  });
});

const cases: readonly (readonly [text: string, entity: string])[] = [
  ['部门决算公开表\n部门：301001 青石县水利局\n单位：万元\n2023年度\n', '青石县水利局'],
  ['收支总表\n部门名称：[301]青石县水利局 单位：万元 2023年度\n', '青石县水利局'],
  ['收入决算表\n公开02表\n编制部门：301001-青石县水利局 金额单位：元\n2023年度\n', '青石县水利局'],
  ['填报单位（盖章）：青石县水利局\n2023年度部门决算\n', '青石县水利局'],
  ['外交部2023年度部门决算\n', '外交部'],
  ['审计署2023年度部门决算\n', '审计署'],
  ['2023年教育部部门决算\n', '教育部'],
  ['东屏省教育厅2023年度省级部门决算\n', '东屏省教育厅'],
  ['云川市水利局2023年度“三公”经费决算执行情况\n', '云川市水利局'],
  ['云川市第一中学2023年决算信息公开\n', '云川市第一中学'],
  ['青石县2023年度水利局部门决算\n', '青石县水利局'],
  ['附件2：云川市教育局2023年度部门决算公开情况说明\n', '云川市教育局'],
  ['2023年度部门决算公开（云川市水利局）\n', '云川市水利局'],
  ['部门决算公开——云川市水利局\n2023年度\n', '云川市水利局'],
  ['青石县财政局关于2023年度部门决算的公开说明\n', '青石县财政局'],
  ['财政部东屏监管局2023年度部门决算\n', '财政部东屏监管局'],
  ['2023年度东屏省云川市青石区水利局部门决算编制说明\n', '东屏省云川市青石区水利局'],
  ['云川市教育局本级2023年度决算\n', '云川市教育局'],
  ['云川市财政预算评审中心2023年度单位决算\n', '云川市财政预算评审中心'],
  ['云川市经济和信息化局2023年度部门决算\n', '云川市经济和信息化局'],
  ['2023年度\n部门决算\n云川市水利局\n2024年8月\n目录\n', '云川市水利局'],
  ['云川市水利局\n部门决算公开\n（2023年度）\n', '云川市水利局'],
  ['云川市水利局2023年度\n部门决算\n', '云川市水利局'],
  ['2023年度部门决算公开\n单位名称：云川市水利局\n公开日期：2024年9月1日\n', '云川市水利局'],
  [
    '索引号：11340/2024-00012\n发布机构：云川市水利局\n发布日期：2024-09-02\n云川市水利局2023年度部门决算\n',
    '云川市水利局',
  ],
  ['云川市水利局（部门）2023年度决算公开\n', '云川市水利局'],
  ['云川市绩效评价中心2023年度单位决算公开\n', '云川市绩效评价中心'],
  ['中国共产党青石县委员会党校2023年度部门决算\n', '中国共产党青石县委员会党校'],
  ['青石县水利局2023年部门决算公开目录\n', '青石县水利局'],
  ['青石县水利局部门2023年度部门决算分析报告\n', '青石县水利局'],
  ['关于青石县水利局2023年度部门决算公开情况的报告\n', '青石县水利局'],
  ['青石县白石乡2023年度部门决算公开\n', '青石县白石乡'],
  ['青石县白石镇2023年度部门决算公开\n', '青石县白石镇'],
  ['青石县住建局2023年度政府决算公开\n', '青石县住建局'],
  ['2023年度青石县"水利局"部门决算\n', '青石县水利局'],
  ['国家税务总局青石县税务局2023年度单位决算\n', '国家税务总局青石县税务局'],
  ['新疆生产建设兵团第九师水利局2023年度部门决算\n', '新疆生产建设兵团第九师水利局'],
  ['东屏省人民政府办公厅2023年度部门决算\n', '东屏省人民政府办公厅'],
  ['云川市水利局机关2023年度单位决算\n', '云川市水利局机关'],
  ['青石县2023年县级部门决算公开\n填报单位：青石县卫生健康局\n', '青石县卫生健康局'],
  ['东屏省云川监狱2023年度单位决算\n', '东屏省云川监狱'],
  ['云川市特殊教育学校2023学年决算公开\n', '云川市特殊教育学校'],
  ['云川市水利局2023年度部门决算公开说明（含所属单位）\n', '云川市水利局'],
  ['云川市水利局2023年财政拨款“三公”经费决算情况\n', '云川市水利局'],
  ['云川市水利局2023年度财政支出绩效自评报告\n', '云川市水利局'],
  ['云川市河长制专项资金2023年度绩效评价报告\n项目单位：云川市水利局\n', '云川市水利局'],
  ['云川市水利局2023年度河道治理项目绩效自评报告\n', '云川市水利局'],
  ['云川市水利局2023年部门整体绩效自评情况\n', '云川市水利局'],
];
describe('one title, one unit', () => {
  it.each(cases)('%j', async (text, name) => {
    for (const [, shape] of shapes.slice(0, 2)) {
      const { entity, year } = await told(shape(text + body));
      expect([entity, year]).toEqual([name, 2023]);
    }
  });
});

describe('no unit', () => {
  it.each([
    '东屏省2023年区级单位决算\n预算单位：东屏省XX单位\n目录\n',
    '2023年度部门决算公开\n目录\n第一部分 部门概况\n',
    '青石县2023年度部门决算公开\n',
  ])('%j', async (text) => {
    expect((await told(text + body)).entity).toBeNull();
  });
});

describe('the region is the place in the name', () => {
  it.each([
    ['中共云川市委组织部', '云川市'],
    ['九三学社云川市委员会', '云川市'],
    ['东屏省地震局', '东屏省'],
    ['外交部', null],
  ])('%s', async (name, region) => {
    expect((await told(`${name}2023年度部门决算\n${body}`)).region).toBe(region);
  });
});

describe('no unit and no year', () => {
  it('reads what is printed with an empty unit, and says so', async () => {
    const { rows, document } = read(
      await documentOf(
        '文件.txt',
        '2023年度部门决算\n一、收入支出决算总体情况说明\n收入总计812.40万元，支出总计812.40万元。\n',
      ),
    );
    expect(rows.map((row) => `${row.entity}|${row.item}`)).toEqual(['|收入总计', '|支出总计']);
    expect(document.warnings).toEqual(['没有找到单位名称，数据的单位为空']);
  });
});

describe('no year', () => {
  it('gives no row a year that nobody printed, and says how many are left out', async () => {
    const text = '青石县水利局部门决算\n收入总计812.40万元，支出总计812.40万元。\n';
    const { rows, document, metadata } = read(await documentOf('文件.txt', text));
    expect(metadata.year).toBeNull();
    expect(rows).toEqual([]);
    expect(document.warnings).toEqual(['没有找到年度，2 行数据没有写出']);
  });
  it('is taken from the name of the file', async () => {
    const text = '青石县水利局部门决算\n收入总计812.40万元，支出总计812.40万元。\n';
    const { rows } = read(await documentOf('青石县水利局2023年度部门决算.txt', text));
    expect(rows.map((row) => row.year)).toEqual([2023, 2023]);
  });
});

describe('what a page without a title of its own says', () => {
  const told = async (text: string) => {
    const { metadata } = read(await documentOf('网页.txt', text));
    return [metadata.entity, metadata.year, metadata.kind];
  };
  it('takes the year from the cover, not from what is compared with', async () => {
    const cover = '云川产业集中区（管委会）2024年\n一般公共预算“三公”经费预算\n';
    const body =
      '“三公”经费支出预算28万元，比2023年预算减少1万元，公务接待费与2023年预算持平，公务用车与2023年预算持平。';
    expect(await told(cover + body)).toEqual(['云川产业集中区(管委会)', 2024, 'budget']);
  });
  it('finds the unit in the sentence that announces the figures', async () => {
    expect(
      await told('按照信息公开工作要求，现将白沙镇2020年度“三公”经费决算情况公布如下：\n“三公”经费21万元。'),
    ).toEqual(['白沙镇', 2020, 'final_account']);
  });
  it('takes what was spent for an account, where nothing is said of a budget', async () => {
    const [, year, kind] = await told('2020年“三公”经费支出31万元，比上年累计支出33万元减少2万元。');
    expect([year, kind]).toEqual([2020, 'final_account']);
  });
  it('takes 一般公共预算 and 年初预算 for no budget', async () => {
    const [, , kind] = await told(
      '2018年度本部门一般公共预算财政拨款安排的“三公”经费支出2.05万元，年初预算为2.95万元，较上年减少0.03万元。',
    );
    expect(kind).toBe('final_account');
  });
  it('joins a title that goes over several lines', async () => {
    const title = '云川市人民法院\n2017年度一般公共预算财政拨款\n“三公”经费决算情况说明\n';
    expect(await told(`${title}“三公”经费决算20.2万元。`)).toEqual(['云川市人民法院', 2017, 'final_account']);
  });
  it('takes an office for budgets on a line of its own for the unit', async () => {
    const text =
      '云川市财政预算绩效管理中心\n2023年度单位决算\n目录\n第一部分 云川市财政预算绩效管理中心概况\n';
    expect(await told(text)).toEqual(['云川市财政预算绩效管理中心', 2023, 'final_account']);
  });
  it('knows a self-evaluation by any of its names', async () => {
    expect(await told('云川市数据中心2024年度项目支出绩效单位自评报告\n一、基本情况\n')).toEqual([
      '云川市数据中心',
      2024,
      'performance_report',
    ]);
  });
});

describe('several units in one disclosure', () => {
  const covered = `云川市水利局2023年度部门决算
二、决算单位构成
纳入云川市水利局2023年度部门决算编制范围的单位包括：1.云川市水利局（本级）；2.云川市水文中心；3.云川市河道管理站。
`;
  const unitsOf = async (text: string) => {
    const { rows } = read(await documentOf('文件.txt', covered + text));
    return rows.map(
      ({ entity, item, value, family }) => `${entity} ${family === 'mention' ? '提到' : item} ${value}`,
    );
  };
  it.each([
    [
      '2023年度收入总计950.00万元，其中：云川市水利局（本级）收入总计600.00万元，云川市水文中心收入总计300.00万元，比上年增加20.00万元。与上年相比，收入总计增加25.00万元。',
      [
        '云川市水利局 收入总计 950.00',
        '云川市水利局(本级) 收入总计 600.00',
        '云川市水文中心 收入总计 300.00',
        '云川市水文中心 收入总计 20.00',
        '云川市水利局 收入总计 25.00',
      ],
    ],
    [
      '（一）云川市水文中心2023年度收入总计300.00万元。与上年相比，收入总计增加20.00万元。\n（二）局机关收入总计600.00万元。',
      [
        '云川市水文中心 收入总计 300.00',
        '云川市水文中心 收入总计 20.00',
        '云川市水利局(本级) 收入总计 600.00',
      ],
    ],
    [
      '（一）云川市河道管理站收支情况\n本年支出合计50.00万元。\n四、机关运行经费\n2023年度机关运行经费支出20.00万元。',
      ['云川市河道管理站 本年支出合计 50.00', '云川市水利局 机关运行经费 20.00'],
    ],
    ['向云川市水文中心拨付经费12.00万元。', ['云川市水利局 提到 12.00']],
    [
      '从云川市水文中心调剂项目支出12.00万元，本年支出合计30.00万元。',
      ['云川市水利局 项目支出 12.00', '云川市水利局 本年支出合计 30.00'],
    ],
  ])('%s', async (text, told) => {
    expect(await unitsOf(`一、收入支出决算总体情况说明\n${text}\n`)).toEqual(told);
  });
});
