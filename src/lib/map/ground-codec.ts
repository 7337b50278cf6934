import { mergeArcs } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon } from 'topojson-specification';
import type { Box, Ground, GroundTopology, InsetPlace, Point } from './ground-types';
import { boxOf, polygonPoints } from './rings';

/**
 * `ground.json` as it is served: the topology without what can be worked out again. Strings hold
 * numbers written by `writeNumbers`. Rings are walked county by county in FIPS order; a border is
 * written when it is first met and only named when its other side is walked, and a border that
 * closes a ring leaves out its last point. A third of the size of the same shapes as TopoJSON.
 */
export interface PackedGround {
  version: 1;
  /** Grid steps a plane unit. */
  steps: number;
  /** FIPS as numbers, each less the one before. */
  ids: number[];
  /** Polygons of each county, rings of each polygon, borders of each ring. */
  polygons: string;
  rings: string;
  lengths: string;
  /** First border of each ring: 0 = a new one, n = the one written n borders ago. */
  firsts: string;
  /** Every later border: 0 = a new one, n = the nth known one that leads on from here. */
  turns: string;
  /** Starting points of rings that begin with a new border, x and y in steps. */
  starts: string;
  /** Each new border: the number of its points, then x and y of each less the one before. */
  arcs: string;
  /** Label point of each county: x and y in 55ths of its box. */
  labels: string;
  /** Label point of each state, ascending by FIPS, in plane units. */
  stateLabels: Point[];
  insets: InsetPlace[];
  /** Lines round the insets, in plane units. */
  frames: Point[][];
}

/** The part of the packed ground that holds shapes. */
export type PackedShapes = Omit<PackedGround, 'labels' | 'stateLabels' | 'insets'>;

/** Steps across a county's box in which its label point is written. */
export const LABEL_STEPS = 55;

const FIRST_END = 35;
const ENDS = 56;
const FIRST_MORE = 93;
const MORES = 32;

/** Whole numbers from 0 up as printable characters, one for numbers below 56. */
export function writeNumbers(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    let rest = Math.floor(number / ENDS);
    while (rest > 0) {
      text += String.fromCharCode(FIRST_MORE + (rest % MORES));
      rest = Math.floor(rest / MORES);
    }
    text += String.fromCharCode(FIRST_END + (number % ENDS));
  }
  return text;
}

/** Reads numbers written by `writeNumbers` one by one; throws past the end. */
export function numberReader(text: string): () => number {
  let at = 0;
  return () => {
    let number = 0;
    for (let weight = ENDS; at < text.length; weight *= MORES) {
      const code = text.charCodeAt(at++);
      if (code < FIRST_MORE) return number + code - FIRST_END;
      number += (code - FIRST_MORE) * weight;
    }
    throw new Error('ground.json ends too early');
  };
}

/** Signed whole numbers as numbers from 0 up. */
export function zigzag(number: number): number {
  return number < 0 ? -2 * number - 1 : 2 * number;
}

function unzigzag(number: number): number {
  return number % 2 === 1 ? -(number + 1) / 2 : number / 2;
}

/** Borders met once so far, found by the point where their other side begins. */
export class OpenArcs {
  readonly #byEnd = new Map<string, number[]>();

  add(arc: number, end: Readonly<Point>): void {
    const key = end.join();
    const arcs = this.#byEnd.get(key);
    if (arcs) arcs.push(arc);
    else this.#byEnd.set(key, [arc]);
  }

  at(point: Readonly<Point>): readonly number[] {
    return this.#byEnd.get(point.join()) ?? [];
  }

  close(arc: number, end: Readonly<Point>): void {
    const arcs = this.#byEnd.get(end.join());
    arcs?.splice(arcs.indexOf(arc), 1);
  }
}

/** Walks the packed rings; returns arcs in grid steps and each county's polygons. */
function unpackRings(packed: PackedShapes): { arcs: Point[][]; counties: number[][][][] } {
  const [polygons, rings] = [numberReader(packed.polygons), numberReader(packed.rings)];
  const [lengths, firsts] = [numberReader(packed.lengths), numberReader(packed.firsts)];
  const [turns, starts] = [numberReader(packed.turns), numberReader(packed.starts)];
  const bends = numberReader(packed.arcs);
  const arcs: Point[][] = [];
  const open = new OpenArcs();

  const readArc = (from: Point, closing: Point | undefined): Point[] => {
    let at = from;
    const points = [at];
    for (let left = bends(); left > 0; left--) {
      at = [at[0] + unzigzag(bends()), at[1] + unzigzag(bends())];
      points.push(at);
    }
    if (closing) points.push(closing);
    return points;
  };

  const readRing = (): number[] => {
    const length = lengths();
    const ring: number[] = [];
    let start: Point | undefined;
    let at: Point | undefined;
    while (ring.length < length) {
      const last = ring.length === length - 1;
      let known: number | undefined;
      if (!at) {
        const back = firsts();
        known = back > 0 ? arcs.length - back : undefined;
      } else {
        const turn = turns();
        known = turn > 0 ? open.at(at)[turn - 1] : undefined;
      }
      const points = known === undefined ? undefined : arcs[known];
      const end = points?.[points.length - 1];
      if (known !== undefined && points?.[0] && end) {
        open.close(known, end);
        ring.push(~known);
        start ??= end;
        at = points[0];
      } else {
        at ??= [starts(), starts()];
        start ??= at;
        const fresh = readArc(at, last ? start : undefined);
        at = fresh[fresh.length - 1] ?? at;
        open.add(arcs.length, at);
        ring.push(arcs.length);
        arcs.push(fresh);
      }
    }
    return ring;
  };

  const counties = packed.ids.map(() =>
    Array.from({ length: polygons() }, () => Array.from({ length: rings() }, readRing))
  );
  return { arcs, counties };
}

/** The ground a packed file stands for, in plane units; throws on a version it does not know. */
export function unpackGround(packed: PackedGround): Ground {
  if (packed.version !== 1) throw new Error(`ground.json has unknown version ${packed.version}`);
  const topology = unpackTopology(packed);
  const { counties, states } = topology.objects;
  const fractions = numberReader(packed.labels);
  const boxes = boxesOf(topology, counties);
  const labels = boxes.map(([left, top, right, bottom]): Point => [
    left + ((right - left) * fractions()) / LABEL_STEPS,
    top + ((bottom - top) * fractions()) / LABEL_STEPS
  ]);
  return {
    topology,
    counties: { ids: idsOf(counties), labels, boxes },
    states: {
      ids: idsOf(states),
      labels: packed.stateLabels,
      boxes: boxesOf(topology, states)
    },
    insets: packed.insets
  };
}

function idsOf({ geometries }: GeometryCollection): string[] {
  return geometries.map(({ id }) => String(id));
}

function boxesOf({ arcs }: GroundTopology, { geometries }: GeometryCollection): Box[] {
  return geometries.map((geometry) => boxOf(polygonPoints(arcs, geometry).flat(2)));
}

/** The shapes alone; `labels` and `stateLabels` are not read. States and nation are merged anew. */
export function unpackTopology(packed: PackedShapes): GroundTopology {
  const { arcs, counties: polygons } = unpackRings(packed);
  const onPlane = arcs.map((arc) =>
    arc.map(([x, y]): Point => [x / packed.steps, y / packed.steps])
  );
  let fips = 0;
  const byState = new Map<string, (Polygon | MultiPolygon)[]>();
  const counties = packed.ids.map((step, index) => {
    fips += step;
    const id = String(fips).padStart(5, '0');
    const county = asGeometry(polygons[index] ?? [], id);
    const state = id.slice(0, 2);
    byState.set(state, [...(byState.get(state) ?? []), county]);
    return county;
  });
  const base = { type: 'Topology' as const, objects: {}, arcs: [...onPlane, ...packed.frames] };
  const states = [...byState].map(([id, parts]) => asGeometry(mergeArcs(base, parts).arcs, id));
  return {
    ...base,
    objects: {
      counties: { type: 'GeometryCollection', geometries: counties },
      states: { type: 'GeometryCollection', geometries: states },
      nation: { type: 'MultiPolygon', arcs: mergeArcs(base, states).arcs },
      frames: {
        type: 'MultiLineString',
        arcs: packed.frames.map((_, index) => [onPlane.length + index])
      }
    }
  };
}

function asGeometry(polygons: number[][][], id: string): Polygon | MultiPolygon {
  const [first, ...rest] = polygons;
  return first && rest.length === 0
    ? { type: 'Polygon', id, arcs: first }
    : { type: 'MultiPolygon', id, arcs: polygons };
}
