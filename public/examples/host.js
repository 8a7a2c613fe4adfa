// Paragraphs move the map: each section names a view in `data-view`, in the language of the page's address.
// See docs/embedding.md, "A host that drives the view".
const embed = document.querySelector('dateline-embed');
const shown = document.querySelector('.shown');
const sections = [...document.querySelectorAll('section[data-view]')];

function show(section) {
  for (const one of sections) one.removeAttribute('aria-current');
  section.setAttribute('aria-current', 'true');
  embed.view = section.dataset.view;
}

// The middle of the window decides, so that one section at most is on.
const observer = new IntersectionObserver(
  (entries) => {
    const entered = entries.find((entry) => entry.isIntersecting);
    if (entered) show(entered.target);
  },
  { rootMargin: '-50% 0px -50% 0px' },
);

for (const section of sections) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Show on the map';
  button.addEventListener('click', () => show(section));
  section.append(button);
  observer.observe(section);
}

// What the reader does in the frame comes back.
embed.addEventListener('dateline-view', ({ detail }) => {
  for (const one of sections) one.removeAttribute('aria-current');
  shown.textContent = `The reader looks at ${detail.day}.`;
});
