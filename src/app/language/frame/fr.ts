import { counter } from '../number.ts';
import type { FrameWords } from './en.ts';

const count = counter('fr-FR');

/** The words of a page in a frame of another, in French. */
export const words: FrameWords = {
  allFacts: (n) => `${count(n, { one: '# fait', many: 'Les # de faits', other: 'Les # faits' })} sur la page complète`,
  keyFacts: (n) => `${count(n, { one: '# fait clé', many: '# de faits clés', other: '# faits clés' })} en texte`,
  fullscreen: 'Plein écran',
  leaveFullscreen: 'Quitter le plein écran',
  publisher: 'Qui publie cette page',
  keptOn: (date) => `Vous voyez la copie hors ligne du ${date.replace(/^1(?= )/, '1er')}.`,
  inArticles: 'Dans',
  report: 'Signaler une erreur',
  pending: 'Tous les faits n’ont pas encore été comparés avec leur article.',
  correctedOn: (date) => `Corrigé le ${date.replace(/^1(?= )/, '1er')}`,
  deadLink: 'Cette page ne peut pas ouvrir de liens. Copiez l’adresse\u202f:',
  address: 'Adresse de la page complète',
  noScript: 'Là où les liens ne s’ouvrent pas, copiez l’adresse d’une source\u202f:',
};
