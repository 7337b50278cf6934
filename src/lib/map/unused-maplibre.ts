/**
 * Parts of MapLibre that a map of filled areas and lines never calls, and what stands in for them: layers of symbols,
 * circles, heat, relief, extrusions and rasters, and terrain. Whoever calls one is told so. The sky stays: MapLibre
 * draws it behind every map.
 */

const leftOut = (what: string) => `{ throw new Error('${what} is left out of this build'); }`;

/** Ways of drawing, by file and the functions it exports. */
const DRAWING: Record<string, string[]> = {
  draw_circle: ['drawCircles'],
  draw_color_relief: ['drawColorRelief'],
  draw_custom: ['drawCustom'],
  draw_fill_extrusion: ['drawFillExtrusion'],
  draw_heatmap: ['drawHeatmap'],
  draw_hillshade: ['drawHillshade'],
  draw_raster: ['drawRaster'],
  draw_symbol: ['drawSymbols'],
  draw_terrain: ['drawTerrain', 'drawDepth', 'drawTerrainHeightMap']
};

/** Kinds of layers, by file and name. */
const LAYERS: Record<string, string> = {
  circle: 'Circle',
  color_relief: 'ColorRelief',
  fill_extrusion: 'FillExtrusion',
  heatmap: 'Heatmap',
  hillshade: 'Hillshade',
  raster: 'Raster',
  symbol: 'Symbol'
};

const SHADERS =
  /^shaders\/glsl\/(circle|collision_|color_relief|fill_extrusion|heatmap|hillshade|raster|symbol_|terrain)/;

const SOURCES = new Map<string, string>([
  ...Object.entries(DRAWING).map(([file, names]): [string, string] => [
    `webgl/draw/${file}.ts`,
    names.map((name) => `export function ${name}() ${leftOut(name)}`).join('\n')
  ]),
  ...Object.entries(LAYERS).map(([file, name]): [string, string] => [
    `style/style_layer/${file}_style_layer.ts`,
    `export class ${name}StyleLayer { constructor() ${leftOut(`a layer of kind ${file}`)} }
     export const is${name}StyleLayer = () => false;
     export function getIconPadding() ${leftOut('getIconPadding')}`
  ]),
  [
    'data/bucket/symbol_bucket.ts',
    `export class SymbolBucket { constructor() ${leftOut('SymbolBucket')} }
     export function addDynamicAttributes() ${leftOut('addDynamicAttributes')}`
  ]
]);

/**
 * What stands in for one of MapLibre's source files.
 * @param path from the folder of its sources, with slashes
 * @returns null where the file itself is needed
 */
export function unusedSource(path: string): string | null {
  return SHADERS.test(path) ? `export default '';` : (SOURCES.get(path) ?? null);
}
