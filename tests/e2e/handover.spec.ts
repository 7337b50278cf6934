import type { Page } from '@playwright/test';
import { openExplorer, pointAt, pointIn } from './support/explorer';
import { hold } from './support/hold';
import { expect, test } from './support/test';

const canvas = (page: Page) => page.locator('canvas.maplibregl-canvas');

/** Reaches for the map and waits until MapLibre draws it. */
async function reach(page: Page): Promise<void> {
  await pointAt(page, '20009');
  // Software WebGL needs its time on a busy machine.
  await expect(canvas(page)).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('.maplibregl-map')).toHaveCSS('opacity', '1', { timeout: 60_000 });
}

test('the script adopts the shapes the server drew', async ({ page }) => {
  await page.addInitScript(() => {
    const kept: { first: Element | null } = { first: null };
    new MutationObserver(() => {
      kept.first ??= document.getElementById('c13067');
    }).observe(document, { childList: true, subtree: true });
    Object.assign(window, {
      isFirstShapeKept: () =>
        kept.first !== null && kept.first === document.getElementById('c13067')
    });
  });
  await openExplorer(page);
  expect(await page.evaluate('isFirstShapeKept()')).toBe(true);
  await pointAt(page, '13067');
  await expect(page.getByText('Cobb County, GA')).toBeVisible();
  expect(await page.evaluate('isFirstShapeKept()')).toBe(true);
});

test('MapLibre is fetched when the reader reaches for the map, not before', async ({ page }) => {
  const heavy: string[] = [];
  page.on('response', async (response) => {
    const length = Number(response.headers()['content-length'] ?? 0);
    if (/_app\/.*\.js$/.test(response.url()) && length > 400_000) heavy.push(response.url());
  });
  await openExplorer(page);
  await page.waitForLoadState('networkidle');
  expect(heavy).toEqual([]);
  await expect(canvas(page)).toHaveCount(0);
  await reach(page);
  expect(heavy).not.toEqual([]);
});

test('SVG and MapLibre have every county in the same place', async ({ page }) => {
  await openExplorer(page);
  // One in each corner, one in each kind of inset, and one of the smallest.
  const places = [
    ['13067', 'Cobb County, GA'],
    ['53033', 'King County, WA'],
    ['23003', 'Aroostook County, ME'],
    ['06037', 'Los Angeles County, CA'],
    ['12086', 'Miami-Dade County, FL'],
    ['15003', 'Honolulu County, HI'],
    ['02020', 'Anchorage Municipality, AK'],
    ['72127', 'San Juan Municipio, PR'],
    ['66010', 'Guam, GU']
  ] as const;
  const points = [];
  for (const [fips, name] of places) points.push({ name, at: await pointIn(page, fips) });
  await reach(page);
  for (const { name, at } of points) {
    await page.mouse.move(at.x, at.y);
    await expect(page.getByText(name).first()).toBeVisible();
  }
});

test('what a link looks at stays in the middle when the map gives up room while MapLibre comes up', async ({
  page
}) => {
  const send = await hold(page, '**/data/time.json');
  // Cobb County is in the middle, and the bar of time opens below the map.
  await openExplorer(page, '?at=711.05,401.75,14&d=2019-06-30');
  await expect(canvas(page)).toHaveCount(1, { timeout: 60_000 });
  send();
  const bar = page.getByRole('region', { name: 'Agreements through time', exact: true });
  await expect(bar).toBeVisible();
  await expect(page.locator('.maplibregl-map')).toHaveCSS('opacity', '1', { timeout: 60_000 });
  const map = await page.getByRole('application', { name: 'Map of counties' }).boundingBox();
  if (!map) throw new Error('the map is not there');
  await page.mouse.move(map.x + map.width / 2, map.y + map.height / 2);
  await expect(page.getByText('Cobb County, GA')).toBeVisible();
});

test.describe('with motion', () => {
  test.use({ contextOptions: { reducedMotion: 'no-preference' } });

  test('the map goes on under the pointer: click, wheel and home', async ({ page }) => {
    await openExplorer(page);
    const home = page.getByRole('button', { name: 'Whole nation' });
    const { x, y } = await pointIn(page, '13067');
    await reach(page);
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -400);
    await expect(page).toHaveURL(/[?&]at=/);
    await expect(home).toBeEnabled();
    await home.click();
    await expect(page).not.toHaveURL(/[?&]at=/);
    await page.mouse.click(x, y);
    await expect(page).toHaveURL(/county=13067/);
    await expect(page.getByRole('heading', { name: 'Cobb County', exact: true })).toBeVisible();
  });
});
