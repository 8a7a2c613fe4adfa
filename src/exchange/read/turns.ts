import type { Event } from './story.ts';

/**
 * What the id of each event begins with, where its date alone does not say its turn: facts of one day stand in the
 * order of their ids. Several without a date stand as in the file (`02`), several of one day by their time (`1405`).
 * @returns as many as there are events; empty where the date says enough
 */
export function turnsOf(events: readonly Event[]): readonly string[] {
  const undated = events.filter(({ date }) => date === null);
  const timed = new Map<string, number>();
  for (const { date } of events) if (date?.time) timed.set(date.edtf, (timed.get(date.edtf) ?? 0) + 1);
  const width = String(undated.length).length;
  const numbers = new Map(undated.map((event, at) => [event, String(at + 1).padStart(width, '0')]));
  return events.map((event) => {
    const { date } = event;
    if (date === null) return undated.length > 1 ? (numbers.get(event) ?? '') : '';
    return date.time && (timed.get(date.edtf) ?? 0) > 1 ? date.time : '';
  });
}
