import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { unpackGround, unpackTopology, type PackedGround } from '../src/lib/map/ground-codec';
import type { FirstPaint, Point } from '../src/lib/map/ground-types';
import { firstPaint } from '../src/lib/map/svg-path';
import { readSource } from './atlas-source';
import { clean } from './clean';
import { FRAME_LINES } from './insets';
import { pack } from './pack';
import { countyLabels, insetPlaces, stateLabels } from './places';
import { project } from './project';
import { repair } from './repairs';
import { simplifySource, type Detail } from './simplify';

/** Steps of the published coordinates a plane unit: a source step is about as wide. */
const STEPS = 10;
/** Chosen by eye at 8 times zoom. */
const DETAIL: Detail = { bend: 0.8, part: 0.01, islet: 0.1 };

/** Bytes of one output file. */
export interface FileSize {
  path: string;
  raw: number;
  brotli: number;
}

export interface GroundReport {
  counties: number;
  states: number;
  /** Points over all borders. */
  points: number;
  files: FileSize[];
  /** Size of the first-paint paths as they will stand in a page. */
  inlineSvg: Omit<FileSize, 'path'>;
}

/** The packed ground, the same at every call. */
export function makeGround(): PackedGround {
  const mosaic = clean(project(repair(readSource())), STEPS);
  const frames = FRAME_LINES.map((line) => line.map(([x, y]): Point => [x, y]));
  const shapes = { ...pack(simplifySource(mosaic, DETAIL), STEPS), frames };
  const topology = unpackTopology(shapes);
  return {
    ...shapes,
    labels: countyLabels(topology),
    stateLabels: stateLabels(topology),
    insets: insetPlaces()
  };
}

/**
 * Writes `ground.json` to a folder and the first-paint paths to src/lib/map/generated. Throws when
 * the source has a unit that finds no place on the plane.
 */
export async function buildGround(outDir: string): Promise<GroundReport> {
  const packed = makeGround();
  const ground = unpackGround(packed);
  const paint = firstPaint(ground);
  const generated = fileURLToPath(new URL('../src/lib/map/generated', import.meta.url));
  const files = [
    await write(join(outDir, 'ground.json'), JSON.stringify(packed)),
    await write(join(generated, 'first-paint.json'), JSON.stringify(paint))
  ];
  return {
    counties: ground.counties.ids.length,
    states: ground.states.ids.length,
    points: ground.topology.arcs.reduce((sum, arc) => sum + arc.length, 0),
    files,
    inlineSvg: sizeOf(inlineSvg(paint))
  };
}

/** The paths as markup, to measure what they add to a page. */
export function inlineSvg({ counties, states, nation, frames }: FirstPaint): string {
  const paths = counties.map(([fips, d]) => `<path id="c${fips}" class="x" d="${d}"/>`);
  return [...paths, ...[states, nation, frames].map((d) => `<path d="${d}"/>`)].join('');
}

async function write(path: string, text: string): Promise<FileSize> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return { path, ...sizeOf(text) };
}

function sizeOf(text: string): { raw: number; brotli: number } {
  return { raw: Buffer.byteLength(text), brotli: brotliCompressSync(text).length };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const report = await buildGround(argv[2] ?? 'static/data');
  console.log(`${report.counties} counties, ${report.states} states, ${report.points} points`);
  for (const { path, raw, brotli } of [
    ...report.files,
    { path: 'inline SVG', ...report.inlineSvg }
  ])
    console.log(`${path}: ${raw} bytes, ${brotli} brotli`);
}
