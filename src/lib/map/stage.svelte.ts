import { fly, prefersStill } from './flight';
import type { Movable } from './gestures';
import { constrain, sameCamera } from './looking';
import { HOME, PLANE, type Camera, type Viewport } from './plane';

/** What draws the map above the SVG once it has taken over. */
export interface Renderer {
  /** Moves the camera; an animated move reports its steps and its end. */
  go(camera: Camera, animated: boolean): void;
  resize(camera: Camera): void;
}

/**
 * Where the map looks, whoever draws it. The SVG follows `camera`; a renderer that has taken over moves
 * it through `moved` and `settled`.
 */
export class Stage implements Movable {
  camera = $state.raw<Camera>({ ...HOME });
  /** Size of the map in CSS pixels; the plane's own until it is known. */
  viewport = $state.raw<Viewport>({ width: PLANE.width, height: PLANE.height });
  /** Whether the camera rests: no gesture and no flight under way. */
  resting = $state(true);
  /** What draws instead of the SVG, once it does. */
  renderer = $state.raw<Renderer | null>(null);

  readonly #report: (camera: Camera) => void;
  #stop: () => void = () => undefined;
  /** Whether the move under way is a flight, not a gesture. */
  #flying = false;
  /** Whether the move under way is the reader's and has to be reported. */
  #byReader = false;
  /** Where the last move ended or will end. */
  #aim: Camera = { ...HOME };

  /** `report` hears of every camera the reader has moved to. */
  constructor(report: (camera: Camera) => void) {
    this.#report = report;
  }

  /** Where the camera is or is flying to. */
  get aim(): Camera {
    return this.#aim;
  }

  /** Flies (or jumps) to a camera. Moves the reader asked for are reported when they end. */
  go(to: Camera, { byReader = false, jump = false } = {}): void {
    const camera = constrain(to, this.viewport);
    this.#stop();
    this.#byReader = byReader;
    this.#aim = camera;
    this.#flying = true;
    const animated = !jump && !prefersStill() && !sameCamera(camera, this.camera);
    if (this.renderer) {
      this.resting = !animated;
      this.renderer.go(camera, animated);
      if (!animated) this.#end(camera);
    } else if (animated) {
      this.resting = false;
      this.#stop = fly(this.camera, camera, (step, done) => {
        this.camera = step;
        if (done) this.#end(camera);
      });
    } else {
      this.#end(camera);
    }
  }

  #end(camera: Camera): void {
    this.camera = camera;
    this.#aim = camera;
    this.resting = true;
    this.#flying = false;
    const report = this.#byReader;
    this.#byReader = false;
    if (report) this.#report(camera);
  }

  /** A step of the reader's gesture, or of the renderer's flight. */
  move(camera: Camera): void {
    this.#stop();
    // Without a renderer every step is a gesture's; with one, a flight's steps come this way too.
    if (this.resting || !this.renderer) {
      this.#byReader = true;
      this.#flying = false;
    }
    this.resting = false;
    this.camera = camera;
  }

  /** The end of the reader's gesture or of the renderer's flight. */
  settle(): void {
    if (!this.resting) this.#end(this.camera);
  }

  /** Keeps the view when the map's size changes, and the aim of a flight under way. */
  resize(viewport: Viewport): void {
    if (viewport.width <= 0 || viewport.height <= 0) return;
    if (viewport.width === this.viewport.width && viewport.height === this.viewport.height) return;
    const [flying, aim, byReader] = [this.#flying, this.#aim, this.#byReader];
    this.#stop();
    this.viewport = viewport;
    this.camera = constrain(this.camera, viewport);
    this.renderer?.resize(this.camera);
    if (flying) this.go(aim, { byReader });
    else this.#aim = this.camera;
  }

  leave(): void {
    this.#stop();
  }
}
