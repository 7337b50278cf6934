import { compare } from '../../tables/fault';
import { cityFinder } from '../city-county';
import type { Cells, Draft } from '../draft';
import type { Counted } from './figures';
import { cityName, nameSlug } from './names';
import { DETENTION_SOURCE, HELD_MEASURES } from './period';
import type { Known, Resolved } from './resolve';

const LISTED_AS = /^Listed as type (.+?) in this year\. ?/;

/**
 * The facilities of a draft: where each stands, in which years it is listed and as what. What a facility is called and
 * which types it has had follow from its years alone, so that lists may come in any order.
 */
export class FacilityRegister {
  readonly #draft: Draft;
  readonly #cityCounty: (state: string, city: string) => string | null;
  /** Type by period, of every facility that has figures; '' where it is not known. */
  readonly #listings = new Map<string, Map<string, string>>();
  readonly #touched = new Set<string>();
  /** Facilities met for the first time. */
  readonly added: string[] = [];
  /** Facilities entered that have no county. */
  readonly unplaced = new Set<string>();
  readonly notices: string[] = [];

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#cityCounty = cityFinder(draft.table('places').rows());
    for (const row of draft.table('outcomes').rows()) {
      const id = facilityOf(row);
      if (id === null) continue;
      // Where a facility has had one type only, its rows do not repeat it.
      const kinds = this.#cell(id, 'kind').split(';');
      const kind = LISTED_AS.exec(row['note'] ?? '')?.[1] ?? (kinds.length > 1 ? '' : kinds[0]);
      this.#periodsOf(id).set(row['period'] ?? '', kind ?? '');
    }
  }

  /** What a list's rows are resolved by. */
  known(): Known {
    const states = this.#draft.table('states').rows();
    const facilities = this.#draft.table('facilities').rows();
    return {
      states: new Set(states.map(({ state = '' }) => state)),
      statesOf: (name, city) => {
        const same = facilities.filter(
          (row) =>
            nameSlug(row['name'] ?? '') === name &&
            citiesOf(row).some((known) => alike(known, city))
        );
        return [...new Set(same.map(({ state = '' }) => state))];
      }
    };
  }

  /** Forgets who was listed in a year, before its figures are replaced. */
  forget(period: string): void {
    for (const [id, periods] of this.#listings) if (periods.delete(period)) this.#touched.add(id);
  }

  /** Enters a facility as listed in a year. One that is new is placed by its city, or stays unplaced. */
  enter(facility: Resolved, period: string, release: string): Omit<Counted, 'levels'> {
    const { id, state, name, kind } = facility;
    const table = this.#draft.table('facilities');
    const now = table.get(id) ?? this.#place(facility, release);
    const others = [...this.#periodsOf(id).keys()].filter((other) => other !== period);
    const isNewest = others.every((other) => other < period);
    this.#periodsOf(id).set(period, kind);
    this.#touched.add(id);
    const city = this.#cities(now, facility, others.length > 0, isNewest, release);
    const called = isNewest ? name : (now['name'] ?? name);
    table.put({ ...now, name: called, city, kind: now['kind'] || kind });
    const county = now['county_fips'] ?? '';
    if (county === '' && !this.unplaced.has(id)) {
      this.unplaced.add(id);
      this.notices.push(
        `${release}: ${name}, ${state} has no county and counts for its state only` +
          `${now['note'] ? ` (${now['note']})` : ''}`
      );
    }
    return { id, state, county, name: called, kind };
  }

  /** A facility listed without figures, as far as it is known. */
  peek({ id, state, name, kind }: Resolved): Counted {
    return { id, state, county: this.#cell(id, 'county_fips'), name, kind, levels: null };
  }

  /** What is to be said of every figure of a facility. */
  noteOf(id: string): string {
    return this.#cell(id, 'note');
  }

  /** Gives every facility entered or forgotten its types and its name in all its years; drops what no year lists any more. */
  settle(): void {
    const facilities = this.#draft.table('facilities');
    for (const id of this.#touched) {
      const periods = [...this.#periodsOf(id)].sort(([a], [b]) => compare(b, a));
      const row = facilities.get(id);
      if (!row) continue;
      if (periods.length === 0) {
        if (this.#wasImported(id)) facilities.remove(id);
        continue;
      }
      const kinds = [...new Set(periods.map(([, kind]) => kind).filter((kind) => kind !== ''))];
      facilities.put({ ...row, kind: kinds.join(';') || (row['kind'] ?? '') });
      for (const [period, kind] of periods)
        this.#describe(id, period, row['name'] ?? '', kinds.length > 1 ? kind : '');
    }
  }

  /** Says in a year's rows how a facility is called and, where it has had several types, which it had then. */
  #describe(id: string, period: string, name: string, kind: string): void {
    const outcomes = this.#draft.table('outcomes');
    for (const measure of HELD_MEASURES) {
      const row = outcomes.get(`${measure}-${id}-${period.toLowerCase()}`);
      if (!row) continue;
      const rest = (row['note'] ?? '').replace(LISTED_AS, '');
      const listed = kind === '' ? '' : `Listed as type ${kind} in this year.`;
      const note = [listed, rest].filter((part) => part !== '').join(' ');
      outcomes.put({ ...row, place_name: name, note });
    }
  }

  #place({ id, state, name, city, kind }: Resolved, release: string): Cells {
    const county = this.#cityCounty(state, city);
    this.added.push(id);
    this.notices.push(
      county === null
        ? `${release}: new facility ${name}, ${city}, ${state} could not be placed: no county holds ` +
            `95 % of a place of that name`
        : `${release}: new facility ${name}, ${city}, ${state} placed in county ${county} by its city`
    );
    return {
      id,
      name,
      state,
      kind,
      county_fips: county ?? '',
      placed_by: county === null ? 'unplaced' : 'city',
      source_id: DETENTION_SOURCE
    };
  }

  /** The city of the newest list first, then all others in order. */
  #cities(
    now: Cells,
    { name, state, city }: Resolved,
    hasOthers: boolean,
    isNewest: boolean,
    release: string
  ): string {
    const known = citiesOf(now);
    const printed = cityName(city);
    if (printed === '') return known.join(';');
    const spelled = known.find((other) => alike(other, printed)) ?? printed;
    if (known.length > 0 && !known.includes(spelled))
      this.notices.push(
        `${release}: ${name}, ${state} is printed in ${printed}, known in ${known.join(', ')}: ` +
          `see whether it is the same place`
      );
    if (!hasOthers) return spelled;
    const [first = spelled, ...rest] = isNewest
      ? [spelled, ...known.filter((other) => other !== spelled)]
      : [...known, ...(known.includes(spelled) ? [] : [spelled])];
    return [first, ...rest.sort(compare)].join(';');
  }

  /** Whether the facility stands in the table only because a list named it. */
  #wasImported(id: string): boolean {
    const what = `facilities/${id}`;
    return this.#draft
      .table('changes')
      .rows()
      .some((row) => row['what'] === what && row['old'] === '');
  }

  #cell(id: string, column: string): string {
    return this.#draft.table('facilities').get(id)?.[column] ?? '';
  }

  #periodsOf(id: string): Map<string, string> {
    const periods = this.#listings.get(id) ?? new Map<string, string>();
    this.#listings.set(id, periods);
    return periods;
  }
}

/** The facility of a row of its figures; null for every other row. */
function facilityOf({ id = '', measure_id, place_kind }: Cells): string | null {
  if (measure_id !== HELD_MEASURES[0] || place_kind !== 'facility') return null;
  return id.slice(HELD_MEASURES[0].length + 1).replace(/-fy\d{4}$/, '');
}

function citiesOf({ city = '' }: Cells): string[] {
  return city.split(';').filter((part) => part !== '');
}

function alike(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
