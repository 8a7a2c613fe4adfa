import type { Dataset } from '#facts/dataset.ts';
import { escapeText } from '#facts/markup.ts';
import { plainText } from '#facts/stress.ts';

/** What a reader without script sees of a story: its title, its summary, and every fact in a line. */
export function plainStory({ story, facts, voices }: Dataset): string {
  const names = new Map(voices.map(({ id, name }) => [id, name]));
  const lines = facts
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ text, standing, said, by }) => {
      const who = by.map((id) => names.get(id) ?? id).join(', ');
      return `<li>${escapeText([said.edtf, standing, who].filter(Boolean).join(', '))}: ${escapeText(plainText(text))}</li>`;
    });
  return `<noscript><h1>${escapeText(story.title)}</h1><p>${escapeText(story.summary)}</p><ul>${lines.join('')}</ul></noscript>`;
}
