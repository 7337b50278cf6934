import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, run } from './run.mjs';

/** What a headless Chromium needs to draw WebGL in software and to leave the network alone. */
export const chromiumFlags = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // A software GPU fills the page's shapes slower than the processor does.
  '--disable-gpu-rasterization',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync'
];

// The headless shell is the same engine without a browser's windows: a page costs it a third of the processor's time.
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable'
];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'
];

/**
 * A Chromium that starts, or null. `CHROMIUM_PATH` comes first and is taken at its word.
 * @returns {Promise<string | null>}
 */
export async function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) return asked;
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin');
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  candidates.push(...elsewhere, await playwrightsOwn());
  return candidates.find((path) => path && existsSync(path) && starts(path)) ?? null;
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

/** @param {string} path */
function starts(path) {
  // Asking Windows' Chrome for its version opens a window.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/**
 * Installs a Chromium: the system's package where we may, else Playwright's download.
 * @returns {Promise<string | null>} its path; null where nothing helped, after saying what to do
 */
export async function installChromium() {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && isDebian()) {
    console.log('No Chromium found: installing the system’s package.');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const install = ['install', '-y', '--no-install-recommends'];
    const fonts = ['fonts-dejavu-core', 'fonts-liberation'];
    const isListed = (await run(['apt-get', ['update']], env)) === 0;
    // Older releases of Debian have the whole browser only.
    for (const browser of isListed ? ['chromium-headless-shell', 'chromium'] : []) {
      await run(['apt-get', [...install, browser, ...fonts]], env);
      const found = await findChromium();
      if (found) return found;
    }
  }
  console.log('No Chromium found: asking Playwright to download its own.');
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const extra = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  await run([process.execPath, [cli, 'install', ...extra, 'chromium']]);
  const found = await findChromium();
  if (!found) console.error(advice);
  return found;
}

const advice = `
The end-to-end tests need a Chromium and none could be installed. Do one of these and run npm test again:
  Debian:          sudo apt-get install chromium
  Fedora:          sudo dnf install chromium
  macOS, Windows:  install Google Chrome
  anywhere:        npx playwright install --with-deps chromium
  one you have:    CHROMIUM_PATH=/path/to/chromium npm test
`;

// Ubuntu's package of the name is a stub for a snap, which containers cannot run.
function isDebian() {
  if (!existsSync('/etc/os-release')) return false;
  const text = readFileSync('/etc/os-release', 'utf8');
  const words = [...text.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap((m) =>
    (m[1] ?? '').split(' ')
  );
  return words.includes('debian') && !words.includes('ubuntu');
}
