import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Handout from '#app/story/Handout.svelte';
import { handoutOf } from '#app/story/handout.ts';
import { Lesson } from '#app/story/lesson.svelte.ts';
import { eventWords } from '#app/language/facts.ts';
import { languageOf } from '#app/language/language.ts';
import { Viewing } from '#app/view/view.svelte.ts';
import { openFact } from '#app/view/view.ts';
import Card from '#app/words/card/Card.svelte';
import type { Dataset } from '#facts/dataset.ts';
import { fact, on, sample, span } from '#tests/sample.ts';
import Host from '../words/Host.svelte';

const promise = fact('promise', { key: true, said: on('2024-10-13'), event: on('2024-10-20'), expected: true });
const fire = fact('fire', { key: true, standing: 'happened', by: [], said: on('2024-10-13'), event: on('2024-10-12') });
const told: Dataset = { ...sample, story: { ...sample.story, clock: 'event' }, facts: [promise, fire], steps: [] };
const text = (body: string) => body.replace(/<!--.*?-->|<[^>]*>/g, '').replace(/\s+/g, ' ');

describe('where a story is told by what happened when', () => {
  const lesson = new Lesson(new Viewing(told), languageOf('en'));

  test('a lesson asks what somebody said on the day of the saying', () => {
    expect(lesson.steps.map(({ question }) => question)).toEqual([
      expect.stringMatching(/^12 October 2024: what happened\?$/),
      expect.stringMatching(/^13 October 2024: what did .* say\?$/),
    ]);
  });

  test('a question begins with a large letter, whatever its date is called', () => {
    const vague = fact('vague', { key: true, standing: 'happened', by: [], said: span('once', '2024-10-01', '2024-10-10') }); // prettier-ignore
    const { steps } = new Lesson(new Viewing({ ...told, facts: [vague] }), languageOf('en'));
    expect(steps.map(({ question }) => question)).toEqual(['On a day between 1 and 10 October 2024: what happened?']);
  });

  test('a sheet gives the day of the saying, and what it speaks of by that name', () => {
    const handout = handoutOf(lesson.whole, lesson.steps, true);
    const props = { archive: lesson.whole, handout, answers: true, address: null, map: () => {}, lanes: () => {} };
    Object.assign(globalThis, { location: new URL('https://example.org/story/?handout=answers') });
    const sheet = text(render(Host, { props: { of: Handout, viewing: new Viewing(told), props } }).body);
    expect(sheet).toContain('Said, Sunday 13 October 2024 · Expected: Sunday 20 October 2024');
    expect(sheet).toContain('Happened, Saturday 12 October 2024 ');
  });

  test('a day is not given twice', () => {
    const now = fact('now', { said: on('2024-10-13'), event: on('2024-10-13', { words: 'at nine' }) });
    expect(eventWords(languageOf('en'), now, 'event')).toBeNull();
  });

  test('the strip of a frame does not take what a claim speaks of for its own day', () => {
    const viewing = new Viewing(told);
    viewing.move(openFact(promise));
    const strip = text(render(Host, { props: { of: Card, viewing, props: { compact: true } } }).body);
    expect(strip).toMatch(/Said · .* · Expected: 20 October 2024/);
  });
});
