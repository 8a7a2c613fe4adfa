import type { FrameWords } from './en.ts';
import { counter } from '../number.ts';

const count = counter('de-DE');

/** The words of a page in a frame of another, in German. */
export const words: FrameWords = {
  allFacts: (n: number) =>
    count(n, { one: '# Angabe auf der ganzen Seite', other: 'Alle # Angaben auf der ganzen Seite' }),
  keyFacts: (n: number) => count(n, { one: '# wichtige Angabe als Text', other: '# wichtige Angaben als Text' }),
  fullscreen: 'Vollbild',
  leaveFullscreen: 'Vollbild beenden',
  publisher: 'Wer das veröffentlicht',
  keptOn: (date: string) => `Sie sehen die Offline-Kopie vom ${date}.`,
  inArticles: 'In:',
  report: 'Fehler melden',
  pending: 'Noch nicht alle Angaben sind mit ihrem Artikel verglichen.',
  correctedOn: (date: string) => `Korrigiert am ${date}`,
  deadLink: 'Diese Seite darf keine Links öffnen. Kopieren Sie die Adresse:',
  address: 'Adresse der ganzen Seite',
  noScript: 'Wo sich Links nicht öffnen, kopieren Sie die Adresse einer Quelle:',
};
