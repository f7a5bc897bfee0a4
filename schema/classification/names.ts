/**
 * The one spelling under which names of accounts are compared: no white space, half-width brackets and letters,
 * straight quotes gone, level marks (类)(款)(项) gone.
 */
export function normalizeName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[“”"‘’'「」]/g, '')
    .replace(/〔/g, '(')
    .replace(/〕/g, ')')
    .replace(/\((类|款|项|目)\)/g, '');
}

/** `normalizeName` with the ending 支出 and the variants 费用/费, 经费支出/经费 made one: for finding, not for showing. */
export function nameKey(name: string): string {
  const normal = normalizeName(name).replace(/费用$/, '费');
  return normal.length > 3 ? normal.replace(/支出$/, '') : normal;
}
