import { documentIn } from '../parse/document.ts';
import { isId } from '#facts/id.ts';
import { Haystack } from './haystack.ts';
import { type Piece, normalForm, paragraphsOf } from './normal.ts';
import type { Stretch } from './passage.ts';
import type { ArticleEntry } from '../parse/shapes.ts';
import type { Memory } from '../memory.ts';
import type { Workspace } from '../workspace.ts';

/** The text of an article, where it is at hand. It is read, compared and never written anywhere. */
export interface ArticleText {
  /** In the normal form; all offsets are in it. */
  readonly normal: string;
  /** The same, as passages are looked for in it. */
  readonly hay: Haystack;
  readonly paragraphs: readonly Piece[];
  /** Paragraphs that repeat an earlier one. */
  readonly copies: readonly Stretch[];
  /** SHA-256 of the normal form. */
  readonly sha256: string;
}

/** Whether the file of a text is in another encoding, or no text: what is not found in it may stand there. */
export function isForeign({ normal }: Pick<ArticleText, 'normal'>): boolean {
  return normal.includes('\uFFFD') || documentIn(normal) !== null;
}

export type Texts = ReadonlyMap<string, ArticleText>;

/**
 * The texts of a story's articles that can be found: each in the file that its entry names, else `<id>.txt`; in the
 * folder given (or a folder in it named like the story), else in the story's `texts/`.
 */
export function readTexts(
  workspace: Workspace,
  folder: string,
  articles: ReadonlyMap<string, Pick<ArticleEntry, 'text'>>,
  given?: string,
  memory?: Memory,
): Texts {
  const story = folder.slice(folder.lastIndexOf('/') + 1);
  const folders = given === undefined ? [`${folder}/texts`] : [given, `${given}/${story}`];
  const texts = new Map<string, ArticleText>();
  for (const [id, { text }] of articles) {
    if (!isId(id)) continue;
    const name = text?.value ?? `${id}.txt`;
    const raw = folders.map((one) => workspace.read(`${one}/${name}`)).find((found) => found !== null);
    if (raw === undefined || raw === null) continue;
    const make = () => articleText(raw, workspace);
    texts.set(id, memory?.value(`text ${id}`, [raw], make) ?? make());
  }
  return memory?.value('texts', [...texts].flat(), () => texts) ?? texts;
}

function articleText(raw: string, { hash }: Pick<Workspace, 'hash'>): ArticleText {
  const normal = normalForm(raw);
  const paragraphs = paragraphsOf(raw);
  return { normal, hay: new Haystack(normal), paragraphs, copies: copiesOf(paragraphs), sha256: hash(normal) };
}

function copiesOf(paragraphs: readonly Piece[]): readonly Stretch[] {
  const seen = new Set<string>();
  return paragraphs.filter(({ text }) => {
    const repeats = text.length > 0 && seen.has(text);
    seen.add(text);
    return repeats;
  });
}
