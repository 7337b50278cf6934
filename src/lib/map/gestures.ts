import type { Attachment } from 'svelte/attachments';
import { isHome, pan, zoomAbout } from './looking';
import type { Point } from './ground-types';
import type { Camera, Viewport } from './plane';

/** What the gestures move. */
export interface Movable {
  readonly camera: Camera;
  readonly viewport: Viewport;
  /** A step of a gesture. */
  move(camera: Camera): void;
  /** The end of a gesture. */
  settle(): void;
}

/** Pixels a pointer may travel and still mean a click. */
const CLICK_TRAVEL = 4;
/** A turn of the wheel is over when it has rested this long. */
const WHEEL_REST_MS = 200;

/** Whether a turn of the wheel is the page's: away from a map that already shows the whole nation. */
export function scrollsPage(
  event: Pick<WheelEvent, 'deltaY' | 'ctrlKey'>,
  camera: Camera
): boolean {
  return event.deltaY > 0 && !event.ctrlKey && isHome(camera);
}

/** Drag, wheel and pinch on the SVG map, until or instead of MapLibre's own. One finger moves the map only once it is zoomed in; before that it scrolls the page. */
export function gestures(map: Movable): Attachment<HTMLElement> {
  return (node) => {
    const down = new Map<number, Point>();
    let travelled = false;
    let rest: ReturnType<typeof setTimeout> | undefined;

    const at = (event: MouseEvent): Point => {
      const box = node.getBoundingClientRect();
      return [event.clientX - box.left, event.clientY - box.top];
    };
    const spread = ([a, b]: Point[]): number => (a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0);
    const middle = (points: Point[]): Point => [
      points.reduce((sum, [x]) => sum + x, 0) / points.length,
      points.reduce((sum, [, y]) => sum + y, 0) / points.length
    ];

    function press(event: PointerEvent): void {
      if (event.pointerType === 'mouse' && event.button !== 0) return;
      if (down.size === 0) travelled = false;
      down.set(event.pointerId, at(event));
    }
    function drag(event: PointerEvent): void {
      const start = down.get(event.pointerId);
      if (!start) return;
      const now = at(event);
      if (!travelled && down.size === 1 && spread([start, now]) < CLICK_TRAVEL) return;
      if (!travelled) node.setPointerCapture(event.pointerId);
      travelled = true;
      const before = [...down.values()];
      down.set(event.pointerId, now);
      const after = [...down.values()];
      const [from, to] = [middle(before), middle(after)];
      const moved = isHome(map.camera)
        ? map.camera
        : pan(map.camera, [to[0] - from[0], to[1] - from[1]], map.viewport);
      const grown = down.size === 2 ? spread(after) / Math.max(spread(before), 1) : 1;
      map.move(grown === 1 ? moved : zoomAbout(moved, moved.k * grown, to, map.viewport));
    }
    function release(event: PointerEvent): void {
      if (down.delete(event.pointerId) && down.size === 0 && travelled) map.settle();
    }
    // The click that ends a drag selects nothing.
    function click(event: MouseEvent): void {
      if (travelled) event.stopPropagation();
      travelled = false;
    }
    function wheel(event: WheelEvent): void {
      if (scrollsPage(event, map.camera)) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
      const k = map.camera.k * 2 ** ((-event.deltaY * lines) / (event.ctrlKey ? 100 : 400));
      map.move(zoomAbout(map.camera, k, at(event), map.viewport));
      clearTimeout(rest);
      rest = setTimeout(() => map.settle(), WHEEL_REST_MS);
    }

    node.addEventListener('pointerdown', press);
    node.addEventListener('pointermove', drag);
    node.addEventListener('pointerup', release);
    node.addEventListener('pointercancel', release);
    node.addEventListener('click', click, { capture: true });
    node.addEventListener('wheel', wheel, { passive: false });
    return () => {
      clearTimeout(rest);
      node.removeEventListener('pointerdown', press);
      node.removeEventListener('pointermove', drag);
      node.removeEventListener('pointerup', release);
      node.removeEventListener('pointercancel', release);
      node.removeEventListener('click', click, { capture: true });
      node.removeEventListener('wheel', wheel);
    };
  };
}
