import { expectAccessible } from './support/axe';
import { expectQuery, legend, openExplorer, panel, pointIn, shape } from './support/explorer';
import { expect, test } from './support/test';

/** Counted apart from the site, from the tables: counties of Florida and Georgia with an agreement and 60 % or more. */
const SHOWN = 9;

test('a link with filters restores map, chips, counts and sentence; chips take themselves away', async ({
  page
}) => {
  await openExplorer(page, '?state=FL,GA&range=0.6-');
  const chips = page.getByRole('list', { name: 'Filters that are on' });
  await expect(chips.getByRole('button')).toHaveText(['Florida', 'Georgia', '60% or more']);
  await expect(page.getByText(`${SHOWN} of 946 counties`)).toBeVisible();
  await expect(legend(page)).toContainText(
    `Showing ${SHOWN} of the 946 counties with an agreement in force on June 30, 2026: Florida or Georgia; 60% or more.`
  );
  // Flagler, Florida, at 95 % stays; Webb, Texas, at 95 % and Miami-Dade, Florida, at 59 % stand back.
  await expect(shape(page, '12035')).not.toHaveClass(/faint/);
  await expect(shape(page, '48479')).toHaveClass(/faint/);
  await expect(shape(page, '12086')).toHaveClass(/faint/);
  await expect(page.locator('.counties path:not(.faint)')).toHaveCount(SHOWN);

  await page.getByRole('button', { name: 'Remove filter: 60% or more' }).click();
  await expectQuery(page, '?state=FL,GA');
  await expect(page.getByRole('button', { name: 'Remove filter: Georgia' })).toBeFocused();
  await expect(shape(page, '12086')).not.toHaveClass(/faint/);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expectQuery(page, '');
  await expect(page.locator('.counties path.faint')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Filter counties' })).toBeFocused();

  await page.goBack();
  await expectQuery(page, '?state=FL,GA');
  await page.goBack();
  await expect(page.getByText(`${SHOWN} of 946 counties`)).toBeVisible();

  // Last, for the pointer wakes MapLibre, and the first shapes stay as they are from then on.
  const left = await pointIn(page, '12086');
  await page.mouse.move(left.x, left.y);
  await expect(page.getByText('Left out by the filters that are on.').first()).toBeVisible();
});

test('the legend is brushed by keyboard and by pointer, and the table follows', async ({
  page
}) => {
  await openExplorer(page, '?state=FL,GA&table=-value');
  const table = page.getByRole('table');
  await expect(table).toBeVisible();
  const lower = page.getByRole('slider', { name: 'Lowest value shown' });
  await expect(lower).toHaveAttribute('aria-valuetext', 'no lower limit');
  await lower.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(lower).toHaveAttribute('aria-valuetext', 'from 60%');
  await expectQuery(page, '?state=FL,GA&range=0.6-&table=-value');
  await expect(legend(page)).toContainText('60% or more');
  await expect(table).toHaveAttribute('aria-rowcount', String(SHOWN + 1));
  const first = table.getByRole('row').nth(1);
  await expect(first).toContainText('Flagler County');
  await expect(first).toContainText('95%');
  // Two presses of a key are one step back.
  await page.goBack();
  await expectQuery(page, '?state=FL,GA&table=-value');

  const brush = page.getByRole('group', { name: 'Range of values shown' });
  const box = await brush.boundingBox();
  if (!box) throw new Error('the brush is nowhere');
  const at = (share: number): [number, number] => [box.x + share * box.width, box.y + 12];
  await page.mouse.move(...at(2.5 / 6));
  await page.mouse.down();
  await page.mouse.move(...at(3.5 / 6));
  await page.mouse.move(...at(4.5 / 6));
  await page.mouse.up();
  await expectQuery(page, '?state=FL,GA&range=0.6-0.9&table=-value');

  await table.getByRole('button', { name: 'County', exact: true }).click();
  await expectQuery(page, '?state=FL,GA&range=0.6-0.9&table=name');
  await expect(table.getByRole('columnheader', { name: 'County' })).toHaveAttribute(
    'aria-sort',
    'ascending'
  );
  await table.getByRole('rowheader').first().getByRole('button').click();
  await expect(panel(page)).toBeVisible();
  await expectAccessible(page);
});

test('the panel combines filters and says what each would leave; the ends of the scale are named', async ({
  page
}) => {
  await openExplorer(page);
  await page.getByRole('button', { name: 'Filter counties' }).click();
  const dialog = page.getByRole('dialog', { name: 'Filter counties' });
  await dialog.getByRole('checkbox', { name: /^South/ }).check();
  await dialog.getByRole('checkbox', { name: /^task force model/i }).check();
  await expectQuery(page, '?model=task-force&region=south');
  await expect(page.getByText('464 of 946 counties')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('checkbox', { name: /^ended/i }).check();
  await expectQuery(page, '?all=1&status=ended&model=task-force&region=south');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Filter counties' })).toBeFocused();
  await page.getByRole('button', { name: 'Clear all' }).click();

  await openExplorer(page);
  await page.getByRole('button', { name: 'Highest and lowest' }).click();
  const highest = page.getByRole('listitem').filter({ hasText: 'Karnes County, TX' });
  await expect(highest).toContainText(/9[89]\.\d%/);
  await expect(page.getByText('Left out: 20 counties with too few people')).toBeVisible();
  await highest.getByRole('button').click();
  await expectQuery(page, '?county=48255');
});

test('all counties can be read as a table, drawn only where it is looked at', async ({ page }) => {
  await openExplorer(page);
  await page.getByRole('button', { name: 'Table of the map' }).click();
  const table = page.getByRole('table');
  await expect(table).toHaveAttribute('aria-rowcount', '3232');
  expect(await table.getByRole('row').count()).toBeLessThan(100);
  await page.getByLabel('Rows that contain').fill('dona ana');
  await expect(table.getByRole('row').nth(1)).toContainText('Doña Ana County');
  await page.getByRole('button', { name: 'Back to the map' }).click();
  await expect(table).toHaveCount(0);
  await expectQuery(page, '');
  await expect(page.getByRole('button', { name: 'Table of the map' })).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('filters are a sheet below the map, and the table fits', async ({ page }) => {
    await openExplorer(page, 'es/?state=FL&table=-value');
    await expect(page.getByRole('table')).toBeVisible();
    await page.getByRole('button', { name: 'Filtrar condados' }).tap();
    const sheet = page.getByRole('dialog', { name: 'Filtrar condados' });
    await sheet.getByRole('checkbox', { name: /^modelo de grupo operativo/i }).tap();
    await expectQuery(page, /model=task-force/);
    const { y } = (await sheet.boundingBox()) ?? { y: 0 };
    expect(y).toBeGreaterThan(844 * 0.4);
    const { inner, scroll } = await page.evaluate(() => ({
      inner: innerWidth,
      scroll: document.documentElement.scrollWidth
    }));
    expect(scroll).toBeLessThanOrEqual(inner);
    await expectAccessible(page);
  });
});
