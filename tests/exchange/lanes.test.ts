import { expect, test } from 'vitest';
import { lanesOf } from '#exchange/read/lanes.ts';

test('an imported story calls the row of all other places what its language does', () => {
  const events = Array.from({ length: 10 }, (_, at) => ({
    group: '',
    place: { id: `port-${at}`, name: `Порт ${at}`, position: [at, 52] as const, isPin: false },
  }));
  expect(lanesOf(events, 'uk')?.at(-1)).toEqual({ id: 'elsewhere', label: 'Інші місця' });
});
