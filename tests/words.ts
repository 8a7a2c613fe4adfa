import { wholeLanguage } from '#app/language/whole.ts';

// What a page has brought before it shows anything.
await wholeLanguage('en');
