import type { Fips, Measure } from '$lib/atlas/types';
import type { GlMap } from './gl-map';
import type { Outline } from './gl-style';
import type { Ground } from './ground-types';
import { sameCamera } from './looking';
import type { Viewport } from './plane';
import type { Stage } from './stage.svelte';
import { readTokens, themeOf, type Theme } from './theme';

/** What MapLibre is to show, asked for anew while it comes up. */
export interface Scene {
  stage: Stage;
  classes(): ReadonlyMap<Fips, string>;
  measure(): Measure;
  outlined(): Record<Outline, Fips | null>;
  point(fips: Fips | null, event: MouseEvent): void;
  pick(fips: Fips | null, event: MouseEvent): void;
}

/** Whether the browser can draw with WebGL 2, without keeping a context. */
function canDraw(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** Brings MapLibre up behind the SVG and lets it take over once it shows the very same. */
export class TakeOver {
  /** MapLibre once it has taken over; null while the SVG shows the map. */
  shown = $state.raw<GlMap | null>(null);
  readonly #scene: Scene;
  #state: 'waiting' | 'coming' | 'here' | 'over' = 'waiting';
  #map: GlMap | null = null;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /**
   * Starts the take-over if it has not started. Without WebGL 2 the SVG stays for good; a failed
   * download leaves it in place until the next start.
   */
  async start(container: HTMLElement, load: () => Promise<Ground | null>): Promise<void> {
    if (this.#state !== 'waiting') return;
    this.#state = canDraw() ? 'coming' : 'over';
    const ground = load();
    if (this.#state === 'over') return;
    // Side by side, so that what library and worker share becomes a chunk of its own.
    const library = Promise.all([import('./gl-map'), import('virtual:maplibre-worker')]).catch(
      () => null
    );
    const [parts, shapes] = await Promise.all([library, ground]);
    if (this.#state !== 'coming') return;
    if (!parts || !shapes) {
      this.#state = 'waiting';
      return;
    }
    const [{ GlMap: Drawn, isWithoutGpu }, { url }] = parts;
    try {
      this.#map = this.#create(Drawn, url, container, shapes);
    } catch (error) {
      // The SVG is the map.
      this.#state = 'over';
      if (isWithoutGpu(error)) return;
      throw error;
    }
    await this.#match(this.#map, container);
  }

  #create(Drawn: typeof GlMap, url: string, container: HTMLElement, ground: Ground): GlMap {
    const { stage, point, pick } = this.#scene;
    return new Drawn(url, container, ground.topology, stage.camera, this.#theme(container), {
      viewport: () => stage.viewport,
      move: (camera) => stage.move(camera),
      settle: () => stage.settle(),
      point,
      pick,
      lost: () => this.leave()
    });
  }

  #theme(container: HTMLElement): Theme {
    return themeOf(readTokens(container), this.#scene.measure());
  }

  /** Repeats what the SVG shows until the canvas shows the same and nothing moves, then takes over. */
  async #match(map: GlMap, container: HTMLElement): Promise<void> {
    const { stage, classes, outlined } = this.#scene;
    await map.ready();
    let size: Viewport | null = null;
    while (this.#state === 'coming') {
      // The map may have given up room while MapLibre came up.
      if (stage.viewport !== size) map.resize(stage.camera);
      size = stage.viewport;
      const painted = classes();
      map.paint(painted, this.#theme(container));
      map.outline(outlined());
      if (!sameCamera(map.camera, stage.camera)) map.go(stage.camera, false);
      await map.drawn();
      const same =
        size === stage.viewport && painted === classes() && sameCamera(map.camera, stage.camera);
      if (this.#state !== 'coming' || !same || !stage.resting) continue;
      this.#state = 'here';
      stage.renderer = map;
      this.shown = map;
    }
  }

  /** Gives the map back to the SVG, for good. */
  leave(): void {
    const { stage } = this.#scene;
    this.#state = 'over';
    this.shown = null;
    if (stage.renderer) stage.renderer = null;
    stage.settle();
    this.#map?.remove();
    this.#map = null;
  }
}
