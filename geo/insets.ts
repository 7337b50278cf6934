import { geoAlbers, geoConicEqualArea, type GeoProjection } from 'd3-geo';
import type { Box, InsetKey, Point } from '../src/lib/map/ground-types';
import { PLANE } from '../src/lib/map/plane';

/** The scale of the lower 48 states on the plane, in plane units a radian. */
export const MAINLAND_SCALE = 1300;

/** One state or territory drawn away from its place. */
export interface Inset {
  key: InsetKey;
  /** State FIPS drawn in this inset. */
  state: string;
  /** Scale against the lower 48; area scales with its square. */
  magnify: number;
  /** The part of the plane the inset may fill. */
  cell: Box;
  /** Where the land stands in its cell, 0 = left or top, 1 = right or bottom. */
  align: Point;
  /** Top left corner of the name. */
  label: Point;
  /** A projection of the right shape at scale 1, untranslated. */
  shape: () => GeoProjection;
}

/** The insets' outer edges: lines on the plane's own edge would be half cut off. */
const LEFT = 2;
const RIGHT = PLANE.width - 2;
const BOTTOM = PLANE.height - 2;

/** Clear space between the land and the edge of its cell, in plane units. */
export const INSET_MARGIN = 5;

function conic(longitude: number, parallels: Point): () => GeoProjection {
  return () => geoConicEqualArea().rotate([-longitude, 0]).parallels(parallels);
}

/** Pacific insets lie below California, Caribbean ones off Florida, as they do on the globe. */
export const INSETS: readonly Inset[] = [
  {
    key: 'ak',
    state: '02',
    magnify: 0.27,
    cell: [76, 466, 288, BOTTOM],
    align: [0.5, 0.5],
    label: [84, 473],
    shape: conic(-154, [55, 65])
  },
  {
    key: 'hi',
    state: '15',
    magnify: 0.85,
    cell: [288, 531, 400, BOTTOM],
    align: [0.6, 0.5],
    label: [294, 593],
    shape: conic(-157, [8, 18])
  },
  {
    key: 'mp',
    state: '69',
    magnify: 0.97,
    cell: [LEFT, 408, 76, 522],
    align: [1, 0.5],
    label: [7, 414],
    shape: conic(145.6, [14.5, 18.5])
  },
  {
    key: 'gu',
    state: '66',
    magnify: 3,
    cell: [LEFT, 522, 76, 566],
    align: [0.9, 0.5],
    label: [7, 528],
    shape: conic(144.8, [13.3, 13.6])
  },
  {
    key: 'as',
    state: '60',
    magnify: 2,
    cell: [LEFT, 566, 76, BOTTOM],
    align: [0.5, 0.85],
    label: [7, 572],
    shape: conic(-170.2, [-14.4, -14.2])
  },
  {
    key: 'pr',
    state: '72',
    magnify: 2,
    cell: [842, 494, RIGHT, 546],
    align: [0.5, 0.85],
    label: [848, 500],
    shape: conic(-66.4, [18, 18.5])
  },
  {
    key: 'vi',
    state: '78',
    magnify: 3,
    cell: [842, 546, RIGHT, BOTTOM],
    align: [0.9, 0.5],
    label: [848, 552],
    shape: conic(-64.8, [17.8, 18.3])
  }
];

/** Lines round the insets; where two insets touch they share one. */
export const FRAME_LINES: readonly (readonly Point[])[] = [
  [
    [LEFT, 408],
    [76, 408],
    [76, 466],
    [288, 466],
    [288, 531],
    [400, 531],
    [400, BOTTOM],
    [LEFT, BOTTOM],
    [LEFT, 408]
  ],
  [
    [76, 466],
    [76, BOTTOM]
  ],
  [
    [288, 531],
    [288, BOTTOM]
  ],
  [
    [LEFT, 522],
    [76, 522]
  ],
  [
    [LEFT, 566],
    [76, 566]
  ],
  [
    [842, 494],
    [RIGHT, 494],
    [RIGHT, BOTTOM],
    [842, BOTTOM],
    [842, 494]
  ],
  [
    [842, 546],
    [RIGHT, 546]
  ]
];

/** The projection of the lower 48 states and the District of Columbia. */
export function mainland(): GeoProjection {
  return geoAlbers()
    .scale(MAINLAND_SCALE)
    .translate([PLANE.width / 2, PLANE.height / 2]);
}
