import { describe, expect, it } from 'vitest';
import type { Agreement, Figure } from '$lib/atlas/types';
import {
  madeUpAgreement,
  madeUpCounty,
  madeUpDetainers,
  madeUpHeld
} from '../../../tests/fixtures/made-up-county';
import { en, es } from '../../../tests/fixtures/words';
import { periodDays, periodName, periodSpan, shortPeriodName } from './periods';
import {
  blankOf,
  blankSentence,
  cautions,
  countSentence,
  rankSentence,
  statusSentence
} from './sentences';

const { release } = madeUpCounty;
const figure: Figure = {
  numerator: null,
  denominator: null,
  share: null,
  precision: 'exact',
  derived: false
};

describe('what became of an agreement', () => {
  const said = (change: Partial<Agreement>, words = en) =>
    statusSentence(words, { ...madeUpAgreement, ...change }, release);

  it('names the list that still has it', () => {
    expect(said({})).toBe('in force on ICE’s list of May 18, 2026');
    expect(said({}, es)).toBe('vigente en la lista de ICE del 18 de mayo de 2026');
  });

  it('does not claim a list for an agreement known from a file alone, or seen last on an older list', () => {
    expect(said({ lastSeen: '2026-06-08' })).toBe(
      'taken to be in force: seen among ICE’s files on June 8, 2026, after the last list read (May 18, 2026)'
    );
    expect(said({ lastSeen: '2026-03-02' })).toBe(
      'taken to be in force: last seen on ICE’s list of March 2, 2026'
    );
    expect(said({ lastSeen: null })).toBe('taken to be in force; on no list read here');
  });

  it('takes a short stay on the lists for no sure end', () => {
    const change = {
      status: 'ended',
      signed: '2025-02-28',
      firstSeen: '2025-03-06',
      lastSeen: '2025-03-08',
      goneBy: '2025-03-17'
    } as const;
    expect(said(change)).toBe(
      'on ICE’s lists for under 60 days, which can be a slip or a new name there and not an end: last seen on that of March 8, 2025, missing by March 17, 2025'
    );
    expect(said(change, es)).toBe(
      'en las listas de ICE durante menos de 60 días, lo que puede ser un error o un nombre nuevo en ellas y no un final: visto por última vez en la del 8 de marzo de 2025, ausente el 17 de marzo de 2025'
    );
    const alike = { ...change, lastSeen: '2025-03-17' } as const;
    expect(said(alike)).toMatch(/an end: of those of March 17, 2025, one shows it and another/);
    expect(said(alike, es)).toMatch(/un final: de las del 17 de marzo de 2025, una lo muestra y/);
    expect(said({ ...change, endReason: 'Ended by the agency.' })).toMatch(/^ended between/);
  });

  it('claims no span of days where lists of one day differ', () => {
    const change = { status: 'ended', lastSeen: '2025-07-29', goneBy: '2025-07-29' } as const;
    expect(said(change)).toBe(
      'ended July 29, 2025 or about then: of ICE’s lists of that day, one shows it and another does not'
    );
    expect(said(change, es)).toBe(
      'terminó el 29 de julio de 2025 o en torno a esa fecha: de las listas de ICE de ese día, una lo muestra y otra no'
    );
  });

  it('gives a documented day of ending before any list', () => {
    const change = { status: 'ended', ended: '2021-01-19', goneBy: '2021-03-05' } as const;
    expect(said(change)).toBe('ended January 19, 2021');
    expect(said(change, es)).toBe('terminó el 19 de enero de 2021');
  });

  it('gives an undocumented end as the range between two lists', () => {
    const change = { status: 'ended', lastSeen: '2021-01-13', goneBy: '2021-03-05' } as const;
    expect(said(change)).toBe(
      'ended between January 13, 2021 and March 5, 2021: last seen on ICE’s list of January 13, 2021, missing by March 5, 2021'
    );
    expect(said(change, es)).toBe(
      'terminó entre el 13 de enero de 2021 y el 5 de marzo de 2021: visto por última vez en la lista de ICE del 13 de enero de 2021, ausente el 5 de marzo de 2021'
    );
  });

  it('says which bound of an end is missing', () => {
    const change = { status: 'ended', lastSeen: null, goneBy: '2021-01-13' } as const;
    expect(said(change)).toBe(
      'ended by January 13, 2021, the first list without it; the day is not known'
    );
    expect(said({ ...change, lastSeen: '2012-08-01', goneBy: null })).toMatch(
      /^ended after August 1, 2012/
    );
    expect(said({ ...change, goneBy: null })).toBe('ended; no source read gives the day');
  });

  it('says that a newer agreement replaced it', () => {
    const change = { status: 'superseded', ended: '2013-06-27' } as const;
    expect(said(change)).toBe('replaced by a newer agreement on June 27, 2013');
    expect(said(change, es)).toBe('reemplazado por un acuerdo nuevo el 27 de junio de 2013');
    expect(said({ status: 'superseded', lastSeen: null })).toMatch(/no source read gives the day$/);
  });
});

describe('rank', () => {
  const of = (place: number, numerator: number | null, share: number | null) => ({
    rank: { place, of: 143 },
    numerator,
    share
  });
  const said = (place: number, words = en) => rankSentence(words, of(place, 12, null));

  it('uses the ordinals of the language', () => {
    expect([1, 2, 3, 11, 12, 21, 112].map((place) => said(place))).toEqual([
      'Highest of 143 counties with a value',
      '2nd highest of 143 counties with a value',
      '3rd highest of 143 counties with a value',
      '11th highest of 143 counties with a value',
      '12th highest of 143 counties with a value',
      '21st highest of 143 counties with a value',
      '112th highest of 143 counties with a value'
    ]);
    expect(said(1, es)).toBe('La cifra más alta entre 143 condados con dato');
    expect(said(12, es)).toBe('12.ª cifra más alta entre 143 condados con dato');
  });

  it('is silent for a figure without one', () => {
    expect(rankSentence(en, { ...of(1, 12, null), rank: null })).toBeNull();
  });

  it('calls no figure of zero a highest one, and says how many counties have more', () => {
    const zero = (place: number, words = en) => rankSentence(words, of(place, 0, null));
    expect(zero(40)).toBe('None here; 39 of 143 counties with a value have some');
    expect(zero(2)).toBe('None here; 1 of 143 counties with a value has some');
    expect(zero(1)).toBe('None here, nor in any other county with a value');
    expect(zero(40, es)).toBe('Ninguna aquí; 39 de 143 condados con dato tienen alguna');
    expect(zero(2, es)).toBe('Ninguna aquí; 1 de 143 condados con dato tiene alguna');
    expect(zero(1, es)).toBe('Ninguna aquí ni en ningún otro condado con dato');
    expect(rankSentence(en, of(40, 0, 0))).toMatch(/^None here/);
    expect(rankSentence(en, of(40, 0.2, 0.002))).toMatch(/^40th highest/);
  });
});

describe('what a share rests on', () => {
  it('names people a day for averages, with a decimal where they are few', () => {
    const large = { ...figure, numerator: 1392.2, denominator: 1910.54 };
    expect(countSentence(en, madeUpHeld, large)).toBe('1,392 of 1,911 people a day on average');
    expect(countSentence(en, madeUpHeld, { ...figure, numerator: 4.2, denominator: 8.44 })).toBe(
      '4.2 of 8.44 people a day on average'
    );
  });

  it('does not let unequal averages read alike', () => {
    expect(countSentence(en, madeUpHeld, { ...figure, numerator: 83.45, denominator: 83.49 })).toBe(
      '83.45 of 83.49 people a day on average'
    );
  });

  it('does not let a small average read as none', () => {
    const small = { ...figure, numerator: 0.03, denominator: 17.2 };
    expect(countSentence(en, madeUpHeld, small)).toBe('0.03 of 17.2 people a day on average');
    expect(countSentence(en, madeUpHeld, { ...small, numerator: 0 })).toMatch(/^0 of 17.2 people/);
  });

  it('says so where the source gives no counts', () => {
    expect(countSentence(en, madeUpDetainers, { ...figure, share: 0.8 })).toBe(
      'The source gives the share without counts.'
    );
    // A source that gives counts by level alone gives no share either.
    expect(countSentence(en, { unit: 'people' }, figure)).toBe('');
    expect(countSentence(en, { unit: 'people' }, { ...figure, numerator: 1 })).toBe('1 person');
    expect(countSentence(en, { unit: 'people' }, { ...figure, denominator: 3562 })).toBe(
      'of 3,562 people'
    );
  });

  it('warns of few people, bounds and figures computed here', () => {
    const few = { ...figure, numerator: 4, denominator: 8, share: 0.5 };
    expect(cautions(en, madeUpHeld, few)).toEqual([
      'Rests on fewer than 10 people a day on average: too few to color on the map or to rank.'
    ]);
    expect(
      cautions(en, madeUpHeld, { ...figure, share: 0.5, precision: 'at_least', derived: true })
    ).toHaveLength(2);
    expect(cautions(en, madeUpHeld, { ...few, denominator: 10 })).toEqual([]);
  });
});

describe('which blank', () => {
  const [held2026] = madeUpHeld.periods;
  const [detainers2010] = madeUpDetainers.periods;
  if (!held2026 || !detainers2010) throw new Error('the made-up measures have periods');
  const none = { ...madeUpCounty, agencies: [], figures: [] };
  const current = { ...madeUpCounty, figures: [] };
  const old = {
    ...madeUpCounty,
    agencies: madeUpCounty.agencies.map((agency) => ({
      ...agency,
      agreements: [{ ...madeUpAgreement, signed: '2007-02-13' }]
    }))
  };

  it('tells a county without an agreement from one without a published figure', () => {
    expect(blankOf(none, madeUpHeld, held2026)).toBe('no-agreement');
    expect(blankSentence(en, none, madeUpHeld, held2026)).toBe(
      'No figure of this measure is published for this place in fiscal year 2026, and no agency here had a 287(g) agreement in force on June 14, 2026.'
    );
    expect(blankOf(current, madeUpHeld, held2026)).toBe('no-share');
    expect(blankSentence(es, current, madeUpHeld, held2026)).toBe(
      'Una agencia de aquí tenía un acuerdo 287(g) vigente el 14 de junio de 2026, pero no hay cifra publicada de esta medida para este lugar en el año fiscal 2026.'
    );
  });

  it('does not blame a county that a measure of agreements could not cover', () => {
    expect(blankSentence(en, current, madeUpDetainers, detainers2010)).toMatch(
      /^This measure speaks only of places with a 287\(g\) agreement in force; no agency here had one/
    );
    expect(blankSentence(en, old, madeUpDetainers, detainers2010)).toBe(
      'An agency here had a 287(g) agreement in force in fiscal year 2010, but no figure of this measure is published for it.'
    );
  });
});

describe('periods', () => {
  it('are said in words, open ends and mixed ends included', () => {
    expect(periodName(en, 'FY2026')).toBe('fiscal year 2026');
    expect(periodName(es, 'FY2026')).toBe('año fiscal 2026');
    expect(periodName(en, '2010-04/2011-01')).toBe('April 2010 to January 2011');
    expect(periodName(en, '../2011-08')).toBe('up to August 2011');
    expect(periodName(en, 'FY2012/2013-01')).toBe('fiscal year 2012 to January 2013');
    expect(periodName(en, '2026-04-02')).toBe('April 2, 2026');
    expect(shortPeriodName(en, 'FY2026')).toBe('FY 2026');
  });

  it('take the articles that Spanish gives to days and fiscal years, and not to months', () => {
    expect(periodName(es, '2010-04/2011-01')).toBe('de abril de 2010 a enero de 2011');
    expect(periodName(es, '2009-05-26/2011-03')).toBe('del 26 de mayo de 2009 a marzo de 2011');
    expect(periodName(es, '2025-01-01/2025-10-15')).toBe(
      'del 1 de enero de 2025 al 15 de octubre de 2025'
    );
    expect(periodName(es, 'FY2012/FY2013')).toBe('del año fiscal 2012 al año fiscal 2013');
    expect(periodName(es, '../2017-12-19')).toBe('hasta el 19 de diciembre de 2017');
    expect(periodName(es, '../2013-04')).toBe('hasta abril de 2013');
  });

  const part = { start: '2009-10-01', end: '2010-08-02', dataDate: null, complete: false };

  it('say how far their figures go where they are not whole', () => {
    const name = (period: Partial<Parameters<typeof periodSpan>[1]>) =>
      periodSpan(en, { id: 'FY2010', ...part, ...period });
    expect(name({})).toBe('fiscal year 2010 (to August 2, 2010)');
    expect(name({ end: '2010-09-30', dataDate: '2010-04-02' })).toBe(
      'fiscal year 2010 (to April 2, 2010)'
    );
    expect(name({ complete: true, dataDate: '2010-10-31' })).toBe('fiscal year 2010');
    expect(periodSpan(es, { id: 'FY2010', ...part })).toBe(
      'año fiscal 2010 (hasta el 2 de agosto de 2010)'
    );
  });

  it('give their first and last day with figures', () => {
    expect(periodDays(en, part)).toBe('Oct 1, 2009 to Aug 2, 2010');
    expect(periodDays(es, part)).toBe('del 1 oct 2009 al 2 ago 2010');
    expect(periodDays(en, { ...part, dataDate: '2010-10-31' })).toBe('Oct 1, 2009 to Aug 2, 2010');
  });

  it('of an unknown form stand as they are', () => {
    expect(periodName(en, 'one year')).toBe('one year');
    expect(periodName(en, 'a/b/c')).toBe('a/b/c');
  });
});
