import { quoted } from '../refusal';
import type { Reject } from '../report';
import type { FacilityList, Levels, ListedFacility } from './read-list';
import { facilityId, nameSlug } from './names';

/** A facility of a list that is known by its id. */
export interface Resolved {
  id: string;
  state: string;
  name: string;
  city: string;
  kind: string;
}

/** A list whose every row is accounted for: taken, named without figures, the same as another, or rejected. */
export interface ResolvedList {
  list: FacilityList;
  taken: (Resolved & { levels: Levels })[];
  /** Listed by ICE without figures. */
  without: Resolved[];
  merged: number;
  rejects: Reject[];
  notices: string[];
}

/** What is known of facilities and states before a list is read. */
export interface Known {
  states: ReadonlySet<string>;
  /** The states in which a facility of this name, as a slug, and city stands. */
  statesOf: (name: string, city: string) => readonly string[];
}

/** Averages are printed to two decimals; less than this would be printed as 0, which has no share. */
const LEAST_PRINTED = 0.005;

/** Gives every row of a list its facility, and sorts out what cannot be taken. */
export function resolveList(list: FacilityList, known: Known): ResolvedList {
  const { file, sheet, release } = list;
  const resolved: ResolvedList = {
    list,
    taken: [],
    without: [],
    merged: 0,
    rejects: [...list.rejects],
    notices: [...list.notices]
  };
  const levelsOf = new Map<string, Levels | null>();
  for (const listed of list.facilities) {
    const { row, name, levels } = listed;
    const reject = (column: string, value: string, reason: string): void => {
      resolved.rejects.push({ spot: { file, sheet, row, column }, value, reason });
    };
    const state = stateOf(listed, known, resolved.notices, release);
    if (state === null) {
      const rule = listed.state === '' ? 'names no state' : 'is no state or territory';
      reject('State', listed.state, `${quoted(name)}: ${rule}`);
      continue;
    }
    const id = facilityId(state, name);
    const before = levelsOf.get(id);
    if (before !== undefined) {
      if (sameLevels(before, levels)) resolved.merged += 1;
      else reject('Name', name, 'is listed twice in this state, with different figures');
      continue;
    }
    levelsOf.set(id, levels);
    const facility = { id, state, name, city: listed.city, kind: listed.kind };
    if (levels === null) {
      resolved.without.push(facility);
      reject('ICE Threat Level 1', name, 'is listed without figures');
    } else if (total(levels) < LEAST_PRINTED) {
      const reason = 'held under 0.005 people on an average day: too few to print';
      reject('ICE Threat Level 1', name, reason);
    } else {
      resolved.taken.push({ ...facility, levels });
    }
  }
  return resolved;
}

/** All people of the four levels. */
export function total({ level_1, level_2, level_3, no_level }: Levels): number {
  return level_1 + level_2 + level_3 + no_level;
}

/** Whether two facilities have the very same figures, unrounded. */
export function sameLevels(a: Levels | null, b: Levels | null): boolean {
  if (a === null || b === null) return a === b;
  return (
    a.level_1 === b.level_1 &&
    a.level_2 === b.level_2 &&
    a.level_3 === b.level_3 &&
    a.no_level === b.no_level
  );
}

/** The state as printed; where ICE left it blank, that of the one known facility of this name and city. */
function stateOf(
  { row, name, city, state }: ListedFacility,
  { states, statesOf }: Known,
  notices: string[],
  release: string
): string | null {
  if (state !== '') return states.has(state) ? state : null;
  const [only, ...others] = statesOf(nameSlug(name), city);
  if (only === undefined || others.length > 0) return null;
  notices.push(
    `${release}, row ${row}: ${name}, ${city} stands without a state; ` +
      `the one facility of this name and city is in ${only}`
  );
  return only;
}
