/** The parts of the URL standard (WHATWG) that every place has in which facts are read: browsers and Node. */
declare class URL {
  static canParse(address: string): boolean;
  constructor(address: string);
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
}

/** The parts of the Encoding standard (WHATWG) that facts are written and read with: UTF-8 only. */
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
