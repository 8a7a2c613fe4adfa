import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { Viewing } from '#app/view/view.svelte.ts';
import { type Move, asKnown, scrubTo, toggle } from '#app/view/view.ts';
import Later from '#app/words/card/Later.svelte';
import Showing from '#app/words/filters/Showing.svelte';
import List from '#app/words/list/List.svelte';
import Credits from '#app/words/page/Credits.svelte';
import Heading from '#app/words/page/Heading.svelte';
import NotCome from '#app/words/NotCome.svelte';
import PageTurner from '#app/words/list/PageTurner.svelte';
import Panel from '#app/words/questions/Panel.svelte';
import Questions from '#app/words/questions/Questions.svelte';
import type { Dataset } from '#facts/dataset.ts';
import { fact, sample } from '#tests/sample.ts';
import Host from './Host.svelte';

const part: Dataset = { ...sample, size: 123_456 };

function html(of: unknown, props = {}, dataset: Dataset = sample, moves: readonly Move[] = []): string {
  const viewing = new Viewing(dataset);
  for (const move of moves) viewing.move(move);
  return render(Host, { props: { of: of as Component, viewing, props } }).body.replace(/<!--.*?-->/g, '');
}

const count = (markup: string, part: RegExp) => markup.match(part)?.length ?? 0;
const times = <T>(n: number, make: (at: number) => T): T[] => Array.from({ length: n }, (_, at) => make(at));
const turner = (page: number) => html(PageTurner, { page, pages: 2470, label: 'Pages of the list', turn: () => {} });

describe('the ways to other pages', () => {
  it('are named: a landmark, buttons, a field with its label and how many pages there are', () => {
    const markup = turner(7);
    expect(markup).toMatch(/<nav aria-label="Pages of the list"/);
    for (const name of ['First', 'Previous', 'Next', 'Last', 'Go'])
      expect(markup).toMatch(new RegExp(`<button[^>]*>${name}</button>`));
    const id = /<label for="([^"]+)"/.exec(markup)?.[1] ?? 'none';
    expect(markup).toMatch(new RegExp(`<input id="${id}"[^>]*max="2470"`));
    expect(markup).toContain('of 2,470');
  });

  it('stay in reach of the keyboard at the ends, where they lead nowhere', () => {
    expect(count(turner(1), /aria-disabled="true"/g)).toBe(2);
    expect(count(turner(2470), /aria-disabled="true"/g)).toBe(2);
    expect(count(turner(7), /aria-disabled="true"/g)).toBe(0);
    expect(turner(1)).not.toMatch(/\sdisabled/);
  });
});

describe('what there are thousands of', () => {
  it('is not all in the document: questions are found by typing', () => {
    const questions = times(5000, (at) => ({ id: `q-${at}`, question: `Is it ${at}?`, kind: 'yes-no' as const }));
    const markup = html(Questions, {}, { ...sample, questions });
    expect(markup).toContain('5,000');
    expect(count(markup, /<li/g)).toBeLessThan(60);
    expect(markup).toMatch(/<label[^>]*>\s*<span[^>]*>Find a question<\/span>\s*<input type="search"/);
    expect(markup).toContain('4,976 more');
  });

  it('is not all in the document: articles are shown some at a time', () => {
    const [first] = sample.articles;
    const articles = times(3000, (at) => ({ ...(first ?? expect.fail('no article')), id: `article-${at}` }));
    const markup = html(Credits, {}, { ...sample, articles });
    expect(count(markup, /<li/g)).toBe(100);
    expect(markup).toMatch(/<button[^>]*>Show more; 2,900 are left<\/button>/);
  });
});

describe('a large story that has opened with some of its facts', () => {
  it('says that the corrections it names are those of the facts that it has read', () => {
    const corrected = {
      ...sample,
      facts: [...sample.facts, fact('new', { corrected: [{ on: 20_000, note: 'A slip.' }] })],
    };
    const said = 'Named here are facts that this page has read';
    expect(html(Credits, {}, { ...corrected, size: 123_456 })).toContain(said);
    expect(html(Credits, {}, corrected)).not.toContain(said);
    expect(html(Credits, {}, { ...sample, facts: [], size: 123_456 })).not.toContain(said);
  });

  it('does not call a fact the last to be known that is the last of those at hand', () => {
    const viewing = new Viewing(sample);
    const [early, late] = [sample.facts[0], sample.facts.at(-1)].map((one) => one ?? expect.fail('no fact'));
    viewing.begin({ ...viewing.view, all: true, known: true, fact: late?.id ?? '', t: early?.known[1] ?? 0 });
    const told = () => render(Host, { props: { of: Later as Component, viewing, props: { compact: false } } }).body;
    expect(told()).toContain('The last to be known');
    viewing.reload(part);
    expect(told()).toContain('was not known yet');
    expect(told()).not.toContain('The last to be known');
  });

  it('calls its questions no more than questions, and tells no number of answers', () => {
    const asked = { question: sample.questions[1] };
    const moves = [asKnown(true), scrubTo(0)];
    expect(html(Questions)).toContain('All questions (2)');
    expect(html(Questions, {}, part)).toMatch(/<summary[^>]*>Questions<\/summary>/);
    expect(html(Panel, asked, sample, moves)).toContain('2 answers came later.');
    expect(html(Panel, asked, part, moves)).not.toContain('came later');
  });

  it('counts what it shows among all facts, not among those at hand', () => {
    const moves = [toggle('voice', 'mayor')];
    expect(html(Showing, {}, sample, moves)).toContain('Showing 4 of 7.');
    expect(html(Showing, {}, part, moves)).toContain('Showing 4 of 123,456.');
    expect(html(List, {}, sample, moves)).toContain('left out');
    expect(html(List, {}, part, moves)).not.toContain('left out');
  });

  it('counts in its list all who deny a fact', () => {
    const markup = html(List, {}, { ...part, denied: { 'mayor-safe': 17 } });
    expect(markup).toContain('denied by 17');
  });

  it('says how many facts it has, and nothing of articles that it does not know', () => {
    const markup = html(Heading, {}, part);
    expect(markup).toContain('of 123,456');
    expect(markup).not.toContain('article');
  });
});

it('what did not come says so, and can be asked for again', () => {
  const markup = html(NotCome, { text: 'These facts could not be loaded.', retry: () => {} });
  expect(markup).toMatch(/role="status".*These facts could not be loaded\..*<button[^>]*>Try again<\/button>/s);
});
