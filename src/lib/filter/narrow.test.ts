import { describe, expect, it } from 'vitest';
import { buildSite } from '../../../pipeline/publish/site';
import { loadTables } from '../../../pipeline/tables/load';
import { findMeasure, figuresOf, findPeriod } from '$lib/atlas/measures';
import { paint, type Painting } from '$lib/atlas/paint';
import type { AgreementsByCounty, Catalogue, Column, CountyList } from '$lib/atlas/types';
import { PlaceBook } from '$lib/compare/place-book';
import type { CompareFile } from '$lib/compare/types';
import { createWords, loadCatalogue } from '$lib/messages';
import { placeNames } from '$lib/map/place-names';
import { spansOf } from '$lib/view/facts';
import { extremesOf } from './extremes';
import { NO_FILTERS, type Filters } from './filters';
import { countChoices, narrow, needsBook, type Known } from './narrow';
import { chipsOf, filtersWords, keptWords, narrowedWords } from './wording';

// Filters are tested on the facts themselves; what is expected was counted apart from this code, straight from the tables.
const { files } = buildSite(loadTables('data').tables);
const read = <File>(name: string): File => JSON.parse(files.get(name) ?? 'null');
const catalogue = read<Catalogue>('catalogue.json');
const counties = read<CountyList>('counties.json');
const spans = spansOf(read<AgreementsByCounty>('agreements.json'));
const book = new PlaceBook(read<CompareFile>('compare.json'), counties);
const names = placeNames(counties, catalogue.states);
const en = createWords('en', await loadCatalogue('en'));
const es = createWords('es', await loadCatalogue('es'));

/** Everyone held at Level 3 or without a conviction, fiscal year 2026, agreements of the release's last day. */
function held(everywhere: boolean): Painting {
  const measure = findMeasure(catalogue, 'held_minor');
  const period = measure && findPeriod(measure, 'FY2026');
  if (!measure || !period) throw new Error('no held_minor FY2026');
  const figures = figuresOf(read<Column>('columns/held_minor/FY2026.json'));
  return paint({ measure, period, day: '2026-06-30', everywhere }, counties.fips, spans, figures);
}
const known = (everywhere = false): Known => ({
  painting: held(everywhere),
  spans,
  states: catalogue.states,
  book
});
const put = (change: Partial<Filters>, everywhere = false) =>
  narrow({ ...NO_FILTERS, ...change }, known(everywhere));

describe('narrow', () => {
  it('leaves every county and count as it was without a filter', () => {
    const all = put({});
    expect(all).toMatchObject({ kept: 946, of: 946 });
    expect(all.shown.size).toBe(counties.fips.length);
    expect(all.painting).toEqual(held(false));
  });

  it('lets any choice of a facet pass, and every facet narrow the others', () => {
    const both = put({ state: ['FL', 'GA'], range: { from: 0.6, to: null } });
    expect(both).toMatchObject({ kept: 9, of: 946 });
    expect(both.painting.coloured).toBe(9);
    const south = put({ region: ['south'], model: ['task-force'] });
    expect(south.kept).toBe(464);
    expect(south.painting).toMatchObject({ coloured: 31, blanks: { 'too-few': 7 } });
    expect(put({ population: { from: 250_000, to: 1_000_000 } }).kept).toBe(78);
  });

  it('counts counties after an agreement, and those that never had one, among all counties', () => {
    expect(put({ status: ['ended'] }, true)).toMatchObject({ kept: 65, of: counties.fips.length });
    expect(put({ status: ['never'] }, true).kept).toBe(2220);
    expect(put({ status: ['never'], state: ['AL'] }, true).kept).toBe(37);
    expect(put({ status: ['in-force', 'ended', 'never'] }, true).kept).toBe(counties.fips.length);
  });

  it('keeps the bars of all classes while a range is chosen from them', () => {
    const { bars, painting } = put({ state: ['FL', 'GA'], range: { from: 0.6, to: 0.9 } });
    const wide = put({ state: ['FL', 'GA'] }).painting;
    expect(bars.classes).toEqual(wide.classes);
    expect(painting.classes.map(({ counties }) => counties)).toEqual(
      wide.classes.map(({ from, to, counties }) =>
        (from ?? 0) >= 0.6 && (to ?? 1) <= 0.9 ? counties : 0
      )
    );
  });

  it('lets no blank pass a range of values', () => {
    const { painting } = put({ range: { from: null, to: 0.9 } }, true);
    expect(painting.blanks).toEqual({
      'no-agreement': 0,
      'no-share': 0,
      'too-few': 0,
      'not-covered': 0
    });
    expect(painting.coloured).toBe(painting.counties.size);
  });

  it('agrees with the groups that are compared elsewhere', () => {
    for (const token of ['universal', 'targeted'])
      expect([...put({ approach: [token] }, true).shown]).toEqual(book.find(token)?.counties);
    for (const token of ['limits', 'requires'])
      expect([...put({ policy: [token] }, true).shown]).toEqual(book.find(token)?.counties);
  });

  it('needs the book only for what the page does not hold', () => {
    expect(needsBook({ ...NO_FILTERS, state: ['GA'], range: { from: 0.5, to: null } })).toBe(false);
    expect(needsBook({ ...NO_FILTERS, population: { from: null, to: 50_000 } })).toBe(true);
  });
});

describe('countChoices', () => {
  it('tells for each choice what choosing it alone would leave', () => {
    const filters = { ...NO_FILTERS, model: ['task-force'], region: ['south'] };
    const counts = countChoices('model', filters, known());
    for (const model of ['task-force', 'jail-enforcement', 'warrant-service-officer'])
      expect([model, counts.get(model)]).toEqual([
        model,
        narrow({ ...filters, model: [model] }, known()).kept
      ]);
  });

  it('counts counties without an agreement where they can be chosen', () => {
    expect(countChoices('status', NO_FILTERS, known()).get('ended')).toBe(65);
  });
});

describe('extremesOf', () => {
  it('gives the five highest and lowest of those with enough people, and says how many have too few', () => {
    const found = extremesOf(held(false));
    expect(found.highest.map(({ fips }) => fips)).toEqual([
      '48255',
      '36007',
      '35057',
      '12035',
      '48479'
    ]);
    expect(found.lowest.map(({ fips }) => fips)).toEqual([
      '27047',
      '12086',
      '29153',
      '27035',
      '22003'
    ]);
    expect(found).toMatchObject({ ranked: 64, tooFew: 20, alsoHighest: 0, alsoLowest: 0 });
  });

  it('ranks only what filters leave', () => {
    const { painting } = put({ state: ['FL'] });
    expect(extremesOf(painting).highest[0]?.fips).toBe('12035');
    expect(extremesOf(put({ state: ['VT'] }).painting)).toMatchObject({ ranked: 0, highest: [] });
  });
});

describe('what is said of filters', () => {
  const filters: Filters = {
    ...NO_FILTERS,
    model: ['task-force'],
    state: ['FL', 'GA'],
    range: { from: 0.6, to: 0.9 },
    population: { from: 50_000, to: null }
  };
  const spoken = { painting: held(false), states: catalogue.states, words: en };

  it('joins choices by "or" and sets facets apart', () => {
    expect(filtersWords(filters, spoken)).toBe(
      'task force model; Florida or Georgia; population 50,000 or more; 60% to 90%'
    );
    expect(filtersWords(filters, { ...spoken, words: es })).toMatch(
      /^modelo .*; Florida o Georgia; población: 50,000 o más; 60% a 90%$/
    );
  });

  it('makes a chip of every choice, and each takes only itself away', () => {
    const chips = chipsOf(filters, spoken);
    expect(chips.map(({ name }) => name)).toEqual([
      'task force model',
      'Florida',
      'Georgia',
      'population 50,000 or more',
      '60% to 90%'
    ]);
    expect(chips[1]?.without).toEqual({ ...filters, state: ['GA'] });
    expect(chips[4]?.without).toEqual({ ...filters, range: null });
  });

  it('says how many are shown of how many, and how many of these have a color', () => {
    const narrowed = put({ state: ['FL', 'GA'], range: { from: 0.6, to: null } });
    expect(keptWords(narrowed, en)).toBe('9 of 946 counties');
    const { coloured, highest } = narrowedWords(
      narrowed,
      { ...NO_FILTERS, state: ['FL', 'GA'], range: { from: 0.6, to: null } },
      spoken,
      names
    );
    expect(coloured).toBe(
      'Showing 9 of the 946 counties with an agreement in force on June 30, 2026: Florida or Georgia; 60% or more. ' +
        'Colored: Held by ICE: Level 3 or no conviction, FY 2026, in 9 of these.'
    );
    expect(highest?.fips).toBe('12035');
  });
});
