import { counter } from '../number.ts';

const count = counter('en-GB');

/** The words of a page in a frame of another, in English; another language has the same shape. */
export const words = {
  /** Of the link to the full page: what is there beside the key facts. */
  allFacts: (n: number) => `All ${count(n, { one: '# fact', other: '# facts' })} on the full page`,
  keyFacts: (n: number) => `${count(n, { one: '# key fact', other: '# key facts' })} in words`,
  fullscreen: 'Full screen',
  leaveFullscreen: 'Leave full screen',
  publisher: 'Who publishes this',
  keptOn: (date: string) => `You are looking at the offline copy of ${date}.`,
  inArticles: 'In',
  report: 'Report an error',
  pending: 'Not every fact here has been compared with its article yet.',
  correctedOn: (date: string) => `Corrected on ${date}`,
  /** Where a sandbox lets no link open. */
  deadLink: 'This page may not open links. Copy the address:',
  address: 'Address of the full page',
  /** Where no script runs, so that nobody knows whether a link opens. */
  noScript: 'Where links do not open, copy the address of a source:',
};

/** The shape of every language's table. */
export type FrameWords = typeof words;
