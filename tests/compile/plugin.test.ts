import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Rolldown, type ViteDevServer, build, createServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DatelineOptions, dateline } from '#compile/plugin.ts';
import { base, harbour } from './disk.ts';

const HTML =
  '<!doctype html><html lang="en"><head><title>Dateline</title><script type="module" src="/src/page.ts"></script></head><body></body></html>';

const PATIENCE = { timeout: 8000 };

let root = '';
let server: ViteDevServer | undefined;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dateline-site-'));
  put({ ...base(), ...harbour(), 'index.html': HTML, 'embed.html': HTML, 'src/page.ts': 'document.title = "x";\n' });
});

afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(root, { recursive: true });
});

function put(files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

const config = (options: DatelineOptions) => ({
  root,
  configFile: false as const,
  logLevel: 'silent' as const,
  base: './',
  plugins: [dateline(options)],
});

async function built(options: DatelineOptions = {}): Promise<ReadonlyMap<string, string>> {
  const { output } = (await build({ ...config(options), build: { write: false } })) as Rolldown.RolldownOutput;
  return new Map(output.map((file) => [file.fileName, String(file.type === 'chunk' ? file.code : file.source)]));
}

const meta = (html: string | undefined, name: string) =>
  new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html ?? '')?.[1];

describe('the build', () => {
  it('emits each story under its lasting name and under one that names its content', async () => {
    const files = await built();
    const names = [...files.keys()].sort();
    expect(names).toEqual(
      expect.arrayContaining([
        'dataset.schema.json',
        'ferry/dataset.json',
        'ferry/provenance.json',
        'harbour/dataset.json',
      ]),
    );
    const hashed = names.filter((name) => /^ferry\/dataset\.[0-9a-f]{10}\.json$/.test(name));
    expect(hashed).toHaveLength(1);
    expect(files.get(hashed[0] ?? '')).toBe(files.get('ferry/dataset.json'));
  });

  it('makes a page for each story, and the default one at the root, with relative addresses', async () => {
    const files = await built({
      byDefault: 'harbour',
      pages: [
        { from: 'index.html', at: '' },
        { from: 'embed.html', at: 'embed' },
      ],
    });
    const shows = ['index.html', 'embed/index.html', 'ferry/index.html', 'harbour/embed/index.html'].map((file) => {
      const address = meta(files.get(file), 'dateline-dataset') ?? '';
      expect(files.has(join(dirname(file), address)), `${file} names ${address}`).toBe(true);
      expect(files.get(file)).toContain(`<link rel="preload" as="fetch" crossorigin="" href="${address}">`);
      expect(files.get(file)).not.toMatch(/(?:src|href)="\//);
      return meta(files.get(file), 'dateline-story');
    });
    expect(shows).toEqual(['harbour', 'harbour', 'ferry', 'harbour']);
  });

  it('stops at an error, with the sentences of the command line', async () => {
    put({ 'data/ferry/voices.yaml': '- { id: mayor }\n' });
    await expect(built()).rejects.toThrow('data/ferry/voices.yaml:1:3 missing-field A voice needs “name”.');
  });

  it('stops where there is no story', async () => {
    rmSync(join(root, 'data'), { recursive: true });
    await expect(built()).rejects.toThrow('There is no story in the folder data.');
  });

  it('stops when any file holds twelve words of an article', async () => {
    const sentence = harbour()['data/harbour/texts/radio.txt']?.split('\n').at(-2) ?? '';
    expect(sentence).toContain('waited aboard');
    put({ 'src/page.ts': `document.title = ${JSON.stringify(sentence)};\n` });
    await expect(built()).rejects.toThrow(/assets\/.*words in a row are those of “radio”/);
  });

  it('gives the stories as modules', async () => {
    put({
      'src/page.ts':
        "import { stories, defaultStory } from 'virtual:dateline/stories';\nimport ferry from 'virtual:dateline/story/ferry';\nconsole.log(stories, defaultStory, ferry.story.title);\n",
    });
    const script = [...(await built())].find(([name]) => name.endsWith('.js'))?.[1];
    expect(script).toContain('The ferry that stayed');
    expect(script).toContain('The last ferry did not sail.');
  });
});

describe('the development server', () => {
  /** Starts a server; `sent` collects what pages are told. */
  async function started() {
    server = await createServer({ ...config({}), server: { port: 0, watch: { usePolling: true, interval: 30 } } });
    const { watcher } = server;

    await server.listen();
    await expect
      .poll(() => Object.keys(watcher.getWatched()).filter((folder) => folder.endsWith('facts')), PATIENCE)
      .toHaveLength(2);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const sent: {
      event?: string;
      type?: string;
      data?: { story: string; dataset: { facts: { text: string }[] } };
      err?: { message: string };
    }[] = [];
    const send = server.hot.send.bind(server.hot);
    server.hot.send = (...message: unknown[]) => {
      const [first, data] = message;
      sent.push((typeof first === 'string' ? { event: first, data } : first) as never);
      (send as (...all: unknown[]) => void)(...message);
    };
    const address = server.resolvedUrls?.local[0] ?? '';
    const get = async (path: string) => (await fetch(new URL(path, address))).text();
    return { sent, get };
  }

  const facts = 'data/ferry/facts/facts.yaml';

  it('serves each story at its address, with its dataset from memory', { timeout: 20_000 }, async () => {
    const { get } = await started();
    const page = await get('/harbour/');
    expect(meta(page, 'dateline-story')).toBe('harbour');
    expect(meta(await get('/'), 'dateline-story')).toBe('ferry');
    expect(meta(await get('/harbour'), 'dateline-story')).toBe('harbour');
    expect(JSON.parse(await get(`/harbour/${meta(page, 'dateline-dataset')}`))).toMatchObject({
      story: { id: 'harbour' },
    });
    expect(JSON.parse(await get('/ferry/provenance.json'))).toMatchObject({ format: 'dateline-provenance/1' });
  });

  it(
    'tells the page of an edit, of a new file and of a deleted file, without a reload',
    { timeout: 30_000 },
    async () => {
      const { sent } = await started();
      const lastTexts = () =>
        sent
          .filter(({ event }) => event === 'dateline:dataset')
          .at(-1)
          ?.data?.dataset.facts.map(({ text }) => text) ?? [];
      put({ [facts]: (base()[facts] ?? '').replace('The mayor rejects that.', 'The mayor says no.') });
      await expect.poll(lastTexts, PATIENCE).toContain('The mayor says no.');
      const more =
        (base()[facts] ?? '')
          .split('- id: denial')[0]
          ?.replace('id: order', 'id: extra')
          .replace('by phone', 'by letter') ?? '';
      put({ 'data/ferry/facts/more.yaml': more });
      await expect.poll(lastTexts, PATIENCE).toContain('The order to stay came by letter.');
      rmSync(join(root, 'data/ferry/facts/more.yaml'));
      await expect.poll(lastTexts, PATIENCE).not.toContain('The order to stay came by letter.');
      expect(sent.filter(({ type }) => type === 'full-reload')).toEqual([]);
    },
  );

  it('shows an error with the same sentence, goes on serving, and recovers', { timeout: 30_000 }, async () => {
    const { sent, get } = await started();
    put({ [facts]: (base()[facts] ?? '').replace('standing: denies', 'standing: denied') });
    const message = () => sent.findLast(({ type }) => type === 'error')?.err?.message;
    await expect
      .poll(message, PATIENCE)
      .toContain('data/ferry/facts/facts.yaml:13:13 unknown-word “denied” is none of');
    expect(JSON.parse(await get('/ferry/dataset.json'))).toMatchObject({ story: { id: 'ferry' } });
    put({ [facts]: base()[facts] ?? '' });
    await expect.poll(() => sent.at(-1)?.event, PATIENCE).toBe('dateline:dataset');
  });

  it('says nothing of an error that is gone again when the files have settled', { timeout: 30_000 }, async () => {
    const { sent } = await started();
    const now = base()[facts] ?? '';
    put({ [facts]: now.slice(0, now.indexOf('standing: denies') + 12) });
    setTimeout(() => put({ [facts]: now.replace('The mayor rejects that.', 'The mayor says no.') }), 40);
    await expect.poll(() => sent.at(-1)?.event, PATIENCE).toBe('dateline:dataset');
    expect(sent.filter(({ type }) => type === 'error')).toEqual([]);
  });
});
