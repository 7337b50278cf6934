import { mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import { coarsen } from '$lib/map/coarse-ground';
import type { Box, Ground, GroundTopology, Point } from '$lib/map/ground-types';
import { PLANE } from '$lib/map/plane';
import { polygonPoints, toPoints } from '$lib/map/rings';
import { linesToPath } from '$lib/map/svg-path';
import { el, markup } from '$lib/share/svg';
import { STANDINGS, type Standing } from '$lib/pages/standing';
import { INKS, type MiniMap } from './scene';

/** A drawing for a place in the picture: SVG of whole pixels, and where its top left corner goes. */
export interface Drawing {
  svg: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A county with a side below this many pixels gets a ring. */
const EASY_TO_SEE = 15;
const RING = 17;
/** Below this many pixels the outline is weaker, so that it leaves something of the county to see. */
const EASY_TO_OUTLINE = 45;
/** Room for the outline. */
const RIM = 8;
const EDGE = 2;

const FILLS: Record<Standing, string> = {
  now: INKS.accent,
  past: INKS.past,
  never: INKS.never
};

/** How a part of the plane lies in the picture. */
interface Place {
  scale: number;
  onto: (point: Point) => Point;
  topology: GroundTopology;
  land: GeometryObject[];
}

/** Draws maps of a ground. */
export class MapDrawer {
  readonly #ground: Ground;
  readonly #coarse: GroundTopology;

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#coarse = coarsen(ground.topology);
  }

  /** Counties in the colours of their standing, with borders. Throws where the ground has no such state. */
  base({ state, standings, box }: MiniMap): Drawing {
    const { onto, topology, land } = this.#place(state, box);
    const [left, top, right, bottom] = box;
    const own = new Map(standings);
    const path = (geometries: readonly GeometryObject[]): string =>
      linesToPath(
        geometries.flatMap((one) => ringsOf(topology, one, onto)),
        true
      );
    const borders = (kept: (a: GeometryObject, b: GeometryObject) => boolean): string =>
      linesToPath(
        mesh(topology, { type: 'GeometryCollection', geometries: land }, kept).coordinates.map(
          (line) => toPoints(line).map(onto)
        ),
        false
      );
    const nation = state === null;
    const stroke = (d: string, colour: string, width: number) =>
      el('path', {
        d,
        fill: 'none',
        stroke: colour,
        'stroke-width': width,
        'stroke-linejoin': 'round'
      });
    const inside = [
      ...STANDINGS.map((standing) =>
        el('path', {
          d: path(land.filter(({ id }) => (own.get(String(id)) ?? 'never') === standing)),
          fill: FILLS[standing],
          'fill-rule': 'evenodd',
          // Shades between fills would double the bytes of a map of so many small shapes.
          'shape-rendering': nation ? 'crispEdges' : null
        })
      ),
      // Borders of counties would be noise at the size of the country.
      nation
        ? stroke(
            borders((a, b) => stateOf(a) !== stateOf(b)),
            INKS.state,
            0.8
          )
        : stroke(
            borders((a, b) => a !== b),
            INKS.paper,
            1.2
          ),
      stroke(
        borders((a, b) => a === b),
        INKS.state,
        nation ? 0.8 : 1.2
      )
    ];
    return drawing(inside, left, top, right - left, bottom - top, [0, 0]);
  }

  /** The outline of the map's county, above its fill; null where no county is outlined. */
  outline({ state, county, box }: MiniMap): Drawing | null {
    if (county === null) return null;
    const { onto, topology, land } = this.#place(state, box);
    const shape = land.find(({ id }) => id === county);
    if (!shape) throw new Error(`the ground has no county ${county}`);
    const rings = ringsOf(topology, shape, onto);
    const points = rings.flat();
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [west, east] = [Math.min(...xs), Math.max(...xs)];
    const [north, south] = [Math.min(...ys), Math.max(...ys)];
    const side = Math.max(east - west, south - north);
    const small = side < EASY_TO_SEE;
    const strength = !small && side < EASY_TO_OUTLINE ? 3 : 4;
    const middle: Point = [(west + east) / 2, (north + south) / 2];
    const reach = small ? RING + RIM : RIM;
    const from: Point = small
      ? [middle[0] - reach, middle[1] - reach]
      : [west - reach, north - reach];
    const to: Point = small
      ? [middle[0] + reach, middle[1] + reach]
      : [east + reach, south + reach];
    const x = Math.floor(from[0]);
    const y = Math.floor(from[1]);
    const d = linesToPath(rings, true);
    const rim = (colour: string, width: number) => ({
      fill: 'none',
      stroke: colour,
      'stroke-width': width,
      'stroke-linejoin': 'round'
    });
    const around = (look: Record<string, string | number>) =>
      small
        ? el('circle', { cx: middle[0], cy: middle[1], r: RING, ...look })
        : el('path', { d, ...look });
    return drawing(
      [around(rim(INKS.paper, strength * 2)), around(rim(INKS.mark, strength))],
      box[0] + x,
      box[1] + y,
      Math.ceil(to[0]) - x,
      Math.ceil(to[1]) - y,
      [-x, -y]
    );
  }

  #place(state: string | null, [left, top, right, bottom]: Box): Place {
    const ground = this.#ground;
    const around = state === null ? null : ground.states.boxes[ground.states.ids.indexOf(state)];
    if (around === undefined) throw new Error(`the ground has no state ${state}`);
    const [west, north, east, south] = around ?? [0, 0, PLANE.width, PLANE.height];
    // A county at the edge of its state keeps room for its outline.
    const edge = around ? RIM : EDGE;
    const [width, height] = [right - left - 2 * edge, bottom - top - 2 * edge];
    const scale = Math.min(width / (east - west), height / (south - north));
    const [dx, dy] = [
      edge + (width - (east - west) * scale) / 2,
      edge + (height - (south - north) * scale) / 2
    ];
    const topology = scale > 4 ? ground.topology : this.#coarse;
    return {
      scale,
      topology,
      onto: ([x, y]) => [(x - west) * scale + dx, (y - north) * scale + dy],
      land: topology.objects.counties.geometries.filter(
        (county) => state === null || stateOf(county) === state
      )
    };
  }
}

function drawing(
  inside: Parameters<typeof el>[2],
  x: number,
  y: number,
  width: number,
  height: number,
  [dx, dy]: Point
): Drawing {
  const svg = el('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height }, [
    el('g', { transform: `translate(${dx} ${dy})` }, inside)
  ]);
  return { svg: markup(svg), x, y, width, height };
}

function ringsOf(
  topology: GroundTopology,
  geometry: GeometryObject,
  onto: (point: Point) => Point
): Point[][] {
  return polygonPoints(topology.arcs, geometry)
    .flat()
    .map((ring) => ring.map(onto));
}

const stateOf = ({ id }: GeometryObject): string => String(id).slice(0, 2);
