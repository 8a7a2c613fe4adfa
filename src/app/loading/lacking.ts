import { parameterOf } from '#app/view/address.ts';
import type { FactId } from '#facts/fact.ts';

/** Whether a hash asks for a fact that is not among those given. */
export function asksForAnother(hash: string, facts: ReadonlySet<FactId>): boolean {
  const id = parameterOf(hash, 'fact') ?? '';
  return id !== '' && !facts.has(id);
}
