import { beforeEach, expect, test, vi } from 'vitest';
import { WHOLE, type Zoom } from '#app/time/axis/zoom.ts';
import { Hand } from '#app/time/hand/hand.svelte.ts';

type Mover = NonNullable<Hand['moving']>;
const mover = {} as Mover;
const FRAMES = 15;

/** What waits for the next frame. */
let waiting: (() => void)[] = [];
beforeEach(() => {
  waiting = [];
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => waiting.push(then));
});
function frames(count: number): void {
  for (let i = 0; i < count; i += 1) waiting.splice(0).forEach((then) => then());
}
const at = (time: number): Zoom => ({ by: 2, time, share: 0.5 });

/** A hand whose drawing has come. */
async function ready(): Promise<{ hand: Hand; axis: { zoom: Zoom } }> {
  const axis = { zoom: WHOLE };
  const hand = new Hand(axis, () => Promise.resolve({ default: mover }));
  hand.glide(at(0));
  await new Promise(setImmediate);
  return { hand, axis };
}

test('the first step moves the axis as it stands: what draws it under a hand is asked for by then', async () => {
  const bring = vi.fn(() => Promise.resolve({ default: mover }));
  const axis = { zoom: WHOLE };
  const hand = new Hand(axis, bring);
  expect(bring).not.toHaveBeenCalled();
  hand.glide(at(0));
  expect(axis.zoom).toEqual(at(0));
  expect(hand.moving).toBeNull();
  expect(bring).toHaveBeenCalledOnce();
});

test('is at rest once so many frames have passed without a step, however often it moved before', async () => {
  const { hand, axis } = await ready();
  for (let step = 1; step <= 4; step += 1) {
    hand.glide(at(step));
    expect(axis.zoom).toEqual(at(step));
    frames(FRAMES - 1);
    expect(hand.moving).toBe(mover);
    expect(waiting.length).toBe(1);
  }
  frames(2);
  expect(hand.moving).toBeNull();
  expect(waiting).toEqual([]);
});

test('what is held still stays as it was while the axis moves, and follows once it rests', async () => {
  const { hand, axis } = await ready();
  const time = hand.still(() => axis.zoom.time);
  expect(time()).toBe(0);
  hand.glide(at(5));
  expect(time()).toBe(0);
  frames(FRAMES + 1);
  expect(time()).toBe(5);
});

test('a step that moves nothing is none', async () => {
  const { hand, axis } = await ready();
  hand.glide(axis.zoom);
  expect(hand.moving).toBeNull();
  expect(waiting).toEqual([]);
});

test('where the drawing does not come the axis moves all the same, and it is asked for again', async () => {
  const bring = vi.fn(() => Promise.reject<{ default: Mover }>(new Error('offline')));
  const axis = { zoom: WHOLE };
  const hand = new Hand(axis, bring);
  for (const step of [1, 2]) {
    hand.glide(at(step));
    await new Promise(setImmediate);
    expect(axis.zoom).toEqual(at(step));
    expect(hand.moving).toBeNull();
  }
  expect(bring).toHaveBeenCalledTimes(2);
});
