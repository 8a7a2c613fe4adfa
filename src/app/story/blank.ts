import type { Place } from '#facts/place.ts';
import type { Voice } from '#facts/sources.ts';

/** What stands in a text for a name that is to be guessed. */
export const GAP = '▁▁▁';

/** A text with every one of some names left out; a name that stands inside a longer word stays. */
export function blanked(text: string, names: readonly string[]): string {
  const longest = [...names].filter(Boolean).sort((a, b) => b.length - a.length);
  if (longest.length === 0) return text;
  const pattern = longest.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu'), GAP);
}

/** Every way in which a text may name a voice: in full, by each part of the name, by its other spellings. */
export function namesOfVoice({ name, spellings }: Voice): readonly string[] {
  const bare = name.replace(/\s*[,(].*$/, '');
  const parts = bare.split(/\s+/).filter((part) => /^\p{Lu}/u.test(part) && part.length >= 4 && part !== 'Government');
  return [name, bare, bare.replace(/^Government of (the )?/, ''), ...parts, ...spellings];
}

/** Every way in which a text may name a place. */
export function namesOfPlace({ name, names, spellings }: Place): readonly string[] {
  const all = [name, ...Object.values(names ?? {}), ...spellings];
  return [...all, ...all.map((one) => one.replace(/\s+(Oblast|oblast|region|Region)$/, ''))];
}
