/** Puts above what the build wrote the sentence that it wrote for a page which does not start, and shows what is written. */
export function sayUnstarted(): void {
  const said = document.querySelector<HTMLTemplateElement>('template.unstarted');
  if (!said) return;
  // `first.ts` hid the page for a show that does not come.
  delete document.documentElement.dataset['show'];
  said.replaceWith(said.content);
}

/** Takes that sentence away, said or not: the page starts. */
export function takeUnstarted(): void {
  document.querySelector('.unstarted')?.remove();
}
