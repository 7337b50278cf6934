import type { Page } from '@playwright/test';
import { expectQuery, openExplorer, panel } from './support/explorer';
import { hold } from './support/hold';
import { expect, test } from './support/test';

const field = (page: Page) => page.getByRole('combobox', { name: /Find a county/ });
const heading = (page: Page, name: string) =>
  panel(page).getByRole('heading', { name, exact: true });

test('a city leads to the county it is mostly in, a ZIP code to its county', async ({ page }) => {
  await openExplorer(page);
  await field(page).fill('Marietta');
  await page
    .getByRole('option', { name: /Marietta.*Cobb County/ })
    .first()
    .click();
  await expectQuery(page, /county=13067/);
  await expect(heading(page, 'Cobb County')).toBeVisible();
  await field(page).fill('30303');
  await page.getByRole('option', { name: /30303.*Fulton County/ }).click();
  await expectQuery(page, /county=13121/);
});

test('a county and an agency are found by name, by keyboard alone', async ({ page }) => {
  await openExplorer(page);
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('gwinnett county');
  await expect(page.getByRole('option', { name: /Gwinnett County/ }).first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expectQuery(page, /county=13135/);
  await expect(heading(page, 'Gwinnett County')).toBeFocused();

  await field(page).fill('Cobb County Sheriff');
  await expect(page.getByRole('option', { name: /Cobb County Sheriff/ }).first()).toBeVisible();

  // Accents do not matter, and what is not found is said.
  await field(page).fill('dona ana');
  await expect(page.getByRole('option', { name: /Doña Ana/ }).first()).toBeVisible();
  await field(page).fill('xyzzyx');
  await expect(
    page.getByRole('paragraph').filter({ hasText: 'Nothing found for “xyzzyx”' })
  ).toBeVisible();
});

test('a county that arrives late leaves the focus to a reader who searches on', async ({
  page
}) => {
  const send = await hold(page, '**/data/county/13135.json');
  await openExplorer(page);
  await field(page).fill('gwinnett county');
  await expect(page.getByRole('option', { name: /Gwinnett County/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Gwinnett County')).toBeFocused();

  await field(page).fill('Cobb County');
  send();
  await expect(panel(page).getByRole('link', { name: 'Open the county’s own page' })).toBeVisible();
  await expect(field(page)).toBeFocused();
  await expect(page.getByRole('option', { name: /Cobb County/ }).first()).toBeVisible();
});

test('the index is fetched on first use and its failure can be repaired', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('search.json')) asked.push(request.url());
  });
  await page.route('**/data/search.json', (route) => route.abort());
  await openExplorer(page);
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await field(page).fill('Marietta');
  await expect(page.getByText('The list of places did not load.')).toBeVisible();
  await page.unroute('**/data/search.json');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('option', { name: /Marietta/ }).first()).toBeVisible();
});
