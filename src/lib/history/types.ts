import type {
  Act,
  DayDate,
  Model,
  Practice,
  Release,
  SourcedFigure,
  Sources
} from '$lib/atlas/types';
import type { Milestone } from '$lib/timeline/marks';

/** How a count of agreements came about: counted on ICE's list of that day, counted from the agreements table, or printed by its source. */
export const BASES = ['roster count', 'derived', 'reported'] as const;
export type Basis = (typeof BASES)[number];

/** Models that counts are split by. */
export const COUNTED_MODELS = [
  'jail enforcement',
  'task force',
  'warrant service officer',
  'joint'
] as const satisfies readonly Model[];
export type CountedModel = (typeof COUNTED_MODELS)[number];

/** How many agreements there were on a day, in the whole country. Null where the source does not say. */
export interface ProgramTotal {
  date: DayDate;
  basis: Basis;
  agreements: number | null;
  agencies: number | null;
  states: number | null;
  models: Record<CountedModel, number | null>;
  note: string | null;
  sources: string[];
}

/** A figure with the county it speaks of; null for the nation. */
export interface PlacedFigure extends SourcedFigure {
  county: { name: string; slug: string } | null;
}

/** What was seen that comes near the account of councils in Central California, nearest first. */
export const NEAR = [
  'polk',
  'sanJose',
  'fresno',
  'fresnoCouncil',
  'losAngeles',
  'pilliod',
  'peoria',
  'berkeley',
  'watsonville',
  'mendota'
] as const;
export type Near = (typeof NEAR)[number];

/** `static/data/history.json`: the national story. */
export interface HistoryFile {
  release: Release;
  /** Oldest first. */
  totals: ProgramTotal[];
  /** The longest time in which no list of ICE was read: from the last list before it to the first after. */
  unread: { from: DayDate; to: DayDate } | null;
  turns: Milestone[];
  /** Happenings of the whole country, oldest first. */
  national: Act[];
  /** How Maricopa County lost its authority in the street and then in the jails. */
  maricopa: Act[];
  /** Acts of places and states dated before 1990, oldest first. */
  early: Act[];
  near: { key: Near; act: Act }[];
  /** Shares of 287(g) detainers on people at Level 3 or held over traffic, the nation first. */
  minor: PlacedFigure[];
  /** Statements on the program as a whole, by topic, newest first within one. */
  program: Practice[];
  sources: Sources;
}
