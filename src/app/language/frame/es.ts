import { counter } from '../number.ts';
import type { FrameWords } from './en.ts';

const count = counter('es-ES');

/** The words of a page in a frame of another, in Spanish. */
export const words: FrameWords = {
  allFacts: (n) => `${count(n, { one: '# dato', many: 'Los # de datos', other: 'Los # datos' })} en la página completa`,
  keyFacts: (n) => `${count(n, { one: '# dato clave', many: '# de datos clave', other: '# datos clave' })} en texto`,
  fullscreen: 'Pantalla completa',
  leaveFullscreen: 'Salir de pantalla completa',
  publisher: 'Quién publica esta página',
  keptOn: (date) => `Esta es la copia sin conexión del ${date}.`,
  inArticles: 'En',
  report: 'Avisar de un error',
  pending: 'Aún no se han comparado todos los datos con su artículo.',
  correctedOn: (date) => `Corregido el ${date}`,
  deadLink: 'Esta página no puede abrir enlaces. Copie la dirección:',
  address: 'Dirección de la página completa',
  noScript: 'Si los enlaces no se abren, copie la dirección de una fuente:',
};
