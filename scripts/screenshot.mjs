// Takes the README's picture from build/: the explorer with one county open.
import { chromium, expect } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumFlags, findChromium } from './lib/chromium.mjs';
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
await page.goto(`${site.url}?m=detainers_287g_minor&county=13067&at=640,360,1`);
await expect(page.getByRole('heading', { name: '287(g) agreements' })).toBeVisible();
await page.waitForLoadState('networkidle');
mkdirSync(join(root, 'docs'), { recursive: true });
await page.screenshot({ path: join(root, 'docs', 'explorer.png') });
await browser.close();
await site.close();
