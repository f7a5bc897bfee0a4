/**
 * OFD (GB/T 33190), the fixed-layout format of Chinese offices -> Document. A ZIP of XML parts: `OFD.xml` names the
 * documents, each names its pages, each page its content and the template under it. From there on as PDF.
 */
import { DocumentError, type Limits } from '../../schema/index.ts';
import type { Extraction, Input } from '../format.ts';
import { layOut } from '../layout/index.ts';
import type { WordPage } from '../layout/types.ts';
import { words } from '../layout/words.ts';
import { guardZip, inflateWithin } from '../zip.ts';
import { type BoldFonts, point, readContent, type Sink } from './content.ts';
import { child, type Element, named, numbers, parse, textOf } from './xml.ts';

/** Reads parts of the container by path; a path is from the root, or from the part that names it. */
type Parts = (path: string) => Element | undefined;

export async function readOfd(input: Input, limits: Limits): Promise<Extraction> {
  const started = performance.now();
  const parts = partsOf(input, limits);
  const root = parts('OFD.xml');
  if (!root) throw new DocumentError('corrupt', input.path, '没有 OFD.xml');
  const pages: WordPage[] = [];
  let unknown = 0;
  for (const body of named(root, 'DocBody')) {
    const path = clean(textOf(child(body, 'DocRoot')));
    const document = parts(path);
    if (!document) throw new DocumentError('corrupt', input.path, `没有 ${path}`);
    for (const part of pagesOf(document, path, parts)) {
      if (pages.length >= limits.maxPages)
        throw new DocumentError('too_many_pages', input.path, `限 ${limits.maxPages} 页`);
      if ((performance.now() - started) / 1000 > limits.maxSeconds)
        throw new DocumentError('too_slow', input.path, `读到第 ${pages.length + 1} 页`);
      const page = readPage(part, pages.length + 1);
      unknown += page.unknown;
      pages.push(page.words);
    }
  }
  if (pages.every((page) => page.words.length === 0)) throw new DocumentError('no_text', input.path);
  return layOut(pages, unknown > 0 ? [`有 ${unknown} 个字缺少编码，未能读出`] : []);
}

function partsOf({ path, bytes }: Input, limits: Limits): Parts {
  const entries = new Map(guardZip(path, bytes, limits).map((entry) => [clean(entry.name), entry]));
  return (name) => {
    const entry = entries.get(clean(name));
    return entry && parse(new TextDecoder().decode(inflateWithin(path, bytes, entry)));
  };
}

const clean = (path: string): string => {
  const kept: string[] = [];
  for (const step of path.trim().split('/'))
    if (step === '..') kept.pop();
    else if (step !== '' && step !== '.') kept.push(step);
  return kept.join('/');
};
const beside = (path: string, other: string): string =>
  other.startsWith('/') ? clean(other) : clean(`${path}/../${other}`);

interface PagePart {
  readonly contents: readonly Element[];
  readonly area: readonly number[];
  readonly bold: BoldFonts;
}

function* pagesOf(document: Element, path: string, parts: Parts): Generator<PagePart> {
  const common = child(child(document, 'Document') ?? document, 'CommonData');
  const templates = new Map<string, string>();
  for (const template of named(document, 'TemplatePage'))
    templates.set(template.attribs.ID ?? '', beside(path, template.attribs.BaseLoc ?? ''));
  const bold = boldFonts(document, path, parts);
  const standard = areaOf(child(common, 'PageArea'));
  for (const page of named(document, 'Page')) {
    const location = page.attribs.BaseLoc;
    const content = location === undefined ? undefined : parts(beside(path, location));
    const root = content && (child(content, 'Page') ?? content);
    if (!root) continue;
    const under = [...named(root, 'Template')]
      .map((template) => parts(templates.get(template.attribs.TemplateID ?? '') ?? ''))
      .filter((template) => template !== undefined);
    yield {
      contents: [...under, root]
        .map((part) => child(child(part, 'Page') ?? part, 'Content'))
        .filter((c) => c !== undefined),
      area: areaOf(child(root, 'Area')) ?? standard ?? [0, 0, 210, 297],
      bold,
    };
  }
}

function areaOf(area: Element | undefined): readonly number[] | undefined {
  const box = numbers(textOf(child(area, 'PhysicalBox')));
  return box.length === 4 ? box : undefined;
}

function boldFonts(document: Element, path: string, parts: Parts): BoldFonts {
  const bold = new Set<string>();
  for (const kind of ['PublicRes', 'DocumentRes'])
    for (const resource of named(document, kind))
      for (const font of named(parts(beside(path, textOf(resource))) ?? document, 'Font')) {
        const name = `${font.attribs.FontName ?? ''} ${font.attribs.FamilyName ?? ''}`;
        if (font.attribs.Bold === 'true' || /bold|black|simhei|黑体|小标宋/i.test(name))
          bold.add(font.attribs.ID ?? '');
      }
  return bold;
}

function readPage({ contents, area, bold }: PagePart, number: number) {
  const width = area[2]! * point;
  const height = area[3]! * point;
  const sink: Sink = { glyphs: [], rules: { horizontal: [], vertical: [] }, unknown: 0, strings: 0 };
  for (const content of contents) readContent(content, bold, [0, 0, width, height], sink);
  const onPage = sink.glyphs.filter(
    (g) => g.box[2] > 0 && g.box[0] < width && g.box[3] > 0 && g.box[1] < height,
  );
  const raw = { number, width, height, rotation: 0, glyphs: onPage, rules: sink.rules, invisible: 0 };
  return { words: words({ ...raw, unknown: sink.unknown }), unknown: sink.unknown };
}
