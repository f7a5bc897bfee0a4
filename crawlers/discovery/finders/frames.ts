import type { Element } from 'domhandler';
import type { Finder } from '../finder.ts';
import { addressIn } from '../wrapped.ts';

/** Pages and documents shown inside of a page: frames, embedded objects, and viewers that name the file in their query. */
export const frames: Finder = {
  name: 'frames',
  title: 'iframe、frame、embed、object 里的内容',
  *find({ documents, url }) {
    for (const $ of documents) {
      for (const element of $('iframe, frame, embed, object').toArray() as Element[]) {
        const { src, data } = element.attribs;
        const address = addressIn(src ?? data ?? element.attribs['data-src'], undefined, url);
        if (address === null || address === url) continue;
        yield { kind: 'part', url: viewed(address) ?? address, title: null, published: null };
      }
    }
  },
};

/** `/pdfjs/web/viewer.html?file=/files/12.pdf` shows /files/12.pdf. */
function viewed(address: string): string | null {
  const url = new URL(address);
  const file = url.searchParams.get('file') ?? url.searchParams.get('src');
  return file && /viewer|preview|pdf/i.test(url.pathname) ? addressIn(file, undefined, address) : null;
}
