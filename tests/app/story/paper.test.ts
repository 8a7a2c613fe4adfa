import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Present from '#app/Present.svelte';
import { languageOf } from '#app/language/language.ts';
import type { Show } from '#app/view/show.ts';
import { parseMode } from '#app/view/mode.ts';
import { Viewing } from '#app/view/view.svelte.ts';
import type { Dataset } from '#facts/dataset.ts';
import { fact, on, sample } from '#tests/sample.ts';
import { rendererOf } from '../../../src/prerender.ts';

Object.assign(globalThis, { location: new URL('https://example.org/story/') });

const counted = (id: string, value: number, by = ['mayor']) =>
  fact(id, {
    key: true,
    by,
    figures: [{ measure: 'passengers', words: String(value), value }],
    answers: [{ question: 'how-many', position: 'supports', figure: 'passengers' }],
    ...(id === 'forty' && { said: on('2024-10-12') }),
  });
const disputed: Dataset = { ...sample, steps: [], facts: [counted('forty', 40), counted('sixty', 60, ['union'])] };
const agreed: Dataset = { ...disputed, facts: [counted('forty', 40), counted('again', 40, ['union'])] };
const placeless: Dataset = { ...disputed, places: [] };

function shown(dataset: Dataset, show: Show): string {
  const addresses = { here: '', root: '', ground: '' };
  const props = { viewing: new Viewing(dataset), language: languageOf('en'), mode: parseMode(''), show, addresses };
  return render(Present as Component<Record<string, unknown>>, { props }).body.replace(/<!--.*?-->/g, '');
}
const text = (body: string) => body.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const answers: Show = { kind: 'handout', value: 'answers' };

describe('a lesson and its sheet', () => {
  test('name who gives another number, where sources disagree on one', () => {
    const sheet = text(shown(disputed, answers));
    expect(sheet).toMatch(/Who disagrees\? Other numbers: 60 \w+ \(/);
    expect(sheet).toMatch(/Who disagrees\? Other numbers: 40 \w+ \(/);
    expect(sheet).not.toContain('nobody in these sources');
    expect(text(shown(agreed, answers))).toContain('nobody in these sources');
  });

  test('does not say that nobody disagrees where a large story has not brought all that may', () => {
    const sheet = text(shown({ ...agreed, size: 9000 }, answers));
    expect(sheet).toContain('Who disagrees? nobody among the facts that are here');
    expect(sheet).not.toContain('nobody in these sources');
  });

  test('name who claims what somebody denies', () => {
    const said = (id: string, by: readonly string[], position: 'supports' | 'denies') =>
      fact(id, { key: true, by, standing: position === 'denies' ? 'denies' : 'said', answers: [{ question: 'is-it-safe', position }] }); // prettier-ignore
    const voices = sample.voices.map((voice) => (voice.id === 'union' ? { ...voice, name: 'Union, of sailors' } : voice)); // prettier-ignore
    const facts = [said('left', ['union'], 'supports'), said('stayed', ['mayor'], 'denies')];
    const sheet = text(shown({ ...disputed, voices, facts }, answers));
    expect(sheet).toMatch(/Who disagrees\? The mayor .*Who disagrees\? Union /);
    expect(sheet).toContain('what did Union say?');
    expect(sheet).not.toContain('nobody in these sources');
  });

  test('point to a fact, or to several', () => {
    expect(text(shown(disputed, answers))).toContain('Fact 1');
    const steps = [{ id: 'all', question: 'Who?', facts: ['forty', 'sixty'], reveal: [], places: [] }];
    expect(text(shown({ ...disputed, steps }, answers))).toContain('Facts 1, 2');
  });

  test('have no map where a story names no place', () => {
    for (const show of [answers, { kind: 'present', value: '' } as const]) {
      expect(shown(disputed, show)).toMatch(/class="(poster|map) /);
      expect(shown(placeless, show)).not.toMatch(/class="(poster|map) /);
    }
  });
});

describe('the page of a fact', () => {
  test('has the numbers that others give', () => {
    const page = rendererOf({}).factPage(disputed, 'forty', '../../', 'poster.png');
    expect(text(page)).toMatch(/Other numbers 60 \w+ \([^)]*\) · \d+ \w+ \d{4}/);
    expect(page).toContain('href="../sixty/"');
    expect(text(rendererOf({}).factPage(sample, 'mayor-safe', '../../', 'poster.png'))).not.toContain('Other numbers');
  });

  test('names who denies it once, with each denial, so that they are as many as it says', () => {
    const denial = (id: string) =>
      fact(id, { standing: 'denies', by: ['union'], answers: [{ question: 'is-it-safe', position: 'denies' }] });
    const claim = fact('safe', { key: true, answers: [{ question: 'is-it-safe', position: 'supports' }] });
    const page = text(
      rendererOf({}).factPage({ ...sample, facts: [claim, denial('once'), denial('again')] }, 'safe', '../../', 'poster.png'), // prettier-ignore
    );
    expect(page).toContain('denied by 1');
    expect(page.match(/Dockers’ union/g)).toHaveLength(1);
    expect(page).toMatch(/Denied Dockers’ union · 13 Oct 2024: Text of again\. 13 Oct 2024: Text of once\./);
  });

  test('tells whoever is sent a link to it how sure it is, and who denies it', () => {
    const described = (id: string, dataset = sample) => rendererOf({}).described(dataset, id);
    expect(described('mayor-safe')).toBe(
      'Said, denied by 2 · not independently confirmed in these sources · The mayor · 13 October 2024 · The ferry of the old port',
    );
    expect(described('cracks-found')).toMatch(/^Found · documented, not proven · /);
    const gone = { on: on('2024-10-20').start[0] ?? 0, why: 'It was a misprint.' };
    const facts = sample.facts.map((one) => (one.id === 'mayor-safe' ? { ...one, withdrawn: gone } : one));
    expect(described('mayor-safe', { ...sample, facts })).toMatch(
      /^Withdrawn on 20 October 2024: It was a misprint\. · Said, denied by 2 · /,
    );
  });
});
