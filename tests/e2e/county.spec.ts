import { countyFile, percent } from './support/facts';
import { expectQuery, openExplorer, panel, pointAt, pointIn } from './support/explorer';
import { expect, test } from './support/test';

test('hover names the county, its share with its count, its period and models', async ({
  page
}) => {
  await openExplorer(page, '?m=detainers_287g_minor');
  await pointAt(page, '13067');
  await expect(page.getByText('Cobb County, GA')).toBeVisible();
  await expect(page.getByText('about 80%').first()).toBeVisible();
  await expect(page.getByText('published without a count')).toBeVisible();
  await expect(page.getByText('jail enforcement model').first()).toBeVisible();
});

test('a click opens the county beside the map, Escape closes it', async ({ page }) => {
  await openExplorer(page);
  const { x, y } = await pointIn(page, '13067');
  await page.mouse.click(x, y);
  await expectQuery(page, /county=13067/);
  await expect(
    panel(page).getByRole('heading', { name: 'Cobb County', exact: true })
  ).toBeVisible();
  // The map has moved under the pointer, so the card of what lay there is gone.
  await expect(page.getByText('Cobb County, GA', { exact: true })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(page).not.toHaveURL(/county=/);
  await page.goBack();
  await expect(
    panel(page).getByRole('heading', { name: 'Cobb County', exact: true })
  ).toBeVisible();
});

test('the panel gives every agreement with its signing, leads to the county’s own page, and that back', async ({
  page
}) => {
  const file = countyFile('13067');
  await openExplorer(page, '?county=13067');
  const facts = panel(page);
  for (const agency of file.agencies) {
    await expect(facts.getByRole('heading', { name: agency.name })).toBeVisible();
    for (const { signed } of agency.agreements) {
      const date = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
      await expect(facts).toContainText(`Signed ${date.format(new Date(`${signed}T00:00:00Z`))}`);
    }
  }
  await panel(page).getByRole('link', { name: 'Open the county’s own page' }).click();
  await expect(page).toHaveURL(/\/county\/13067-cobb-ga\/$/);
  await expect(
    page.getByRole('heading', { level: 1, name: 'Cobb County', exact: true })
  ).toBeVisible();
  await page.getByRole('link', { name: 'See it on the map' }).click();
  await expect(page).toHaveURL(/[?&]county=13067/);
  await expect(
    panel(page).getByRole('heading', { name: 'Cobb County', exact: true })
  ).toBeVisible();
});

test('the panel gives share, count, rank and nation, and opens the source', async ({ page }) => {
  // Stewart County, Georgia, holds people at a large detention center.
  const { figures } = countyFile('13259');
  const figure = figures.find((one) => one.measure === 'held_minor' && one.period === 'FY2026');
  if (!figure?.rank || figure.share === null) throw new Error('no share to look for');
  await openExplorer(page, '?county=13259&all=1');
  const facts = panel(page);
  await expect(facts).toContainText(percent(figure.share, 1));
  await expect(facts).toContainText(`of ${figure.rank.of} counties with a value`);
  await expect(facts).toContainText('Nation: 81.9%');
  const mark = facts.getByText(/\bsources? of Held by ICE: Level 3/).first();
  await mark.click();
  await expect(facts.getByRole('link', { name: /detention statistics/i }).first()).toBeVisible();
});

test('the keyboard reaches a county, opens it and returns to the map', async ({ page }) => {
  await openExplorer(page);
  const map = page.getByRole('application', { name: 'Map of counties' });
  // What a screen reader says of the county the keys are on.
  const said = page.locator('p[aria-live=polite]').filter({ hasText: /County|Parish/ });
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await expect(said).toHaveCount(1);
  const first = (await said.textContent()) ?? '';
  await page.keyboard.press('ArrowDown');
  await expect(said).not.toHaveText(first);
  await page.keyboard.press('Enter');
  await expectQuery(page, /county=\d{5}/);
  await expect(panel(page).getByRole('heading', { level: 2 }).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(map).toBeFocused();
});

test('a reader who closes a county that a link opened goes on at the page’s content', async ({
  page
}) => {
  await openExplorer(page, '?county=13067');
  await panel(page).getByRole('link', { name: 'Georgia', exact: true }).focus();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.locator('#content')).toBeFocused();
});

test('Escape within open sources closes them and keeps the place, the next one closes the county', async ({
  page
}) => {
  await openExplorer(page, '?county=13067');
  const mark = panel(page).locator('details.source').first();
  const summary = mark.locator('summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  const link = mark.getByRole('link').first();
  await expect(link).toBeVisible();
  await link.focus();
  await page.keyboard.press('Escape');
  await expect(link).toBeHidden();
  await expect(summary).toBeFocused();
  await expect(panel(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
});

test('a state can be brought near and the nation back', async ({ page }) => {
  await openExplorer(page);
  await page.getByLabel('Go to a state').selectOption({ label: 'Georgia' });
  await expectQuery(page, /at=/);
  await page.getByRole('button', { name: 'Whole nation' }).click();
  await expectQuery(page, '');
});
