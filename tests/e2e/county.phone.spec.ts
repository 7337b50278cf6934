import { expect, test } from './support/test';

test('a county whose class is the most common one fits a phone, in both languages', async ({
  page
}) => {
  for (const language of ['', 'es/']) {
    await page.goto(`${language}county/22059-lasalle-la/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  }
});
