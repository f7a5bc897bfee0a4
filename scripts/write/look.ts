import { Random } from '../generator/random.ts';
import type { HtmlOptions } from './html.ts';
import type { PdfOptions } from './pdf.ts';
import type { XlsxOptions } from './xlsx.ts';

/** How one office prints and exports, whatever it says: what may differ between two files of one format. */
export interface Look {
  readonly pdf: Omit<PdfOptions, 'rules'>;
  readonly html: Omit<HtmlOptions, 'encoding'>;
  readonly xlsx: Omit<XlsxOptions, 'bookType'>;
}
export const plainLook: Look = { pdf: {}, html: {}, xlsx: {} };

export function drawLook(seed: number): Look {
  const random = new Random(seed ^ 0x2c1b3c6d);
  return {
    pdf: {
      size: random.pick([10.5, 11, 12, 14]),
      runningHead: random.chance(0.3),
      repeatHead: random.chance(0.6),
      landscape: random.chance(0.3),
      room: random.pick([1.5, 3, 3, 5]),
      filled: random.chance(0.5),
    },
    html: { declared: random.chance(0.7), pasted: random.chance(0.5) },
    xlsx: { text: random.chance(0.3), oneSheet: random.chance(0.3) },
  };
}
