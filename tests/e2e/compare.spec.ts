import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { expectQuery } from './support/explorer';
import { hold } from './support/hold';
import { expect, test } from './support/test';

const heads = (page: Page): Locator =>
  page.getByRole('region', { name: 'Side by side' }).getByRole('columnheader');
const row = (page: Page, key: string): Locator => page.locator(`[data-row="${key}"]`);
const notice = (page: Page): Locator => page.getByText(/Part of this link could not be followed/);

test('a link restores the set, its names, the reference and the order; back undoes a change', async ({
  page
}) => {
  await page.goto('compare/?in=FL,GA,TX,13067&as=13067~Our+county&ref=us&sort=-value');
  await expect(heads(page)).toContainText([
    'Figure',
    'United States',
    'Texas',
    'Georgia',
    'Florida',
    'Our county'
  ]);
  await expect(heads(page).last()).toContainText('really Cobb County, GA');
  await expect(page.getByLabel('Hold against')).toHaveValue('us');
  await expect(page.getByLabel('Order', { exact: true })).toHaveValue('-value');
  await expect(
    page.getByText(/highest in Texas \(86\.7%\), lowest in Florida \(72\.7%\)/)
  ).toBeVisible();
  await expect(notice(page)).toHaveCount(0);

  // Averages over days are compared, but not tested, and the cell says why.
  const texas = row(page, 'value-held_minor').getByRole('cell').nth(1);
  await expect(texas).toContainText('86.7%');
  await expect(texas).toContainText('+4.8 points against United States');
  await expect(texas).toContainText('not tested: an average over days');
  await row(page, 'value-held_minor').getByText('source', { exact: false }).first().click();
  await expect(page.getByRole('link', { name: /ICE detention statistics/ }).first()).toBeVisible();

  await page.getByLabel('Period', { exact: true }).selectOption('FY2024');
  await expectQuery(page, '?in=FL,GA,TX,13067&as=13067~Our+county&p=FY2024&ref=us&sort=-value');
  await page.getByRole('button', { name: 'Remove Our county' }).click();
  await expect(heads(page)).toHaveCount(5);
  await page.goBack();
  await expect(heads(page).last()).toContainText('Our county');
  await page.goBack();
  await expect(page.getByLabel('Period', { exact: true })).toHaveValue('FY2026');
  await page.reload();
  await expect(heads(page)).toHaveCount(6);
});

test('a set is built, renamed and ordered with the keyboard alone', async ({ page }) => {
  await page.goto('compare/');
  const field = page.getByRole('combobox', { name: 'Add a place' });
  await field.focus();
  await page.keyboard.type('georgia');
  await expect(page.getByRole('option', { name: 'Georgia', exact: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Georgia was added, place 1.')).toBeAttached();
  await page.keyboard.type('marietta ga');
  await expect(page.getByRole('option', { name: /Marietta, GA/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expectQuery(page, '?in=GA,13067');
  await expect(field).toBeFocused();

  await page.getByRole('button', { name: 'Move Cobb County, GA earlier' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expectQuery(page, '?in=13067,GA');
  await page.getByRole('button', { name: 'Rename Cobb County, GA' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Home');
  await page.keyboard.press('Enter');
  await expectQuery(page, '?in=13067,GA&as=13067~Home');
  await expect(page.getByRole('button', { name: 'Rename Home' })).toBeFocused();

  await page.getByText('Groups to add').focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('button', { name: /^South\b/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expectQuery(page, '?in=13067,GA,south&as=13067~Home');
  await expect(page.getByText('As the Census Bureau draws it').first()).toBeVisible();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expectQuery(page, '');
  await expect(field).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Highest and lowest counties' })).toBeVisible();
});

test('what is typed before the script runs is answered once it does', async ({ page }) => {
  const release = await hold(page, '**/_app/immutable/**/*.js');
  // Later events than the first bytes wait for the scripts.
  await page.goto('compare/', { waitUntil: 'commit' });
  await page.getByRole('combobox', { name: 'Add a place' }).fill('georgia');
  release();
  await page.getByRole('option', { name: 'Georgia', exact: true }).click();
  await expectQuery(page, '?in=GA');
});

test('what a broken link asks for is left out and named', async ({ page }) => {
  await page.goto('compare/?in=GA,99999,GA&as=XX~Nowhere&m=nothing&ref=atlantis&sort=up');
  await expect(heads(page)).toHaveCount(2);
  await expect(notice(page)).toContainText('place “99999”');
  await expect(notice(page)).toContainText('measure “nothing”');
  await expect(notice(page)).toContainText('reference “atlantis”');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(notice(page)).toHaveCount(0);
  await expectQuery(page, '?in=GA');
});

test.describe('in the dark, in Spanish, on a phone', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 390, height: 844 } });
  test('it is accessible, and nothing is wider than the screen', async ({ page }) => {
    await page.goto('es/compare/?in=FL,02198,ice-atlanta,like-13067&ref=us');
    await expect(row(page, 'value-held_minor')).toContainText('frente a Estados Unidos');
    await page.getByRole('button', { name: 'Práctica y leyes' }).click();
    await expect(row(page, 'limits')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await expectAccessible(page);
  });
});

test('twelve places are accessible in the light, the figures’ names in sight when scrolled', async ({
  page
}) => {
  await page.goto('compare/?in=FL,TX,GA,NC,SC,VA,TN,AL,MS,LA,AR,OK&ref=us');
  const box = page.getByRole('group', { name: 'Side by side' });
  await expect(heads(page)).toHaveCount(14);
  await box.evaluate((node) => {
    node.scrollIntoView({ block: 'start' });
    node.scrollTo({ left: node.scrollWidth });
  });
  await expect(heads(page).last()).toBeInViewport();
  await expect(heads(page).nth(1)).toBeInViewport();
  await expect(row(page, 'value-held_minor').getByRole('rowheader')).toBeInViewport();
  await expectAccessible(page);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('it says what it needs and shows the highest and lowest counties', async ({ page }) => {
    await page.goto('compare/');
    // Queries by text pass over what stands in a noscript.
    const note = page.locator('noscript p');
    await expect(note).toBeVisible();
    await expect(note).toHaveText(/^Choosing places needs JavaScript/);
    await expect(page.getByRole('heading', { name: 'Five highest' })).toBeVisible();
    await expect(page.getByRole('link', { name: /, [A-Z]{2}$/ })).toHaveCount(10);
    await expect(page.getByRole('combobox')).toHaveCount(0);
  });
});
