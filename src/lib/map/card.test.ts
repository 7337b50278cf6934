import { describe, expect, it } from 'vitest';
import {
  madeUpCount,
  madeUpCounties,
  madeUpPainting,
  madeUpSpans,
  madeUpStates
} from '../../../tests/fixtures/made-up-painting';
import type { Question } from '$lib/atlas/paint';
import { createWords, loadCatalogue } from '$lib/messages';
import { countyCard, spokenCard, type Card } from './card';
import { placeNames } from './place-names';

const en = createWords('en', await loadCatalogue('en'));
const names = placeNames(madeUpCounties, madeUpStates);

function card(fips: string, changes: Partial<Question> = {}): Card {
  return countyCard(fips, madeUpPainting(changes), madeUpSpans.get(fips) ?? [], names, en);
}

describe('countyCard', () => {
  it('gives the share with its count, period and models', () => {
    expect(card('01001')).toEqual({
      title: 'Alpha County, AL',
      value: '99.1%',
      basis: '1,982 of 2,000 average daily population, FY 2026',
      notes: [],
      models: 'task force model'
    });
  });

  it('gives a share of few people with its count and says why it has no color', () => {
    const few = card('01003');
    expect(few.value).toBe('67%');
    expect(few.basis).toBe('3 of 4.5 average daily population, FY 2026');
    expect(few.notes).toEqual(['Too few people to color: fewer than 10']);
  });

  it('says which blank a county is', () => {
    expect(card('01005').notes).toEqual(['Agreement in force, but no share published']);
    expect(card('72001').notes).toEqual(['No 287(g) agreement in force on Jun 14, 2026']);
    expect(card('01005', { measure: madeUpCount }).notes).toEqual([
      'Agreement in force, but no count published'
    ]);
  });

  it('says how sure a value and an agreement are', () => {
    const bound = card('01007');
    expect(bound.value).toBe('under 50%');
    expect(bound.basis).toBe('FY 2026, published without a count');
    expect(bound.notes).toEqual(['The agreement may have ended by Jun 14, 2026']);
    expect(bound.models).toBe('jail enforcement model');
  });

  it('gives a published share also where no agreement is in force', () => {
    expect(card('01009')).toMatchObject({
      value: '25.0%',
      notes: ['No 287(g) agreement in force on Jun 14, 2026'],
      models: null
    });
  });

  it('gives counts as people', () => {
    expect(card('01001', { measure: madeUpCount })).toMatchObject({
      value: '1,982 people',
      basis: 'FY 2026'
    });
  });
});

describe('spokenCard', () => {
  it('reads the card as sentences', () => {
    expect(spokenCard(card('01001'))).toBe(
      'Alpha County, AL. 99.1%. 1,982 of 2,000 average daily population, FY 2026. task force model.'
    );
  });
});
