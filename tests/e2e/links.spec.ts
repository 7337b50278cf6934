import { percent, period } from './support/facts';
import { expectQuery, legend, measurePicker, openExplorer, periodPicker } from './support/explorer';
import { expect, test } from './support/test';

test('a link brings back everything it was made with', async ({ page }) => {
  const query = '?m=held_no_conviction&p=FY2023&d=2022-01-15&all=1&at=700,400,2.5&county=13067';
  await openExplorer(page, query);
  await expect(measurePicker(page)).toHaveValue('held_no_conviction');
  await expect(periodPicker(page)).toHaveValue('FY2023');
  await expect(page.getByLabel('Date', { exact: true })).toHaveValue('2022-01-15');
  await expect(page.getByLabel('Also counties without an agreement')).toBeChecked();
  await expect(page.getByRole('heading', { name: 'Cobb County', exact: true })).toBeVisible();
  await expectQuery(page, query);
});

test('back and forward go through the views, and a view survives a reload', async ({ page }) => {
  const nation = (id: string) =>
    `Nation: ${percent(period('held_minor', id).nation?.share ?? NaN, 1)}`;
  await openExplorer(page);
  await periodPicker(page).selectOption('FY2019');
  await expect(legend(page)).toContainText(nation('FY2019'));
  await periodPicker(page).selectOption('FY2021');
  await expect(legend(page)).toContainText(nation('FY2021'));

  await page.goBack();
  await expect(legend(page)).toContainText(nation('FY2019'));
  await expect(periodPicker(page)).toHaveValue('FY2019');
  await page.goBack();
  await expect(legend(page)).toContainText(nation('FY2026'));
  await expectQuery(page, '');
  await page.goForward();
  await expect(legend(page)).toContainText(nation('FY2019'));
  await expectQuery(page, '?p=FY2019');

  await page.reload();
  await expect(periodPicker(page)).toHaveValue('FY2019');
  await expect(legend(page)).toContainText(nation('FY2019'));
});

test('a broken link shows the nearest view and says what it left out', async ({ page }) => {
  await openExplorer(page, '?m=happiness&p=FY1066&county=99999&at=1,2&d=2023-02-30');
  const notice = page.getByRole('status').filter({ hasText: 'could not be followed' });
  for (const part of ['happiness', 'FY1066', '99999', '1,2', '2023-02-30'])
    await expect(notice).toContainText(part);
  await expect(legend(page)).toContainText('Nation: 81.9%');
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.getByText('could not be followed')).toHaveCount(0);
  await expectQuery(page, '');
});

test('a link keeps what is right in it beside what is wrong, and nothing in it becomes markup', async ({
  page
}) => {
  const markup = encodeURIComponent('<img src=x onerror=alert(1)>');
  await openExplorer(page, `?p=FY2019&county=nowhere&d=${markup}`);
  await expect(page.getByText('county “nowhere”')).toBeVisible();
  await expect(legend(page)).toContainText('Nation: 77.1%');
  await expect(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
  await expect(page.locator('img[src=x]')).toHaveCount(0);
});
