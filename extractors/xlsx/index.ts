import type { Format } from '../format.ts';
import { kindOf } from '../sniff.ts';

/** Workbooks. What reads them is loaded when the first one comes. */
export const xlsx: Format = {
  name: 'xlsx',
  title: 'Excel 工作簿（xlsx、xls）',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  sniff: (bytes) => ['xlsx', 'xls'].includes(kindOf(bytes).kind),
  extract: async (input, limits) => (await import('./read.ts')).readWorkbook(input, limits),
};
