import { EtagMismatch, FetchSource, type RangeResponse, type Source } from 'pmtiles';

/** Reads a whole file. */
type Download = (url: string) => Promise<ArrayBuffer>;

/**
 * A PMTiles file on any host: in ranges where the host serves them, else whole, once, from memory. Rejects where the
 * file cannot be had either way, and tries again at the next call.
 */
export function openArchive(url: string, ranges: Source = new FetchSource(url), download: Download = fetched): Source {
  let whole: Promise<ArrayBuffer> | null = null;
  const forget = (error: unknown) => {
    whole = null;
    throw error;
  };
  const slice = async (offset: number, length: number): Promise<RangeResponse> => {
    whole ??= download(url).catch(forget);
    return { data: (await whole).slice(offset, offset + length) };
  };
  return {
    getKey: () => url,
    getBytes: async (offset, length, signal, etag) => {
      if (whole) return slice(offset, length);
      try {
        return await ranges.getBytes(offset, length, signal, etag);
      } catch (error) {
        // The first is the caller's own wish; on the second, the reader of the archive starts anew by itself.
        if (signal?.aborted || error instanceof EtagMismatch) throw error;
        return slice(offset, length);
      }
    },
  };
}

async function fetched(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
}
