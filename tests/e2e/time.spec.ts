import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { expectQuery, legend, openExplorer } from './support/explorer';
import { expect, test } from './support/test';

const bar = (page: Page): Locator =>
  page.getByRole('region', { name: 'Agreements through time', exact: true });
const slider = (page: Page): Locator => bar(page).getByRole('slider', { name: 'Month' });
const month = (page: Page): Locator => bar(page).getByRole('heading', { level: 2 });
const mapHeight = async (page: Page) => (await page.locator('.map > .sheet').boundingBox())?.height;

test('the slider steps by keys and buttons, says what is not known, and the link brings the month back', async ({
  page
}) => {
  await openExplorer(page);
  await page.getByRole('button', { name: 'Through time' }).click();
  await expect(month(page)).toHaveText('June 2026');
  await expect(bar(page)).toContainText('The newest list read is of May 18, 2026');
  const height = await mapHeight(page);

  await slider(page).press('Home');
  await expect(month(page)).toHaveText('July 2002');
  await expect(bar(page)).toContainText('The oldest list read is of September 19, 2007');
  // A month with more to say takes nothing from the map, which would jump.
  expect(await mapHeight(page)).toBe(height);
  await slider(page).press('ArrowRight');
  await expect(month(page)).toHaveText('August 2002');
  await slider(page).press('PageUp');
  await expect(month(page)).toHaveText('August 2003');
  await bar(page).getByRole('button', { name: 'One month earlier' }).click();
  await expect(month(page)).toHaveText('July 2003');

  // What brought task forces to an end is told, with its source, and leads to its month.
  await bar(page)
    .getByRole('button', { name: /Task forces end/ })
    .click();
  await expect(bar(page)).toContainText('ICE let the task force agreements lapse');
  await expect(bar(page).getByRole('link', { name: /ICE Cancels Enforcement/ })).toBeVisible();
  await bar(page).getByRole('button', { name: 'Go to December 2012' }).click();
  await expect(month(page)).toHaveText('December 2012');
  await expect(bar(page)).toContainText('The colors stay with FY 2026');
  await page.keyboard.press('Escape');

  // Between the lists of 2017 and 2021 counts are bounds.
  await slider(page).fill('191');
  await expect(month(page)).toHaveText('June 2018');
  await expect(bar(page)).toContainText('In force on June 30, 2018: at least 62 agreements');
  await expect(bar(page)).toContainText('August 1, 2017 and January 13, 2021');
  expect(await mapHeight(page)).toBe(height);
  await expect(slider(page)).toHaveAttribute(
    'aria-valuetext',
    'June 2018: at least 62 agreements in force'
  );
  await expect(legend(page)).toContainText('in force on June 30, 2018');
  await expectQuery(page, '?d=2018-06-30');
  await expectAccessible(page);

  await page.reload();
  await expect(month(page)).toHaveText('June 2018');
  await expect(page.getByLabel('Date', { exact: true })).toHaveValue('2018-06-30');
  // Moves left no entries behind.
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(3);
});

test('play waits for the reader, goes month by month and stops at the newest; less motion goes by years', async ({
  page
}) => {
  await page.clock.install({ time: '2026-06-30T08:00:00Z' });
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  await openExplorer(page, '?d=2025-01-31');
  await expect(month(page)).toHaveText('January 2025');
  await page.clock.pauseAt('2026-06-30T20:00:00Z');
  await page.clock.runFor(5000);
  await expect(month(page)).toHaveText('January 2025');

  const play = bar(page).getByRole('button', { name: 'Play', exact: true });
  const pause = bar(page).getByRole('button', { name: 'Pause', exact: true });
  await bar(page).getByLabel('Speed').selectOption('Slow');
  await play.click();
  await page.clock.runFor(600);
  await expect(month(page)).toHaveText('February 2025');
  await page.clock.runFor(600);
  await expect(month(page)).toHaveText('March 2025');
  // Behind another tab there is nobody to see it.
  await page.evaluate(() =>
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
  );
  await page.clock.runFor(3000);
  await expect(month(page)).toHaveText('March 2025');
  await page.evaluate(() => Reflect.deleteProperty(document, 'visibilityState'));
  await page.clock.runFor(600);
  await expect(month(page)).toHaveText('April 2025');
  await pause.click();
  await page.clock.runFor(5000);
  await expect(month(page)).toHaveText('April 2025');
  await expectQuery(page, '?d=2025-04-30');

  await bar(page).getByLabel('Speed').selectOption('Fast');
  await play.click();
  await page.clock.runFor(3000);
  await expect(month(page)).toHaveText('June 2026');
  await expect(play).toBeVisible();
  await expectQuery(page, '');

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(bar(page)).toContainText('Plays year by year');
  await play.click();
  await expect(month(page)).toHaveText('July 2002');
  await page.clock.runFor(1000);
  await expect(month(page)).toHaveText('July 2003');
  await bar(page).getByRole('button', { name: 'Close the timeline' }).click();
  await expect(bar(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Through time' })).toBeFocused();
});
