import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeTable } from '../tables/write';
import { Draft, type Cells } from './draft';
import { seedFolder } from './seed';

/**
 * For tests: begins a folder of facts that is read in a moment. Its reference tables are those of the facts, but for
 * the long ones: of places only those of some states, no ZIP codes and no facilities.
 */
export function seedSmallFolder(dir: string, states: readonly string[] = []): void {
  seedFolder(dir);
  const draft = new Draft(dir);
  for (const name of ['places', 'zips', 'facilities']) {
    const table = draft.table(name);
    const { columns, resource } = table;
    const inStates = (row: Cells): boolean => states.includes(row['state'] ?? '');
    const kept = name === 'places' ? table.rows().filter(inStates) : [];
    const cells = kept.map((row) => columns.map((column) => row[column] ?? ''));
    writeFileSync(join(dir, resource.path), writeTable(columns, cells));
  }
}
