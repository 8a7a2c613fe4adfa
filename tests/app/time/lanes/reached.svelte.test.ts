import { expect, test } from 'vitest';
import { Reached } from '#app/time/lanes/reached.svelte.ts';
import { Viewing } from '#app/view/view.svelte.ts';
import { asKnown, openFact, readClock, scrubTo, showAll } from '#app/view/view.ts';
import { type Clock, type Fact, spanOn } from '#facts/fact.ts';
import { lastDay } from '#facts/span.ts';
import { day, sample } from '#tests/sample.ts';

function withReached(run: (reached: Reached, viewing: Viewing) => void, clock: Clock = 'said'): void {
  const stop = $effect.root(() => {
    const viewing = new Viewing(sample);
    viewing.move(showAll(true));
    viewing.move(readClock(clock));
    const days = viewing.selection.shown.map((fact) => lastDay(spanOn(fact, clock)));
    run(new Reached({ viewing, facts: { clock, days }, large: { dense: null } }), viewing);
  });
  stop();
}

test('the playhead has reached the last day of a fact up to its own, and none before the first', () => {
  withReached((reached, viewing) => {
    const days = viewing.selection.shown.map((fact) => lastDay(spanOn(fact, 'said')));
    for (let one = day('2022-01-01'); one < day('2025-01-01'); one += 3) {
      viewing.drag(scrubTo(one));
      expect(reached.day).toBe(Math.max(-Infinity, ...days.filter((other) => other <= one)));
    }
  });
});

test('what is known is asked for where the view does, as of the last day on which something became known', () => {
  withReached((reached, viewing) => {
    expect(reached.known).toBeNull();
    viewing.move(asKnown(true));
    const days = viewing.archive.atHand.flatMap(({ known }) => known);
    const last = Math.max(...days);
    viewing.drag(scrubTo(last + 100));
    expect(reached.known).toBe(last);
    viewing.drag(scrubTo(Math.min(...days) - 1));
    expect(reached.known).toBe(-Infinity);
  });
});

test('the date of the open fact is vague where no day of it is known, while the playhead stands on it', () => {
  withReached((reached, viewing) => {
    expect(reached.vague).toBeNull();
    const launched = viewing.archive.fact.get('ferry-launched') as Fact;
    viewing.move(openFact(launched));
    expect(reached.vague).toBe(launched.event);
    viewing.move(scrubTo(viewing.playhead + 1));
    expect(reached.vague).toBeNull();
  }, 'event');
});
