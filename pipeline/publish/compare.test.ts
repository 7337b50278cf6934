import { describe, expect, it } from 'vitest';
import type { Catalogue, CountyList, Measure, Period } from '../../src/lib/atlas/types';
import { agreementsOf } from '../../src/lib/compare/in-force';
import { PlaceBook, type Place } from '../../src/lib/compare/place-book';
import { placeFigure, Series, type PlaceFigure } from '../../src/lib/compare/pool';
import type { CompareFile, SeriesFile } from '../../src/lib/compare/types';
import { realTables as tables } from '../real-tables';
import { rowsOf } from '../tables/table';
import { buildSite } from './site';

const { files } = buildSite(tables);

function read<File>(name: string): File {
  const text = files.get(name);
  if (text === undefined) throw new Error(`${name} is not published`);
  return JSON.parse(text);
}

const catalogue = read<Catalogue>('catalogue.json');
const book = new PlaceBook(read<CompareFile>('compare.json'), read<CountyList>('counties.json'));

function place(token: string): Place {
  const found = book.find(token);
  if (!found) throw new Error(`no place ${token}`);
  return found;
}

function asked(id: string, name: string): { measure: Measure; period: Period } {
  const measure = catalogue.measures.find((one) => one.id === id);
  const period = measure?.periods.find((one) => one.id === name);
  if (!measure || !period) throw new Error(`no ${id} ${name}`);
  return { measure, period };
}

function figure(token: string, id: string, name: string): PlaceFigure {
  const { measure, period } = asked(id, name);
  return placeFigure(
    place(token),
    measure,
    period,
    new Series(read<SeriesFile>(`series/${id}.json`))
  );
}

// The expected values were computed apart from this code, straight from the tables.
describe('a pooled share', () => {
  it.each([
    ['northeast', 2091.28, 2684.91, 0.7789013, 12],
    ['midwest', 656.74, 871.45, 0.7536175, 15],
    ['south', 21600.84, 24111.54, 0.8958714, 50],
    ['west', 7572.86, 8589.3, 0.8816621, 16]
  ])(
    'of the region %s is the sum over the sum',
    (token, numerator, denominator, share, counties) => {
      const pooled = figure(token, 'held_minor', 'FY2024');
      expect(pooled.how).toBe('pooled');
      expect(pooled.figure).toMatchObject({ numerator, denominator, derived: true });
      expect(pooled.figure?.share).toBeCloseTo(share, 6);
      expect(pooled.counties.withFigure).toBe(counties);
    }
  );

  it('of a field office is far from the mean of its counties’ shares, and says how many counties have data', () => {
    const atlanta = figure('ice-atlanta', 'held_minor', 'FY2024');
    expect(atlanta.figure).toMatchObject({ numerator: 2055.5, denominator: 2429.47 });
    expect(atlanta.figure?.share).toBeCloseTo(0.8460693, 6);
    // The mean of the five shares is 92.6 %: two of them rest on fewer than ten people.
    expect(atlanta.counties).toEqual({ of: 305, withFigure: 5, leftOut: 0, tooFew: 2 });
    const paul = figure('ice-st-paul', 'held_minor', 'FY2024');
    expect(paul.figure?.share).toBeCloseTo(0.7274075, 6);
    expect(paul.counties).toMatchObject({ of: 398, withFigure: 6, tooFew: 1 });
  });

  it('of the counties with an agreement rests on the 84 that have a figure', () => {
    const pooled = figure('with-agreement', 'held_minor', 'FY2026');
    expect(pooled.figure).toMatchObject({ numerator: 25434.94, denominator: 30895.92 });
    expect(pooled.figure?.share).toBeCloseTo(0.8232459, 6);
    expect(pooled.counties).toEqual({ of: 946, withFigure: 84, leftOut: 0, tooFew: 20 });
  });

  it('leaves out what cannot be added up, and says so', () => {
    const pooled = figure('universal', 'detainers_287g_minor', 'FY2010');
    expect(pooled.figure).toBeNull();
    expect(pooled.counties).toEqual({ of: 2, withFigure: 2, leftOut: 2, tooFew: 0 });
  });

  it('of a count is the sum of the counties’ counts', () => {
    expect(figure('GA', 'identified_287g', 'FY2010')).toMatchObject({
      how: 'pooled',
      figure: { numerator: 5892, denominator: null, share: null },
      counties: { withFigure: 4 }
    });
  });
});

describe('a published figure', () => {
  it('of a state, the nation or a county stands as its source gives it', () => {
    expect(figure('GA', 'held_minor', 'FY2024')).toMatchObject({
      how: 'published',
      figure: { numerator: 2033.01, denominator: 2406.49, share: 0.8448 }
    });
    expect(figure('us', 'held_minor', 'FY2024').figure?.share).toBe(0.8802);
    const own = figure('13259', 'held_minor', 'FY2024');
    expect(own.how).toBe('own');
    expect(own.counties).toMatchObject({ of: 1, withFigure: 1 });
  });
});

describe('Florida, Texas and Georgia', () => {
  it.each([
    ['FL', 3841.48, 5280.88, 0.7274, 3829.85, 5266.39],
    ['TX', 15523.8, 17908.06, 0.8669, 15523.8, 17908.07],
    ['GA', 3482.79, 4383.11, 0.7946, 3482.79, 4383.11]
  ])(
    'in %s the published figure stands, and its counties add up apart',
    (state, numerator, denominator, share, inCounties, ofCounties) => {
      expect(figure(state, 'held_minor', 'FY2026')).toMatchObject({
        how: 'published',
        figure: { numerator, denominator, share }
      });
      // The same counties as no state: Florida's held at places without a county are not among them.
      const { measure, period } = asked('held_minor', 'FY2026');
      const counties: Place = { ...place(state), kind: 'model', states: null };
      const series = new Series(read<SeriesFile>('series/held_minor.json'));
      expect(placeFigure(counties, measure, period, series)).toMatchObject({
        how: 'pooled',
        figure: { numerator: inCounties, denominator: ofCounties }
      });
    }
  );
});

describe('groups of counties', () => {
  it('like one county are the nearest of its Census region', () => {
    // DeKalb, Denton, Lee, Mecklenburg, Montgomery, Seminole, Williamson, D.C., Davidson and Travis.
    expect(place('like-13067').counties).toEqual(
      '11001 12071 12117 13089 37119 47037 48121 48339 48453 48491'.split(' ')
    );
    expect(book.find('like-72001')).toBeNull();
  });

  it('are those that a source names', () => {
    expect(place('universal').counties).toEqual(['13067', '24021']);
    expect(place('targeted').counties).toEqual(['32003']);
  });

  it('cover every county once by region, by division and by field office', () => {
    const ground = book.file.counties.fips.length;
    const inStates = place('us').counties.length;
    expect(inStates).toBe(ground);
    const total = (kind: string) =>
      book
        .groups()
        .filter((group) => group.kind === kind)
        .flatMap(({ tokens }) => tokens)
        .reduce((sum, token) => sum + place(token).counties.length, 0);
    expect(total('state')).toBe(ground);
    expect(total('region')).toBe(total('division'));
    const offices = rowsOf(tables, 'counties').filter((row) => row.text('ice_field_office'));
    expect(total('office')).toBe(offices.length);
  });
});

describe('agreements in force', () => {
  const day = catalogue.release.asOf;
  const active = rowsOf(tables, 'agreements').filter((row) => row.must('status') === 'active');

  it('of the nation are all active ones, each agency once', () => {
    const { inForce, byModel } = agreementsOf(place('us'), book, day);
    expect(inForce.agreements).toBe(active.length);
    expect(inForce.agencies).toBe(new Set(active.map((row) => row.must('agency_id'))).size);
    expect(byModel.reduce((sum, one) => sum + one.agreements, 0)).toBe(active.length);
  });

  it('of a county leave out agencies of the whole state', () => {
    expect(agreementsOf(place('13067'), book, day)).toMatchObject({
      statewide: 0,
      first: '2007-02-13'
    });
  });

  it('cover the people of counties with one', () => {
    const { covered } = agreementsOf(place('with-agreement'), book, day);
    expect(covered?.people).toBe(covered?.of);
    const nation = agreementsOf(place('us'), book, day).covered;
    expect(nation?.people).toBe(covered?.people);
  });
});

it('counts a law that only the happenings know with the acts, once', () => {
  const { acts } = read<CompareFile>('compare.json');
  const requiring = (state: string) =>
    acts
      .filter((act) => act.state === state && act.level === 'state')
      .filter(({ direction }) => direction === 'requires')
      .map(({ date }) => date)
      .sort();
  expect(requiring('FL')).toEqual(['2019-06-14', '2022', '2025-02-13']);
  expect(requiring('TN')).toEqual(['2019-01-01', '2025-02', '2026-05-26']);
  expect(requiring('NH')).not.toContain('2025-07-21');
  expect(requiring('TX').filter((date) => date === '2026-01-01')).toHaveLength(1);
});
