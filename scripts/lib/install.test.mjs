import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isInstalled } from './install.mjs';
import { isOlder } from './node-version.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-made-up-packages-'));
  mkdirSync(join(folder, 'node_modules'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const asked = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/b-windows': { version: '1.0.0', optional: true }
};

/** @param {Record<string, object>} held */
function isInstalledWith(held) {
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: asked }));
  writeFileSync(
    join(folder, 'node_modules', '.package-lock.json'),
    JSON.stringify({ packages: held })
  );
  return isInstalled(folder);
}

describe('isInstalled', () => {
  const a = asked['node_modules/a'];

  it('is content without packages for another system', () => {
    expect(isInstalledWith({ 'node_modules/a': a })).toBe(true);
  });

  it('sees a package that is missing, changed or no longer asked for', () => {
    expect(isInstalledWith({})).toBe(false);
    expect(isInstalledWith({ 'node_modules/a': { ...a, version: '1.0.1' } })).toBe(false);
    expect(isInstalledWith({ 'node_modules/a': a, 'node_modules/c': a })).toBe(false);
  });

  it('sees that nothing is installed at all', () => {
    rmSync(join(folder, 'node_modules'), { recursive: true });
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: asked }));
    expect(isInstalled(folder)).toBe(false);
  });
});

describe('isOlder', () => {
  it('compares by number, not by letter', () => {
    expect(isOlder('20.9.0', '20.19')).toBe(true);
    expect(isOlder('9.11.2', '20.19')).toBe(true);
    expect(isOlder('20.19.0', '20.19')).toBe(false);
    expect(isOlder('22.1.0', '20.19')).toBe(false);
  });
});
