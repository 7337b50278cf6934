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

test('the legend can be read by scrolling, and a finger along its bars filters', async ({
  page
}) => {
  await openExplorer(page);
  await legend(page).scrollIntoViewIfNeeded();
  await expect(legend(page)).toBeInViewport();
  await expect(legend(page)).toContainText('946 counties');

  await legend(page).getByRole('list').first().tap();
  const brush = page.getByRole('group', { name: 'Range of values shown' });
  await expect(brush).toBeVisible();
  const session = await page.context().newCDPSession(page);
  /** Draws a finger from a part of the bars' width, over so many pixels. */
  async function draw(from: number, right: number, down: number): Promise<void> {
    await brush.evaluate((node) => node.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const box = await brush.boundingBox();
    if (!box) throw new Error('the brush is nowhere');
    const [x, y] = [box.x + box.width * from, box.y + box.height / 2];
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', step: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd' ? [] : [{ x: x + (right * step) / 10, y: y + (down * step) / 10 }]
      });
    await touch('touchStart', 0);
    for (let step = 1; step <= 10; step += 1) await touch('touchMove', step);
    await touch('touchEnd', 10);
  }
  const scrolled = (): Promise<number> => page.evaluate(() => scrollY);
  await draw(2.5 / 6, 120, 0);
  await expectQuery(page, '?range=0.6-0.9');
  // A finger that passes over the bars on its way scrolls, and chooses nothing.
  await brush.evaluate((node) => node.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const before = await scrolled();
  await draw(0.5 / 6, 0, -150);
  await expect.poll(scrolled).toBeGreaterThan(before);
  await expectQuery(page, '?range=0.6-0.9');
});
