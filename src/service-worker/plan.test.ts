import { describe, expect, it } from 'vitest';
import { cacheNames, planFor, type Asked, type Site } from './plan';

const site: Site = {
  origin: 'https://example.org',
  base: '/atlas',
  built: new Set(['/atlas/_app/immutable/entry/start.abc.js'])
};
const plan = (url: string, more: Partial<Asked> = {}) =>
  planFor({ method: 'GET', url: `https://example.org${url}`, partial: false, ...more }, site);

describe('planFor', () => {
  it('serves built files from the cache and everything else from the network first', () => {
    expect(plan('/atlas/_app/immutable/entry/start.abc.js')?.from).toBe('cache');
    expect(plan('/atlas/data/counties.json')?.from).toBe('network');
    expect(plan('/atlas/_app/version.json')?.from).toBe('network');
  });

  it('keeps a page once, whatever its query', () => {
    expect(plan('/atlas/?p=FY2019&county=13067')).toEqual({ from: 'network', key: '/atlas/' });
  });

  it('leaves alone what is not a plain read of this site', () => {
    expect(plan('/atlas/', { method: 'HEAD' })).toBeNull();
    expect(plan('/atlas/data/search.json', { partial: true })).toBeNull();
    expect(plan('/another-site/')).toBeNull();
    expect(plan('/atlas/data/tables/zips.csv')).toBeNull();
    expect(
      planFor({ method: 'GET', url: 'https://other.org/atlas/', partial: false }, site)
    ).toBeNull();
  });
});

it('tells the caches of one site from those of another on the same host', () => {
  const root = cacheNames('', '1');
  const folder = cacheNames('/atlas', '1');
  expect(folder.own.startsWith(folder.prefix)).toBe(true);
  expect(folder.own.startsWith(root.prefix)).toBe(false);
  expect(root.own.startsWith(folder.prefix)).toBe(false);
});
