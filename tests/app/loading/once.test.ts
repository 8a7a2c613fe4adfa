import { expect, test, vi } from 'vitest';
import { once } from '#app/loading/once.ts';

test('what came is asked for once, however many ask at once', async () => {
  const bring = vi.fn(async () => true);
  const get = once(bring);
  expect(await Promise.all([get(), get()])).toEqual([true, true]);
  expect(await get()).toBe(true);
  expect(bring).toHaveBeenCalledTimes(1);
});

test('what could not be had is asked for again, by whoever comes next', async () => {
  const answers = [false, true];
  const bring = vi.fn(async () => answers.shift() ?? false);
  const get = once(bring);
  expect(await Promise.all([get(), get()])).toEqual([false, false]);
  expect(await get()).toBe(true);
  expect(bring).toHaveBeenCalledTimes(2);
});

test('who waited for a failure in vain takes nothing from who has asked anew', async () => {
  let end: (came: boolean) => void = () => {};
  const bring = vi.fn(() => new Promise<boolean>((done) => (end = done)));
  const get = once(bring);
  const [first, second] = [get(), get().then((came) => came || get())];
  end(false);
  expect(await first).toBe(false);
  await vi.waitFor(() => expect(bring).toHaveBeenCalledTimes(2));
  const third = get();
  end(true);
  expect(await Promise.all([second, third])).toEqual([true, true]);
  expect(bring).toHaveBeenCalledTimes(2);
});
