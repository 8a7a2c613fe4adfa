/** Brings the file of a table. */
export type File<Words> = () => Promise<{ readonly words: Words }>;

/** A table of words that comes when it is first wanted. */
export class Table<Words> {
  /** Undefined until they were brought. */
  words!: Words;
  readonly #file: File<Words>;

  constructor(file: File<Words>) {
    this.#file = file;
  }

  /** Brings the words; rejects where they can't be had. */
  async bring(): Promise<void> {
    this.words = (await this.#file()).words;
  }

  /** A part of the program that speaks with these words, once it and they have come. */
  async with<Part>(coming: Promise<Part>): Promise<Part> {
    return (await Promise.all([coming, this.bring()]))[0];
  }
}
