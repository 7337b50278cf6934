import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TextWidth } from '../../src/lib/share/text';
import type { Weight } from './scene';

const require = createRequire(import.meta.url);
const NAMES: Record<Weight, string> = {
  400: '400Regular/PublicSans_400Regular.ttf',
  600: '600SemiBold/PublicSans_600SemiBold.ttf',
  700: '700Bold/PublicSans_700Bold.ttf'
};

/** The site's typeface as TrueType files, so that no picture depends on a machine's fonts. */
export const FONT_FILES = Object.values(NAMES).map((name) =>
  require.resolve(`@expo-google-fonts/public-sans/${name}`)
);

/** How wide the letters of a font are, in parts of its size, and which it has. */
interface Widths {
  of(code: number): number;
  has(code: number): boolean;
}

/** Reads the advance widths of a TrueType font. Throws where it has no character map of the common kind. */
function widthsOf(font: Buffer): Widths {
  const tables = new Map<string, number>();
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const at = 12 + i * 16;
    tables.set(font.toString('latin1', at, at + 4), font.readUInt32BE(at + 8));
  }
  const table = (name: string): number => {
    const at = tables.get(name);
    if (at === undefined) throw new Error(`the font has no table "${name}"`);
    return at;
  };
  const units = font.readUInt16BE(table('head') + 18);
  const metrics = font.readUInt16BE(table('hhea') + 34);
  const widths = table('hmtx');
  const glyphs = glyphsOf(font, table('cmap'));
  return {
    has: (code) => glyphs.has(code),
    of(code) {
      const glyph = Math.min(glyphs.get(code) ?? 0, metrics - 1);
      return font.readUInt16BE(widths + glyph * 4) / units;
    }
  };
}

/** Glyphs by the characters they stand for, from a character map of format 4. */
function glyphsOf(font: Buffer, cmap: number): Map<number, number> {
  const count = font.readUInt16BE(cmap + 2);
  const subtables = Array.from(
    { length: count },
    (_, i) => cmap + font.readUInt32BE(cmap + 8 + i * 8)
  );
  const at = subtables.find((start) => font.readUInt16BE(start) === 4);
  if (at === undefined) throw new Error('the font has no character map of format 4');
  const segments = font.readUInt16BE(at + 6) / 2;
  const [ends, starts] = [at + 14, at + 16 + segments * 2];
  const [deltas, offsets] = [starts + segments * 2, starts + segments * 4];
  const glyphs = new Map<number, number>();
  for (let i = 0; i < segments; i += 1) {
    const delta = font.readUInt16BE(deltas + i * 2);
    const offset = font.readUInt16BE(offsets + i * 2);
    const start = font.readUInt16BE(starts + i * 2);
    const end = font.readUInt16BE(ends + i * 2);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const place = offsets + i * 2 + offset + (code - start) * 2;
      const glyph = offset === 0 ? code : font.readUInt16BE(place);
      if (glyph !== 0) glyphs.set(code, (glyph + (offset === 0 ? delta : 0)) & 0xffff);
    }
  }
  return glyphs;
}

const fonts = FONT_FILES.map((file) => widthsOf(readFileSync(file)));
const fontOf = (weight: number): Widths | undefined =>
  fonts[weight >= 700 ? 2 : weight >= 600 ? 1 : 0];

/** Width of a line in the pictures' typeface, in pixels: its letters one after the other, a little more than with kerning. */
export const fontWidth: TextWidth = (text, { size, weight }) => {
  const font = fontOf(weight);
  let width = 0;
  for (const sign of text) width += font?.of(sign.codePointAt(0) ?? 0) ?? 0;
  return width * size;
};

/** Signs of a text that the typeface does not have. */
export function missingSigns(text: string): string[] {
  return [...new Set(text)].filter((sign) => !fonts[0]?.has(sign.codePointAt(0) ?? 0));
}
