import { STALL } from './limits.ts';

/** Fetches a file; stops where its signal says so. */
export type FetchFile = (address: string, signal: AbortSignal) => Promise<Response>;

/**
 * Fetches a whole file, however slowly it comes. Rejects where nothing of it comes any more, or for so long.
 * @returns what came, which can be read at once; of its headers only the type
 */
export async function steadily(address: string, fetchFile: FetchFile, stall = STALL): Promise<Response> {
  const ended = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => ended.abort(new Error(`${address} has stalled.`)), stall);
  };
  wait();
  try {
    const response = await fetchFile(address, ended.signal);
    const parts = response.body ? await partsOf(response.body, wait) : [];
    const headers = { 'Content-Type': response.headers.get('Content-Type') ?? '' };
    return new Response(new Blob(parts), { status: response.ok ? 200 : response.status, headers });
  } finally {
    clearTimeout(timer);
  }
}

async function partsOf(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  came: () => void,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    came();
    parts.push(part.value);
  }
  return parts;
}
