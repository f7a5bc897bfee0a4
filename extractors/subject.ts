/**
 * Whether a text can be a disclosure at all, as opposed to an error message or a list of links: it speaks of budgets
 * or performance, and it prints amounts.
 *
 * `2024年度收入总计133.82万元` can; `您访问的页面不存在` and `XX局2026年度部门预算 YY局2026年度部门预算` cannot.
 */
export function looksLikeDisclosure(text: string): boolean {
  return (
    /预算|决算|绩效|三公|财政拨款/.test(text) &&
    /\d\s*(?:[万亿]?元|%|％)|单位[:：]\s*[万亿千]?元|\d\.\d{2}/.test(text)
  );
}
