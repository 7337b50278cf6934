import type { Agency, Agreement } from '$lib/atlas/types';
import type { Words } from '$lib/messages';

/** The id of an agreement's row on a page that shows one county. */
export const agreementId = (agreement: Agreement): string => `row-${agreement.id}`;

/** The agreement that replaced another: the same agency's that was signed on the day the other ended. */
export function successorOf(agency: Agency, agreement: Agreement): Agreement | null {
  if (agreement.status !== 'superseded' || agreement.ended === null) return null;
  return signedOn(agency, agreement.ended, agreement);
}

/** The agreement that another replaced; the newest where it replaced several. */
export function predecessorOf(agency: Agency, agreement: Agreement): Agreement | null {
  return (
    agency.agreements.find(
      (one) => one.id !== agreement.id && successorOf(agency, one)?.id === agreement.id
    ) ?? null
  );
}

function signedOn(agency: Agency, day: string, not: Agreement): Agreement | null {
  return agency.agreements.find((one) => one.id !== not.id && one.signed === day) ?? null;
}

/** When ICE's list first showed an agreement, where that is known and is not the day it was signed. */
export function seenPhrase(words: Words, { signed, firstSeen }: Agreement): string | null {
  if (firstSeen === null || firstSeen === signed) return null;
  const key = firstSeen > signed ? 'story.seen.after' : 'story.seen.before';
  return words.t(key, { date: words.date(firstSeen) });
}
