import { describe, expect, it } from 'vitest';
import {
  madeUpCount,
  madeUpCounties,
  madeUpPainting,
  madeUpStates
} from '../../../tests/fixtures/made-up-painting';
import { createWords, loadCatalogue } from '$lib/messages';
import {
  blankEntries,
  boundCounties,
  classWords,
  legendSentence,
  nationPosition,
  outlinedCounties
} from './legend';
import { placeNames } from './place-names';

const en = createWords('en', await loadCatalogue('en'));
const es = createWords('es', await loadCatalogue('es'));
const names = placeNames(madeUpCounties, madeUpStates);
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('legendSentence', () => {
  it('says what is coloured, for how many of how many, and the most striking value', () => {
    expect(legendSentence(madeUpPainting(), en, names)).toBe(
      'Colored: made-up share, FY 2026, in 2 of the 4 counties with an agreement in force on June 14, 2026. Highest: Alpha County, AL: 99.1%. Nation: 81.8%.'
    );
  });

  it('says it in Spanish', () => {
    expect(plain(legendSentence(madeUpPainting(), es, names))).toBe(
      'Con color: proporción inventada, año fiscal 2026, en 2 de los 4 condados con acuerdo vigente el 14 de junio de 2026. Más alto: Alpha County, AL: 99.1%. País: 81.8%.'
    );
  });

  it('counts every county where those without an agreement are coloured too', () => {
    expect(legendSentence(madeUpPainting({ everywhere: true }), en, names)).toContain(
      'in 3 of all 6 counties, with or without an agreement on June 14, 2026.'
    );
  });

  it('speaks of people where the measure counts them', () => {
    const sentence = legendSentence(madeUpPainting({ measure: madeUpCount }), en, names);
    expect(sentence).toContain('Highest: Alpha County, AL: 1,982 people.');
  });

  it('names no county where the names are not there yet, but its FIPS', () => {
    const sentence = legendSentence(madeUpPainting(), en, placeNames(null, null));
    expect(sentence).toContain('Highest: 01001: 99.1%.');
  });
});

describe('the legend', () => {
  it('writes limits a reader can say aloud', () => {
    const painting = madeUpPainting();
    expect(painting.classes.map((one) => classWords(painting, one, en))).toEqual([
      'under 20%',
      '20% to 40%',
      '40% to 60%',
      '60% to 80%',
      '80% or more'
    ]);
  });

  it('marks the national share within its class', () => {
    // 81.8 % lies 9 % of the way into the last of five classes.
    expect(nationPosition(madeUpPainting())).toBeCloseTo((4 + 0.09) / 5, 6);
    expect(nationPosition(madeUpPainting({ measure: madeUpCount }))).toBeNull();
  });

  it('lists the blanks that a measure can have, each with its counties', () => {
    const share = blankEntries(madeUpPainting());
    expect(share.map(({ blank, counties }) => [blank, counties])).toEqual([
      ['no-share', 1],
      ['too-few', 1],
      ['no-agreement', 2]
    ]);
    const count = blankEntries(madeUpPainting({ measure: madeUpCount }));
    expect(count.map(({ blank }) => blank)).toEqual(['no-share', 'not-covered', 'no-agreement']);
  });

  it('counts bounds and, where every place is coloured, places with an agreement', () => {
    expect(boundCounties(madeUpPainting())).toBe(1);
    expect(outlinedCounties(madeUpPainting())).toBe(0);
    expect(outlinedCounties(madeUpPainting({ everywhere: true }))).toBe(3);
  });
});
