/** Keys for a deck: arrows and Page Up/Down move by a slide, Home and End to the first and last. */
const slides = [...document.querySelectorAll<HTMLElement>('.slide')];

/** The slide that fills most of the window. */
function current(): number {
  const middle = window.innerHeight / 2;
  const distances = slides.map((slide) => {
    const { top, bottom } = slide.getBoundingClientRect();
    return Math.abs((top + bottom) / 2 - middle);
  });
  return distances.indexOf(Math.min(...distances));
}

const steps: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => at + 1,
  PageDown: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  PageUp: (at) => at - 1,
  Home: () => 0,
  End: () => slides.length - 1,
};

document.addEventListener('keydown', (event) => {
  const step = steps[event.key];
  const typing = event.target instanceof Element && event.target.closest('input, select, textarea, summary');
  if (step === undefined || typing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const target = slides[Math.min(slides.length - 1, Math.max(0, step(current())))];
  if (target === undefined) return;
  event.preventDefault();
  target.scrollIntoView();
  const heading = target.querySelector('h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
});
