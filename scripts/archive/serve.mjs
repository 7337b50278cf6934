// Serves the folder site/ beside this file to this computer only: `node serve.mjs [port]`. Needs Node and nothing else.
import { createReadStream, realpathSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @type {Record<string, string>} */
const TYPES = {
  '.atom': 'application/atom+xml',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml'
};

/**
 * The size of a file; null where there is none, or where no file can have such a path.
 * @param {string} path
 */
function sizeOf(path) {
  try {
    const found = statSync(path);
    return found.isFile() ? found.size : null;
  } catch {
    return null;
  }
}

/**
 * The file below a folder that a path of the address bar means; null for a path that is not one or leads out of it.
 * @param {string} folder
 * @param {string} path
 */
function fileFor(folder, path) {
  try {
    const full = join(folder, decodeURIComponent(path));
    return full === folder || full.startsWith(folder + sep) ? full : null;
  } catch {
    return null;
  }
}

/**
 * A server of plain files: a folder's index.html, a redirect to the folder's slash, 404.html for all else.
 * @param {string} folder
 */
export function serverOf(folder) {
  return createServer((request, response) => {
    const [raw = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
    // Two slashes at the start of a redirect would name another host.
    const path = raw.replace(/^\/+/, '/');
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    const asked = fileFor(folder, path);
    if (asked && !path.endsWith('/') && sizeOf(join(asked, 'index.html')) !== null)
      return void response
        .writeHead(301, { location: `${path}/${query ? `?${query}` : ''}` })
        .end();
    const file = asked && path.endsWith('/') ? join(asked, 'index.html') : asked;
    const size = file && sizeOf(file);
    const [status, sent] =
      size === null || file === null ? [404, join(folder, '404.html')] : [200, file];
    response.writeHead(status, {
      'content-type': TYPES[extname(sent)] ?? 'application/octet-stream',
      'content-length': sizeOf(sent) ?? 0,
      'cache-control': 'no-cache'
    });
    if (request.method === 'HEAD' || sizeOf(sent) === null) return void response.end();
    createReadStream(sent).pipe(response);
  });
}

// Read by a test, it starts nothing.
if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  let port = Number(process.argv[2] ?? 8000);
  const server = serverOf(join(dirname(fileURLToPath(import.meta.url)), 'site'));
  server.on('error', (error) => {
    if (!('code' in error) || error.code !== 'EADDRINUSE') throw error;
    port += 1;
    server.listen(port, '127.0.0.1');
  });
  server.on('listening', () =>
    console.log(`The Atlas is at http://127.0.0.1:${port}/ (Ctrl-C ends it)`)
  );
  server.listen(port, '127.0.0.1');
}
