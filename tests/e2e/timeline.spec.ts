import type { Locator, Page } from '@playwright/test';
import { openExplorer, panel } from './support/explorer';
import { countyFile, milestones } from './support/facts';
import { expect, test } from './support/test';

const COUNTIES = [
  { fips: '13067', path: 'county/13067-cobb-ga/' },
  { fips: '04013', path: 'county/04013-maricopa-az/' },
  { fips: '06037', path: 'county/06037-los-angeles-ca/' }
];

const ids = (marks: Locator, attribute: string) =>
  marks.evaluateAll((all, name) => all.map((one) => one.getAttribute(name)).sort(), attribute);
const entry = (page: Page | Locator, lane: string) =>
  page.locator(`[data-entry][data-lane=${lane}]`);

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  for (const { fips, path } of COUNTIES) {
    test(`the list of ${fips} says what its chart draws, and all the facts there are`, async ({
      page
    }) => {
      await page.goto(path);
      const drawn = await ids(page.locator('[data-mark]'), 'data-mark');
      expect(await ids(page.locator('[data-entry]'), 'data-entry')).toEqual(drawn);
      const file = countyFile(fips);
      const turns = new Set(milestones.milestones.map(({ act }) => act.id));
      const acts = file.acts.filter(({ id, date }) => date !== null && !turns.has(id));
      expect(drawn.filter((id) => id?.startsWith('act-'))).toEqual(
        [...acts.map(({ id }) => `act-${id}`), ...[...turns].map((id) => `act-${id}`)].sort()
      );
      expect(drawn.filter((id) => id?.startsWith('agreement-'))).toEqual(
        file.agencies
          .flatMap(({ agreements }) => agreements.map(({ id }) => `agreement-${id}`))
          .sort()
      );
      const lists = new Set(file.listings.map(({ date }) => date));
      expect(drawn.filter((id) => id?.startsWith('listing-'))).toHaveLength(lists.size);
    });
  }

  test('a mark leads to its entry, and a kind that is not asked for leaves chart and list', async ({
    page
  }) => {
    await page.goto('county/06037-los-angeles-ca/');
    await page.locator('[data-mark=act-ca-los-angeles-1979-police-order]').click();
    await expect(page).toHaveURL(/#act-ca-los-angeles-1979-police-order$/);
    await expect(page.locator('#act-ca-los-angeles-1979-police-order')).toContainText(
      'Special Order 40'
    );
    const local = page.getByRole('checkbox', { name: 'Local decisions' });
    await expect(entry(page, 'local').first()).toBeVisible();
    await local.uncheck();
    await expect(entry(page, 'local').first()).toBeHidden();
    await expect(page.locator('.lane[data-lane=local]')).toBeHidden();
    await expect(entry(page, 'agreements').first()).toBeVisible();
  });

  test('a federal list is told as a list, with what it was', async ({ page }) => {
    await page.goto('county/06037-los-angeles-ca/');
    const listed = entry(page, 'listings').first();
    await expect(listed).toContainText('named on a federal list');
    await expect(listed).toContainText('taken down by June 1, 2025');
  });
});

test('with a script the keyboard goes from mark to mark, zooms and opens an entry', async ({
  page
}) => {
  await openExplorer(page, '?county=13067');
  const facts = panel(page);
  const stops = facts.locator('[data-mark][tabindex="0"]');
  await expect(stops).toHaveCount(1);
  const first = await stops.getAttribute('data-mark');
  await stops.focus();
  await page.keyboard.press('ArrowRight');
  await expect(stops).not.toHaveAttribute('data-mark', first ?? '');
  await expect(stops).toBeFocused();
  const all = facts.getByRole('button', { name: 'All years' });
  await expect(all).toBeDisabled();
  await page.keyboard.press('+');
  await expect(all).toBeEnabled();
  await page.keyboard.press('0');
  await expect(all).toBeDisabled();
  const reached = await stops.getAttribute('data-mark');
  await page.keyboard.press('Enter');
  await expect(facts.locator(`[data-entry="${reached}"]`)).toBeFocused();
  // The address belongs to the view: an entry is reached without touching it.
  await expect(page).not.toHaveURL(/#/);
});

test('the arrows pass over a kind that is not shown', async ({ page }) => {
  await openExplorer(page, '?county=13067');
  const facts = panel(page);
  await facts.getByRole('checkbox', { name: '287(g) agreements' }).uncheck();
  const stops = facts.locator('[data-mark][tabindex="0"]');
  await stops.focus();
  await page.keyboard.press('ArrowRight');
  await expect(stops).toBeFocused();
  await expect(stops).not.toHaveAttribute('data-mark', /^agreement-/);
});
