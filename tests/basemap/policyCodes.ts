import { cuts, reassignments, unsettled } from '#basemap/policy.ts';

/** The ISO codes that the policy gives to land. */
export function policyCodes(): string[] {
  const given = [...reassignments, ...cuts].flatMap(({ country, code }) => (code ? [country, code] : [country]));
  return [...new Set([...given, ...unsettled.map(({ land }) => land)])].sort();
}
