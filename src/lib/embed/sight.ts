import type { Movable } from '$lib/map/gestures';
import { constrain, isHome, sameCamera } from '$lib/map/looking';
import { cameraToViewBox, PLANE, toPixel, type Camera, type Viewport } from '$lib/map/plane';
import type { Point } from '$lib/map/ground-types';
import { LEAST_WIDTH } from './box';

/** The camera under which a part of the plane just fits a map of the same proportions. */
export function cameraOf(box: { x: number; y: number; width: number; height: number }): Camera {
  return {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    k: Math.max(PLANE.width / box.width, PLANE.height / box.height)
  };
}

/** Where the map of a frame looks. It opens on what its `viewBox` shows and keeps its proportions. */
export class Sight implements Movable {
  camera: Camera;
  readonly #map: SVGSVGElement;
  readonly #first: Camera;
  readonly #moved: () => void;

  /** `moved` hears of every change of what is in view or how large it is drawn. */
  constructor(map: SVGSVGElement, moved: () => void) {
    const { x, y, width, height } = map.viewBox.baseVal;
    this.#map = map;
    this.#moved = moved;
    this.#first = this.camera = cameraOf({ x, y, width, height });
    map.style.aspectRatio = `${width} / ${height}`;
    new ResizeObserver(() => this.#draw()).observe(map);
  }

  get viewport(): Viewport {
    const { width, height } = this.#map.getBoundingClientRect();
    return { width: Math.max(width, 1), height: Math.max(height, 1) };
  }
  /** Whether the first view is in view. */
  get isFirst(): boolean {
    return sameCamera(this.camera, this.#first);
  }
  /** Whether the whole nation is in view, and there is nothing to zoom out to. */
  get isWhole(): boolean {
    return isHome(this.camera);
  }

  move(camera: Camera): void {
    const most = Math.max(PLANE.width / LEAST_WIDTH, this.#first.k);
    this.camera = constrain({ ...camera, k: Math.min(camera.k, most) }, this.viewport);
    this.#draw();
  }
  /** Every step of a gesture is drawn at once: nothing is left to do at its end. */
  settle(): void {
    this.#draw();
  }
  /** Goes back to the first view. */
  restart(): void {
    this.camera = this.#first;
    this.#draw();
  }
  /** Twice as near, or as far, by steps; about a place where one is meant. */
  zoom(steps: number, about: Point = [this.camera.x, this.camera.y]): void {
    const k = this.camera.k * 2 ** steps;
    const [x, y] = k < 1.2 ? [PLANE.width / 2, PLANE.height / 2] : about;
    this.move({ x, y, k: k < 1.2 ? 1 : k });
  }
  /** Moves along where a place would not be in view, or only at its very edge. */
  reveal(place: Point): void {
    const [px, py] = this.pixel(place);
    const { width, height } = this.viewport;
    const inside = px > width * 0.1 && px < width * 0.9 && py > height * 0.1 && py < height * 0.9;
    if (!inside && !this.isWhole) this.move({ x: place[0], y: place[1], k: this.camera.k });
  }
  /** Where a place is drawn, in CSS pixels from the map's corner. */
  pixel(place: Point): Point {
    return toPixel(place, this.camera, this.viewport);
  }

  #draw(): void {
    this.#map.setAttribute('viewBox', cameraToViewBox(this.camera, this.viewport));
    fitPatterns(this.#map);
    this.#moved();
  }
}

/** Keeps dots and lines at one size on screen, however near the map is. */
function fitPatterns(map: SVGSVGElement): void {
  const scale = map.viewBox.baseVal.width / Math.max(map.getBoundingClientRect().width, 1);
  for (const pattern of map.querySelectorAll('pattern'))
    pattern.setAttribute('patternTransform', `scale(${scale})`);
}
