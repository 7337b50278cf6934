import { expect, test } from './support/test';

for (const path of ['', 'es/', 'county/13067-cobb-ga/', 'es/county/13067-cobb-ga/']) {
  test(`/${path} allows no inline script and no other host`, async ({ page }) => {
    await page.goto(path, { waitUntil: 'commit' });
    const policy = await page
      .locator('meta[http-equiv="content-security-policy" i]')
      .getAttribute('content');
    const directives = new Map(
      (policy ?? '').split(';').map((one) => {
        const [name = '', ...values] = one.trim().split(/\s+/);
        return [name, values];
      })
    );
    const scripts = directives.get('script-src') ?? [];
    expect(scripts).not.toContain("'unsafe-inline'");
    expect(scripts).not.toContain("'unsafe-eval'");
    expect(directives.get('default-src')).toEqual(["'self'"]);
    expect(policy).not.toMatch(/https?:|\*/);
  });
}
