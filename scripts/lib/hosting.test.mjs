import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import config from '../../svelte.config.js';
import { request } from '../../docs/hosting/cloudfront.js';
import { root } from './run.mjs';

const folder = join(root, 'docs', 'hosting');
const files = readdirSync(folder);
const text = (/** @type {string} */ name) => readFileSync(join(folder, name), 'utf8');

/** Keywords stand in quotes, schemes and hosts do not. */
const quoted = (/** @type {unknown} */ source) =>
  /^(self|none|unsafe-inline)$/.test(String(source)) ? `'${source}'` : String(source);

// A header binds every page alike, and each page's scripts have hashes of their own: those stay in the page.
const inPages = ['default-src', 'script-src'];
const policy = Object.entries(config.kit?.csp?.directives ?? {})
  .filter(([name]) => !inPages.includes(name))
  .map(([name, sources]) => `${name} ${[sources].flat().map(quoted).join(' ')}`)
  .join('; ');

describe.each(files)('docs/hosting/%s', (name) => {
  it('sends the policy that the pages carry themselves', () => {
    expect(text(name)).toContain(policy);
    const policies = text(name).match(/style-src [^"`$\n]*/g) ?? [];
    for (const one of policies) expect(one.replace(/; frame-ancestors .*/, '')).toBe(policy);
  });

  it('lets nobody frame a page, but the page that is made for it', () => {
    expect(text(name)).toContain("frame-ancestors 'none'");
  });

  it('lets browsers keep built files for good', () => {
    expect(text(name)).toMatch(/_app\/immutable\/[^]*max-age=31536000, immutable/);
  });
});

it('names every folder of pages to the hosts that know no exceptions', () => {
  const routes = join(root, 'src', 'routes', '[[lang=lang]]');
  const pages = readdirSync(routes, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'embed')
    .map(({ name }) => name);
  for (const page of pages)
    for (const path of [`/${page}/*`, `/es/${page}/*`])
      expect(text('_headers')).toContain(`\n${path}\n  Content-Security-Policy: frame-ancestors`);
});

/**
 * The headers of `_headers` for a path, by the rules of Cloudflare: all rules that match add theirs, values of one
 * header are joined, and of two rules for one pattern the later replaces the earlier.
 * @param {string} path
 */
function headersFor(path) {
  /** @type {Map<string, [string, string][]>} */
  const rules = new Map();
  /** @type {[string, string][]} */
  let rule = [];
  for (const line of text('_headers').split('\n')) {
    if (line.startsWith('/')) rules.set(line, (rule = []));
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (name && value) rule.push([name, value]);
  }
  const sent = new Headers();
  for (const [pattern, headers] of rules)
    if (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern)
      for (const [name, value] of headers) sent.append(name, value);
  return sent;
}

it.each(['', '/es'])('lets one page be framed on Netlify and Cloudflare, below "%s"', (lang) => {
  const framing = (/** @type {string} */ path) =>
    headersFor(lang + path).get('content-security-policy');
  expect(framing('/embed/frame/')).toBe(policy);
  for (const page of ['/', '/index.html', '/embed/', '/embed/index.html', '/county/13067-cobb-ga/'])
    expect(framing(page)).toBe(`${policy}, frame-ancestors 'none'`);
});

it('lets other sites read the data on Netlify and Cloudflare', () => {
  const sent = headersFor('/data/tables/counties.csv');
  expect(sent.get('access-control-allow-origin')).toBe('*');
  expect(sent.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headersFor('/methods/').get('access-control-allow-origin')).toBeNull();
});

it('keeps all of a query where CloudFront sends an address to its slash', () => {
  const asked = {
    uri: '/compare',
    querystring: {
      in: { value: '13067,GA' },
      as: { value: 'GA~There', multiValue: [{ value: '13067~Here' }, { value: 'GA~There' }] }
    }
  };
  expect(request({ request: asked })).toMatchObject({
    statusCode: 301,
    headers: { location: { value: '/compare/?in=13067,GA&as=13067~Here&as=GA~There' } }
  });
  expect(request({ request: { uri: '/es/', querystring: {} } })).toMatchObject({
    uri: '/es/index.html'
  });
});
