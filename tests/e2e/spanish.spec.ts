import { measure } from './support/facts';
import { expectQuery, legend, openExplorer } from './support/explorer';
import { expect, test } from './support/test';

test('the language link keeps the view', async ({ page }) => {
  await openExplorer(page, '?p=FY2019&county=13067');
  await page.getByRole('link', { name: 'Español' }).click();
  await expect(page).toHaveURL(/\/es\/\?p=FY2019&.*county=13067$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByLabel('Medida', { exact: true })).toHaveValue('held_minor');
  await expect(legend(page)).toContainText(measure('held_minor').name.es);
  await expectQuery(page, '?p=FY2019&county=13067');
});

test('words and numbers are Spanish', async ({ page }) => {
  await openExplorer(page, 'es/');
  await expect(page.getByText(measure('held_minor').definition.es)).toBeVisible();
  await expect(legend(page)).toContainText(/81,9\s?%/);
  await expect(legend(page)).toContainText('30 de junio de 2026');
});

test('a county’s page has a Spanish twin and each names the other', async ({ page }) => {
  await page.goto('es/county/13067-cobb-ga/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByRole('main')).toContainText(/cerca del 80\s?%/);
  await expect(page.locator('link[rel=alternate][hreflang=en]')).toHaveAttribute(
    'href',
    /county\/13067-cobb-ga\/$/
  );
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/[^s]\/county\/13067-cobb-ga\/$/);
  await expect(page.getByRole('main')).toContainText('about 80%');
});
