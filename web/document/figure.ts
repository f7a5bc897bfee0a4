import { bases, measures, stages } from '../../schema/index.ts';
import { type Html, html, nothing } from '../html.ts';
import type { Asked } from '../page.ts';
import { grouped } from '../parts/table.ts';
import type { ShownIndicator, ShownRow } from '../read/document.ts';
import { termOf } from '../terms.ts';

/** Short words of a row: what, when, how much. */
/** The account itself, and below it the accounts it is part of. */
export function itemHtml({ item, part }: Pick<ShownRow, 'item' | 'part'>): Html {
  const levels = item.split('/');
  const last = levels.pop() ?? '';
  return html`${last}${part === null ? nothing : `（${part}）`}${levels.length > 0 ? html` <small class="above">${levels.join(' › ')}</small>` : nothing}`;
}

export const itemText = ({ item, part }: Pick<ShownRow, 'item' | 'part'>): string =>
  part === null ? item : `${item}（${part}）`;

export const kindText = (
  { stage, measure, basis }: Pick<ShownRow, 'stage' | 'measure' | 'basis'>,
  { language }: Pick<Asked, 'language'>,
): string =>
  [
    termOf(stages, stage, language),
    basis === null
      ? ''
      : language === 'zh'
        ? `较${termOf(bases, basis, language)}`
        : `vs ${termOf(bases, basis, language)}`,
    measure === 'amount' ? '' : termOf(measures, measure, language),
  ]
    .filter(Boolean)
    .join(language === 'zh' ? '' : ' ');

export const valueText = ({ value }: Pick<ShownRow, 'value'>): string => grouped(value);

export const indicatorText = ({ level1, level2, level3 }: ShownIndicator): string =>
  [level1, level2, level3].filter(Boolean).join(' / ');
