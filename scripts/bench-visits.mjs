// `npm run bench:visits [-- --price 0.05]`: what kinds of visits to build/ cost a host, measured in Chromium against a
// host as docs/hosting.md advises. The price of a GB is the reader's own; the default only shows the arithmetic.
import { chromium } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromiumFlags, findChromium } from './lib/chromium.mjs';
import { countingHost } from './lib/host.mjs';
import { root } from './lib/run.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').BrowserContext} BrowserContext */
/** @typedef {{ page: Page, context: BrowserContext, settle: () => Promise<void> }} Reader */

/** A page is done once the host has heard nothing for so long, in ms: a slow machine needs more than the 2 s after which files are kept. */
const QUIET = 15_000;
const VISITS = 1_000_000;
const { values } = parseArgs({ options: { price: { type: 'string', default: '0.01' } } });
const price = Number(values.price);
if (!(price >= 0)) throw new Error(`--price ${values.price}: expected a price of a GB, 0 or more`);

const build = join(root, 'build');
const host = await countingHost(build);
const EMBEDS = ['embed/frame/'].filter((path) => existsSync(join(build, path, 'index.html')));

/** @param {Page} page @param {string} fips */
async function choose(page, fips) {
  await page.goto(`${host.url}?county=${fips}`);
  await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
}

/**
 * A kind of visit: what came before it, which is not counted, and the visit itself.
 * @type {{ kind: string, before?: (reader: Reader) => Promise<void>, visit: (reader: Reader) => Promise<void> }[]}
 */
const visits = [
  { kind: 'look at the map once', visit: ({ page }) => void0(page.goto(host.url)) },
  {
    kind: 'look at the map, click three counties',
    visit: async ({ page, settle }) => {
      await page.goto(host.url);
      await settle();
      const map = await page.getByRole('application', { name: 'Map of counties' }).boundingBox();
      if (!map) throw new Error('the map is not on the page');
      // The map moves to each county that is chosen; what lies beside its middle is another one.
      for (const aside of [60, -120, 120]) {
        await page.mouse.click(map.x + map.width / 3 + aside, map.y + map.height / 2);
        await page.getByRole('complementary').getByRole('heading', { level: 2 }).waitFor();
        await settle();
      }
    }
  },
  {
    kind: 'read a county’s page from a search engine',
    visit: ({ page }) => void0(page.goto(`${host.url}county/13067-cobb-ga/`))
  },
  {
    kind: 'compare three states',
    visit: async ({ page }) => {
      await page.goto(`${host.url}compare/?in=FL,TX,GA&ref=us`);
      await page.locator('[data-row="value-held_minor"]').waitFor();
    }
  },
  {
    kind: 'return to a county on the map (second visit)',
    before: ({ page }) => choose(page, '13067'),
    visit: ({ page }) => choose(page, '13067')
  },
  {
    kind: 'return once more (third visit)',
    before: async ({ page, settle }) => {
      await choose(page, '13067');
      await settle();
      await choose(page, '13067');
    },
    visit: ({ page }) => choose(page, '13067')
  },
  {
    kind: 'return without a connection',
    before: async ({ page, context, settle }) => {
      await choose(page, '13067');
      await settle();
      await context.setOffline(true);
    },
    visit: ({ page }) => choose(page, '13067')
  },
  ...EMBEDS.map((path) => ({
    kind: 'see an embedded map on another page',
    visit: (/** @type {Reader} */ { page }) => void0(page.goto(host.url + path))
  }))
];

/** @param {Promise<unknown>} done */
async function void0(done) {
  await done;
}

/** @param {Page} page */
async function settle(page) {
  await page.waitForLoadState('load');
  while (host.idle() < QUIET) await new Promise((go) => setTimeout(go, 200));
}

const executablePath = (await findChromium()) ?? undefined;
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
/** @type {{ kind: string, bytes: number, requests: number }[]} */
const rows = [];
for (const { kind, before, visit } of visits) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce'
  });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const reader = { page, context, settle: () => settle(page) };
  if (before) {
    await before(reader);
    await settle(page);
  }
  const start = host.count();
  await visit(reader);
  await settle(page);
  const end = host.count();
  rows.push({ kind, bytes: end.bytes - start.bytes, requests: end.requests - start.requests });
  console.error(
    `${kind}: ${end.bytes - start.bytes} bytes, ${end.requests - start.requests} requests`
  );
  await context.close();
}
await browser.close();
await host.close();

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const money = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const table = rows.map(({ kind, bytes, requests }) => {
  const gigabytes = (bytes * VISITS) / 1e9;
  return [
    kind,
    `${number.format(bytes / 1000)} kB`,
    String(requests),
    `${number.format(gigabytes)} GB`,
    `${number.format((requests * VISITS) / 1e6)} million`,
    money.format(gigabytes * price)
  ];
});
const head = ['kind of visit', 'sent', 'requests', 'a day', 'requests a day', `at ${price} a GB`];
const lines = [head, ...table];
const widths = head.map((_, i) => Math.max(...lines.map((line) => (line[i] ?? '').length)));
const row = (/** @type {string[]} */ cells) =>
  `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
const rule = widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
console.log(`${number.format(VISITS)} visits a day of each kind; a day costs GB × price of a GB\n`);
console.log([row(head), row(rule), ...table.map(row)].join('\n'));
