import { DIGITS, sizeClass, type SearchFile, type ZipFile } from '../src/lib/search/format';
import { CellError, compare } from './tables/fault';
import { rowsOf, type Row, type Tables } from './tables/table';

/** Smallest share of a place's people for which a further county of the place is offered. */
const SMALLEST_PART = 0.05;

interface Place {
  id: string;
  name: string;
  kind: string;
  /** Largest part first. */
  parts: { county: number; share: number }[];
  /** Null where no part's population is known. */
  population: number | null;
}

/**
 * The search files by their path below static/data: `search.json` and `zips/<first digit>.json`. Reads the tables
 * states, counties, places, zips and agencies; the same tables give the same files, whatever the order of their rows.
 * Throws a CellError at a cell that refers to a county or state the tables do not have.
 */
export function searchFiles(tables: Tables): Map<string, SearchFile | ZipFile> {
  return new Map<string, SearchFile | ZipFile>([
    ['search.json', searchFile(tables)],
    ...zipFiles(tables)
  ]);
}

function searchFile(tables: Tables): SearchFile {
  const states = sorted(rowsOf(tables, 'states'), (row) => row.must('fips'));
  const counties = sorted(rowsOf(tables, 'counties'), (row) => row.must('fips'));
  const stateIndex = new Map(states.map((row, i) => [row.must('state'), i]));
  const countyIndex = new Map(counties.map((row, i) => [row.must('fips'), i]));

  const names = counties.map(splitName);
  const suffixes = byFrequency(names.map(({ suffix }) => suffix));
  const places = orderedPlaces(tables, countyIndex).filter(
    (place) => !isCountyItself(place, counties)
  );
  const kinds = byFrequency(places.map((place) => place.kind));
  const perCounty = counties.map(() => 0);
  for (const { parts } of places)
    if (parts[0]) perCounty[parts[0].county] = (perCounty[parts[0].county] ?? 0) + 1;

  const agencies = sorted(rowsOf(tables, 'agencies'), (row) => row.must('id'));
  return {
    states: states.map((row) => ({
      fips: row.must('fips'),
      abbr: row.must('state'),
      name: row.must('name')
    })),
    suffixes,
    counties: {
      fips: counties.map((row) => row.must('fips')),
      name: names.map(({ short }) => short),
      suffix: letters(names.map(({ suffix }) => suffixes.indexOf(suffix))),
      size: letters(counties.map((row) => sizeClass(population(row))))
    },
    kinds,
    places: {
      perCounty,
      name: places.map((place) => place.name),
      kind: letters(places.map((place) => kinds.indexOf(place.kind))),
      size: letters(
        places.map((place) => sizeClass(place.population ?? usual(place, counties, perCounty)))
      )
    },
    parts: places.flatMap(({ parts: [first, ...others] }, i): SearchFile['parts'] => {
      if (!first || others.length === 0) return [];
      const further = others.filter(({ share }) => share >= SMALLEST_PART);
      return [[i, first.share >= 0.5 ? 1 : 0, ...further.map(({ county }) => county)]];
    }),
    agencies: {
      name: agencies.map((row) => row.must('name')),
      state: agencies.map((row) => indexOf(stateIndex, row, 'state', row.must('state'))),
      counties: agencies.map((row) =>
        row.list('county_fips').map((fips) => indexOf(countyIndex, row, 'county_fips', fips))
      ),
      unplaced: agencies.flatMap((row, i) =>
        row.text('county_fips') === null && row.must('level') !== 'state' ? [i] : []
      )
    }
  };
}

/** A county's newest population estimate; 0 where there is none, which only puts it behind others of its name. */
function population(row: Row): number {
  return (
    row.number('population_2023') ??
    row.number('population_2019') ??
    row.number('population_2014') ??
    0
  );
}

/** How large a place of unknown population is taken to be when places of one name are put in order: its county's population shared evenly. Shown nowhere. */
function usual({ parts: [first] }: Place, counties: readonly Row[], perCounty: number[]): number {
  const county = first && counties[first.county];
  return county ? population(county) / (perCounty[first.county] || 1) : 0;
}

function splitName(row: Row): { short: string; suffix: string } {
  const short = row.must('name');
  const long = row.must('long_name');
  return long.startsWith(short)
    ? { short, suffix: long.slice(short.length) }
    : { short: long, suffix: '' };
}

/** Places with their parts merged, by their first county, then by name. */
function orderedPlaces(tables: Tables, countyIndex: ReadonlyMap<string, number>): Place[] {
  const places = new Map<string, Place>();
  for (const row of sorted(rowsOf(tables, 'places'), (row) => row.must('county_fips'))) {
    const id = row.must('place_geoid');
    const place = places.get(id) ?? {
      id,
      name: row.must('name'),
      kind: row.text('kind') ?? '',
      parts: [],
      population: null
    };
    places.set(id, place);
    const county = indexOf(countyIndex, row, 'county_fips', row.must('county_fips'));
    place.parts.push({ county, share: row.number('share_of_place') ?? 0 });
    const people = row.number('population_2020');
    if (people !== null) place.population = (place.population ?? 0) + people;
  }
  for (const { parts } of places.values())
    parts.sort((a, b) => b.share - a.share || a.county - b.county);
  return [...places.values()].sort(
    (a, b) =>
      (a.parts[0]?.county ?? 0) - (b.parts[0]?.county ?? 0) ||
      compare(a.name, b.name) ||
      compare(a.id, b.id)
  );
}

/** Whether a place is a county under the same name ("Alexandria city"), which the county's own entry already finds. */
function isCountyItself({ name, kind, parts }: Place, counties: readonly Row[]): boolean {
  const [first] = parts;
  const county = first && counties[first.county];
  return county !== undefined && county.must('long_name') === `${name} ${kind}`;
}

function zipFiles(tables: Tables): [string, ZipFile][] {
  const counties = new Map(rowsOf(tables, 'counties').map((row, i) => [row.must('fips'), i]));
  const byDigit = new Map<string, Row[]>();
  for (const row of sorted(rowsOf(tables, 'zips'), (row) => row.must('zip'))) {
    indexOf(counties, row, 'county_fips', row.must('county_fips'));
    const digit = row.must('zip').charAt(0);
    const rows = byDigit.get(digit) ?? [];
    rows.push(row);
    byDigit.set(digit, rows);
  }
  return [...byDigit].map(([digit, rows]) => [`zips/${digit}.json`, zipFile(rows)]);
}

function zipFile(rows: readonly Row[]): ZipFile {
  const placeOf = (row: Row): string => `${row.must('place')}, ${row.must('state')}`;
  const fips = [...new Set(rows.map((row) => row.must('county_fips')))].sort(compare);
  const places = [...new Set(rows.map(placeOf))];
  const fipsIndex = new Map(fips.map((code, i) => [code, i]));
  const placeIndex = new Map(places.map((place, i) => [place, i]));
  return {
    step: steps(rows.map((row) => Number(row.must('zip')))),
    county: steps(rows.map((row) => fipsIndex.get(row.must('county_fips')) ?? 0)),
    place: steps(rows.map((row) => placeIndex.get(placeOf(row)) ?? 0)),
    fips,
    places
  };
}

const steps = (numbers: readonly number[]): number[] =>
  numbers.map((number, i) => number - (numbers[i - 1] ?? 0));

const letters = (numbers: readonly number[]): string =>
  numbers.map((number) => DIGITS.charAt(number)).join('');

/** Distinct values, the most frequent first. Throws where there are more than one letter can name. */
function byFrequency(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size > DIGITS.length)
    throw new Error(`search: ${counts.size} kinds where the format has room for ${DIGITS.length}`);
  return [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([value]) => value);
}

function sorted(rows: readonly Row[], key: (row: Row) => string): Row[] {
  return rows
    .map((row) => ({ row, at: key(row) }))
    .sort((a, b) => compare(a.at, b.at))
    .map(({ row }) => row);
}

function indexOf(
  index: ReadonlyMap<string, number>,
  row: Row,
  column: string,
  value: string
): number {
  const at = index.get(value);
  if (at === undefined)
    throw new CellError(
      row.fault(column, `must be one of the ${column} known to the Atlas`, value)
    );
  return at;
}
