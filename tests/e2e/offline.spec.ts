import { legend, openExplorer, panel } from './support/explorer';
import { expect, test } from './support/test';

test.use({ serviceWorkers: 'allow' });

test('once loaded, the explorer opens without a connection', async ({ page, context }) => {
  await openExplorer(page, '?county=13067');
  await expect(panel(page).getByRole('heading', { name: '287(g) agreements' })).toBeVisible();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  // The second visit is the first one the worker serves.
  await page.reload();
  await expect(panel(page).getByRole('heading', { name: '287(g) agreements' })).toBeVisible();

  await context.setOffline(true);
  await page.reload();
  await expect(legend(page)).toContainText('Nation: 81.9%');
  await expect(
    panel(page).getByRole('heading', { name: 'Cobb County', exact: true })
  ).toBeVisible();
});
