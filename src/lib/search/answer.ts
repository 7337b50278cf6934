import { find, type Found } from './find';
import type { ZipFile } from './format';
import { zipDigits } from './query';
import type { SearchIndex } from './search-index';
import { findZips } from './zips';

/** What the list says to a query. */
export type Answer =
  | { is: 'found'; found: Found }
  | { is: 'none' }
  /** No ZIP begins so. */
  | { is: 'no-zip'; digits: string }
  /** One or two digits, too few for a ZIP. */
  | { is: 'few-digits' }
  /** The ZIP file of this first digit is not here yet. */
  | { is: 'waiting'; digit: string }
  | { is: 'failed'; digit: string };

/** Answers a query that is not blank. `zips` gives what there is of the ZIP file of a first digit. */
export function answer(
  index: SearchIndex,
  zips: (digit: string) => ZipFile | 'loading' | 'failed' | undefined,
  typed: string
): Answer {
  if (/^\s*\d{1,2}\s*$/.test(typed)) return { is: 'few-digits' };
  const digits = zipDigits(typed);
  if (digits === null) return orNone(find(index, typed));

  const digit = digits.charAt(0);
  const file = zips(digit);
  if (file === 'failed') return { is: 'failed', digit };
  if (file === undefined || file === 'loading') return { is: 'waiting', digit };
  const found = findZips(index, file, digits);
  if (found.groups.length > 0) return { is: 'found', found };
  // Five digits that are no ZIP may be a county's FIPS code.
  const county = orNone(find(index, digits));
  return county.is === 'none' ? { is: 'no-zip', digits } : county;
}

function orNone(found: Found): Answer {
  return found.groups.length > 0 || found.unplaced.length > 0
    ? { is: 'found', found }
    : { is: 'none' };
}
