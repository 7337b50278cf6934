import type { DayDate, Fips } from '$lib/atlas/types';
import type { Chosen } from '$lib/compare/set';
import type { Filters } from '$lib/filter/filters';
import type { TableOrder } from './table-order';

/** Where the map looks, on the plane: its centre and how many times larger than the whole nation. */
export interface Camera {
  x: number;
  y: number;
  /** 1 shows the whole plane; larger is nearer. */
  k: number;
}

/** How the map's colours take account of 95 % intervals: hatched where one reaches into other classes, or by its lower end. */
export type DoubtMode = 'hatch' | 'lower';

/** All that a link to the explorer carries (the language is in the path). */
export interface View {
  measure: string;
  period: string;
  /** The day whose agreements are shown; null for the measure's own default day. */
  day: DayDate | null;
  /** Also colour counties without an agreement. */
  everywhere: boolean;
  /** Null colours by the values alone. */
  doubt: DoubtMode | null;
  /** Null shows the whole nation. */
  camera: Camera | null;
  county: Fips | null;
  /** Which counties are meant; the others stand back. */
  filters: Filters;
  /** How the rows of the map's table stand while it is open; null while it is closed. */
  table: TableOrder | null;
  /** What is to be compared, in the reader's order. */
  places: Chosen[];
  /** The data release the link was made under, where that is not the present one; `old` shows its figures. */
  release: { id: string; old: boolean } | null;
}

/** Something in a link that could not be honoured, and what it held. */
export interface Dropped {
  what:
    | 'measure'
    | 'period'
    | 'day'
    | 'everywhere'
    | 'doubt'
    | 'camera'
    | 'county'
    | 'version'
    | 'filter'
    | 'table'
    | 'place'
    | 'label'
    | 'release';
  value: string;
}
