import { readFileSync } from 'node:fs';
import { olderRelease } from '../fixtures/older-release';
import { expectQuery, legend, openExplorer, panel } from './support/explorer';
import { catalogue } from './support/facts';
import { expect, test } from './support/test';

test('a link of an older release says what has changed since and shows its old figures', async ({
  page
}) => {
  test.slow();
  const { id, text } = olderRelease();
  await page.route('**/data/releases/index.json', (route) =>
    route.fulfill({ json: [catalogue.release.id, id] })
  );
  await page.route(`**/data/releases/${id}.json`, (route) =>
    route.fulfill({ body: text, contentType: 'application/json' })
  );

  await openExplorer(page, `?r=${id}`);
  const notice = page.getByRole('status').filter({ hasText: 'Since this link was made' });
  await expect(notice).toContainText(
    'United States: 2 agreements added, share now 81.9% (was 81.8%).'
  );
  await expect(legend(page)).toContainText('Nation: 81.9%');

  await notice.getByRole('button', { name: 'See the old figures' }).click();
  await expectQuery(page, `?r=${id},old`);
  const old = page.getByRole('dialog', { name: `As of data release ${id}` });
  await expect(old).toContainText(`As of release ${id}:`);
  await expect(old.getByRole('img', { name: `Map as of release ${id}` })).toBeVisible();
  const row = old.getByRole('row', { name: /^FY 2026/ });
  await expect(row.getByRole('cell')).toHaveText(['81.8%', '81.9%']);
  await old.getByRole('button', { name: 'Back to the newest figures' }).click();
  await expect(old).toHaveCount(0);
  await expectQuery(page, `?r=${id}`);
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('Since this link was made')).toHaveCount(0);
  await expectQuery(page, '');

  // A comparison tells it of each of its places.
  await page.goto(`compare/?in=12003,13067&r=${id}`);
  const compared = page.getByRole('status').filter({ hasText: 'Since this link was made' });
  await expect(compared).toContainText('Baker County, FL: 2 agreements added');
  await expect(compared).toContainText('In 1 other place nothing has changed.');
  await compared.getByRole('button', { name: 'Dismiss' }).click();
  await expectQuery(page, '?in=12003,13067');

  // A release that is not kept: the newest figures, and a kind word.
  await openExplorer(page, '?r=2020-01-01-00000000');
  await expect(page.getByText('which is not kept here. You see the newest figures')).toBeVisible();
});

test('a view can be taken along as a text with its source and as a QR code', async ({
  page,
  context
}) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openExplorer(page, '?county=12003');
  await expect(
    panel(page).getByRole('heading', { name: 'Baker County', exact: true })
  ).toBeVisible();
  await page.getByRole('button', { name: 'Share or download' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share or download this view' });
  await dialog.getByRole('button', { name: 'Copy text' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Text copied, with figure, source and link');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(/^Baker County, FL\. Held by ICE: Level 3 or no conviction: [\d.]+%, /);
  expect(text).toContain('Source: ');
  expect(text).toContain(`data release ${catalogue.release.id}`);
  const link = text.split('\n').at(-1) ?? '';
  expect(new URL(link).searchParams.get('r')).toBe(catalogue.release.id);
  expect(new URL(link).searchParams.get('county')).toBe('12003');

  await dialog.getByRole('button', { name: 'QR code', exact: true }).click();
  await expect(dialog.getByRole('img', { name: `opens this view: ${link}` })).toBeVisible();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download QR code (SVG)' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('atlas-held-minor-2026-qr.svg');
  expect(readFileSync(await file.path(), 'utf8')).toContain(link.replaceAll('&', '&amp;'));
});
