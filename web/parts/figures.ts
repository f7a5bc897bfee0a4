import { funds, measures, reportingLevels, stages } from '../../schema/index.ts';
import type { CsvValue, Figure, Settled } from '../../store/index.ts';
import type { Mark, Slot } from '../charts/mark.ts';
import { isMark } from '../charts/mark.ts';
import { type Html, html } from '../html.ts';
import { figureLink } from '../links.ts';
import type { Asked } from '../page.ts';
import { termOf } from '../terms.ts';
import { commas } from './phrases.ts';
import { grouped } from './table.ts';

/** A settled figure as a cell, a point of a chart and a line of a file; each leads to the place where it is printed. */
export const linkOf = ({ document, start, end }: Pick<Figure, 'document' | 'start' | 'end'>): string =>
  figureLink(document, start, end);

export const withUnit = ({ value, unit }: Pick<Figure, 'value' | 'unit'>): string =>
  `${grouped(value)} ${unit}`;

/** A point of a chart: 2023年 决算 1,344.73 万元，另印 1,344.65 万元. */
export function markOf({ say, language }: Asked, { figure, conflicts }: Settled, name: string): Mark {
  const also = conflicts.map((other) => say('alsoPrinted', { value: withUnit(other) }));
  const year = language === 'en' ? figure.year : `${figure.year} 年`;
  const says = commas(language, [`${year} ${name} ${withUnit(figure)}`, ...also]);
  return { value: figure.number, says, href: linkOf(figure) };
}

/** A figure as a link to its place, with what else is printed; or which kind of nothing there is. */
export function cellOf(asked: Asked, settled: Settled | undefined, empty: Slot = 'none'): Html {
  if (settled === undefined)
    return html`<span class="slot">${empty === 'blank' ? '—' : asked.say('slotNone')}</span>`;
  const { figure, conflicts } = settled;
  return html`<a href="${linkOf(figure)}">${grouped(figure.value)}</a>${conflicts.map((other) => conflict(asked, other))}`;
}

const conflict = ({ say }: Asked, other: Figure): Html =>
  html`<span class="conflict"><a href="${linkOf(other)}">${say('alsoPrinted', { value: grouped(other.value) })}</a></span>`;

/** 一般公共预算财政拨款，决算，部门口径. */
export function scopeWords(asked: Asked, of: Partial<Pick<Figure, 'fund' | 'stage' | 'level'>>): string {
  const { language } = asked;
  return commas(language, [
    termOf(funds, of.fund ?? null, language),
    termOf(stages, of.stage ?? null, language),
    of.level === undefined ? null : levelWords(asked, of.level),
  ]);
}

export const levelWords = ({ language, say }: Asked, level: Figure['level']): string =>
  level === null
    ? say('levelUnknown')
    : `${termOf(reportingLevels, level, language)}${language === 'en' ? '' : '口径'}`;

export const slotOf = (
  settled: Settled | undefined,
  mark: (s: Settled) => Mark,
  empty: 'blank' | 'none',
): Slot => (settled === undefined ? empty : mark(settled));

export const anyMark = (slots: Iterable<Slot>): boolean => [...slots].some(isMark);

/** What a downloaded file says of each figure, one line a figure, those printed otherwise among them. */
export const figureHead = [
  '单位',
  '年度',
  '科目',
  '资金',
  '阶段',
  '度量',
  '口径',
  '限定',
  '数值',
  '数值单位',
  '印出',
  '采用',
  '页',
  '表',
  '文件',
  '出处',
] as const;

export function figureLines({ url }: Asked, { figure, conflicts }: Settled): CsvValue[][] {
  return [figure, ...conflicts].map((f, i) => [
    f.entity,
    f.year,
    f.item,
    termOf(funds, f.fund, 'zh'),
    termOf(stages, f.stage, 'zh'),
    termOf(measures, f.measure, 'zh'),
    termOf(reportingLevels, f.level, 'zh'),
    f.scope,
    f.value,
    f.unit,
    f.printed,
    i === 0 ? '是' : '否',
    f.page,
    f.table,
    f.document,
    figureLink(f.document, f.start, f.end, url.origin),
  ]);
}
