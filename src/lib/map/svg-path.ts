import { mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import { coarsen } from './coarse-ground';
import type { FirstPaint, Ground, GroundTopology, Point } from './ground-types';
import { polygonPoints, toPoints } from './rings';

/** SVG path data of lines on the plane, relative and to one decimal; closed lines end in `z`. */
export function linesToPath(lines: Iterable<readonly Point[]>, closed: boolean): string {
  let path = '';
  // Where `m` counts from: the start of the last subpath once closed, else the last point.
  let [fromX, fromY] = [0, 0];
  for (const line of lines) {
    const tenths = line.map(([x, y]): Point => [Math.round(x * 10), Math.round(y * 10)]);
    const [first] = tenths;
    if (!first) continue;
    const drawn = closed ? tenths.slice(0, -1) : tenths;
    let numbers = '';
    let [x, y] = [fromX, fromY];
    for (const point of drawn) {
      if (point !== first && point[0] === x && point[1] === y) continue;
      numbers = append(append(numbers, point[0] - x), point[1] - y);
      [x, y] = point;
    }
    path += `m${numbers}${closed ? 'z' : ''}`;
    [fromX, fromY] = closed ? first : [x, y];
  }
  return path;
}

/** Adds a number of tenths with no more separators than SVG needs. */
function append(numbers: string, tenths: number): string {
  const text = String(tenths / 10).replace(/^(-?)0\./, '$1.');
  const before = numbers.slice(numbers.search(/[^ -]*$/));
  const joins =
    numbers === '' || text.startsWith('-') || (text.startsWith('.') && before.includes('.'));
  return joins ? numbers + text : `${numbers} ${text}`;
}

/** Path data of one county or state in the full detail of the topology. */
export function areaPath(topology: GroundTopology, geometry: GeometryObject): string {
  return linesToPath(polygonPoints(topology.arcs, geometry).flat(), true);
}

/**
 * The paths of the first paint: every county, state borders, the nation's edge and the insets'
 * frames, coarse enough to stand in a page. The build and the browser draw the same strings.
 */
export function firstPaint(ground: Ground): FirstPaint {
  return paint({ ...ground, topology: coarsen(ground.topology) });
}

/** The same paths in full detail, for an SVG that the reader zooms. */
export function finePaint(ground: Ground): FirstPaint {
  return paint(ground);
}

function paint({ topology, states, insets }: Ground): FirstPaint {
  const { counties, frames } = topology.objects;
  const lines = (object: GeometryObject, kept?: Kept) =>
    linesToPath(mesh(topology, object, kept).coordinates.map(toPoints), false);
  return {
    counties: counties.geometries.map((county) => [String(county.id), areaPath(topology, county)]),
    // Borders are found from counties: a coarse topology may have lost islets of a state.
    states: lines(counties, (a, b) => stateOf(a) !== stateOf(b)),
    nation: lines(counties, (a, b) => a === b),
    frames: lines(frames),
    stateLabels: states.labels.map(([x, y], index) => [states.ids[index] ?? '', x, y]),
    insets
  };
}

type Kept = (a: GeometryObject, b: GeometryObject) => boolean;

function stateOf({ id }: GeometryObject): string {
  return String(id).slice(0, 2);
}
