import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './fault';
import { decode, readTable } from './read';
import type { Table } from './table';

/** The tables of a folder, with what is wrong with their form. */
export interface Loaded {
  tables: Map<string, Table>;
  faults: Fault[];
  /** Names of the tables whose rows cannot be trusted at all. */
  unreadable: string[];
}

/**
 * Reads every CSV file of a folder as a table named like the file. Faults name files as `<dir>/<file>`. `instead` gives
 * texts by file name that stand for what the folder holds under that name.
 */
export function loadTables(dir: string, instead: ReadonlyMap<string, string> = new Map()): Loaded {
  const loaded: Loaded = { tables: new Map(), faults: [], unreadable: [] };
  const held = existsSync(dir) ? readdirSync(dir) : [];
  const names = new Set([...held, ...instead.keys()].filter((name) => name.endsWith('.csv')));
  for (const fileName of [...names].sort()) {
    const file = join(dir, fileName);
    const name = fileName.slice(0, -'.csv'.length);
    const text = instead.get(fileName) ?? decode(readFileSync(file));
    if (text === null) {
      const rule = 'must be UTF-8 text';
      loaded.faults.push({ file, line: 1, column: '(file)', value: '', rule });
      loaded.unreadable.push(name);
      continue;
    }
    const { table, faults, readable } = readTable(name, file, text);
    loaded.faults.push(...faults);
    if (!readable) loaded.unreadable.push(name);
    loaded.tables.set(name, table);
  }
  return loaded;
}
