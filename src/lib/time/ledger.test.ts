import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { turnsOf } from '$lib/atlas/turns';
import { MODELS, type Span } from '$lib/atlas/types';
import { countyTurns } from './county-turns';
import { gapOn, gapsOf } from './gaps';
import { changeWithin, countOn, entriesOf, monthsOf } from './ledger';
import { lastDayOf, monthOf } from './months';
import type { TimeFile } from './types';

const AS_OF = '2026-06-30';

/** Three agencies of nobody's: one replaced its agreement, one ended in a gap, one is statewide and still in force. */
const madeUp: TimeFile = {
  lists: ['2007-09-19', '2008-03-10', '2008-09-01', '2009-03-01', '2011-01-01', '2026-05-18'],
  agency: [0, 1, 2, 0],
  model: [0, 1, 2, 0],
  signed: ['2007-01-15', '2008-02-01', '2008-02-20', '2009-10-05'],
  over: [
    [0, '2009-10-05', '2009-10-05'],
    [1, '2009-03-01', '2011-01-01']
  ],
  dated: [0],
  replaced: [0],
  nowhere: [2]
};
const entries = entriesOf(madeUp);

describe('countOn', () => {
  it('keeps what is certain apart from what may have been', () => {
    const count = countOn(entries, '2009-06-30');
    expect(count.agreements).toEqual({ sure: 2, maybe: 1 });
    expect(count.agencies).toEqual({ sure: 2, maybe: 1 });
    expect(count.models['task force']).toEqual({ sure: 0, maybe: 1 });
    expect(count.nowhere).toEqual({ sure: 1, maybe: 0 });
    expect(countOn(entries, '2011-01-01').agreements).toEqual({ sure: 2, maybe: 0 });
    expect(countOn(entries, '2006-12-31').agencies).toEqual({ sure: 0, maybe: 0 });
  });
});

describe('changeWithin', () => {
  it('tells a renewal from an end, and from both what a list was first found without', () => {
    expect(changeWithin(entries, '2008-02-01', '2008-02-29')).toEqual({
      signed: 2,
      ended: 0,
      unlisted: 0,
      foundGone: 0,
      replaced: 0
    });
    expect(changeWithin(entries, '2009-10-01', '2009-10-31')).toEqual({
      signed: 1,
      ended: 0,
      unlisted: 0,
      foundGone: 0,
      replaced: 1
    });
    expect(changeWithin(entries, '2011-01-01', '2011-01-31').foundGone).toBe(1);
  });

  it('tells an end that a source dates from one that only lists show', () => {
    const over: TimeFile['over'] = [
      [0, '2009-03-04', '2009-03-04'],
      [1, '2009-03-06', '2009-03-17']
    ];
    const ends = entriesOf({ ...madeUp, over, dated: [0], replaced: [] });
    expect(changeWithin(ends, '2009-03-01', '2009-03-31')).toMatchObject({ ended: 2, unlisted: 1 });
  });
});

const day = fc
  .integer({ min: 0, max: 8700 })
  .map((n) => new Date(Date.UTC(2002, 6, 2 + n)).toISOString().slice(0, 10));
const file: fc.Arbitrary<TimeFile> = fc
  .array(fc.tuple(fc.nat(5), fc.nat(4), day, fc.option(fc.tuple(day, fc.option(day)))), {
    maxLength: 30
  })
  .map((rows) => ({
    lists: [],
    agency: rows.map(([agency]) => agency),
    model: rows.map(([, model]) => model),
    signed: rows.map(([, , signed]) => signed),
    over: rows.flatMap(([, , signed, end], row): TimeFile['over'] => {
      if (end === null) return [];
      const until = end[0] < signed ? signed : end[0];
      return [[row, until, end[1] !== null && end[1] < until ? until : end[1]]];
    }),
    dated: [],
    replaced: [],
    nowhere: []
  }));

describe('monthsOf', () => {
  it('counts every month as its last day is counted by itself', () => {
    fc.assert(
      fc.property(file, fc.integer({ min: 0, max: monthOf(AS_OF) }), (made, month) => {
        const all = entriesOf(made);
        const months = monthsOf(all, AS_OF);
        const { models, agreements } = countOn(all, lastDayOf(month, AS_OF));
        for (const model of MODELS) expect(months[model][month]).toEqual(models[model]);
        const sure = MODELS.reduce((sum, model) => sum + (months[model][month]?.sure ?? 0), 0);
        expect(sure).toBe(agreements.sure);
      })
    );
  });

  it('changes from month to month by what was signed and what ended, where no end is a range', () => {
    fc.assert(
      fc.property(file, fc.integer({ min: 1, max: monthOf(AS_OF) }), (made, month) => {
        const over: TimeFile['over'] = made.over.map(([row, until]) => [row, until, until]);
        const all = entriesOf({ ...made, over });
        const [before, after] = [month - 1, month].map((one) => lastDayOf(one, AS_OF));
        if (!before || !after) return;
        const first = `${after.slice(0, 7)}-01`;
        const { signed, ended } = changeWithin(all, first, after);
        expect(countOn(all, after).agreements.sure).toBe(
          countOn(all, before).agreements.sure + signed - ended
        );
      })
    );
  });
});

describe('gapsOf', () => {
  const gaps = gapsOf(madeUp.lists, AS_OF);

  it('finds the long times without a list', () => {
    expect(gaps.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['first', '2002-07-02', '2007-09-19'],
      ['between', '2009-03-01', '2011-01-01'],
      ['between', '2011-01-01', '2026-05-18'],
      ['last', '2026-05-18', '2026-06-30']
    ]);
    expect(gapOn(gaps, '2009-03-01')).toBeNull();
    expect(gapOn(gaps, '2009-03-02')?.to).toBe('2011-01-01');
    expect(gapOn(gaps, '2002-07-02')?.kind).toBe('first');
    expect(gapOn(gaps, '2026-06-30')?.kind).toBe('last');
  });
});

describe('countyTurns', () => {
  const span = (signed: string, until: string | null, goneBy: string | null): Span => ({
    model: 'task force',
    signed,
    until,
    goneBy
  });
  const spans = new Map([
    ['01001', [span('2007-01-15', '2009-10-05', '2009-10-05'), span('2009-10-05', null, null)]],
    ['01003', [span('2008-02-01', '2009-10-20', '2009-10-20')]],
    ['01005', [span('2009-10-31', null, null)]],
    ['01007', [span('2008-02-01', '2009-10-20', '2011-01-01')]],
    // Gone from the list of a day on which another agency of the county signed.
    ['01009', [span('2008-02-01', '2009-10-19', '2009-10-20'), span('2009-10-20', null, null)]]
  ]);

  it('marks signings and certain ends, and takes a renewal for no end', () => {
    const { signed, ended } = countyTurns(turnsOf(spans), spans, '2009-10-01', '2009-10-31');
    expect([...signed].sort()).toEqual([
      ['01001', 'another'],
      ['01005', 'first'],
      ['01009', 'another']
    ]);
    expect([...ended].sort()).toEqual([
      ['01003', 'last'],
      ['01009', 'one of several']
    ]);
  });
});
