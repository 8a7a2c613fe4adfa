import { type BrowserContextOptions, type Page } from 'playwright-core';
import { bareOptions } from './chromium.mjs';
import { type Visit, SIZES, visitor } from './harness.ts';

/** Steps of the lesson of the first story. */
export const STEPS = 12;

/** Every stop of the lesson, in order. */
export const WHOLE = Array.from({ length: STEPS }, (_, at) => {
  const place = `Step ${at + 1} of ${STEPS}`;
  return [place, `${place} answered`];
}).flat();

export const question = (page: Page) => page.getByRole('heading', { level: 1 });
export const place = (page: Page) => page.locator('.remote .place');
export const answer = (page: Page) => page.locator('header .answer');
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
export const told = (page: Page) => page.getByRole('region', { name: 'Facts of this step' }).getByRole('article');

/**
 * Gives a function that opens a lesson and waits until it stands there. The map is the poster unless the path says
 * otherwise: what these tests are about does not need the other one, nor a browser that has it.
 */
export function classroom(
  visit = visitor(bareOptions()),
): (path?: string, options?: BrowserContextOptions) => Promise<Visit> {
  return async (path = '?present&map=static', options = { viewport: SIZES.projector }) => {
    const visited = await visit(path, options);
    await place(visited.page).waitFor();
    return visited;
  };
}

/** Everything that is read aloud: the accessibility tree of the page. */
export async function tree(page: Page): Promise<string> {
  return page.locator('body').ariaSnapshot();
}

/** Goes to the end of the lesson; gives every stop that was passed. */
export async function wholeLesson(page: Page, on: () => Promise<void>): Promise<string[]> {
  const passed: string[] = [];
  for (let i = 0; i < 90; i += 1) {
    const stop = `${await place(page).textContent()}${(await answer(page).count()) > 0 ? ' answered' : ''}`;
    if (passed.at(-1) !== stop) passed.push(stop);
    if (stop === WHOLE.at(-1)) break;
    await on();
  }
  return passed;
}
