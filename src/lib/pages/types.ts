/** What `publish` writes for the pages of states, agencies and methods, beside the shapes of `atlas/types`. */
import type {
  Act,
  Agency,
  AgreementStatus,
  Figure,
  Fips,
  Listing,
  Model,
  PendingAgreement,
  Practice,
  Release,
  SourcedFigure,
  Sources,
  Span
} from '$lib/atlas/types';

/** A county as another page names it, with the last part of its own address. */
export interface CountyLink {
  fips: Fips;
  name: string;
  slug: string;
}

/** How many agreements of each model; models without one are left out. */
export type ModelCounts = Partial<Record<Model, number>>;

/** One county in a state's table. */
export interface StateCounty extends CountyLink {
  /** Agreements in force of agencies that act here, statewide ones apart. */
  inForce: ModelCounts;
  /** Agreements of the same agencies that are no longer in force. */
  past: number;
  /** The figure of people held, of the newest period of that measure; null where there is none. */
  held: (Figure & { sources: string[] }) | null;
}

/** One agency in a state's list. */
export interface StateAgency {
  id: string;
  name: string;
  level: Agency['level'];
  counties: CountyLink[];
  inForce: ModelCounts;
  past: number;
}

/** `static/data/state/<abbr>.json`, the abbreviation in lower case. */
export interface StateFile {
  release: Release;
  state: { fips: string; abbr: string; name: string };
  /** One span an agreement of any agency of the state, oldest signing first. */
  spans: Span[];
  /** Sources of the agreements. */
  agreementSources: string[];
  /** Agencies that act across the state, with their agreements. */
  statewide: Agency[];
  /** Of all agencies of the state, by their names. */
  pending: PendingAgreement[];
  /** Every agency that acts in the state and signed an agreement, by name. */
  agencies: StateAgency[];
  counties: StateCounty[];
  /** The measure and period of the counties' `held`; null in a catalogue without it. */
  held: { measure: string; period: string } | null;
  /** Figures of the state as a whole: by measure order, newest period first. */
  figures: SourcedFigure[];
  /** What is said of all agencies of the state at once, by topic. */
  practices: Practice[];
  /** The state's own acts and events without a county, newest first. */
  acts: Act[];
  /** Acts and events of its counties and cities, newest first. */
  localActs: Act[];
  listings: Listing[];
  sources: Sources;
}

/** `static/data/states.json`: every state with its agreements, in the order of the names. */
export interface StateRow {
  abbr: string;
  name: string;
  counties: number;
  /** Counties with an agreement in force of an agency that acts there. */
  countiesInForce: number;
  agencies: number;
  inForce: ModelCounts;
  past: number;
}
export interface StatesFile {
  release: Release;
  states: StateRow[];
  /** Sources of the agreements. */
  agreementSources: string[];
  sources: Sources;
}

/** How the counties of an agency were found. */
export type PlacedBy = string;

/** `static/data/agency/<id>.json`. */
export interface AgencyFile {
  release: Release;
  agency: Agency;
  pending: PendingAgreement[];
  state: { abbr: string; name: string };
  counties: CountyLink[];
  placedBy: PlacedBy;
  note: string | null;
  /** By measure order, newest period first. */
  figures: SourcedFigure[];
  /** By topic, newest first. */
  practices: Practice[];
  /** Events that name the agency, newest first. */
  acts: Act[];
  sources: Sources;
}

/** `static/data/agencies.json`: ids of every agency, in order. */
export type AgencyList = string[];

/** `static/data/methods.json`: what the page of methods counts in the tables. */
export interface MethodsFile {
  release: Release;
  /** National figures of measures that are not on the map. */
  national: SourcedFigure[];
  agreements: number;
  byStatus: { status: AgreementStatus; agreements: number }[];
  byModel: { model: Model; agreements: number }[];
  agencies: number;
  byLevel: { level: Agency['level']; agencies: number }[];
  byPlacing: { placedBy: PlacedBy; agencies: number }[];
  /** Agencies of one or more counties whose county could not be told. */
  unplaced: { id: string; name: string; state: string }[];
  sources: Sources;
}
