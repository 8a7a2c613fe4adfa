import { describe, expect, it } from 'vitest';
import { compileFerry } from './disk.ts';

/** Where a file of voices is not YAML, why, and what to write instead. */
function told(text: string): readonly (string | number)[] {
  const { problems } = compileFerry({ 'voices.yaml': text });
  const [found] = problems.filter(({ code }) => code === 'yaml-syntax');
  return found ? [`${found.line}:${found.column}`, found.sentence, found.suggestion] : [];
}

describe('a file that is not YAML', () => {
  it.each([
    ['a colon in a text', '- id: mayor\n  name: Brandt: the "mayor"\n', '2:9', 'a text with a colon needs quotation marks', 'Write `name: "Brandt: the \\"mayor\\""`.'], // prettier-ignore
    ['a line that is indented deeper', '- id: mayor\n   name: Brandt\n', '2:4', 'this line is indented deeper', 'Begin it under the first letter'], // prettier-ignore
    ['no space after a colon', '- id: mayor\n  name:Brandt\n  kind: person\n', '2:3', 'a space is missing after the colon', 'Write `name: Brandt`.'], // prettier-ignore
    ['an open quotation mark', '- id: mayor\n  name: "Brandt\n', '2:9', 'the quotation mark here is never closed', 'Close it where the text ends'], // prettier-ignore
    ['an apostrophe in single quotation marks', "- id: mayor\n  name: 'Brandt's'\n", '2:16', 'the text ends at this quotation mark', 'double quotation marks'], // prettier-ignore
    ['an open quotation mark in brackets', '- id: mayor\n  spellings: ["Brandt", "Ilse B.]\n  kind: person\n', '2:25', 'the quotation mark here is never closed', 'Close it where the text ends'], // prettier-ignore
    ['an open bracket', '- { id: mayor, name: Brandt\n', '', 'a bracket is still open here: “}” is missing', 'Write `}`'], // prettier-ignore
    ['a second document', '- { id: mayor, name: Brandt, kind: person }\n---\n- { id: lost }\n', '2:1', 'a second document begins', 'Take away the line `---`.'], // prettier-ignore
    ['a second document after a comment', '# voices\n- { id: mayor, name: Brandt, kind: person }\n# more\n---\n- { id: lost }\n', '4:1', 'a second document begins', 'Take away the line `---`.'], // prettier-ignore
    ['a reserved sign', '- { id: mayor, name: @brandt, kind: person }\n', '1:22', 'a text cannot begin with this sign', 'quotation marks'], // prettier-ignore
    ['a text that begins with an asterisk', '- id: mayor\n  name: *The* mayor\n', '2:9', 'begins with “*”', 'Write `name: "*The* mayor"`.'], // prettier-ignore
    ['a text that begins with a bracket', '- id: mayor\n  name: [sic] Brandt\n', '2:9', 'begins with “[”', 'Write `name: "[sic] Brandt"`.'], // prettier-ignore
    ['a text that begins with an ampersand', '- id: mayor\n  name: & sons\n', '2:9', 'begins with “&”', 'Write `name: "& sons"`.'], // prettier-ignore
    ['a text that begins with a question mark', '- id: mayor\n  name: ? so on\n  kind: person\n', '2:9', 'begins with “?”', 'Write `name: "? so on"`.'], // prettier-ignore
    ['a colon in brackets', '- { id: mayor, name: Brandt: mayor }\n', '1:22', 'a text with a colon', 'quotation marks'],
    ['a dash without its space', '-id: mayor\n  name: Brandt\n', '1:1', 'a space is missing after the dash', '- '],
    ['a key at the margin', '- id: mayor\nname: Brandt\n  kind: person\n', '2:1', 'does not begin under the lines', 'as many spaces'], // prettier-ignore
    ['curly quotation marks', '- { id: mayor, name: ”[sic] Brandt”, kind: person }\n', '1:22', 'curly quotation marks', 'Write straight ones'], // prettier-ignore
    ['a long dash', '– id: mayor\n  name: Brandt\n', '1:1', 'this dash begins no entry', 'a hyphen'],
    [
      'spaces that do not break',
      '- id: mayor\n\u00a0\u00a0name: Brandt\n',
      '2:1',
      'spaces of another kind',
      'type plain spaces',
    ],
    ['the rest of a text', '- id: mayor\n  name: Brandt\nand more\n', '3:1', 'this line has no key', 'indent the line'],
    ['the rest of a text before its list', '- id: mayor\n  name: Brandt\n and more\n  kind: person\n', '3:1', 'this line begins no entry', 'Indent it'], // prettier-ignore
    ['three points on a line', '- { id: mayor, name: Brandt, kind: person }\n...\n- { id: lost }\n', '2:1', 'a second document begins at `...`', 'Take away the line `...`.'], // prettier-ignore
    ['a backslash', '- id: mayor\n  name: "C:\\path"\n', '2:12', 'a backslash', '`\\\\`'],
    ['a text that begins with a pointed bracket', '- id: mayor\n  name: > folded\n', '2:9', 'begins with “>”', 'Write `name: "> folded"`.'], // prettier-ignore
    ['a line without a key', '- id: mayor\n  name: Brandt\n  and more\n  kind: person\n', '', '', ''],
  ])('because of %s says where, and what to write', (_, text, place, reason, instead) => {
    const [where = '', sentence = '', suggestion = ''] = told(text);
    expect(sentence).toContain(reason);
    expect(suggestion).toContain(instead);
    if (place) expect(where).toBe(place);
    expect(suggestion).not.toBe('');
  });
});

describe('a value of the wrong kind', () => {
  const suggested = (files: Record<string, string>) =>
    compileFerry(files)
      .problems.filter(({ code }) => code === 'wrong-kind')
      .map(({ suggestion }) => suggestion);
  const fact = (line: string) => ({
    'facts/more.yaml': `- id: more\n  text: More.\n  standing: reported\n  ${line}\n`,
  });

  it.each([
    ['yes', 'Write `true`.'],
    ['Sí', 'Write `true`.'],
    ['no', 'Write `false`.'],
  ])('is told what %s is here', (word, instead) => {
    expect(suggested(fact(`key: ${word}`))).toContain(instead);
  });

  it('is told when only quotation marks make a number a text', () => {
    const figures = 'figures: [{ measure: aboard, words: "38", value: "38" }]';
    expect(suggested(fact(figures))).toContain('Write `38`, without quotation marks.');
  });

  it.each([
    ['80%', 'Write `80`, without the unit.'],
    ['80,5 km', 'Write `80.5`, without the unit.'],
    ['2.7 millones', 'Write `2700000`.'],
    ['3 Mrd.', 'Write `3000000000`.'],
    ['2000-3000', 'Write `min: 2000, max: 3000` in the place of `value`.'],
  ])('is told which number %s is', (value, instead) => {
    const figures = `figures: [{ measure: aboard, words: some, value: "${value}" }]`;
    expect(suggested(fact(figures))).toContain(instead);
  });

  it.each([
    ['a GeoJSON geometry', '{ type: Polygon, coordinates: [[[4, 52], [5, 52], [5, 53], [4, 52]]] }'],
    ['the polygons of one', '[[[[4, 52], [5, 52], [5, 53], [4, 52]]]]'],
    ['the text of a database', '"POLYGON((4 52, 5 52, 5 53, 4 52))"'],
  ])('is told of corners that stand in %s', (_, outline) => {
    const place = `- { id: polder, name: Polder, kind: area, precision: area, anchor: [4.5, 52.5], outline: ${outline} }\n`;
    expect(suggested({ 'places.yaml': place })).toEqual(['Write the corners by themselves: `outline: [[4, 52], [5, 52], [5, 53], [4, 52]]`.']); // prettier-ignore
  });

  it('is told of the parts of several polygons', () => {
    const parts = '{ type: MultiPolygon, coordinates: [[[[4, 52], [5, 52], [5, 53]]], [[[6, 52], [7, 52], [7, 53]]]] }';
    const place = `- { id: polder, name: Polder, kind: area, precision: area, anchor: [4.5, 52.5], outline: ${parts} }\n`;
    expect(suggested({ 'places.yaml': place })).toEqual(['Write the corners of each part by themselves, without holes: `outline: [[[4, 52], [5, 52], [5, 53]], [[6, 52], [7, 52], [7, 53]]]`.']); // prettier-ignore
  });

  it('is told that an outline has no holes', () => {
    const rings = '[[[4, 52], [5, 52], [5, 53]], [[4.2, 52.1], [4.3, 52.1], [4.3, 52.2]]]';
    const place = `- { id: polder, name: Polder, kind: area, precision: area, anchor: [4.5, 52.5], outline: ${rings} }\n`;
    expect(suggested({ 'places.yaml': place })).toEqual(['Leave out the holes: take away each ring that lies inside another.']); // prettier-ignore
  });

  it('is told of a point as databases write it', () => {
    const place = '- { id: quay, name: Quay, kind: quay, precision: site, coordinates: POINT(4.5 52.1) }\n';
    expect(suggested({ 'places.yaml': place })).toContain('Write `[4.5, 52.1]`.');
  });

  it('is told of both numbers that points in quotation marks may mean', () => {
    const figures = 'figures: [{ measure: aboard, words: "18.200", value: "18.200" }]';
    expect(suggested(fact(figures))).toContain('Write `18200`, or `18.2` where the point parts decimals.');
  });

  it.each([
    ['in: gazette', 'Write `[{ article: "gazette" }]`.'],
    ['answers: how-many', 'Write `[{ question: "how-many" }]`.'],
    ['figures: 1200', 'Write `[{ measure: …, words: … }]`.'],
  ])('is told the entry of a list that %s is', (line, instead) => {
    expect(suggested(fact(line))).toEqual([instead]);
  });

  it.each([
    ['no more than 700', 'max: 700'],
    ['at least 1,200', 'min: 1200'],
    ['mehr als 3 Millionen', 'min: 3000000'],
    ['about 40', 'value: 40, approx: true'],
    ['~40', 'value: 40, approx: true'],
  ])('is told the key for “%s”', (written, keys) => {
    const figure = `figures: [{ measure: aboard, words: some, value: "${written}" }]`;
    expect(suggested(fact(figure))).toEqual([`Write \`${keys}\` in the place of \`value\`.`]);
  });

  it('is told of both orders of two numbers, but where one of them is no latitude', () => {
    const place = (pair: string) => ({
      'places.yaml': `- { id: quay, name: Quay, kind: quay, precision: site, coordinates: "${pair}" }\n`,
    });
    expect(suggested(place('53.54, 9.98'))[0]).toMatch(/^Write the longitude first: `\[9\.98, 53\.54\]` if .*, else `\[53\.54, 9\.98\]`\.$/); // prettier-ignore
    expect(suggested(place('21.03, 105.85'))).toEqual(['Write `[105.85, 21.03]`, the longitude first.']);
  });

  it('is told of decimal commas in coordinates', () => {
    const place = '- { id: oslo, name: Oslo, kind: city, precision: city, coordinates: [10,75, 59,91] }\n';
    expect(suggested({ 'places.yaml': place })).toContain(
      'Write points, not commas, the longitude first: `[10.75, 59.91]`.',
    );
  });
});

describe('a text before a comment', () => {
  const warned = (voices: string) =>
    compileFerry({ 'voices.yaml': voices })
      .problems.filter(({ code }) => code === 'comment-after-text')
      .map(({ line, column }) => `${line}:${column}`);

  it('may have lost words, and says so', () => {
    expect(warned('- id: mayor\n  name: Platform #5 and # 6\n  kind: person\n')).toEqual(['2:18']);
  });

  it.each([
    ['an id', '- id: mayor # the one\n  name: Brandt\n  kind: person\n'],
    ['a text in quotation marks', '- id: mayor\n  name: "Ilse Brandt" # the mayor\n  kind: person\n'],
    ['a comment on its own line', '- id: mayor\n  # the mayor\n  name: Ilse Brandt\n  kind: person\n'],
    ['a hash sign inside a word', '- id: mayor\n  name: Platform#5\n  kind: person\n'],
  ])('is left alone where it is %s', (_, voices) => {
    expect(warned(voices)).toEqual([]);
  });
});
