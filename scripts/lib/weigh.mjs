import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { root } from './run.mjs';

/**
 * Bytes after brotli.
 * @param {Buffer} bytes
 * @param {number} [quality] 0-11; 11 is what a host stores for static files
 */
export function weigh(bytes, quality = 11) {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
    }
  }).length;
}

/** @type {Map<string, number>} */
const weights = new Map();

/**
 * Bytes a file of build/ takes on the wire. Fonts are compressed already and go as they are.
 * @param {string} path from build/
 */
export function weightOf(path) {
  const known = weights.get(path);
  if (known !== undefined) return known;
  const bytes = readFileSync(join(root, 'build', path));
  const weight = path.endsWith('.woff2') ? bytes.length : weigh(bytes);
  weights.set(path, weight);
  return weight;
}

/** @param {string[]} paths from build/ */
export const total = (paths) => paths.reduce((sum, path) => sum + weightOf(path), 0);
