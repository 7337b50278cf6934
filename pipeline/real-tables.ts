import { loadTables } from './tables/load';

/** For tests: the tables of the facts, read once for all test files that one process runs. */
export const { tables: realTables } = loadTables('data');
