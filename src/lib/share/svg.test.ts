import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { el, escaped, markup } from './svg';

/** What a reader of XML makes of escaped text. */
function read(text: string): string {
  const marks: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => marks[name] ?? '');
}

/** Letters and everything that could do harm in XML. */
const sign = fc.constantFrom(
  '<',
  '>',
  '&',
  '"',
  "'",
  ';',
  '/',
  ']',
  '\u0000',
  '\ud800',
  '\udc00',
  '\ufffe',
  'a',
  'é',
  '😀',
  ' ',
  '\n'
);

describe('markup', () => {
  it('writes elements, leaves out attributes that are null and rounds numbers to two decimals', () => {
    const drawn = el('g', { x: 1.005_9, y: null }, [el('path', { d: 'm0 0' }), 'A & B']);
    expect(markup(drawn)).toBe('<g x="1.01"><path d="m0 0"/>A &amp; B</g>');
  });

  it('lets no text or value become markup, whatever it holds, and loses none of it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: sign }), (text, wild) => {
        expect(read(escaped(text))).toBe(text);
        const written = markup(el('text', { 'data-name': wild }, [wild]));
        // Once our own tags are gone nothing is left that could open one, close a value or begin an entity.
        const [, value = '', inside = ''] =
          /^<text data-name="([^"]*)">([^<]*)<\/text>$/s.exec(written) ?? [];
        for (const part of [value, inside]) {
          expect(part).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
          for (const bad of ['\u0000', '\ufffe', '\uffff']) expect(part).not.toContain(bad);
          expect(part.isWellFormed()).toBe(true);
        }
        expect(value).toBe(inside);
        expect(written).toContain(`>${escaped(wild)}<`);
      })
    );
  });

  it('puts a mark in place of what XML cannot hold', () => {
    expect(escaped('a\u0000b\ud800c\ufffe')).toBe('a\ufffdb\ufffdc\ufffd');
  });
});
