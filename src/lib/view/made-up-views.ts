import fc from 'fast-check';
import { mapMeasures } from '$lib/atlas/measures';
import { tidyLabel } from '$lib/compare/set';
import {
  choicesOf,
  type FACETS,
  fits,
  POPULATION_STEPS,
  type Filters,
  type Range
} from '$lib/filter/filters';
import { roundCamera } from './camera';
import { FIRST_DAY } from './days';
import { TABLE_ORDERS } from './table-order';
import type { Camera, View } from './view';
import {
  madeUpCatalogue as catalogue,
  madeUpGround
} from '../../../tests/fixtures/made-up-catalogue';

const coordinate = (least: number, most: number) =>
  fc.double({ min: least, max: most, noNaN: true });
const cameras: fc.Arbitrary<Camera> = fc
  .record({ x: coordinate(-975, 1950), y: coordinate(-610, 1220), k: coordinate(1, 64) })
  .map(roundCamera);
const days = fc
  .date({
    min: new Date(FIRST_DAY),
    max: new Date(catalogue.release.asOf),
    noInvalidDate: true
  })
  .map((date) => date.toISOString().slice(0, 10));
const TOKENS = [...madeUpGround, ...catalogue.states.map(({ abbr }) => abbr)].concat([
  'us',
  'south',
  'ice-st-paul',
  'with-task-force',
  'like-01001'
]);
const labels = fc
  .oneof(fc.string({ maxLength: 80 }), fc.constantFrom('Región, ñ & ~=#', '13067~x', '%2C', '😀'))
  .map(tidyLabel);
const sets = fc.uniqueArray(
  fc.record({ token: fc.constantFrom(...TOKENS), label: fc.option(labels) }),
  { selector: ({ token }) => token, maxLength: 12 }
);
const ranges = (steps: readonly number[]): fc.Arbitrary<Range> =>
  fc
    .record({
      from: fc.option(fc.constantFrom(...steps)),
      to: fc.option(fc.constantFrom(...steps))
    })
    .filter((range) => fits(range, steps));
const someOf = (facet: (typeof FACETS)[number]) => fc.subarray([...choicesOf(facet, catalogue)]);
const filters = (breaks: readonly number[]): fc.Arbitrary<Filters> =>
  fc.record({
    status: someOf('status'),
    model: someOf('model'),
    region: someOf('region'),
    state: someOf('state'),
    approach: someOf('approach'),
    policy: someOf('policy'),
    range: fc.option(ranges(breaks)),
    population: fc.option(ranges(POPULATION_STEPS))
  });
const orders = fc.record({ by: fc.constantFrom(...TABLE_ORDERS), descending: fc.boolean() });
/** Every view that the made-up catalogue can show. */
export const madeUpViews: fc.Arbitrary<View> = fc
  .constantFrom(...mapMeasures(catalogue))
  .chain((measure) =>
    fc.record({
      measure: fc.constant(measure.id),
      period: fc.constantFrom(...measure.periods.map((p) => p.id)),
      day: fc.option(days),
      everywhere: fc.boolean(),
      doubt: fc.constantFrom('hatch' as const, 'lower' as const, null),
      camera: fc.option(cameras),
      county: fc.option(fc.constantFrom(...madeUpGround)),
      filters: filters(measure.breaks),
      table: fc.option(orders),
      places: sets,
      release: fc.option(
        fc.record({
          id: fc.constantFrom('2026-05-01-1a2b3c4d', '2027-01-31-00000000'),
          old: fc.boolean()
        })
      )
    })
  );
