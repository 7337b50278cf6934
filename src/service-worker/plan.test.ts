import { describe, expect, it } from 'vitest';
import { cacheFor, judge, outOfUse, planFor, versionIn, type Asked, type Site } from './plan';

const site: Site = { origin: 'https://example.org', base: '/atlas' };
const plan = (url: string, more: Partial<Asked> = {}) =>
  planFor({ method: 'GET', url: `https://example.org${url}`, partial: false, ...more }, site);

describe('planFor', () => {
  it('tells built files, figures and pages apart', () => {
    expect(plan('/atlas/_app/immutable/entry/start.abc.js')?.is).toBe('built');
    expect(plan('/atlas/data/counties.json')?.is).toBe('data');
    expect(plan('/atlas/es/__data.json?x-sveltekit-invalidated=01')?.is).toBe('data');
    expect(plan('/atlas/county/13067-cobb-ga/')?.is).toBe('page');
    expect(plan('/atlas/favicon.svg')).toEqual({ is: 'page', key: '/atlas/favicon.svg' });
  });

  it('keeps a page once, whatever its query and however the host writes its address', () => {
    const cobb = { is: 'page', key: '/atlas/county/13067-cobb-ga/' };
    for (const end of ['/', '', '.html', '/index.html', '/?p=FY2019'])
      expect(plan(`/atlas/county/13067-cobb-ga${end}`)).toEqual(cobb);
    expect(plan('/atlas/index.html?county=13067')).toEqual({ is: 'page', key: '/atlas/' });
  });

  it('leaves alone what is not a plain read of this site', () => {
    expect(plan('/atlas/', { method: 'HEAD' })).toBeNull();
    expect(plan('/atlas/data/search.json', { partial: true })).toBeNull();
    expect(plan('/another-site/')).toBeNull();
    const url = 'https://other.org/atlas/';
    expect(planFor({ method: 'GET', url, partial: false }, site)).toBeNull();
  });

  it('leaves alone what would fill the cache, and what tells of a newer build', () => {
    expect(plan('/atlas/data/tables/zips.csv')).toBeNull();
    expect(plan('/atlas/og/county/13067.png')).toBeNull();
    expect(plan('/atlas/_app/version.json')).toBeNull();
    expect(plan('/atlas/service-worker.js')).toBeNull();
  });
});

describe('caches', () => {
  it('names them by folder and version', () => {
    expect(cacheFor('/atlas', '2026-06-30-ab.12')).toBe('atlas-287g /atlas/ 2026-06-30-ab.12');
    expect(cacheFor('', 'one')).not.toBe(cacheFor('/atlas', 'one'));
  });

  it('keeps the build before for pages that are still open, and drops what is older', () => {
    const names = ['1', '2', '3', '4'].map((version) => cacheFor('/atlas', version));
    expect(outOfUse(names, '/atlas', '4')).toEqual([names[0], names[1]]);
    expect(outOfUse(names.slice(3), '/atlas', '4')).toEqual([]);
  });

  it('never touches the caches of another site on the same host', () => {
    const others = ['1', '2', '3'].flatMap((version) => [
      cacheFor('', version),
      cacheFor('/atlas-two', version)
    ]);
    expect(outOfUse([...others, 'theirs'], '/atlas', '4')).toEqual([]);
  });
});

describe('judge', () => {
  it('keeps figures that are certainly of the build of the page, and refuses those of another', () => {
    expect(judge('one', 'one')).toBe('keep');
    expect(judge('one', 'two')).toBe('refuse');
  });

  it('passes on, without keeping, what cannot be told', () => {
    expect(judge(null, 'one')).toBe('pass');
    expect(judge('one', null)).toBe('pass');
  });
});

it('reads the version off a page', () => {
  expect(versionIn('<head><meta name="atlas-version" content="a.b" /></head>')).toBe('a.b');
  expect(versionIn('<head></head>')).toBeNull();
});
