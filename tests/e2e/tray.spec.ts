import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { expectQuery, openExplorer, panel, pointIn } from './support/explorer';
import { hold } from './support/hold';
import { expect, test } from './support/test';

const tray = (page: Page): Locator => page.getByRole('region', { name: 'Places to compare' });
const names = (page: Page): Locator => tray(page).getByRole('listitem');
const voice = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: /comparison|is now place/ });

async function clickForSet(page: Page, fips: string): Promise<void> {
  const { x, y } = await pointIn(page, fips);
  await page.keyboard.down('Control');
  await page.mouse.click(x, y);
  await page.keyboard.up('Control');
}

test('counties clicked with a modifier key are compared, outlined, and stay through reload and back', async ({
  page
}) => {
  await openExplorer(page, '?p=FY2025');
  await expect(tray(page)).toHaveCount(0);
  await clickForSet(page, '13067');
  await expect(names(page)).toHaveText(['Cobb, GA']);
  await expect(voice(page)).toHaveText('Cobb, GA added to the comparison, place 1.');
  await clickForSet(page, '48201');
  await expect(names(page)).toHaveText(['Cobb, GA', 'Harris, TX']);
  await expectQuery(page, '?p=FY2025&in=13067,48201');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.locator('svg[data-set] .line')).toHaveCount(2);
  await expect(tray(page).getByRole('link', { name: 'Compare 2 places' })).toHaveAttribute(
    'href',
    /\/compare\/\?in=13067,48201&p=FY2025$/
  );

  await page.reload();
  await expect(names(page)).toHaveText(['Cobb, GA', 'Harris, TX']);
  await page.goBack();
  await expect(names(page)).toHaveText(['Cobb, GA']);
  await page.goForward();
  await expect(names(page)).toHaveText(['Cobb, GA', 'Harris, TX']);
  // The same again takes it out.
  await clickForSet(page, '13067');
  await expect(names(page)).toHaveText(['Harris, TX']);
  await expectAccessible(page);

  await tray(page).getByRole('link', { name: 'Compare 1 place' }).click();
  await expect(page).toHaveURL(/\/compare\/\?in=48201&p=FY2025$/);
  await page.getByRole('link', { name: 'Add from the map' }).click();
  await expect(names(page)).toHaveText(['Harris, TX']);
  await expectQuery(page, '?p=FY2025&in=48201');
});

test('the keyboard alone finds, compares, orders and clears', async ({ page }) => {
  await openExplorer(page);
  await page.keyboard.press('/');
  await page.keyboard.type('cobb county ga');
  await expect(page.getByRole('option').first()).toContainText('Cobb County, GA');
  await page.keyboard.press('Shift+Enter');
  await expect(names(page)).toHaveText(['Cobb, GA']);
  await expect(panel(page)).toHaveCount(0);

  const map = page.getByRole('application');
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('c');
  await expect(names(page)).toHaveCount(2);
  await page.keyboard.press('c');
  await expect(names(page)).toHaveText(['Cobb, GA']);
  await page.keyboard.press('c');
  await expect(names(page)).toHaveCount(2);

  const order = tray(page).getByRole('button', { name: /^Cobb, GA, place/ });
  await order.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await expect(voice(page)).toHaveText('Cobb, GA is now place 2 of 2.');
  await expect(order).toBeFocused();
  await expect(names(page).last()).toHaveText('Cobb, GA');

  await tray(page).getByRole('button', { name: 'Rename Cobb, GA' }).press('Enter');
  await page.keyboard.type('My county');
  await page.keyboard.press('Enter');
  await expect(names(page).last()).toHaveText('My county');
  await expect(tray(page).getByRole('button', { name: 'Rename My county' })).toBeFocused();
  await expect(page).toHaveURL(/as=13067~My\+county/);
  // Without a name it is called by its own again.
  await page.keyboard.press('Enter');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(names(page).last()).toHaveText('Cobb, GA');
  await expectAccessible(page);

  await tray(page).getByRole('button', { name: 'Remove Cobb, GA' }).focus();
  await page.keyboard.press('Enter');
  await expect(names(page)).toHaveCount(1);
  await expect(tray(page).getByRole('button', { name: /^Remove/ })).toBeFocused();
  await tray(page).getByRole('button', { name: 'Clear the comparison' }).focus();
  await page.keyboard.press('Enter');
  await expect(tray(page)).toHaveCount(0);
  await expect(voice(page)).toHaveText('The comparison is empty.');
  await expectQuery(page, '');
});

test('a key pressed while the shapes are on their way acts on where the arrows lead', async ({
  page
}) => {
  const release = await hold(page, '**/data/ground.json');
  await openExplorer(page);
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('c');
  release();
  await expect(names(page)).toHaveCount(1);
});

test('the panel adds its county and takes it out; a link carries groups, names and what it cannot follow', async ({
  page
}) => {
  await openExplorer(page, '?county=13067&in=GA,south,ice-nowhere,99999&as=GA~The+Peach+State');
  await expect(names(page)).toHaveText(['The Peach State', 'South']);
  const notice = page.getByRole('status').filter({ hasText: 'could not be followed' });
  await expect(notice).toContainText('“99999”');
  await expect(notice).toContainText('“ice-nowhere”');
  await expectQuery(page, '?county=13067&in=GA,south&as=GA~The+Peach+State');

  await panel(page).getByRole('button', { name: 'Add to comparison' }).click();
  await expect(names(page)).toHaveText(['The Peach State', 'South', 'Cobb, GA']);
  await panel(page).getByRole('button', { name: 'In your comparison – remove' }).click();
  await expect(names(page)).toHaveText(['The Peach State', 'South']);
});
