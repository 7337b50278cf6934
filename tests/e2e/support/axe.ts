import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** Expects that axe finds nothing to complain about on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  test.slow();
  // The 3,231 shapes are hidden from assistive technology: the map around them is what it meets.
  await expect(page.locator('svg:has(.counties)[aria-hidden=true]')).toHaveCount(
    await page.locator('.counties').count()
  );
  // Without frames axe can look at the page where it stands, and need not spell out all that it found right.
  expect(page.frames()).toHaveLength(1);
  await expectNothingFound(looking(page).options({ resultTypes: ['violations'] }));
}

/** The same for a page on light and on dark ground, where nothing but the colours differs. */
export async function expectAccessibleLightAndDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page);
  const ground = () =>
    page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  const light = await ground();
  await page.emulateMedia({ colorScheme: 'dark' });
  // The browser draws the page anew in its own time: half of it looked at before would be light, half dark.
  await expect.poll(ground).not.toBe(light);
  await expectNothingFound(looking(page).withRules(['color-contrast']));
}

function looking(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().exclude('.counties');
}

async function expectNothingFound(axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes
      .slice(0, 5)
      .map((node) => `${node.target.join(' ')}: ${node.any[0]?.message ?? node.failureSummary}`)
  }));
  expect(found).toEqual([]);
}
