import { expectQuery, legend, openExplorer, panel, pointIn } from './support/explorer';
import { expect, test } from './support/test';

test('a tap opens the county as a sheet over the lower half', async ({ page }) => {
  await openExplorer(page);
  const { x, y } = await pointIn(page, '13067');
  await page.touchscreen.tap(x, y);
  await expectQuery(page, /county=13067/);
  const sheet = panel(page);
  await expect(sheet.getByRole('heading', { name: 'Cobb County', exact: true })).toBeInViewport();
  const height = page.viewportSize()?.height ?? 0;
  await expect.poll(async () => (await sheet.boundingBox())?.y ?? 0).toBeGreaterThan(height * 0.4);

  await sheet.getByRole('button', { name: 'Show more of the panel' }).tap();
  await expect.poll(async () => (await sheet.boundingBox())?.y ?? 0).toBeLessThan(height * 0.2);
  await sheet.getByRole('button', { name: 'Close' }).tap();
  await expect(sheet).toHaveCount(0);
});

test('nothing is wider than the phone', async ({ page }) => {
  for (const path of ['', '?county=13067', 'es/', 'county/13067-cobb-ga/']) {
    await page.goto(path);
    await expect(page.getByRole('heading').first()).toBeVisible();
    const { inner, scroll } = await page.evaluate(() => ({
      inner: innerWidth,
      scroll: document.documentElement.scrollWidth
    }));
    expect(scroll, path).toBeLessThanOrEqual(inner);
  }
});

test('the legend can be read by scrolling', async ({ page }) => {
  await openExplorer(page);
  await legend(page).scrollIntoViewIfNeeded();
  await expect(legend(page)).toBeInViewport();
  await expect(legend(page)).toContainText('946 counties');
});
