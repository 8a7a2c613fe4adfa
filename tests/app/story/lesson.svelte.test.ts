import { expect, test } from 'vitest';
import { languageOf } from '#app/language/language.ts';
import { Lesson } from '#app/story/lesson.svelte.ts';
import { Viewing } from '#app/view/view.svelte.ts';
import { sample } from '#tests/sample.ts';

const [key, other] = [true, undefined].map(
  (is) => sample.facts.find((one) => one.key === is && !one.withdrawn)?.id ?? expect.unreachable(),
) as [string, string];
const step = { id: 'one', question: 'Who?', facts: [key, other], reveal: [], places: [] };

test('to open a fact of a step shows no others, be it a key fact of the story or none', () => {
  const viewing = new Viewing({ ...sample, steps: [step] });
  const lesson = new Lesson(viewing, languageOf('en'));
  for (const fact of lesson.stage.shown) {
    lesson.open(fact);
    expect(viewing.fact?.id).toBe(fact.id);
    expect([...viewing.selection.ids].sort()).toEqual([key, other].sort());
  }
});
