import { counter } from '../number.ts';
import type { FrameWords } from './en.ts';

const count = counter('uk-UA');

/** The words of a page in a frame of another, in Ukrainian. */
export const words: FrameWords = {
  allFacts: (n) => `Усі факти на повній сторінці: ${count(n, { other: '#' })}`,
  keyFacts: (n) =>
    `${count(n, {
      one: '# ключовий факт',
      few: '# ключові факти',
      many: '# ключових фактів',
      other: '# ключового факту',
    })} текстом`,
  fullscreen: 'На весь екран',
  leaveFullscreen: 'Вийти з повного екрана',
  publisher: 'Хто це публікує',
  keptOn: (date) => `Перед вами офлайн-копія від ${date}`.replace(/\.?$/, '.'),
  inArticles: 'Де написано:',
  report: 'Повідомити про помилку',
  pending: 'Ще не кожен факт тут звірено зі статтею.',
  correctedOn: (date) => `Виправлено ${date}`,
  deadLink: 'Цій сторінці не дозволено відкривати посилання. Скопіюйте адресу:',
  address: 'Адреса повної сторінки',
  noScript: 'Якщо посилання не відкриваються, скопіюйте адресу джерела:',
};
