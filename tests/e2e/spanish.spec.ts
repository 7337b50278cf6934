import { measure } from './support/facts';
import { expectQuery, legend, openExplorer } from './support/explorer';
import { expect, test } from './support/test';

test('the language link keeps the view', async ({ page }) => {
  await openExplorer(page, '?p=FY2019&county=13067');
  await page.getByRole('link', { name: 'Español' }).click();
  await expect(page).toHaveURL(/\/es\/\?p=FY2019&.*county=13067$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByLabel('Medida', { exact: true })).toHaveValue('held_minor');
  await expect(legend(page)).toContainText(measure('held_minor').name.es);
  await expectQuery(page, '?p=FY2019&county=13067');
});

test('words and numbers are Spanish', async ({ page }) => {
  await openExplorer(page, 'es/');
  await expect(page.getByText(measure('held_minor').definition.es)).toBeVisible();
  await expect(legend(page)).toContainText(/81\.9%/);
  await expect(legend(page)).toContainText('30 de junio de 2026');
});

test('a county’s page has a Spanish twin and each names the other', async ({ page }) => {
  await page.goto('es/county/13067-cobb-ga/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByRole('main')).toContainText(/cerca del 80%/);
  await expect(page.locator('link[rel=alternate][hreflang=en]')).toHaveAttribute(
    'href',
    /county\/13067-cobb-ga\/$/
  );
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/[^s]\/county\/13067-cobb-ga\/$/);
  await expect(page.getByRole('main')).toContainText('about 80%');
});

test('titles and publishers of sources are marked as the English they are', async ({ page }) => {
  await page.goto('es/');
  const source = page.locator('a', { hasText: /^ICE detention statistics/ });
  await expect(source).toHaveAttribute('lang', 'en');
  await expect(page.locator('dd', { has: source }).locator('span[lang=en]')).toHaveText(
    'U.S. Immigration and Customs Enforcement'
  );
});

test('the name of the chosen measure can be read whole', async ({ page }) => {
  await openExplorer(page, 'es/?m=identified_287g');
  const picker = page.getByLabel('Medida', { exact: true });
  await expect(picker).toHaveValue('identified_287g');
  const { needed, given } = await picker.evaluate((select: HTMLSelectElement) => {
    const style = getComputedStyle(select);
    const text = document.createElement('div');
    text.textContent = select.selectedOptions[0]?.text ?? '';
    text.style.font = style.font;
    const inside = (...edges: string[]) => edges.reduce((sum, edge) => sum + parseFloat(edge), 0);
    text.style.width = `${select.clientWidth - inside(style.paddingLeft, style.paddingRight)}px`;
    document.body.append(text);
    const needed = text.offsetHeight;
    text.remove();
    return {
      needed,
      given: select.clientHeight - inside(style.paddingTop, style.paddingBottom)
    };
  });
  expect(given).toBeGreaterThanOrEqual(needed);
});
