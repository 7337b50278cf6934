import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2'
};
const PACKED = ['.png', '.woff2'];

/** @typedef {{ body: Buffer, etag: string, headers: Record<string, string> }} Stored */

/**
 * @param {string} file
 * @returns {Stored | null}
 */
function store(file) {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return null;
  const raw = readFileSync(file);
  const end = extname(file);
  const packed = PACKED.includes(end);
  const etag = `"${createHash('sha256').update(raw).digest('base64url').slice(0, 16)}"`;
  const body = packed
    ? raw
    : brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } });
  return {
    body,
    etag,
    headers: {
      'content-type': TYPES[end] ?? 'application/octet-stream',
      'cache-control': file.includes('/_app/immutable/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      etag,
      ...(packed ? {} : { 'content-encoding': 'br', vary: 'accept-encoding' })
    }
  };
}

/**
 * A host as docs/hosting.md advises: files compressed once with brotli, built files cached for good, all else asked
 * about anew. It counts what it sends, headers included, at the socket.
 * @param {string} folder
 */
export async function countingHost(folder) {
  /** @type {Map<string, Stored | null>} */
  const files = new Map();
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();
  let [closedBytes, requests, open, last] = [0, 0, 0, performance.now()];
  const server = createServer((request, response) => {
    requests += 1;
    open += 1;
    response.on('close', () => {
      open -= 1;
      last = performance.now();
    });
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    const file = join(folder, path, path.endsWith('/') ? 'index.html' : '');
    if (!files.has(file)) files.set(file, store(file));
    const stored = files.get(file) ?? null;
    if (!stored) return void response.writeHead(404).end();
    if (request.headers['if-none-match'] === stored.etag)
      return void response.writeHead(304, stored.headers).end();
    response.writeHead(200, { ...stored.headers, 'content-length': stored.body.length });
    response.end(stored.body);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => {
      sockets.delete(socket);
      closedBytes += socket.bytesWritten;
    });
  });
  await new Promise((go) => server.listen(0, '127.0.0.1', () => go(null)));
  const address = server.address();
  const bytes = () => [...sockets].reduce((sum, one) => sum + one.bytesWritten, closedBytes);
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`,
    /** Bytes and requests since the start. */
    count: () => ({ bytes: bytes(), requests }),
    /** Milliseconds since anything was asked for; 0 while an answer is on its way. */
    idle: () => (open > 0 ? 0 : performance.now() - last),
    close: () => {
      server.closeAllConnections();
      return new Promise((go) => server.close(go));
    }
  };
}
