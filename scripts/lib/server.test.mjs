import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from './server.mjs';

const outer = mkdtempSync(join(tmpdir(), 'atlas-made-up-site-'));
const folder = join(outer, 'build');

beforeAll(() => {
  mkdirSync(join(folder, 'es'), { recursive: true });
  writeFileSync(join(outer, 'private.txt'), 'outside');
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'no such page');
  writeFileSync(join(folder, 'es', 'index.html'), 'inicio');
});
afterAll(() => rmSync(outer, { recursive: true }));

/**
 * Asks for a path as it stands; fetch would tidy it first.
 * @param {string} url
 * @param {string} path
 * @param {string} [method]
 * @returns {Promise<{ status: number | undefined, location: string | undefined, body: string }>}
 */
function ask(url, path, method = 'GET') {
  const { hostname, port } = new URL(url);
  return new Promise((settle, fail) => {
    const sent = request({ hostname, port, path, method }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () =>
        settle({ status: response.statusCode, location: response.headers.location, body })
      );
    });
    sent.on('error', fail).end();
  });
}

describe('serve', () => {
  it('serves folders as pages, and sends their bare names to the slash with the query kept', async () => {
    const { url, close } = await serve({ folder });
    expect(await ask(url, '/')).toMatchObject({ status: 200, body: 'home' });
    expect(await ask(url, '/es/')).toMatchObject({ status: 200, body: 'inicio' });
    expect(await ask(url, '/es?m=x')).toMatchObject({ status: 301, location: '/es/?m=x' });
    await close();
  });

  it('answers what it does not have with the not-found page and status', async () => {
    const { url, close } = await serve({ folder });
    expect(await ask(url, '/nothing/')).toMatchObject({ status: 404, body: 'no such page' });
    expect(await ask(url, '/%zz')).toMatchObject({ status: 404 });
    await close();
  });

  it('gives out nothing beside the site and takes nothing in', async () => {
    const { url, close } = await serve({ folder });
    expect((await ask(url, '/../private.txt')).status).toBe(404);
    expect((await ask(url, '/%2e%2e/private.txt')).status).toBe(404);
    expect((await ask(url, '/', 'POST')).status).toBe(405);
    await close();
  });

  it('serves a site that lies in a folder of its host', async () => {
    const { url, close } = await serve({ folder, base: '/atlas/' });
    expect(url).toMatch(/\/atlas\/$/);
    expect(await ask(url, '/atlas/')).toMatchObject({ status: 200, body: 'home' });
    expect(await ask(url, '/atlas/es')).toMatchObject({ status: 301, location: '/atlas/es/' });
    expect((await ask(url, '/')).status).toBe(404);
    await close();
  });

  it('takes the next port where one is taken', async () => {
    const first = await serve({ folder });
    const port = Number(new URL(first.url).port);
    const second = await serve({ folder, port });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
    await Promise.all([first.close(), second.close()]);
  });

  it('cannot be reached from other machines', async () => {
    const { url, close } = await serve({ folder });
    const others = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .filter((one) => one.family === 'IPv4' && !one.internal);
    for (const { address } of others) {
      const there = url.replace('127.0.0.1', address);
      await expect(ask(there, '/')).rejects.toThrow('ECONNREFUSED');
    }
    await close();
  });
});
