import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { AgencyFile, MethodsFile, StateFile } from '../../src/lib/pages/types';
import { expectAccessibleLightAndDark } from './support/axe';
import { catalogue, percent } from './support/facts';
import { expect, test } from './support/test';

const build = join(import.meta.dirname, '..', '..', 'build');
const read = <File>(path: string): File =>
  JSON.parse(readFileSync(join(build, 'data', path), 'utf8'));

const georgia = read<StateFile>('state/ga.json');
const cobb = read<AgencyFile>('agency/ga-cobb-county-sheriffs-office.json');
const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });

/** What a page says of itself to machines. */
async function structuredData(page: Page): Promise<Record<string, unknown>> {
  const text = await page.locator('script[type="application/ld+json"]').textContent();
  return JSON.parse(text ?? '');
}

test.describe('a state', () => {
  test('gives its agreements, its counties with their figures, and its law', async ({ page }) => {
    await page.goto('state/ga/');
    await expect(page.getByRole('heading', { level: 1, name: 'Georgia' })).toBeVisible();
    const inForce = georgia.agencies.flatMap(({ inForce: counts }) => Object.values(counts));
    const total = inForce.reduce((sum, n) => sum + n, 0);
    await expect(page.getByText(`${total} agreements under 287(g) are in force`)).toBeVisible();
    const stewart = georgia.counties.find((county) => county.fips === '13259');
    if (!stewart?.held?.share) throw new Error('Stewart County has no share to look for');
    const row = page.getByRole('row', { name: /Stewart County/ });
    await expect(row).toContainText(percent(stewart.held.share, 1));
    const [law] = georgia.acts;
    if (!law) throw new Error('Georgia has no act to look for');
    await expect(page.getByText(law.summary)).toBeVisible();
  });

  test('leads to its counties and agencies, and they lead back', async ({ page }) => {
    await page.goto('state/ga/');
    await page.getByRole('link', { name: 'Cobb County', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Cobb County' })).toBeVisible();
    await page.getByRole('link', { name: cobb.agency.name, exact: true }).first().click();
    await expect(page).toHaveURL(/\/agency\/ga-cobb-county-sheriffs-office\/$/);
    await page.getByRole('link', { name: 'Georgia', exact: true }).first().click();
    await expect(page).toHaveURL(/\/state\/ga\/$/);
    await page.getByRole('link', { name: 'States', exact: true }).click();
    await expect(page.getByRole('link', { name: 'Guam', exact: true })).toBeVisible();
  });

  test('sorts its counties by what a reader asks for', async ({ page }) => {
    await page.goto('state/ga/');
    const table = page.getByRole('table', { name: /^Counties of Georgia/ });
    const header = table.getByRole('columnheader', { name: /Level 3 or none/ });
    await header.getByRole('button').click();
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    const shares = georgia.counties.flatMap(({ held }) => held?.share ?? []);
    const rows = table.getByRole('row');
    await expect(rows.nth(1)).toContainText(
      georgia.counties.find(({ held }) => held?.share === Math.max(...shares))?.name ?? ''
    );
    // Counties without a figure stay last whichever way the column is sorted.
    await header.getByRole('button').click();
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    await expect(rows.nth(1)).toContainText(
      georgia.counties.find(({ held }) => held?.share === Math.min(...shares))?.name ?? ''
    );
    await expect(rows.last()).toContainText('–');
  });

  test('gives the chart’s counts as a table', async ({ page }) => {
    await page.goto('state/ga/');
    await page.getByText('The same as a table').click();
    const last = georgia.spans.filter((span) => span.until === null).length;
    const newest = page.getByRole('row').filter({
      has: page.getByRole('rowheader', {
        name: new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(
          new Date(georgia.release.asOf)
        )
      })
    });
    await expect(newest.getByRole('cell', { name: String(last), exact: true })).toBeVisible();
  });
});

test.describe('an agency', () => {
  test('gives its agreements, figures and practice with their sources', async ({ page }) => {
    await page.goto('agency/ga-cobb-county-sheriffs-office/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(cobb.agency.name);
    for (const { signed } of cobb.agency.agreements)
      await expect(
        page.getByText(`Signed ${day.format(new Date(signed))}`, { exact: false }).first()
      ).toBeVisible();
    await page.getByText('The figures as a table').click();
    const year = cobb.figures.find(
      ({ measure, period }) => measure === 'identified_287g' && period === 'FY2009'
    );
    const table = page.getByRole('table', { name: /People identified/ });
    await expect(table).toContainText((year?.numerator ?? NaN).toLocaleString('en'));
    const [practice] = cobb.practices;
    await expect(page.getByText(practice?.detail ?? 'none').first()).toBeVisible();
    await page
      .getByText(/\bsources? of People identified/)
      .first()
      .click();
    await expect(
      page.getByRole('link', { name: /./ }).and(page.locator('[rel=external]')).first()
    ).toBeVisible();
  });

  test('that acts across its state leads to the state and names no county', async ({ page }) => {
    const [statewide] = read<StateFile>('state/fl.json').statewide;
    if (!statewide) throw new Error('Florida has no statewide agency');
    await page.goto(`agency/${statewide.id}/`);
    await expect(
      page.getByRole('main').getByRole('link', { name: 'Florida' }).first()
    ).toBeVisible();
    await expect(page.getByText('acts across Florida')).toBeVisible();
  });
});

test('methods give every measure with its coverage and every agency without a county', async ({
  page
}) => {
  await page.goto('methods/');
  for (const measure of catalogue.measures)
    await expect(
      page.getByRole('heading', { level: 3, name: measure.name.en, exact: true })
    ).toBeVisible();
  const held = catalogue.measures.find(({ id }) => id === 'held_minor');
  const [newest] = held?.periods ?? [];
  await expect(page.locator('#held_minor').getByRole('row').nth(1)).toContainText(
    String(newest?.counties)
  );
  for (const agency of read<MethodsFile>('methods.json').unplaced)
    await expect(page.getByRole('link', { name: agency.name, exact: true })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every page holds its whole text', async ({ page }) => {
    await page.goto('state/ga/');
    await expect(page.getByRole('row', { name: /Cobb County/ }).first()).toBeVisible();
    await expect(page.getByRole('columnheader').getByRole('button')).toHaveCount(0);
    await page.goto('agency/ga-cobb-county-sheriffs-office/');
    await expect(page.getByRole('heading', { name: 'Agreements', exact: true })).toBeVisible();
    await page.goto('es/methods/');
    await expect(
      page.getByRole('heading', { level: 1, name: 'Cómo se cuenta todo' })
    ).toBeVisible();
  });
});

test.describe('machines', () => {
  for (const path of [
    'state/ga/',
    'agency/ga-cobb-county-sheriffs-office/',
    'methods/',
    'county/13067-cobb-ga/'
  ])
    test(`read what /${path} is`, async ({ page }) => {
      await page.goto(path);
      const data = await structuredData(page);
      expect(data).toMatchObject({
        '@context': 'https://schema.org',
        '@type': 'WebPage',
        inLanguage: 'en'
      });
      await expect(page.locator('meta[name=description]')).toHaveAttribute(
        'content',
        String(data['description'])
      );
      await expect(page.locator('link[rel=canonical]')).toHaveCount(1);
      await expect(page.locator('link[rel=alternate][hreflang=es]')).toHaveCount(1);
    });

  test('find every page in the sitemap', async ({ request }) => {
    const sitemap = await (await request.get('sitemap.xml')).text();
    for (const path of [
      '/',
      '/es/',
      '/methods/',
      '/es/state/gu/',
      '/county/13067-cobb-ga/',
      `/agency/${cobb.agency.id}/`
    ])
      expect(sitemap).toContain(`${path}</loc>`);
    expect(await (await request.get('robots.txt')).text()).toContain('Allow: /');
  });
});

test.describe('accessible', () => {
  for (const path of [
    'state/ga/',
    'state/',
    'agency/ga-cobb-county-sheriffs-office/',
    'es/methods/'
  ])
    test(`/${path}`, async ({ page }) => {
      await page.goto(path);
      await expectAccessibleLightAndDark(page);
    });
});

test('a county’s link shows its own picture', async ({ request, baseURL }) => {
  const address = new URL('county/13067-cobb-ga/', baseURL);
  const html = await (await request.get(address.href)).text();
  const [, picture = ''] = /<meta property="og:image" content="([^"]*)"/.exec(html) ?? [];
  expect(html).toContain('<meta property="og:title" content="Cobb County, Georgia"');
  const response = await request.get(new URL(picture, address).href);
  expect(response.status()).toBe(200);
  const png = await response.body();
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
});
