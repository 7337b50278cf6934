import { OpenArcs, writeNumbers, zigzag, type PackedShapes } from '../src/lib/map/ground-codec';
import type { Point } from '../src/lib/map/ground-types';
import type { Source } from './atlas-source';

/** Writes units and arcs in the packed form; throws where rings do not form a clean mosaic. */
export function pack({ units, arcs }: Source, steps: number): Omit<PackedShapes, 'frames'> {
  const grid = arcs.map((arc) => toGrid(arc, steps));
  const writer = new RingWriter(grid);
  const [polygonCounts, ringCounts]: [number[], number[]] = [[], []];
  for (const { polygons } of units) {
    polygonCounts.push(polygons.length);
    for (const polygon of polygons) {
      ringCounts.push(polygon.length);
      for (const ring of polygon) writer.write(ring);
    }
  }
  const fips = units.map(({ id }) => Number(id));
  return {
    version: 1,
    steps,
    ids: fips.map((id, index) => id - (fips[index - 1] ?? 0)),
    polygons: writeNumbers(polygonCounts),
    rings: writeNumbers(ringCounts),
    ...writer.streams()
  };
}

/** Whole steps, without points that fall together; never fewer than two points. */
function toGrid(arc: readonly Point[], steps: number): Point[] {
  const points: Point[] = [];
  for (const [x, y] of arc) {
    const point: Point = [Math.round(x * steps), Math.round(y * steps)];
    const before = points[points.length - 1];
    if (!before || before[0] !== point[0] || before[1] !== point[1]) points.push(point);
  }
  const [only] = points;
  return only && points.length === 1 ? [only, only] : points;
}

class RingWriter {
  readonly #source: readonly Point[][];
  /** Number in writing order and points in the direction of writing, by source arc. */
  readonly #written = new Map<number, { number: number; forward: boolean; points: Point[] }>();
  readonly #open = new OpenArcs();
  readonly #lengths: number[] = [];
  readonly #firsts: number[] = [];
  readonly #turns: number[] = [];
  readonly #starts: number[] = [];
  readonly #arcs: number[] = [];

  constructor(source: readonly Point[][]) {
    this.#source = source;
  }

  write(ring: readonly number[]): void {
    const turned = this.#startAtKnown(ring);
    this.#lengths.push(turned.length);
    let at: Point | undefined;
    turned.forEach((index, place) => {
      const arc = index < 0 ? ~index : index;
      const known = this.#written.get(arc);
      if (known) {
        if (known.forward === index >= 0) throw new Error(`Arc ${arc} is walked twice one way`);
        const end = lastOf(known.points);
        const turn = at ? this.#open.at(at).indexOf(known.number) + 1 : 0;
        if (at && turn === 0) throw new Error(`Arc ${arc} has more than two sides`);
        if (at) this.#turns.push(turn);
        else this.#firsts.push(this.#written.size - known.number);
        this.#open.close(known.number, end);
        at = known.points[0];
      } else {
        const points = this.#pointsOf(index);
        const [first] = points;
        if (!first) throw new Error(`Arc ${arc} has no points`);
        if (at) this.#turns.push(0);
        else {
          this.#firsts.push(0);
          this.#starts.push(...first);
        }
        this.#writeArc(points, place === turned.length - 1);
        at = lastOf(points);
        const number = this.#written.size;
        this.#written.set(arc, { number, forward: index >= 0, points });
        this.#open.add(number, at);
      }
    });
  }

  streams(): Pick<PackedShapes, 'lengths' | 'firsts' | 'turns' | 'starts' | 'arcs'> {
    return {
      lengths: writeNumbers(this.#lengths),
      firsts: writeNumbers(this.#firsts),
      turns: writeNumbers(this.#turns),
      starts: writeNumbers(this.#starts),
      arcs: writeNumbers(this.#arcs)
    };
  }

  /** Turns the ring so that it begins with a known border that follows a new one. */
  #startAtKnown(ring: readonly number[]): number[] {
    const known = ring.map((index) => this.#written.has(index < 0 ? ~index : index));
    const after = known.findIndex((is, place) => is && !known.at(place - 1));
    const first = after >= 0 ? after : Math.max(known.indexOf(true), 0);
    return [...ring.slice(first), ...ring.slice(0, first)];
  }

  #pointsOf(index: number): Point[] {
    const points = this.#source[index < 0 ? ~index : index] ?? [];
    return index < 0 ? [...points].reverse() : points;
  }

  #writeArc(points: readonly Point[], closing: boolean): void {
    const written = points.slice(0, closing ? -1 : undefined);
    this.#arcs.push(written.length - 1);
    written.slice(1).forEach(([x, y], place) => {
      const [beforeX, beforeY] = written[place] ?? [x, y];
      this.#arcs.push(zigzag(x - beforeX), zigzag(y - beforeY));
    });
  }
}

function lastOf(points: readonly Point[]): Point {
  const last = points[points.length - 1];
  if (!last) throw new Error('An arc has no points');
  return last;
}
