import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { isTooFew } from '../../src/lib/atlas/measures';
import { expectAccessible } from './support/axe';
import { column, counties, figure, measure } from './support/facts';
import { expect, test } from './support/test';

const held = measure('held_minor');
const [newest] = held.periods;
if (!newest) throw new Error('the default measure has no period');

/** Counties that are drawn, from the lowest to the highest. */
const drawn = column(held.id, newest.id)
  .fips.map((fips) => ({ fips, ...figure(held.id, newest.id, fips) }))
  .filter((one) => one.share !== null && !isTooFew(held, one))
  .sort((a, b) => (a.share ?? 0) - (b.share ?? 0) || (a.fips < b.fips ? -1 : 1));

function shortName(fips: string): string {
  return counties.short[counties.fips.indexOf(fips)] ?? fips;
}

/** Opens a comparison and waits for its figures. */
async function openComparison(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('listbox')).toBeVisible();
}

/** Presses a button that hands over a file, and reads that. */
async function downloaded(page: Page, button: string): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('every county is a dot, and the keyboard walks them, adds one and takes it out', async ({
  page
}) => {
  await openComparison(page, 'compare/');
  const list = page.getByRole('listbox');
  const dots = list.getByRole('option');
  await expect(dots).toHaveCount(drawn.length);

  async function expectOn(from: number): Promise<void> {
    const active = page.locator(`[id="${await list.getAttribute('aria-activedescendant')}"]`);
    const wanted = drawn.at(from);
    await expect(active).toHaveAccessibleName(new RegExp(`^${shortName(wanted?.fips ?? '')} .+%$`));
  }
  await list.focus();
  await page.keyboard.press('ArrowRight');
  await expectOn(0);
  await page.keyboard.press('PageDown');
  await expectOn(10);
  await page.keyboard.press('End');
  await expectOn(-1);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('ArrowLeft');
  await expectOn(-12);
  const chosen = drawn.at(-12)?.fips ?? '';

  await page.keyboard.press('Enter');
  await expect(dots.and(page.locator('[aria-selected=true]'))).toHaveCount(1);
  expect(new URL(page.url()).searchParams.get('in')).toBe(chosen);
  // Dot and column of the table belong together.
  await expect(page.locator('td.highlighted').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Before and after' })).toContainText(
    'That does not mean that one caused the other'
  );

  await page.keyboard.press('Enter');
  await expect(dots.and(page.locator('[aria-selected=true]'))).toHaveCount(0);
  await expect(list).toBeFocused();
});

test('the CSV is what the table shows, and document and copies go with it', async ({
  page,
  context
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // A name that a spreadsheet would run.
  await openComparison(page, 'compare/?in=FL,12086,13067&as=13067~%3D1%2B1&ref=FL');
  await expect(page.locator('[data-row^=value-]')).not.toHaveCount(0);

  const csv = await downloaded(page, 'CSV');
  expect(csv.name).toMatch(/^atlas-comparison-fl-12086-13067-.+\.csv$/);
  const records: Record<string, string>[] = parse(csv.text, { columns: true });
  const shown = await page.locator('[data-row]').evaluateAll((rows) =>
    rows.map((row) => ({
      key: row.getAttribute('data-row'),
      cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent)
    }))
  );
  expect(records).toHaveLength(shown.length * 3);
  for (const [i, record] of records.entries()) {
    const row = shown[Math.floor(i / 3)];
    expect(record['figure_id']).toBe(row?.key);
    // An apostrophe keeps a spreadsheet from running what begins with a sign.
    expect(row?.cells[i % 3]).toContain(record['shown']?.replace(/^'(?=[-+=@])/, ''));
  }
  const cobb = records.filter(({ place_id }) => place_id === '13067');
  expect(new Set(cobb.map(({ place }) => place))).toEqual(new Set(["'=1+1"]));

  const document = await downloaded(page, 'JSON');
  const { metadata, table, distribution } = JSON.parse(document.text);
  // The link keeps its meaning under a newer release.
  const link = new URL(metadata.address).searchParams;
  for (const [key, value] of new URL(page.url()).searchParams) expect(link.get(key)).toBe(value);
  expect(link.get('r')).toBe(metadata.release.id);
  expect(table).toHaveLength(records.length);
  expect(distribution).toHaveLength(drawn.length);
  const cited = new Set(records.flatMap(({ sources }) => sources?.split(';').filter(Boolean)));
  expect(Object.keys(metadata.sources).sort()).toEqual([...cited].sort());

  await page.getByRole('button', { name: 'The chart as a picture' }).click();
  await page.getByLabel('Size').selectOption('square');
  const drawing = await downloaded(page, 'Download SVG');
  expect(drawing.name).toMatch(/-counties\.svg$/);
  expect(drawing.text).toContain(`${held.name.en}, fiscal year`);
  expect(drawing.text).toContain('Miami-Dade County, FL');
  expect(drawing.text).toContain(metadata.release.id);
  expect(drawing.text.match(/class="dot( own)?"/g)).toHaveLength(drawn.length);

  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('| Figure | Florida | Miami-Dade County, FL | =1+1 |');
});

test.describe('in the dark, in Spanish', () => {
  test.use({ colorScheme: 'dark' });
  test('dots, lines and tables of numbers of people are accessible', async ({ page }) => {
    await openComparison(page, 'es/compare/?in=13067,13135,GA&m=identified_287g&p=FY2011');
    await page.getByText('Los 53 condados en una tabla').click();
    await page.getByText('Las cifras en una tabla').click();
    await expect(page.getByRole('row', { name: /^Cobb County, GA 1,283 personas/ })).toBeVisible();
    await page.getByRole('listbox').focus();
    await page.keyboard.press('End');
    await expectAccessible(page);
  });
});
