import { test as base, expect } from '@playwright/test';

/**
 * Every test fails where a page asks another host for anything, breaks its own content security policy or throws.
 */
export const test = base.extend<{ alone: null }>({
  alone: [
    async ({ context, baseURL }, use) => {
      const home = new URL(baseURL ?? '').host;
      const foreign: string[] = [];
      const errors: string[] = [];
      context.on('request', (request) => {
        const { protocol, host } = new URL(request.url());
        if (/^(https?|wss?):$/.test(protocol) && host !== home) foreign.push(request.url());
      });
      context.on('weberror', (error) => errors.push(String(error.error())));
      context.on('console', (message) => {
        if (message.type() === 'error' && /Content Security Policy/.test(message.text()))
          errors.push(message.text());
      });
      await use(null);
      expect(foreign, 'requests to other hosts').toEqual([]);
      expect(errors, 'errors of the page').toEqual([]);
    },
    { auto: true }
  ]
});

export { expect };
