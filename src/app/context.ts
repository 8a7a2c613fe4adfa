import { type Language, setLanguage } from './language/language.ts';
import { Timing, setTiming } from './time/timing.svelte.ts';
import { type Viewing, setViewing } from './view/view.svelte.ts';

/** Gives all components below the one that calls it, while it is made, what they read: the view, its words, its time. */
export function provide(viewing: Viewing, language: () => Language): Timing {
  const timing = new Timing(viewing, language);
  setViewing(viewing);
  setLanguage(language);
  setTiming(timing);
  return timing;
}
