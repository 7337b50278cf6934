import { describe, expect, it } from 'vitest';
import { excerptsOf, fillExcerpt, type Excerpt } from './excerpt';
import type { Ground, GroundTopology } from './ground-types';

/** A made-up state, 100 units wide, of a wide county and a tiny one in its corner, which share a border. */
const topology: GroundTopology = {
  type: 'Topology',
  arcs: [
    [
      [100, 60],
      [99, 60],
      [99, 59],
      [100, 59]
    ],
    [
      [100, 59],
      [100, 60]
    ],
    [
      [100, 59],
      [100, 10],
      [0, 10],
      [0, 60],
      [99, 60],
      [100, 60]
    ]
  ],
  objects: {
    counties: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Polygon', id: '99001', arcs: [[0, 2]] },
        { type: 'Polygon', id: '99003', arcs: [[0, 1]] }
      ]
    },
    states: { type: 'GeometryCollection', geometries: [] },
    nation: { type: 'MultiPolygon', arcs: [] },
    frames: { type: 'MultiLineString', arcs: [] }
  }
};
const ground: Ground = {
  topology,
  counties: {
    ids: ['99001', '99003'],
    labels: [],
    boxes: [
      [0, 10, 100, 60],
      [99, 59, 100, 60]
    ]
  },
  states: { ids: ['99'], labels: [], boxes: [[0, 10, 100, 60]] },
  insets: []
};

describe('the excerpt of a county', () => {
  const excerpts = excerptsOf(ground);

  it('frames the state, whatever its size on the plane', () => {
    expect(excerpts('99001')).toMatchObject({ width: 62, height: 32, ring: null });
  });

  it('draws the same edge and borders for each county of a state, and another county in them', () => {
    const [wide, tiny] = [excerpts('99001'), excerpts('99003')];
    expect([tiny.edge, tiny.borders]).toEqual([wide.edge, wide.borders]);
    expect(wide.borders).not.toBe('');
    expect(tiny.county).not.toBe(wide.county);
  });

  it('rings a county too small to find by its colour', () => {
    expect(excerpts('99003').ring).toEqual([60.7, 30.7]);
  });

  it('throws for a county that is not on the ground', () => {
    expect(() => excerpts('99005')).toThrow('no county 99005');
    expect(() => excerpts('98001')).toThrow('no place 98');
  });
});

describe('fillExcerpt', () => {
  const made: Excerpt = {
    width: 62,
    height: 32,
    edge: 'm1 1',
    borders: 'm2 2',
    county: 'm3 3z',
    ring: [4, 5]
  };

  it('fills the marked element and keeps what it carries', async () => {
    const page = '<p><svg data-excerpt="99003" role="img" class="s"></svg></p>';
    expect(await fillExcerpt(page, async () => () => made)).toBe(
      '<p><svg data-excerpt="99003" role="img" class="s" viewBox="0 0 62 32">' +
        '<path class="edge" d="m1 1"/><path class="borders" d="m2 2"/>' +
        '<path class="county" d="m3 3z"/><circle class="ring" cx="4" cy="5" r="3"/></svg></p>'
    );
  });

  it('asks for no excerpt on pages without one', async () => {
    const never = (): Promise<never> => Promise.reject(new Error('asked'));
    expect(await fillExcerpt('<p>words</p>', never)).toBe('<p>words</p>');
  });
});
