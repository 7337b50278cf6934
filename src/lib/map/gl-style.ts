import type {
  DataDrivenPropertyValueSpecification,
  ExpressionSpecification,
  LayerSpecification,
  LineLayerSpecification,
  StyleSpecification
} from 'maplibre-gl';
import { borderStops, type Border } from './borders';
import { collection, type County, type Line } from './gl-shapes';
import { PATTERNS, type Pattern } from './looks';
import { PLANE, scaleToZoom } from './plane';
import type { Theme, Token } from './theme';

/** A plane unit is one pixel wide at this zoom, in a viewport of the plane's own size. */
const UNIT_ZOOM = scaleToZoom(1, PLANE);

/** Detail in pixels: fine enough that borders stay where the SVG has them. */
const SHAPES = { type: 'geojson', tolerance: 0.1, buffer: 32, maxzoom: 12 } as const;

function width(border: Border): ExpressionSpecification {
  const stops = borderStops(border).flatMap(([log2, pixels]) => [UNIT_ZOOM + log2, pixels]);
  return ['interpolate', ['linear'], ['zoom'], ...stops];
}

/** The fill of each county is its feature state, so that recolouring touches only what changed. */
const FILL: DataDrivenPropertyValueSpecification<string> = [
  'case',
  ['==', ['feature-state', 'fill'], null],
  'rgba(0, 0, 0, 0)',
  ['to-color', ['feature-state', 'fill']]
];

const round = { 'line-join': 'round', 'line-cap': 'round' } as const;

function border(
  line: Line['properties']['line'],
  colour: string,
  lineWidth: ExpressionSpecification | number,
  source = 'lines'
): LineLayerSpecification {
  return {
    id: line,
    type: 'line',
    source,
    filter: ['==', ['get', 'line'], line],
    layout: round,
    paint: { 'line-color': colour, 'line-width': lineWidth }
  };
}

function patterned(pattern: Pattern): LayerSpecification {
  return {
    id: pattern,
    type: 'fill',
    source: 'patterned',
    filter: ['==', ['get', 'pattern'], pattern],
    paint: { 'fill-pattern': pattern, 'fill-antialias': false }
  };
}

function outline(
  which: Outline,
  id: string,
  colour: string,
  lineWidth: number
): LayerSpecification {
  return {
    id,
    type: 'line',
    source: 'outlines',
    filter: ['==', ['get', 'outline'], which],
    layout: round,
    paint: { 'line-color': colour, 'line-width': lineWidth }
  };
}

export type Outline = 'hovered' | 'selected';

/** Layers whose colour the theme gives, and which of its colours. */
export const THEMED = {
  county: 'border',
  state: 'state',
  nation: 'state',
  frame: 'frame',
  own: 'own',
  hovered: 'ink',
  halo: 'paper',
  selected: 'ink'
} as const satisfies Record<string, Token>;

/** The whole style: shapes of the plane, no tiles, no glyphs; names lie above the canvas as text. */
export function mapStyle(
  counties: Iterable<County>,
  lines: Iterable<Line>,
  colours: Theme['colours']
): StyleSpecification {
  const none = collection([]);
  return {
    version: 8,
    sources: {
      counties: { ...SHAPES, data: collection(counties), promoteId: 'fips' },
      lines: { ...SHAPES, data: collection(lines) },
      patterned: { ...SHAPES, data: none },
      own: { ...SHAPES, data: none },
      outlines: { ...SHAPES, data: none }
    },
    layers: [
      { id: 'counties', type: 'fill', source: 'counties', paint: { 'fill-color': FILL } },
      ...PATTERNS.map(patterned),
      border('county', colours.border, width('county')),
      border('own', colours.own, width('own'), 'own'),
      border('state', colours.state, width('state')),
      border('nation', colours.state, width('state')),
      border('frame', colours.frame, 0.75),
      outline('hovered', 'hovered', colours.ink, 1.75),
      outline('selected', 'halo', colours.paper, 5),
      outline('selected', 'selected', colours.ink, 2.25)
    ]
  };
}
