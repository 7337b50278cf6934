import { describe, expect, it } from 'vitest';
import type { ModelForm, Practice } from '$lib/atlas/types';
import {
  madeUpAgreement,
  madeUpCounty,
  madeUpDetainers,
  madeUpHeld
} from '../../../tests/fixtures/made-up-county';
import { en, es } from '../../../tests/fixtures/words';
import { countsOf } from './counts';
import { modelStories } from './forms';
import { shareHistory } from './share-history';
import { predecessorOf, seenPhrase, successorOf } from './succession';
import { byTopicGroup } from './topics';

const [sheriff] = madeUpCounty.agencies;
const [figure] = madeUpCounty.figures;
if (!sheriff || !figure) throw new Error('the made-up county has agencies and figures');

describe('succession', () => {
  const first = {
    ...madeUpAgreement,
    id: 'first',
    signed: '2007-02-13',
    status: 'superseded' as const,
    ended: '2013-06-27'
  };
  const second = { ...madeUpAgreement, id: 'second', signed: '2013-06-27' };
  const agency = { ...sheriff, agreements: [second, first] };

  it('joins an agreement with the one signed on the day it was replaced', () => {
    expect(successorOf(agency, first)?.id).toBe('second');
    expect(predecessorOf(agency, second)?.id).toBe('first');
    expect(successorOf(agency, second)).toBeNull();
    expect(predecessorOf(agency, first)).toBeNull();
  });

  it('guesses nothing where the day is not known or the agreement was not replaced', () => {
    expect(successorOf(agency, { ...first, ended: null })).toBeNull();
    expect(successorOf(agency, { ...first, status: 'ended' })).toBeNull();
  });

  it('tells the first list with it where that is another day than the signing', () => {
    const seen = { ...madeUpAgreement, signed: '2020-06-09', firstSeen: '2021-01-13' };
    expect(seenPhrase(en, seen)).toBe('ICE’s list first shows it on January 13, 2021');
    expect(seenPhrase(es, seen)).toBe(
      'la lista de ICE lo muestra por primera vez el 13 de enero de 2021'
    );
    expect(seenPhrase(en, { ...seen, firstSeen: '2020-06-01' })).toBe(
      'ICE’s list already shows it on June 1, 2020'
    );
    expect(seenPhrase(en, { ...seen, firstSeen: '2020-06-09' })).toBeNull();
    expect(seenPhrase(en, { ...seen, firstSeen: null })).toBeNull();
  });
});

describe('forms of a model', () => {
  const form = (year: number, text: string): ModelForm => ({
    models: ['jail enforcement'],
    year,
    revision: null,
    parts: [
      { part: 'powers', text: 'The same.' },
      { part: 'outreach', text }
    ],
    read: null,
    sources: []
  });
  const forms = [form(2009, 'None.'), form(2020, 'A committee.'), form(2025, 'Dropped.')];
  const signed = (...days: string[]) => [
    { ...sheriff, agreements: days.map((day) => ({ ...madeUpAgreement, id: day, signed: day })) }
  ];

  it('are those of the years in which agreements were signed, newest first', () => {
    const [story] = modelStories(signed('2026-01-07', '2020-06-09'), forms);
    expect(story?.forms.map(({ year }) => year)).toEqual([2025, 2020]);
    expect(story?.without).toEqual([]);
  });

  it('leave out years of which none was read, and say so', () => {
    const [story] = modelStories(signed('2016-06-30', '2008-01-01', '2010-05-01'), forms);
    expect(story?.forms.map(({ year }) => year)).toEqual([2009]);
    expect(story?.without).toEqual([2008, 2016]);
  });

  it('tell what changed from the form before, part by part', () => {
    const [story] = modelStories(signed('2026-01-07'), forms);
    expect([story?.change?.from.year, story?.change?.to.year]).toEqual([2020, 2025]);
    expect(story?.change?.parts).toEqual([
      { part: 'outreach', from: 'A committee.', to: 'Dropped.' }
    ]);
    expect(modelStories(signed('2009-01-07'), forms)[0]?.change).toBeNull();
  });
});

describe('practices by topic', () => {
  const practice = (id: string, topic: string): Practice => ({
    id,
    agencyId: null,
    agency: 'Made-up sheriff',
    topic,
    value: 'something',
    detail: null,
    asOf: null,
    asOfEstimated: false,
    sources: []
  });

  it('stand in groups, topic by topic; none is dropped', () => {
    const rows = [
      'training',
      'costs',
      'officers_trained',
      'screening_point',
      'unheard_of',
      'training'
    ];
    const told = byTopicGroup(rows.map((topic, i) => practice(String(i), topic)));
    expect(told.map(({ group, rows: of }) => [group, of.map(({ id }) => id).join('')])).toEqual([
      ['screening', '3'],
      ['officers', '205'],
      ['costs', '1'],
      ['other', '4']
    ]);
  });
});

describe('the share’s history', () => {
  it('joins neighbouring years only', () => {
    const drawn = shareHistory(madeUpCounty, madeUpHeld);
    expect(drawn?.here.map(({ year, few }) => [year, few])).toEqual([
      [2025, true],
      [2026, false]
    ]);
    expect(drawn?.herePath.match(/[ML]/g)).toEqual(['M', 'L']);
    // The nation has no figure between 2019 and 2025.
    expect(drawn?.nationPath.match(/[ML]/g)).toEqual(['M', 'M', 'L']);
  });

  it('puts a higher share higher and a later year further on', () => {
    const [before, after] = shareHistory(madeUpCounty, madeUpHeld)?.here ?? [];
    if (!before || !after) throw new Error('two years were expected');
    expect(after.x).toBeGreaterThan(before.x);
    expect(after.y).toBeLessThan(before.y);
  });

  it('is not drawn of a single year', () => {
    expect(shareHistory(madeUpCounty, madeUpDetainers)).toBeNull();
  });
});

describe('people identified and removed', () => {
  const count = (measure: string, period: string, numerator: number) => ({
    ...figure,
    measure,
    period,
    numerator,
    denominator: null,
    share: null,
    place: 'Made-up Sheriff; Made-up Police'
  });

  it('stand by year, oldest first; a missing count stays a blank', () => {
    const counts = countsOf({
      ...madeUpCounty,
      figures: [
        count('identified_287g', 'FY2010', 20),
        count('removed_287g', 'FY2010', 0),
        count('identified_287g', 'FY2008', 5)
      ]
    });
    expect(counts?.years).toEqual([
      { period: 'FY2008', identified: 5, removed: null },
      { period: 'FY2010', identified: 20, removed: 0 }
    ]);
    expect(counts?.most).toBe(20);
    expect(counts?.agencies).toEqual(['Made-up Sheriff', 'Made-up Police']);
  });

  it('are no chart where no year has a number', () => {
    expect(countsOf(madeUpCounty)).toBeNull();
    const blank = { ...count('removed_287g', 'FY2010', 0), numerator: null };
    expect(countsOf({ ...madeUpCounty, figures: [blank] })).toBeNull();
  });
});
