const digits = '一二三四五六七八九';

/** A number from 1 to 99 as lists print it: 三, 十, 十二, 二十, 二十六. */
export function chinese(n: number): string {
  const tens = Math.floor(n / 10);
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${digits[tens - 1]}十`;
  return head + (digits[(n % 10) - 1] ?? '');
}
