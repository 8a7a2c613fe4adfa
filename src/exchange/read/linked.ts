import type { Dating } from './story.ts';

const ENTITY = /^https?:\/\/www\.wikidata\.org\/entity\/(Q\d+)$/;

/** The title that Wikidata gives; where it has none in the language that was asked for, it writes the id. */
export function linkedTitle(title: string, address: string): string {
  return title !== '' && title === ENTITY.exec(address)?.[1] ? '' : title;
}

/**
 * A date that Wikidata gives: a query answers a year as its first day, and a month as its own. Less precise than meant is
 * true; more precise is not.
 * @param written as the query answered
 */
export function linkedDate(date: Dating | null, written: string, address: string): Dating | null {
  const [, year = '', month = ''] = /^[+]?(-?\d{4,})-(\d\d)-01T00:00:00Z$/.exec(written) ?? [];
  if (!date || year === '' || date.edtf.includes('/') || !ENTITY.test(address)) return date;
  return { ...date, edtf: date.edtf.replace(month === '01' ? /-01-01$/ : /-01$/, ''), ask: FIRST };
}

const FIRST = 'Wikidata gives a year as its first day, and a month as its own; write the day where it is meant';
