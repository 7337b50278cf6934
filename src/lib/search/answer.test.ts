import { describe, expect, it } from 'vitest';
import { answer } from './answer';
import { madeUpIndex as index, madeUpZips } from './made-up-index';
import { zipDigits } from './query';

const ask = (typed: string) =>
  answer(index, (digit) => (digit === '3' ? madeUpZips : undefined), typed);
const lines = (typed: string) => {
  const said = ask(typed);
  return said.is === 'found' ? said.found.groups.flatMap(({ hits }) => hits) : [];
};

describe('answer', () => {
  it('leads from a ZIP to its county, typed alone, with four more digits or with its place', () => {
    for (const typed of ['30060', '30060-1234', '30060 Marietta, GA', 'Marietta 30060'])
      expect(lines(typed)).toMatchObject([{ label: '30060 Marietta, GA', fips: '13067' }]);
  });

  it('lists the ZIPs of a prefix, or their counties where there are too many', () => {
    expect(lines('3006').map(({ label }) => label)).toEqual([
      '30060 Marietta, GA',
      '30061 Marietta, GA'
    ]);
    expect(lines('30').length).toBe(0);
    expect(lines('301')).toEqual([
      {
        key: 'z301-13089',
        label: 'DeKalb County, GA',
        fips: '13089',
        about: { is: 'zips', digits: '301', count: 13 }
      }
    ]);
  });

  it('asks for more digits, waits for the file, and says when there is no such ZIP', () => {
    expect(ask('30')).toEqual({ is: 'few-digits' });
    expect(ask('90210')).toEqual({ is: 'waiting', digit: '9' });
    expect(answer(index, () => 'failed', '90210')).toEqual({ is: 'failed', digit: '9' });
    expect(ask('39999')).toEqual({ is: 'no-zip', digits: '39999' });
  });

  it('takes five digits that are no ZIP for a FIPS code', () => {
    expect(answer(index, () => madeUpZips, '13067')).toMatchObject({
      found: { groups: [{ kind: 'county', hits: [{ fips: '13067' }] }] }
    });
  });

  it('says when a name leads nowhere', () => {
    expect(ask('zzqqx')).toEqual({ is: 'none' });
  });
});

describe('zipDigits', () => {
  it('sees digits only where a ZIP is meant', () => {
    expect(zipDigits('300')).toBe('300');
    expect(zipDigits('Highway 61')).toBeNull();
    expect(zipDigits('300000')).toBeNull();
    expect(zipDigits('16th Judicial')).toBeNull();
  });
});
