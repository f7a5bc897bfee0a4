import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { type PDFDocument, type PDFFont, StandardFonts } from 'pdf-lib';

/** ZCOOL XiaoWei (OFL), embedded as a subset; the signs it lacks come from the standard Symbol font. */
export interface Fonts {
  readonly main: PDFFont;
  readonly symbol: PDFFont;
  has(character: string): boolean;
}
let bytes: Uint8Array | undefined;
let glyphs: { hasGlyphForCodePoint(codePoint: number): boolean } | undefined;

export async function embedFonts(pdf: PDFDocument): Promise<Fonts> {
  bytes ??= readFileSync(
    createRequire(import.meta.url).resolve(
      '@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf',
    ),
  );
  glyphs ??= fontkit.create(bytes) as unknown as NonNullable<typeof glyphs>;
  pdf.registerFontkit(fontkit);
  const known = glyphs;
  return {
    main: await pdf.embedFont(bytes, { subset: true, customName: 'XiaoWei' }),
    symbol: await pdf.embedFont(StandardFonts.Symbol),
    has: (character) => known.hasGlyphForCodePoint(character.codePointAt(0)!),
  };
}
