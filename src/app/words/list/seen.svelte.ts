/** What a view makes of a fact in a list: `out` left out, `dim` outside the window, `perhaps` perhaps known. */
export const SEEN = { out: 1, dim: 2, perhaps: 4, open: 8, hovered: 16, brought: 32 } as const;
type Flag = keyof typeof SEEN;

/** The bits above the flags count the deniers. */
export const DENIERS = 6;

/** What a view makes of one fact, as state of its own: what reads it is evaluated again only when that changes. */
export class Seen {
  bits: number;

  constructor(bits: number) {
    this.bits = $state.raw(bits);
  }

  is(flag: Flag): boolean {
    return (this.bits & SEEN[flag]) !== 0;
  }

  get deniers(): number {
    return this.bits >> DENIERS;
  }
}
