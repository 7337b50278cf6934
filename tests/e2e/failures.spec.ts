import { legend, openExplorer, panel, periodPicker } from './support/explorer';
import { hold } from './support/hold';
import { expect, test } from './support/test';

test('figures that do not arrive leave the old map, say so and can be asked for again', async ({
  page
}) => {
  const request = '**/data/columns/held_minor/FY2019.json';
  await page.route(request, (route) => route.abort());
  await openExplorer(page);
  await periodPicker(page).selectOption('FY2019');
  const alert = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
  await expect(alert).toContainText(/FY ?2019/);
  await expect(alert).toContainText(/still shows .*FY ?2026/);
  // The legend never speaks of a year whose figures are not drawn.
  await expect(legend(page)).toContainText('Nation: 81.9%');

  await page.unroute(request);
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect(legend(page)).toContainText('Nation: 77.1%');
  await expect(page.getByText('could not be loaded')).toHaveCount(0);
});

test('an answer that comes late is not drawn under a newer question', async ({ page }) => {
  const release = await hold(page, '**/data/columns/held_minor/FY2019.json');
  await openExplorer(page);
  await periodPicker(page).selectOption('FY2019');
  await periodPicker(page).selectOption('FY2021');
  await expect(legend(page)).toContainText(/FY ?2021/);
  const late = page.waitForResponse('**/data/columns/held_minor/FY2019.json');
  release();
  await (await late).finished();
  await expect(legend(page)).toContainText(/FY ?2021/);
  await expect(legend(page)).not.toContainText('Nation: 77.1%');
});

test('a county’s facts that do not arrive can be asked for again', async ({ page }) => {
  const request = '**/data/county/13067.json';
  await page.route(request, (route) => route.abort());
  await openExplorer(page, '?county=13067');
  await expect(page.getByText('The facts about this county could not be loaded')).toBeVisible();
  await page.unroute(request);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(panel(page).getByRole('heading', { name: '287(g) agreements' })).toBeVisible();
});
