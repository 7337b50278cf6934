import { expect, it } from 'vitest';
import { yearsOf } from './years';

it('runs from the first fiscal year to the last, gaps included', () => {
  const of = (...periods: string[]) => yearsOf(periods.map((period) => ({ period })));
  expect(of('FY2012', 'FY2009')).toEqual([2009, 2010, 2011, 2012]);
  expect(of('2008-10/2011-03')).toEqual([]);
  expect(of()).toEqual([]);
});
