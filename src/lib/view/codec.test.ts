import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  madeUpCatalogue as catalogue,
  madeUpGround
} from '../../../tests/fixtures/made-up-catalogue';
import { mapMeasures } from '$lib/atlas/measures';
import { tidyLabel } from '$lib/compare/set';
import { choicesOf, FACETS, fits, NO_FILTERS, POPULATION_STEPS } from '$lib/filter/filters';
import { isSensible } from './camera';
import { askable, defaultView, readView, writeView } from './codec';
import { FIRST_DAY, isDay } from './days';
import { madeUpViews } from './made-up-views';
import type { View } from './view';

const ground = new Set<string>(madeUpGround);
const known = askable(catalogue, madeUpGround);
const read = (query: string) => readView(query, known);

/** Whether a view can be shown as it stands. */
function isValid(view: View): boolean {
  const measure = mapMeasures(catalogue).find((m) => m.id === view.measure);
  return (
    measure !== undefined &&
    measure.periods.some((p) => p.id === view.period) &&
    (view.day === null ||
      (isDay(view.day) && view.day >= FIRST_DAY && view.day <= catalogue.release.asOf)) &&
    (view.camera === null || isSensible(view.camera)) &&
    (view.county === null || ground.has(view.county)) &&
    (view.filters.range === null || fits(view.filters.range, measure.breaks)) &&
    (view.filters.population === null || fits(view.filters.population, POPULATION_STEPS)) &&
    FACETS.every((facet) =>
      view.filters[facet].every((choice) => choicesOf(facet, catalogue).includes(choice))
    ) &&
    new Set(view.places.map(({ token }) => token)).size === view.places.length &&
    view.places.every(
      ({ token, label }) => known.hasPlace(token) && (label === null || tidyLabel(label) === label)
    )
  );
}

describe('a link', () => {
  it('brings back every valid view exactly, and reports nothing dropped', () => {
    fc.assert(
      fc.property(madeUpViews, (view) => {
        expect(read(writeView(view, catalogue))).toEqual({ view, dropped: [] });
      })
    );
  });

  it('is the only one for its view', () => {
    fc.assert(
      fc.property(madeUpViews, (view) => {
        const query = writeView(view, catalogue);
        expect(writeView(read(query).view, catalogue)).toBe(query);
      })
    );
  });

  it('never throws and always gives a valid view, whatever it holds', () => {
    const ours = fc.constantFrom(
      'm',
      'p',
      'd',
      'all',
      'u',
      'at',
      'county',
      'range',
      'population',
      'state',
      'model',
      'table',
      'toString',
      'in',
      'as',
      'v',
      'M',
      'period',
      'x'
    );
    const values = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '',
        'made_up_held',
        'made_up_panel',
        'FY2010',
        '2026-02-30',
        '1,2',
        '01001',
        '01001,GA,us',
        '0.2-0.6',
        '0.6-0.2',
        '-10',
        '-',
        '10000-',
        'AL,AL,ZZ',
        'task-force,joint',
        '-value',
        'hatch',
        'us~',
        'us~x'
      ),
      fc.double().map(String),
      fc.array(fc.double(), { maxLength: 4 }).map(String)
    );
    const queries = fc.oneof(
      fc.string(),
      fc
        .array(fc.tuple(ours, values), { maxLength: 8 })
        .map((pairs) => new URLSearchParams(pairs).toString())
    );
    fc.assert(
      fc.property(queries, (query) => {
        const { view } = read(query);
        expect(isValid(view)).toBe(true);
        expect(read(writeView(view, catalogue))).toEqual({ view, dropped: [] });
      }),
      { numRuns: 500 }
    );
  });

  it('is short and readable, without what goes without saying', () => {
    expect(writeView(defaultView(catalogue), catalogue)).toBe('');
    const view: View = {
      measure: 'made_up_detainers',
      period: 'FY2010',
      day: '2010-09-30',
      everywhere: true,
      doubt: 'hatch',
      camera: { x: 701.256, y: 402, k: 6.5 },
      county: '13067',
      filters: {
        ...NO_FILTERS,
        status: ['ended', 'never'],
        state: ['AL'],
        range: { from: 0.4, to: null },
        population: { from: 50_000, to: 250_000 }
      },
      table: { by: 'value', descending: true },
      places: [
        { token: '13067', label: 'My county' },
        { token: 'south', label: null }
      ],
      release: { id: '2026-05-01-1a2b3c4d', old: true }
    };
    expect(writeView(view, catalogue)).toBe(
      '?m=made_up_detainers&d=2010-09-30&all=1&u=hatch&at=701.26,402,6.5&county=13067&status=ended,never&state=AL&range=0.4-&population=50000-250000&table=-value&in=13067,south&as=13067~My+county&r=2026-05-01-1a2b3c4d,old'
    );
  });
});

describe('a link that cannot be honoured', () => {
  it('falls back to the newest period of the measure', () => {
    const { view, dropped } = read('m=made_up_count&p=FY2026');
    expect(view).toMatchObject({ measure: 'made_up_count', period: 'FY2010' });
    expect(dropped).toEqual([{ what: 'period', value: 'FY2026' }]);
  });

  it('falls back to the first measure, and keeps a period that measure has', () => {
    expect(read('m=gone&p=FY2025')).toMatchObject({
      view: { measure: 'made_up_held', period: 'FY2025' },
      dropped: [{ what: 'measure', value: 'gone' }]
    });
    expect(read('m=made_up_panel').dropped).toEqual([{ what: 'measure', value: 'made_up_panel' }]);
  });

  it.each([
    ['d=2026-02-30', 'day'],
    ['d=2001-01-01', 'day'],
    ['d=2026-06-15', 'day'],
    ['all=yes', 'everywhere'],
    ['u=upper', 'doubt'],
    ['u=', 'doubt'],
    ['at=1,2', 'camera'],
    ['at=,,', 'camera'],
    ['at=1,2,0.5', 'camera'],
    ['at=1e3,2,3', 'camera'],
    ['at=99999,2,3', 'camera'],
    ['county=99999', 'county'],
    ['county=1001', 'county'],
    ['table=size', 'table'],
    ['in=Georgia', 'place'],
    ['in=99999', 'place'],
    ['in=ZZ', 'place'],
    ['in=with_task_force', 'place'],
    ['as=01001~Mine', 'label'],
    ['r=newest', 'release'],
    ['r=2026-05-01', 'release'],
    ['r=2026-05-01-1a2b3c4d,new', 'release'],
    ['v=2', 'version'],
    ['v=0', 'version']
  ])('drops %s and says so', (query, what) => {
    expect(read(query)).toEqual({
      view: defaultView(catalogue),
      dropped: [{ what, value: query.slice(query.indexOf('=') + 1) }]
    });
  });

  it.each([
    'range=0.5-',
    'range=0.6-0.2',
    'range=-',
    'range=10-100',
    'population=1-2',
    'model=wso',
    'state=Alabama',
    'policy=',
    'State=AL'
  ])('drops the filter %s and says so', (query) => {
    expect(read(query)).toEqual({
      view: defaultView(catalogue),
      dropped: [{ what: 'filter', value: query }]
    });
  });

  it('keeps what it can of a filter with several choices, in their order', () => {
    expect(read('model=task-force,wso,jail-enforcement,task-force')).toMatchObject({
      view: { filters: { model: ['jail-enforcement', 'task-force'] } },
      dropped: [
        { what: 'filter', value: 'model=wso' },
        { what: 'filter', value: 'model=task-force' }
      ]
    });
  });

  it('reports keys that look like ours and second values, and passes over those of others', () => {
    expect(read('period=FY2025&M=made_up_count&utm_source=mail').dropped).toEqual([
      { what: 'period', value: 'period=FY2025' },
      { what: 'measure', value: 'M=made_up_count' }
    ]);
    expect(read('p=FY2025&p=FY2024')).toMatchObject({
      view: { period: 'FY2025' },
      dropped: [{ what: 'period', value: 'p=FY2024' }]
    });
  });
});
