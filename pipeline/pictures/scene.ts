import type { Fips } from '../../src/lib/atlas/types';
import type { Box } from '../../src/lib/map/ground-types';
import type { Standing } from '../../src/lib/pages/standing';

/** Size of every picture of a link, in pixels: what readers of Open Graph ask for. */
export const WIDTH = 1200;
export const HEIGHT = 630;

/** Colours of the pictures: the site's light theme, as `#rrggbb`. */
export const INKS = {
  paper: '#fdfcf9',
  ink: '#1a1e23',
  quiet: '#4d555e',
  rule: '#dedcd5',
  accent: '#1d4f8f',
  mark: '#b3530b',
  never: '#efede7',
  past: '#a3b3c9',
  border: '#cbc8bf',
  state: '#8d8a82'
} as const;
export type Ink = keyof typeof INKS;

export type Weight = 400 | 600 | 700;

/** One line of text that stands on `y`. */
export interface Line {
  kind: 'line';
  text: string;
  /** Pixels. */
  size: number;
  weight: Weight;
  ink: Ink;
  x: number;
  y: number;
}

/** A filled rectangle on whole pixels. */
export interface Area {
  kind: 'area';
  box: Box;
  ink: Ink;
}

/** Counties by their standing, fitted into a box; one of them may be outlined. */
export interface MiniMap {
  kind: 'map';
  /** The state that is drawn; null for all of them. */
  state: string | null;
  /** The county that is outlined. */
  county: Fips | null;
  standings: [fips: Fips, standing: Standing][];
  box: Box;
}

/** Everything that stands in a picture, on plain paper. Equal scenes make equal pictures. */
export type Scene = (Line | Area | MiniMap)[];
