import { factLine, standingWord } from '#app/language/facts.ts';
import { scrubToFact } from '#app/view/view.ts';
import { lowerBound } from '#facts/search.ts';
import { chapterStep, chaptersOf } from './chapters.ts';
import type { Stops } from './stops.ts';
import type { Timing } from '../timing.svelte.ts';

/** The facts of a small story as stops, in the order of the clock; a page is a chapter. */
export function factStops(timing: Timing): Stops {
  const { viewing } = timing;
  const { clock } = timing.facts;
  const facts = viewing.selection.shown;
  const index = indexOf(timing);
  const l = timing.language();
  const go = (at: number) => {
    const fact = facts[at];
    if (fact) viewing.move(scrubToFact(fact, clock));
  };
  return {
    label: l.words.time.scrub,
    count: facts.length,
    index,
    go,
    spoken() {
      const fact = facts[index];
      if (!fact) return '';
      const place = l.words.time.place(index + 1, facts.length) + l.words.comma + standingWord(l, fact.standing);
      return factLine(l, viewing.archive, fact, clock, place);
    },
    page: (step) => go(chapterStep(chaptersOf(facts, clock, timing.axis.visible), index, step, facts.length - 1)),
  };
}

/** The open fact where the playhead stands on it, else the last one that the playhead has reached. */
function indexOf({ viewing, facts: { days } }: Timing): number {
  const { playhead, selection, open } = viewing;
  const after = lowerBound(days, playhead + 1);
  for (let at = lowerBound(days, playhead); at < after; at += 1) if (selection.shown[at]?.id === open) return at;
  return Math.max(after - 1, 0);
}
