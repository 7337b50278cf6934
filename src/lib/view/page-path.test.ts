import { expect, it } from 'vitest';
import { pagePath } from './page-path';

it('is the same page in either language', () => {
  const county = '/[[lang=lang]]/county/[slug]';
  const params = { lang: 'es', slug: '13067-cobb-ga' };
  expect(pagePath(county, params, 'en')).toBe('/county/13067-cobb-ga/');
  expect(pagePath(county, params, 'es')).toBe('/es/county/13067-cobb-ga/');
  expect(pagePath('/[[lang=lang]]', {}, 'en')).toBe('/');
  expect(pagePath('/[[lang=lang]]', {}, 'es')).toBe('/es/');
});

it('is the start page where there is no such route', () => {
  expect(pagePath(null, {}, 'es')).toBe('/es/');
});
