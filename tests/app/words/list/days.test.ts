import { expect, test } from 'vitest';
import { languageOf } from '#app/language/language.ts';
import { daysOf } from '#app/words/list/days.ts';
import { readEdtf } from '#compile/parse/edtf.ts';
import { fact } from '#tests/sample.ts';

/** The headings of a list of facts that were said at some dates. */
function headings(...dates: readonly string[]): readonly string[] {
  const facts = dates.map((edtf, at) => {
    const dated = readEdtf(edtf);
    return 'span' in dated ? fact(`fact-${at}`, { said: dated.span }) : expect.fail(dated.refused);
  });
  return daysOf(languageOf('en'), facts, 'said').map(({ title }) => title);
}

test.each([
  [['2024-10-31', '2024-10'], 'Thursday 31 October 2024'],
  [['2024-10-10~', '2024-10-10~'], 'about 10 October 2024'],
  [['2024', '[..2024]'], 'by the end of 2024'],
  [['2024-12', '2024'], 'by the end of 2024'],
  [['[..2024-12-31]', '2024'], 'by 31 December 2024'],
  [['2022-02', '2022-02/..'], 'February 2022'],
])('a heading over %j says %s', (dates, heading) => {
  expect(headings(...dates)).toEqual([heading]);
});
