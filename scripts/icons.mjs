// `node scripts/icons.mjs`: draws static/icons/ anew from static/favicon.svg. Run it when that changes.
import { chromium } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumFlags, findChromium } from './lib/chromium.mjs';
import { pack } from './lib/png.mjs';
import { root } from './lib/run.mjs';

/** The mark takes this part of the icon's width; a maskable icon may lose its rim, as far as 40 % of the width from its middle. */
const ICONS = [
  { name: 'icon-192.png', size: 192, mark: 0.84 },
  { name: 'icon-512.png', size: 512, mark: 0.84 },
  { name: 'maskable-512.png', size: 512, mark: 0.56 },
  { name: 'apple-touch-180.png', size: 180, mark: 0.72 }
];

const folder = join(root, 'static', 'icons');
const svg = readFileSync(join(root, 'static', 'favicon.svg')).toString('base64');
const executablePath = (await findChromium()) ?? undefined;
const browser = await chromium.launch({ executablePath, args: chromiumFlags });
const page = await browser.newPage({ colorScheme: 'light' });
mkdirSync(folder, { recursive: true });
for (const { name, size, mark } of ICONS) {
  await page.setViewportSize({ width: size, height: size });
  const width = Math.round(size * mark);
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:#fdfcf9">` +
      `<img width="${width}" height="${width}" src="data:image/svg+xml;base64,${svg}">`
  );
  await page.locator('img').evaluate(async (image) => {
    if (image instanceof HTMLImageElement) await image.decode();
  });
  writeFileSync(join(folder, name), pack(await page.screenshot({ type: 'png' })));
}
await browser.close();
