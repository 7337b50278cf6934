import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
// Without the rule that a page asks no other host for anything: here another host's page asks for the Atlas.
import { expect, test } from '@playwright/test';
import { frameCode } from '../../src/lib/embed/code';
import { expectAccessible } from './support/axe';
import { measurePicker, periodPicker } from './support/explorer';

const VIEW = '?m=detainers_287g_minor&p=FY2010';

/** A made-up newspaper's page on an origin of its own. */
async function newspaper(body: string): Promise<{ url: string; close: () => void }> {
  const server = createServer((_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html;charset=utf-8' })
      .end(`<!doctype html><html lang="en"><title>Made-up news</title><body>${body}</body></html>`)
  );
  const port = await new Promise<number>((settle) => {
    server.listen(0, '127.0.0.1', () => {
      const address: AddressInfo | string | null = server.address();
      settle(typeof address === 'object' && address ? address.port : 0);
    });
  });
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

test('a frame in another site’s page explains itself, fits its height, heeds no one else and leads back', async ({
  page,
  browser,
  context,
  baseURL
}) => {
  test.slow();
  const site = baseURL ?? '';
  const news = await newspaper(
    frameCode({
      frame: `${site}embed/frame/${VIEW}&show=13067`,
      link: `${site}${VIEW}&county=13067`,
      helper: `${site}embed.js`,
      title: 'Cobb County',
      sentence: 'About 80%.',
      source: 'Source: made-up news.',
      height: 1900,
      width: 600,
      picture: {
        src: `${site}og/en/county/13067.png`,
        alt: 'Picture of Cobb County',
        width: 1200,
        height: 630
      }
    }).replace('loading="lazy"', '')
  );
  await page.goto(news.url);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading')).toHaveText('Cobb County, GA');
  await expect(frame.getByText('Level 3 or traffic: about 80% (FY 2010')).toBeVisible();
  await expect(frame.getByText(/^Source: .*Data release/)).toBeVisible();
  const main = frame.locator('main');
  const fits = async () => {
    const inside = await main.evaluate((element) =>
      Math.ceil(element.getBoundingClientRect().height)
    );
    return (await page.locator('iframe').getAttribute('height')) === String(inside);
  };
  await expect.poll(fits).toBe(true);

  // The page itself and another frame say the same words, with another height.
  const heard = await page.evaluate(
    () =>
      new Promise<number>((settle) => {
        let n = 0;
        addEventListener('message', ({ data }) => {
          if (data.height === 3999 && ++n === 2) settle(n);
        });
        const other = document.createElement('iframe');
        document.body.append(other);
        const forged = { type: 'atlas-287g:height', height: 3999 };
        const script = other.contentDocument?.createElement('script');
        if (script) script.textContent = `parent.postMessage(${JSON.stringify(forged)}, '*')`;
        if (script) other.contentDocument?.body.append(script);
        postMessage(forged, '*');
      })
  );
  expect(heard).toBe(2);
  expect(await page.locator('iframe').first().getAttribute('height')).not.toBe('3999');

  const opened = context.waitForEvent('page');
  await page
    .frameLocator('iframe >> nth=0')
    .getByRole('link', { name: 'Open in the 287(g) Atlas' })
    .click();
  const atlas = await opened;
  await expect(atlas.getByRole('heading', { name: 'Cobb County', exact: true })).toBeVisible();
  expect(atlas.url()).toContain(site);
  // The address may leave out what goes without saying; the view is the same.
  await expect(measurePicker(atlas)).toHaveValue('detainers_287g_minor');
  await expect(periodPicker(atlas)).toHaveValue('FY2010');

  // Without scripts a frame cannot know its place: the page around shows the place's picture, which leads to the view.
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(news.url);
  const picture = plain.getByRole('link', { name: 'Picture of Cobb County' });
  expect(await picture.getAttribute('href')).toBe(`${site}${VIEW}&county=13067`);
  const { width } = (await picture.getByRole('img').boundingBox()) ?? { width: 0 };
  expect(width).toBeGreaterThan(600);
  const src = (await picture.getByRole('img').getAttribute('src')) ?? '';
  expect((await plain.request.get(src)).headers()['content-type']).toBe('image/png');
  await expect(plain.getByRole('link', { name: 'About 80%.' })).toBeVisible();
  await plain.close();
  news.close();
});

test('the form makes the code of a frame by keyboard', async ({ page }) => {
  await page.goto(`embed/${VIEW}`);
  const code = page.getByRole('textbox', { name: 'Code' });
  await expect(code).toHaveValue(/embed\/frame\/\?m=detainers_287g_minor&amp;p=FY2010"/);
  await page.getByLabel('Show', { exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('State', { exact: true })).toBeFocused();
  // One letter, for a slow machine takes several as beginnings of several names.
  await page.keyboard.press('g');
  await expect(code).toHaveValue(/show=GA" title="Georgia: 287\(g\) detainers/);
  await expect(code).toHaveValue(/<noscript>.*og\/en\/state\/ga\.png" alt="Picture of Georgia in/);
  await expect(page.frameLocator('iframe').getByRole('heading')).toContainText('Georgia');
  await page.getByLabel('Colors').selectOption('dark');
  const paper = page.frameLocator('iframe').locator('body');
  await expect(paper).toHaveCSS('background-color', 'rgb(20, 23, 27)');
  await page.getByLabel('Language').selectOption('es');
  await page.getByLabel('Width in pixels').fill('640');
  await expect(code).toHaveValue(/es\/embed\/frame\/.*theme=dark" .*width="640"[^]*Fuente: /);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('iframe').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.length])).toEqual([]);

  await page.goto(`embed/frame/${VIEW}&show=GA`);
  await expect(page.getByRole('heading')).toContainText('Georgia');
  const map = page.getByRole('application', { name: 'Map of counties' });
  await map.focus();
  await page.keyboard.press('ArrowRight');
  const county = page.locator('[data-tip] strong');
  await expect(county).toHaveText(/, GA$/);
  const first = await county.textContent();
  await page.keyboard.press('ArrowRight');
  await expect(county).not.toHaveText(first ?? '');
  await expect(page.locator('[data-said]')).toContainText((await county.textContent()) ?? '');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-chosen]')).toContainText((await county.textContent()) ?? '');
  const back = page.getByRole('button', { name: 'First view' });
  await expect(back).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(back).toHaveAttribute('aria-disabled', 'false');
  await back.click();
  await expect(back).toHaveAttribute('aria-disabled', 'true');
  await expectAccessible(page);

  await page.goto('embed/frame/?state=GA,TX&model=task-force');
  await expect(
    page.getByText(/^Showing .* June 30, 2026: task force model; Georgia or Texas\./)
  ).toBeVisible();
  await page.locator('#c48453').hover();
  await expect(county).toHaveText('Travis County, TX');
});
