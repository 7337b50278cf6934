import type { Camera } from './plane';

/** Milliseconds a camera takes from one view to another. */
export const FLIGHT_MS = 450;

/** The camera a part `t` (0-1) of the way: scale grows evenly to the eye and the centre moves with it. */
export function between(from: Camera, to: Camera, t: number): Camera {
  const k = from.k * (to.k / from.k) ** t;
  // With the scale the shown width changes, and the centre must follow the width, not the clock.
  const nearer = Math.abs(from.k - to.k) < 1e-6;
  const part = nearer ? t : (1 / from.k - 1 / k) / (1 / from.k - 1 / to.k);
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part, k };
}

const ease = (t: number): number => 1 - (1 - t) ** 3;

/** Moves a camera over FLIGHT_MS, a step a frame; the last step is `to` itself. Returns how to stop it. */
export function fly(
  from: Camera,
  to: Camera,
  step: (camera: Camera, done: boolean) => void
): () => void {
  const start = performance.now();
  let frame = requestAnimationFrame(function next(now) {
    const t = Math.min((now - start) / FLIGHT_MS, 1);
    if (t < 1) frame = requestAnimationFrame(next);
    step(t < 1 ? between(from, to, ease(Math.max(t, 0))) : to, t === 1);
  });
  return () => cancelAnimationFrame(frame);
}

/** Whether the reader asked for less motion. */
export function prefersStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
