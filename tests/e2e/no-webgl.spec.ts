import { chromiumFlags } from '../../scripts/lib/chromium.mjs';
import {
  expectQuery,
  legend,
  measurePicker,
  openExplorer,
  panel,
  pointAt,
  pointIn,
  shape
} from './support/explorer';
import { measure } from './support/facts';
import { expect, test } from './support/test';

test.use({
  launchOptions: {
    ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
    args: [
      ...chromiumFlags.filter((flag) => !/gpu|angle|swiftshader/.test(flag)),
      '--disable-webgl',
      '--disable-3d-apis'
    ]
  }
});

test('without WebGL the SVG keeps hover, click, zoom and legend', async ({ page }) => {
  await openExplorer(page);
  expect(
    await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))
  ).toBeNull();

  await pointAt(page, '13067');
  await expect(page.getByText('Cobb County, GA')).toBeVisible();

  const { x, y } = await pointIn(page, '13067');
  await page.mouse.click(x, y);
  await expectQuery(page, /county=13067/);
  await expect(
    panel(page).getByRole('heading', { name: 'Cobb County', exact: true })
  ).toBeVisible();
  // The map has come nearer to the county.
  await expect(shape(page, '13067')).toBeVisible();
  await expect
    .poll(async () => (await shape(page, '13067').boundingBox())?.width ?? 0)
    .toBeGreaterThan(20);

  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Whole nation' }).click();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expectQuery(page, /at=/);

  const { name } = measure('held_no_conviction');
  await measurePicker(page).selectOption({ label: name.en });
  await expect(legend(page)).toContainText(name.en);
  await expect(page.locator('canvas.maplibregl-canvas')).toHaveCount(0);
});
