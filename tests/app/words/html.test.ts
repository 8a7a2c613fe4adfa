import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { Viewing } from '#app/view/view.svelte.ts';
import { type Move, ask, asKnown, openFact, scrubTo, search, showAll, toggle } from '#app/view/view.ts';
import Card from '#app/words/card/Card.svelte';
import Credits from '#app/words/page/Credits.svelte';
import Filters from '#app/words/filters/Filters.svelte';
import Heading from '#app/words/page/Heading.svelte';
import Key from '#app/words/page/Key.svelte';
import List from '#app/words/list/List.svelte';
import Live from '#app/words/Live.svelte';
import Row from '#app/words/fact/Row.svelte';
import Stack from '#app/space/Stack.svelte';
import Panel from '#app/words/questions/Panel.svelte';
import Questions from '#app/words/questions/Questions.svelte';
import Search from '#app/words/filters/Search.svelte';
import Share from '#app/words/page/Share.svelte';
import Showing from '#app/words/filters/Showing.svelte';
import type { Dataset } from '#facts/dataset.ts';
import type { Fact } from '#facts/fact.ts';
import { day, fact, on, sample, span } from '#tests/sample.ts';
import Host from './Host.svelte';

/** The HTML of a component in a view, as the build writes it: no DOM, no scripts. */
function html(of: unknown, moves: readonly Move[] = [], dataset = sample, props = {}): string {
  const viewing = new Viewing(dataset);
  for (const move of moves) viewing.move(move);
  return render(Host, { props: { of: of as Component, viewing, props } }).body.replace(/<!--.*?-->/g, '');
}

/** The text of the HTML as it is read. */
const text = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
const named = (id: string): Fact => sample.facts.find((one) => one.id === id) ?? expect.fail(id);
const withFact = (more: Partial<Fact>): Dataset => ({ ...sample, facts: [...sample.facts, fact('new', more)] });
const opened = (more: Partial<Fact>, of: unknown = Card, props = {}) => {
  const dataset = withFact(more);
  return html(of, [openFact(dataset.facts.at(-1) as Fact)], dataset, props);
};

const ALL = { Card, Credits, Filters, Heading, Key, List, Live, Questions, Search, Showing };

describe('the words of the page', () => {
  it.each(Object.entries(ALL))('prerender without a document: %s', (_, component) => {
    const markup = html(component, [ask('is-it-safe')]);
    expect(markup).not.toMatch(/\sstyle=/);
    expect(markup).not.toMatch(/undefined|\[object|NaN/);
  });

  it('stand once in quotation marks where a passage that has no address begins with some', () => {
    const appearances = [{ article: 'gone', passage: { first: '“This is a step', last: 'he said.' }, via: [] }];
    expect(text(opened({ appearances }))).toContain('The passage begins “This is a step” and ends “he said.”');
  });

  it('set less room aside for a day with few facts, until it is laid out', () => {
    const crowd = Array.from({ length: 3 }, (_, at) => fact(`more-${at}`, { said: on('2024-11-05') }));
    const markup = html(List, [showAll(true)], {
      ...sample,
      facts: [...crowd, fact('one', { said: on('2024-11-07') })],
    });
    const classes = [...markup.matchAll(/<section class="day([^"]*)"/g)].map(([, more = '']) => more.includes('few'));
    expect(classes).toEqual([false, true]);
  });

  it('share an address that can be selected', () => {
    expect(html(Share, [], sample, { address: () => 'https://example.org/' })).toContain('<textarea');
  });

  it('are the plainer ones wherever a fact is read, once a reader asks for them', () => {
    const facts = sample.facts.map((one): Fact => ({ ...one, plain: `Plain words of ${one.id}.` }));
    const viewing = new Viewing({ ...sample, facts });
    viewing.move(showAll(true));
    viewing.move(ask('is-it-safe'));
    const question = sample.questions.find(({ id }) => id === 'is-it-safe');
    const stack = {
      facts,
      full: facts.length,
      total: facts.length,
      at: [0, 0],
      size: { width: 640, height: 480 },
      places: '',
    };
    for (const of of [Card, Credits, List, Panel, Row, Stack]) {
      const props = { fact: facts[0], question, ...stack };
      const read = () => render(Host, { props: { of: of as Component, viewing, props } }).body;
      viewing.plain = false;
      expect(read()).not.toContain('Plain words of');
      viewing.plain = true;
      expect(read()).toContain('Plain words of');
      expect(read()).not.toContain('Text of');
    }
  });

  it('offer all facts where no key fact is found, and only there', () => {
    expect(text(html(List, [search('zeppelin'), showAll(false)]))).toContain('Show all 7 facts');
    expect(text(html(List, [search('zeppelin')]))).not.toContain('Show all 7 facts');
  });

  it('show text of others as text', () => {
    const markup = opened({ text: '<img src=x onerror=alert(1)> *<b>loud</b>*' }, List);
    expect(markup).not.toContain('<img');
    expect(markup).toContain('<em>&lt;b></em>'.replace('</em>', 'loud&lt;/b></em>'));
  });
});

describe('the list', () => {
  it('holds every fact that is not withdrawn, whatever is selected', () => {
    const markup = html(List);
    for (const { id, withdrawn } of sample.facts) expect(markup.includes(`id="fact-${id}"`)).toBe(!withdrawn);
  });

  it('says of each fact its standing, dates, voice, place and articles', () => {
    const item = text(
      html(List, [showAll(true)])
        .split('id="fact-mayor-safe"')[1]
        ?.split('</article>')[0] ?? '',
    );
    for (const words of [
      'Said',
      'not independently confirmed in these sources',
      'Sunday 13 October 2024',
      'from “Sunday evening”: the Sunday before publication',
      'The mayor',
      'Council meeting',
      'Said in Town hall',
      'The Gazette',
    ])
      expect(item).toContain(words);
  });

  it('counts what it leaves out, and why', () => {
    expect(text(html(List))).toContain('Showing 7 of 7.');
    expect(text(html(List))).toContain('1 fact left out: 1 withdrawn.');
  });

  it('marks the open fact, and only that', () => {
    const markup = html(List, [openFact(named('union-denies'))]);
    const current = markup.match(/<article[^>]*aria-current="true"[^>]*>/g) ?? [];
    expect(current).toHaveLength(1);
    expect(current[0]).toContain('id="fact-union-denies"');
  });

  it('says which denials were brought along by their claims', () => {
    const said = html(List, [showAll(true), toggle('standing', 'said')]);
    expect(text(said)).toContain('denials shown with their claims');
    expect(text(said)).toContain('Shown because it denies a claim that is shown');
  });

  it('leaves out what was not known yet, and says so', () => {
    const markup = html(List, [showAll(true), asKnown(true), scrubTo(day('2024-10-13'))]);
    expect(text(markup)).toContain('Showing 3 of 7.');
    expect(text(markup)).toContain('2 facts perhaps known by 13 October 2024, in no count.');
    expect(text(markup)).toContain('2 facts not known yet on 13 October 2024.');
    expect(markup).toMatch(/<article id="fact-strike-lasts" class="[^"]*\bout\b/);
  });

  it('offers to clear where nothing matches', () => {
    const markup = text(html(List, [search('no such words')]));
    expect(markup).toContain('No fact matches.');
    expect(markup).toContain('Clear');
  });
});

describe('the card', () => {
  it('never shows a claim without its denials', () => {
    for (const compact of [false, true]) {
      const markup = text(html(Card, [openFact(named('mayor-safe'))], sample, { compact }));
      expect(markup).toContain('Denied');
      expect(markup).toContain('Dockers’ union');
      expect(markup).toContain('Harbour inspectorate');
    }
  });

  it('shows no denial that was not known on the day', () => {
    const markup = text(html(Card, [openFact(named('mayor-safe')), asKnown(true), scrubTo(day('2023-12-31'))]));
    expect(markup).not.toContain('Denied');
  });

  it('sets the other figures of the same measure beside its own', () => {
    const markup = text(html(Card, [openFact(named('mayor-number'))]));
    expect(markup).toContain('Other numbers');
    expect(markup).toContain('2,000 to 12,000 people (Port officials) · 17 Oct');
  });

  it('says that a figure of another measure cannot be compared', () => {
    const dataset: Dataset = {
      ...sample,
      story: { ...sample.story, measures: [...sample.story.measures, { id: 'crew', label: 'Crew', unit: 'people' }] },
      facts: [
        ...sample.facts,
        fact('crew', {
          figures: [{ measure: 'crew', words: 'a dozen', value: 12 }],
          answers: [{ question: 'how-many', figure: 'crew' }],
        }),
      ],
    };
    const markup = text(html(Card, [openFact(named('mayor-number'))], dataset));
    expect(markup).toContain('Not comparable, another measure: Crew');
  });

  it('links to the sentence in the article', () => {
    expect(html(Card, [openFact(named('mayor-safe'))])).toContain(
      'href="https://gazette.example/ferry#:~:text=The%20first%20words,the%20last%20words."',
    );
  });

  it('gives a vague date once, where the article and the saying share it', () => {
    const vague = span('once', null, '2024-10-27', { edtf: '[..2024-10-27]' });
    const card = (said: Fact['said']) =>
      text(
        html(Card, [openFact(fact('new', { said }))], {
          ...withFact({ said }),
          articles: sample.articles.map((article) => ({ ...article, published: vague })),
        }),
      );
    expect(card(vague).match(/by 27 October 2024/g)).toHaveLength(1);
    expect(card(on('2024-10-13'))).toContain('Gazette · by 27 October 2024');
  });

  it('gives the day of an article also where it is that of the saying', () => {
    expect(text(opened({ said: on('2024-10-27') })).match(/27 October 2024/g)).toHaveLength(2);
  });

  it('shows the words of the passage where the article has no address', () => {
    const dataset = { ...sample, articles: sample.articles.map(({ url: _, ...article }) => article) };
    const markup = html(Card, [], dataset);
    expect(markup).not.toContain('<a ');
    expect(text(markup)).toContain('The passage begins “The first words” and ends “the last words.”');
  });

  it('links to no unsafe address', () => {
    const dataset = { ...sample, articles: sample.articles.map((one) => ({ ...one, url: 'javascript:alert(1)' })) };
    for (const component of [Card, List, Credits]) expect(html(component, [], dataset)).not.toContain('javascript:');
  });

  it('says why a fact was withdrawn, and how one was corrected', () => {
    expect(text(html(Card, [openFact(named('gone'))]))).toContain(
      'Withdrawn on 20 October 2024: The source took it back.',
    );
    expect(text(opened({ corrected: [{ on: day('2024-11-02'), note: 'The name was wrong.' }] }))).toContain(
      'Corrected on 2 November 2024: The name was wrong.',
    );
  });

  it('says that a fact is not known yet, and nothing of what it says', () => {
    const markup = text(html(Card, [openFact(named('strike-lasts')), asKnown(true), scrubTo(day('2024-10-14'))]));
    expect(markup).toContain('was not known yet on 14 October 2024. It is shown from its day on.');
    expect(markup).not.toContain('Text of strike-lasts');
  });

  it('says that no fact is open', () => {
    expect(text(html(Card, [(view) => ({ ...view, fact: null })]))).toContain('No fact is open.');
  });

  it('says what something expected was ahead of', () => {
    const markup = text(html(Card, [openFact(named('boats-leave'))]));
    expect(markup).toContain('still ahead when it was said');
    expect(markup).toContain('Expected not before November 2024');
    expect(markup).toContain('From Harbour to The coast (area not specified): people');
  });
});

describe('the questions', () => {
  /** The panel of a question, which a page brings when it is asked. */
  const asked = (id: string, dataset = sample, moves: readonly Move[] = []) =>
    html(Panel, [ask(id), ...moves], dataset, { question: dataset.questions.find((one) => one.id === id) });

  it('are all named, each with where it stands', () => {
    const markup = text(html(Questions));
    expect(markup).toContain('Is the ferry safe? supported by 1 origin, denied by 2');
    expect(markup).toContain('How many passengers? 2 figures');
  });

  it('show who takes which position, as known on the day', () => {
    const late = text(asked('is-it-safe'));
    expect(late).toContain('Supports · 1 origin');
    expect(late).toContain('Denies · 2 origins');
    const early = text(asked('is-it-safe', sample, [asKnown(true), scrubTo(day('2024-10-13'))]));
    expect(early).toContain('As known on 13 October 2024');
    expect(early).toContain('Perhaps known by then; in no count');
    expect(early).not.toContain('Denies · ');
  });

  it('show the answers that are in words', () => {
    const dataset = withFact({ text: 'It is safe in calm water.', answers: [{ question: 'is-it-safe' }] });
    const markup = text(asked('is-it-safe', dataset));
    expect(markup).toContain('Answers · 1 origin');
    expect(markup).toContain('It is safe in calm water.');
  });

  it('name a voice once above all that it says, with the other positions that it takes', () => {
    const open = fact('new', {
      text: 'The mayor would wait.',
      answers: [{ question: 'is-it-safe', position: 'open' }],
    });
    const again = fact('again', { text: 'It is safe.', answers: [{ question: 'is-it-safe', position: 'supports' }] });
    const dataset = { ...sample, facts: [...sample.facts, open, again] };
    const markup = text(asked('is-it-safe', dataset));
    const supports = markup.slice(markup.indexOf('Supports ·'), markup.indexOf('Denies ·'));
    expect(supports.match(/The mayor /g)).toHaveLength(1);
    expect(supports).toContain('It is safe.');
    expect(supports).toContain('Also: Leaves it open (13 Oct)');
  });

  it('give the figures of a measure one strip, each with its voice', () => {
    const markup = text(asked('how-many'));
    expect(markup).toContain('Passengers: 2 figures');
    expect(markup).toMatch(/Port officials 17 Oct between 2,000 and 12,000/);
    expect(markup).toMatch(/The mayor 13 Oct about 3,000/);
  });

  it('say a figure as its source does: more than thirty is not at least thirty', () => {
    const dataset = withFact({
      figures: [{ measure: 'passengers', words: 'more than 30', min: 30 }],
      answers: [{ question: 'how-many', position: 'supports', figure: 'passengers' }],
    });
    const markup = text(asked('how-many', dataset));
    expect(markup).toContain('more than 30');
    expect(markup).not.toContain('at least');
  });

  it('show the words where there is no number', () => {
    const dataset = withFact({
      figures: [{ measure: 'passengers', words: 'a great many' }],
      answers: [{ question: 'how-many', figure: 'passengers' }],
    });
    const markup = text(asked('how-many', dataset));
    expect(markup).toMatch(/a great many\s+No number given/);
  });
});

describe('the head and the foot', () => {
  it('say what, how many facts, from how many articles', () => {
    const dataset = { ...sample, story: { ...sample.story, asOf: on('2024-11-08') } };
    expect(text(html(Heading, [], dataset))).toContain('As of 8 November 2024 · 4 key facts of 7 · 1 article');
  });

  it('explain the five marks', () => {
    const markup = text(html(Key));
    for (const word of ['Happened', 'Found', 'Reported', 'Said', 'Denies', 'documented, not proven'])
      expect(markup).toContain(word);
  });

  it('name the publisher, the way to report an error and the policy of borders', () => {
    const publisher = { name: 'The Gazette', report: 'mailto:errors@gazette.example' };
    const markup = html(Credits, [], { ...sample, story: { ...sample.story, publisher } });
    expect(markup).toContain('href="mailto:errors@gazette.example"');
    expect(text(markup)).toContain('Borders follow United Nations positions');
    for (const source of ['Natural Earth (public domain)', 'GeoNames (CC BY 4.0)', 'Unicode CLDR'])
      expect(text(markup)).toContain(source);
  });

  it('name every fact that was corrected or withdrawn, and say so where none was', () => {
    const none = { ...sample, facts: sample.facts.filter(({ withdrawn }) => !withdrawn) };
    expect(text(html(Credits, [], none))).toContain('Corrections None so far.');
    expect(text(html(Credits, [], { ...none, size: 3000 }))).not.toMatch(/Corrections|None so far/);
    const wrong = fact('wrong', {
      text: 'Nine ships came.',
      corrected: [{ on: day('2024-10-21'), note: 'They were six.' }],
    });
    const credits = text(html(Credits, [], { ...sample, facts: [...sample.facts, wrong] }));
    expect(credits).not.toContain('None so far.');
    expect(credits).toMatch(/Nine ships came\.\s+Corrected on 21 October 2024: They were six\./);
    expect(credits).toContain('Withdrawn on 20 October 2024: The source took it back.');
  });

  it('say so where not every fact was compared with its article', () => {
    const pending = 'Not every fact here has been compared with its article yet.';
    expect(text(html(Credits))).not.toContain(pending);
    expect(text(html(Credits, [], { ...sample, story: { ...sample.story, review: 'pending' } }))).toContain(pending);
  });
});

describe('what is narrowed', () => {
  it('is counted beside the way to clear it, and silent where nothing is', () => {
    expect(text(html(Showing)).trim()).toBe('');
    const narrowed = text(html(Showing, [showAll(true), toggle('standing', 'happened')]));
    expect(narrowed).toContain('Showing 1 of 7.');
    expect(narrowed).toContain('Clear');
  });

  it('says where the key facts alone are counted, which the list below does not do', () => {
    const keyed: Dataset = { ...sample, facts: sample.facts.map((one) => ({ ...one, key: true })) };
    const said = (dataset: Dataset, all = false) =>
      text(html(Showing, [toggle('standing', 'happened'), showAll(all)], dataset));
    expect(said(keyed)).toContain('Showing 1 of 7 key facts.');
    expect(said(keyed, true)).toContain('Showing 1 of 7.');
  });

  it('counts the denials that came with their claims', () => {
    expect(text(html(Showing, [toggle('standing', 'said')]))).toContain('2 denials shown with their claims.');
  });
});
