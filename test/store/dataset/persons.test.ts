import { describe, expect, it } from 'vitest';
import { maskPersons, openDatabase, readDataset, readMasked, save } from '../../../store/index.ts';
import { disclosure, row } from '../made.ts';

/** Persons are hidden; what only looks like them stays. All names and numbers are made up. */
describe('what is hidden', () => {
  it.each([
    ['联系人：张三丰', '联系人：〔姓名〕'],
    ['联系人:李小明联系电话:13900001234', '联系人:〔姓名〕联系电话:〔电话〕'],
    ['项目负责人：王芳  电话：0912-1234567', '项目负责人：〔姓名〕  电话：〔电话〕'],
    ['填表人：赵一，联系电话 87654321', '填表人：〔姓名〕，联系电话 〔电话〕'],
    ['负责人（签字）：欧阳春', '负责人（签字）：〔姓名〕'],
    ['姓名\t钱二\t身份证号\t110101199003070038', '姓名\t〔姓名〕\t身份证号\t〔身份证号〕'],
    ['退休人员：张三、李四、王小五', '退休人员：〔姓名〕、〔姓名〕、〔姓名〕'],
    ['调出人员名单：孙六，周七', '调出人员名单：〔姓名〕，〔姓名〕'],
    ['因张三、李四等2人退休，人员经费减少', '因〔姓名〕、〔姓名〕等2人退休，人员经费减少'],
    ['主要原因是，吴小八同志调出', '主要原因是，〔姓名〕同志调出'],
    ['郑九退休', '〔姓名〕退休'],
    ['冯十（身份证号：11010119900307003X）', '〔姓名〕（身份证号：〔身份证号〕）'],
    ['电话 +86 139-0000-1234', '电话 〔电话〕'],
    ['王小二 13900001234', '〔姓名〕 〔电话〕'],
    ['身份证：110101********0038', '身份证：〔身份证号〕'],
    ['联系人：张某某', '联系人：〔姓名〕'],
    ['经办人 陈大文 审核人 林小玉', '经办人 〔姓名〕 审核人 〔姓名〕'],
  ])('%s', (text, expected) => expect(maskPersons(text)).toBe(expected));
});

describe('what stays', () => {
  it.each([
    // amounts
    '收入13900001234元',
    '13900001234.00',
    '13,900,001,234.00',
    '财政拨款 13900001234 万元',
    '110101199003070038.00',
    // codes and numbers of documents
    '2080505 机关事业单位基本养老保险缴费支出',
    '财预〔2023〕13号',
    '项目编码61010023P000000001392',
    '统一社会信用代码11610000016000001X',
    '账号 6222021234567890123',
    '110101199013450038',
    // the telephones of offices
    '联系电话：0912-1234567',
    '监督电话 12345，总机 029-12345678',
    '办公室电话：87654321',
    // words that begin like names
    '退休人员支出12.00万元',
    '离退休人员管理事务',
    '新增人员费用',
    '退休人员：安排经费',
    '调入资金',
    '项目负责人：单位自行确定',
    '填表人：财政局',
    '高级教师退休',
    '全部人员退休',
    '本单位3人退休，调出2人',
    '负责人任务完成率',
    '会计核算中心',
    '会计高级职称评审',
    '联系人数量',
    '审核人员培训',
    '财务负责人培训班',
    '马鞍山市水利局',
    '公务用车购置及运行维护费',
    '青禾县样例局2023年度部门决算',
    '慰问退休老同志',
    '离退休干部党支部',
  ])('%s', (text) => expect(maskPersons(text)).toBe(text));
});

it('is hidden in every column of text, and no number is touched', () => {
  const db = openDatabase(':memory:');
  const said = '联系人：张三丰 13900001234';
  const made = disclosure('a', {
    metadata: { ...disclosure().metadata, title: said },
    rows: [
      row({
        item: said,
        part: said,
        scope: said,
        value: '13900001234',
        printed: '13900001234',
        source: { start: 0, end: 11, quote: '13900001234', table: said },
      }),
    ],
    indicators: disclosure().indicators.map((i) => ({ ...i, deviation: said, target: said, level3: said })),
    findings: disclosure().findings.map((f) => ({ ...f, message: said, arithmetic: said })),
  });
  save(db, { source: made.document.source, bundle: 'auto', disclosures: [made] });
  const texts = (readings: ReturnType<typeof readDataset>) =>
    readings.map((r) => JSON.stringify([...r.lines()])).join();
  expect(texts(readDataset(db)).split('张三丰').length).toBeGreaterThan(10);
  const masked = texts(readDataset(db).map(readMasked));
  expect(masked).not.toContain('张三');
  expect(masked).toContain('联系人：〔姓名〕 〔电话〕');
  expect(masked.split('13900001234').length - 1).toBe(4);
});
