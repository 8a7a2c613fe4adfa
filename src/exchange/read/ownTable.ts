import { unguarded } from '#facts/formula.ts';
import { type Draft, PENDING } from './draft.ts';
import { Ids } from './ids.ts';
import { unusedNotes } from './leftOut.ts';
import { fields, needed, spanValue } from './own.ts';
import { type Row, type Sheet, needColumns } from './sheet.ts';
import { refuse } from './fault.ts';
import type { Note } from './story.ts';
import type { Entry, Value } from './yaml.ts';

/** Names that a table has where a story has ids: the same name is the same entry. */
class Register {
  readonly #ids = new Ids();
  readonly #entries = new Map<string, { id: string; more: Readonly<Record<string, unknown>> }>();

  constructor(readonly what: string) {}

  /** @param more what else is known of the entry, the first time that it is named */
  idOf(name: string, more: Readonly<Record<string, unknown>> = {}): string {
    const known = this.#entries.get(name);
    if (known) return known.id;
    const id = this.#ids.take(name, this.what);
    this.#entries.set(name, { id, more });
    return id;
  }

  entries(
    shape: (id: string, name: string, more: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>,
  ): readonly Entry[] {
    return [...this.#entries].map(([name, { id, more }]) => fields(shape(id, name, more)));
  }
}

/**
 * Our own table of facts as a story again. A table says less than a story: kinds of voices, units of measures and the
 * places of areas are asked for.
 */
export function draftOfTable(sheet: Sheet, story: string): Draft {
  needColumns(sheet, ['id', 'text', 'standing', 'said'], 'table of facts of Dateline');
  if (sheet.rows.length === 0) refuse({ line: 1, column: 1 }, 'The table has no facts.', 'Export it again.');
  const names = registers();
  const facts = sheet.rows.map((row) => factEntry(row, names));
  const start = sheet.rows[0]?.cells['id'];
  const measures = names.measures.entries((id, label) => ({ id, label, unit: 'UNIT' }));
  return {
    story: fields({
      ...{ title: needed, summary: needed, language: needed, start },
      measures: measures.map((entry) => Object.fromEntries(entry.map(({ key, value }) => [key, value]))),
    })
      .map((field) => (field.key === 'title' ? { ...field, value: story } : field))
      .concat(PENDING),
    articles: names.articles.entries((id, _, more) => ({ id, ...more })),
    voices: names.voices.entries((id, name) => ({ id, name, kind: needed })),
    places: names.places.entries((id, name, more) => ({ id, name, kind: 'place', ...more })),
    occasions: names.occasions.entries((id, title) => ({ id, title, kind: needed })),
    questions: names.questions.entries((id, question, { kind }) => ({ id, question, kind })),
    facts: new Map([['imported', facts]]),
  };
}

type Names = ReturnType<typeof registers>;

function registers() {
  const of = (what: string) => new Register(what);
  return {
    ...{ articles: of('article'), voices: of('voice'), places: of('place') },
    ...{ occasions: of('occasion'), questions: of('question'), measures: of('measure') },
  };
}

function factEntry({ cells }: Row, names: Names): Entry {
  const cell = (name: string) => unguarded(cells[name] ?? '') || undefined;
  const list = (name: string) => (cell(name) ?? '').split('; ').filter(Boolean);
  const date = (name: string) => {
    const edtf = cell(name);
    return edtf && spanValue(edtf, cell(`${name}_words`), cell(`${name}_because`));
  };
  const voices = list('by').map((name) => names.voices.idOf(name));
  const occasion = cell('occasion');
  return fields({
    ...{ id: cell('id') ?? needed, text: cell('text') ?? needed, plain: cell('plain') },
    ...{
      key: cell('key') === 'yes' ? true : undefined,
      occasion: occasion && names.occasions.idOf(occasion),
      by: voices,
    },
    ...{ said: date('said'), event: date('event'), standing: cell('standing') ?? needed },
    act: cell('act') === 'assert' ? undefined : cell('act'),
    expected: cell('expected') === 'yes' ? true : undefined,
    ...placesOf(list('places'), cells, names),
    of: cell('of'),
    figures: list('figures').map((text) => figureOf(text, names)),
    answers: list('questions').map((text) => answerOf(text, names)),
    in: appearancesOf(cell('articles') ?? '', list, names) ?? needed,
    corrected: list('corrected').map(noteOf('note')),
    withdrawn: cell('withdrawn') && noteOf('why')(cell('withdrawn') ?? ''),
  });
}

/** `role: Name`; the coordinates of a row belong to its first place. */
function placesOf(list: readonly string[], cells: Row['cells'], { places }: Names): Readonly<Record<string, Value>> {
  const roles: Record<string, Value[]> = {};
  for (const [at, text] of list.entries()) {
    const [, role = '', name = ''] = /^(\w+): (.*)$/.exec(text) ?? [];
    const position = [Number(cells['longitude'] || NaN), Number(cells['latitude'] || NaN)];
    const isPoint = at === 0 && position.every(Number.isFinite);
    const more = isPoint
      ? { precision: cells['place_precision'], coordinates: position }
      : { precision: needed, coordinates: needed };
    const key = role === 'said' ? 'place' : role;
    if (role !== 'seat' && name !== '') (roles[key] ??= []).push(places.idOf(name, more));
  }
  return roles;
}

/** `Label: words (about 12, min 10)`. */
function figureOf(text: string, { measures }: Names): Value {
  const [, label = '', words = '', note = ''] =
    /^(.*?): (.*?)(?: \(((?:about ?)?(?:(?:min |max )?-?[\d.]+(?: |(?=\))))*)\))?$/.exec(text) ?? [];
  const number = (name: string) => {
    const found = new RegExp(`(?:^|\\s)${name}(-?[\\d.]+)`).exec(note.replace(/^about /, ''));
    return found ? Number(found[1]) : undefined;
  };
  const [min, max] = [number('min '), number('max ')];
  const value = min === undefined && max === undefined ? number('') : undefined;
  return { measure: measures.idOf(label), words, value, min, max, approx: note.startsWith('about') ? true : undefined };
}

/** `Question? (supports)`. */
function answerOf(text: string, { questions }: Names): Value {
  const [, question = text, position] = /^(.*?)(?: \((supports|denies|conditional|open)\))?$/.exec(text) ?? [];
  const id = questions.idOf(question, { kind: position === undefined ? 'other' : 'yes-no' });
  return { question: id, position };
}

/** `Headline (Outlet, 2024-10-17)`, with links and passages where there is one for each. */
function appearancesOf(text: string, list: (name: string) => readonly string[], { articles, voices }: Names): Value {
  const found = articlesIn(text);
  const of = (name: string, at: number) => (list(name).length === found.length ? list(name)[at] : undefined);
  const read = found.map(([name, headline = '', publisher, published], at) => {
    const id = articles.idOf(name.replace(/; $/, ''), { headline, publisher, url: of('links', at), published });
    const via = found.length === 1 ? list('via').map((one) => voices.idOf(one)) : [];
    return { article: id, passage: of('passages', at), via: via.length > 0 ? via : undefined, quote: of('quotes', at) };
  });
  return read.length > 0 ? read : undefined;
}

function articlesIn(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(/(.*?) \((?:([^()]*), )?([^(),]*)\)(?:; |$)/gy)];
}

/** Says what a row holds of its articles that cannot be told apart, and which columns are not ours. */
export function tableNotes(sheet: Sheet): readonly Note[] {
  const lost = sheet.rows.flatMap(({ cells, place }) => {
    const count = articlesIn(unguarded(cells['articles'] ?? '')).length;
    const isLost = (name: string) => {
      const given = (cells[name] ?? '').split('; ').filter(Boolean).length;
      return given > 0 && (name === 'via' ? count !== 1 : given !== count);
    };
    const names = ['links', 'passages', 'quotes', 'via'].filter(isLost);
    const sentence = `Of “${cells['id'] ?? ''}” was left out, because it does not say to which article it belongs: ${names.join(', ')}.`;
    return names.length === 0 ? [] : [{ place, sentence }];
  });
  return [...unusedNotes(sheet, COLUMNS), ...lost];
}

/** The columns of the export, those that only say another one in days included. */
const COLUMNS = [
  ...['id', 'text', 'plain', 'key', 'standing', 'act', 'by', 'occasion', 'origin', 'expected', 'of'],
  ...['said', 'event'].flatMap((clock) => [clock, ...['first_day', 'last_day', 'words', 'because'].map((part) => `${clock}_${part}`)]), // prettier-ignore
  ...['places', 'place_precision', 'latitude', 'longitude', 'figures', 'questions', 'articles', 'links'],
  ...['passages', 'quotes', 'via', 'corrected', 'withdrawn'],
];

/** `2024-10-17: text`. */
function noteOf(key: 'note' | 'why'): (text: string) => Value {
  return (text) => ({ on: text.slice(0, text.indexOf(': ')), [key]: text.slice(text.indexOf(': ') + 2) });
}
