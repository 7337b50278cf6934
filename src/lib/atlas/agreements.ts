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
