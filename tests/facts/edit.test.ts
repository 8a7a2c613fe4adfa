import { describe, expect, test } from 'vitest';
import { edited, editOf } from '#facts/edit.ts';
import type { Fact } from '#facts/fact.ts';
import { inOrder } from '#facts/order.ts';
import { reducedOf } from '#facts/reduced.ts';
import { generate } from '#generate/generate.ts';

const before = generate({ facts: 2_100, seed: 3 });
const opening = reducedOf(before);
/** A fact that the page does not open with. */
const read = before.facts.find(({ id }) => opening.facts.every((fact) => fact.id !== id)) as Fact;
/** What a page has at hand that has read this fact. */
const held = { ...opening, facts: [...opening.facts, read].sort(inOrder('said')) };
const next: Fact = { ...read, text: 'It says something else.' };

describe('an edit', () => {
  test('of a small story is told with all of it', () => {
    const small = generate({ facts: 30, seed: 3 });
    expect(editOf(small, small, small)).toEqual({ story: small.story.id, dataset: small });
  });

  test('of a large story is told with what it opens with, and the facts that changed', () => {
    const after = { ...before, facts: before.facts.map((fact) => (fact === read ? next : fact)) };
    expect(editOf(before, after, reducedOf(after)).beside).toEqual({ changed: [next], gone: [] });
  });

  test('tells which facts are gone, and which are new', () => {
    const fresh: Fact = { ...read, id: 'fresh' };
    const after = { ...before, facts: before.facts.map((fact) => (fact === read ? fresh : fact)) };
    expect(editOf(before, after, reducedOf(after)).beside).toEqual({ changed: [fresh], gone: [read.id] });
  });

  test('names no facts where too many changed, and where nobody knows what there was', () => {
    const after = { ...before, facts: before.facts.map((fact) => ({ ...fact })) };
    expect(editOf(before, after, opening).beside).toBeUndefined();
    expect(editOf(null, before, opening).beside).toBeUndefined();
  });
});

describe('what a page has read', () => {
  const edit = (changed: readonly Fact[], gone: readonly string[]) =>
    edited(held, { story: before.story.id, dataset: opening, beside: { changed, gone } });

  test('stays beside the opening, as it is now', () => {
    expect(edit([], []).facts).toEqual(held.facts);
    expect(edit([next], []).facts).toEqual(held.facts.map((fact) => (fact === read ? next : fact)));
  });

  test('goes where it is gone', () => {
    expect(edit([], [read.id]).facts).toEqual(opening.facts);
  });

  test('does not grow by what it never read', () => {
    const other = before.facts.find((fact) => !held.facts.includes(fact)) as Fact;
    expect(edit([{ ...other, text: 'Unread.' }], []).facts).toEqual(held.facts);
  });

  test('keeps the entries that its facts name, the later ones of those with the same id', () => {
    const [article] = opening.articles;
    const dataset = { ...opening, articles: article ? [{ ...article, headline: 'New' }] : [] };
    const { articles } = edited(
      { ...held, articles: before.articles },
      { story: before.story.id, dataset, beside: { changed: [], gone: [] } },
    );
    expect(articles.map(({ id }) => id)).toEqual(before.articles.map(({ id }) => id));
    expect(articles.find(({ id }) => id === article?.id)?.headline).toBe('New');
  });

  test('is forgotten where nobody knows what changed', () => {
    expect(edited(held, { story: before.story.id, dataset: opening })).toBe(opening);
  });
});
