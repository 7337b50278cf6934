import { MODELS, type DayDate, type Model, type Span } from '$lib/atlas/types';
import { stretchOf, type Stretch } from '$lib/timeline/stretch';

/** An agreement on a time axis: in force from `from`, surely until `sure`, surely no longer from `gone`. UTC milliseconds. */
export interface Bar {
  from: number;
  sure: number;
  gone: number;
  /** Signed before the time that is shown. */
  before: boolean;
}

/** Agreements within a stretch of time, a lane for each model that has one; what the record cannot say any more ends at `asOf`. */
export function lanesOf(
  spans: readonly Span[],
  within: Stretch,
  asOf: DayDate
): { model: Model; bars: Bar[] }[] {
  return MODELS.flatMap((model) => {
    const bars = spans
      .filter((span) => span.model === model)
      .flatMap((span) => barOf(span, within, asOf) ?? []);
    return bars.length > 0 ? [{ model, bars }] : [];
  });
}

function barOf(span: Span, within: Stretch, asOf: DayDate): Bar | null {
  const signed = stretchOf(span.signed).from;
  const { sure, gone } = endsOf(span, stretchOf(asOf).to);
  if (signed >= within.to || gone <= within.from) return null;
  const clamp = (time: number) => Math.min(within.to, Math.max(within.from, time));
  return {
    from: clamp(signed),
    sure: clamp(sure),
    gone: clamp(gone),
    before: signed < within.from
  };
}

/** When an agreement surely ended and may have, `known` being the end of the record. */
function endsOf({ until, goneBy }: Span, known: number): { sure: number; gone: number } {
  if (until === null) return { sure: known, gone: known };
  const sure = stretchOf(until).from;
  return { sure, gone: goneBy === null ? known : Math.max(sure, stretchOf(goneBy).from) };
}

/** How many agreements were in force from a moment on: surely, and at most where ends are known only as ranges. */
export interface Step {
  time: number;
  sure: number;
  most: number;
}

/** The number of agreements in force through a stretch of time, a step wherever it changes; the first stands at its start. */
export function stepsOf(spans: readonly Span[], within: Stretch, asOf: DayDate): Step[] {
  const changes = new Map<number, { sure: number; most: number }>([
    [within.from, { sure: 0, most: 0 }]
  ]);
  const change = (time: number, sure: number, most: number): void => {
    if (time >= within.to) return;
    const at = Math.max(time, within.from);
    const one = changes.get(at) ?? { sure: 0, most: 0 };
    changes.set(at, { sure: one.sure + sure, most: one.most + most });
  };
  const known = stretchOf(asOf).to;
  const end = Math.min(within.to, known);
  for (const span of spans) {
    const { sure, gone } = endsOf(span, known);
    change(stretchOf(span.signed).from, 1, 1);
    // Agreements in force at the end of the record go on to the edge of what is known.
    if (sure < end) change(sure, -1, 0);
    if (gone < end) change(gone, 0, -1);
  }
  let now = { sure: 0, most: 0 };
  return [...changes]
    .sort(([a], [b]) => a - b)
    .map(([time, { sure, most }]) => {
      now = { sure: now.sure + sure, most: now.most + most };
      return { time, ...now };
    });
}
