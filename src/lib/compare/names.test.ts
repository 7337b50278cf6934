import { describe, expect, it } from 'vitest';
import { madeUpBook } from '../../../tests/fixtures/made-up-compare-file';
import type { CountyList } from '$lib/atlas/types';
import { slugOf } from './names';
import { PlaceBook } from './place-book';

const { file } = madeUpBook;
const names: CountyList = {
  fips: ['01001', '01003', '01005', '13067'],
  short: ['Fair', 'Fair', 'Barbour', 'Fair'],
  suffix: [' County', ' city', ' County', ' County']
};
const book = new PlaceBook(file, names);

describe('a county’s short name', () => {
  it('goes without its kind, unless another county of its state is called so too', () => {
    expect(names.fips.map((fips) => book.shortName(fips))).toEqual([
      'Fair County, AL',
      'Fair city, AL',
      'Barbour, AL',
      'Fair, GA'
    ]);
  });

  it('leaves the address of its page as it is', () => {
    expect(names.fips.map((fips) => slugOf(book, fips))).toEqual([
      '01001-fair-al',
      '01003-fair-al',
      '01005-barbour-al',
      '13067-fair-ga'
    ]);
  });
});
