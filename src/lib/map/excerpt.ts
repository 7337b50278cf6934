import { mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import { coarsen } from './coarse-ground';
import type { Box, Ground, GroundTopology, Point } from './ground-types';
import { polygonPoints, toPoints } from './rings';
import { linesToPath } from './svg-path';

/** Marks the element that the server fills: an empty SVG with the FIPS of its county. */
const MARKED = /(<svg data-excerpt="(\d{5})"[^>]*)>(?=<\/svg>)/;
/** The longer side of an excerpt in its own units: paths are written to a tenth of one. */
const SIDE = 60;
const ROOM = 1;
/** States up to this side, in plane units, are drawn in full detail. */
const FINE_UP_TO = 80;
/** A county whose box is smaller than this gets a ring, in units of the excerpt. */
const EASY_TO_SEE = 1.6;
const RING = 3;

/** A county in its state: the size of its frame and what is drawn in it. */
export interface Excerpt {
  width: number;
  height: number;
  /** Path data: the state's edge, the borders between its counties, the county. */
  edge: string;
  borders: string;
  county: string;
  /** The centre of a ring round a county too small to find by its colour. */
  ring: Point | null;
}

/** The excerpt of a county by its FIPS. Throws where the ground has no such county. */
export type Excerpts = (fips: string) => Excerpt;

/** A state as every excerpt of its counties shows it. */
interface Frame extends Pick<Excerpt, 'width' | 'height' | 'edge' | 'borders'> {
  topology: GroundTopology;
  land: GeometryObject[];
  scale: number;
  /** From the plane into the excerpt. */
  onto: (point: Point) => Point;
}

/** Draws excerpts of a ground; its coarse shapes and each state are worked out once. */
export function excerptsOf(ground: Ground): Excerpts {
  const coarse = coarsen(ground.topology);
  const frames = new Map<string, Frame>();
  return (fips) => {
    const state = fips.slice(0, 2);
    const frame = frames.get(state) ?? frameOf(ground, coarse, state);
    frames.set(state, frame);
    const { width, height, edge, borders, topology, land, scale, onto } = frame;
    const county = land.find(({ id }) => id === fips);
    if (!county) throw new Error(`the ground has no county ${fips}`);
    const own = boxIn(ground.counties, fips);
    const rings = polygonPoints(topology.arcs, county).flat();
    return {
      width,
      height,
      edge,
      borders,
      county: linesToPath(
        rings.map((ring) => ring.map(onto)),
        true
      ),
      ring: longerSide(own) * scale < EASY_TO_SEE ? roundTo(onto(middleOf(own))) : null
    };
  };
}

function frameOf(ground: Ground, coarse: GroundTopology, state: string): Frame {
  const box = boxIn(ground.states, state);
  const [left, top, right, bottom] = box;
  const scale = SIDE / longerSide(box);
  const onto = ([x, y]: Point): Point => [(x - left) * scale + ROOM, (y - top) * scale + ROOM];
  const topology = longerSide(box) <= FINE_UP_TO ? ground.topology : coarse;
  const land = topology.objects.counties.geometries.filter(({ id }) =>
    String(id).startsWith(state)
  );
  return {
    width: tenths((right - left) * scale + 2 * ROOM),
    height: tenths((bottom - top) * scale + 2 * ROOM),
    edge: lines(topology, land, onto, (a, b) => a === b),
    borders: lines(topology, land, onto, (a, b) => a !== b),
    topology,
    land,
    scale,
    onto
  };
}

/** Fills the marked element of a page; asks for the excerpt only where there is one. */
export async function fillExcerpt(
  html: string,
  excerpts: () => Promise<Excerpts>
): Promise<string> {
  const [before, open, fips, after] = html.split(MARKED);
  if (before === undefined || open === undefined || fips === undefined || after === undefined)
    return html;
  const { width, height, edge, borders, county, ring } = (await excerpts())(fips);
  const drawn =
    `<path class="edge" d="${edge}"/><path class="borders" d="${borders}"/>` +
    `<path class="county" d="${county}"/>` +
    (ring ? `<circle class="ring" cx="${ring[0]}" cy="${ring[1]}" r="${RING}"/>` : '');
  // The tag's own end was left out by the mark.
  return `${before}${open} viewBox="0 0 ${width} ${height}">${drawn}${after}`;
}

function boxIn({ ids, boxes }: Ground['counties'], id: string): Box {
  const box = boxes[ids.indexOf(id)];
  if (!box) throw new Error(`the ground has no place ${id}`);
  return box;
}

function lines(
  topology: GroundTopology,
  geometries: GeometryObject[],
  onto: (point: Point) => Point,
  kept: (a: GeometryObject, b: GeometryObject) => boolean
): string {
  const drawn = mesh(topology, { type: 'GeometryCollection', geometries }, kept);
  return linesToPath(
    drawn.coordinates.map((line) => toPoints(line).map(onto)),
    false
  );
}

const tenths = (number: number): number => Math.round(number * 10) / 10;
const roundTo = ([x, y]: Point): Point => [tenths(x), tenths(y)];
const longerSide = ([left, top, right, bottom]: Box): number =>
  Math.max(right - left, bottom - top);
const middleOf = ([left, top, right, bottom]: Box): Point => [
  (left + right) / 2,
  (top + bottom) / 2
];
