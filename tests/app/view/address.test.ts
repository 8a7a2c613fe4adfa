import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_ZOOM, within } from '#app/space/ground/bounds.ts';
import { parseAddress, printAddress } from '#app/view/address.ts';
import { type View, openingView } from '#app/view/view.ts';
import { openArchive } from '#facts/archive.ts';
import { CLOCKS, STANDINGS } from '#facts/fact.ts';
import { LANE_KINDS } from '#facts/lane.ts';
import { dayOf } from '#facts/span.ts';
import { day, sample } from '#tests/sample.ts';

const archive = openArchive(sample);
const opening = openingView(archive);

const days = fc.integer({ min: day('0001-01-01'), max: day('9999-12-31') });
const some = (values: readonly string[]) => fc.subarray([...values]);
const degrees = (limit: number) => fc.integer({ min: -limit * 1000, max: limit * 1000 }).map((n) => n / 1000);

const views: fc.Arbitrary<View> = fc
  .record({
    fact: fc.constantFrom(null, ...archive.fact.keys()),
    all: fc.boolean(),
    t: fc.option(days),
    known: fc.boolean(),
    range: fc.option(
      fc
        .tuple(days, fc.integer({ min: 1, max: 9000 }))
        .map(([from, n]) => [from, Math.min(from + n, day('9999-12-31') + 1)] as const),
    ),
    standing: some(STANDINGS),
    place: some([...archive.place.keys()]),
    voice: some([...archive.voice.keys()]),
    article: some([...archive.article.keys()]),
    question: some([...archive.question.keys()]),
    q: fc.string({ unit: 'binary', maxLength: 60 }),
    clock: fc.constantFrom(...CLOCKS),
    lanes: fc.constantFrom(...LANE_KINDS),
    scale: fc.constantFrom('broken', 'true'),
    asked: fc.constantFrom(null, ...archive.question.keys()),
    step: fc.option(fc.integer({ min: 1, max: 9999 })),
    map: fc.option(
      fc.record({
        lon: degrees(180),
        lat: degrees(85),
        zoom: fc.integer({ min: -3000, max: 22000 }).map((n) => n / 1000),
      }),
    ),
  })
  .map((view) => view as View);

describe('the address of a view', () => {
  test('leaves out everything that the opening view says anyway', () => {
    expect(printAddress(opening, archive)).toBe('');
  });

  test('opens what was written before any script, whichever fact a story opens on', () => {
    for (const { id } of archive.atHand) {
      const story = { ...sample.story, start: id };
      const started = openArchive({ ...sample, story });
      expect(parseAddress('', started)).toEqual(openingView(started));
    }
    expect(new Set(archive.atHand.map(({ key }) => key ?? false)).size).toBe(2);
  });

  test('says what the product page promises, word for word', () => {
    const view: View = {
      ...opening,
      fact: 'boats-leave',
      all: true,
      t: day('2024-10-17'),
      range: [day('2024-10-01'), day('2024-11-09')],
      standing: ['said', 'denies'],
      q: 'two words',
      clock: 'event',
      step: 4,
      map: { lon: 36.2, lat: 50, zoom: 5 },
    };
    expect(printAddress(view, archive)).toBe(
      '#fact=boats-leave&t=2024-10-17&r=2024-10-01..2024-11-08&standing=said,denies&q=two+words&clock=event&step=4&map=36.2,50,5',
    );
  });

  test('that looks for something looks among all facts, unless it says otherwise', () => {
    expect(parseAddress('#q=boat', archive)).toMatchObject({ q: 'boat', all: true });
    expect(parseAddress('#standing=denies', archive).all).toBe(true);
    expect(parseAddress('#q=boat&all=0', archive).all).toBe(false);
    expect(parseAddress('#q=', archive).all).toBe(false);
  });

  test('holds days before Christ', () => {
    const view: View = { ...opening, t: dayOf(-43, 3, 15), range: [dayOf(-199), dayOf(-99)] };
    expect(parseAddress(printAddress(view, archive), archive)).toEqual(view);
  });

  test('writes the day of "as known on" as known, not as t', () => {
    expect(printAddress({ ...opening, known: true, t: day('2024-10-14') }, archive)).toBe('#known=2024-10-14');
  });

  test('gives the same view back, for any view', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parseAddress(printAddress(view, archive), archive)).toEqual(view);
      }),
    );
  });

  test('is never anything but a view, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Object.keys(parseAddress(text, archive)).sort()).toEqual(Object.keys(opening).sort());
      }),
    );
  });

  test.each([
    '#fact=nobody',
    '#t=2024-02-30',
    '#t=yesterday',
    '#t=-999999-01-01',
    '#r=2024-11-08..2024-10-01',
    '#r=2024-10-01',
    '#r=..2024-10-01',
    '#r=2024-10-01..',
    '#r=2024-10-01..2024-10-02..2024-10-03',
    '#standing=true',
    '#clock=noon',
    '#map=200,0,3',
    '#map=1,2',
    '#step=0',
    '#known=maybe',
    '#q=%E0%A4%A',
    '#__proto__=x&constructor=y',
  ])('ignores what is invalid: %s', (hash) => {
    expect(parseAddress(hash, archive)).toEqual(opening);
  });

  test('keeps what is valid beside what is not', () => {
    expect(parseAddress('#standing=said,true&t=2024-13-01&clock=event', archive)).toEqual({
      ...opening,
      all: true,
      standing: ['said'],
      clock: 'event',
    });
  });

  test.each([
    ['the world on a telephone', 0, -20, false],
    ['the world on a globe, near a pole', 85, -20, true],
    ['the northern edge of a map', 90, MAX_ZOOM, false],
  ])('holds a map wherever a ground lets it be: %s', (_, lat, zoom, globe) => {
    const map = within({ lon: 12, lat, zoom }, { width: 360, height: 300 }, globe);
    const { map: read } = parseAddress(printAddress({ ...opening, map }, archive), archive);
    expect(read?.lat).toBeCloseTo(map.lat, 2);
    expect(read?.zoom).toBeCloseTo(map.zoom, 2);
  });

  test('cuts a long search between characters, so that it can be written again', () => {
    const { q } = parseAddress(`#q=${'a'.repeat(199)}${encodeURIComponent('🚢🚢')}`, archive);
    expect(q).toBe(`${'a'.repeat(199)}🚢`);
    expect(parseAddress(printAddress({ ...opening, q }, archive), archive).q).toBe(q);
  });

  test('shows all facts where no fact is open and none is key', () => {
    const bare = openArchive({ ...sample, facts: sample.facts.map(({ key: _, ...one }) => one) });
    expect(parseAddress('#fact=', archive).all).toBe(false);
    expect(parseAddress('#fact=', bare)).toMatchObject({ fact: null, all: true });
    expect(printAddress(parseAddress('#fact=', bare), bare)).toBe('#fact=');
  });

  test('shows all facts where it opens one that is not a key fact', () => {
    expect(parseAddress('#fact=union-denies', archive)).toMatchObject({ fact: 'union-denies', all: true });
  });

  test('tolerates the secret that WordPress appends', () => {
    expect(parseAddress('#fact=union-denies#?secret=abc', archive).fact).toBe('union-denies');
    expect(parseAddress('#?secret=abc', archive)).toEqual(opening);
  });
});
