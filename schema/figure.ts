import { z } from 'zod';

/**
 * One printed number. `value` is in `unit` (money in 万元, rates in %), an exact decimal string; `decimals` counts the
 * decimals as printed **in the printed unit**, and `scale` is the power of ten from printed unit to `unit`
 * (元 -> 万元: -4; 亿元 -> 万元: 4), so that the interval a figure stands for is value ± 0.5 × 10^(scale - decimals).
 */
export const figureSchema = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  printed: z.string().describe('数字连同单位，按原文'),
  value: z.string().regex(/^-?\d+(\.\d+)?$/),
  unit: z.string().nullable().describe('万元、%、个、人……；没有印单位时为 null'),
  decimals: z.int().nonnegative(),
  scale: z.int().default(0),
  approximate: z.boolean().default(false).describe('约、余、多、以上：只是大概'),
});
export type Figure = z.infer<typeof figureSchema>;
