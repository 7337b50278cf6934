import type { DayDate } from '../../../src/lib/atlas/types';
import { daysBetween } from './days';
import type { Instrument } from './instruments';
import { dayOfMoment, type KnownLists, type Moment } from './lists';

/** The days and standing that lists give an instrument; '' where they give none. */
export interface Standing {
  firstSeen: DayDate | '';
  lastSeen: DayDate | '';
  goneBy: DayDate | '';
  ended: string;
  status: string;
  endReason: string;
}

/** From noon on, a list of a day is its second: what it lacks was on the first. */
const NOON = '120000';

/**
 * What the lists say of an instrument. `read`: the lists now read, oldest first. An agreement is gone by the first list
 * after the last that has it; what a newer list says, an older one never undoes.
 */
export function standingOf(
  instrument: Instrument,
  read: readonly Moment[],
  lists: KnownLists
): Standing {
  const { row, first, last, seen } = instrument;
  const known = {
    firstSeen: row?.['first_seen'] ?? '',
    lastSeen: row?.['last_seen'] ?? '',
    goneBy: row?.['gone_by'] ?? '',
    ended: row?.['ended'] ?? '',
    status: row?.['status'] ?? 'active',
    endReason: row?.['end_reason'] ?? ''
  };
  if (first === null || last === null) return known;
  // An end that no list gave is no list's to date.
  if (row && seen.size === 0 && known.status !== 'active' && known.goneBy === '') return known;
  const days = { ...known, firstSeen: dayOfMoment(first), lastSeen: dayOfMoment(last) };
  const absent = read.filter(
    (list) => !seen.has(list) && !instrument.doubted.has(list) && isAfter(list, last, row !== null)
  );
  const goneBy = goneByOf(instrument, known.goneBy, last, absent, lists);
  // A succession that only lists showed is judged anew: lists between two may show that none was.
  if (known.status === 'superseded' && known.endReason === '' && goneBy !== '')
    return { ...days, goneBy, status: 'ended', ended: '' };
  if (goneBy === known.goneBy && row) return days;
  if (goneBy !== '') {
    const status = known.status === 'active' ? 'ended' : known.status;
    return { ...days, goneBy, status };
  }
  // A document's word on the end outlasts a list that still shows the agreement; a successor's day does not.
  if (known.status === 'ended' && known.ended !== '') return { ...days, goneBy };
  return { ...days, goneBy, ended: '', status: 'active', endReason: '' };
}

/** Whether a list that lacks an instrument is later than the last one that has it. */
function isAfter(list: Moment, last: Moment, known: boolean): boolean {
  if (dayOfMoment(list) !== dayOfMoment(last)) return list > last;
  return list > last || (known && list.slice(11) >= NOON && !Number.isNaN(Number(last.slice(11))));
}

function goneByOf(
  { row, seen, doubted }: Instrument,
  known: DayDate | '',
  last: Moment,
  absent: readonly Moment[],
  lists: KnownLists
): DayDate | '' {
  const [firstAbsent] = absent;
  if (row && known !== '' && dayOfMoment(last) <= known && !seenAgain(seen, known)) {
    const day = firstAbsent === undefined ? known : dayOfMoment(firstAbsent);
    return day < known ? day : known;
  }
  // Seen by no list now read: only those can end it. Seen, or new: every list known of can.
  const after =
    row && seen.size === 0
      ? (firstAbsent ?? null)
      : earlier(lists.after(last, doubted), firstAbsent);
  return after === null ? '' : dayOfMoment(after);
}

/** Whether a day's second list shows what the facts say a list of that day lacks: then it was the first that did. */
function seenAgain(seen: ReadonlySet<Moment>, goneBy: DayDate): boolean {
  return [...seen].some((list) => dayOfMoment(list) === goneBy && list.slice(11) >= NOON);
}

function earlier(a: Moment | null, b: Moment | undefined): Moment | null {
  if (a === null) return b ?? null;
  return b !== undefined && b < a ? b : a;
}

/**
 * The agreement that took an ended one's place: of the same agency and model, signed later, first on the very list that
 * lacks the other, and under another memorandum. Null where it is not the only reading.
 */
export function successorOf(
  instrument: Instrument,
  standing: Standing,
  others: readonly { instrument: Instrument; standing: Standing }[]
): Instrument | null {
  if (standing.status !== 'ended' || standing.ended !== '' || standing.endReason !== '')
    return null;
  if (standing.goneBy === '' || instrument.files.size === 0) return null;
  const found = others.filter(
    ({ instrument: other, standing: theirs }) =>
      other !== instrument &&
      other.model === instrument.model &&
      other.signed > instrument.signed &&
      theirs.firstSeen === standing.goneBy &&
      other.files.size > 0 &&
      ![...other.files].some((file) => instrument.files.has(file))
  );
  return found.length === 1 ? (found[0]?.instrument ?? null) : null;
}

/** Listings shorter than this, in days, are often slips or names spelled another way. */
export const SHORT_LISTING = 60;

/** Days from the first list with an agreement to the first without it; null while it is listed. */
export function listedFor({ firstSeen, goneBy }: Standing): number | null {
  return firstSeen === '' || goneBy === '' ? null : daysBetween(firstSeen, goneBy);
}
