import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deltas, outlines } from '../../extractors/ofd/content.ts';
import { ofd } from '../../extractors/ofd/index.ts';
import { DocumentError, defaultLimits, type Table } from '../../schema/index.ts';
import { type Member, zip } from '../support/zip.ts';

/** Millimetres; one text object a cell, digits set half as wide as Han. */
const text = (x: number, y: number, content: string, size = 4) => {
  const steps = [...content].slice(0, -1).map((c) => (c.charCodeAt(0) < 0x7f ? size / 2 : size));
  const delta = steps.length > 0 ? ` DeltaX="${steps.join(' ')}"` : '';
  return `<ofd:TextObject ID="1" Font="2" Size="${size}" Boundary="${x} ${y} 80 ${size + 1}"><ofd:TextCode X="0" Y="${size}"${delta}>${content}</ofd:TextCode></ofd:TextObject>`;
};
const line = (x: number, y: number, width: number, height: number) =>
  `<ofd:PathObject ID="1" Boundary="${x} ${y} ${width + 0.1} ${height + 0.1}"><ofd:AbbreviatedData>M 0 0 L ${width} ${height}</ofd:AbbreviatedData></ofd:PathObject>`;

const content = (objects: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Template TemplateID="9"/><ofd:Content><ofd:Layer ID="1">${objects}</ofd:Layer></ofd:Content></ofd:Page>`;
const container = (pages: readonly string[], template = ''): Uint8Array => {
  const members: Member[] = [
    {
      name: 'OFD.xml',
      data: '<ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
    },
    {
      name: 'Doc_0/Document.xml',
      data: `<ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CommonData><ofd:TemplatePage ID="9" BaseLoc="Tpls/T.xml"/><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pages.map((_, i) => `<ofd:Page ID="${i}" BaseLoc="Pages/${i}.xml"/>`).join('')}</ofd:Pages></ofd:Document>`,
    },
    { name: 'Doc_0/Tpls/T.xml', data: content(template) },
    ...pages.map((page, i) => ({ name: `Doc_0/Pages/${i}.xml`, data: content(page) })),
  ];
  return zip(members);
};
const read = (bytes: Uint8Array, limits = {}) =>
  ofd.extract({ path: 'x.ofd', bytes }, { ...defaultLimits, ...limits });

describe('OFD', () => {
  it('is known by its content', () => {
    expect(ofd.sniff(container(['']))).toBe(true);
    expect(ofd.sniff(zip([{ name: 'word/document.xml', data: '<w/>' }]))).toBe(false);
  });

  it('reads the texts of a page as cells where lines are drawn, on the template too', async () => {
    const lines = [
      ...[50, 60, 70].map((y) => line(20, y, 120, 0)),
      ...[20, 80, 140].map((x) => line(x, 50, 0, 20)),
    ].join('');
    const page =
      text(60, 30, '收入决算表', 6) +
      text(22, 52, '科目') +
      text(82, 52, '决算数') +
      text(22, 62, '财政拨款收入') +
      text(100, 62, '1,234.56');
    const document = await read(container([page], lines));
    const table = document.blocks.find((b): b is Table => b.kind === 'table')!;
    expect(table.cells.map((c) => [c.row, c.column, document.text.slice(c.start, c.end)])).toEqual([
      [0, 0, '科目'],
      [0, 1, '决算数'],
      [1, 0, '财政拨款收入'],
      [1, 1, '1,234.56'],
    ]);
    const point = 72 / 25.4;
    const box = table.cells[3]!.box!;
    expect(box.map(Math.round)).toEqual([80, 60, 140, 70].map((mm) => Math.round(mm * point)));
    expect(document.pages[0]!.width).toBeCloseTo(210 * point, 1);
    expect(document.text.startsWith('收入决算表')).toBe(true);
  });

  it('leaves white text out and says no_text where nothing is left', async () => {
    const white = text(20, 30, '合计').replace(
      '<ofd:TextCode',
      '<ofd:FillColor Value="255 255 255"/><ofd:TextCode',
    );
    await expect(read(container([white]))).rejects.toMatchObject({ reason: 'no_text' });
  });

  it('names what is wrong', async () => {
    const broken = zip([
      { name: 'OFD.xml', data: '<OFD><DocBody><DocRoot>gone.xml</DocRoot></DocBody></OFD>' },
    ]);
    await expect(read(broken)).rejects.toMatchObject({ reason: 'corrupt' });
    await expect(
      read(container([text(20, 30, '一'), text(20, 30, '二')]), { maxPages: 1 }),
    ).rejects.toBeInstanceOf(DocumentError);
  });

  it('reads distances and outlines', () => {
    expect(deltas('g 3 4 2.5', 5)).toEqual([4, 4, 4, 2.5]);
    expect(deltas('g 99 4', 2)).toEqual([4, 4]);
    expect(outlines('M 0 0 L 10 0 L 10 5 C M 1 1 Q 2 2 3 3', [2, 0, 0, 2, 0, 0])).toEqual([
      [
        [0, 0],
        [20, 0],
        [20, 10],
        [0, 0],
      ],
    ]);
  });

  const sample = new URL('../../../shared/corpus/more/ofd-1.ofd', import.meta.url);
  it.skipIf(!existsSync(sample))('reads a published file (skipped: ../shared is not there)', async () => {
    const document = await read(new Uint8Array(readFileSync(sample)));
    const table = document.blocks.find((b): b is Table => b.kind === 'table')!;
    const cells = table.cells.map((c) => document.text.slice(c.start, c.end));
    expect(cells.some((cell) => cell.endsWith('510.68'))).toBe(true);
    expect(document.warnings).toEqual([]);
  });
});
