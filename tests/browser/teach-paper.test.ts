import { describe, expect, test } from 'vitest';
import { SIZES, visitor } from './harness.ts';

const visit = visitor();

async function sheet(which: string) {
  const { page } = await visit(`?handout=${which}`);
  await page.locator('.paper').waitFor();
  await page.locator('.paper canvas').first().waitFor();
  return page;
}

/** How many pages a PDF has: each is an object of its own. */
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe('a hand-out', () => {
  test.each(['A4', 'Letter'])('with questions is a few pages of %s', async (format) => {
    const page = await sheet('questions');
    const count = pages(await page.pdf({ format }));
    expect(count).toBeGreaterThanOrEqual(3);
    expect(count).toBeLessThanOrEqual(8);
  });

  test('with questions gives no answer away, and has lines to write on', async () => {
    const page = await sheet('questions');
    const text = await page.locator('.paper').innerText();
    for (const word of ['hoax', 'fake news', 'Hwasong', 'They rejected it']) expect(text).not.toContain(word);
    for (const word of ['Who says?', 'How do they know?', 'Who disagrees?', 'https://www.huffingtonpost.co.uk/'])
      expect(text).toContain(word);
  });

  test('with answers says who, how they know and who disagrees', async () => {
    const page = await sheet('answers');
    const text = await page.locator('.paper').innerText();
    for (const word of ['hoax', 'Hwasong', 'They rejected it', 'United Nations sanctions monitors'])
      expect(text).toContain(word);
    expect(pages(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(9);
    // It is no later than its last fact, whose day may not be known.
    expect(await page.locator('.paper .playhead').isVisible()).toBe(false);
  });

  test('has its code as large on a screen as on paper, beside the title', async () => {
    const page = await sheet('questions');
    const code = page.getByRole('img', { name: /QR code/ });
    const width = async () => (await code.boundingBox())?.width ?? NaN;
    const screen = await width();
    await page.emulateMedia({ media: 'print' });
    expect(await width()).toBeCloseTo(screen, 0);
    expect(screen).toBeGreaterThan(140);
    expect(screen).toBeLessThan(180);
  });

  test('prints none of its buttons', async () => {
    const page = await sheet('questions');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await page.getByRole('img', { name: /QR code/ }).isVisible()).toBe(true);
  });
});

test('a hand-out leaves a margin beside its words on a phone, and stands its code below the title', async () => {
  const { page } = await visit('?handout&map=static', { viewport: SIZES.phone });
  const [title, code] = [page.locator('.paper h1'), page.locator('.paper .qr')];
  await code.waitFor();
  const [named, coded] = [await title.boundingBox(), await code.boundingBox()];
  expect(named?.x).toBeGreaterThanOrEqual(8);
  expect(named?.width).toBeGreaterThan(300);
  expect(coded?.y).toBeGreaterThan((named?.y ?? NaN) + (named?.height ?? NaN));
});
