import { anyInForce } from '$lib/atlas/agreements';
import { MODELS, type CountyList, type Fips, type Model, type Span } from '$lib/atlas/types';
import { alike } from './alike';
import { shortNames } from './short-names';
import { DIVISIONS, REGIONS, type CompareFile, type CompareState } from './types';

/** What a place is written as in a link: `13067`, `GA`, `south`, `ice-atlanta`, `with-task-force`, `like-13067`. */
export type Token = string;

/** Models that are signed today, each of which makes a group of counties. */
export const GROUP_MODELS = ['jail enforcement', 'task force', 'warrant service officer'] as const;
export const APPROACHES = ['universal', 'targeted'] as const;
export const DIRECTIONS = ['limits', 'requires'] as const;

export type PlaceKind =
  | 'nation'
  | 'region'
  | 'division'
  | 'state'
  | 'office'
  | 'model'
  | 'approach'
  | 'policy'
  | 'like'
  | 'county';

/** A place to compare: a county or a group of counties. */
export interface Place {
  token: Token;
  kind: PlaceKind;
  /** In FIPS order. */
  counties: Fips[];
  /** The states it consists of; null where it is not made of whole states. */
  states: CompareState[] | null;
}

/** An agency's reach and agreements. */
export interface AgencyReach {
  state: string;
  statewide: boolean;
  counties: Fips[];
  spans: Span[];
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/-$/, '');

/** Every place that can be compared, and what is known of counties and agencies. Groups are made when first asked for. */
export class PlaceBook {
  readonly file: CompareFile;
  readonly agencies: readonly AgencyReach[];
  /** Agreements of local agencies by county. */
  readonly spans: ReadonlyMap<Fips, Span[]>;
  readonly #names: ReadonlyMap<Fips, string>;
  readonly #bare: ReadonlyMap<Fips, string>;
  readonly #short: ReadonlyMap<Fips, string>;
  readonly #row: ReadonlyMap<Fips, number>;
  readonly #stateOf: ReadonlyMap<string, CompareState>;
  readonly #made = new Map<Token, Place | null>();

  constructor(file: CompareFile, names: CountyList) {
    this.file = file;
    const { fips } = file.counties;
    this.#row = new Map(fips.map((one, i) => [one, i]));
    this.#stateOf = new Map(file.states.map((state) => [state.fips, state]));
    this.#bare = new Map(names.fips.map((one, i) => [one, names.short[i] ?? one]));
    this.#short = shortNames(names);
    this.#names = new Map(
      names.fips.map((one, i) => [one, `${names.short[i] ?? one}${names.suffix[i] ?? ''}`])
    );
    this.agencies = file.agencies.map(([state, statewide, counties, agreements]) => ({
      state,
      statewide: statewide === 1,
      counties: counties.flatMap((row) => fips[row] ?? []),
      spans: agreements.map(([model, signed, until, goneBy]) => ({
        model: MODELS[model] ?? 'unknown',
        signed,
        until,
        goneBy
      }))
    }));
    const spans = new Map<Fips, Span[]>();
    for (const agency of this.agencies)
      for (const one of agency.counties) {
        const own = spans.get(one);
        if (own) own.push(...agency.spans);
        else spans.set(one, [...agency.spans]);
      }
    this.spans = spans;
  }

  /** "Cobb County, GA". */
  countyName(fips: Fips): string {
    const state = this.stateOf(fips);
    const name = this.#names.get(fips) ?? fips;
    return state ? `${name}, ${state.abbr}` : name;
  }
  /** "Cobb". */
  bareName(fips: Fips): string {
    return this.#bare.get(fips) ?? fips;
  }
  /** "Cobb, GA"; "Fairfax city, VA", because there is a county of that name. */
  shortName(fips: Fips): string {
    const state = this.stateOf(fips);
    const name = this.#short.get(fips) ?? fips;
    return state ? `${name}, ${state.abbr}` : name;
  }
  stateOf(fips: Fips): CompareState | undefined {
    return this.#stateOf.get(fips.slice(0, 2));
  }
  stateName(abbr: string): string {
    return this.file.states.find((state) => state.abbr === abbr)?.name ?? abbr;
  }
  /** The newest population known; null where none is. */
  population(fips: Fips): number | null {
    return this.file.counties.population[this.#row.get(fips) ?? -1] ?? null;
  }
  /** Percent of the people born abroad; null where not known. */
  foreignBorn(fips: Fips): number | null {
    return this.file.counties.foreignBorn[this.#row.get(fips) ?? -1] ?? null;
  }
  /** The name of an office's group of counties. */
  officeName(token: Token): string {
    return this.file.offices.find((office) => `ice-${slug(office)}` === token) ?? token;
  }

  /** The place of a token; null where there is none. */
  find(token: Token): Place | null {
    const made = this.#made.get(token);
    if (made !== undefined) return made;
    const place = this.#make(token);
    this.#made.set(token, place);
    return place;
  }

  /** Tokens of every group, by kind, in the order a list shows them. Groups without a county are left out. */
  groups(): { kind: PlaceKind; tokens: Token[] }[] {
    const { states, offices } = this.file;
    const byName = [...states].sort((a, b) => a.name.localeCompare(b.name, 'en'));
    const lists: { kind: PlaceKind; tokens: Token[] }[] = [
      { kind: 'nation', tokens: ['us'] },
      { kind: 'region', tokens: [...REGIONS] },
      { kind: 'division', tokens: [...DIVISIONS] },
      {
        kind: 'model',
        tokens: ['agreement', ...GROUP_MODELS].map((model) => `with-${slug(model)}`)
      },
      { kind: 'approach', tokens: [...APPROACHES] },
      { kind: 'policy', tokens: [...DIRECTIONS] },
      { kind: 'state', tokens: byName.map((state) => state.abbr) },
      { kind: 'office', tokens: offices.map((office) => `ice-${slug(office)}`) }
    ];
    return lists.map(({ kind, tokens }) => ({
      kind,
      tokens: tokens.filter((token) => this.find(token) !== null)
    }));
  }

  #make(token: Token): Place | null {
    const { fips } = this.file.counties;
    if (/^\d{5}$/.test(token))
      return this.#row.has(token)
        ? { token, kind: 'county', counties: [token], states: null }
        : null;
    if (token === 'us') return this.#ofStates(token, 'nation', () => true);
    if (/^[A-Z]{2}$/.test(token)) return this.#ofStates(token, 'state', (s) => s.abbr === token);
    if (REGIONS.some((id) => id === token))
      return this.#ofStates(token, 'region', (s) => s.region === token);
    if (DIVISIONS.some((id) => id === token))
      return this.#ofStates(token, 'division', (s) => s.division === token);
    if (token.startsWith('ice-')) {
      const office = this.file.offices.indexOf(this.officeName(token));
      return some(
        token,
        'office',
        fips.filter((_, i) => office >= 0 && this.file.counties.office[i] === office)
      );
    }
    if (token.startsWith('with-')) return some(token, 'model', this.#withModel(token));
    if (token.startsWith('like-')) return some(token, 'like', alike(this, token.slice(5)));
    return some(token, token === 'limits' || token === 'requires' ? 'policy' : 'approach', [
      ...this.#named(token)
    ]);
  }

  #ofStates(token: Token, kind: PlaceKind, wanted: (state: CompareState) => boolean): Place | null {
    const states = this.file.states.filter(wanted);
    const codes = new Set(states.map((state) => state.fips));
    const counties = this.file.counties.fips.filter((fips) => codes.has(fips.slice(0, 2)));
    const place = some(token, kind, counties);
    return place && { ...place, states };
  }

  /** Counties where an agency of the county or of a place in it has an agreement in force. */
  #withModel(token: Token): Fips[] {
    const any = token === 'with-agreement';
    const model: Model | undefined = GROUP_MODELS.find((one) => `with-${slug(one)}` === token);
    if (!any && model === undefined) return [];
    const day = this.file.release.asOf;
    return this.file.counties.fips.filter((fips) => {
      const spans = (this.spans.get(fips) ?? []).filter((span) => any || span.model === model);
      return anyInForce(spans, day) === 'yes';
    });
  }

  /** Counties that the practices name so, or that an act of the county itself or of its state limits or binds. */
  #named(token: Token): Set<Fips> {
    const named = new Set<Fips>();
    for (const practice of this.file.practices)
      if (practice.topic === 'approach' && practice.value === token && isApproach(token))
        for (const fips of practice.counties) named.add(fips);
    for (const act of this.file.acts) {
      if (act.direction !== token || act.level === 'city') continue;
      // What a state requires binds every county; what it limits is the state's act and not the counties'.
      if (act.level === 'state' && token === 'requires')
        for (const fips of this.find(act.state)?.counties ?? []) named.add(fips);
      for (const fips of act.counties) named.add(fips);
    }
    return new Set([...named].sort());
  }
}

function isApproach(token: Token): boolean {
  return APPROACHES.some((approach) => approach === token);
}

function some(token: Token, kind: PlaceKind, counties: Fips[]): Place | null {
  return counties.length > 0 ? { token, kind, counties, states: null } : null;
}
