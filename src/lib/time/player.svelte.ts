/** Milliseconds a step of each speed. */
export const SPEEDS = { slow: 600, normal: 250, fast: 90 } as const;
export type Speed = keyof typeof SPEEDS;
export const SPEED_NAMES = ['slow', 'normal', 'fast'] as const satisfies readonly Speed[];

/** Milliseconds a step where the reader's device asks for less motion. */
const CALM = 1000;

/** Steps through time by itself, but not while nobody sees the page, until it is paused or there is no further step. Create it while a component initialises. */
export class Player {
  playing = $state(false);
  speed = $state<Speed>('normal');

  /** `step` goes on and says whether there is more; `calm` says whether less motion is asked for. */
  constructor(step: () => boolean, calm: () => boolean) {
    $effect(() => {
      if (!this.playing) return;
      const pace = calm() ? CALM : SPEEDS[this.speed];
      const timer = setInterval(() => {
        if (document.visibilityState === 'visible' && !step()) this.playing = false;
      }, pace);
      return () => clearInterval(timer);
    });
  }
}
