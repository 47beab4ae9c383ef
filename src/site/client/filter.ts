/**
 * Filters an A–Z list in place. The form works without it (the server filters); with it the list
 * changes at once, and a static copy of the site can filter too.
 */
const form = document.querySelector<HTMLFormElement>('form.filters');
const list = document.querySelector<HTMLElement>('.a-to-z');
const none = document.querySelector<HTMLElement>('.none');

function apply(filters: HTMLFormElement, sections: Iterable<HTMLElement>): void {
  const chosen = [...new FormData(filters)].filter(([, value]) => value !== '');
  let shown = 0;
  for (const section of sections) {
    let inSection = 0;
    for (const line of section.querySelectorAll('li')) {
      const fits = chosen.every(([name, value]) => (line.dataset[name] ?? '').split(' ').includes(String(value)));
      line.hidden = !fits;
      if (fits) inSection += 1;
    }
    section.hidden = inSection === 0;
    const letter = section.querySelector('h2')?.id;
    const jump = letter && document.querySelector<HTMLElement>(`.letters a[href="#${letter}"]`)?.parentElement;
    if (jump) jump.hidden = inSection === 0;
    shown += inSection;
  }
  if (none) none.hidden = shown > 0;
}

if (form && list) {
  const sections = [...list.querySelectorAll<HTMLElement>('section')];
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) field.value = value;
  }
  apply(form, sections);
  form.addEventListener('change', () => apply(form, sections));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    apply(form, sections);
  });
}
