import { describe, expect, it } from 'vitest';
import {
  agencyData,
  fillStructuredData,
  NATION,
  pageData,
  placeData,
  siteData
} from './structured-data';

const page = pageData({
  name: 'Made-up County',
  description: 'A "made-up" place & </script><b>',
  address: '../x/',
  locale: 'en',
  crumbs: [
    { name: 'Map', address: '../' },
    { name: 'Made-up County', address: null }
  ],
  about: placeData('Made-up County', 'Nowhere')
});

/** An attribute as Svelte writes it. */
const attribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

describe('structured data', () => {
  it('becomes a block of data that no text can break out of', () => {
    const html = fillStructuredData(
      `<head><meta name="structured-data" content="${attribute(JSON.stringify(page))}"/></head>`
    );
    const [, json = ''] =
      /^<head><script type="application\/ld\+json">(.*)<\/script><\/head>$/.exec(html) ?? [];
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual(page);
  });

  it('leaves a page without any as it is', () => {
    expect(fillStructuredData('<meta name="description" content="x"/>')).toBe(
      '<meta name="description" content="x"/>'
    );
  });

  it('numbers the way to the page and gives the page itself no link', () => {
    expect(page['breadcrumb']).toMatchObject({
      itemListElement: [
        { position: 1, name: 'Map', item: '../' },
        { position: 2, name: 'Made-up County' }
      ]
    });
  });

  it('names the site, and its address where it knows one', () => {
    const site = { name: 'Atlas', description: 'A map.', address: null, locale: 'en' };
    expect(siteData(site)).toMatchObject({ '@type': 'WebSite', name: 'Atlas', inLanguage: 'en' });
    expect(siteData(site)).not.toHaveProperty('url');
    expect(siteData({ ...site, address: 'https://atlas.invalid/' })['url']).toBe(
      'https://atlas.invalid/'
    );
  });

  it('places a territory that is its own county in the country, not in itself', () => {
    expect(placeData('Guam', 'Guam')).toMatchObject({
      name: 'Guam',
      containedInPlace: { '@type': 'Country', name: NATION }
    });
  });

  it('says where an agency acts: its counties, else its state', () => {
    expect(agencyData('Police', ['Made-up County'], 'Nowhere')['areaServed']).toMatchObject([
      { name: 'Made-up County', containedInPlace: { '@type': 'State', name: 'Nowhere' } }
    ]);
    expect(agencyData('Police', [], 'Nowhere')['areaServed']).toMatchObject({
      name: 'Nowhere',
      containedInPlace: { '@type': 'Country', name: NATION }
    });
  });
});
