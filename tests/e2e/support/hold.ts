import type { Page } from '@playwright/test';

/** Keeps the answers to all that a page asks for at some addresses until the function it returns is called. */
export async function hold(page: Page, addresses: string): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((settle) => (release = settle));
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
