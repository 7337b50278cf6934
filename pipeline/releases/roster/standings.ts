import { standingOf, successorOf, type Standing } from './ends';
import type { Instrument } from './instruments';
import type { KnownLists, Moment } from './lists';

/** An instrument with what the lists say of it. */
export interface Stood {
  instrument: Instrument;
  standing: Standing;
}

/** What the lists say of every instrument; one that gave way to a newer agreement of its kind is superseded by it. */
export function standings(
  instruments: readonly Instrument[],
  read: readonly Moment[],
  lists: KnownLists
): Stood[] {
  const stood = instruments.map((instrument) => ({
    instrument,
    standing: standingOf(instrument, read, lists)
  }));
  const byAgency = new Map<unknown, Stood[]>();
  for (const one of stood) {
    const { agency } = one.instrument;
    byAgency.set(agency, [...(byAgency.get(agency) ?? []), one]);
  }
  return stood.map((one) => {
    const { instrument, standing } = one;
    const successor = successorOf(instrument, standing, byAgency.get(instrument.agency) ?? []);
    if (!successor) return one;
    return { instrument, standing: { ...standing, status: 'superseded', ended: successor.signed } };
  });
}
