import { type Block, layCells, type TableBlock } from '../generator/blocks.ts';
import { plain } from '../generator/words.ts';
import { encode } from './txt.ts';
import type { Writing, Written } from './written.ts';

/**
 * A web page as county portals publish them: navigation, crumbs, share buttons and footer around the disclosure, tables
 * as Word pasted them, in GBK or UTF-8, with or without a declared charset.
 */
export interface HtmlOptions {
  readonly encoding?: 'gbk' | 'utf8';
  readonly declared?: boolean;
  readonly furniture?: boolean;
  /** Paragraphs inside cells and blanks for indents, as pasted from Word. */
  readonly pasted?: boolean;
}
const escapeText = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

export function writeHtml(writing: Writing, options: HtmlOptions = {}): Written {
  const encoding = options.encoding ?? 'utf8';
  const charset =
    options.declared === false
      ? ''
      : `<meta http-equiv="Content-Type" content="text/html; charset=${encoding === 'gbk' ? 'gb2312' : 'utf-8'}">`;
  const body = writing.blocks.map((block) => blockHtml(block, options.pasted ?? false)).join('\n');
  const title = escapeText(writing.title);
  const page = `<!DOCTYPE html>
<html lang="zh-CN"><head>${charset}<title>${title}</title></head><body>
${options.furniture === false ? '' : '<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/bsfw/">办事服务</a></li></ul></div>\n<div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a></div>'}
<div id="zoom" class="article">
<h1>${title}</h1>
${body}
</div>
${options.furniture === false ? '' : '<div class="share">分享到：<a>微信</a> <a>微博</a> <a>打印</a> <a>关闭</a></div>\n<div class="footer"><p>主办单位：门户网站编辑部　网站地图　联系我们</p></div>'}
</body></html>
`;
  return { bytes: encode(page, encoding) };
}

function blockHtml(block: Block, pasted: boolean): string {
  if (block.kind === 'table') return tableHtml(block, pasted);
  const text = escapeText(plain(block.words));
  if (block.kind === 'heading' && !pasted)
    return `<h${Math.min(6, block.level + 1)}>${text}</h${Math.min(6, block.level + 1)}>`;
  return pasted
    ? `<p style="text-indent:2em"><span>${block.kind === 'heading' ? `<strong>${text}</strong>` : `　　${text}`}</span></p>`
    : `<p>${text}</p>`;
}

function tableHtml(table: TableBlock, pasted: boolean): string {
  const rows: string[] = [];
  for (const { cell, row } of layCells(table)) {
    const spans = `${(cell.rowSpan ?? 1) > 1 ? ` rowspan="${cell.rowSpan}"` : ''}${(cell.columnSpan ?? 1) > 1 ? ` colspan="${cell.columnSpan}"` : ''}`;
    const text = escapeText(plain(cell.words));
    const indent = '　'.repeat(cell.indent ?? 0);
    const inner = pasted
      ? `<p align="${cell.align ?? 'left'}"><span lang="EN-US">${indent}${text || '&nbsp;'}</span></p>`
      : indent + text;
    rows[row] = `${rows[row] ?? ''}<td${spans}>${inner}</td>`;
  }
  const caption = [table.number, ...table.caption]
    .filter(Boolean)
    .map((c) => `<p>${escapeText(c!)}</p>`)
    .join('');
  const notes = table.notes.map((n) => `<p>${escapeText(n)}</p>`).join('');
  const grid = `<table border="1" cellspacing="0">\n${rows.map((r) => `<tr>${r}</tr>`).join('\n')}\n</table>`;
  return `<p align="center"><b>${escapeText(table.name)}</b></p>${caption}\n${grid}\n${notes}`;
}
