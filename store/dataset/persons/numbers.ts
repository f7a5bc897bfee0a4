/** Whether digits are an identity number (GB 11643): a province, a day that was, and in eighteen digits the right last one. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const last = '10X98765432';
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

export function isIdentityNumber(text: string): boolean {
  if (!provinces.test(text)) return false;
  const birthday = text.length === 18 ? text.slice(6, 14) : `19${text.slice(6, 12)}`;
  if (!isDay(birthday)) return false;
  if (text.length === 15) return true;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return text[17]!.toUpperCase() === last[sum % 11];
}

function isDay(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)].map(Number) as [
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
