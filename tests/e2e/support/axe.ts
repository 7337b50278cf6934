import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

/** Expects that axe finds nothing to complain about on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  // It looks at every one of 3,231 shapes.
  test.slow();
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.slice(0, 5).map((node) => node.target.join(' '))
  }));
  expect(found).toEqual([]);
}
