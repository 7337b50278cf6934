// `npm run budgets`: sizes of the built site after brotli, against its budgets. Exit 1 where one is broken.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Graph } from './lib/graph.mjs';
import { root } from './lib/run.mjs';
import { total, weigh, weightOf } from './lib/weigh.mjs';

const build = join(root, 'build');
const graph = new Graph();

/** @param {string} path from build/ */
const text = (path) => readFileSync(join(build, path), 'utf8');

/** @param {(path: string) => boolean} test */
const only = (test) => (/** @type {string[]} */ paths) => paths.filter(test);
const fonts = only((path) => path.endsWith('.woff2'));
const code = only((path) => !path.endsWith('.woff2'));

/**
 * Files of a folder of build/ under any of its folders.
 * @param {string} folder
 * @param {string} end
 */
function files(folder, end) {
  if (!existsSync(join(build, folder))) return [];
  return readdirSync(join(build, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(end))
    .map((path) => `${folder}/${path}`);
}

/** The county page that weighs most. Only the likely ones are weighed in full: that takes 50 ms a page. */
function heaviestCounty() {
  const pages = ['county', 'es/county'].flatMap((folder) => files(folder, 'index.html'));
  const likely = pages
    .map((path) => ({ path, bytes: weigh(readFileSync(join(build, path)), 4) }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 8)
    .sort((a, b) => weightOf(b.path) - weightOf(a.path))[0];
  if (!likely) throw new Error('build/ holds no county pages');
  return likely.path;
}

const explorer = ['index.html', 'es/index.html'].sort((a, b) => weightOf(b) - weightOf(a))[0] ?? '';
const ownLanguage = explorer.startsWith('es/') ? 'es' : 'en';
/** @param {string} group */
const wordsOf = (group) => `virtual:messages/${ownLanguage}/${group}`;
/** Parts of the explorer that wait until a reader wants them, each with the groups of messages that it speaks. */
const parts = [
  {
    what: 'county panel of the explorer, once a county is chosen',
    modules: [
      graph.chunkOf('src/lib/county/CountyPanel.svelte'),
      ...['county', 'story', 'timeline'].map(wordsOf)
    ],
    budget: 60_000
  },
  {
    what: 'tray of the comparison, once a county is chosen or added',
    modules: [graph.chunkOf('src/lib/tray/parts.ts'), wordsOf('tray')],
    budget: 15_000
  },
  {
    what: 'filters, extremes and table of the map, once asked for',
    modules: [
      graph.chunkOf('src/lib/filter/tools.ts'),
      graph.chunkOf('src/lib/table/MapTable.svelte'),
      ...['filters', 'table'].map(wordsOf)
    ],
    budget: 40_000
  },
  {
    what: 'months, chart and marks of time, once asked for',
    modules: [graph.chunkOf('src/lib/time/time-parts.ts'), wordsOf('time')],
    budget: 28_000
  },
  {
    what: 'sharing and downloads, once asked for',
    modules: [graph.chunkOf('src/lib/share/load-share.ts'), wordsOf('share')],
    budget: 44_000
  },
  {
    what: 'watch for a newer version and its notice, once the page is at rest',
    modules: [graph.chunkOf('src/lib/update/load-update.ts'), wordsOf('update')],
    budget: 5_000
  }
];
const partModules = parts.flatMap(({ modules }) => modules);
/** Messages that only other pages speak, and those of the other language: a page never asks for them. */
const foreignWords = graph.modules.filter(
  (module) =>
    module.startsWith('virtual:messages/') &&
    module !== wordsOf('start') &&
    !partModules.includes(module)
);
const everyFile = graph.reachable(text(explorer), { without: [...foreignWords, ...partModules] });
// Browsers ask for this font only where a name has letters beyond Latin-1; the explorer's own words have none.
const rareLetters = everyFile.filter((path) => /latin-ext.*\.woff2$/.test(path));
const explorerFiles = everyFile.filter((path) => !rareLetters.includes(path));
/**
 * Files that a part adds to the explorer.
 * @param {readonly string[]} modules
 */
function filesOfPart(modules) {
  const others = partModules.filter((module) => !modules.includes(module));
  const files = graph.reachable(text(explorer), { without: [...foreignWords, ...others] });
  return files.filter((path) => !everyFile.includes(path));
}
const atLoad = graph.reachable(text(explorer), { onDemand: false });
// Catalogue, agreements and the first figures stand in the HTML.
const data = ['data/ground.json', 'data/counties.json'];
const county = heaviestCounty();
const countyFiles = graph.reachable(text(county));
const columns = files('data/columns', '.json').sort((a, b) => weightOf(b) - weightOf(a));
const search = files('data', 'search.json');
// A PNG is packed already.
const pictures = files('og', '.png')
  .map((path) => ({ path, bytes: statSync(join(build, path)).size }))
  .sort((a, b) => b.bytes - a.bytes);
/** The frame for other pages that weighs most: all of it is there before a reader touches it. */
const frame = ['embed/frame/index.html', 'es/embed/frame/index.html'].sort(
  (a, b) => weightOf(b) - weightOf(a)
)[0];
const frameFiles = [
  ...(frame ? [frame, ...code(graph.reachable(text(frame)))] : []),
  'embed-frame.js',
  'data/catalogue.json',
  'data/agreements.json',
  ...columns.slice(0, 1)
];

/** What makes the chart of a comparison a picture, with its words; the page itself does without. */
const comparePage = ownLanguage === 'es' ? 'es/compare/index.html' : 'compare/index.html';
const picture = [graph.chunkOf('src/lib/compare/picture/load-picture.ts'), wordsOf('share')];
const unspoken = graph.modules.filter(
  (module) => module.startsWith('virtual:messages/') && !picture.includes(module)
);
const withoutPicture = graph.reachable(text(comparePage), { without: [...unspoken, ...picture] });
const pictureFiles = graph
  .reachable(text(comparePage), { without: unspoken })
  .filter((path) => !withoutPicture.includes(path));

/** @type {{ what: string, bytes: number, budget: number | null }[]} */
const rows = [
  { what: `first paint of the map (${explorer})`, bytes: weightOf(explorer), budget: 120_000 },
  {
    what: 'explorer with MapLibre, fonts and data, no county chosen',
    bytes: total([explorer, ...explorerFiles, ...data]),
    budget: 550_000
  },
  { what: '  its HTML', bytes: weightOf(explorer), budget: null },
  { what: '  its scripts and styles at load', bytes: total(code(atLoad)), budget: null },
  {
    what: '  its scripts and workers on demand (map, search)',
    bytes: total(code(explorerFiles).filter((path) => !atLoad.includes(path))),
    budget: null
  },
  { what: '  its fonts', bytes: total(fonts(explorerFiles)), budget: null },
  { what: '  its data (ground, names)', bytes: total(data), budget: null },
  { what: '  apart: font of rare letters', bytes: total(rareLetters), budget: null },
  { what: '  apart: search index', bytes: total(search), budget: null },
  ...parts.map(({ what, modules, budget }) => ({
    what,
    bytes: total(filesOfPart(modules)),
    budget
  })),
  {
    what: `largest county page (${county})`,
    bytes: total([county, ...code(countyFiles)]),
    budget: 60_000
  },
  { what: '  its HTML', bytes: weightOf(county), budget: null },
  { what: '  its scripts and styles', bytes: total(code(countyFiles)), budget: null },
  { what: '  apart: its fonts', bytes: total(fonts(countyFiles)), budget: null },
  {
    what: 'picture of a comparison’s chart, once asked for',
    bytes: total(pictureFiles),
    budget: 20_000
  },
  {
    what: 'frame in another page with its data, before a reader touches it',
    bytes: total([...new Set(frameFiles)]),
    budget: 120_000
  },
  {
    what: `largest of ${columns.length} columns (${columns[0]})`,
    bytes: total(columns.slice(0, 1)),
    budget: 30_000
  },
  ...pictures.slice(0, 1).map(({ path, bytes }) => ({
    what: `largest of ${pictures.length} pictures of links (${path}), as it is`,
    bytes,
    budget: 40_000
  }))
];

/** @param {number} bytes */
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
const width = Math.max(...rows.map((row) => row.what.length));
console.log(`${'after brotli'.padEnd(width)} ${'size'.padStart(10)} ${'budget'.padStart(10)}`);
for (const { what, bytes, budget } of rows) {
  const limit = budget === null ? '' : kB(budget);
  const over = budget !== null && bytes > budget;
  console.log(
    `${what.padEnd(width)} ${kB(bytes).padStart(10)} ${limit.padStart(10)}${over ? '  OVER' : ''}`
  );
}
if (process.argv.includes('--files'))
  for (const path of [explorer, ...explorerFiles, ...data])
    console.log(`${kB(weightOf(path)).padStart(10)}  ${path}`);
if (rows.some((row) => row.budget !== null && row.bytes > row.budget)) process.exitCode = 1;
