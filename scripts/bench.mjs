// `npm run bench [-- --runs 7]`: medians of times of build/ in Chromium. It reports; a machine's mood fails nothing.
import { chromium } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromiumFlags, findChromium } from './lib/chromium.mjs';
import { root } from './lib/run.mjs';
import { serve } from './lib/server.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Browser} Browser */

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } });
const runs = Number(values.runs);

/**
 * Milliseconds from navigation to the frame after the one that first held every county, and to the end of
 * hydration, when the page's script asks for its first file.
 * @param {Page} page
 * @param {string} url
 */
async function load(page, url) {
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelectorAll('.counties path').length < 3231)
        return requestAnimationFrame(look);
      requestAnimationFrame(() => performance.mark('coloured'));
    };
    look();
  });
  const awake = page.waitForRequest('**/data/counties.json');
  await page.goto(url);
  await awake;
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => ({
    coloured: performance.getEntriesByName('coloured')[0]?.startTime ?? NaN,
    hydrated:
      performance
        .getEntriesByType('resource')
        .find((entry) => entry.name.endsWith('/data/counties.json'))?.startTime ?? NaN
  }));
}

/**
 * Milliseconds of script that each of some months costs, moved to with the slider of time.
 * @param {import('@playwright/test').Page} page with the slider open
 */
async function stepping(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const script = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
  };
  // Found once: Playwright's own looking would count as script of the page.
  const slider = await page.getByRole('slider', { name: 'Month' }).elementHandle();
  if (!slider) return [];
  /** @type {number[]} */
  const costs = [];
  // The months of the most signings are the last: none is dearer. One pass warms up.
  for (const measured of [false, true])
    for (let back = 18; back >= 0; back -= 1) {
      const before = await script();
      await slider.evaluate((node, months) => {
        if (!(node instanceof HTMLInputElement)) return;
        node.value = String(Number(node.max) - months);
        node.dispatchEvent(new Event('input', { bubbles: true }));
      }, back);
      await page.evaluate(
        () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))
      );
      if (measured) costs.push((await script()) - before);
    }
  return costs;
}

/**
 * Milliseconds of script, style and layout that a change of a picker costs, its figures being at hand.
 * @param {Page} page
 * @param {string} label
 * @param {string[]} choices gone through once before, so that all figures are at hand
 */
async function switching(page, label, choices) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metrics = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (/** @type {string} */ name) => metrics.find((one) => one.name === name)?.value ?? 0;
    return {
      script: of('ScriptDuration') * 1000,
      style: (of('RecalcStyleDuration') + of('LayoutDuration')) * 1000
    };
  };
  // Found once: Playwright's own looking would count as script of the page.
  const picker = await page.getByLabel(label, { exact: true }).elementHandle();
  if (!picker) return [];
  const frames = () =>
    page.evaluate(
      () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))
    );
  /** @type {{ script: number, style: number }[]} */
  const costs = [];
  for (const measured of [false, true])
    for (const choice of choices) {
      const before = await metrics();
      await picker.evaluate((node, value) => {
        if (!(node instanceof HTMLSelectElement)) return;
        node.value = value;
        node.dispatchEvent(new Event('change', { bubbles: true }));
      }, choice);
      await frames();
      if (!measured) await page.waitForLoadState('networkidle');
      const after = await metrics();
      if (measured)
        costs.push({ script: after.script - before.script, style: after.style - before.style });
    }
  return costs;
}

/**
 * Milliseconds of script, style and layout from a set's coming back, its figures being at hand, to its painted table.
 * In the main thread's own time, which other work of the machine does not lengthen.
 * @param {Page} page on a comparison that was just opened by its link
 */
async function comparing(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metrics = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (/** @type {string} */ name) => metrics.find((one) => one.name === name)?.value ?? 0;
    return {
      script: of('ScriptDuration') * 1000,
      style: (of('RecalcStyleDuration') + of('LayoutDuration')) * 1000
    };
  };
  const frames = () =>
    page.evaluate(
      () => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))
    );
  /** @type {{ script: number, style: number }[]} */
  const costs = [];
  for (const measured of [false, true]) {
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.locator('[data-row]').first().waitFor({ state: 'detached' });
    await frames();
    const before = await metrics();
    // Looked for by the page itself: Playwright's own looking would count.
    await page.evaluate(
      () =>
        new Promise((/** @type {(value: null) => void} */ settle) => {
          const look = () => {
            if (document.querySelector('[data-row="value-held_minor"]')) settle(null);
            else requestAnimationFrame(look);
          };
          history.back();
          look();
        })
    );
    await frames();
    const after = await metrics();
    if (measured)
      costs.push({ script: after.script - before.script, style: after.style - before.style });
  }
  await session.detach();
  return costs;
}

/**
 * Milliseconds from the pointer's first move over the map to MapLibre drawing it, its fading in included.
 * @param {Page} page
 */
async function handOver(page) {
  const shape = page.locator('#c20009');
  const box = await shape.boundingBox();
  if (!box) return NaN;
  await page.evaluate(() =>
    addEventListener('pointermove', () => performance.mark('reached'), {
      once: true,
      capture: true
    })
  );
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const time = await page.waitForFunction(
    () => {
      const map = document.querySelector('.maplibregl-map');
      const reached = performance.getEntriesByName('reached')[0];
      if (!map || !reached || getComputedStyle(map).opacity !== '1') return null;
      return performance.now() - reached.startTime;
    },
    null,
    { polling: 'raf', timeout: 60_000 }
  );
  return (await time.jsonValue()) ?? NaN;
}

/** The counties with an agreement that is not over and a share of people held in the newest period. */
function heldWithAgreement() {
  const read = (/** @type {string} */ path) =>
    JSON.parse(readFileSync(join(root, 'build', 'data', path), 'utf8'));
  /** @type {{ counties: Record<string, [number, string, string | null, string | null][]> }} */
  const { counties } = read('agreements.json');
  /** @type {{ fips: string[] }} */
  const { fips } = read('columns/held_minor/FY2026.json');
  return fips.filter((one) => counties[one]?.some(([, , until, goneBy]) => !until && !goneBy));
}

/** @param {number[]} numbers */
function median(numbers) {
  const sorted = numbers.filter(Number.isFinite).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

const executablePath = (await findChromium()) ?? undefined;
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
const site = await serve();
/** @type {Record<string, number[]>} */
const times = {};
const note = (/** @type {string} */ what, /** @type {number} */ ms) =>
  (times[what] ??= []).push(ms);

for (let run = 0; run < runs; run += 1) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block'
  });
  const page = await context.newPage();
  const { coloured, hydrated } = await load(page, site.url);
  note('coloured map in a frame, from navigation', coloured);
  note('script awake, from navigation', hydrated);
  for (const [label, choices] of /** @type {const} */ ([
    ['Period', ['FY2019', 'FY2026']],
    ['Measure', ['held_no_conviction', 'held_minor']]
  ]))
    for (const { script, style } of await switching(page, label, [...choices])) {
      note(`${label.toLowerCase()} changed (SVG): script`, script);
      note(`${label.toLowerCase()} changed (SVG): style and layout`, style);
    }
  await page.getByRole('button', { name: 'Through time' }).click();
  await page.locator('[data-time-marks]').waitFor();
  for (const ms of await stepping(page)) note('month moved (SVG): script', ms);
  note('hand-over to MapLibre, from the pointer’s arrival', await handOver(page));
  for (const ms of await stepping(page)) note('month moved (MapLibre): script', ms);
  for (const { script } of await switching(page, 'Period', ['FY2019', 'FY2026']))
    note('period changed (MapLibre): script', script);
  for (const [what, places] of /** @type {const} */ ([
    ['Florida, Texas, Georgia', ['FL', 'TX', 'GA']],
    ['counties with agreement and held share', heldWithAgreement()]
  ])) {
    await page.goto(`${site.url}compare/?in=${places.join(',')}&ref=us`);
    await page.locator('[data-row="value-held_minor"]').waitFor();
    await page.waitForLoadState('networkidle');
    for (const { script, style } of await comparing(page)) {
      note(`comparison of ${places.length} places (${what}): script`, script);
      note(`comparison of ${places.length} places (${what}): style and layout`, style);
    }
    for (const { script } of await switching(page, 'Period', ['FY2024', 'FY2026']))
      note(`period changed in it (${what}): script`, script);
  }
  await context.close();
}

await browser.close();
await site.close();
console.log(`medians of ${runs} runs, in milliseconds`);
for (const [what, all] of Object.entries(times))
  console.log(`${median(all).toFixed(1).padStart(9)}  ${what}`);
