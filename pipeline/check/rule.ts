import type { Fips } from '../../src/lib/atlas/types';
import type { Fault } from '../tables/fault';
import type { Tables } from '../tables/table';
import type { DataPackage } from './descriptor';

/** What the rules across tables look at. Every table has the columns of its schema. */
export interface Facts {
  dataPackage: DataPackage;
  tables: Tables;
  /** Units of the county file the map is drawn from. */
  ground: ReadonlySet<Fips>;
}

/** A rule across rows or tables: all its faults. A table that is not there breaks no rule here. */
export type Rule = (facts: Facts) => Fault[];
