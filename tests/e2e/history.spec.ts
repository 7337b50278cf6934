import { expectAccessibleLightAndDark } from './support/axe';
import { history } from './support/facts';
import { expect, test } from './support/test';

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the history answers: numbers, what moved them, sources and every count', async ({
    page
  }) => {
    await page.goto('history/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A history of 287(g)');
    await expect(
      page.getByText(/ICE’s list of January 31, 2025 named 135 agreements/)
    ).toBeVisible();

    await page.locator('.flags').getByText('1', { exact: true }).click();
    await expect(page.locator(':target')).toContainText('First agreement');

    await page.getByText(`All ${history.totals.length} counts as a table`).click();
    await expect(page.getByRole('row')).toHaveCount(history.totals.length + 1);

    const study = page.getByText(/about 50% were on people with misdemeanors/);
    await study.locator('summary').click();
    await expect(study.getByRole('link', { name: /Delegation and Divergence/ })).toBeVisible();
  });

  test('the early acts are drawn and listed alike', async ({ page }) => {
    await page.goto('history/');
    await expect(page.locator('[data-mark]')).toHaveCount(history.early.length);
    await expect(page.locator('[data-entry]')).toHaveCount(history.early.length);
    await expect(page.locator('[data-entry]').first()).toContainText('Berkeley');
  });

  test('the account of Central California stands as its author’s', async ({ page }) => {
    await page.goto('es/history/');
    await expect(page.getByText(/Se da aquí como relato de su autor/)).toBeVisible();
    await expect(page.getByText('Ocurrió en Oregon, no en California')).toBeVisible();
  });
});

test('the footer of the map leads there', async ({ page }) => {
  await page.goto('');
  await page.getByRole('contentinfo').getByRole('link', { name: 'A history of 287(g)' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A history of 287(g)');
  await expect(page.locator('[data-entry]')).toHaveCount(history.early.length);
});

for (const path of ['history/', 'es/history/'])
  test(`${path} is accessible`, async ({ page }) => {
    await page.goto(path);
    await page.locator('summary').first().click();
    await expectAccessibleLightAndDark(page);
  });

test('on paper the table of counts names each source once, below it', async ({ page }) => {
  await page.goto('history/');
  await page.getByText(`All ${history.totals.length} counts as a table`).click();
  const table = page.getByRole('table').filter({ hasText: 'Source and note' });
  await expect(table.locator('sup')).toHaveCount(history.totals.length);
  await expect(table.locator('sup:visible')).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(table.locator('sup:visible')).toHaveCount(history.totals.length);
  await expect(table.locator('.source:visible')).toHaveCount(0);
  const named = new Set(history.totals.flatMap(({ sources }) => sources));
  await expect(page.locator('.sources li:visible')).toHaveCount(named.size);
});
