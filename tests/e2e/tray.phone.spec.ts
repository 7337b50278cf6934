import { expectAccessible } from './support/axe';
import { expectQuery, openExplorer, panel, pointIn } from './support/explorer';
import { expect, test } from './support/test';

test('a finger that rests on a county compares it; the tray stands between map and panel', async ({
  page,
  context
}) => {
  await openExplorer(page);
  const { x, y } = await pointIn(page, '48201');
  const fingers = await context.newCDPSession(page);
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  const tray = page.getByRole('region', { name: 'Places to compare' });
  await expect(tray.getByRole('listitem')).toHaveText(['Harris, TX']);
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expectQuery(page, '?in=48201');
  await expect(panel(page)).toHaveCount(0);
  await expect(tray.getByRole('link', { name: /^Compare 1/ })).toBeVisible();
  const { inner, scroll } = await page.evaluate(() => ({
    inner: innerWidth,
    scroll: document.documentElement.scrollWidth
  }));
  expect(scroll).toBeLessThanOrEqual(inner);
  await expectAccessible(page);

  // A tap still chooses, within the line that now lies round the county.
  const line = await page.locator('svg[data-set] path.line').boundingBox();
  if (!line) throw new Error('the county in the set is not outlined');
  await page.touchscreen.tap(line.x + line.width / 2, line.y + line.height / 2);
  await expect(panel(page)).toBeVisible();
  await expect(tray).toBeInViewport();
  // The map makes room and the page scrolls to it: what counts is where they come to rest, all seen at once.
  const edges = () =>
    page.evaluate(() => {
      const [map, bar, sheet] = ['.explorer > .map', '[data-tray]', 'aside'].map((part) =>
        document.querySelector(part)?.getBoundingClientRect()
      );
      if (!map || !bar || !sheet) return null;
      return { belowMap: bar.top >= map.bottom - 1, aboveSheet: bar.bottom <= sheet.top + 1 };
    });
  await expect.poll(edges).toEqual({ belowMap: true, aboveSheet: true });
});
