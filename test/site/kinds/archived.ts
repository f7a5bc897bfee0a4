import iconv from 'iconv-lite';
import { rar } from '../../support/rar.ts';
import { sevenZip } from '../../support/seven-zip.ts';
import { zip } from '../../support/zip.ts';
import { listItem, listPage, page, plain, titleOf } from '../disclosures.ts';
import { expected, type Kind } from '../kind.ts';
import { file, html, type Pages, servePages } from '../pages.ts';

/** Documents packed together: ZIP with names in GBK, RAR with names in GBK, 7z, a ZIP in a ZIP; linked from the list or a page. */
export const archived: Kind = {
  name: 'archived',
  title: 'ZIP、RAR、7z 压缩包，文件名为 GBK',
  async make({ own }) {
    const pages: Pages = new Map();
    const documents = [];
    const items = [];
    const gbk = (text: string) => iconv.encode(text, 'gbk');
    const inner = (n: number, part: string) => `${plain(n)}${part}\n`;
    const archives = [
      {
        n: 700,
        name: 'a.zip',
        bytes: zip([
          { name: gbk(`公开/${titleOf(700)}.txt`), data: inner(700, '甲') },
          { name: gbk('公开/附表.txt'), data: inner(700, '乙') },
        ]),
      },
      {
        n: 701,
        name: 'b.rar',
        bytes: rar([
          { name: gbk(`${titleOf(701)}.txt`), data: inner(701, '甲') },
          { name: gbk('附表\\附表.txt'), data: inner(701, '乙') },
        ]),
      },
      {
        n: 702,
        name: 'c.7z',
        bytes: await sevenZip([
          { name: `公开/${titleOf(702)}.txt`, data: inner(702, '甲') },
          { name: '公开/附表.txt', data: inner(702, '乙') },
        ]),
      },
      {
        n: 703,
        name: 'd.zip',
        bytes: zip([
          { name: 'inner.zip', data: zip([{ name: `${titleOf(703)}.txt`, data: inner(703, '甲') }]) },
          { name: gbk('附表.txt'), data: inner(703, '乙') },
        ]),
      },
    ];
    for (const [k, { n, name, bytes }] of archives.entries()) {
      pages.set(`/files/${name}`, file(bytes));
      const path = `/art/${n}.html`;
      const onPage = k % 2 === 0;
      if (onPage) {
        const detail = html(page(n, `<p>附件：<a href="/files/${name}">${titleOf(n)}全部材料</a></p>`));
        pages.set(path, detail);
        documents.push(expected(detail.body, new RegExp(titleOf(n))));
      }
      items.push(listItem(n, onPage ? path : `/files/${name}`));
      documents.push(
        expected(bytes, new RegExp(titleOf(n)), onPage ? path : null),
        expected(inner(n, '甲'), new RegExp(titleOf(n)), onPage ? path : null),
        expected(inner(n, '乙'), /附表\.txt$/, onPage ? path : null),
      );
    }
    pages.set('/list/', html(listPage(items)));
    return {
      handler: servePages(pages),
      start: [`${own}/list/`],
      documents,
      forbidden: /^\/(news|zwgk|lxwm)/,
    };
  },
};
