import { expect, it } from 'vitest';
import { reportLink } from './report';

const form = 'https://example.org/issues/new?title={title}&body={page}';

it('fills the page’s title and address into the form', () => {
  expect(reportLink(form, 'Doña Ana & more', '/county/35013-dona-ana-nm/')).toBe(
    'https://example.org/issues/new?title=Do%C3%B1a%20Ana%20%26%20more&body=%2Fcounty%2F35013-dona-ana-nm%2F'
  );
});

it('offers nothing where no form is set, or one that is no web address', () => {
  expect(reportLink('', 'Title', '/page/')).toBeNull();
  expect(reportLink('javascript:alert(1)', 'Title', '/page/')).toBeNull();
});
