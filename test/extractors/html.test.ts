import { describe, expect, it } from 'vitest';
import { documentOf, shown } from '../support/documents.ts';

/** The blocks of a page with this body. */
const read = async (body: string, head = '') =>
  shown(await documentOf('页.html', `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`));

const prose =
  '<p>一、收入决算情况说明</p><p>2024年度收入总计<b>12.30</b>万元，其中：财政拨款收入12.30万元。</p>';
const proseShown = ['一、收入决算情况说明', '2024年度收入总计12.30万元，其中：财政拨款收入12.30万元。'];

describe('正文：只要文章，不要网站', () => {
  it('导航、面包屑、分享、页脚、脚本、隐藏内容都不是正文', async () => {
    const page = `
      <div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div>
      <div class="crumbs">首页 &gt; 政务公开 &gt; 部门决算</div>
      <div class="main"><h1>甲局2024年度部门决算</h1>
        <div class="info"><span>发布时间：2025-08-20</span> <span>来源：甲局</span> <div class="share">分享：微信</div></div>
        <div class="TRS_Editor"><style>p{margin:0}</style>${prose}<p style="display:none">模板占位</p>
          <script>var a = 1;</script></div>
        <p>【打印】【关闭】</p><p>上一篇：乙局2024年度部门决算</p></div>
      <div class="footer">主办：甲市人民政府 网站标识码：1234567890</div>`;
    expect(await read(page)).toEqual(['1 甲局2024年度部门决算', ...proseShown]);
  });

  it('没有认得的容器时按文字多少找', async () => {
    const page = `<div><a href="1">首页</a><a href="2">新闻</a></div><div><div><div>${prose}<p>${'说明文字。'.repeat(40)}</p></div></div></div>
      <div><a href="3">友情链接</a></div>`;
    expect((await read(page)).slice(0, 2)).toEqual(proseShown);
  });

  it('正文分在两个容器里时，哪一个也不丢', async () => {
    const page = `<div class="wrap"><div class="content">${prose}</div><div class="content"><p>二、支出决算情况说明</p><p>2024年度支出总计8.00万元。</p></div></div>`;
    expect(await read(page)).toEqual([...proseShown, '二、支出决算情况说明', '2024年度支出总计8.00万元。']);
  });

  it('正文后面的相关新闻不是正文，附件清单是', async () => {
    const list = (ends: string) =>
      [1, 2, 3].map((n) => `<li><a href="${n}${ends}">乙局第${n}篇</a></li>`).join('');
    expect(
      await read(`<div class="article">${prose}<div><h3>相关新闻</h3><ul>${list('.html')}</ul></div></div>`),
    ).toEqual(proseShown);
    expect(await read(`<div class="article">${prose}<ul>${list('.xls')}</ul></div>`)).toHaveLength(5);
  });

  it('一行只有链接的是菜单，带金额的行从不丢', async () => {
    const menu = '<p><a href="/">首页</a> | <a href="/a">机构</a> ›› <a href="#">打印</a></p>';
    expect(await read(`${menu}${prose}<p>时间：2024年1月至12月，支出8.00万元</p>`)).toEqual([
      ...proseShown,
      '时间：2024年1月至12月，支出8.00万元',
    ]);
    expect(await read(`${prose}<p><a href="1.xls">附件1</a> <a href="2.xls">附件2</a></p>`)).toContain(
      '附件1 附件2',
    );
  });

  it('从 Word 粘贴来的表格', async () => {
    const cell = (text: string) =>
      `<td style='width:100pt'><p class=MsoNormal align=center><span style='mso-spacerun:yes'>&nbsp;</span><span lang=EN-US>${text}<o:p></o:p></span></p></td>`;
    const row = (...texts: string[]) => `<tr style='mso-yfti-irow:0'>${texts.map(cell).join('')}</tr>`;
    expect(
      await read(
        `<!--[if gte mso 9]><xml></xml><![endif]--><table class=MsoNormalTable>${row('项<span>目</span>', '金额')}${row('合计', '1,234<span>.50</span>')}</table>`,
      ),
    ).toEqual(['[项目|金额][合计|1,234.50]']);
  });

  it('整页用表格排版的老网站', async () => {
    const page = `<table width="1000"><tr><td colspan="2"><a href="/">首页</a> | <a href="/a">机构</a></td></tr>
      <tr><td width="200"><div>栏目导航</div><div>通知公告</div></td><td><p>${'情况说明。'.repeat(50)}</p>${prose}
      <table><tr><td>项目</td><td>金额</td></tr><tr><td>合计</td><td>12.30</td></tr></table></td></tr></table>`;
    expect((await read(page)).slice(1)).toEqual([...proseShown, '[项目|金额][合计|12.30]']);
  });

  it('名字像按钮的容器装着正文时就是正文', async () => {
    expect(
      await read(`<div id="printArea"><div class="print">${prose}<p>${'说明。'.repeat(200)}</p></div></div>`),
    ).toContain(proseShown[1]);
  });

  it('金额在正文容器之外时往外找，一个金额也不丢', async () => {
    const page = `<div class="article"><p>${'工作情况说明。'.repeat(60)}</p></div><div class="tables"><p>收入总计12.30万元</p></div>`;
    expect(await read(page)).toContain('收入总计12.30万元');
  });
});

describe('标题、发布时间、发布单位', () => {
  it('来自 meta', async () => {
    const document = await documentOf(
      '页.html',
      `<html><head><title>甲局2024年度部门决算-甲市人民政府网</title><meta name="ArticleTitle" content="甲局2024年度部门决算">
       <meta name="PubDate" content="2025-08-20 09:00"><meta name="ContentSource" content="甲局"></head><body>${prose}</body></html>`,
    );
    expect(document.source).toMatchObject({
      title: '甲局2024年度部门决算',
      published: '2025-08-20',
      publisher: '甲局',
    });
  });

  it('来自题下的一行', async () => {
    const document = await documentOf(
      '页.html',
      `<html><head><title>甲局2024年度部门决算_甲市人民政府网</title></head><body><p>发布时间：2025年8月2日　来源：甲局　浏览次数：3</p>${prose}</body></html>`,
    );
    expect(document.source).toMatchObject({
      title: '甲局2024年度部门决算',
      published: '2025-08-02',
      publisher: '甲局',
    });
    expect(shown(document)).toEqual(proseShown);
  });
});

describe('段落', () => {
  it('源码换行不在汉字之间留空格，字体标签不断词', async () => {
    expect(
      await read(
        '<p>2024年度部门\n   决算<span>情</span><span>况</span></p><p>合计&nbsp;<font>1</font>2.30万元</p>',
      ),
    ).toEqual(['2024年度部门决算情况', '合计 12.30万元']);
  });

  it('换行标签分段，句子没完时接着读', async () => {
    expect(
      await read('<div>一、收入情况<br>　　收入总计12.30万元。<br>　　支出总计8.00万元。</div>'),
    ).toEqual(['一、收入情况', '收入总计12.30万元。', '支出总计8.00万元。']);
    expect(
      await read(
        '<p>2024年度一般公共预算财政拨款支出年初预算为12.30万元，支出决算为12.10万<br>元，完成年初预算的98.37%。</p>',
      ),
    ).toHaveLength(1);
  });

  it('标题级次', async () => {
    expect(
      await read(
        '<h2>一、收入</h2><p>收入总计12.30万元。</p><h3>（一）财政拨款</h3><p>财政拨款12.30万元。</p>',
      ),
    ).toEqual(['2 一、收入', '收入总计12.30万元。', '3 （一）财政拨款', '财政拨款12.30万元。']);
  });
});

describe('表格', () => {
  it('跨行跨列，折行的名称接起来，缩进留下', async () => {
    const document = await documentOf(
      '表.html',
      `<table><tr><td rowspan="2">项目</td><td colspan="2">预算数</td></tr><tr><td>基本<br>支出</td><td>项目<br/>支出</td></tr>
       <tr><td>机关事业单位基本养老保险缴<br>费支出</td><td>1,234.50</td><td>&nbsp;</td></tr><tr><td>　　&nbsp;基本工资</td><td>3.20</td><td>0</td></tr></table>`,
    );
    expect(shown(document)).toEqual([
      '[项目|预算数][基本支出|项目支出][机关事业单位基本养老保险缴费支出|1,234.50|][基本工资|3.20|0]',
    ]);
    const table = document.blocks[0]!;
    if (table.kind !== 'table') throw new Error('不是表格');
    expect(table.cells[0]).toMatchObject({ row: 0, column: 0, rowSpan: 2, columnSpan: 1 });
    expect(table.cells[1]).toMatchObject({ row: 0, column: 1, rowSpan: 1, columnSpan: 2 });
    expect(table.cells[3]).toMatchObject({ row: 1, column: 2 });
    expect(table.cells[7]).toMatchObject({ row: 3, column: 0, indent: 2.5 });
  });

  it('样式里的缩进', async () => {
    const document = await documentOf(
      '表.html',
      `<table><tr><td style="padding-left:5.4pt">项目</td><td>金额</td></tr><tr><td style="padding-left:5.4pt"><p style="text-indent:2em">基本工资</p></td><td>1.00</td></tr></table>`,
    );
    const table = document.blocks[0]!;
    expect(table.kind === 'table' && table.cells.map((cell) => cell.indent ?? 0)).toEqual([0, 0, 2, 0]);
  });

  it('表内的题名、单位和注在表外', async () => {
    expect(
      await read(`<table><tr><td colspan="3">收入支出决算总表</td></tr><tr><td></td><td></td><td>公开01表</td></tr>
        <tr><td>部门：甲局</td><td></td><td>金额单位：万元</td></tr><tr><td>项目</td><td>行次</td><td>金额</td></tr>
        <tr><td>合计</td><td>1</td><td>12.30</td></tr><tr><td colspan="3">注：本表反映部门本年度的总收支。</td></tr></table>`),
    ).toEqual([
      '9 收入支出决算总表',
      '公开01表',
      '部门：甲局',
      '金额单位：万元',
      '[项目|行次|金额][合计|1|12.30]',
      '注：本表反映部门本年度的总收支。',
    ]);
  });

  it('排版用的表格不是表格，里面的表格是', async () => {
    expect(
      await read(`<table width="100%"><tr><td><p>一、收入情况</p><table><tr><td>项目</td><td>金额</td></tr><tr><td>合计</td><td>12.30</td></tr></table>
        <p>以上。</p></td></tr></table>`),
    ).toEqual(['一、收入情况', '[项目|金额][合计|12.30]', '以上。']);
  });

  it('单元格里的小表跟在后面', async () => {
    expect(
      await read(`<table><tr><td>项目名称</td><td>数据平台运行维护项目经费支出</td></tr><tr><td>资金</td><td>见下<table><tr><td>预算</td><td>5.00</td></tr><tr><td>执行</td><td>4.00</td></tr></table></td></tr>
        <tr><td>绩效目标</td><td>保障平台全年稳定运行</td></tr></table>`),
    ).toEqual([
      '[项目名称|数据平台运行维护项目经费支出][资金|见下][绩效目标|保障平台全年稳定运行]',
      '[预算|5.00][执行|4.00]',
    ]);
  });

  it('同一张表里接着的第二张表', async () => {
    const rows = (title: string) =>
      `<tr><td colspan="2">${title}</td></tr><tr><td>项目</td><td>金额</td></tr><tr><td>合计</td><td>1.00</td></tr>`;
    expect(
      await read(`<table>${rows('收入决算表')}<tr><td></td><td></td></tr>${rows('支出决算表')}</table>`),
    ).toEqual(['9 收入决算表', '[项目|金额][合计|1.00]', '9 支出决算表', '[项目|金额][合计|1.00]']);
  });

  it('跨行超出表格、跨列离谱也不出错', async () => {
    expect(
      await read(
        '<table><tr><td rowspan="999">甲</td><td colspan="99999">乙</td></tr><tr><td>丙</td></tr><tr><td rowspan="0">丁</td></tr></table>',
      ),
    ).toHaveLength(1);
  });
});

describe('按坐标摆放的网页', () => {
  it('由 PDF 转成的网页还原出表格和段落', async () => {
    const place = (left: number, top: number, text: string) =>
      `<div class="p" style="position:absolute;left:${left}pt;top:${top}pt;font-size:10pt">${text}</div>`;
    const line = (left: number, top: number, width: number, height: number, side: string) =>
      `<div class="r" style="position:absolute;left:${left}pt;top:${top}pt;width:${width}pt;height:${height}pt;border-${side}:0.5pt solid #000"> </div>`;
    const rules =
      [100, 120, 140].map((y) => line(50, y, 200, 0, 'bottom')).join('') +
      [50, 150, 250].map((x) => line(x, 100, 0, 40, 'right')).join('');
    const document = await documentOf(
      '页.html',
      `<html><body><div id="zoom"><div style="width:595pt;height:842pt;position:relative">${place(60, 70, '收支总体情况表')}${rules}
        ${place(60, 105, '项目')}${place(160, 105, '预算数')}${place(60, 125, '合计')}${place(160, 125, '12.30')}</div></div></body></html>`,
    );
    expect(document.text).toContain('收支总体情况表');
    expect(shown(document).at(-1)).toBe('[项目|预算数][合计|12.30]');
    expect(document.pages).toHaveLength(1);
  });
});

describe('大小', () => {
  it('很深的嵌套是一条失败，不是崩溃', async () => {
    await expect(read(`${'<div>'.repeat(5000)}收入总计12.30万元`)).rejects.toMatchObject({
      reason: 'corrupt',
    });
    expect(await read(`${'<div>'.repeat(500)}收入总计12.30万元${'</div>'.repeat(500)}`)).toEqual([
      '收入总计12.30万元',
    ]);
  });
});
