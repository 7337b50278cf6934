import { describe, expect, it } from 'vitest';
import type { GeometryObject } from 'topojson-specification';
import type { GroundTopology } from '$lib/map/ground-types';
import { Outlines, outlineOf } from './outline';

const square = (id: string, arcs: number[]): GeometryObject => ({
  type: 'Polygon',
  id,
  arcs: [arcs]
});
/** Three made-up counties, ten units square, in a row; arcs 1 and 3 are the borders between them. */
const topology: GroundTopology = {
  type: 'Topology',
  arcs: [
    [
      [10, 0],
      [0, 0],
      [0, 10],
      [10, 10]
    ],
    [
      [10, 10],
      [10, 0]
    ],
    [
      [10, 10],
      [20, 10]
    ],
    [
      [20, 10],
      [20, 0]
    ],
    [
      [20, 0],
      [10, 0]
    ],
    [
      [20, 10],
      [30, 10],
      [30, 0],
      [20, 0]
    ]
  ],
  objects: {
    counties: {
      type: 'GeometryCollection',
      geometries: [
        square('01001', [0, 1]),
        square('01003', [~1, 2, 3, 4]),
        square('01005', [5, ~3])
      ]
    },
    states: { type: 'GeometryCollection', geometries: [] },
    nation: { type: 'MultiPolygon', arcs: [] },
    frames: { type: 'MultiLineString', arcs: [] }
  }
};

/** How long a path of straight relative lines is. */
function length(d: string): number {
  return d.split('m').reduce((sum, line) => {
    const steps = (line.match(/-?[\d.]+/g) ?? []).map(Number).slice(2);
    return sum + steps.reduce((part, step) => part + Math.abs(step), 0);
  }, 0);
}

describe('the line round a place', () => {
  it('goes round one county whole', () => {
    expect(length(outlineOf(topology, ['01001']))).toBe(40);
  });

  it('leaves out the borders among the counties of a group', () => {
    expect(length(outlineOf(topology, ['01001', '01003', '01005']))).toBe(80);
    expect(length(outlineOf(topology, ['01001', '01005']))).toBe(80);
  });

  it('is empty for counties that are not on the ground', () => {
    expect(outlineOf(topology, ['99999'])).toBe('');
  });

  it('is told with its place', () => {
    const place = { token: 'AL', name: 'Alabama', counties: ['01001', '01003'] };
    expect(new Outlines().of([place], topology).map(({ token }) => token)).toEqual(['AL']);
  });
});
