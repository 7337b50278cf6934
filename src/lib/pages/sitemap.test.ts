import { describe, expect, it } from 'vitest';
import { robotsTxt, routeOf, sitemapPaths, sitemapXml } from './sitemap';

const county = '/[[lang=lang]]/county/[slug]';

describe('the sitemap', () => {
  it('lists every page in both languages', () => {
    const routes = ['/[[lang=lang]]', '/[[lang=lang]]/methods', county];
    expect(sitemapPaths(routes, new Map([[county, [{ slug: '13067-cobb-ga' }]]]))).toEqual([
      '/',
      '/es/',
      '/county/13067-cobb-ga/',
      '/es/county/13067-cobb-ga/',
      '/methods/',
      '/es/methods/'
    ]);
  });

  it('leaves out pages made for other sites', () => {
    const routes = ['/[[lang=lang]]/embed', '/[[lang=lang]]/embed/frame'];
    expect(sitemapPaths(routes, new Map())).toEqual(['/embed/', '/es/embed/']);
  });

  it('refuses a route whose pages it does not know', () => {
    expect(() => sitemapPaths([county], new Map())).toThrow(county);
  });

  it('gives full addresses where the site has one', () => {
    expect(sitemapXml(['/county/a&b/'], 'https://example.org/atlas')).toContain(
      '<loc>https://example.org/atlas/county/a&amp;b/</loc>'
    );
    expect(robotsTxt('https://example.org')).toContain('Sitemap: https://example.org/sitemap.xml');
  });

  it('names no host while the address is not known', () => {
    const xml = sitemapXml(['/methods/'], '');
    expect(xml).toContain('<loc>/methods/</loc>');
    expect(xml.replace('http://www.sitemaps.org', '')).not.toMatch(/https?:/);
    expect(robotsTxt('')).not.toContain('Sitemap');
  });

  it('knows the route of a page by its file', () => {
    expect(routeOf('/src/routes/[[lang=lang]]/county/[slug]/+page.svelte')).toBe(county);
    expect(routeOf('/src/routes/[[lang=lang]]/+page.svelte')).toBe('/[[lang=lang]]');
  });
});
