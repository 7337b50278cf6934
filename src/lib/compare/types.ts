/** What `publish` writes for the comparison of places, beside the shapes of `atlas/types`. */
import type {
  Column,
  DayDate,
  Figure,
  Fips,
  PartialDate,
  Precision,
  Release,
  Sources
} from '$lib/atlas/types';

export const REGIONS = ['northeast', 'midwest', 'south', 'west'] as const;
export type Region = (typeof REGIONS)[number];

export const DIVISIONS = [
  'new-england',
  'middle-atlantic',
  'east-north-central',
  'west-north-central',
  'south-atlantic',
  'east-south-central',
  'west-south-central',
  'mountain',
  'pacific'
] as const;
export type Division = (typeof DIVISIONS)[number];

export interface CompareState {
  fips: string;
  abbr: string;
  name: string;
  /** Census region and division; null for the territories, which are in none. */
  region: Region | null;
  division: Division | null;
}

/** An agency with its agreements: `[state, 1 if it acts in the whole state, places of its counties in the list, agreements]`. */
export type CompareAgency = [
  state: string,
  statewide: 0 | 1,
  counties: number[],
  agreements: [model: number, signed: DayDate, until: DayDate | null, goneBy: DayDate | null][]
];

export const PRACTICE_TOPICS = ['approach', 'screening_trigger'] as const;
export type PracticeTopic = (typeof PRACTICE_TOPICS)[number];

/** What is said of how an agency uses its agreement. */
export interface ComparePractice {
  counties: Fips[];
  topic: PracticeTopic;
  agency: string;
  value: string;
  asOf: string | null;
  sources: string[];
}

/** An act without a known end that limits or requires cooperation. */
export interface CompareAct {
  /** Whose act it is: the state's, the county's, the jail's (its sheriff's) or a city's. */
  level: 'state' | 'county' | 'jail' | 'city';
  state: string;
  /** Empty for a state's act. */
  counties: Fips[];
  direction: 'limits' | 'requires';
  date: PartialDate | null;
  who: string;
  kind: string;
  summary: string;
  sources: string[];
}

/** `static/data/compare.json`: what places are compared by, apart from names and figures. */
export interface CompareFile {
  release: Release;
  states: CompareState[];
  /** Names of ICE's field offices, which `counties.office` points to. */
  offices: string[];
  /** Parallel lists in FIPS order; -1 is a county without a field office. */
  counties: {
    fips: Fips[];
    population: (number | null)[];
    /** Percent of the people born abroad, American Community Survey 2017-2021. */
    foreignBorn: (number | null)[];
    office: number[];
  };
  agencies: CompareAgency[];
  practices: ComparePractice[];
  acts: CompareAct[];
  /** Of population, foreign-born shares and field offices. */
  placeSources: string[];
  agreementSources: string[];
  sources: Sources;
}

/** A figure in short: `[numerator, denominator, share, precision where it is not exact]`. */
export type ShortFigure = [
  numerator: number | null,
  denominator: number | null,
  share: number | null,
  precision?: Exclude<Precision, 'exact'>
];

/** `static/data/series/<measure>.json`: every period of a measure, newest first. */
export interface SeriesFile {
  measure: string;
  columns: Column[];
  /** Published figures of whole states by period and abbreviation. */
  states: Record<string, Record<string, ShortFigure>>;
}

/** A short figure as the domain reads it. */
export function readShort([numerator, denominator, share, precision]: ShortFigure): Figure {
  return { numerator, denominator, share, precision: precision ?? 'exact', derived: false };
}
