import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import type { Catalogue, CountyList } from '../../src/lib/atlas/types';
import { messages } from '../../src/lib/messages/vite-plugin';
import { ORIGIN } from '../../src/lib/site';
import type { Progress } from '../releases/progress';
import { FONT_FILES } from './metrics';
import type { Answer, Brief, Made } from './orders';
import { pathOf, wantedPlaces, type Amount, type Place } from './places';

/** Places of one order: enough to keep a worker busy, few enough that none has much left at the end. */
const ORDER = 24;
const here = fileURLToPath(new URL('.', import.meta.url));
const lib = fileURLToPath(new URL('../../src/lib', import.meta.url));
/** Code that turns scenes into bytes: where it changes, every picture is made anew. */
const PAINTING = [
  ...['scene.ts', 'map-svg.ts', 'painter.ts', 'sheet.ts', 'metrics.ts'].map((name) =>
    join(here, name)
  ),
  ...['map/coarse-ground.ts', 'map/rings.ts', 'map/svg-path.ts', 'share/svg.ts'].map((name) =>
    join(lib, name)
  )
];

/** Folders that pictures are made from, into and remembered in. */
export interface Folders {
  data: string;
  out: string;
  cache: string;
}

/** What drawing did. Bytes of the pictures that were wanted, ascending. */
export interface Drawn {
  made: number;
  kept: number;
  removed: number;
  bytes: number[];
  largest: string;
}

/**
 * Makes the pictures of links that are wanted and not there yet, on every core; pictures that no page asks for any
 * more go. Where the site knows its address (`origin`), a document beside each picture says how its place can be framed.
 * Rejects where facts are missing or a picture does not fit; what was made until then is kept.
 */
export async function drawPictures(
  amount: Amount,
  { data, out, cache }: Folders,
  progress: Progress,
  origin = ORIGIN
): Promise<Drawn> {
  const { states }: Catalogue = read(join(data, 'catalogue.json'));
  const { fips }: CountyList = read(join(data, 'counties.json'));
  const places = wantedPlaces(amount, states, fips);
  const memory = join(cache, 'made.json');
  const before = recall(memory, out);
  const now = new Map<string, Made>();
  const code = await bundled(cache);
  let made = 0;
  progress.start('pictures of links', places.length);
  try {
    const brief = { data, out, origin, salt: salt(), known: before };
    await shareOut(places, code, brief, (answer, done) => {
      for (const { path, fresh, hash, bytes } of answer) {
        if (fresh) made += 1;
        now.set(path, { hash, bytes });
      }
      progress.step(done);
    });
  } finally {
    progress.stop();
    mkdirSync(cache, { recursive: true });
    writeFileSync(memory, JSON.stringify(Object.fromEntries([...before, ...now])));
  }
  const asked = new Set(wantedPlaces('all', states, fips).map(pathOf));
  const isAskedFor = (path: string): boolean => asked.has(path.slice(path.indexOf('/') + 1));
  const isKept = (path: string): boolean =>
    path.endsWith('.json')
      ? origin !== '' && isAskedFor(path.replace(/json$/, 'png'))
      : isAskedFor(path);
  const removed = removeOthers(out, isKept);
  const there = [...before, ...now].filter(([path]) => isAskedFor(path));
  writeFileSync(memory, JSON.stringify(Object.fromEntries(there)));
  const bySize = [...now].sort(([, a], [, b]) => a.bytes - b.bytes);
  return {
    made,
    kept: now.size - made,
    removed,
    bytes: bySize.map(([, { bytes }]) => bytes),
    largest: bySize.at(-1)?.[0] ?? ''
  };
}

/** Hands places out, an order at a time, to as many workers as there are cores. */
async function shareOut(
  places: readonly Place[],
  code: string,
  brief: Brief,
  take: (answer: Answer, done: number) => void
): Promise<void> {
  const left = Array.from({ length: Math.ceil(places.length / ORDER) }, (_, i) =>
    places.slice(i * ORDER, (i + 1) * ORDER)
  );
  const run = (): Promise<void> =>
    new Promise((done, fail) => {
      const worker = new Worker(code, { workerData: brief });
      let asked = 0;
      const ask = (): void => {
        const next = left.shift();
        if (!next) return void worker.terminate().then(() => done(), fail);
        asked = next.length;
        worker.postMessage(next);
      };
      worker.on('message', (answer: Answer) => {
        take(answer, asked);
        ask();
      });
      worker.on('error', (error) => {
        left.length = 0;
        fail(error);
      });
      ask();
    });
  const workers = Math.min(availableParallelism(), left.length);
  const ends = await Promise.allSettled(Array.from({ length: workers }, run));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

const bundles = new Map<string, Promise<string>>();

/** The workers' code, bundled once a process: while it runs, its code stays as it is. */
function bundled(cache: string): Promise<string> {
  const code = bundles.get(cache) ?? bundle(cache);
  bundles.set(cache, code);
  return code;
}

/** The workers' code as one file, its words inside. */
async function bundle(cache: string): Promise<string> {
  await build({
    configFile: false,
    // The site's own rests on files that Kit writes, and a fresh clone has none yet.
    tsconfig: join(here, 'tsconfig.json'),
    logLevel: 'error',
    plugins: [messages()],
    resolve: { alias: { $lib: lib } },
    build: {
      ssr: join(here, 'worker.ts'),
      outDir: resolve(cache, 'code'),
      target: 'node20',
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'worker.mjs' } }
    }
  });
  return resolve(cache, 'code/worker.mjs');
}

/** A hash of how scenes are painted. */
function salt(): string {
  const hash = createHash('sha256');
  for (const file of [...PAINTING, ...FONT_FILES]) hash.update(readFileSync(file));
  return hash.digest('hex');
}

/** What was made before and is still there, as large as it was. */
function recall(memory: string, out: string): Map<string, Made> {
  if (!existsSync(memory)) return new Map();
  const all: Record<string, Made> = read(memory);
  return new Map(
    Object.entries(all).filter(([path, { bytes }]) => {
      const file = statSync(join(out, path), { throwIfNoEntry: false });
      return file?.size === bytes;
    })
  );
}

/** Removes pictures and documents that are not to be kept. Returns how many pictures. */
function removeOthers(out: string, isKept: (path: string) => boolean): number {
  if (!existsSync(out)) return 0;
  const stale = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.(png|json)$/.test(path) && !isKept(path));
  for (const path of stale) rmSync(join(out, path));
  return stale.filter((path) => path.endsWith('.png')).length;
}

function read<File>(path: string): File {
  return JSON.parse(readFileSync(path, 'utf8'));
}
