import { expect, test, vi } from 'vitest';
import { languageOf } from '#app/language/language.ts';
import { Timing } from '#app/time/timing.svelte.ts';
import { panBy, zoomBy } from '#app/time/axis/zoom.ts';
import { Viewing } from '#app/view/view.svelte.ts';
import { asKnown, openFact, scrubTo, scrubToFact, setRange, showAll } from '#app/view/view.ts';
import type { Fact } from '#facts/fact.ts';
import { day, fact, sample, span } from '#tests/sample.ts';

/** What moves asks for these as soon as it is made; nothing moves here. */
vi.hoisted(() => {
  const query = { matches: false, addEventListener: () => {}, removeEventListener: () => {} };
  Object.assign(globalThis, { window: { matchMedia: () => query }, requestAnimationFrame: () => 0 });
});

const english = languageOf('en');

function withTiming(run: (timing: Timing, viewing: Viewing) => void, dataset = sample): void {
  const stop = $effect.root(() => {
    const viewing = new Viewing(dataset);
    run(new Timing(viewing, () => english), viewing);
  });
  stop();
}
/** Everything that is laid out, by identity: what is computed again is another object. */
const laidOut = ({ axis, laid, rows, facts }: Timing) => [
  axis.visible,
  laid,
  rows.gutter,
  rows.named,
  facts.presets,
  facts.dates,
];

function expectSame(now: readonly unknown[], before: readonly unknown[]): void {
  now.forEach((value, i) => expect(Object.is(value, before[i])).toBe(true));
}

test('a step of the playhead lays nothing out again, dragged or by fact', () => {
  withTiming((timing, viewing) => {
    const before = laidOut(timing);
    for (let one = day('2024-10-01'); one < day('2024-11-01'); one += 1) viewing.drag(scrubTo(one));
    expectSame(laidOut(timing), before);
    for (const fact of viewing.selection.shown) viewing.move(scrubToFact(fact, 'said'));
    viewing.move(openFact(viewing.selection.shown[0] as Fact));
    expectSame(laidOut(timing), before);
  });
});

test('a window of days and a pointer over a mark lay nothing out again', () => {
  withTiming((timing, viewing) => {
    const before = laidOut(timing);
    viewing.drag(setRange([day('2024-10-01'), day('2024-10-15')]));
    viewing.hovered = 'union-denies';
    expectSame(laidOut(timing), before);
  });
});

test('what does change the lanes lays them out again: this canary shows that the tests above can fail', () => {
  withTiming((timing, viewing) => {
    const { laid } = timing;
    const { visible } = timing.axis;
    viewing.move(showAll(true));
    expect(timing.axis.visible).not.toBe(visible);
    expect(timing.laid).not.toBe(laid);
    timing.axis.zoom = zoomBy(timing.axis.zoom, timing.axis.visible, 2);
    expect(timing.axis.visible.islands[0]).not.toEqual(visible.islands[0]);
  });
});

test('as known then, the lanes are laid out again only where the playhead crosses a day on which something became known', () => {
  withTiming((timing, viewing) => {
    viewing.move(asKnown(true));
    const days = [...new Set(viewing.archive.atHand.flatMap(({ known }) => known))].sort((a, b) => a - b);
    const last = days.at(-1) ?? 0;
    viewing.drag(scrubTo(last));
    const { laid } = timing;
    viewing.drag(scrubTo(last + 1));
    expect(timing.laid).toBe(laid);
    viewing.drag(scrubTo(last - 1));
    expect(timing.laid).not.toBe(laid);
  });
});

test('while a hand moves the axis elements stay where they were, and are placed once it rests', () => {
  withTiming((timing) => {
    timing.axis.zoom = zoomBy(timing.axis.zoom, timing.axis.visible, 4);
    const { still } = timing;
    expect(still.axis).toBe(timing.axis.visible);
    timing.hand.moving = {} as NonNullable<typeof timing.hand.moving>;
    for (let step = 0; step < 5; step += 1) timing.axis.zoom = zoomBy(timing.axis.zoom, timing.axis.visible, 1.1);
    expect(timing.still).toBe(still);
    expect(timing.axis.visible).not.toBe(still.axis);
    timing.hand.moving = null;
    expect(timing.still.axis).toBe(timing.axis.visible);
  });
});

test('a moved axis ends and breaks where it did: it is told anew where other facts lie', () => {
  withTiming((timing, viewing) => {
    const { outline } = timing.axis;
    const frame = timing.frame(undefined);
    timing.axis.zoom = zoomBy(timing.axis.zoom, timing.axis.visible, 1.05);
    timing.axis.zoom = panBy(timing.axis.zoom, timing.axis.visible, -20);
    expect(timing.axis.outline).toBe(outline);
    expect(timing.frame(undefined)).toBe(frame);
    viewing.move(showAll(true));
    timing.size.width = 300;
    expect(timing.axis.outline).not.toBe(outline);
    expect(timing.frame(undefined)).not.toBe(frame);
  });
});

test('a story told in years offers years to choose from, and not the months in which they end', () => {
  const facts = ['1979', '1993'].map((year) =>
    fact(`of-${year}`, {
      key: true,
      said: span('date', `${year}-01-01`, `${year}-12-31`, { edtf: year, grain: 'year' }),
    }),
  );
  withTiming(({ facts }) => expect(facts.presets.map(({ grain }) => grain)).toEqual(['year', 'year']), {
    ...sample,
    facts,
  });
});
