import { describe, expect, it } from 'vitest';
import { changes, countyClasses, lookName, patternOf } from './looks';

const own = { agreement: 'yes', figure: null } as const;
const other = { agreement: 'no', figure: null } as const;

describe('lookName', () => {
  it('names classes, bounds and blanks', () => {
    expect(lookName({ kind: 'class', index: 3, bound: false })).toBe('k3');
    expect(lookName({ kind: 'class', index: 0, bound: true })).toBe('b0');
    expect(lookName({ kind: 'class', index: 2, bound: false, unsure: true })).toBe('u2');
    expect(lookName({ kind: 'not-covered' })).toBe('not-covered');
  });
});

describe('patternOf', () => {
  it('lays lines over bounds and dots over too few, and nothing over the rest', () => {
    expect(patternOf('b4')).toBe('bound');
    expect(patternOf('u4')).toBe('unsure');
    expect(patternOf('too-few')).toBe('too-few');
    expect(patternOf('k4')).toBeNull();
    expect(patternOf('no-share')).toBeNull();
  });
});

describe('countyClasses', () => {
  const look = { kind: 'class', index: 2, bound: false } as const;

  it('outlines a coloured county with an agreement only among coloured ones without', () => {
    expect(countyClasses({ ...own, look }, true)).toBe('k2 own');
    expect(countyClasses({ ...other, look }, true)).toBe('k2');
    expect(countyClasses({ ...own, look }, false)).toBe('k2');
    expect(countyClasses({ ...own, look: { kind: 'no-share' } }, true)).toBe('no-share');
  });
});

describe('changes', () => {
  it('gives only what differs from what is drawn', () => {
    const drawn = new Map([
      ['01001', 'k1'],
      ['01003', 'k2']
    ]);
    const next = new Map([
      ['01001', 'k1'],
      ['01003', 'no-share'],
      ['01005', 'k0']
    ]);
    expect([...changes(drawn, next)]).toEqual([
      ['01003', 'no-share'],
      ['01005', 'k0']
    ]);
  });
});
