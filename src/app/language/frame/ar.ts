import type { FrameWords } from './en.ts';
import { counter } from '../number.ts';

const count = counter('ar-u-nu-latn');

/** The words of a page in a frame of another, in Arabic. */
export const words: FrameWords = {
  allFacts: (n: number) => count(n, { other: 'كل المعلومات في الصفحة الكاملة (#)' }),
  keyFacts: (n: number) =>
    count(n, {
      one: 'معلومة رئيسية واحدة نصًّا',
      two: 'معلومتان رئيسيتان نصًّا',
      few: '# معلومات رئيسية نصًّا',
      many: '# معلومة رئيسية نصًّا',
      other: '# معلومة رئيسية نصًّا',
    }),
  fullscreen: 'ملء الشاشة',
  leaveFullscreen: 'إنهاء ملء الشاشة',
  publisher: 'ناشر هذه الصفحة',
  keptOn: (date: string) => `هذه نسخة محفوظة دون اتصال، بتاريخ ${date}.`,
  inArticles: 'في',
  report: 'الإبلاغ عن خطأ',
  pending: 'لم تُقارن كل المعلومات هنا بمقالاتها بعد.',
  correctedOn: (date: string) => `تصحيح في ${date}`,
  deadLink: 'لا يُسمح لهذه الصفحة بفتح الروابط. انسخ العنوان:',
  address: 'عنوان الصفحة الكاملة',
  noScript: 'إن لم تُفتح الروابط، فانسخ عنوان أحد المصادر:',
};
