import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameFileKey, unwrapLink } from './links';

describe('unwrapLink', () => {
  it('keeps an address and escapes its spaces', () => {
    expect(unwrapLink('https://www.ice.gov/doclib/a b.pdf')).toBe(
      'https://www.ice.gov/doclib/a%20b.pdf'
    );
  });

  it('takes the true address out of a safelink', () => {
    const link =
      'https://gcc02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.ice.gov%2Fdoclib%2Fa%2520b.pdf&data=05%7C02';
    expect(unwrapLink(link)).toBe('https://www.ice.gov/doclib/a%20b.pdf');
  });

  it('takes it out of a copy of the web archive and out of a viewer, and mends its strokes', () => {
    expect(unwrapLink('https://web.archive.org/web/20210113002027/https://www.ice.gov/a.pdf')).toBe(
      'https://www.ice.gov/a.pdf'
    );
    expect(unwrapLink('chrome-extension://efaidnbmnn/https:/www.ice.gov/a.pdf')).toBe(
      'https://www.ice.gov/a.pdf'
    );
  });

  it('gives none for what is no address', () => {
    for (const link of ['', 'link', 'mailto:a@b.c', 'javascript:alert(1)', 'https://'])
      expect(unwrapLink(link)).toBeNull();
  });

  it('never gives anything but a web address without spaces', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (link) => {
        const address = unwrapLink(link);
        if (address !== null) expect(address).toMatch(/^https?:\/\/\S+$/);
      })
    );
  });
});

describe('sameFileKey', () => {
  it('is the same for one file however it is escaped', () => {
    expect(sameFileKey('https://www.ice.gov/A%20b.pdf')).toBe(
      sameFileKey('http://ice.gov/a b.pdf')
    );
    expect(sameFileKey('https://www.ice.gov/a.pdf')).not.toBe(
      sameFileKey('https://www.ice.gov/b.pdf')
    );
  });
});
