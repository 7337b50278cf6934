import { expectQuery, openExplorer, panel, pointIn } from './support/explorer';
import { expect, test } from './support/test';

test('a panel whose parts do not arrive can be asked for again', async ({ page }) => {
  await openExplorer(page);
  await page.route('**/_app/immutable/**', (route) => route.abort());
  const { x, y } = await pointIn(page, '13067');
  await page.mouse.click(x, y);
  await expect(page.getByText('The facts about this county could not be loaded')).toBeVisible();
  await page.unroute('**/_app/immutable/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(panel(page).getByRole('heading', { name: '287(g) agreements' })).toBeVisible();
});

test('an open panel follows a change of language', async ({ page }) => {
  await openExplorer(page, '?county=13067');
  await expect(panel(page).getByRole('heading', { name: '287(g) agreements' })).toBeVisible();
  await page.getByRole('link', { name: 'Español' }).click();
  await expect(panel(page).getByRole('heading', { name: 'Acuerdos 287(g)' })).toBeVisible();
  await expectQuery(page, /county=13067/);
});
