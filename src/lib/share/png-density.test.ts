import { describe, expect, it } from 'vitest';
import { withDensity } from './png-density';

/** The smallest PNG: one grey pixel. */
const PIXEL = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='
  ),
  (sign) => sign.charCodeAt(0)
);

describe('withDensity', () => {
  it('says 300 dots an inch as 11,811 a metre, with the checksum of the standard, and keeps the picture', () => {
    const png = withDensity(PIXEL, 300);
    const block = png.subarray(33, 54);
    expect(String.fromCharCode(...block.subarray(4, 8))).toBe('pHYs');
    expect(new DataView(block.buffer, 33 + 8).getUint32(0)).toBe(11811);
    // The block that image editors write for 300 dpi.
    expect([...block.subarray(17)]).toEqual([0x78, 0xa5, 0x3f, 0x76]);
    expect([...png.subarray(0, 33), ...png.subarray(54)]).toEqual([...PIXEL]);
  });

  it('refuses what is no PNG', () => {
    expect(() => withDensity(new Uint8Array(40), 300)).toThrow('not a PNG');
    expect(() => withDensity(PIXEL.subarray(0, 20), 300)).toThrow('not a PNG');
  });
});
