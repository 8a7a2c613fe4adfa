import { existsSync, readFileSync, statSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** A host for static files as GitHub Pages is one: a folder below a base, slashes added, `404.html` for the rest. */
export interface Host {
  /** With a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

export async function hostOf(folder: string, base = '/'): Promise<Host> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const below = path.startsWith(base) ? join(folder, path.slice(base.length)) : null;
    if (below && !path.endsWith('/') && existsSync(below) && statSync(below).isDirectory())
      return response.writeHead(301, { Location: `${path}/` }).end();
    const file = below && (path.endsWith('/') ? join(below, 'index.html') : below);
    const found = file && existsSync(file) && statSync(file).isFile() ? file : null;
    response.writeHead(found ? 200 : 404, {
      'Content-Type': TYPES[extname(found ?? 'lost.html')] ?? 'application/octet-stream',
    });
    const body = found ?? join(folder, '404.html');
    return response.end(existsSync(body) ? readFileSync(body) : 'Not found');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}${base}`, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
