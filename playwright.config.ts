import { defineConfig, devices } from '@playwright/test';
import { chromiumFlags, findChromium } from './scripts/lib/chromium.mjs';

// Workers read this file again and take the path that was found first.
process.env['CHROMIUM_PATH'] ??= (await findChromium()) ?? '';
const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  timeout: 90_000,
  expect: { timeout: 30_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A machine that stalls must not look like a fault; what passed at the second try only is named at the end.
  retries: 1,
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  webServer: {
    command: 'node scripts/serve.mjs --port 0',
    wait: { stdout: /(?<ATLAS_URL>http:\/\/127\.0\.0\.1:\d+\/)/ }
  },
  use: {
    baseURL: process.env['ATLAS_URL'],
    serviceWorkers: 'block',
    // The map jumps instead of flying; a test that is about flying asks for it.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      args: chromiumFlags,
      ...(executablePath ? { executablePath } : {})
    }
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: '*.phone.spec.ts',
      use: { viewport: { width: 1440, height: 900 } }
    },
    {
      name: 'phone',
      testMatch: '*.phone.spec.ts',
      use: {
        ...devices['Pixel 7'],
        viewport: { width: 390, height: 844 }
      }
    }
  ]
});
