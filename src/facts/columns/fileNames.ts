/** The names of the files of a large story, in its folder (docs/format.md). */
export const FILES = {
  archive: 'archive.json',
  columns: 'columns.bin',
  occasions: 'occasions.json',
  facts: (chunk: number) => `facts/${numbered(chunk)}.json`,
  provenance: (chunk: number) => `provenance/${numbered(chunk)}.json`,
  ids: (part: number) => `ids/${numbered(part)}.bin`,
  words: (shard: number) => `words/${numbered(shard)}.bin`,
} as const;

function numbered(number: number): string {
  return String(number).padStart(5, '0');
}
