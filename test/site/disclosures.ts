/** Final accounts of made-up units, each another one, so that a document that is lost or doubled shows. */
const places = ['青禾', '白石', '云溪', '柳塘', '松岭', '沙洲', '石桥', '南屏'];
const bodies = [
  '教育局',
  '民政局',
  '水利局',
  '林业局',
  '商务局',
  '统计局',
  '档案局',
  '审计局',
  '司法局',
  '体育局',
];

export const unitOf = (n: number): string => `${places[n % 8]}县${bodies[Math.floor(n / 8) % 10]}`;
export const yearOf = (n: number): number => 2019 + (Math.floor(n / 80) % 6);
export const titleOf = (n: number): string => `${unitOf(n)}${yearOf(n)}年度部门决算`;
/** The newest first, as lists show them. */
export const dateOf = (n: number): string =>
  new Date(Date.UTC(2024, 7, 28) - n * 86_400_000).toISOString().slice(0, 10);

/** Income, expenditure, and a total that only this document has. */
export function textOf(n: number): string[] {
  const cents = 100_000 + n * 137;
  const fiscal = cents - 4_473;
  const basic = Math.round(cents * 0.6);
  const money = (value: number) => (value / 100).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const share = (value: number) => ((value / cents) * 100).toFixed(2);
  return [
    titleOf(n),
    '第二部分 部门决算情况说明',
    '一、收入决算情况说明',
    `${yearOf(n)}年度本年收入合计${money(cents)}万元，其中：财政拨款收入${money(fiscal)}万元，占${share(fiscal)}%；其他收入${money(4_473)}万元，占${share(4_473)}%。`,
    '二、支出决算情况说明',
    `${yearOf(n)}年度本年支出合计${money(cents)}万元，其中：基本支出${money(basic)}万元，占${share(basic)}%；项目支出${money(cents - basic)}万元，占${share(cents - basic)}%。`,
  ];
}
/** The amount by which a document is known. */
export const markOf = (n: number): string => ((100_000 + n * 137) / 100).toFixed(2);

export const plain = (n: number): string => `${textOf(n).join('\n')}\n`;
export const article = (n: number): string =>
  textOf(n)
    .map((line) => `<p>${line}</p>`)
    .join('\n');
export const page = (n: number, inside = article(n), head = ''): string => `<!doctype html>
<html><head><meta charset="utf-8">${head}<title>${titleOf(n)}-样例政府网</title></head><body>
<div class="nav"><a href="/">首页</a> <a href="/lxwm/">联系我们</a> <a href="javascript:void(0)">无障碍</a></div>
<h1>${titleOf(n)}</h1><div class="info">发布时间：${dateOf(n)} 浏览次数：<span>12</span></div>
<div class="content">${inside}</div>
<div class="foot">版权所有 <a href="mailto:someone">联系</a></div></body></html>
`;
export const listItem = (n: number, href: string, title = titleOf(n)): string =>
  `<li><a href="${href}" title="${title}">${title.length > 14 ? `${title.slice(0, 12)}...` : title}</a><span>[${dateOf(n)}]</span></li>`;
export const listPage = (items: readonly string[], more = '', head = ''): string => `<!doctype html>
<html><head><meta charset="utf-8">${head}<title>财政预决算-样例政府网</title></head><body>
<div class="nav"><a href="/">首页</a> <a href="/zwgk/">政务公开</a> <a href="/news/">新闻动态</a></div>
<ul class="list">${items.join('\n')}</ul>${more}
<div class="foot"><a href="/lxwm/">联系我们</a></div></body></html>
`;
