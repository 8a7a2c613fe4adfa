/** The parts of the URL standard (WHATWG) that every place has in which facts are read: browsers and Node. */
declare class URL {
  static canParse(address: string): boolean;
  constructor(address: string);
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
}
