import { expectAccessible } from './support/axe';
import { openExplorer, panel } from './support/explorer';
import { expect, test } from './support/test';

test('explorer on a phone', async ({ page }) => {
  await openExplorer(page);
  await expectAccessible(page);
});

test('explorer with a county open on a phone', async ({ page }) => {
  await openExplorer(page, '?county=13067');
  await expect(panel(page).getByRole('heading', { name: '287(g) agreements' })).toBeVisible();
  await expectAccessible(page);
});

test('county page on a phone', async ({ page }) => {
  await page.goto('county/13067-cobb-ga/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});
