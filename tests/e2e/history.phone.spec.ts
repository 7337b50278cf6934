import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';

test('the history fits a phone and is accessible', async ({ page }) => {
  await page.goto('history/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await expectAccessible(page);
});
