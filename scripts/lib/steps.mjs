import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, npm, root, runQuietly, took } from './run.mjs';
import { install, isInstalled } from './install.mjs';

/**
 * @typedef {object} Step
 * @property {string} id
 * @property {string} title
 * @property {string} [while] said while it runs, where it takes long
 * @property {[string, string[]]} command
 * @property {string[]} inputs files and folders it is made of
 * @property {string[]} outputs files and folders it writes
 * @property {string} [setting] what else it depends on, from the environment
 */

const tools = ['package-lock.json', 'tsconfig.json', 'pipeline', 'geo', 'src/lib/atlas'];

/** @type {Step[]} */
export const buildSteps = [
  {
    id: 'ground',
    title: 'Drawing the ground',
    command: npm('run', '--silent', 'atlas', '--', 'ground'),
    inputs: tools.concat('data'),
    outputs: ['static/data/ground.json', 'src/lib/map/generated']
  },
  {
    id: 'data',
    title: 'Publishing the facts',
    command: npm('run', '--silent', 'atlas', '--', 'publish'),
    inputs: tools.concat('data', 'static/data/ground.json'),
    outputs: ['static/data']
  },
  {
    id: 'pictures',
    title: 'Drawing the pictures of links',
    while: 'two for each of 3,231 counties, a minute or two the first time',
    command: npm('run', '--silent', 'atlas', '--', 'pictures'),
    inputs: tools.concat('src/lib', 'static/data'),
    outputs: ['static/og'],
    setting: process.env['ATLAS_PICTURES'] ?? 'all'
  },
  {
    id: 'site',
    title: 'Building the site',
    while: 'a page for each of 3,231 counties, a minute or two',
    command: [process.execPath, ['node_modules/vite/bin/vite.js', 'build']],
    inputs: ['package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json'].concat(
      'src',
      'static'
    ),
    outputs: ['build']
  }
];

/**
 * A hash of names and bytes; what does not exist counts as such.
 * @param {string[]} paths
 */
function hashOf(paths) {
  const hash = createHash('sha256');
  /** @param {string} path */
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return void hash.update(`${path}\0absent\0`);
    for (const entry of listed(full)) {
      const name = entry === '' ? path : `${path}/${entry}`;
      hash.update(`${name}\0`).update(readFileSync(join(root, name)));
    }
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}

/**
 * Files of a folder in a fixed order; the empty name for a file itself.
 * @param {string} full
 */
function listed(full) {
  try {
    return readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(full.length + 1))
      .sort();
  } catch {
    return [''];
  }
}

/** @param {Step} step */
function stampOf(step) {
  return join(cache, 'stamps', step.id);
}

/** @param {Step} step */
function stampText({ inputs, outputs, setting }) {
  return [hashOf(inputs), hashOf(outputs), setting].filter((part) => part !== undefined).join(' ');
}

/**
 * Whether a step would only write again what is already there: same inputs, and outputs nobody has changed since.
 * @param {Step} step
 */
export function isUpToDate(step) {
  const stamp = stampOf(step);
  if (!existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === stampText(step);
}

/** @param {Step} step */
export function forget(step) {
  rmSync(stampOf(step), { force: true });
}

/** @param {Step} step */
export function remember(step) {
  mkdirSync(join(cache, 'stamps'), { recursive: true });
  writeFileSync(stampOf(step), stampText(step));
}

/**
 * Installs and builds what is missing or out of date, a line a step. Ends at the first step that fails.
 * @returns {Promise<boolean>} whether all went well
 */
export async function prepare() {
  const steps = [{ id: 'install', title: 'Installing packages', command: install }, ...buildSteps];
  for (const [i, step] of steps.entries()) {
    const line = `[${i + 1}/${steps.length}] ${step.title}`;
    const built = 'inputs' in step ? step : null;
    if (built ? isUpToDate(built) : isInstalled()) {
      console.log(`${line}: nothing new`);
      continue;
    }
    console.log(`${line}${built?.while ? ` (${built.while})` : ''} …`);
    if (built) forget(built);
    const since = performance.now();
    const { code, log, tail } = await runQuietly(step.id, step.command);
    if (code !== 0) {
      console.error(`\n${tail}\n\n${step.title} failed. All that it said: ${log}`);
      return false;
    }
    if (built) remember(built);
    console.log(`      done in ${took(since)}`);
  }
  return true;
}
