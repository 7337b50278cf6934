import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from './run.mjs';

/**
 * @typedef {object} Chunk of Vite's manifest
 * @property {string} file
 * @property {string} [src]
 * @property {string[]} [imports]
 * @property {string[]} [dynamicImports]
 * @property {string[]} [css]
 * @property {string[]} [assets]
 */

const manifestPath = join(root, '.svelte-kit', 'output', 'client', '.vite', 'manifest.json');
const buildFolder = join(root, 'build');

/** The module graph of a built site: what a page can load, by path from build/. */
export class Graph {
  /** @type {Record<string, Chunk>} */
  #manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  /** Hashed names are unique, so a mention of one in a script or style is a reference to that file. */
  #byName = new Map(builtFiles().map((path) => [posix.basename(path), path]));

  /**
   * All scripts, styles, workers and fonts that a page can ever load without going to another page: those its HTML
   * names, what they import, statically or on demand, and what they mention by name.
   * @param {string} html
   * @param {boolean} [onDemand] false leaves out what waits for the reader to do something
   * @returns {string[]} paths from build/, sorted
   */
  reachable(html, onDemand = true) {
    const nodes = nodesOf(html);
    /** @type {Set<string>} */
    const found = new Set();
    const queue = Object.keys(this.#manifest).filter(
      (key) => html.includes(posix.basename(this.#chunk(key).file)) || nodes.has(nodeOf(key) ?? NaN)
    );
    const seen = new Set(queue);
    for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
      const chunk = this.#chunk(key);
      // The app entry knows every route of the site; this page's own are in the queue already.
      const demanded = isAppEntry(key) || !onDemand ? [] : (chunk.dynamicImports ?? []);
      for (const next of [...(chunk.imports ?? []), ...demanded]) {
        if (!seen.has(next)) queue.push(next);
        seen.add(next);
      }
      for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])])
        this.#add(found, file, isAppEntry(key) || !onDemand);
    }
    for (const file of this.#mentioned(html)) this.#add(found, file, !onDemand);
    return [...found].sort();
  }

  /**
   * The script that a module became, from build/.
   * @param {string} module
   */
  fileOf(module) {
    return this.#chunk(module).file;
  }

  /** @param {string} key */
  #chunk(key) {
    const chunk = this.#manifest[key];
    if (!chunk) throw new Error(`${manifestPath} does not describe ${key}`);
    return chunk;
  }

  /**
   * @param {Set<string>} found
   * @param {string} file
   * @param {boolean} alone whether to leave out what a script mentions
   */
  #add(found, file, alone) {
    if (found.has(file)) return;
    found.add(file);
    if (!(alone ? /\.css$/ : /\.(m?js|css)$/).test(file)) return;
    // Workers and fonts are no chunks of the manifest; routes that a script mentions are other pages.
    for (const next of this.#mentioned(readFileSync(join(buildFolder, file), 'utf8')))
      if (!/immutable\/(nodes|entry)\//.test(next)) this.#add(found, next, false);
  }

  /** @param {string} text */
  #mentioned(text) {
    const names = text.match(/[\w.~-]+\.(?:m?js|css|woff2?|wasm)\b/g) ?? [];
    return names.flatMap((name) => this.#byName.get(name) ?? []);
  }
}

/** @param {string} key */
const isAppEntry = (key) => /generated\/.*\/app\.js$/.test(key);

/**
 * The number of the route's node that a manifest key stands for.
 * @param {string} key
 */
function nodeOf(key) {
  const number = /generated\/.*\/nodes\/(\d+)\.js$/.exec(key)?.[1];
  return number === undefined ? null : Number(number);
}

/**
 * The route nodes a page starts with, as its own script says.
 * @param {string} html
 */
function nodesOf(html) {
  const list = /node_ids:\s*\[([\d,\s]+)\]/.exec(html)?.[1];
  // Kit fetches its root layout and error page (nodes 0 and 1) beside them.
  return new Set(list ? list.split(',').map(Number).concat(0, 1) : []);
}

function builtFiles() {
  const folder = join(buildFolder, '_app');
  if (!existsSync(folder)) throw new Error('build/ holds no site: run `npm run build` first');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => path.slice(buildFolder.length + 1).replaceAll('\\', '/'));
}
