import { describe, expect, it } from 'vitest';
import { fillPreview, framingPath, pictureAddress, picturePath, previewTags } from './link-preview';

const preview = {
  site: 'Atlas',
  title: 'Doña Ana County',
  description: 'Said of <b>"it"</b> & more.',
  address: 'https://example.org/county/35013-dona-ana-nm/',
  picture: 'https://example.org/og/en/county/35013.png',
  locale: 'en'
};

describe('picturePath', () => {
  it('gives every county and state its own picture, in its language, and other pages the site’s', () => {
    expect(picturePath({ slug: '13067-cobb-ga' })).toBe('en/county/13067.png');
    expect(picturePath({ slug: '13067-cobb-ga', lang: 'es' })).toBe('es/county/13067.png');
    expect(picturePath({ state: 'tx' })).toBe('en/state/tx.png');
    expect(picturePath({ lang: 'es' })).toBe('es/home.png');
    expect(picturePath({ agency: 'ga-cobb' })).toBe('en/home.png');
  });
});

describe('framingPath', () => {
  it('is of counties and states alone, beside their picture', () => {
    expect(framingPath({ slug: '13067-cobb-ga', lang: 'es' })).toBe('es/county/13067.json');
    expect(framingPath({ state: 'tx' })).toBe('en/state/tx.json');
    expect(framingPath({ agency: 'ga-cobb' })).toBeNull();
  });
});

describe('pictureAddress', () => {
  it('is whole where the site knows its address', () => {
    expect(pictureAddress('https://example.org/atlas', '/es/', 'es/home.png')).toBe(
      'https://example.org/atlas/og/es/home.png'
    );
  });
  it('leads from the page to the picture where it does not', () => {
    const from = (path: string) =>
      new URL(pictureAddress('', path, 'en/home.png'), `https://example.org/sub${path}`).href;
    for (const path of ['/', '/es/', '/county/13067-cobb-ga/', '/es/state/tx/'])
      expect(from(path)).toBe('https://example.org/sub/og/en/home.png');
  });
});

describe('previewTags', () => {
  it('says title, words, picture and its size, with nothing that could be markup', () => {
    const tags = previewTags(preview);
    expect(tags).toContain('<meta property="og:title" content="Doña Ana County">');
    expect(tags).toContain('content="Said of &lt;b&gt;&quot;it&quot;&lt;/b&gt; &amp; more."');
    expect(tags).toContain('<meta property="og:image:width" content="1200">');
    expect(tags).toContain('<meta property="og:locale" content="en_US">');
    expect(tags).toContain('<meta name="twitter:card" content="summary_large_image">');
  });
  it('names no picture that was not made and no address that is not known', () => {
    const tags = previewTags({ ...preview, picture: null, address: null });
    expect(tags).not.toContain('og:image');
    expect(tags).not.toContain('og:url');
    expect(tags).toContain('<meta name="twitter:card" content="summary">');
  });
});

describe('fillPreview', () => {
  const about = { site: 'Atlas', origin: '', picture: '../og/en/home.png', framing: null };
  it('speaks in the words of the page’s structured data', () => {
    const data = { name: 'A "name"', description: 'Words & more', url: '/', inLanguage: 'es' };
    const content = JSON.stringify(data).replace(/&/g, '&amp;').replace(/"/g, '&quot;');
    const html = `<head><meta name="structured-data" content="${content}"/></head>`;
    const filled = fillPreview(html, about);
    expect(filled).toContain('<meta property="og:title" content="A &quot;name&quot;">');
    expect(filled).toContain('<meta property="og:description" content="Words &amp; more">');
    expect(filled).toContain('<meta property="og:locale" content="es_US">');
    expect(filled).not.toContain('og:url');
    expect(filled).not.toContain('oembed');
    const framing = 'https://example.org/og/es/state/tx.json';
    expect(fillPreview(html, { ...about, framing })).toContain(
      `<link rel="alternate" type="application/json+oembed" href="${framing}" title="A &quot;name&quot;">`
    );
  });
  it('leaves a page alone that says nothing of itself', () => {
    expect(fillPreview('<head></head>', about)).toBe('<head></head>');
  });
});
