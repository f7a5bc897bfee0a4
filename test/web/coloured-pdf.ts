import { writeFileSync } from 'node:fs';
import { degrees, PDFDocument, rgb } from 'pdf-lib';
import { embedFonts } from '../../scripts/write/font.ts';

/**
 * A PDF in which chosen numbers are printed in red, [so], so that a test can see on the rendered page where they are without
 * asking any reader of PDFs. The second page is stored on its side and turned by the viewer; the third lies on its side.
 */
const [width, height] = [595, 842];
const size = 12;

export async function writeColoured(
  path: string,
  title: string,
  pages: readonly (readonly string[])[],
): Promise<void> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  const { main, has } = await embedFonts(pdf);
  // a font of few characters is written with places of glyphs that no viewer finds; these are in it and nowhere printed
  const many = Array.from({ length: 3000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).filter(has);
  main.encodeText(many.join(''));
  pages.forEach((lines, index) => {
    const turned = index === 1;
    const page = pdf.addPage(index === 0 ? [width, height] : [height, width]);
    if (turned) page.setRotation(degrees(90));
    lines.forEach((line, i) => {
      let along = 60;
      for (const [piece] of line.matchAll(/\[[^\]]*\]|[^[]+/g)) {
        const red = piece.startsWith('[');
        const text = red ? piece.slice(1, -1) : piece;
        const across = 80 + i * 24;
        page.drawText(text, {
          // a page that is turned by 90 degrees reads upwards as it is stored
          x: turned ? across : along,
          y: turned ? along : page.getHeight() - across,
          ...(turned ? { rotate: degrees(90) } : {}),
          size,
          font: main,
          color: red ? rgb(0.9, 0, 0) : rgb(0, 0, 0),
        });
        along += main.widthOfTextAtSize(text, size);
      }
    });
  });
  writeFileSync(path, await pdf.save());
}

export const disclosed: readonly (readonly string[])[] = [
  [
    '青禾县样例局2023年度部门决算',
    '第三部分 2023年度部门决算情况说明',
    '一、收入支出决算总体情况说明',
    '青禾县样例局2023年度收入总计[1,344.73万元]，支出总计1,344.73万元。',
    '与上年相比，收、支总计各增加646.78万元，增长[29.67%]。',
  ],
  [
    '三、支出决算情况说明',
    '2023年度本年支出合计1,344.73万元，其中：基本支出[844.73万元]，占62.82%；',
    '项目支出500.00万元，占37.18%。',
  ],
  ['六、机关运行经费支出说明', '2023年度机关运行经费支出[66.55万元]。'],
];
