import type {
  GeometryCollection,
  MultiLineString,
  MultiPolygon,
  Topology
} from 'topojson-specification';

/** A place on the plane, in plane units, y downwards. */
export type Point = [x: number, y: number];

/** A box on the plane: left, top, right, bottom. */
export type Box = [left: number, top: number, right: number, bottom: number];

/** An inset's name in the message catalogue and on the map. */
export type InsetKey = 'ak' | 'hi' | 'mp' | 'gu' | 'as' | 'pr' | 'vi';

/** Every shape on the plane, unquantized. Counties and states carry their FIPS as `id`. */
export type GroundTopology = Topology<{
  counties: GeometryCollection;
  states: GeometryCollection;
  nation: MultiPolygon;
  frames: MultiLineString;
}>;

/** Counties or states in columns, ascending by FIPS. */
export interface PlaceRows {
  /** FIPS. */
  ids: string[];
  /** A point well inside each shape, where its name goes. */
  labels: Point[];
  /** What a camera should frame. */
  boxes: Box[];
}

/** An inset: its key, the state FIPS of its land, the top left corner of its name, its frame. */
export interface InsetPlace {
  key: InsetKey;
  state: string;
  label: Point;
  box: Box;
}

/** Where names go and what a camera should frame. */
export interface GroundPoints {
  counties: PlaceRows;
  states: PlaceRows;
  insets: InsetPlace[];
}

/** The ground unpacked: shapes and places. */
export interface Ground extends GroundPoints {
  topology: GroundTopology;
}

/** `generated/first-paint.json`: what the SVG in the prerendered page draws. */
export interface FirstPaint {
  /** FIPS and path data of every county, ascending by FIPS. */
  counties: [fips: string, d: string][];
  /** Borders between states. */
  states: string;
  /** The outer edge of the land. */
  nation: string;
  /** Lines round the insets. */
  frames: string;
  stateLabels: [fips: string, x: number, y: number][];
  insets: InsetPlace[];
}
