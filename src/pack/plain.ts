import type { Dataset } from '#facts/dataset.ts';

/** What a reader without script sees of a story: its title, its summary, and every fact in a line. */
export function plainStory({ story, facts, voices }: Dataset): string {
  const names = new Map(voices.map(({ id, name }) => [id, name]));
  const lines = facts
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ text, standing, said, by }) => {
      const who = by.map((id) => names.get(id) ?? id).join(', ');
      return `<li>${escaped([said.edtf, standing, who].filter(Boolean).join(', '))}: ${escaped(text)}</li>`;
    });
  return `<noscript><h1>${escaped(story.title)}</h1><p>${escaped(story.summary)}</p><ul>${lines.join('')}</ul></noscript>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
