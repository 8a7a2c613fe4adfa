import type { Written } from '../parse/source.ts';

/** The plain values of what was written, without what is missing. */
export function asWritten<T extends Readonly<Record<string, Written<unknown> | undefined>>>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], undefined> extends Written<infer V> ? V : never } {
  const plain: Record<string, unknown> = {};
  for (const key in fields) if (fields[key]) plain[key] = fields[key].value;
  return plain as never;
}

export function values<T>(list: readonly Written<T>[] | undefined): readonly T[] {
  return (list ?? []).map(({ value }) => value);
}
