import { readFileSync } from 'node:fs';
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EtagMismatch, PMTiles, type Source } from 'pmtiles';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openArchive } from '#app/space/ground/archive.ts';

const bytes = (...values: number[]) => new Uint8Array(values).buffer;

function ranges(getBytes: Source['getBytes']): Source {
  return { getKey: () => 'tiles', getBytes };
}

describe('an archive of tiles', () => {
  test('is read in ranges where the host serves them', async () => {
    const download = vi.fn();
    const archive = openArchive(
      'tiles',
      ranges(async () => ({ data: bytes(7) })),
      download,
    );
    expect((await archive.getBytes(3, 1)).data).toEqual(bytes(7));
    expect(download).not.toHaveBeenCalled();
  });

  test('is fetched whole, once, where the host serves no ranges', async () => {
    const refuse = vi.fn().mockRejectedValue(new Error('no byte serving'));
    const download = vi.fn().mockResolvedValue(bytes(0, 1, 2, 3, 4));
    const archive = openArchive('tiles', ranges(refuse), download);
    expect((await archive.getBytes(1, 2)).data).toEqual(bytes(1, 2));
    expect((await archive.getBytes(3, 9)).data).toEqual(bytes(3, 4));
    expect([refuse.mock.calls.length, download.mock.calls.length]).toEqual([1, 1]);
  });

  test('is tried again after both ways have failed', async () => {
    const refuse = ranges(vi.fn().mockRejectedValue(new Error('off line')));
    const download = vi.fn().mockRejectedValueOnce(new Error('off line')).mockResolvedValue(bytes(9));
    const archive = openArchive('tiles', refuse, download);
    await expect(archive.getBytes(0, 1)).rejects.toThrow('off line');
    expect((await archive.getBytes(0, 1)).data).toEqual(bytes(9));
  });

  test('is not fetched whole because a request was called off or the file has changed', async () => {
    const download = vi.fn();
    const changed = openArchive('tiles', ranges(vi.fn().mockRejectedValue(new EtagMismatch('changed'))), download);
    await expect(changed.getBytes(0, 1)).rejects.toThrow(EtagMismatch);
    const off = openArchive('tiles', ranges(vi.fn().mockRejectedValue(new Error('aborted'))), download);
    await expect(off.getBytes(0, 1, AbortSignal.abort())).rejects.toThrow('aborted');
    expect(download).not.toHaveBeenCalled();
  });

  describe('on a real host', () => {
    let server: Server | undefined;
    afterEach(() => server?.close());

    test('gives its tiles although the host answers every range with the whole file', async () => {
      const file = readFileSync('public/basemap/world.pmtiles');
      let requests = 0;
      server = createServer((_, response) => {
        requests++;
        response.writeHead(200, { 'content-length': file.length }).end(file);
      });
      await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
      const { port } = server.address() as AddressInfo;
      const archive = new PMTiles(openArchive(`http://127.0.0.1:${port}/world.pmtiles`));
      expect((await archive.getHeader()).maxZoom).toBe(6);
      expect((await archive.getZxy(0, 0, 0))?.data.byteLength).toBeGreaterThan(1000);
      expect(requests).toBe(2);
    });
  });
});
