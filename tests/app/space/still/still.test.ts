import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { Viewing } from '#app/view/view.svelte.ts';
import { languageOf } from '#app/language/language.ts';
import { STANDINGS } from '#facts/fact.ts';
import { openArchive } from '#facts/archive.ts';
import { transformOf, unitOf } from '#app/space/camera.ts';
import { storedFor, type Stored } from '#app/space/ground/stored.ts';
import { insetGrounds } from '#app/space/still/ground.ts';
import { hatchedIn } from '#app/space/still/hatched.ts';
import { PathText } from '#app/space/still/pathText.ts';
import { StillPen } from '#app/space/still/pen.ts';
import { type Still, stillsOf } from '#app/space/still/stage.ts';
import { emsOf } from '#app/look/letters.ts';
import { wrap } from '#app/space/still/wrap.ts';
import { sample } from '#tests/sample.ts';

beforeAll(() => {
  Object.assign(globalThis, { Path2D: PathText });
});

describe('the stills of a story', () => {
  const viewing = () => new Viewing(sample);

  test('are drawn by the ink itself, with its colours as variables of the page', () => {
    const stills = stillsOf(viewing(), languageOf('en'));
    expect(stills.map(({ name }) => name)).toEqual(['narrow', 'middle', 'wide', 'widest']);
    for (const { strokes } of stills) {
      const paints = strokes.flatMap(({ attributes: { fill, stroke } }) => [fill, stroke].filter(Boolean));
      expect(paints.length).toBeGreaterThan(10);
      expect(paints.every((paint) => paint === 'none' || /^var\(--[\w-]+\)$/.test(String(paint)))).toBe(true);
      expect(STANDINGS.some((one) => paints.includes(`var(--standing-${one})`))).toBe(true);
    }
  });

  test('are paths that begin at a point: a browser draws no other, so an arrow had no head', () => {
    const paths = stillsOf(viewing(), languageOf('en')).flatMap(({ strokes }) =>
      strokes.flatMap(({ attributes: { d } }) => (d === undefined ? [] : [String(d)])),
    );
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((d) => d !== '' && !d.startsWith('M'))).toEqual([]);
    const arrow = new PathText();
    for (const [x, y] of [[1, 2], [3, 4], [5, 6]] as const) arrow.lineTo(x, y); // prettier-ignore
    expect(arrow.d).toBe('M1 2L3 4L5 6');
  });

  test('name the places of key facts', () => {
    const wide = stillsOf(viewing(), languageOf('en')).at(-1);
    const texts = wide?.strokes.map(({ text }) => text).join(' ') ?? '';
    const key = openArchive(sample).atHand.find(({ key, places }) => key && places.length > 0);
    const place = sample.places.find(({ id }) => id === key?.places[0]?.place);
    expect(texts).toContain(place?.name);
  });
});

describe('the pen', () => {
  test('writes what a context would draw, with its state as attributes', () => {
    const pen = new StillPen();
    pen.save();
    pen.translate(10, 20);
    pen.globalAlpha = 0.5;
    pen.strokeStyle = 'red';
    pen.lineWidth = 2;
    pen.beginPath();
    pen.moveTo(0, 0);
    pen.lineTo(5, -5);
    pen.stroke();
    pen.restore();
    pen.font = '600 14px sans-serif';
    pen.fillText('Kyiv', 1, 2);
    const [line, text] = pen.strokes;
    expect(line?.attributes).toEqual({
      d: 'M0 0L5-5',
      fill: 'none',
      stroke: 'red',
      'stroke-opacity': 0.5,
      'stroke-width': 2,
      transform: 'translate(10 20)',
    });
    expect(text).toMatchObject({ text: 'Kyiv', attributes: { 'font-size': 14, 'font-weight': '600' } });
    expect(text?.attributes).not.toHaveProperty('transform');
  });

  test('hatches an area with the parts of lines that lie in it', () => {
    const square = 'M10 10L20 10L20 20L10 20Z';
    expect(hatchedIn('M0 15L30 15M0 25L30 25', square)).toBe('M10 15L20 15');
  });
});

describe('a title', () => {
  test('is wrapped where it has no spaces, too', () => {
    const text = '港の渡し船は嵐の前に止まった。誰が命じたのかはまだ分かっていない。町は否定している。';
    const lines = wrap(text, 12, Infinity);
    expect(lines.join('')).toBe(text);
    for (const line of lines) expect(emsOf(line)).toBeLessThanOrEqual(12);
    expect(wrap(`Bau ${'schwimmdock'.repeat(5)} heute`, 12, Infinity).at(-1)).toMatch(/ heute$/);
  });

  test('is wrapped without losing a word, or shortened with an ellipsis', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 }), (words) => {
        expect(wrap(words.join(' '), 200, Infinity).join(' ')).toBe(words.join(' '));
        expect(wrap(words.join(' '), 200, 3).length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('the grounds of insets', () => {
  const size = { width: 200, height: 150 };
  const inset = (lon: number, zoom: number): Pick<Still, 'inset'> => ({
    inset: { size, camera: { lon, lat: 48, zoom }, strokes: [], inset: null, more: 0, panel: [0, 0, 200, 150] },
  });
  const idFor = (stills: readonly Pick<Still, 'inset'>[], lon: number, zoom: number) =>
    storedFor(insetGrounds(stills), transformOf({ lon, lat: 48, zoom }, size))?.id;

  test('are drawn once where one inset shows all of another', () => {
    const stills = [inset(36, 4), inset(36.5, 4.3)];
    expect(insetGrounds(stills)).toHaveLength(1);
    expect(idFor(stills, 36.5, 4.3)).toBe(idFor(stills, 36, 4));
  });

  test('have an id each where insets look elsewhere, and each inset finds its own', () => {
    const stills = [inset(36, 4), inset(127, 4)];
    const ids = [idFor(stills, 36, 4), idFor(stills, 127, 4)];
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain(undefined);
  });
});

test('the widest still goes on above and below as far as a large window shows', () => {
  const wide = stillsOf(new Viewing(sample), languageOf('en')).at(-1) ?? expect.unreachable();
  expect(wide.size.height + 2 * wide.more).toBeCloseTo(wide.size.width / 2);
});

describe('a ground that stands in the page', () => {
  const stored: Stored[] = [
    { id: 'inset', west: 0.5, north: 0.3, east: 0.6, south: 0.4, scale: 8000 },
    { id: 'ground', west: 0.4, north: 0.2, east: 0.9, south: 0.5, scale: 2000 },
  ];
  const at = (x: number, y: number, scale: number) => ({ origin: [x, y] as const, scale, width: 200, height: 100 });

  test('is shown where it holds all of a frame, the finest first', () => {
    expect(storedFor(stored, at(0.52, 0.32, 8000))).toEqual({ id: 'inset', fine: true });
    expect(storedFor(stored, at(0.6, 0.3, 2000))).toEqual({ id: 'ground', fine: true });
  });

  test('is shown meanwhile where it is too coarse, and not at all where it ends', () => {
    expect(storedFor(stored, at(0.7, 0.3, 8000))).toEqual({ id: 'ground', fine: false });
    expect(storedFor(stored, at(0.85, 0.3, 2000))).toBeNull();
    expect(storedFor(stored, at(...unitOf([-70, 40]), 2000))).toBeNull();
  });
});
