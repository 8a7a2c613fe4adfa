/** Neighbours on the axis that are one mark: those from `from` to `to` of what was laid out, half-open. */
export interface Stack {
  readonly from: number;
  readonly to: number;
  /** How many facts it holds. */
  readonly facts: number;
  /** Its middle, the mean of its facts, px. */
  readonly x: number;
  /** Half its width, px. */
  readonly half: number;
}

export interface StackOptions {
  /** Half the width of a mark, px. */
  readonly mark: number;
  /** Size of the digits of a count, px. */
  readonly em: number;
}

/** Free space between two marks, px. */
const SPACE = 2;

/**
 * Merges neighbours until no two marks touch: O(n).
 * @param places of the marks, px, ascending
 * @param facts how many there are at each
 */
export function stacksOf(
  places: readonly number[],
  facts: (at: number) => number,
  options: StackOptions,
): readonly Stack[] {
  const stacks: Stack[] = [];
  places.forEach((x, at) => {
    let stack: Stack = { from: at, to: at + 1, facts: facts(at), x, half: halfOf(facts(at), options) };
    for (let last = stacks.at(-1); last && stack.x - last.x < stack.half + last.half + SPACE; last = stacks.at(-1)) {
      stacks.pop();
      stack = join(last, stack, options);
    }
    stacks.push(stack);
  });
  return stacks;
}

function join(one: Stack, next: Stack, options: StackOptions): Stack {
  const facts = one.facts + next.facts;
  const x = (one.x * one.facts + next.x * next.facts) / facts;
  return { from: one.from, to: next.to, facts, x, half: halfOf(facts, options) };
}

/** A mark alone is a glyph, several are their count. */
function halfOf(facts: number, { mark, em }: StackOptions): number {
  return facts === 1 ? mark : Math.max(mark + 2, em * (0.4 + 0.32 * String(facts).length));
}
