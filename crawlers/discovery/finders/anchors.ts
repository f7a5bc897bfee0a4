import type { Element } from 'domhandler';
import type { Finder } from '../finder.ts';
import { publishedOf, rowOf, titleOf } from '../words.ts';
import { addressIn } from '../wrapped.ts';

/** Links as everybody writes them, and those wrapped in `javascript:` or `onclick`, with the title and date of their row. */
export const anchors: Finder = {
  name: 'anchors',
  title: '链接（含 javascript: 和 onclick 包着的）',
  *find({ documents, url }) {
    for (const $ of documents) {
      const base = addressIn($('base[href]').attr('href'), undefined, url) ?? url;
      for (const element of $('a, area, [onclick]').toArray() as Element[]) {
        const address = addressIn(element.attribs.href, element.attribs.onclick, base);
        if (address === null) continue;
        const row = rowOf($, element);
        yield {
          kind: 'entry',
          url: address,
          title: titleOf($, element),
          published: publishedOf($, element),
          aside: /^\s*(?:上|下|前|后)一?[篇条]|^\s*相关(?:信息|链接|文章|阅读)/.test(
            row?.text() ?? $(element).parent().text().slice(0, 40),
          ),
        };
      }
    }
  },
};
