import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPackage } from '../check/package';
import { writeTable } from '../tables/write';

/** Tables an import needs to place and name things; a folder that is begun anew gets them whole, all others empty. */
const REFERENCE = [
  'counties',
  'states',
  'fips_changes',
  'places',
  'zips',
  'measures',
  'facilities',
  'sources',
  'agency_aliases',
  'county_fixes'
];

/** Whether a folder holds facts. Throws for one that holds other files; one that is empty or missing may be begun. */
export function isBegun(dir: string): boolean {
  if (existsSync(join(dir, 'datapackage.json'))) return true;
  if (existsSync(dir) && readdirSync(dir).length > 0)
    throw new Error(`${dir} is not empty, but has no datapackage.json: it does not hold the facts`);
  return false;
}

/**
 * Begins a folder of facts: the descriptor, the reference tables of `from`, and every other table without rows. Does
 * nothing to a folder that has a descriptor. Throws for a folder that holds other files. Returns whether it began one.
 */
export function seedFolder(dir: string, from = 'data'): boolean {
  if (isBegun(dir)) return false;
  const { dataPackage } = readPackage(from);
  if (!dataPackage) throw new Error(`${from}/datapackage.json cannot be read`);
  mkdirSync(dir, { recursive: true });
  for (const { name, path, schema } of dataPackage.resources) {
    const text = REFERENCE.includes(name)
      ? readFileSync(join(from, path))
      : writeTable(
          schema.fields.map((field) => field.name),
          []
        );
    writeFileSync(join(dir, path), text);
  }
  // The descriptor last: a folder that has it is whole.
  writeFileSync(join(dir, 'datapackage.json'), readFileSync(join(from, 'datapackage.json')));
  return true;
}
