import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { expectAccessible } from './support/axe';
import { legend, openExplorer } from './support/explorer';
import { catalogue, counties, figure, measure, percent } from './support/facts';
import { expect, test } from './support/test';

const SHARE = measure('held_minor');
/** Baker County, Florida, which has a figure in the newest period. */
const FIGURED = '12003';

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Share or download this view' });
}

/** Opens the dialog and waits for the picture it previews. */
async function openDialog(page: Page, path = ''): Promise<Locator> {
  await openExplorer(page, path);
  await page.getByRole('button', { name: 'Share or download' }).click();
  await expect(dialog(page).getByRole('img')).toBeVisible();
  return dialog(page);
}

async function taken(page: Page, from: Locator, button: string): Promise<Download> {
  const download = page.waitForEvent('download');
  await from.getByRole('button', { name: button, exact: true }).click();
  return download;
}

/** Numbers written in a text of the legend: "2,285" as 2285. */
function numbers(texts: string[]): number[] {
  return texts.map((text) =>
    Number(/([\d,]+) count(?:y|ies)/.exec(text)?.[1]?.replaceAll(',', ''))
  );
}

test('the data hold as many counties as the legend counts, with the figures the map shows', async ({
  page
}) => {
  test.slow();
  const period = SHARE.periods[0]?.id ?? '';
  const box = await openDialog(page, `?county=${FIGURED}&all=1`);
  const csv = await taken(page, box, 'Download CSV');
  expect(csv.suggestedFilename()).toBe(`atlas-held-minor-${period.slice(2)}.csv`);
  const rows: Record<string, string>[] = parse(readFileSync(await csv.path(), 'utf8'), {
    columns: true
  });
  expect(rows).toHaveLength(counties.fips.length);
  expect(rows).toHaveLength(catalogue.counties);
  const bars = numbers(
    await legend(page)
      .getByRole('list', { name: 'Counties in each class' })
      .getByRole('listitem')
      .allTextContents()
  );
  const valued = rows.filter((row) => row['shown_as'] === 'value' || row['shown_as'] === 'bound');
  expect(valued).toHaveLength(bars.reduce((sum, n) => sum + n, 0));

  const own = rows.find((row) => row['fips'] === FIGURED);
  const known = figure('held_minor', period, FIGURED);
  expect(Number(own?.['value'])).toBe(known.share);
  expect(Number(own?.['denominator'])).toBe(known.denominator);
  const digits = (known.denominator ?? 0) >= 100 ? 1 : 0;
  await expect(
    page
      .getByRole('complementary')
      .getByText(percent(known.share ?? NaN, digits))
      .first()
  ).toBeAttached();

  const json = await taken(page, box, 'Download JSON');
  const file = JSON.parse(readFileSync(await json.path(), 'utf8'));
  expect(file.rows).toHaveLength(rows.length);
  expect(file.about.release.id).toBe(catalogue.release.id);
  expect(file.about.measure.definition).toBe(SHARE.definition.en);
  const about = await taken(page, box, 'Description of the CSV');
  const described = JSON.parse(readFileSync(await about.path(), 'utf8'));
  expect(described.url).toBe(csv.suggestedFilename());
  expect(described.tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(
    Object.keys(rows[0] ?? {})
  );
  // The link in the files leads to the same map.
  const words = await legend(page).textContent();
  await page.goto(String(file.about.permalink));
  await expect(legend(page)).toHaveText(words ?? '');
});

test('the picture has the size that was chosen, shows the map and can be drawn as vectors', async ({
  page
}) => {
  test.slow();
  // A light picture is light for readers in the dark too.
  await page.emulateMedia({ colorScheme: 'dark' });
  const box = await openDialog(page, '?county=13067');
  await box.getByLabel('Size').selectOption({ label: 'Square, 1080 × 1080' });
  await box.getByLabel('Colors').selectOption({ label: 'Light' });
  const png = await taken(page, box, 'Download PNG');
  expect(png.suggestedFilename()).toMatch(/^atlas-held-minor-\d{4}\.png$/);
  const bytes = readFileSync(await png.path());
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1080, 1080]);
  // Paper, two inks, lines, blanks and classes: many colours, and the paper not alone.
  const seen = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    const counts = new Map<string, number>();
    for (let i = 0; i < pixels.length; i += 4) {
      const colour = `${pixels[i]},${pixels[i + 1]},${pixels[i + 2]}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return {
      colours: counts.size,
      corner: [...pixels.slice(0, 3)],
      paper: Math.max(...counts.values()) / (pixels.length / 4)
    };
  }, bytes.toString('base64'));
  expect(seen.colours).toBeGreaterThan(50);
  expect(seen.paper).toBeLessThan(0.9);
  for (const part of seen.corner) expect(part).toBeGreaterThan(200);

  const svg = await taken(page, box, 'Download SVG');
  const text = readFileSync(await svg.path(), 'utf8');
  const drawn = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    const texts = [...parsed.querySelectorAll('text')].map((one) => one.textContent);
    return {
      failed: parsed.querySelector('parsererror') !== null,
      counties: parsed.querySelectorAll('path[id^=c]').length,
      text: texts.join(' ')
    };
  }, text);
  expect(drawn.failed).toBe(false);
  expect(drawn.counties).toBe(catalogue.counties);
  expect(drawn.text).toContain('Cobb County, GA');
  expect(drawn.text).toContain(`data release ${catalogue.release.id}`);
  expect(text).not.toMatch(/(?:href|src)="?http/);

  await box
    .getByLabel('Of', { exact: true })
    .selectOption({ label: 'the timeline of Cobb County, GA' });
  await expect(box.getByRole('img', { name: /^Preview: Cobb County, GA/ })).toBeVisible();
  const timeline = await taken(page, box, 'Download PNG');
  expect(timeline.suggestedFilename()).toBe('atlas-13067-cobb-ga-timeline.png');
});

test('the dialog works by keyboard, says what it did and gives the focus back', async ({
  page,
  context
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExplorer(page);
  const opener = page.getByRole('button', { name: 'Share or download' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const box = dialog(page);
  await expect(box.getByRole('img')).toBeVisible();
  await expectAccessible(page);

  await box.getByRole('button', { name: 'Copy link' }).focus();
  await page.keyboard.press('Enter');
  await expect(box.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible();
  const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  expect(link.searchParams.get('m')).toBe('held_minor');
  expect(link.searchParams.get('d')).toMatch(/^\d{4}-\d\d-\d\d$/);

  await box.getByRole('button', { name: 'Copy the highest as a table' }).focus();
  await page.keyboard.press('Enter');
  await expect(box.getByRole('status').filter({ hasText: 'Table copied' })).toBeVisible();
  const table = await page.evaluate(() => navigator.clipboard.readText());
  expect(table.split('\n').filter((line) => line.startsWith('| '))).toHaveLength(12);

  await page.keyboard.press('Escape');
  await expect(box).toBeHidden();
  await expect(opener).toBeFocused();
});

test('a picture that cannot be had is said to be missing, and the rest still works', async ({
  page
}) => {
  await page.route('**/data/ground.json', (route) => route.abort());
  await openExplorer(page);
  await page.getByRole('button', { name: 'Share or download' }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('could not be loaded');
  const json = await taken(page, dialog(page), 'Download JSON');
  expect(json.suggestedFilename()).toMatch(/\.json$/);
});
