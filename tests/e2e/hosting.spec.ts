import { serve } from '../../scripts/lib/server.mjs';
import { panel } from './support/explorer';
import { expect, test } from './support/test';

const elsewhere = test.extend<object, { site: Awaited<ReturnType<typeof serve>> }>({
  site: [
    async ({}, use) => {
      const site = await serve({ base: '/some/folder/' });
      await use(site);
      await site.close();
    },
    { scope: 'worker' }
  ],
  baseURL: async ({ site }, use) => use(site.url)
});

elsewhere(
  'in a folder of its host every page finds its data and its other pages',
  async ({ page }) => {
    const missing: string[] = [];
    page.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url());
    });
    await page.goto('?county=13067');
    await expect(panel(page).getByRole('heading', { name: '287(g) agreements' })).toBeVisible();
    await page.getByRole('link', { name: 'Español' }).click();
    await expect(page).toHaveURL(/\/some\/folder\/es\/\?.*county=13067$/);
    await page.goto('county/13067-cobb-ga/');
    await page.getByRole('link', { name: /to the map of all counties/ }).click();
    await expect(page).toHaveURL(/\/some\/folder\/$/);
    expect(missing).toEqual([]);
  }
);

test('an unknown address says so with status 404 and leads back to the map', async ({ page }) => {
  const response = await page.goto('no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'This page does not exist' })).toBeVisible();
  await page.getByRole('link', { name: 'To the map', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('287(g) agreements');
});
