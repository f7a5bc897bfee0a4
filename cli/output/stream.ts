import { once } from 'node:events';

/** Data goes to standard output, and waits for a slow reader instead of piling up; everything said about it goes to standard error. */
export async function print(text: string | Buffer): Promise<void> {
  if (text.length > 0 && !process.stdout.write(text)) await once(process.stdout, 'drain');
}

export function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

export const jsonLine = (value: unknown) => `${JSON.stringify(value)}\n`;

/** Said of a folder in which other files lay too, so that nobody takes them for read. */
export const passedOver = (count: number) => `跳过 ${count} 个不是公开材料的文件`;
