import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyInForce } from './agreements';
import { paint, repaint, type Question } from './paint';
import { turnedBetween, turnsOf } from './turns';
import type { Fips, Span } from './types';
import {
  madeUpCounties,
  madeUpCount,
  madeUpFigures,
  madeUpPainting,
  madeUpShare,
  madeUpSpans
} from '../../../tests/fixtures/made-up-painting';

const day = fc
  .integer({ min: 0, max: 400 })
  .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10));
const span: fc.Arbitrary<Span> = fc
  .tuple(day, fc.option(fc.tuple(day, fc.option(day))))
  .map(([signed, end]) => {
    const until = end && (end[0] < signed ? signed : end[0]);
    const goneBy = end && end[1] && until && (end[1] < until ? until : end[1]);
    return { model: 'task force', signed, until, goneBy };
  });
const county = fc.constantFrom(...madeUpCounties.fips);
const spans = fc
  .array(fc.tuple(county, fc.array(span, { maxLength: 4 })), { maxLength: 6 })
  .map((entries) => new Map<Fips, Span[]>(entries));

describe('turnedBetween', () => {
  it('misses no county whose answer differs, whichever way time goes', () => {
    fc.assert(
      fc.property(spans, day, day, (all, a, b) => {
        const turned = turnedBetween(turnsOf(all), a, b);
        for (const [fips, own] of all)
          if (anyInForce(own, a) !== anyInForce(own, b)) expect(turned.has(fips)).toBe(true);
      })
    );
  });

  it('names none where nothing happened', () => {
    expect(turnedBetween(turnsOf(madeUpSpans), '2021-01-01', '2024-01-01').size).toBe(0);
    expect([...turnedBetween(turnsOf(madeUpSpans), '2025-02-28', '2025-03-01')]).toEqual([
      '01001',
      '01003',
      '01005'
    ]);
  });
});

describe('repaint', () => {
  it('gives the very painting that painting all counties anew gives', () => {
    fc.assert(
      fc.property(
        spans,
        day,
        day,
        fc.boolean(),
        fc.constantFrom(madeUpShare, madeUpCount),
        (all, a, b, everywhere, measure) => {
          const [period] = madeUpShare.periods;
          if (!period) throw new Error('the made-up measure has a period');
          const ask = (on: string): Question => ({ measure, period, day: on, everywhere });
          const before = paint(ask(a), madeUpCounties.fips, all, madeUpFigures);
          const turned = turnedBetween(turnsOf(all), a, b);
          const after = repaint(before, ask(b), turned, all);
          expect(after).toEqual(paint(ask(b), madeUpCounties.fips, all, madeUpFigures));
        }
      )
    );
  });

  it('leaves the counties that did not turn as they are', () => {
    const before = madeUpPainting();
    const after = repaint(
      before,
      { ...before.question, day: '2025-02-01' },
      new Set(['01001']),
      madeUpSpans
    );
    expect(after.counties.get('01001')?.agreement).toBe('no');
    expect(after.counties.get('01003')).toBe(before.counties.get('01003'));
  });
});
