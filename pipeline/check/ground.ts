import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Fips } from '../../src/lib/atlas/types';
import { rowsOf } from '../tables/table';
import type { Rule } from './rule';

/** The units of us-atlas' county file. */
export function groundUnits(): Set<Fips> {
  const path = createRequire(import.meta.url).resolve('us-atlas/counties-10m.json');
  const topology: Topology<{ counties: GeometryCollection }> = JSON.parse(
    readFileSync(path, 'utf8')
  );
  return new Set(topology.objects.counties.geometries.map((unit) => String(unit.id)));
}

/**
 * The counties table holds the units of the ground, each once, each in the state its code begins with. Every other
 * county code of the facts refers to this table and so to the ground.
 */
export const groundRule: Rule = ({ tables, ground }) => {
  const rows = rowsOf(tables, 'counties');
  const states = new Map(
    rowsOf(tables, 'states').map((row) => [row.raw('state'), row.raw('fips')])
  );
  const faults = rows.flatMap((row) => {
    const fips = row.raw('fips');
    const stateFips = states.get(row.raw('state'));
    return [
      ...(ground.has(fips) ? [] : [row.fault('fips', 'must be a unit of the county map')]),
      ...(stateFips === undefined || fips.startsWith(stateFips)
        ? []
        : [row.fault('state', `must be the state of ${fips}, whose code begins with ${stateFips}`)])
    ];
  });
  const file = tables.get('counties')?.file;
  if (file === undefined) return faults;
  const held = new Set(rows.map((row) => row.raw('fips')));
  const missing = [...ground].filter((fips) => !held.has(fips));
  const rule = 'a unit of the county map has no row';
  return faults.concat(missing.map((value) => ({ file, line: 1, column: 'fips', value, rule })));
};
