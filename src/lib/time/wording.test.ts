import { beforeAll, describe, expect, it } from 'vitest';
import type { Period } from '$lib/atlas/types';
import { createWords, loadCatalogue, type Words } from '$lib/messages';
import type { Gap } from './gaps';
import { countOn, type Change } from './ledger';
import {
  countWords,
  doubtWords,
  endedWords,
  furtherWords,
  forceWords,
  mismatchWords,
  withinWords
} from './wording';

let en: Words;
let es: Words;
beforeAll(async () => {
  en = createWords('en', await loadCatalogue('en'));
  es = createWords('es', await loadCatalogue('es'));
});

const between: Gap = { kind: 'between', from: '2017-08-01', to: '2021-01-13' };
const last: Gap = { kind: 'last', from: '2026-05-18', to: '2026-06-30' };
const change = (ended: number, unlisted: number): Change => ({
  signed: 0,
  ended,
  unlisted,
  foundGone: 0,
  replaced: 0
});
const period: Period = {
  id: 'FY2026',
  start: '2025-10-01',
  end: '2026-09-30',
  dataDate: '2026-04-02',
  complete: false,
  note: null,
  nation: null,
  counties: 0
};

describe('a count', () => {
  it('is exact, from one number to another, or at least one', () => {
    expect(countWords(en, 'agreements', { sure: 1843, maybe: 0 }, null)).toBe('1,843 agreements');
    expect(countWords(en, 'agencies', { sure: 60, maybe: 4 }, null)).toBe('60 to 64 agencies');
    expect(countWords(en, 'counties', { sure: 59, maybe: 18 }, between)).toBe(
      'at least 59 counties'
    );
    expect(countWords(en, 'agreements', { sure: 1, maybe: 0 }, last)).toBe('1 agreement');
    expect(countWords(es, 'counties', { sure: 59, maybe: 18 }, between)).toBe(
      'al menos 59 condados'
    );
    expect(countWords(es, 'agencies', { sure: 0, maybe: 0 }, null)).toBe('ninguna agencia');
  });
});

describe('the sentences of a day', () => {
  const count = {
    ...countOn([], '2018-06-30'),
    agreements: { sure: 62, maybe: 15 },
    agencies: { sure: 62, maybe: 15 }
  };

  it('say what is counted, and say "at least" where lists are missing', () => {
    expect(forceWords(en, '2018-06-30', count, { sure: 59, maybe: 18 }, between)).toEqual([
      'In force on June 30, 2018: at least 62 agreements of at least 62 agencies, in at least 59 counties.'
    ]);
    expect(doubtWords(en, count, between).join(' ')).toMatch(
      /^15 more ended between two of ICE’s lists, on days not known .* No list from between August 1, 2017 and January 13, 2021 was read/
    );
    expect(doubtWords(en, countOn([], '2024-01-31'), null)).toEqual([]);
  });

  it('claim no more than the lists tell of a month in which nothing is known', () => {
    expect(en.t('time.signed', { n: 0 })).toBe('none known to have been signed');
    expect(endedWords(en, change(0, 0))).toBe('none known to have ended');
    expect(es.t('time.signed', { n: 0 })).toBe('ninguno que se sepa firmado');
  });

  it('call only that an end which is known from more than lists', () => {
    expect(endedWords(en, change(17, 0))).toBe('17 ended');
    expect(endedWords(en, change(16, 16))).toBe('16 gone from ICE’s list');
    expect(endedWords(en, change(11, 2))).toBe('11 ended or gone from ICE’s list');
    expect(endedWords(es, change(1, 1))).toBe('1 que ya no figura en la lista de ICE');
    expect(furtherWords(en, change(11, 2)).join(' ')).toContain('writes an agency’s name');
    expect(furtherWords(en, change(17, 0))).toEqual([]);
  });

  it('do not call a county new that had an agreement years before', () => {
    expect(en.t('time.signed.counties', { n: 68, first: 65 })).toBe(
      'in 68 counties, 65 with none known to be in force just before'
    );
    expect(es.t('time.signed.counties', { n: 1, first: 0 })).toBe('en 1 condado');
  });

  it('name the part of a month that a day leaves', () => {
    expect(withinWords(en, '2012-03-31', '2026-06-30')).toBe('In March 2012:');
    expect(withinWords(en, '2012-03-15', '2026-06-30')).toBe(
      'In March 2012, up to March 15, 2012:'
    );
    expect(withinWords(es, '2012-03-31', '2026-06-30')).toBe('En marzo de 2012:');
  });

  it('say when the colors are of another time', () => {
    const month = (2026 - 2002) * 12 + 5 - 7;
    expect(mismatchWords(en, period, 'FY 2026', month)).toMatch(
      /^The colors stay with FY 2026 \(October 1, 2025 to April 2, 2026\), which is not May 2026\.$/
    );
    expect(mismatchWords(en, period, 'FY 2026', month - 1)).toBeNull();
    expect(mismatchWords(en, period, 'FY 2026', month - 8)).not.toBeNull();
  });
});
