import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packGround, unpackGround } from './ground-list';

it('carries any list of FIPS codes unchanged', () => {
  const codes = fc.integer({ min: 1000, max: 78999 }).map((n) => String(n).padStart(5, '0'));
  fc.assert(
    fc.property(fc.uniqueArray(codes), (list) => {
      const ground = list.sort();
      expect(unpackGround(packGround(ground))).toEqual(ground);
    })
  );
});

it('writes a state once', () => {
  expect(packGround(['01001', '01003', '02013'])).toBe('01001003,02013');
});
