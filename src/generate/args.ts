import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The values of a command's options; a sentence where the arguments are none of them. */
export function valuesIn<T extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}
