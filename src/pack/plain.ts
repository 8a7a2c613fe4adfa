import { spanLong } from '#app/language/dates.ts';
import { eventWords, standingWord, voiceNames } from '#app/language/facts.ts';
import { bringLanguage } from '#app/language/language.ts';
import { openArchive } from '#facts/archive.ts';
import type { Dataset } from '#facts/dataset.ts';
import { spanOn } from '#facts/fact.ts';
import { escapeText } from '#facts/markup.ts';
import { plainText } from '#facts/stress.ts';

/**
 * What a reader without script sees of a story: its title, its summary, and every fact in a line. Once more, for
 * `src/whole.ts` to put into a page whose own script does not run, with a sentence that says so.
 */
export async function plainStory(dataset: Dataset): Promise<string> {
  const { story, facts } = dataset;
  const [l, archive] = [await bringLanguage(story.language), openArchive(dataset)];
  await l.later.bring();
  const lines = facts
    .filter(({ withdrawn }) => !withdrawn)
    .map((fact) => {
      const parts = [
        standingWord(l, fact.standing),
        voiceNames(l, archive, fact),
        eventWords(l, fact, story.clock, spanLong) ?? spanLong(l, spanOn(fact, 'said')),
      ];
      return `<li>${escapeText(`${parts.join(l.words.comma)}${l.words.colon} ${plainText(fact.text)}`)}</li>`;
    });
  const plain = `<h1>${escapeText(story.title)}</h1><p>${escapeText(story.summary)}</p><ul>${lines.join('')}</ul>`;
  const said = `<p role="alert">${escapeText(l.later.words.broken)}</p>`;
  return `<noscript>${plain}</noscript>\n<template class="unstarted"><div class="unstarted">${said}${plain}</div></template>`;
}
