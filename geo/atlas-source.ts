import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import type { Point } from '../src/lib/map/ground-types';
import { polygonsOf, toPoints } from '../src/lib/map/rings';

/** One unit of the source: its rings as lists of arc numbers, ~n when an arc runs backwards. */
export interface SourceUnit {
  id: string;
  polygons: number[][][];
}

/** The source's counties, ascending by FIPS, and its arcs in degrees east and north. */
export interface Source {
  units: SourceUnit[];
  arcs: Point[][];
}

const FILE = 'us-atlas/counties-10m.json';

/** Reads the county topology that ships with us-atlas; throws on a unit it cannot place. */
export function readSource(): Source {
  const path = createRequire(import.meta.url).resolve(FILE);
  const topology: Topology<{ counties: GeometryCollection }> = JSON.parse(
    readFileSync(path, 'utf8')
  );
  const units = topology.objects.counties.geometries.map((geometry, index) => ({
    id: fips(geometry, index),
    polygons: polygonsOf(geometry)
  }));
  units.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { units, arcs: topology.arcs.map((_, index) => arcPoints(topology, index)) };
}

function fips(geometry: GeometryObject, index: number): string {
  const id = String(geometry.id);
  if (!/^\d{5}$/.test(id)) throw new Error(`${FILE}: county ${index}: "${id}" is not a FIPS code`);
  return id;
}

function arcPoints(topology: Topology, index: number): Point[] {
  return toPoints(feature(topology, { type: 'LineString', arcs: [index] }).geometry.coordinates);
}
