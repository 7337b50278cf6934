import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ChangesFile, TablesFile } from '../../src/lib/dataset/types';
import { expectAccessible } from './support/axe';
import { expect, test } from './support/test';

const build = join(import.meta.dirname, '..', '..', 'build');
const read = <File>(path: string): File =>
  JSON.parse(readFileSync(join(build, 'data', path), 'utf8'));
const { tables, release } = read<TablesFile>('tables.json');
const { changes } = read<ChangesFile>('changes.json');

const count = (n: number): string => n.toLocaleString('en');

/** The checksum of what a link downloads. */
async function downloaded(page: Page, link: string): Promise<string> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).first().click();
  const path = await (await waiting).path();
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('every table is listed with its rows, described and downloaded as what its checksum says', async ({
    page
  }) => {
    await page.goto('data/');
    await expect(page.getByText(`Data release ${release.id}`).first()).toBeVisible();
    const list = page.getByRole('table', { name: 'The tables with their rows and files' });
    await expect(list.getByRole('row')).toHaveCount(tables.length + 1);
    for (const [i, { name, rows, columns }] of tables.entries()) {
      const row = list.getByRole('row').nth(i + 1);
      await expect(row).toContainText(count(rows));
      await expect(row.locator(`a[href$="/tables/${name}.csv"]`)).toHaveCount(1);
      await expect(row.locator(`a[href$="/tables/${name}.parquet"]`)).toHaveCount(1);
      const entry = page.locator(`article[aria-labelledby="${name}"]`);
      await expect(entry.getByText(`${count(rows)} rows`, { exact: true })).toBeVisible();
      for (const column of columns)
        await expect(
          entry.locator('dt > code').filter({ hasText: column.name }).first()
        ).toHaveText(column.name);
    }

    const agencies = tables.find(({ name }) => name === 'agencies');
    if (!agencies) throw new Error('there is no table of agencies');
    const entry = page.locator('article[aria-labelledby="agencies"]');
    await entry.getByText('Checksums and terms of the sources').click();
    await expect(entry.getByText(agencies.csv.sha256)).toBeVisible();
    expect(await downloaded(page, 'Agencies: CSV')).toBe(agencies.csv.sha256);
    await expect(entry.getByText(agencies.parquet.sha256)).toBeVisible();
    expect(await downloaded(page, 'Agencies: Parquet')).toBe(agencies.parquet.sha256);
  });

  test('leads from a column to the table it refers to, and from the footer here', async ({
    page
  }) => {
    await page.goto('methods/');
    await page.getByRole('link', { name: 'The data, to download' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'The data' })).toBeVisible();
    const entry = page.locator('article[aria-labelledby="agreements"]');
    await entry.locator('summary').first().click();
    await entry.getByRole('link', { name: 'agencies.id' }).click();
    await expect(page).toHaveURL(/\/data\/#agencies$/);
    await expect(page.getByRole('heading', { level: 3, name: /^Agencies/ })).toBeInViewport();
  });
});

for (const [path, feed] of [
  ['data/', 'data/changes.atom'],
  ['es/data/', 'es/data/changes.atom']
] as const)
  test(`/${path} announces a feed with an entry for every change`, async ({ page, request }) => {
    await page.goto(path);
    const announced = page.locator('link[rel=alternate][type="application/atom+xml"]');
    const address = new URL((await announced.getAttribute('href')) ?? '', page.url());
    expect(address.pathname).toBe(`/${feed}`);
    const response = await request.get(feed);
    expect(response.headers()['content-type']).toContain('application/atom+xml');
    const ids = await page.evaluate(
      (text) => {
        const document = new DOMParser().parseFromString(text, 'application/xml');
        if (document.querySelector('parsererror')) return null;
        return [...document.querySelectorAll('entry > id')].map((id) => id.textContent);
      },
      await response.text()
    );
    expect(ids).toHaveLength(changes.length);
    expect(new Set(ids).size).toBe(changes.length);
  });

test('machines read every file of the dataset with its address and checksum', async ({
  page,
  request
}) => {
  await page.goto('data/');
  const text = await page.locator('script[type="application/ld+json"]').textContent();
  const { about } = JSON.parse(text ?? '');
  expect(about).toMatchObject({ '@type': 'Dataset', version: release.id });
  const files: { contentUrl: string; sha256: string }[] = about.distribution;
  expect(files.map(({ sha256 }) => sha256)).toEqual(
    tables.flatMap(({ csv, parquet }) => [csv.sha256, parquet.sha256])
  );
  const [first] = files;
  const body = await (await request.get(new URL(first?.contentUrl ?? '', page.url()).href)).body();
  expect(createHash('sha256').update(body).digest('hex')).toBe(first?.sha256);
  const described = await (await request.get('data/tables/datapackage.json')).json();
  expect(described).toMatchObject({ version: release.id });
  expect(await (await request.get('sitemap.xml')).text()).toContain('/es/data/</loc>');
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 844 } });

    test('the page fits a phone with all of it unfolded, and is accessible', async ({ page }) => {
      await page.goto(colorScheme === 'light' ? 'data/' : 'es/data/');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const unfold = (most: number) =>
        page
          .locator('details')
          .evaluateAll(
            (all, open) => all.forEach((one, i) => one.toggleAttribute('open', i < open)),
            most
          );
      await unfold(Infinity);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      // The folds are alike: one table's are read for all.
      await unfold(2);
      await expectAccessible(page);
    });
  });
