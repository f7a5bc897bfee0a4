import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { z } from 'zod';
import { type Site, type SitesFile, sitesFileSchema, UsageError } from '../../schema/index.ts';

/** A source file, or the address of a list page on its own. Throws `UsageError` that says what is wrong and where. */
export function readSites(references: readonly string[]): SitesFile {
  const files = references.map((reference) =>
    isAddress(reference) ? forAddress(reference) : fromFile(reference),
  );
  const sources = files.flatMap((file) => file.sources);
  const twice = sources.find((site, at) => sources.findIndex((other) => other.name === site.name) !== at);
  if (twice) throw new UsageError(`来源“${twice.name}”出现了不止一次，请给它们不同的名称`);
  return { contact: files.find((file) => file.contact !== null)?.contact ?? null, sources };
}

export const isAddress = (reference: string): boolean => /^[a-z][a-z\d+.-]*:\/\//i.test(reference);

function forAddress(address: string): SitesFile {
  if (!URL.canParse(address)) throw new UsageError(`不是正确的地址：${address}`);
  const { host, pathname } = new URL(address);
  return checked({ sources: [{ name: `${host}${pathname}`, start: [address] }] }, address);
}

function fromFile(path: string): SitesFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`读不到来源文件 ${path}（${(error as NodeJS.ErrnoException).code}）`);
  }
  try {
    return checked(parse(text), path);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} 不是正确的 YAML：${(error as Error).message.split('\n')[0]}`);
  }
}

function checked(content: unknown, where: string): SitesFile {
  const result = sitesFileSchema.safeParse(content);
  if (result.success) return result.data;
  throw new UsageError(`${where} 写得不对：\n${sentences(content, result.error)}`);
}

function sentences(content: unknown, { issues }: z.ZodError): string {
  return issues
    .map(({ path, message, code, ...more }) => {
      const [, at] = path;
      const named = path[0] === 'sources' && typeof at === 'number' ? nameAt(content, at) : null;
      const what =
        code === 'unrecognized_keys' ? `不认识 ${(more as { keys?: string[] }).keys?.join('、')}` : message;
      return `  ${path.join('.') || '文件'}${named ? `（${named}）` : ''}：${what}`;
    })
    .join('\n');
}

function nameAt(content: unknown, at: number): string | null {
  const site = (content as { sources?: Partial<Site>[] }).sources?.[at];
  return typeof site?.name === 'string' ? site.name : null;
}
