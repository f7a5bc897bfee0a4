import { describe, expect, it } from 'vitest';
import { normalize } from '../../parsers/text/normal.ts';

/** What the readers see of a text in which pages left their numbers; the white space is gone from it anyway. */
const seen = (text: string) => normalize(text).text;
/** About as much as a page holds, without a number in it. */
const page = '本单位贯彻落实各项规定，严格执行财务制度，按计划完成全年工作任务。'.repeat(16);

describe('numbers of pages in running text', () => {
  it.each([
    ['on a line of its own', '社会保\n— 3 —\n障和就业支出9.00', '社会保障和就业支出9.00'],
    [
      'between dashes',
      '机关 - 12 - 事业单位基本养老保险缴费支出9.00',
      '机关事业单位基本养老保险缴费支出9.00',
    ],
    ['between dashes, no blank left', '公务接-7-待费0.39万元', '公务接待费0.39万元'],
    ['bare, in a word', '行政单位医 5 疗12.30', '行政单位医疗12.30'],
    ['bare, no blank left', '社6会保障和就业支出113.21', '社会保障和就业支出113.21'],
    ['bare, one cell a line', '一般公共\n8\n服务支出\n28\n2,669.00', '一般公共服务支出282,669.00'],
    ['behind the mark of a list', '五、 4 教育支出0.00', '五、教育支出0.00'],
    ['in the mark of a list', '十 4 二、农林水支出38', '十二、农林水支出38'],
    ['in a long name of two words', '政府性基金 9 预算财政拨款收入7.00', '政府性基金预算财政拨款收入7.00'],
  ])('%s', (_, text, expected) => expect(seen(text)).toBe(expected));

  it('go by the count where no word tells', () => {
    const text = `${page}社1会保障和就业支出。${page}项目取得明2显成效。${page}卫生3健康支出。`;
    expect(seen(text)).toBe(
      `${page}社会保障和就业支出。${page}项目取得明显成效。${page}卫生健康支出。`.replace(/，/g, ','),
    );
  });
  it('are known by the same words elsewhere where they could count them', () => {
    const text = `项目名称办公用房修缮。${page}公1用经费。${page}人2员经费。${page}项目3名称群众文化活动。`;
    expect(seen(text)).toContain('项目名称群众文化活动');
  });
  it('do not part the line they stood in', () => {
    const { text, before } = normalize('六、一\n- 10 -\n般公共预算财政拨款支出决算情况说明');
    expect(text).toBe('六、一般公共预算财政拨款支出决算情况说明');
    expect([...before.subarray(1, text.length)]).toEqual(Array.from({ length: text.length - 1 }, () => 0));
  });
  it('keep every character at its place', () => {
    const text = '社 6 会保障和就业支出';
    const normal = normalize(text);
    expect([...normal.text].map((_, i) => text[normal.origin[i]!]).join('')).toBe(normal.text);
    expect(normal.toDocument(0, 2)).toEqual({ start: 0, end: 5 });
  });
});

describe('numbers that are no pages', () => {
  it.each([
    '公务接待3批次、20人次',
    '购置2辆公务用车',
    '收入1支出2',
    '基本支出 60 项目支出 61',
    '二、外交支出33三、国防支出34',
    '本年收入合计27本年支出合计58',
    '车辆3设备12',
    '第3部分名词解释',
    '公开04表',
    '五、2023年收入决算情况说明',
    '一般公共服务支出28',
    '办公费3.05印刷费1.00',
  ])('%s', (text) => expect(seen(text)).toBe(text.replace(/ /g, '')));

  it('are not taken out where the count could mean two of them', () => {
    const text = `${page}社1会保障和就业支出。${page}取得明2显成效，有2关工作。${page}卫生3健康支出。`;
    expect(seen(text)).toContain('取得明2显成效,有2关工作');
  });
  it('are not taken out far from where a page can end', () => {
    const text = `${page}社1会保障和就业支出。明2显成效。${page}${page}卫生3健康支出。`;
    expect(seen(text)).toContain('明2显成效');
  });
});
