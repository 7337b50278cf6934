import { LABEL_STEPS, writeNumbers } from '../src/lib/map/ground-codec';
import type { GroundTopology, InsetPlace, Point } from '../src/lib/map/ground-types';
import { boxOf, polygonPoints } from '../src/lib/map/rings';
import { INSETS } from './insets';
import { borderDistance, labelPoint } from './label-point';

/** Label points of all counties in steps of their boxes, as the packed ground holds them. */
export function countyLabels({ arcs, objects }: GroundTopology): string {
  const numbers = objects.counties.geometries.flatMap((county) =>
    stepsInBox(polygonPoints(arcs, county), String(county.id))
  );
  return writeNumbers(numbers);
}

/** The step nearest to the label point whose place is still inside the shape. */
function stepsInBox(polygons: Point[][][], id: string): Point {
  const [left, top, right, bottom] = boxOf(polygons.flat(2));
  const [width, height] = [right - left, bottom - top];
  const [x, y] = labelPoint(polygons);
  const middle: Point = [
    Math.round(((x - left) / width) * LABEL_STEPS),
    Math.round(((y - top) / height) * LABEL_STEPS)
  ];
  const near = [0, -1, 1].flatMap((dx) =>
    [0, -1, 1].map((dy): Point => [middle[0] + dx, middle[1] + dy])
  );
  const inside = near.find(([across, down]) => {
    const point: Point = [
      left + (width * across) / LABEL_STEPS,
      top + (height * down) / LABEL_STEPS
    ];
    return polygons.some((rings) => borderDistance(rings, point) > 0);
  });
  if (!inside) throw new Error(`County ${id}: no label point inside the shape`);
  return inside;
}

/** Label points of all states, to a tenth of a plane unit. */
export function stateLabels({ arcs, objects }: GroundTopology): Point[] {
  return objects.states.geometries.map((state) => {
    const [x, y] = labelPoint(polygonPoints(arcs, state));
    return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
  });
}

/** Names and frames of the insets. */
export function insetPlaces(): InsetPlace[] {
  return INSETS.map(({ key, state, label, cell }) => ({ key, state, label, box: cell }));
}
