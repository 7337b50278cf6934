import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize, sep } from 'node:path';
import sirv from 'sirv';
import { root } from './run.mjs';

/**
 * Serves a built site as any static host would: a folder's index.html, a redirect to the folder's slash, 404.html with
 * status 404 for all else. Only this machine can reach it.
 * @param {object} [options]
 * @param {number} [options.port] first port to try, the next free one is taken; 0 lets the system choose
 * @param {string} [options.base] folder of the host that the site lies in, with both slashes
 * @param {string} [options.folder]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ port = 0, base = '/', folder = join(root, 'build') } = {}) {
  // Reads from disk at each request, so that a new build shows at once.
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/s);
    const inside = path.startsWith(base) ? path.slice(base.length - 1) : null;
    if (inside === null) return void notFound(folder, response);
    if (!inside.endsWith('/') && isPageFolder(folder, inside)) {
      response.writeHead(301, { location: `${path}/${query ? `?${query}` : ''}` }).end();
      return;
    }
    request.url = inside + (query ? `?${query}` : '');
    files(request, response, () => notFound(folder, response));
  });
  const taken = await listen(server, port);
  return {
    url: `http://127.0.0.1:${taken}${base}`,
    close: () =>
      new Promise((settle) => {
        server.close(() => settle());
        server.closeAllConnections();
      })
  };
}

/**
 * @param {string} folder
 * @param {string} path
 */
function isPageFolder(folder, path) {
  try {
    const full = normalize(join(folder, decodeURIComponent(path)));
    return full.startsWith(folder + sep) && statSync(join(full, 'index.html')).isFile();
  } catch {
    return false;
  }
}

/**
 * @param {string} folder
 * @param {import('node:http').ServerResponse} response
 */
function notFound(folder, response) {
  const page = join(folder, '404.html');
  response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : 'Not found');
}

/**
 * @param {import('node:http').Server} server
 * @param {number} first
 * @returns {Promise<number>} the port taken
 */
async function listen(server, first) {
  for (let port = first; ; port += 1) {
    const error = await new Promise((settle) => {
      server.once('error', settle);
      server.listen(port, '127.0.0.1', () => {
        server.removeListener('error', settle);
        settle(null);
      });
    });
    const address = server.address();
    if (error === null && address && typeof address === 'object') return address.port;
    if (error?.code !== 'EADDRINUSE' || first === 0 || port >= first + 100) throw error;
  }
}

/**
 * Stops a server at Ctrl-C and ends the process without a complaint.
 * @param {() => Promise<void>} close
 */
export function stopOnSignal(close) {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void close().then(() => process.exit(0)));
  }
}
