import {
  createServer,
  type IncomingHttpHeaders,
  type Server,
  type ServerResponse
} from 'node:http';

/** A file of a made-up publisher. */
export interface MadeUpFile {
  body: Buffer;
  etag?: string;
  type?: string;
  /** Bytes after which the line breaks, one entry a request; whole when there are no more. */
  breaksAfter?: number[];
  /** Bytes that the reader has put away: the line breaks once it has what was sent. Without it, it breaks at once. */
  kept?: () => number;
  /** Answer with this status, one entry a request; as usual when there are no more. */
  failsWith?: number[];
  /** Says this length, whatever is sent. */
  saysLength?: number;
}

/** A made-up publisher on 127.0.0.1, which answers as web servers do: ranges, tags, broken lines. */
export class MadeUpPublisher {
  readonly files = new Map<string, MadeUpFile>();
  readonly asked: { path: string; headers: IncomingHttpHeaders }[] = [];
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
    server.on('request', ({ url = '/', headers }, response) => {
      this.asked.push({ path: url, headers });
      const file = this.files.get(url);
      if (file) answer(file, headers, response);
      else response.writeHead(404).end();
    });
  }

  static async start(): Promise<MadeUpPublisher> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return new MadeUpPublisher(server);
  }

  url(path: string): URL {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the server is not up');
    return new URL(path, `http://127.0.0.1:${address.port}`);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }
}

function answer(file: MadeUpFile, headers: IncomingHttpHeaders, response: ServerResponse): void {
  const { body, etag, type = 'application/octet-stream' } = file;
  const status = file.failsWith?.shift();
  if (status !== undefined) {
    response.writeHead(status).end();
    return;
  }
  const said: Record<string, string | number> = { 'content-type': type };
  if (etag !== undefined) said['etag'] = etag;
  if (etag !== undefined && headers['if-none-match'] === etag) {
    response.writeHead(304, said).end();
    return;
  }
  const start = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
  const isPart = start > 0 && headers['if-range'] === etag;
  if (isPart && start >= body.length) {
    response.writeHead(416).end();
    return;
  }
  const rest = isPart ? body.subarray(start) : body;
  said['content-length'] = file.saysLength ?? rest.length;
  if (isPart) said['content-range'] = `bytes ${start}-${body.length - 1}/${body.length}`;
  response.writeHead(isPart ? 206 : 200, said);
  const breaks = file.breaksAfter?.shift();
  if (breaks === undefined && file.saysLength === undefined) response.end(rest);
  else {
    const sent = rest.subarray(0, breaks);
    const until = (isPart ? start : 0) + sent.length;
    response.write(sent, () => breakLine(response, () => (file.kept?.() ?? until) >= until));
  }
}

/** Breaks the line once the reader has what was sent, for what is on its way at a break can get lost. */
function breakLine(response: ServerResponse, arrived: () => boolean): void {
  if (arrived() || response.destroyed) response.destroy();
  else setImmediate(() => breakLine(response, arrived));
}
