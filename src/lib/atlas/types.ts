/**
 * The Atlas' nouns, in the shapes that `publish` writes to static/data and the site reads.
 * Shares are 0-1. Dates are ISO and as precise as they are known. Null is unknown, never zero.
 */

import type { Practice } from './story-types';

export * from './story-types';

/** A county or equivalent: five digits of the 3,231 units on the ground. */
export type Fips = string;
/** ISO date of full precision: `2026-05-18`. */
export type DayDate = string;
/** ISO date known to the day, the month or the year: `2026-05-18`, `2026-05`, `2026`. */
export type PartialDate = string;

export const MODELS = [
  'jail enforcement',
  'task force',
  'warrant service officer',
  'joint',
  'unknown'
] as const;
export type Model = (typeof MODELS)[number];

/** Words that the facts carry in both languages. */
export interface LocalText {
  en: string;
  es: string;
}

export interface Source {
  title: string;
  publisher: string;
  published: PartialDate | null;
  url: string | null;
  /** What exactly was read, where that limits what the source can carry. */
  read: string | null;
  note: string | null;
}
export type Sources = Record<string, Source>;

export type Precision = 'exact' | 'about' | 'at_least' | 'at_most';

/** One published value of one measure for one place and period. */
export interface Figure {
  numerator: number | null;
  denominator: number | null;
  share: number | null;
  precision: Precision;
  /** Computed here from what the source printed, not printed itself. */
  derived: boolean;
}

/** A figure with all that a reader may ask of it. */
export interface SourcedFigure extends Figure {
  measure: string;
  period: string;
  /** Who or what it speaks of, where that is not the county: an agency, a facility. */
  place: string | null;
  note: string | null;
  sources: string[];
  /** Place among counties with an exact value at or above the least denominator; 1 is the highest. */
  rank: { place: number; of: number } | null;
}

export interface Period {
  id: string;
  start: DayDate;
  end: DayDate;
  /** The day the release speaks for, where it stops short of the end. */
  dataDate: DayDate | null;
  /** Whether the release covers the whole period; null where that is not known. */
  complete: boolean | null;
  note: LocalText | null;
  nation: Figure | null;
  /** Of everybody in the nation's denominator, how many are in a county whose denominator is published; only where individual records were counted. */
  coverage?: { counted: number; of: number };
  /** Counties with a value (or a bound) in this period. */
  counties: number;
}

export interface Measure {
  id: string;
  order: number;
  kind: 'share' | 'count';
  event: string;
  unit: string;
  /** Whether any county could have a value, or only those with an agreement in force in the period. */
  coverage: 'every place' | 'agreement in force in the period';
  /** On the map, or in the panel of the places that have it. */
  shown: 'map' | 'panel';
  /** Fewest people a share may rest on to be coloured and ranked; null for counts. */
  leastDenominator: number | null;
  /** Class limits, ascending: shares 0-1, or people for a count. */
  breaks: number[];
  name: LocalText;
  short: LocalText;
  definition: LocalText;
  numerator: LocalText;
  denominator: LocalText;
  caveat: LocalText;
  sources: string[];
  /** Newest first. Empty for measures shown in the panel only. */
  periods: Period[];
}

export interface Release {
  /** Date the facts speak for and a hash of the published bytes: `2026-06-14-1a2b3c4d`. */
  id: string;
  /** Newest day of which the record of agreements says anything. */
  asOf: DayDate;
  /** Day of the newest ICE list read. */
  lastList: DayDate;
}

/** `static/data/catalogue.json`: what can be asked. */
export interface Catalogue {
  release: Release;
  /** Units on the ground: 3,231. */
  counties: number;
  measures: Measure[];
  states: { fips: string; abbr: string; name: string }[];
  sources: Sources;
}

/** `static/data/columns/<measure>/<period>.json`: one figure a county, as parallel lists in FIPS order. */
export interface Column {
  measure: string;
  period: string;
  fips: Fips[];
  numerator: (number | null)[];
  denominator: (number | null)[];
  share: (number | null)[];
  /** Only the counties whose value is not exact. */
  precision: Record<Fips, Exclude<Precision, 'exact'>>;
  /** Counties whose value was computed from what the source printed. */
  derived: Fips[];
}

/**
 * One agreement as the map needs it. In force from `signed`; certainly until `until` (null: still in force at the
 * release's as-of date), certainly no longer from `goneBy`; between the two nobody has said.
 */
export interface Span {
  model: Model;
  signed: DayDate;
  until: DayDate | null;
  goneBy: DayDate | null;
}

/** `static/data/agreements.json`: per county with any agreement its spans (county, municipal, regional and campus agencies; statewide ones have no county). */
export interface AgreementsByCounty {
  /** `[index in MODELS, signed, until, goneBy]` to stay small. */
  counties: Record<Fips, [number, DayDate, DayDate | null, DayDate | null][]>;
}

/** `static/data/counties.json`: names, as parallel lists in FIPS order. Every explorer loads it, so it is kept small. */
export interface CountyList {
  fips: Fips[];
  /** "Cobb": for labels on the map. */
  short: string[];
  /** What follows the short name in the full one: " County", " Parish", " Census Area". */
  suffix: string[];
}

export type AgreementStatus = 'active' | 'ended' | 'superseded';

export interface Agreement {
  id: string;
  model: Model;
  signed: DayDate;
  firstSeen: DayDate | null;
  lastSeen: DayDate | null;
  goneBy: DayDate | null;
  ended: DayDate | null;
  status: AgreementStatus;
  endReason: string | null;
  moaUrl: string | null;
  addendumUrl: string | null;
  note: string | null;
  sources: string[];
}

export interface Agency {
  id: string;
  name: string;
  kind: string;
  level: 'county' | 'municipal' | 'state' | 'regional' | 'campus' | 'other';
  /** Other counties it acts in, by long name, for agencies of several. */
  alsoIn: string[];
  /** Newest signing first. */
  agreements: Agreement[];
}

/** An agreement on ICE's newest list of pending agencies: not signed, not in force, and part of no count. */
export interface PendingAgreement {
  id: string;
  agency: Pick<Agency, 'id' | 'name' | 'level'>;
  model: Model;
  /** Days of pending lists. */
  firstSeen: DayDate | null;
  lastSeen: DayDate | null;
  note: string | null;
  sources: string[];
}

/** A dated act (policy) or happening (event); `scope` says whether it is the county's own or its whole state's. */
export interface Act {
  id: string;
  scope: 'county' | 'state';
  date: PartialDate | null;
  ended: PartialDate | null;
  who: string;
  kind: string;
  direction: 'limits' | 'requires' | 'neutral' | null;
  summary: string;
  note: string | null;
  sources: string[];
}

/** A place on a federal list of "sanctuary" jurisdictions: what a list said, not an act of the place. */
export interface Listing {
  id: string;
  jurisdiction: string;
  date: PartialDate;
  ended: PartialDate | null;
  /** Whether the list names others still: then `ended` is the day this name left it, else the day the list was taken down. */
  listStands: boolean;
  summary: string;
  /** What is known of this name alone. */
  note: string | null;
  sources: string[];
}

export interface CountyIdentity {
  fips: Fips;
  name: string;
  short: string;
  /** `13067-cobb-ga`: the last part of the county's own address. */
  slug: string;
  state: { abbr: string; name: string };
  population: { year: number; value: number } | null;
  fieldOffice: string | null;
  /** Of population and field office. */
  sources: string[];
}

/** `static/data/county/<fips>.json`: everything the panel of one county needs. */
export interface CountyFile {
  release: Release;
  county: CountyIdentity;
  /** Map measures: every period with a value. Newest first within a measure. */
  figures: SourcedFigure[];
  /** Press and study figures, shown as quoted. */
  quoted: SourcedFigure[];
  /** ICE facilities listed in the county, newest period of each. */
  facilities: {
    name: string;
    city: string | null;
    kind: string | null;
    period: string;
    averageDailyPopulation: number;
  }[];
  agencies: Agency[];
  /** State agencies with an agreement anywhere in this state, in force or not. */
  statewide: Agency[];
  /** Of agencies that act here and of statewide ones. */
  pending: PendingAgreement[];
  /** By topic, newest first. */
  practices: Practice[];
  /** Newest first; undated last. */
  acts: Act[];
  listings: Listing[];
  sources: Sources;
}
