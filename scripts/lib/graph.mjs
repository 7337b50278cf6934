import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from './run.mjs';

/**
 * @typedef {object} Chunk of Vite's manifest
 * @property {string} file
 * @property {string} [src]
 * @property {string} [name]
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

  /** Modules that became chunks of their own. */
  get modules() {
    return Object.keys(this.#manifest);
  }

  /**
   * The key of the chunk a component became; a chunk of several modules bears the name of its first.
   * @param {string} path of the component, from the root
   */
  chunkOf(path) {
    const name = posix.basename(path, '.svelte');
    const keys = this.modules.filter((key) => key === path || this.#chunk(key).name === name);
    if (keys[0] === undefined || keys.length > 1)
      throw new Error(`${manifestPath} has ${keys.length} chunks for ${path}, not one`);
    return keys[0];
  }

  /**
   * All scripts, styles, workers and fonts that a page can ever load without going to another page: those its HTML
   * names, what they import, statically or on demand, and what they mention by name.
   * @param {string} html
   * @param {{ onDemand?: boolean, without?: readonly string[] }} [limits] onDemand: false leaves out what waits for the
   * reader to do something; without: modules of chunks that are left out with all that only they load
   * @returns {string[]} paths from build/, sorted
   */
  reachable(html, { onDemand = true, without = [] } = {}) {
    const chunks = this.#chunksOf(html, onDemand, without);
    // Scripts name the files of every chunk they load on demand; none that is left out may come in by that door.
    const inside = new Set([...chunks].flatMap((key) => filesOf(this.#chunk(key))));
    const outside = new Set(
      this.modules.flatMap((key) => filesOf(this.#chunk(key))).filter((file) => !inside.has(file))
    );
    /** @type {Set<string>} */
    const found = new Set();
    for (const key of chunks)
      for (const file of filesOf(this.#chunk(key)))
        this.#add(found, outside, file, isAppEntry(key) || !onDemand);
    for (const file of this.#mentioned(html)) this.#add(found, outside, file, !onDemand);
    return [...found].sort();
  }

  /**
   * Keys of the chunks a page loads.
   * @param {string} html
   * @param {boolean} onDemand
   * @param {readonly string[]} without
   */
  #chunksOf(html, onDemand, without) {
    for (const module of without) this.#chunk(module);
    const nodes = nodesOf(html);
    const queue = this.modules.filter(
      (key) => html.includes(posix.basename(this.#chunk(key).file)) || nodes.has(nodeOf(key) ?? NaN)
    );
    const seen = new Set(queue);
    for (let key = queue.pop(); key !== undefined; key = queue.pop()) {
      const chunk = this.#chunk(key);
      // The app entry knows every route of the site; this page's own are in the queue already.
      const demanded = isAppEntry(key) || !onDemand ? [] : (chunk.dynamicImports ?? []);
      for (const next of [...(chunk.imports ?? []), ...demanded]) {
        if (seen.has(next) || without.includes(next)) continue;
        seen.add(next);
        queue.push(next);
      }
    }
    return seen;
  }

  /** @param {string} key */
  #chunk(key) {
    const chunk = this.#manifest[key];
    if (!chunk) throw new Error(`${manifestPath} does not describe ${key}`);
    return chunk;
  }

  /**
   * @param {Set<string>} found
   * @param {ReadonlySet<string>} outside
   * @param {string} file
   * @param {boolean} alone whether to leave out what a script mentions
   */
  #add(found, outside, file, alone) {
    if (found.has(file) || outside.has(file)) return;
    found.add(file);
    if (!(alone ? /\.css$/ : /\.(m?js|css)$/).test(file)) return;
    // Workers and fonts are no chunks of the manifest; routes that a script mentions are other pages.
    for (const next of this.#mentioned(readFileSync(join(buildFolder, file), 'utf8')))
      if (!/immutable\/(nodes|entry)\//.test(next)) this.#add(found, outside, next, false);
  }

  /** @param {string} text */
  #mentioned(text) {
    const names = text.match(/[\w.~-]+\.(?:m?js|css|woff2?|wasm)\b/g) ?? [];
    return names.flatMap((name) => this.#byName.get(name) ?? []);
  }
}

/**
 * A chunk's script with the styles and assets that come along.
 * @param {Chunk} chunk
 */
const filesOf = (chunk) => [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])];

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
