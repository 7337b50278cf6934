import { expectAccessible } from './support/axe';
import { openExplorer, panel } from './support/explorer';
import { expect, test } from './support/test';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('explorer', async ({ page }) => {
      await openExplorer(page);
      await expectAccessible(page);
    });

    test('explorer with a county open', async ({ page }) => {
      await openExplorer(page, '?county=13067');
      await expect(panel(page).getByRole('heading', { name: '287(g) agreements' })).toBeVisible();
      await expectAccessible(page);
    });

    test('explorer with a broken link and the search open', async ({ page }) => {
      await openExplorer(page, '?m=nothing');
      await page.getByRole('combobox', { name: /Find a county/ }).fill('Marietta');
      await expect(page.getByRole('option').first()).toBeVisible();
      await expectAccessible(page);
    });

    test('county page', async ({ page }) => {
      await page.goto('county/13067-cobb-ga/');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
    });

    test('Spanish explorer', async ({ page }) => {
      await openExplorer(page, 'es/?county=13067');
      await expect(panel(page).getByRole('heading', { name: 'Acuerdos 287(g)' })).toBeVisible();
      await expectAccessible(page);
    });
  });
}
