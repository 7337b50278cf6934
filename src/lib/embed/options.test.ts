import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTS, DEFAULT_OPTIONS, readOptions, THEMES, writeOptions, type Shown } from './options';

const capital = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const shown: fc.Arbitrary<Shown> = fc.oneof(
  fc.constant({ kind: 'map' as const }),
  fc
    .integer({ min: 0, max: 99_999 })
    .map((n) => ({ kind: 'county' as const, fips: String(n).padStart(5, '0') })),
  fc.tuple(capital, capital).map((two) => ({ kind: 'state' as const, abbr: two.join('') }))
);
const views = fc
  .dictionary(fc.constantFrom('m', 'p', 'd', 'all', 'at', 'county', 'r'), fc.string())
  .map((pairs) => new URLSearchParams(pairs).toString().replaceAll('%2C', ','))
  .map((text) => (text === '' ? ('' as const) : (`?${text}` as const)));
const options = fc.record({
  shown,
  act: fc.constantFrom(...ACTS),
  theme: fc.constantFrom(...THEMES),
  view: views
});

describe('the address of a frame', () => {
  it('brings back all options, and the view as it was', () => {
    fc.assert(
      fc.property(options, (given) => {
        expect(readOptions(writeOptions(given))).toEqual(given);
      })
    );
  });

  it('never fails, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const read = readOptions(query);
        expect(readOptions(writeOptions(read))).toEqual(read);
      })
    );
  });

  it('is empty for what goes without saying and readable for the rest', () => {
    expect(writeOptions(DEFAULT_OPTIONS)).toBe('');
    expect(
      writeOptions({
        shown: { kind: 'county', fips: '13067' },
        act: 'none',
        theme: 'dark',
        view: '?m=held_minor&at=700,400,6'
      })
    ).toBe('?m=held_minor&at=700,400,6&show=13067&act=none&theme=dark');
  });

  it('falls back where it names what there is not', () => {
    expect(readOptions('?show=Georgia&act=edit&theme=pink')).toEqual(DEFAULT_OPTIONS);
  });
});
