/**
 * The candidate that a writer most likely meant, or undefined where none is near: at most one edit per three
 * characters (insertion, deletion, substitution, or a swap of neighbours). Ties go to the first in code-unit order.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase().slice(0, 100);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of [...candidates].sort()) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const distance = edits(wanted, candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best ?? partOf(wanted, candidates);
}

/** "Did you mean `x`?", or undefined. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const found = nearest(word, candidates);
  return found === undefined ? undefined : `Did you mean \`${found}\`?`;
}

/** The one candidate that has the word among its parts, or is one of the word's: `scholz` for `olaf-scholz`, and back. */
function partOf(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length < 4) return undefined;
  const own = word.split(/[\s-]+/).filter((part) => part.length >= 4);
  const found = [...candidates].filter((candidate) => {
    const name = candidate.toLowerCase();
    return name.split('-').includes(word) || own.includes(name);
  });
  return found.length === 1 ? found[0] : undefined;
}

/** Optimal string alignment distance. */
function edits(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(swapped ? Math.min(best, (before[j - 2] ?? 0) + 1) : best);
    }
    [before, above] = [above, row];
  }
  return above[b.length] ?? 0;
}
