import type { Written } from '../parse/source.ts';

/** The plain values of what was written, without what is missing. */
export function asWritten<T extends Readonly<Record<string, Written<unknown> | undefined>>>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], undefined> extends Written<infer V> ? V : never } {
  const given = Object.entries(fields).filter(([, field]) => field !== undefined);
  return Object.fromEntries(given.map(([key, field]) => [key, field?.value])) as never;
}

export function values<T>(list: readonly Written<T>[] | undefined): readonly T[] {
  return (list ?? []).map(({ value }) => value);
}
