import { inForce } from '$lib/atlas/agreements';
import { MODELS, type DayDate, type Model, type Span } from '$lib/atlas/types';
import { lastDayOf, monthOf } from './months';
import type { TimeFile } from './types';

/** A signed agreement of the whole country. */
export interface Entry extends Span {
  /** The agency, by number. */
  agency: number;
  /** Whether a source dates its end. */
  dated: boolean;
  /** Whether a newer agreement of the agency took its place, so that its end is no end. */
  replaced: boolean;
  /** Whether its agency lies in no county. */
  nowhere: boolean;
}

/** A count that is certain, and how many more there may have been. */
export interface Range {
  sure: number;
  maybe: number;
}

export interface DayCount {
  agreements: Range;
  /** Agencies with at least one of these. */
  agencies: Range;
  models: Record<Model, Range>;
  /** Agreements of agencies that lie in no county and so are on no map. */
  nowhere: Range;
}

/** What happened to agreements from one day to another, both included. */
export interface Change {
  signed: number;
  /** Over, and not replaced: a source dates its end, or lists of these days were the last with it and the first without. */
  ended: number;
  /** How many of those that ended are known from lists alone, which an agency written in another way leaves, too. */
  unlisted: number;
  /** Ended at a time before or within these days that is not known: a list of these days was the first without them. */
  foundGone: number;
  /** Gave way to a newer agreement of the same agency. */
  replaced: number;
}

/** The agreements of a published file, in the order of their signing. */
export function entriesOf(file: TimeFile): Entry[] {
  const ends = new Map(file.over.map(([row, until, goneBy]) => [row, { until, goneBy }]));
  const dated = new Set(file.dated);
  const replaced = new Set(file.replaced);
  const nowhere = new Set(file.nowhere);
  return file.signed.map((signed, row) => {
    const agency = file.agency[row] ?? 0;
    return {
      agency,
      model: MODELS[file.model[row] ?? MODELS.length] ?? 'unknown',
      signed,
      ...(ends.get(row) ?? { until: null, goneBy: null }),
      dated: dated.has(row),
      replaced: replaced.has(row),
      nowhere: nowhere.has(agency)
    };
  });
}

const none = (): Range => ({ sure: 0, maybe: 0 });
const ofModels = (): Record<Model, Range> => ({
  'jail enforcement': none(),
  'task force': none(),
  'warrant service officer': none(),
  joint: none(),
  unknown: none()
});

/** What was in force on a day. */
export function countOn(entries: readonly Entry[], day: DayDate): DayCount {
  const count = { agreements: none(), nowhere: none(), models: ofModels() };
  const agencies = { sure: new Set<number>(), maybe: new Set<number>() };
  for (const entry of entries) {
    const answer = inForce(entry, day);
    if (answer === 'no') continue;
    const kind = answer === 'yes' ? 'sure' : 'maybe';
    count.agreements[kind] += 1;
    count.models[entry.model][kind] += 1;
    if (entry.nowhere) count.nowhere[kind] += 1;
    agencies[kind].add(entry.agency);
  }
  const maybe = [...agencies.maybe].filter((one) => !agencies.sure.has(one)).length;
  return { ...count, agencies: { sure: agencies.sure.size, maybe } };
}

/** What happened between two days, both included. */
export function changeWithin(entries: readonly Entry[], from: DayDate, to: DayDate): Change {
  const change: Change = { signed: 0, ended: 0, unlisted: 0, foundGone: 0, replaced: 0 };
  const within = (day: DayDate): boolean => day >= from && day <= to;
  for (const { signed, until, goneBy, dated, replaced } of entries) {
    if (within(signed)) change.signed += 1;
    if (until === null || goneBy === null || !within(goneBy)) continue;
    if (until < from) change.foundGone += 1;
    else if (replaced) change.replaced += 1;
    else {
      change.ended += 1;
      if (!dated) change.unlisted += 1;
    }
  }
  return change;
}

/** How many agreements of each model were in force at the end of every month of the record. */
export type Months = Record<Model, Range[]>;

/** The counts of all months in one pass over the agreements. */
export function monthsOf(entries: readonly Entry[], asOf: DayDate): Months {
  const length = monthOf(asOf) + 1;
  const row = (): Range[] => Array.from({ length }, none);
  const months: Months = {
    'jail enforcement': row(),
    'task force': row(),
    'warrant service officer': row(),
    joint: row(),
    unknown: row()
  };
  const ends = Array.from({ length }, (_, month) => lastDayOf(month, asOf));
  for (const entry of entries) {
    const counts = months[entry.model];
    for (let month = Math.max(0, monthOf(entry.signed)); month < length; month += 1) {
      const [answer, count] = [inForce(entry, ends[month] ?? asOf), counts[month]];
      if (answer === 'yes' && count) count.sure += 1;
      else if (answer === 'maybe' && count) count.maybe += 1;
      else if (answer === 'no') break;
    }
  }
  return months;
}
