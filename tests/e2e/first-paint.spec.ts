import { legend } from './support/explorer';
import { agreements, column, measure } from './support/facts';
import { expect, test } from './support/test';

test.use({ javaScriptEnabled: false });

const { definition, leastDenominator } = measure('held_minor');

/** Counties that the opening map colours: in force, with a share that rests on enough people. */
function coloured(): string[] {
  const held = column('held_minor', 'FY2026');
  return held.fips.filter(
    (fips, i) =>
      agreements.counties[fips]?.some(([, , until]) => until === null) &&
      (held.denominator[i] ?? 0) >= (leastDenominator ?? 0)
  );
}

test('the coloured map stands in the page before any script', async ({ page }) => {
  await page.goto('');
  const shapes = page.locator('.counties path');
  await expect(shapes).toHaveCount(3231);
  const drawn = await shapes.evaluateAll((paths) =>
    paths.map((path) => {
      const { width, height } = path.getBoundingClientRect();
      return { id: path.id, fill: getComputedStyle(path).fill, seen: width > 0 && height > 0 };
    })
  );
  expect(drawn.filter((one) => !one.seen).map((one) => one.id)).toEqual([]);
  const fills = new Map(drawn.map(({ id, fill }) => [id.slice(1), fill]));
  // Loving County, Texas, has no agreement and no colour.
  const plain = fills.get('48301');
  const without = coloured().filter((fips) => fills.get(fips) === plain);
  expect(without).toEqual([]);
});

test('legend and definition can be read before any script', async ({ page }) => {
  await page.goto('');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(definition.en)).toBeVisible();
  await expect(legend(page)).toContainText(`in ${coloured().length} of the 946 counties`);
  await expect(legend(page)).toContainText('Nation: 81.9%');
  await expect(page.getByText(/Without JavaScript/)).toBeVisible();
});

test('a county’s facts can be read before any script', async ({ page }) => {
  await page.goto('county/13067-cobb-ga/');
  const main = page.getByRole('main');
  await expect(main).toContainText('about 80%');
  await expect(main.getByRole('heading', { name: '287(g) agreements' })).toBeVisible();
  // Every figure opens its source without a script.
  const mark = main.getByText(/\bsources? of /).first();
  await mark.click();
  await expect(main.locator('details[open]').getByRole('link').first()).toBeVisible();
});
