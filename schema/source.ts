import { z } from 'zod';

/** Where the bytes of a document came from. `sha256` is of the bytes as they were read. */
export const sourceSchema = z.object({
  path: z.string().describe('文件路径；来自网络时为保存后的路径'),
  url: z.string().nullable().default(null),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
  mediaType: z.string().describe('由内容判定的媒体类型'),
  title: z.string().nullable().default(null).describe('网页标题、文件属性标题；没有则为空'),
  publisher: z.string().nullable().default(null),
  published: z.string().nullable().default(null).describe('YYYY-MM-DD'),
});
export type Source = z.infer<typeof sourceSchema>;
