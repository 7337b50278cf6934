import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, daysBetween, readSigningDay } from './days';

const read = (text: string, latest = '2026-05-18') => readSigningDay(text, latest);

describe('readSigningDay', () => {
  it('reads days as lists print them', () => {
    expect(read('2020-07-24')).toEqual({ day: '2020-07-24', mended: false });
    expect(read('5/8/2025')).toEqual({ day: '2025-05-08', mended: false });
    expect(read('05-08-2025')).toEqual({ day: '2025-05-08', mended: false });
  });

  it.each([
    ['05/082025', '2025-05-08'],
    ['7/72025', '2025-07-07'],
    ['8/282025', '2025-08-28'],
    ['0508/2025', '2025-05-08'],
    ['5025-07-07', '2025-07-07']
  ])('mends %s, which can mean one day only', (text, day) => {
    expect(read(text)).toEqual({ day, mended: true });
  });

  it.each([
    '1112025',
    '',
    'pending',
    '2025-02-30',
    '13/13/2025',
    '2052-01-01',
    '1999-01-01',
    '2027-01-01'
  ])('reads no day from "%s", which means none or several', (text) => {
    expect(read(text)).toBeNull();
  });

  it('never gives a day after the latest possible one, nor one that does not exist', () => {
    const slip = fc.stringMatching(/^[0-9]{1,4}[/-]?[0-9]{1,4}[/-]?[0-9]{1,5}$/);
    fc.assert(
      fc.property(slip, (text) => {
        const found = read(text);
        if (!found) return;
        const [year, month, day] = found.day.split('-').map(Number);
        expect(dayOf(year ?? 0, month ?? 0, day ?? 0)).toBe(found.day);
        expect(daysBetween(found.day, '2026-05-18')).toBeGreaterThanOrEqual(0);
      })
    );
  });

  it('reads every day of the calendar back', () => {
    const days = fc.date({
      min: new Date('2002-01-01'),
      max: new Date('2026-05-18'),
      noInvalidDate: true
    });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = day.split('-').map(Number);
        expect(read(day)).toEqual({ day, mended: false });
        expect(read(`${month}/${dayOfMonth}/${year}`)).toEqual({ day, mended: false });
      })
    );
  });
});
