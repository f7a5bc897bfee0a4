import { type Command, InvalidArgumentError } from 'commander';
import { families, funds, severities } from '../schema/vocabulary.ts';
import type { Filter } from '../store/index.ts';

/** Which part of the store is wanted: the same options wherever a part can be asked for. */
export interface FilterOptions {
  readonly entity?: readonly string[];
  readonly region?: readonly string[];
  readonly year?: Filter['years'];
  readonly family?: readonly string[];
  readonly fund?: readonly string[];
  readonly item?: readonly string[];
  readonly code?: readonly string[];
  readonly severity?: readonly string[];
}

export function addFilterOptions(command: Command): Command {
  return command
    .option('--entity <单位>', '只要这个单位的，* 代表任意文字；可重复', repeated)
    .option('--region <地区>', '只要这个地区的文件，* 代表任意文字；可重复', repeated)
    .option('--year <年度>', '只要这些年度的数值，如 2023、2019-2023、2021,2023', years)
    .option(
      '--family <类别>',
      '只要这些类别的数据，如 三公经费 或 three_public；可用逗号分开',
      coded(families),
    )
    .option('--fund <资金>', '只要这种资金口径的数据，如 一般公共预算财政拨款 或 general', coded(funds))
    .option('--item <科目>', '只要这个科目的数据：整个路径、末级名称，或用 * 代表任意文字；可重复', repeated)
    .option('--code <编码>', '只要这个科目编码及其下级的数据，如 20805；可用逗号分开', codes)
    .option('--severity <级别>', '只要这个级别的发现，如 错误 或 error', coded(severities));
}

export const filterOf = (options: FilterOptions): Filter => ({
  entities: options.entity,
  regions: options.region,
  years: options.year,
  families: options.family,
  funds: options.fund,
  items: options.item,
  codes: options.code,
  severities: options.severity,
});

function repeated(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

const parts = (text: string) => text.split(/[,，]/).map((part) => part.trim());

/** The code, or its Chinese name. */
function coded(vocabulary: Readonly<Record<string, string>>) {
  return (text: string, before: readonly string[] = []): string[] => [
    ...before,
    ...parts(text).map((part) => {
      const found = Object.entries(vocabulary).find((entry) => entry.includes(part));
      if (!found)
        throw new InvalidArgumentError(`没有 ${part}，可选 ${Object.values(vocabulary).join('、')}`);
      return found[0];
    }),
  ];
}

function years(text: string, before: NonNullable<Filter['years']> = []): NonNullable<Filter['years']> {
  return [
    ...before,
    ...parts(text).map((part) => {
      const match = /^(\d{4})(?:\s*[-–—至到]\s*(\d{4}))?$/.exec(part);
      if (!match) throw new InvalidArgumentError('应为年度，如 2023、2019-2023');
      return [Number(match[1]), Number(match[2] ?? match[1])] as const;
    }),
  ];
}

function codes(text: string, before: readonly string[] = []): string[] {
  const found = parts(text);
  if (found.some((code) => !/^\d+$/.test(code))) throw new InvalidArgumentError('应为数字，如 20805');
  return [...before, ...found];
}
