import type { Page } from '@playwright/test';
import { legend, openExplorer, panel, periodPicker } from './support/explorer';
import { catalogue } from './support/facts';
import { hostWithNextBuild, MADE_UP_RELEASE } from './support/next-build';
import { expect, test } from './support/test';

test.use({ serviceWorkers: 'allow' });

/** Waits until the service worker has kept these files of the site. */
async function expectKept(page: Page, ...paths: string[]): Promise<void> {
  const missing = () =>
    page.evaluate(async (asked) => {
      const kept = await Promise.all(asked.map((path) => caches.match(path)));
      return asked.filter((_, i) => !kept[i]);
    }, paths);
  await expect.poll(missing, { timeout: 120_000 }).toEqual([]);
}

/** Waits until the service worker has kept every built file that the page has used. */
async function expectPartsKept(page: Page): Promise<void> {
  const missing = () =>
    page.evaluate(async () => {
      const used = performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.includes('/_app/immutable/'));
      const kept = await Promise.all(used.map((path) => caches.match(path)));
      return used.filter((_, i) => !kept[i]);
    });
  await expect.poll(missing, { timeout: 120_000 }).toEqual([]);
}

test('what was visited opens without a connection: the explorer and a county’s page', async ({
  page,
  context
}) => {
  test.slow();
  await openExplorer(page, '?county=13067');
  await expect(panel(page).getByRole('heading', { name: '287(g) agreements' })).toBeVisible();
  await expectKept(page, '/', '/data/counties.json', '/data/county/13067.json');
  await expectPartsKept(page);
  await page.goto('county/13067-cobb-ga/');
  await expectKept(page, '/county/13067-cobb-ga/');
  await expectPartsKept(page);

  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Cobb County');
  await page.getByRole('link', { name: /to the map of all counties/ }).click();
  await expect(legend(page)).toContainText('Nation: 81.9%');
  await page.goto('?county=13067');
  await expect(
    panel(page).getByRole('heading', { name: 'Cobb County', exact: true })
  ).toBeVisible();
});

const withNext = test.extend<{ host: Awaited<ReturnType<typeof hostWithNextBuild>> }>({
  host: async ({}, use) => {
    const host = await hostWithNextBuild();
    await use(host);
    await host.close();
  },
  baseURL: async ({ host }, use) => use(host.url)
});

withNext(
  'a page that is open while a newer version is published says so and mixes nothing',
  async ({ page, host }) => {
    test.slow();
    const release = (id: string) => page.getByRole('contentinfo').getByText(`Data release ${id}`);
    await openExplorer(page, '?county=13067');
    await expectKept(page, '/', '/data/counties.json', '/data/county/13067.json');
    await periodPicker(page).selectOption('FY2024');
    await expect(legend(page)).toContainText('FY 2024');
    await expectKept(page, '/data/columns/held_minor/FY2024.json');

    host.publish();
    // What the page has not read yet exists only in the newer version, and is not shown beside the older.
    await periodPicker(page).selectOption('FY2019');
    const notice = page.getByRole('status').filter({ hasText: 'A newer version' });
    await expect(notice.getByRole('button', { name: 'Reload' })).toBeVisible({ timeout: 90_000 });
    await expect(page.getByText(/FY 2019 could not be loaded/)).toBeVisible();
    await expect(release(catalogue.release.id)).toBeVisible();

    await notice.getByRole('button', { name: 'Reload' }).focus();
    await page.keyboard.press('Enter');
    await expect(release(MADE_UP_RELEASE)).toBeVisible();
    await expect(legend(page)).toContainText('FY 2019');
    await expect(notice).toHaveCount(0);
  }
);

withNext(
  'a page whose worker the browser has ended in the meantime mixes nothing either',
  async ({ page, host }) => {
    test.slow();
    const release = (id: string) => page.getByRole('contentinfo').getByText(`Data release ${id}`);
    await openExplorer(page);
    await expectKept(page, '/');
    // From the second visit on all parts of the page are kept, and only figures are asked for.
    await openExplorer(page);
    await expectKept(page, '/data/search.json');
    await expect(release(catalogue.release.id)).toBeVisible();
    const loads: string[] = [];
    page.on('request', (asked) => {
      if (asked.isNavigationRequest()) loads.push(asked.url());
    });

    const browser = await page.context().newCDPSession(page);
    await browser.send('ServiceWorker.enable');
    await browser.send('ServiceWorker.stopAllWorkers');
    host.publish();
    // The next page comes whole from the newer version, not with its figures in the older page.
    await page.getByRole('contentinfo').getByRole('link', { name: 'Compare places' }).click();
    await expect(release(MADE_UP_RELEASE)).toBeVisible();
    expect(loads).toEqual([`${host.url}compare/`]);
  }
);
