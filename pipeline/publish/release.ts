import { createHash } from 'node:crypto';
import type { Release } from '../../src/lib/atlas/types';
import { compare } from '../tables/fault';
import type { AgencyFact } from './agencies';

/** Ids of the sources that are copies of ICE's own list of agreements begin so. */
const ICE_LIST = /^ice-roster/;

/** The days a release speaks for; throws where no agreement was read from ICE's list. */
export function daysOf(agencies: readonly AgencyFact[]): Omit<Release, 'id'> {
  const agreements = agencies.flatMap((agency) => agency.agreements);
  const asOf = newest(agreements.flatMap(({ signed, lastSeen }) => [signed, lastSeen]));
  const lastList = newest(
    agreements
      .filter(({ sources }) => sources.some((source) => ICE_LIST.test(source)))
      .map(({ lastSeen }) => lastSeen)
  );
  if (asOf === null || lastList === null) throw new Error("no agreement was read from ICE's list");
  return { asOf, lastList };
}

/**
 * The id of a release: its day and the first eight hexadecimal digits of the SHA-256 over names and contents of all
 * its files, written without the id, in the order of their names.
 */
export function releaseId(asOf: string, files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const [name, text] of [...files].sort(([a], [b]) => compare(a, b))) {
    hash.update(name).update('\0').update(text).update('\0');
  }
  return `${asOf}-${hash.digest('hex').slice(0, 8)}`;
}

function newest(days: readonly (string | null)[]): string | null {
  return days.reduce((a, b) => (a !== null && (b === null || a >= b) ? a : b), null);
}
