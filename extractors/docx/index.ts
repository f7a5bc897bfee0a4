import type { Format } from '../format.ts';
import { kindOf } from '../sniff.ts';

/** Word documents. What reads them is loaded when the first one comes. */
export const docx: Format = {
  name: 'docx',
  title: 'Word 文档（docx）',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  sniff: (bytes) => kindOf(bytes).kind === 'docx',
  extract: async (input, limits) => (await import('./read.ts')).readDocx(input, limits),
};
