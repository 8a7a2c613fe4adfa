import { expect, test } from 'vitest';
import { openArchive } from '#facts/archive.ts';
import { columnsOf } from '#app/space/ink/counts/columns.ts';
import { cellsAt } from '#app/space/ink/counts/ledger.ts';
import { city, factAt, story } from '../../world.ts';

test('a place on the 180th meridian is never gathered with one at the other edge of the world', () => {
  const places = [city('taveuni', 180, -16.85), city('lakeba', -178.8, -18.2)];
  const columns = columnsOf(openArchive(story(places, [factAt('here', 'taveuni'), factAt('there', 'lakeba')])));
  for (let level = 1; level <= 22; level += 1)
    expect([...cellsAt(columns, level).x], `level ${level}`).toEqual([...columns.x]);
});
