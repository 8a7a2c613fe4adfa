import { describe, expect, test } from 'vitest';
import { type Keeper, findCopy, forget } from '#app/frame/copy.ts';
import { keep } from '#app/frame/keep.ts';

const ROOT = 'https://reader.example/repo/';

const PAGE = '<!doctype html><title>Please log in</title>';

/** A browser that keeps, and a network that answers with the files given. */
function browser(files: Record<string, string>) {
  const stores = new Map<string, Map<string, Response>>();
  const caches = {
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    match: async (address: RequestInfo | URL, options?: MultiCacheQueryOptions) =>
      stores.get(options?.cacheName ?? '')?.get(String(address)),
    open: async (name: string) => {
      const store = stores.get(name) ?? new Map<string, Response>();
      stores.set(name, store);
      return {
        put: async (address: string, response: Response) => void store.set(address, response),
      } as unknown as Cache;
    },
  };
  const fetch = async (address: string) => {
    const text = files[address];
    const headers = { 'Content-Type': text === PAGE ? 'text/html; charset=utf-8' : 'text/plain' };
    return text === undefined ? new Response('no', { status: 404 }) : new Response(text, { headers });
  };
  return { keeper: { caches, fetch } satisfies Keeper, stores };
}

function site(version: string, more: Record<string, string> = {}): Record<string, string> {
  return {
    [`${ROOT}ferry/offline.json`]: JSON.stringify({ version, files: ['assets/page.js', 'ferry/'], bytes: 41 }),
    [`${ROOT}assets/page.js`]: 'script',
    [`${ROOT}ferry/`]: '<head><script src="../assets/page.js"></script></head><body>Ferry</body>',
    ...more,
  };
}

describe('a copy for offline use', () => {
  test('holds every file, and its page says the day', async () => {
    const { keeper, stores } = browser(site('one'));
    const copy = await keep(keeper, ROOT, 'ferry', '2026-11-22');
    const store = stores.get(copy.name);
    expect(copy.bytes).toBe(41);
    expect([...(store?.keys() ?? [])].slice(0, 2)).toEqual([`${ROOT}assets/page.js`, `${ROOT}ferry/`]);
    expect(await store?.get(`${ROOT}ferry/`)?.text()).toContain('<meta name="dateline-copy" content="2026-11-22">');
    expect(await findCopy(keeper, ROOT, 'ferry')).toEqual({ name: copy.name, day: '2026-11-22', version: 'one' });
  });

  test('is whole or is not there', async () => {
    const { [`${ROOT}ferry/`]: _, ...files } = site('one');
    const { keeper, stores } = browser(files);
    await expect(keep(keeper, ROOT, 'ferry', '2026-11-22')).rejects.toThrow('404');
    expect(stores.size).toBe(0);
  });

  test('that was never finished, as where its tab was closed, is none, and goes with the next', async () => {
    const { keeper, stores } = browser(site('one'));
    const { name } = await keep(keeper, ROOT, 'ferry', '2026-11-21');
    const [[page = '', response] = []] = stores.get(name) ?? [];
    stores.set(name, new Map([[page, response ?? expect.unreachable()]]));
    expect(await findCopy(keeper, ROOT, 'ferry')).toBeNull();
    await keep(keeper, ROOT, 'ferry', '2026-11-22');
    expect(stores.size).toBe(1);
    expect(await findCopy(keeper, ROOT, 'ferry')).toMatchObject({ day: '2026-11-22' });
  });

  test.each([
    ['a page of the network in the place of its page', 'ferry/', '<head></head><body>Please log in</body>'],
    ['a newer page', 'ferry/', '<head><script src="../assets/page-2.js"></script></head>'],
    ['a page of newer facts', 'ferry/', '<meta content="opening.0123456789.json"><script src="../assets/page.js">'],
    ['a page of the network in the place of a script', 'assets/page.js', PAGE],
  ])('is not made of %s', async (_, path, text) => {
    const { keeper, stores } = browser(site('one', { [ROOT + path]: text }));
    await expect(keep(keeper, ROOT, 'ferry', '2026-11-22')).rejects.toThrow(path);
    expect(stores.size).toBe(0);
  });

  test('takes the place of the copy before it, which stays where the new one fails', async () => {
    const files = site('one');
    const { keeper, stores } = browser(files);
    await keep(keeper, ROOT, 'ferry', '2026-11-22');
    Reflect.deleteProperty(files, `${ROOT}assets/page.js`);
    files[`${ROOT}ferry/offline.json`] = site('two')[`${ROOT}ferry/offline.json`] ?? '';
    await expect(keep(keeper, ROOT, 'ferry', '2026-11-23')).rejects.toThrow();
    expect((await findCopy(keeper, ROOT, 'ferry'))?.version).toBe('one');
    files[`${ROOT}assets/page.js`] = 'script';
    await keep(keeper, ROOT, 'ferry', '2026-11-23');
    expect(stores.size).toBe(1);
    expect(await findCopy(keeper, ROOT, 'ferry')).toMatchObject({ version: 'two', day: '2026-11-23' });
  });

  test('goes when it is told to, and says whether another story of the site is kept', async () => {
    const { keeper, stores } = browser(
      site('one', {
        [`${ROOT}harbour/offline.json`]: JSON.stringify({ version: 'x', files: ['assets/page.js'] }),
      }),
    );
    stores.set('somebody else', new Map());
    await keep(keeper, ROOT, 'ferry', '2026-11-22');
    await keep(keeper, ROOT, 'harbour', '2026-11-22');
    expect(await forget(keeper, ROOT, 'ferry')).toBe(true);
    expect(await forget(keeper, ROOT, 'harbour')).toBe(false);
    expect([...stores.keys()]).toEqual(['somebody else']);
  });

  test('of another site on the same origin is another copy', async () => {
    const { keeper } = browser(site('one'));
    await keep(keeper, ROOT, 'ferry', '2026-11-22');
    expect(await findCopy(keeper, 'https://reader.example/other/', 'ferry')).toBeNull();
  });
});
