import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { bareOptions } from '../browser/chromium.mjs';
import { visitor } from '../browser/harness.ts';
import { faultsOf, htmlFaults } from './faults.ts';
import { storiesIn } from './stories.ts';

// A test that cannot fail is none: what is broken here on purpose has to be seen by what looks at every story.
const visit = visitor(bareOptions());
const [story] = storiesIn(inject('folder'));
const { id, title, start, listed, kinds } = story ?? expect.unreachable();
const whole = readFileSync(join(inject('folder'), id, 'index.html'), 'utf8');
const wanted = { title, words: start.text, facts: listed };

/** The faults of the story's page when its HTML is another; `frozen` leaves its script out, so that nothing mends it. */
async function faultsWhen(change: (html: string) => string, frozen = true): Promise<string> {
  const visited = await visit('favicon.svg', { javaScriptEnabled: !frozen }, false);
  const body = change(whole);
  expect(body).not.toBe(whole);
  await visited.page.route(`**/${id}/`, (route) => route.fulfill({ body, contentType: 'text/html' }));
  await visited.page.goto(new URL(`${id}/`, inject('site')).href);
  await visited.page.waitForTimeout(1500);
  return (await faultsOf(visited, wanted)).join('\n');
}

describe('what is wrong is found:', () => {
  test('a page without its heading', async () => {
    expect(await faultsWhen((html) => html.replace(/<h1[^]*?<\/h1>/, ''))).toContain('The heading is “”');
  });

  test.runIf(listed.length > 0)('a fact that is gone from the list', async () => {
    const last = listed.at(-1)?.id ?? '';
    const faults = await faultsWhen((html) => html.replaceAll(`id="fact-${last}"`, `id="fact-${last}-gone"`));
    expect(faults).toContain(`The list lacks the fact “${last}”`);
  });

  test('a script that throws', async () => {
    const faults = await faultsWhen((html) => html.replace(/(src="[^"]*page-)[^"]*\.js"/, '$1none.js"'), false);
    expect(faults).toContain('The browser complains');
  });

  test('a style that the policy does not allow', async () => {
    const faults = await faultsWhen((html) => html.replace('</body>', '<style>p { color: red }</style></body>'), false);
    expect(faults).toContain('policy violation: style-src');
  });

  test('a picture from another site', async () => {
    const faults = await faultsWhen((html) =>
      html
        .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
        .replace('</body>', '<img src="https://elsewhere.example/a.png" alt="" /></body>'),
    );
    expect(faults).toContain('The page asks another site for https://elsewhere.example/a.png');
  });

  test('HTML that is not valid', async () => {
    expect(await htmlFaults(whole.replace('</h1>', '</h2>'))).not.toEqual([]);
  });

  test('a story without a single fact that has a page', () => {
    expect(kinds.length).toBeGreaterThan(0);
  });
});
