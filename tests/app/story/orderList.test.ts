import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import OrderList from '#app/story/OrderList.svelte';
import { Viewing } from '#app/view/view.svelte.ts';
import { openArchive } from '#facts/archive.ts';
import type { Clock } from '#facts/fact.ts';
import { fact, on, sample } from '#tests/sample.ts';
import Host from '../words/Host.svelte';

test.each([
  ['event', '28 July 1914'],
  ['said', '1 March 2021'],
] as const)('facts that were put in order are dated by the clock of their story: %s', (clock: Clock, date) => {
  const told = fact('told', { said: on('2021-03-01'), event: on('1914-07-28') });
  const archive = openArchive({ ...sample, story: { ...sample.story, clock }, facts: [told] });
  const props = { archive, laid: ['told'], answer: ['told'], onmove: () => {} };
  const { body } = render(Host, { props: { of: OrderList as Component, viewing: new Viewing(sample), props } });
  expect(body).toContain(date);
});
