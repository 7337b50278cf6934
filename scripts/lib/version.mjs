import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** All that decides what a build holds, the facts apart, which their release stands for. */
const MADE_OF = [
  'geo',
  'package-lock.json',
  'pipeline',
  'src',
  'static',
  'svelte.config.js',
  'vite.config.ts'
];
/** Made from the rest, or never part of the site. */
const LEFT_OUT = [/^static\/(data|og)\//, /^src\/lib\/map\/generated\//, /\.test\.ts$/];

/**
 * Files below a path, in one order on every system.
 * @param {string} root
 * @param {string} path with forward slashes
 * @returns {string[]}
 */
function filesBelow(root, path) {
  if (LEFT_OUT.some((one) => one.test(path) || one.test(`${path}/`))) return [];
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .sort()
    .flatMap((name) => filesBelow(root, `${path}/${name}`));
}

/**
 * The release of the published facts; `unpublished` where there are none.
 * @param {string} root
 */
function releaseOf(root) {
  const catalogue = join(root, 'static', 'data', 'catalogue.json');
  if (!existsSync(catalogue)) return 'unpublished';
  /** @type {{ release: { id: string } }} */
  const { release } = JSON.parse(readFileSync(catalogue, 'utf8'));
  return release.id;
}

/**
 * Names a build by the release of its facts and a hash of its code: `2026-06-30-8aa778cc.1f2e3d4c`. The same facts and
 * code give the same name on every machine and at every time, so that a rebuild of the same is no update to a reader.
 * @param {string} root
 */
export function siteVersion(root) {
  const hash = createHash('sha256');
  for (const path of MADE_OF.flatMap((one) => filesBelow(root, one)))
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return `${releaseOf(root)}.${hash.digest('hex').slice(0, 8)}`;
}
