import { basename } from 'node:path';
import type { DayDate } from '../../../src/lib/atlas/types';
import { Refusal } from '../refusal';
import { dayOf, daysBetween } from './days';

export type ListKind = 'participating' | 'pending';

/** What a list's file name says of it. */
export interface ListName {
  file: string;
  kind: ListKind;
  day: DayDate;
  /** Time within the day, for lists of one day: hhmmss, or `am` and `pm` as noon's two sides. */
  time: string;
  /** Why the day is not simply what the name prints; null where it is. */
  reason: string | null;
}

/**
 * Reads kind and day from a file name: `participatingAgencies05182026am.xlsx`, `pendingAgencies…`,
 * `ParticipatingEntities-20210113002027.xlsx`. A digit too many is taken out where one reading is left. Throws a
 * Refusal where no day can be read.
 */
export function readListName(path: string): ListName {
  const file = basename(path);
  const form = /^(participating|pending)[a-z]*[-_ ]*(\d+)[-_ ]*(am|pm)?/i.exec(file);
  const digits = form?.[2] ?? '';
  const kind = form?.[1]?.toLowerCase() === 'pending' ? 'pending' : 'participating';
  const stamp = /^(20\d{2})(\d{2})(\d{2})(\d{6})$/.exec(digits);
  if (stamp) {
    const day = dayOf(Number(stamp[1]), Number(stamp[2]), Number(stamp[3]));
    if (day) return { file, kind, day, time: stamp[4] ?? '', reason: null };
  }
  const time = form?.[3]?.toLowerCase() === 'pm' ? '180000' : '060000';
  const day = usDay(digits);
  if (day) return { file, kind, day, time, reason: null };
  const without = [...digits].map((_, i) => usDay(digits.slice(0, i) + digits.slice(i + 1)));
  const [only, ...others] = new Set(without.filter((reading) => reading !== null));
  if (only !== undefined && others.length === 0)
    return { file, kind, day: only, time, reason: `the name has a digit too many: ${digits}` };
  throw new Refusal(
    { file: path },
    'the name must say the list and its day, as participatingAgencies05182026am.xlsx does: ' +
      'keep the name the file was published under'
  );
}

function usDay(digits: string): DayDate | null {
  if (digits.length !== 8) return null;
  const year = Number(digits.slice(4));
  if (year < 2002 || year > 2100) return null;
  return dayOf(year, Number(digits.slice(0, 2)), Number(digits.slice(2, 4)));
}

/** A signing day later than the list by this many rows proves the name wrong; one alone is a slip of its row. */
const PROOF = 2;
/** A list shows agreements signed at most so long before it was made, in days. */
const NEWEST_SIGNING = 31;

/**
 * The list's name with its day put right where the content proves it wrong: where signing days lie after it, the
 * first day that differs from it in month or year alone and is not before them. Throws a Refusal where there is none.
 */
export function provenDay(name: ListName, signed: readonly DayDate[]): ListName {
  const later = signed.filter((day) => day > name.day).sort();
  const newest = later.at(-1);
  if (newest === undefined || later.length < PROOF) return name;
  const [year = 0, month = 0, day = 0] = name.day.split('-').map(Number);
  const readings = [
    ...Array.from({ length: 12 }, (_, i) => dayOf(year, i + 1, day)),
    dayOf(year + 1, month, day)
  ]
    .filter((reading) => reading !== null)
    .filter((reading) => reading >= newest && daysBetween(newest, reading) <= NEWEST_SIGNING);
  const [reading] = readings.sort();
  const proof = `the name says ${name.day}, but ${later.length} signing days are later, up to ${newest}`;
  if (reading === undefined)
    throw new Refusal({ file: name.file }, `its day cannot be told: ${proof}`);
  return { ...name, day: reading, reason: proof };
}
