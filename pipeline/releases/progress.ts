import { SingleBar, Presets } from 'cli-progress';

/** Shows how far long work has come. Totals and steps count the same thing: bytes, rows, files. */
export interface Progress {
  start(what: string, total: number): void;
  step(amount?: number): void;
  stop(): void;
}

/** A bar on a terminal; elsewhere (a log, CI) nothing but the name of the work. */
export function progressBar(print: (line: string) => void): Progress {
  if (!process.stderr.isTTY) {
    return { start: (what) => print(what), step: () => undefined, stop: () => undefined };
  }
  const bar = new SingleBar(
    { format: '{what} {bar} {percentage}% {eta_formatted}', clearOnComplete: true },
    Presets.shades_classic
  );
  return {
    start: (what, total) => bar.start(total, 0, { what }),
    step: (amount = 1) => bar.increment(amount),
    stop: () => bar.stop()
  };
}

/** For tests and callers that show nothing. */
export const noProgress: Progress = {
  start: () => undefined,
  step: () => undefined,
  stop: () => undefined
};
