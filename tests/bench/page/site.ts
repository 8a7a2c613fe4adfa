import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What was asked for: bytes as they lie on the disk, and where a part of the file was asked for, of that part. */
export interface Request {
  readonly file: string;
  readonly bytes: number;
  readonly part: boolean;
}

/** Folders under their names, on a free port of this machine; everything that is asked for is noted. */
export interface Site {
  readonly address: string;
  readonly requests: Request[];
  close(): void;
}

export async function siteOf(folders: Readonly<Record<string, string>>): Promise<Site> {
  const requests: Request[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname);
    const [, name = '', ...rest] = path.split('/');
    const below = join(folders[name] ?? '/nowhere', ...rest);
    const file = path.endsWith('/') ? join(below, 'index.html') : below;
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    return answer(request, response, file, requests);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${port}/`, requests, close };
}

function answer(request: IncomingMessage, response: ServerResponse, file: string, requests: Request[]): void {
  const { size } = statSync(file);
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
  const start = range ? Number(range[1]) : 0;
  const end = range?.[2] ? Math.min(Number(range[2]), size - 1) : size - 1;
  requests.push({ file, bytes: end - start + 1, part: range !== null });
  response.writeHead(range ? 206 : 200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': end - start + 1,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'no-store',
    // A browser measures the memory of workers only in a page that is cut off from all others.
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    ...(range && { 'Content-Range': `bytes ${start}-${end}/${size}` }),
  });
  createReadStream(file, { start, end }).pipe(response);
}

const packed = new Map<string, number>();

/** Bytes after gzip, as a host sends them. Parts of files, and what is packed already, go as they are. */
export function sentBytes({ file, bytes, part }: Request): number {
  if (part || ['.woff2', '.pmtiles', '.png'].includes(extname(file))) return bytes;
  const key = `${file} ${bytes} ${statSync(file).mtimeMs}`;
  const known = packed.get(key) ?? gzipSync(readFileSync(file), { level: 6 }).length;
  packed.set(key, known);
  return known;
}
