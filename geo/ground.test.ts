import { brotliCompressSync } from 'node:zlib';
import { neighbors } from 'topojson-client';
import { expect, test } from 'vitest';
import { unpackGround } from '../src/lib/map/ground-codec';
import type { Point } from '../src/lib/map/ground-types';
import { PLANE } from '../src/lib/map/plane';
import { coarsen } from '../src/lib/map/coarse-ground';
import { boxOf, polygonPoints, signedArea } from '../src/lib/map/rings';
import { firstPaint } from '../src/lib/map/svg-path';
import { readSource } from './atlas-source';
import { inlineSvg, makeGround } from './build';
import { INSETS } from './insets';
import { borderDistance } from './label-point';
import { project } from './project';

const packed = makeGround();
const ground = unpackGround(packed);
const { topology } = ground;
const counties = topology.objects.counties.geometries;

/** Area of a shape in square plane units, holes taken off. */
function areaOf(polygons: Point[][][]): number {
  return Math.abs(polygons.flat().reduce((sum, ring) => sum + signedArea(ring), 0));
}

test('every county of the source is on the ground, once, with an area', () => {
  const source = readSource().units.map(({ id }) => id);
  expect(ground.counties.ids).toEqual(source);
  expect(source.length).toBe(3231);
  expect(new Set(source).size).toBe(3231);
  const vanished = counties.filter((c) => areaOf(polygonPoints(topology.arcs, c)) < 0.05);
  expect(vanished.map(({ id }) => id)).toEqual([]);
});

test('every county keeps an area in the first paint', () => {
  const coarse = coarsen(topology);
  const vanished = coarse.objects.counties.geometries.filter(
    (county) => areaOf(polygonPoints(coarse.arcs, county)) < 0.04
  );
  expect(vanished.map(({ id }) => id)).toEqual([]);
});

test('simplifying leaves every county about its size and place', () => {
  const before = project(readSource());
  for (const [index, { id, polygons }] of before.units.entries()) {
    // Falls Church is a line in the source.
    if (id === '51610') continue;
    const county = counties[index];
    if (!county) throw new Error(`no county ${id}`);
    const was = polygonPoints(before.arcs, { type: 'MultiPolygon', arcs: polygons });
    const is = polygonPoints(topology.arcs, county);
    const change = Math.abs(areaOf(is) - areaOf(was));
    expect(change, id).toBeLessThan(Math.max(0.12 * areaOf(was), 0.1));
    const [boxBefore, boxAfter] = [boxOf(was.flat(2)), boxOf(is.flat(2))];
    // An edge may move by a dropped islet, but the shape stays where it was.
    expect(boxAfter[0], id).toBeGreaterThan(boxBefore[0] - 0.1);
    expect(boxAfter[3], id).toBeLessThan(boxBefore[3] + 0.1);
  }
});

test('everything lies on the plane', () => {
  const [left, top, right, bottom] = boxOf(
    topology.arcs.flat().map(([x, y]): Point => [x ?? NaN, y ?? NaN])
  );
  expect(left).toBeGreaterThanOrEqual(0);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(right).toBeLessThanOrEqual(PLANE.width);
  expect(bottom).toBeLessThanOrEqual(PLANE.height);
});

test('neighbours share their border', () => {
  const index = (fips: string) => ground.counties.ids.indexOf(fips);
  const near = neighbors(counties);
  const cobb = near[index('13067')]?.map((i) => ground.counties.ids[i]);
  expect(cobb).toContain('13121'); // Fulton
  expect(cobb).toHaveLength(5);
  // Every county but those on islands of their own has a neighbour.
  const alone = near.flatMap((list, i) => (list.length === 0 ? [ground.counties.ids[i]] : []));
  expect(alone).toEqual(
    expect.arrayContaining(['15001', '25019', '53055', '66010', '69110', '72049', '78010'])
  );
  expect(alone.length).toBeLessThan(25);
});

test('no border has more than two sides', () => {
  const uses = new Map<number, number>();
  for (const county of counties) {
    const arcs = county.type === 'Polygon' ? county.arcs.flat() : [];
    const more = county.type === 'MultiPolygon' ? county.arcs.flat(2) : [];
    for (const arc of [...arcs, ...more]) {
      const number = arc < 0 ? ~arc : arc;
      uses.set(number, (uses.get(number) ?? 0) + 1);
    }
  }
  expect(Math.max(...uses.values())).toBe(2);
});

test('states are made of their counties', () => {
  expect(ground.states.ids.length).toBe(56);
  topology.objects.states.geometries.forEach((state) => {
    const parts = counties.filter(({ id }) => String(id).startsWith(String(state.id)));
    const sum = parts.reduce((all, part) => all + areaOf(polygonPoints(topology.arcs, part)), 0);
    expect(areaOf(polygonPoints(topology.arcs, state))).toBeCloseTo(sum, 6);
  });
});

test('seven insets hold their land and stay clear of the mainland', () => {
  expect(ground.insets.map(({ key }) => key).sort()).toEqual([
    'ak',
    'as',
    'gu',
    'hi',
    'mp',
    'pr',
    'vi'
  ]);
  const framed = new Set(INSETS.map(({ state }) => state));
  for (const { key, state, box, label } of ground.insets) {
    const land = ground.states.boxes[ground.states.ids.indexOf(state)];
    if (!land) throw new Error(`no land for ${key}`);
    expect(land[0] > box[0] && land[1] > box[1] && land[2] < box[2] && land[3] < box[3], key).toBe(
      true
    );
    expect(borderDistance([corners(box)], label), key).toBeGreaterThan(0);
    const strangers = topology.objects.states.geometries
      .filter(({ id }) => !framed.has(String(id)))
      .flatMap((other) => polygonPoints(topology.arcs, other).flat(2))
      .filter((point) => borderDistance([corners(box)], point) > -2);
    expect(strangers, key).toEqual([]);
  }
});

function corners([left, top, right, bottom]: [number, number, number, number]): Point[] {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
    [left, top]
  ];
}

test('label points lie inside their shapes', () => {
  for (const [rows, geometries] of [
    [ground.counties, counties],
    [ground.states, topology.objects.states.geometries]
  ] as const) {
    const outside = geometries.filter((geometry, index) => {
      const point = rows.labels[index];
      const polygons = polygonPoints(topology.arcs, geometry);
      return !point || !polygons.some((rings) => borderDistance(rings, point) > 0);
    });
    expect(outside.map(({ id }) => id)).toEqual([]);
  }
});

test('the first paint lies on the ground', () => {
  const coarse = coarsen(topology);
  coarse.arcs.forEach((arc, index) => {
    const fine = (topology.arcs[index] ?? []).map(([x, y]): Point => [x ?? NaN, y ?? NaN]);
    for (const [x = NaN, y = NaN] of arc) {
      const near = Math.min(...fine.map((p) => Math.max(Math.abs(p[0] - x), Math.abs(p[1] - y))));
      expect(near).toBeLessThanOrEqual(0.5 + 1e-9);
    }
  });
});

test('two builds give the same bytes', () => {
  const again = makeGround();
  expect(JSON.stringify(again)).toBe(JSON.stringify(packed));
  expect(firstPaint(unpackGround(again))).toEqual(firstPaint(ground));
});

test('ground and first paint keep to their sizes', () => {
  const brotli = (text: string) => brotliCompressSync(text).length;
  expect(brotli(JSON.stringify(packed))).toBeLessThan(64_000);
  expect(brotli(inlineSvg(firstPaint(ground)))).toBeLessThan(62_000);
});
