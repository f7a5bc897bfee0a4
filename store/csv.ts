import { stringify } from 'csv-stringify/sync';

/**
 * CSV for a spreadsheet that somebody opens without thinking (RFC 4180, lines end in CR LF): a text that a spreadsheet
 * would take for a formula gets an apostrophe before it. Numbers, negative ones and -1,234.50 too, stay numbers, and so
 * does a lone dash or =.
 */
export type CsvValue = string | number | null | undefined;

/** Some spreadsheets take the full-width signs too. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;
const plainNumber = /^[+-]?(\d[\d,]*(\.\d+)?%?)$/;

export function guardFormula(value: string): string {
  return value.length > 1 && formula.test(value) && !plainNumber.test(value) ? `'${value}` : value;
}

export function csvLines(lines: readonly (readonly CsvValue[])[]): string {
  return stringify(lines as CsvValue[][], {
    record_delimiter: 'windows',
    // a lone line feed is not the record delimiter, and would stand unquoted
    quoted_match: /[\r\n]/,
    cast: { string: guardFormula },
  });
}
