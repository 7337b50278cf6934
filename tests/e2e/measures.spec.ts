import { measure, percent, period } from './support/facts';
import { expectQuery, legend, measurePicker, openExplorer, periodPicker } from './support/explorer';
import { expect, test } from './support/test';

test('every period says its own national share; another measure changes legend, definition and address', async ({
  page
}) => {
  await openExplorer(page);
  for (const { id, nation } of measure('held_minor').periods.slice(1)) {
    await periodPicker(page).selectOption(id);
    await expect(legend(page)).toContainText(`Nation: ${percent(nation?.share ?? NaN, 1)}`);
    await expectQuery(page, `?p=${id}`);
  }
  const newest = period('held_minor', 'FY2026').nation?.share ?? NaN;
  await periodPicker(page).selectOption('FY2026');
  await expect(legend(page)).toContainText(`Nation: ${percent(newest, 1)}`);
  await expectQuery(page, '');

  const { name, definition } = measure('held_no_conviction');
  await measurePicker(page).selectOption({ label: name.en });
  await expect(legend(page)).toContainText(name.en);
  await expect(page.getByText(definition.en)).toBeVisible();
  const nation = period('held_no_conviction', 'FY2026').nation?.share ?? NaN;
  await expect(legend(page)).toContainText(`Nation: ${percent(nation, 1)}`);
  await expectQuery(page, '?m=held_no_conviction');
});

test('a measure keeps the period where it has it, and takes its newest where it has not', async ({
  page
}) => {
  await openExplorer(page, '?p=FY2021');
  await measurePicker(page).selectOption('held_no_conviction');
  await expectQuery(page, '?m=held_no_conviction&p=FY2021');
  await measurePicker(page).selectOption('detainers_287g_minor');
  await expect(periodPicker(page)).toHaveValue('FY2010');
  await expectQuery(page, '?m=detainers_287g_minor');

  // Numbers of people are never drawn on a scale of shares.
  const { name } = measure('identified_287g');
  await measurePicker(page).selectOption('identified_287g');
  await expect(legend(page)).toContainText(name.en);
  await expect(periodPicker(page)).toHaveValue('FY2010');
  await expect(legend(page)).toContainText('2010');
  await expect(legend(page)).not.toContainText('%');
});

test('the switch brings in counties without an agreement; an earlier day has fewer with one', async ({
  page
}) => {
  await openExplorer(page);
  await page.getByLabel('Also counties without an agreement').check();
  await expect(legend(page)).toContainText('of all 3,231 counties, with or without an agreement');
  await expectQuery(page, '?all=1');
  await page.getByLabel('Also counties without an agreement').uncheck();

  await expect(legend(page)).toContainText('of the 946 counties');
  await page.getByLabel('Date', { exact: true }).fill('2019-06-30');
  await expect(legend(page)).toContainText('June 30, 2019');
  await expect(legend(page)).not.toContainText('of the 946 counties');
  await expectQuery(page, '?d=2019-06-30');
  await page.getByRole('button', { name: 'Newest' }).click();
  await expect(legend(page)).toContainText('of the 946 counties');
  await expectQuery(page, '');
});
