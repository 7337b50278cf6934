// Takes the README's picture from build/: the explorer with one county open.
import { chromium, expect } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumFlags, findChromium } from './lib/chromium.mjs';
import { pack } from './lib/png.mjs';
import { root } from './lib/run.mjs';
import { serve } from './lib/server.mjs';

const executablePath = (await findChromium()) ?? undefined;
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
const site = await serve();
const page = await browser.newPage({
  viewport: { width: 1440, height: 900 },
  reducedMotion: 'reduce',
  colorScheme: 'light'
});
await page.goto(`${site.url}?county=48255&at=487.5,305,1`);
await expect(page.getByRole('heading', { name: '287(g) agreements' })).toBeVisible();
// MapLibre draws the map by then, and every name has its place.
await expect(page.locator('.maplibregl-map')).toHaveCSS('opacity', '1', { timeout: 60_000 });
mkdirSync(join(root, 'docs'), { recursive: true });
const picture = pack(await page.screenshot());
writeFileSync(join(root, 'docs', 'explorer.png'), picture);
console.log(`docs/explorer.png: ${Math.round(picture.length / 1000)} kB`);
await browser.close();
await site.close();
