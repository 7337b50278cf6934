import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agreement } from '$lib/atlas/types';
import { madeUpAgreement } from '../../../tests/fixtures/made-up-county';
import { endOf, stretchOf } from './stretch';

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
const agreement: Agreement = {
  ...madeUpAgreement,
  signed: '2007-02-13',
  lastSeen: null,
  goneBy: null,
  ended: null,
  status: 'ended'
};

describe('stretchOf', () => {
  it('takes a date for the whole of what it may mean', () => {
    expect(stretchOf('2012')).toEqual({ from: day('2012-01-01'), to: day('2013-01-01') });
    expect(stretchOf('2012-12')).toEqual({ from: day('2012-12-01'), to: day('2013-01-01') });
    expect(stretchOf('2012-02-29')).toEqual({ from: day('2012-02-29'), to: day('2012-03-01') });
  });

  it('refuses what is no date', () => {
    for (const text of ['', 'FY2010', '2012/2013', '12', '2012-1'])
      expect(() => stretchOf(text)).toThrow(/is no date/);
  });

  it('lies within its year whatever the day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
        (date) => {
          const text = date.toISOString().slice(0, 10);
          const [year, month, one] = [4, 7, 10].map((end) => stretchOf(text.slice(0, end)));
          expect(one && month && year).toBeTruthy();
          if (!one || !month || !year) return;
          expect(year.from <= month.from && month.from <= one.from).toBe(true);
          expect(one.to <= month.to && month.to <= year.to).toBe(true);
        }
      )
    );
  });
});

describe('endOf', () => {
  const asOf = '2026-06-14';

  it('is open while the agreement is in force', () => {
    expect(endOf({ ...agreement, status: 'active', lastSeen: '2026-05-18' }, asOf)).toBeNull();
  });

  it('is one moment where a document gives the day', () => {
    const ended = { ...agreement, ended: '2021-01-19', lastSeen: '2021-01-13' };
    expect(endOf(ended, asOf)).toEqual({ from: day('2021-01-19'), to: day('2021-01-19') });
  });

  it('lies between the last list with it and the first without it', () => {
    const between = { ...agreement, lastSeen: '2017-08-01', goneBy: '2021-01-13' };
    expect(endOf(between, asOf)).toEqual({ from: day('2017-08-01'), to: day('2021-01-13') });
  });

  it('begins at the signing where no list had it, and lies before today where no list was without it', () => {
    expect(endOf({ ...agreement, goneBy: '2009-10-01' }, asOf)?.from).toBe(day('2007-02-13'));
    expect(endOf({ ...agreement, lastSeen: '2012-01-01' }, asOf)?.to).toBe(day(asOf));
  });
});
