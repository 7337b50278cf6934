import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { Fips } from '$lib/atlas/types';
import type { GroundTopology, Point } from './ground-types';
import { toLngLat } from './plane';
import { polygonPoints, toPoints } from './rings';

export type County = Feature<MultiPolygon, { fips: Fips }>;
export type Line = Feature<
  MultiLineString,
  { line: 'county' | 'state' | 'nation' | 'frame' | 'own' }
>;

/** Every county at the longitudes and latitudes where MapLibre draws the plane. */
export function countyFeatures({ arcs, objects }: GroundTopology): Map<Fips, County> {
  return new Map(
    objects.counties.geometries.map((county) => {
      const fips = String(county.id);
      const coordinates = polygonPoints(arcs, county).map((polygon) =>
        polygon.map((ring) => ring.map(toLngLat))
      );
      return [
        fips,
        { type: 'Feature', properties: { fips }, geometry: { type: 'MultiPolygon', coordinates } }
      ];
    })
  );
}

export function collection<F extends Feature>(features: Iterable<F>): FeatureCollection {
  return { type: 'FeatureCollection', features: [...features] };
}

function line(name: Line['properties']['line'], lines: Iterable<Point[]>): Line {
  const coordinates = [...lines].map((points) => points.map(toLngLat));
  return {
    type: 'Feature',
    properties: { line: name },
    geometry: { type: 'MultiLineString', coordinates }
  };
}

/** Borders between counties and between states, the nation's edge and the insets' frames, each once. */
export function borderLines(topology: GroundTopology): Line[] {
  const { counties, frames } = topology.objects;
  const state = (id: unknown): string => String(id).slice(0, 2);
  const between = (kept: (a: unknown, b: unknown, outer: boolean) => boolean): Point[][] =>
    mesh(topology, counties, (a, b) => kept(a.id, b.id, a === b)).coordinates.map(toPoints);
  const framed = feature(topology, frames).geometry.coordinates.map(toPoints);
  return [
    line(
      'county',
      between((a, b, outer) => !outer && state(a) === state(b))
    ),
    line(
      'state',
      between((a, b) => state(a) !== state(b))
    ),
    line(
      'nation',
      between((_a, _b, outer) => outer)
    ),
    line('frame', framed)
  ];
}

/** The outlines of some counties, borders they share once. */
export function outlines(topology: GroundTopology, own: ReadonlySet<Fips>): Line {
  const lines = mesh(
    topology,
    topology.objects.counties,
    (a, b) => own.has(String(a.id)) || own.has(String(b.id))
  );
  return line('own', lines.coordinates.map(toPoints));
}
