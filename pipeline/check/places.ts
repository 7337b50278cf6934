import type { Fault } from '../tables/fault';
import { rowsOf, type Row, type Tables } from '../tables/table';
import type { Rule } from './rule';

/** Ways of placing an agency that acts in the whole of a state or territory. */
const WHOLE = ['statewide', 'territory'];

/** A row's counties lie in the row's state. */
export const countyInStateRule: Rule = ({ dataPackage, tables }) => {
  const stateOf = new Map(
    rowsOf(tables, 'counties').map((row) => [row.raw('fips'), row.raw('state')])
  );
  const both = dataPackage.resources.filter(({ schema }) =>
    ['state', 'county_fips'].every((name) => schema.fields.some((field) => field.name === name))
  );
  return both.flatMap(({ name }) =>
    rowsOf(tables, name).flatMap((row) =>
      row
        .list('county_fips')
        .filter((fips) => stateOf.has(fips) && stateOf.get(fips) !== row.raw('state'))
        .map((fips) => {
          const rule = `lies in ${stateOf.get(fips)}, but the row's state is ${row.raw('state') || '(blank)'}`;
          return row.fault('county_fips', rule, fips);
        })
    )
  );
};

/** Rows of a whole state have no county; rows of a local place have one. */
export const statewideRule: Rule = ({ tables }) => [
  ...rowsOf(tables, 'agencies').flatMap(agencyFaults),
  ...rowsOf(tables, 'policies').flatMap((row) =>
    row.raw('level') === 'state'
      ? counties(row, 0, 'a policy of a whole state')
      : counties(row, 1, `a policy of level ${row.raw('level')}`)
  ),
  ...rowsOf(tables, 'practices').flatMap((row) => {
    const scope = row.raw('scope');
    const what = `a practice of scope ${scope}`;
    if (scope === 'county') return exactlyOne(row, what);
    return counties(row, scope === 'multi-county' ? 1 : 0, what);
  })
];

/** A figure's place is complete and nothing more: what each kind of place must and must not name. */
export const outcomePlaceRule: Rule = ({ tables }) => {
  const facilities = new Map(
    rowsOf(tables, 'facilities').map((row) => [facilityKey(row, 'name'), row])
  );
  const agencies = new Map(rowsOf(tables, 'agencies').map((row) => [row.raw('id'), row]));
  return rowsOf(tables, 'outcomes').flatMap((row) => {
    switch (row.raw('place_kind')) {
      case 'nation':
        return blank(row, ['state', 'county_fips', 'agency_id']);
      case 'state':
        return [...needed(row, ['state']), ...blank(row, ['county_fips', 'agency_id'])];
      case 'county':
        return [...exactlyOne(row, 'a county'), ...blank(row, ['agency_id'])];
      case 'agency':
        return [...needed(row, ['place_name']), ...sameCounties(row, agencies)];
      case 'facility':
        return facilityFaults(row, facilities.get(facilityKey(row, 'place_name')));
      default:
        return [];
    }
  });
};

/** The parts of a city or town that lie in several counties make up the whole, no more. */
export const placePartsRule: Rule = ({ tables }) => partFaults(tables);

function partFaults(tables: Tables): Fault[] {
  const sums = new Map<string, { row: Row; sum: number; parts: number }>();
  for (const row of rowsOf(tables, 'places')) {
    const id = row.raw('place_geoid');
    const so = sums.get(id) ?? { row, sum: 0, parts: 0 };
    sums.set(id, { row, sum: so.sum + Number(row.raw('share_of_place')), parts: so.parts + 1 });
  }
  // Each part is rounded to four digits.
  return [...sums.values()]
    .filter(({ sum, parts }) => Math.abs(sum - 1) > parts * 0.00005 + 1e-9)
    .map(({ row, sum }) =>
      row.fault('share_of_place', `the parts of this place add up to ${sum.toFixed(4)}, not 1`)
    );
}

function agencyFaults(row: Row): Fault[] {
  const [level, origin] = [row.raw('level'), row.raw('county_source')];
  const faults: Fault[] = [];
  if ((level === 'state') !== WHOLE.includes(origin)) {
    const rule = 'is "statewide" or "territory" for agencies of level state, only';
    faults.push(row.fault('county_source', rule));
  }
  if (level === 'state') return faults.concat(counties(row, 0, 'an agency of a whole state'));
  const expected = origin === 'unplaced' ? 0 : 1;
  return faults.concat(counties(row, expected, `an agency placed by "${origin}"`));
}

function facilityFaults(row: Row, facility: Row | undefined): Fault[] {
  if (!facility) return [row.fault('place_name', 'must be the name of a facility of this state')];
  if (row.raw('county_fips') === facility.raw('county_fips')) return [];
  // A year's figure may be left out of the county's sum; then the note says why.
  if (row.raw('county_fips') === '' && row.raw('note') !== '') return [];
  const rule = `must be the county of the facilities table (${facility.raw('county_fips') || 'blank'})`;
  return [row.fault('county_fips', rule)];
}

function facilityKey(row: Row, name: string): string {
  return `${row.raw('state')} ${row.raw(name)}`;
}

function sameCounties(row: Row, agencies: ReadonlyMap<string, Row>): Fault[] {
  const agency = agencies.get(row.raw('agency_id'));
  if (!agency || agency.raw('county_fips') === row.raw('county_fips')) return [];
  const rule = `must be the counties of its agency (${agency.raw('county_fips') || 'blank'})`;
  return [row.fault('county_fips', rule)];
}

/** Expects no county (`least` 0) or at least one (`least` 1). */
function counties(row: Row, least: 0 | 1, what: string): Fault[] {
  const has = row.raw('county_fips') !== '';
  if (has === (least === 1)) return [];
  return [row.fault('county_fips', `${what} ${least === 1 ? 'needs' : 'must not have'} a county`)];
}

function exactlyOne(row: Row, what: string): Fault[] {
  if (row.list('county_fips').length === 1) return [];
  return [row.fault('county_fips', `${what} names exactly one county`)];
}

function needed(row: Row, columns: readonly string[]): Fault[] {
  return columns
    .filter((column) => row.raw(column) === '')
    .map((column) => row.fault(column, `a figure of kind ${row.raw('place_kind')} needs it`));
}

function blank(row: Row, columns: readonly string[]): Fault[] {
  return columns
    .filter((column) => row.raw(column) !== '')
    .map((column) =>
      row.fault(column, `must be blank for a figure of kind ${row.raw('place_kind')}`)
    );
}
