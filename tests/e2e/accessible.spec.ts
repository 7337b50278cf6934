import { expectAccessibleLightAndDark } from './support/axe';
import { openExplorer, panel } from './support/explorer';
import { expect, test } from './support/test';

test('explorer with a broken link and the search open', async ({ page }) => {
  await openExplorer(page, '?m=nothing');
  await page.getByRole('combobox', { name: /Find a county/ }).fill('Marietta');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessibleLightAndDark(page);
});

test('explorer with a county open', async ({ page }) => {
  await openExplorer(page, '?county=04013');
  await expect(panel(page).getByRole('heading', { name: '287(g) agreements' })).toBeVisible();
  await expect(panel(page).locator('[data-mark][tabindex="0"]')).toHaveCount(1);
  await expectAccessibleLightAndDark(page);
});

test('county page', async ({ page }) => {
  await page.goto('county/13067-cobb-ga/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessibleLightAndDark(page);
});

test('Spanish explorer', async ({ page }) => {
  await openExplorer(page, 'es/?county=13067');
  await expect(panel(page).getByRole('heading', { name: 'Acuerdos 287(g)' })).toBeVisible();
  await expectAccessibleLightAndDark(page);
});
