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

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a county’s page tells its story in order and opens every sentence’s source', async ({
    page
  }) => {
    await page.goto('county/13067-cobb-ga/');
    await expect(page.getByRole('heading', { level: 2 })).toContainText([
      'In short',
      'Figures',
      '287(g) agreements',
      'How the agreement is used',
      'History',
      'Where ICE holds people',
      'Cite this place'
    ]);
    const overview = page.getByRole('region', { name: 'In short' });
    await expect(overview).toContainText('signed its first 287(g) agreement with ICE');
    await expect(overview).toContainText('about 80% of the detainers');
    await overview
      .getByText(/sources? of 287\(g\) detainers/)
      .first()
      .click();
    await expect(overview.getByRole('link', { name: /Delegation and Divergence/ })).toBeVisible();
    await expect(page.getByText('@misc{atlas287g-13067')).toBeVisible();
  });

  test('a county’s page without its styles names the county once', async ({ page }) => {
    await page.route('**/*.css', (route) => route.abort());
    await page.goto('county/13067-cobb-ga/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(['Cobb County']);
  });

  test('a county prints as a brief with numbered sources in place of its page', async ({
    page
  }) => {
    await page.goto('county/13067-cobb-ga/');
    await page.emulateMedia({ media: 'print' });
    await expect(
      page.getByRole('heading', { level: 1, name: 'Cobb County, Georgia' })
    ).toBeVisible();
    const map = page.getByRole('img', { name: 'Cobb County in Georgia' });
    await expect(map).toBeVisible();
    await expect(map.locator('path.county')).toHaveCount(1);
    await expect(page.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'How the agreement is used' })).toBeHidden();
  });
});
