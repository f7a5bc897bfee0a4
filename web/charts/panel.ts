import { type CsvValue, csvLines } from '../../store/index.ts';
import { type Html, html, type Piece } from '../html.ts';
import { withQuery } from '../links.ts';
import type { Asked } from '../page.ts';
import { type Canvas, type Drawing, standalone, view, widths } from './svg.ts';

/**
 * A chart with its table beside it and both to take along: CSV and SVG come from the server (`?download=`), the PNG is
 * made of that SVG in the reader's browser.
 */
export interface Panel {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  /** Null where there is only a table. */
  readonly draw: ((canvas: Canvas) => Drawing) | null;
  readonly table: Html;
  csv(): readonly (readonly CsvValue[])[];
  readonly note?: Piece;
  /** A table too wide to stand beside its chart stands below it. */
  readonly below?: boolean;
}

export const panelScripts = ['chart.js'];
export const panelStyles = ['chart.css'];

export function panelOf(asked: Asked, panel: Panel): Html {
  const { id, title, subtitle, draw, table, note, below } = panel;
  const { language } = asked;
  const drawn =
    draw === null
      ? ''
      : html`<div class="drawings">${view(draw({ width: widths.wide, language }), title, 'wide')}${view(draw({ width: widths.narrow, language }), title, 'narrow')}</div>`;
  return html`<figure class="panel${draw === null ? '' : below ? ' drawn below' : ' drawn'}" id="${id}">
<figcaption><h2>${title}</h2><p class="subtitle">${subtitle}</p></figcaption>
${drawn}
${below && note ? html`<p class="note">${note}</p>` : ''}
<div class="beside">${table}${note && !below ? html`<p class="note">${note}</p>` : ''}
${downloads(asked, panel)}</div>
</figure>`;
}

function downloads(asked: Asked, { id, title, draw }: Panel): Html {
  const { say, url } = asked;
  const to = (format: 'csv' | 'svg') => withQuery(url, { download: `${id}.${format}` });
  const named = (format: string) => say('downloadAs', { title, format });
  const svg = html`<a href="${to('svg')}" download aria-label="${named('SVG')}">${say('asSvg')}</a>
<button type="button" class="png" data-svg="${to('svg')}" data-name="${id}.png" aria-label="${named('PNG')}" hidden>${say('asPng')}</button>`;
  return html`<p class="downloads">${say('download')} <a href="${to('csv')}" download aria-label="${named('CSV')}">${say('asCsv')}</a>
${draw === null ? '' : svg}</p>`;
}

/** The file that `?download=` asks for, or null where the page itself is meant. */
export function downloadOf(asked: Asked, panels: readonly Panel[], name: string): Response | null {
  const [id, format] = asked.query('download').split('.');
  const panel = panels.find((p) => p.id === id);
  if (panel === undefined) return null;
  if (format === 'csv')
    return fileOf(`\ufeff${csvLines(panel.csv())}`, 'text/csv', `${name} ${panel.title}.csv`);
  if (format !== 'svg' || panel.draw === null) return null;
  const drawing = panel.draw({ width: widths.wide, language: asked.language });
  const source = asked.say('chartSource', { name, date: new Date().toISOString().slice(0, 10) });
  const text = standalone(drawing, `${name} ${panel.title}`.trim(), panel.subtitle, source);
  return fileOf(text, 'image/svg+xml', `${name} ${panel.title}.svg`);
}

const fileOf = (text: string, type: string, name: string): Response =>
  new Response(text, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name.trim().replace(/[\\/:*?"<>|]/g, '_'))}`,
      'cache-control': 'no-store',
    },
  });
