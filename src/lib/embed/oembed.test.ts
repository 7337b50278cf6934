import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oembed } from './oembed';

const facts = {
  origin: 'https://made-up-atlas.test/sub',
  site: 'Made-up Atlas',
  title: 'Cobb County, Georgia',
  locale: 'es' as const,
  shown: { kind: 'county' as const, fips: '13067' },
  picture: 'es/county/13067.png'
};

describe('what a page that is told a link can show instead', () => {
  it('is a rich document of version 1.0 with frame and picture, all addresses in full', () => {
    expect(oembed(facts)).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Cobb County, Georgia',
      provider_name: 'Made-up Atlas',
      provider_url: 'https://made-up-atlas.test/sub/es/',
      html: '<iframe src="https://made-up-atlas.test/sub/es/embed/frame/?show=13067" title="Cobb County, Georgia – Made-up Atlas" width="600" height="560" loading="lazy" style="border:0;max-width:100%"></iframe>',
      width: 600,
      height: 560,
      thumbnail_url: 'https://made-up-atlas.test/sub/og/es/county/13067.png',
      thumbnail_width: 1200,
      thumbnail_height: 630
    });
  });

  it('holds one element, whatever a place is called', () => {
    fc.assert(
      fc.property(fc.string(), (title) => {
        const { html } = oembed({ ...facts, title });
        expect(html.match(/[<>]/g)).toHaveLength(4);
        expect(html.match(/["']/g)).toHaveLength(12);
      })
    );
  });
});
