import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root } from './run.mjs';

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes what it installed into a lock file of its
 * own; times on disk say nothing after a clone.
 * @param {string} [folder]
 */
export function isInstalled(folder = root) {
  const asked = packagesOf(join(folder, 'package-lock.json'));
  const held = packagesOf(join(folder, 'node_modules', '.package-lock.json'));
  if (!asked || !held) return false;
  for (const [path, one] of Object.entries(asked)) {
    if (path === '') continue;
    const own = held[path];
    // Packages for another system are asked for and rightly absent.
    if (!own && one.optional) continue;
    if (!own || own.version !== one.version || own.integrity !== one.integrity) return false;
  }
  return Object.keys(held).every((path) => path in asked);
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }> | null}
 */
function packagesOf(path) {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/** The command that installs exactly what the lock file names. */
export const install = npm('ci', '--no-audit', '--no-fund');
