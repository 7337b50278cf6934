import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { qrCode } from './qr';

const LINK =
  'https://example.org/es/?m=held_minor&p=FY2026&county=13067&r=2026-06-30-e290007a&as=13067~<x>';

/** The dark modules of a drawing, by its path of runs. */
function darkModules(svg: string): Set<string> {
  const dark = new Set<string>();
  for (const [, x, y, run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let i = 0; i < Number(run); i += 1) dark.add(`${Number(x) + i},${y}`);
  return dark;
}

describe('the QR code of a link', () => {
  it('draws exactly the modules of the code, with the quiet rim scanners need', () => {
    const { data, size } = encode(LINK, { ecc: 'M', border: 4 });
    const wanted = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`${x},${y}`] : [])));
    const svg = qrCode(LINK, 'made up');
    expect([...darkModules(svg)].sort()).toEqual(wanted.sort());
    expect(svg).toContain(`viewBox="0 0 ${size} ${size}"`);
    for (const place of darkModules(svg))
      for (const at of place.split(',').map(Number)) {
        expect(at).toBeGreaterThanOrEqual(4);
        expect(at).toBeLessThan(size - 4);
      }
  });

  it('carries its title as text, never as markup, and refuses what no code can hold', () => {
    expect(qrCode(LINK, '<b>Cobb</b>')).toContain('<title>&lt;b&gt;Cobb&lt;/b&gt;</title>');
    expect(() => qrCode('x'.repeat(3000), 'made up')).toThrow();
  });
});
