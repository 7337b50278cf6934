import type { Agreement, DayDate, Model, Span } from './types';

/** Whether an agreement was in force: `maybe` between the last list with it and the first list without it. */
export type InForce = 'yes' | 'maybe' | 'no';

/** The span of an agreement: from signing to the bounds between which it ended. */
export function spanOf(agreement: Agreement): Span {
  const { model, signed, status, ended, lastSeen, goneBy } = agreement;
  if (status === 'active') return { model, signed, until: null, goneBy: null };
  if (ended) return { model, signed, until: ended, goneBy: ended };
  // Without a documented end the lists bound it; without a last listing nothing is certain after signing.
  return { model, signed, until: lastSeen ?? signed, goneBy };
}

/** Lists read before this day lie months apart: a short stay on them tells nothing. */
const LISTS_DAILY = '2025-01-01';
const BRIEFLY = 60;

/**
 * Whether ICE's lists showed an agreement for under 60 days and no source gives its end: many such are slips of the
 * list or agencies that stand on it under another name since, and no ends.
 */
export function listedBriefly({
  status,
  signed,
  firstSeen,
  goneBy,
  ended,
  endReason
}: Pick<Agreement, 'status' | 'signed' | 'firstSeen' | 'goneBy' | 'ended' | 'endReason'>): boolean {
  if (status !== 'ended' || ended !== null || endReason !== null) return false;
  if (signed < LISTS_DAILY || firstSeen === null || goneBy === null) return false;
  return Date.parse(goneBy) - Date.parse(firstSeen) < BRIEFLY * 86_400_000;
}

/** Whether a span was in force on a day. The day an agreement ends is its first day out of force. */
export function inForce(span: Span, day: DayDate): InForce {
  if (day < span.signed) return 'no';
  if (span.until === null) return 'yes';
  if (span.goneBy !== null && day >= span.goneBy) return 'no';
  return day <= span.until ? 'yes' : 'maybe';
}

/** The strongest answer of several spans. */
export function anyInForce(spans: readonly Span[], day: DayDate): InForce {
  let answer: InForce = 'no';
  for (const span of spans) {
    const one = inForce(span, day);
    if (one === 'yes') return 'yes';
    if (one === 'maybe') answer = 'maybe';
  }
  return answer;
}

/** Whether any span may have been in force on some day of a period (both days included). */
export function touches(spans: readonly Span[], start: DayDate, end: DayDate): boolean {
  return spans.some(
    (span) =>
      span.signed <= end && (span.until === null || span.goneBy === null || span.goneBy > start)
  );
}

/** Models in force (or perhaps in force) on a day, each once. */
export function modelsInForce(spans: readonly Span[], day: DayDate): Model[] {
  return [...new Set(spans.filter((s) => inForce(s, day) !== 'no').map((s) => s.model))];
}
