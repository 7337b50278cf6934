import { agreements, catalogue, column, countiesInForce, figure, period } from './support/facts';
import { legend, openExplorer } from './support/explorer';
import { expect, test } from './support/test';

test('the facts count what the record says', () => {
  expect(catalogue.counties).toBe(3231);
  expect(Object.keys(agreements.counties)).toHaveLength(1011);
  const inForce = new Set(countiesInForce());
  expect(inForce.size).toBe(946);
  const held = column('held_minor', 'FY2026').fips;
  expect(held).toHaveLength(179);
  expect(held.filter((fips) => inForce.has(fips))).toHaveLength(84);
  expect(period('held_minor', 'FY2026').nation?.share).toBeCloseTo(0.819, 3);
  expect(period('held_minor', 'FY2019').nation?.share).toBeCloseTo(0.771, 3);
});

test('the legend says for how many of the 946 counties there is a share', async ({ page }) => {
  await openExplorer(page);
  await expect(legend(page)).toContainText(
    /Held by ICE: Level 3 or no conviction, FY ?2026, in 64 of the 946 counties with an agreement in force/
  );
  // Of the 84 that have a share, 20 rest on too few people to colour.
  await expect(legend(page)).toContainText(/20 counties/);
  await expect(legend(page)).toContainText('Nation: 81.9%');
});

test('the national share of an earlier year is that year’s', async ({ page }) => {
  await openExplorer(page, '?p=FY2019');
  await expect(legend(page)).toContainText('Nation: 77.1%');
});

for (const [county, slug, said] of [
  ['Cobb County', '13067-cobb-ga', 'about 80%'],
  ['Clark County', '32003-clark-nv', 'about 30%'],
  ['Gwinnett County', '13135-gwinnett-ga', 'over half']
] as const) {
  test(`${county} says “${said}”, as its source does`, async ({ page }) => {
    await page.goto(`county/${slug}/`);
    await expect(page.getByRole('heading', { level: 1, name: county })).toBeVisible();
    const main = page.getByRole('main');
    await expect(main).toContainText(said);
    await expect(main).toContainText(/fiscal year 2010|FY ?2010/);
  });
}

test('a share that was computed here says so', async ({ page }) => {
  expect(figure('detainers_287g_minor', 'FY2010', '32003').derived).toBe(true);
  await openExplorer(page, '?m=detainers_287g_minor&county=32003');
  await expect(
    page.getByText('Computed here from what the source prints; the source does not print it.')
  ).toBeVisible();
});
