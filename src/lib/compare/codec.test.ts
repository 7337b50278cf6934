import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUpCatalogue as catalogue } from '../../../tests/fixtures/made-up-catalogue';
import { findPeriod, mapMeasures } from '$lib/atlas/measures';
import {
  defaultComparison,
  LONGEST_LABEL,
  ORDERS,
  readComparison,
  tidyLabel,
  writeComparison,
  type Comparison
} from './codec';
import { pinnedComparison } from './pinned';

const TOKENS = ['us', 'south', 'GA', 'FL', 'ice-st-paul', 'with-task-force', 'like-13067', '13067'];
const hasPlace = (token: string) => TOKENS.includes(token);
const read = (query: string) => readComparison(query, { catalogue, hasPlace });

const labels = fc
  .oneof(fc.string({ maxLength: 80 }), fc.constantFrom('Región, ñ & ~=#', '13067~x', '=1+1', '😀'))
  .map(tidyLabel);
const comparisons: fc.Arbitrary<Comparison> = fc
  .constantFrom(...mapMeasures(catalogue))
  .chain((measure) =>
    fc.record({
      places: fc.uniqueArray(
        fc.record({ token: fc.constantFrom(...TOKENS), label: fc.option(labels) }),
        { selector: ({ token }) => token }
      ),
      measure: fc.constant(measure.id),
      period: fc.constantFrom(...measure.periods.map(({ id }) => id)),
      reference: fc.option(fc.constantFrom(...TOKENS)),
      sort: fc.option(fc.record({ by: fc.constantFrom(...ORDERS), descending: fc.boolean() })),
      release: fc.constantFrom(null, '2025-05-05-0a1b2c3d')
    })
  );

describe('a link to a comparison', () => {
  it('brings back every comparison exactly, and loses nothing', () => {
    fc.assert(
      fc.property(comparisons, (view) => {
        expect(read(writeComparison(view, catalogue))).toEqual({ view, lost: [] });
      })
    );
  });

  it('never throws, whatever it holds, and always gives a valid comparison', () => {
    const keys = fc.constantFrom('in', 'as', 'm', 'p', 'ref', 'sort', 'r', 'IN', 'places', 'x');
    const values = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '13067,GA',
        '13067,13067',
        'GA~',
        '~',
        '13067~a',
        '-value',
        '--name',
        'FY2010',
        '2025-05-05-0a1b2c3d,old'
      )
    );
    const queries = fc.oneof(
      fc.string(),
      fc
        .array(fc.tuple(keys, values), { maxLength: 8 })
        .map((pairs) => new URLSearchParams(pairs).toString())
    );
    fc.assert(
      fc.property(queries, (query) => {
        const { view } = read(query);
        const measure = mapMeasures(catalogue).find(({ id }) => id === view.measure);
        expect(measure && findPeriod(measure, view.period)).toBeDefined();
        expect(view.places.every(({ token }) => hasPlace(token))).toBe(true);
        expect(read(writeComparison(view, catalogue))).toEqual({ view, lost: [] });
      }),
      { numRuns: 500 }
    );
  });

  it('is short and readable, without what goes without saying', () => {
    expect(writeComparison(defaultComparison(catalogue), catalogue)).toBe('');
    expect(
      writeComparison(
        {
          ...defaultComparison(catalogue),
          places: [
            { token: '13067', label: 'My county' },
            { token: 'GA', label: null },
            { token: 'south', label: null }
          ],
          reference: 'us',
          sort: { by: 'value', descending: true }
        },
        catalogue
      )
    ).toBe('?in=13067,GA,south&as=13067~My+county&ref=us&sort=-value');
  });

  it('names in what is handed on also what goes without saying, and the present release', () => {
    const view = {
      ...defaultComparison(catalogue),
      places: [
        { token: 'GA', label: 'Peach' },
        { token: 'FL', label: 'Sun' }
      ],
      release: '2025-05-05-0a1b2c3d'
    };
    const { id } = catalogue.release;
    const query = pinnedComparison(view, catalogue);
    expect(query).toBe(
      `?in=GA,FL&as=GA~Peach&as=FL~Sun&m=${view.measure}&p=${view.period}&r=${id}`
    );
    expect(read(query)).toEqual({ view: { ...view, release: null }, lost: [] });
  });

  it.each([
    ['in=13067,99999,GA', { what: 'place', value: '99999' }],
    ['in=GA,13067,GA', { what: 'place', value: 'GA' }],
    ['in=GA&as=FL~Sunshine', { what: 'label', value: 'FL~Sunshine' }],
    ['in=GA&as=GA~', { what: 'label', value: 'GA~' }],
    ['in=GA&as=Peach', { what: 'label', value: 'Peach' }],
    ['m=gone', { what: 'measure', value: 'gone' }],
    ['p=FY1066', { what: 'period', value: 'FY1066' }],
    ['ref=mars', { what: 'reference', value: 'mars' }],
    ['sort=beauty', { what: 'sort', value: 'beauty' }],
    ['r=yesterday', { what: 'release', value: 'yesterday' }],
    ['places=GA', { what: 'place', value: 'places=GA' }],
    ['in=GA&in=FL', { what: 'place', value: 'in=FL' }]
  ])('says what of %s it could not follow', (query, lost) => {
    expect(read(query).lost).toEqual([lost]);
  });

  it('keeps names short and in one line', () => {
    expect(tidyLabel('  My\n\tcounty  ')).toBe('My county');
    expect(tidyLabel(' \u0000 ')).toBeNull();
    expect(Array.from(tidyLabel('😀'.repeat(200)) ?? '')).toHaveLength(LONGEST_LABEL);
  });
});
