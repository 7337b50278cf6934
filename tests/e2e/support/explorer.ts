import { expect, type Locator, type Page } from '@playwright/test';
import type { Fips } from '../../../src/lib/atlas/types';

/** Opens the explorer and waits until its script runs, which then asks for the counties' names. */
export async function openExplorer(page: Page, path = ''): Promise<void> {
  const awake = page.waitForRequest('**/data/counties.json');
  await page.goto(path);
  await awake;
}

export function legend(page: Page): Locator {
  return page.getByRole('region', { name: /^(Legend|Leyenda)$/ });
}

export function measurePicker(page: Page): Locator {
  return page.getByLabel('Measure', { exact: true });
}

export function periodPicker(page: Page): Locator {
  return page.getByLabel('Period', { exact: true });
}

/** The panel beside the map, while a county is selected. */
export function panel(page: Page): Locator {
  return page.getByRole('complementary');
}

/** The first-paint shape of a county. */
export function shape(page: Page, fips: Fips): Locator {
  return page.locator(`#c${fips}`);
}

/** A point on screen that lies inside a county's shape, as near its middle as its form allows. */
export async function pointIn(page: Page, fips: Fips): Promise<{ x: number; y: number }> {
  const point = await shape(page, fips).evaluate((node) => {
    if (!(node instanceof SVGGeometryElement)) return null;
    const box = node.getBBox();
    const toScreen = node.getScreenCTM();
    if (!toScreen) return null;
    const steps = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
    for (const down of steps)
      for (const along of steps) {
        const at = new DOMPoint(box.x + along * box.width, box.y + down * box.height);
        if (!node.isPointInFill(at)) continue;
        const { x, y } = at.matrixTransform(toScreen);
        return { x, y };
      }
    return null;
  });
  if (!point) throw new Error(`no point found inside county ${fips}`);
  return point;
}

/** Moves the pointer onto a county. */
export async function pointAt(page: Page, fips: Fips): Promise<void> {
  const { x, y } = await pointIn(page, fips);
  await page.mouse.move(x, y);
}

/**
 * Expects the address to carry exactly this query, or one that fits. Where the map looks is left out of account unless
 * the query names it: a chosen county moves the map along.
 */
export async function expectQuery(page: Page, query: string | RegExp): Promise<void> {
  const search = expect.poll(() => {
    const asked = decodeURIComponent(new URL(page.url()).search);
    return String(query).includes('at=')
      ? asked
      : asked.replace(/([?&])at=[^&]*&?/, '$1').replace(/[?&]$/, '');
  });
  await (typeof query === 'string' ? search.toBe(query) : search.toMatch(query));
}
