import { StringDecoder } from 'node:string_decoder';

type Wide = 'utf-16le' | 'utf-16be';

/**
 * The encoding that a byte order mark at the beginning of a file says, where it is not UTF-8. Excel writes its “Unicode
 * text” so, and Windows what its command line puts into a file.
 */
export function wideIn([first, second]: Uint8Array): Wide | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** The text of a whole file, with its byte order mark; what cannot be read becomes U+FFFD. */
export function decoded(bytes: Buffer): string {
  const wide = wideIn(bytes);
  return wide ? wideDecoder(wide).decode(bytes) : bytes.toString();
}

/** The same from blocks of its bytes, of which the first holds the whole mark. */
export function* textOf(blocks: Iterable<Uint8Array>): Iterable<string> {
  let decoder: Decoder | null = null;
  for (const block of blocks) {
    if (block.length === 0) continue;
    decoder ??= decoderFor(block);
    yield decoder.write(block);
  }
  if (decoder) yield decoder.end();
}

interface Decoder {
  write(block: Uint8Array): string;
  end(): string;
}

function decoderFor(block: Uint8Array): Decoder {
  const wide = wideIn(block);
  if (!wide) return new StringDecoder('utf8');
  const decoder = wideDecoder(wide);
  return { write: (more) => decoder.decode(more, { stream: true }), end: () => decoder.decode() };
}

function wideDecoder(wide: Wide) {
  return new TextDecoder(wide, { ignoreBOM: true });
}
