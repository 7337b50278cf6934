import { daysBetween } from './days';
import type { AgencyRef } from './agencies';
import type { Instrument } from './instruments';
import { sameFileKey } from './links';
import { dayOfMoment, type KnownLists, type Moment } from './lists';
import { agencyKey, similarNames } from './names';
import type { RosterRow } from './read-roster';

/** How a row that no instrument fits exactly may still be one: proven, or only possible. */
export interface Evidence {
  instrument: Instrument;
  reading: 'another signing day' | 'another name' | 'another model';
  proven: boolean;
  because: string;
}

/** A signing day is put right within so many days; what is signed later is a new agreement. */
const LONGEST_CORRECTION = 45;

/**
 * What speaks for a row being an instrument that the list does not show otherwise; null where nothing does. The two are
 * never compared where lists between them show neither.
 */
export function evidenceFor(
  row: RosterRow,
  agencies: readonly AgencyRef[],
  instrument: Instrument,
  at: Moment,
  lists: KnownLists
): Evidence | null {
  const { first, last } = instrument;
  const within = first !== null && last !== null && first <= at && at <= last;
  const open =
    within ||
    last === null ||
    first === null ||
    (last < at ? lists.adjacent(last, at) : lists.adjacent(at, first));
  if (!open || instrument.agency.state !== row.state) return null;
  const sameAgency = agencies.includes(instrument.agency);
  const sameModel = instrument.model === row.model;
  const sameDay = instrument.signed === row.signed;
  const file = row.moa === null ? null : sameFileKey(row.moa);
  const sameFile = file !== null && instrument.files.has(file);
  const otherFile = file !== null && instrument.files.size > 0 && !sameFile;
  const found = (reading: Evidence['reading'], proven: boolean, because: string): Evidence => ({
    instrument,
    reading,
    proven,
    because
  });

  if (sameAgency && sameModel) {
    if (sameFile) return found('another signing day', true, 'the same memorandum');
    if (row.signed === null)
      return found(
        'another signing day',
        true,
        'the only agreement of its kind, its day unreadable'
      );
    if (within)
      return found(
        'another signing day',
        true,
        'lists before and after show it, this one another day'
      );
    if (otherFile) return null;
    const [older, newer] =
      last !== null && last < at
        ? [instrument.signed, row.signed]
        : [row.signed, instrument.signed];
    const shown = dayOfMoment(last !== null && last < at ? last : at);
    const gap = Math.abs(daysBetween(older, newer));
    const corrected = newer <= shown && gap <= LONGEST_CORRECTION;
    return found(
      'another signing day',
      corrected,
      corrected
        ? 'one day gave way to another that lies before the list that still had the first'
        : 'one day gave way to another; it may be a new agreement as well'
    );
  }
  if (sameAgency && sameDay && !within)
    return found(
      'another model',
      sameFile,
      sameFile ? 'the same memorandum' : 'one model gave way to another of the same day'
    );
  if (!sameAgency && sameModel && sameFile)
    return found('another name', true, 'the same memorandum');
  if (!sameAgency && sameModel && sameDay && !otherFile) {
    const [own, other] = [agencyKey(row.agency), instrument.agency.key];
    if (similarNames(own, other))
      return found(
        'another name',
        true,
        'one name gave way to a like one, with model and day the same'
      );
    if (shareWord(own, other))
      return found(
        'another name',
        false,
        'one name gave way to another, with model and day the same'
      );
  }
  return null;
}

const COMMON = new Set(
  'county city town village township borough parish police sheriff department office constable state division correction florida texas north south east west fort port lake beach'.split(
    ' '
  )
);

/** Whether two names share a word that is a place's or body's own. */
function shareWord(a: string, b: string): boolean {
  const own = new Set(b.split(' '));
  return a.split(' ').some((word) => word.length > 3 && !COMMON.has(word) && own.has(word));
}
