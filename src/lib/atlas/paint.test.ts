import { describe, expect, it } from 'vitest';
import { classify, lookOf, paint, type Question } from './paint';
import type { Figure, Measure, Period, Span } from './types';

const text = { en: '', es: '' };
const period: Period = {
  id: 'FY2010',
  start: '2009-10-01',
  end: '2010-09-30',
  dataDate: null,
  complete: true,
  note: null,
  nation: { numerator: null, denominator: null, share: 0.5, precision: 'about', derived: false },
  counties: 3
};
const measure: Measure = {
  id: 'm',
  order: 1,
  kind: 'share',
  event: 'held',
  unit: 'people',
  coverage: 'every place',
  shown: 'map',
  leastDenominator: 10,
  breaks: [0.2, 0.4, 0.6, 0.8],
  name: text,
  short: text,
  definition: text,
  numerator: text,
  denominator: text,
  caveat: text,
  sources: [],
  periods: [period]
};
const question: Question = { measure, period, day: '2026-06-14', everywhere: false };
const figure = (share: number, denominator = 100): Figure => ({
  numerator: null,
  denominator,
  share,
  precision: 'exact',
  derived: false
});
const active: Span = { model: 'task force', signed: '2025-03-01', until: null, goneBy: null };

describe('classify', () => {
  it('puts a value on a limit into the class above it', () => {
    expect(classify([0.2, 0.4], 0.2)).toBe(1);
    expect(classify([0.2, 0.4], 0.1999)).toBe(0);
    expect(classify([0.2, 0.4], 1)).toBe(2);
  });
});

describe('lookOf', () => {
  it('tells the four kinds of blank apart', () => {
    expect(lookOf(question, [], 'no', figure(0.5))).toEqual({ kind: 'no-agreement' });
    expect(lookOf(question, [active], 'yes', null)).toEqual({ kind: 'no-share' });
    expect(lookOf(question, [active], 'yes', figure(0.5, 9.99))).toEqual({ kind: 'too-few' });
    const inPeriod: Question = {
      ...question,
      measure: { ...measure, coverage: 'agreement in force in the period' }
    };
    expect(lookOf(inPeriod, [active], 'yes', null)).toEqual({ kind: 'not-covered' });
  });

  it('colours a county without an agreement only when asked for every county', () => {
    const all = { ...question, everywhere: true };
    expect(lookOf(all, [], 'no', figure(0.5))).toEqual({ kind: 'class', index: 2, bound: false });
    expect(lookOf(all, [], 'no', null)).toEqual({ kind: 'no-agreement' });
  });

  it('marks a bound', () => {
    const bound: Figure = { ...figure(0.5), denominator: null, precision: 'at_least' };
    expect(lookOf(question, [active], 'yes', bound)).toEqual({
      kind: 'class',
      index: 2,
      bound: true
    });
  });

  it('never reads a missing share as zero', () => {
    const none: Figure = { ...figure(0), share: null };
    expect(lookOf(question, [active], 'yes', none)).toEqual({ kind: 'no-share' });
    expect(lookOf(question, [active], 'yes', figure(0))).toMatchObject({ kind: 'class', index: 0 });
  });
});

describe('paint', () => {
  const ground = ['01001', '01003', '01005', '01007'];
  const spans = new Map([
    ['01001', [active]],
    ['01003', [active]],
    ['01005', [active]]
  ]);

  it('accounts for every county exactly once', () => {
    const painting = paint(question, ground, spans, new Map([['01001', figure(0.9)]]));
    const blanks = Object.values(painting.blanks).reduce((a, b) => a + b, 0);
    expect(painting.coloured + blanks).toBe(ground.length);
    expect(painting.withAgreement).toBe(3);
    expect(painting.classes.map((c) => c.counties)).toEqual([0, 0, 0, 0, 1]);
    expect(painting.nationClass).toBe(2);
  });

  it('names the highest county only when it stands alone', () => {
    const one = new Map([
      ['01001', figure(0.9)],
      ['01003', figure(0.7)]
    ]);
    expect(paint(question, ground, spans, one).highest?.fips).toBe('01001');
    const two = new Map([
      ['01001', figure(0.9)],
      ['01003', figure(0.9)]
    ]);
    expect(paint(question, ground, spans, two).highest).toBeNull();
  });

  it('names no highest county where a bound may lie above it', () => {
    const figures = new Map<string, Figure>([
      ['01001', figure(0.9)],
      ['01003', { ...figure(0.5), denominator: null, precision: 'at_least' }]
    ]);
    expect(paint(question, ground, spans, figures).highest).toBeNull();
  });
});
