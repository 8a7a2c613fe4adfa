import { isTable } from './json.ts';
import { oneLine } from './plain.ts';
import type { Entry, Value } from './yaml.ts';

/** Stands for a value that a story must have and a file does not hold. */
export const needed: unique symbol = Symbol('needed');

/** The fields of an entry; nothing for what is undefined, a remark for what is needed. */
export function fields(values: Readonly<Record<string, unknown>>): Entry {
  return Object.entries(values).flatMap(([key, value]): Entry => {
    if (value === needed)
      return [{ key, value: undefined, todo: `${key}: the file does not say; docs/data.md explains it` }];
    const own = valueOf(value);
    return own === undefined || (Array.isArray(own) && own.length === 0) ? [] : [{ key, value: own }];
  });
}

/** A value of a file of ours as a story file holds it: spans as they were written, texts on one line. */
export function valueOf(value: unknown): Value {
  if (typeof value === 'string') return oneLine(value);
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(valueOf);
  if (!isTable(value)) return undefined;
  if (typeof value.edtf === 'string') return spanValue(value.edtf, value.words, value.because);
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, valueOf(one)]));
}

/** A date with the words that it was inferred from, if there are any. */
export function spanValue(edtf: string, words: unknown, because: unknown): Value {
  if (!words && !because) return oneLine(edtf);
  return {
    date: oneLine(edtf),
    words: words ? valueOf(words) : undefined,
    because: because ? valueOf(because) : undefined,
  };
}
