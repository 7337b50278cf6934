import { beforeAll, describe, expect, it } from 'vitest';
import type { CountyFile, Figure, SourcedFigure } from '$lib/atlas/types';
import { createWords, loadCatalogue, type Words } from '$lib/messages';
import type { StateFile } from '$lib/pages/types';
import {
  madeUpAgreement,
  madeUpCatalogue,
  madeUpCounty
} from '../../tests/fixtures/made-up-county';
import { madeUpState } from '../../tests/fixtures/made-up-pages';
import { compose } from './compose';
import { fontWidth } from './metrics';
import { HEIGHT, WIDTH } from './scene';
import { countySubject, stateSubject, type Told } from './subjects';

let en: Words;
let es: Words;
beforeAll(async () => {
  en = createWords('en', await loadCatalogue('en'));
  es = createWords('es', await loadCatalogue('es'));
});

const source = { published: null, url: null, read: null, note: null };
const told: Told = {
  catalogue: madeUpCatalogue,
  lists: {
    ids: ['made-up-list'],
    sources: { 'made-up-list': { ...source, title: 'A list', publisher: 'The list keeper' } }
  }
};

const [held] = madeUpCounty.figures;
const figure = (change: Partial<Figure>): SourcedFigure => {
  if (!held) throw new Error('the made-up county has lost its figures');
  return { ...held, ...change };
};
const county = (change: Partial<CountyFile>): CountyFile => ({
  ...madeUpCounty,
  agencies: [],
  statewide: [],
  figures: [],
  ...change
});

/** Everything that is said in a county's picture, line by line. */
function said(file: CountyFile, words: Words): string[] {
  const scene = compose(countySubject(file, madeUpState, told, words), words, fontWidth);
  return scene.flatMap((piece) => (piece.kind === 'line' ? [piece.text] : []));
}

describe('the picture of a county', () => {
  it('gives the figure that its page leads with, and what it counts', () => {
    const lines = said(county({ figures: [figure({})] }), en);
    expect(lines.join(' ')).toContain('Made-up County, Nowhere');
    expect(lines).toContain('72.9%');
    expect(lines.join(' ')).toContain(
      'Held: made-up measure, fiscal year 2026, not the whole year'
    );
    expect(lines).toContain('1,392 of 1,911 people a day on average');
    expect(said(county({ figures: [figure({})] }), es).join('|')).toMatch(/72.9%/);
  });

  it('never rounds a share up to all', () => {
    const nearly = figure({ numerator: 19999, denominator: 20000, share: 0.99995 });
    expect(said(county({ figures: [nearly] }), en)).not.toContain('100%');
  });

  it('gives a bound as one, without a bar', () => {
    const bound = figure({ numerator: null, denominator: null, share: 0.5, precision: 'at_least' });
    const file = county({ figures: [bound] });
    expect(said(file, en)).toEqual(expect.arrayContaining(['A bound, not a value.']));
    const scene = compose(countySubject(file, madeUpState, told, en), en, fontWidth);
    expect(scene.filter((piece) => piece.kind === 'area' && piece.ink === 'mark')).toEqual([]);
  });

  it('says that few people stand behind a figure', () => {
    const few = figure({ numerator: 2, denominator: 4, share: 0.5 });
    expect(said(county({ figures: [few] }), en).join(' ')).toContain('too few to color');
  });

  it('invents no figure where none is published', () => {
    const lines = said(county({}), en);
    expect(lines).toContain('No figure published');
    expect(lines.filter((line) => /\d+([.,]\d+)?\s?%/.test(line))).toEqual([]);
    expect(lines.join(' ')).toContain('No 287(g) agreement of a county or city agency was found');
    expect(said(county({}), es)).toContain('Sin cifra publicada');
  });

  it('counts agreements in force apart from those that ended', () => {
    const agency = madeUpCounty.agencies[0];
    if (!agency) throw new Error('the made-up county has lost its agencies');
    const withThese = (...states: ('active' | 'ended')[]) =>
      said(
        county({
          agencies: [
            { ...agency, agreements: states.map((status) => ({ ...madeUpAgreement, status })) }
          ]
        }),
        en
      );
    expect(withThese('active', 'active', 'ended')).toEqual(
      expect.arrayContaining(['2 287(g) agreements with ICE in force', 'jail enforcement model'])
    );
    expect(withThese('ended').join(' ')).toContain(
      'No 287(g) agreement with ICE in force; one has ended, been replaced or left ICE’s list'
    );
  });

  it('names the release, its day and who published the facts', () => {
    const lines = said(county({}), en);
    expect(lines).toContain('Facts as of June 14, 2026 · data release 2026-06-14-00000000');
    expect(lines).toContain('Sources: The list keeper.');
  });

  it.each(['en', 'es'] as const)('keeps the longest of everything inside (%s)', (locale) => {
    const words = locale === 'en' ? en : es;
    const file = county({
      county: {
        ...madeUpCounty.county,
        name: 'Northwest Prince of Wales-Hyder-Outer Ketchikan Census Area',
        state: { abbr: 'ZZ', name: 'Commonwealth of the Northern Mariana Islands' }
      },
      figures: [figure({ numerator: 1, denominator: 2, share: 0.5, derived: true })],
      agencies: madeUpCounty.agencies,
      statewide: madeUpCounty.statewide
    });
    const scene = compose(countySubject(file, madeUpState, told, words), words, fontWidth);
    for (const piece of scene) {
      if (piece.kind !== 'line') continue;
      expect(piece.x + fontWidth(piece.text, piece)).toBeLessThanOrEqual(WIDTH - 40);
      expect(piece.y).toBeLessThan(HEIGHT - 20);
      expect(piece.size).toBeGreaterThanOrEqual(13);
    }
  });

  it('outlines the county in its state', () => {
    const { map } = countySubject(county({}), madeUpState, told, en);
    expect(map).toMatchObject({ state: madeUpState.state.fips, county: '99001' });
  });
});

describe('the picture of a state', () => {
  const names = ['One', 'Two', 'Three'];
  const state = (reached: number, counties = names): StateFile => ({
    ...madeUpState,
    agencies: [
      {
        id: 'zz-made-up',
        name: 'Made-up Police',
        level: 'municipal',
        counties: [],
        inForce: { 'task force': 1, 'jail enforcement': 1 },
        past: 1
      }
    ],
    counties: counties.map((name, i) => ({
      fips: `9900${i}`,
      name: `${name} County`,
      slug: `9900${i}-made-up-zz`,
      inForce: i < reached ? { 'task force': 1 } : {},
      past: 0,
      held: null
    }))
  });

  it('counts its agreements in force and the counties that they reach', () => {
    const { title, agreements } = stateSubject(state(1), told, en);
    expect(title).toBe(madeUpState.state.name);
    expect(agreements.slice(0, 2)).toEqual([
      '2 287(g) agreements with ICE in force',
      'Agencies that act in 1 of its 3 counties hold one'
    ]);
  });

  it('says of all its counties that they are all', () => {
    expect(stateSubject(state(3), told, en).agreements[1]).toBe(
      'Agencies that act in all 3 of its counties hold one'
    );
    expect(stateSubject(state(3), told, es).agreements[1]).toBe(
      'Lo tienen agencias que actúan en todos sus 3 condados'
    );
    expect(stateSubject(state(1, ['One']), told, en).agreements[1]).toBe(
      'Agencies that act in its one county hold one'
    );
  });
});
