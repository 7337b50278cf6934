import { group } from 'd3-array';
import type { Cells } from '../draft';
import { capitalized, nameSlug } from './names';
import { DETENTION_SOURCE, HELD_MEASURES, type HeldMeasure } from './period';
import type { Levels } from './read-list';
import { sameLevels, total } from './resolve';
import { sumNote } from './sum-note';

/** A facility with all that its figures need. */
export interface Counted {
  id: string;
  state: string;
  /** '' where none is known. */
  county: string;
  name: string;
  kind: string;
  /** Null where the list gives no figures. */
  levels: Levels | null;
}

/** Where the rows of a year come from: its name and the names of states. */
export interface FigureContext {
  period: string;
  stateName: (state: string) => string;
  stateOfCounty: (county: string) => string;
  /** What a facility's figures are preceded by: its type, where ICE has listed it as several. */
  facilityNote: (facility: Counted) => string;
}

/** Who counts as held over minor offenses, or without a conviction. */
const NUMERATORS: Readonly<Record<HeldMeasure, (levels: Levels) => number>> = {
  held_minor: ({ level_3, no_level }) => level_3 + no_level,
  held_no_conviction: ({ no_level }) => no_level
};

/** The rows of the outcomes of one year: every facility, and sums by county, state and for the nation. */
export function outcomeRows(facilities: readonly Counted[], context: FigureContext): Cells[] {
  const { period, stateName, stateOfCounty, facilityNote } = context;
  const twins = twinNotes(facilities, stateName);
  const counties = group(
    facilities.filter(({ county }) => county !== ''),
    ({ county }) => county
  );
  const places: Place[] = [
    ...facilities.map((facility) => ({
      kind: 'facility',
      slug: facility.id,
      state: facility.state,
      county: facility.county,
      name: facility.name,
      of: [facility],
      note: [facilityNote(facility), ...twinsOf([facility], twins)]
    })),
    ...[...counties].map(([county, of]) => ({
      kind: 'county',
      slug: county,
      state: stateOfCounty(county),
      county,
      name: '',
      of,
      note: [noteOf(of), ...twinsOf(of, twins)]
    })),
    ...[...group(facilities, ({ state }) => state)].map(([state, of]) => ({
      kind: 'state',
      slug: state.toLowerCase(),
      state,
      county: '',
      name: '',
      of,
      note: [noteOf(of), ...twinsOf(of, twins)]
    })),
    {
      kind: 'nation',
      slug: 'us',
      state: '',
      county: '',
      name: '',
      of: facilities,
      note: [noteOf(facilities)]
    }
  ];
  return places.flatMap((place) => {
    const levels = place.of.flatMap((facility) => facility.levels ?? []);
    // A place whose facilities are all listed without figures has none.
    return levels.length === 0 ? [] : rowsOfPlace(place, sumOf(levels), period);
  });
}

interface Place {
  kind: string;
  slug: string;
  state: string;
  county: string;
  name: string;
  of: readonly Counted[];
  note: string[];
}

function rowsOfPlace(place: Place, levels: Levels, period: string): Cells[] {
  const { kind, slug, state, county, name, note } = place;
  const people = total(levels);
  return HELD_MEASURES.map((measure) => {
    const numerator = NUMERATORS[measure](levels);
    return {
      id: `${measure}-${slug}-${period.toLowerCase()}`,
      measure_id: measure,
      place_kind: kind,
      state,
      county_fips: county,
      place_name: name,
      period,
      numerator: rounded(numerator, 2),
      denominator: rounded(people, 2),
      share: rounded(numerator / people, 4),
      precision: 'exact',
      derived: 'no',
      level_1: rounded(levels.level_1, 2),
      level_2: rounded(levels.level_2, 2),
      level_3: rounded(levels.level_3, 2),
      no_level: rounded(levels.no_level, 2),
      note: note.filter((part) => part !== '').join(' '),
      source_id: DETENTION_SOURCE
    };
  });
}

function sumOf(parts: readonly Levels[]): Levels {
  const sum = { level_1: 0, level_2: 0, level_3: 0, no_level: 0 };
  for (const part of parts) {
    sum.level_1 += part.level_1;
    sum.level_2 += part.level_2;
    sum.level_3 += part.level_3;
    sum.no_level += part.no_level;
  }
  return sum;
}

/** A number as the facts print it: halves up, no zeros at the end. */
function rounded(value: number, digits: number): string {
  const unit = 10 ** digits;
  return String(Math.round(value * unit) / unit);
}

function noteOf(of: readonly Counted[]): string {
  const counted = of.filter(({ levels }) => levels !== null).length;
  return sumNote(counted, of.length - counted);
}

/**
 * ICE has printed one jail's figures for another of the same name in another state. Which of them is wrong it does not
 * say, so the figures stand and the note tells.
 */
function twinNotes(
  facilities: readonly Counted[],
  stateName: (state: string) => string
): Map<string, string> {
  const notes = new Map<string, string>();
  for (const named of group(facilities, ({ name }) => nameSlug(name)).values()) {
    for (const facility of named) {
      const twins = named.filter(
        ({ levels }) => levels !== null && sameLevels(levels, facility.levels)
      );
      if (twins.length < 2) continue;
      const states = twins.map(({ state }) => stateName(state)).sort();
      const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(states);
      const wrong = twins.length === 2 ? 'one of the two' : 'all but one of them';
      notes.set(
        facility.id,
        `ICE's list gives the ${plural(capitalized(facility.name))} of ${list} the very same figures ` +
          `in this year; for ${wrong} they must be wrong.`
      );
    }
  }
  return notes;
}

function plural(name: string): string {
  if (/[^aeiou]y$/i.test(name)) return name.replace(/y$/i, 'ies');
  return /s$/i.test(name) ? name : `${name}s`;
}

function twinsOf(of: readonly Counted[], twins: ReadonlyMap<string, string>): string[] {
  return [...new Set(of.flatMap(({ id }) => twins.get(id) ?? []))].sort();
}
