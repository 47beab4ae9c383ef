/**
 * A deck with script: keys move by a slide, and "Present" shows one slide at a time, as large as the
 * window, with notes and a clock for whoever speaks. Nothing moves by itself, and nothing is stored.
 */
const slides = [...document.querySelectorAll<HTMLElement>('.slide')];
const notes = slides.map((slide) => slide.querySelector('details'));
const start = document.querySelector<HTMLElement>('.deck-start');
const presenter = document.querySelector<HTMLElement>('.presenter');
const root = document.documentElement;

/** How far a finger goes for a swipe, in CSS pixels; and how much farther sideways than up or down. */
const swipeLength = 50;
const swipeSlant = 2;

/** The slide that is presented, and when that began (milliseconds of the page's clock). */
let shown = 0;
let began = 0;
let ticking: number | undefined;
let presenting = false;
/** Which notes stood open before, to leave the page as it was. */
let openBefore: (boolean | undefined)[] = [];

const put = (selector: string, text: string): void => {
  const element = presenter?.querySelector(selector);
  if (element) element.textContent = text;
};

/** The slide that fills most of the window. */
function current(): number {
  const middle = window.innerHeight / 2;
  const distances = slides.map((slide) => {
    const { top, bottom } = slide.getBoundingClientRect();
    return Math.abs((top + bottom) / 2 - middle);
  });
  return distances.indexOf(Math.min(...distances));
}

const within = (at: number): number => Math.min(slides.length - 1, Math.max(0, at));

function focusOn(slide: HTMLElement | undefined): void {
  const heading = slide?.querySelector('h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}

function showTime(): void {
  const seconds = Math.floor((performance.now() - began) / 1000);
  const two = (number: number): string => String(number).padStart(2, '0');
  put('[role="timer"]', `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`);
}

/** Shows a slide alone; keys and fingers take the focus along, buttons keep it. */
function show(at: number): void {
  shown = within(at);
  const withNotes = root.classList.contains('presenting--notes');
  for (const [index, slide] of slides.entries()) {
    slide.classList.toggle('slide--shown', index === shown);
    const own = notes[index];
    if (own) own.open = withNotes && index === shown;
  }
  const next = slides[shown + 1]?.querySelector('h2')?.textContent;
  const { next: upNext = '', last = '' } = presenter?.dataset ?? {};
  put('.presenter__next', next ? upNext.replace('{title}', () => next) : last);
  put('[role="status"]', slides[shown]?.querySelector('.slide__foot span')?.textContent ?? '');
  const none = presenter?.querySelector<HTMLElement>('.presenter__none');
  if (none) none.hidden = Boolean(notes[shown]);
  window.scrollTo(0, 0);
}

function toggleNotes(open: boolean): void {
  root.classList.toggle('presenting--notes', open);
  const pane = presenter?.querySelector<HTMLElement>('.presenter__pane');
  if (pane) pane.hidden = !open;
  presenter?.querySelector('[value="notes"]')?.setAttribute('aria-expanded', String(open));
  if (presenting) show(shown);
}

function present(): void {
  presenting = true;
  openBefore = notes.map((each) => each?.open);
  root.classList.add('presenting');
  if (presenter) presenter.hidden = false;
  began = performance.now();
  showTime();
  ticking = window.setInterval(showTime, 1000);
  // It goes on where it was left, unless it was over.
  show(shown === slides.length - 1 ? 0 : shown);
  focusOn(slides[shown]);
}

function end(): void {
  presenting = false;
  window.clearInterval(ticking);
  root.classList.remove('presenting');
  toggleNotes(false);
  for (const [index, each] of notes.entries()) if (each) each.open = openBefore[index] ?? false;
  if (presenter) presenter.hidden = true;
  slides[shown]?.scrollIntoView();
  focusOn(slides[shown]);
}

const steps: Readonly<Record<string, (at: number) => number>> = {
  ArrowRight: (at) => at + 1,
  PageDown: (at) => at + 1,
  ' ': (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  PageUp: (at) => at - 1,
  Home: () => 0,
  End: () => slides.length - 1,
};

document.addEventListener('keydown', (event) => {
  const step = steps[event.key];
  const typing = event.target instanceof Element && event.target.closest('input, select, textarea, summary');
  // The space bar presses the button that has the focus, and scrolls a page that is read.
  const otherwise = event.key === ' ' && (!presenting || (event.target as Element).closest('button'));
  if (typing || otherwise || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (presenting && event.key === 'Escape') end();
  // No letter or sign does anything: whoever dictates says them by chance (WCAG 2.2, 2.1.4).
  else if (presenting && event.key === 'F2') {
    toggleNotes(!root.classList.contains('presenting--notes'));
  } else if (step === undefined) return;
  else if (presenting) {
    show(step(shown));
    focusOn(slides[shown]);
  } else {
    const target = slides[within(step(current()))];
    target?.scrollIntoView();
    focusOn(target);
  }
  event.preventDefault();
});

presenter?.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('button') : null;
  if (button?.value === 'previous') show(shown - 1);
  else if (button?.value === 'next') show(shown + 1);
  else if (button?.value === 'notes') toggleNotes(button.getAttribute('aria-expanded') !== 'true');
  else if (button?.value === 'end') end();
});

// A citation leads to the list of sources, which is not there while one slide fills the window.
document.addEventListener('click', ({ target }) => {
  if (presenting && target instanceof Element && target.closest('a[href^="#"]')) end();
});

let touch: { readonly x: number; readonly y: number } | undefined;
document.addEventListener(
  'touchstart',
  ({ touches: [first, second] }) => {
    // Two fingers magnify, and one finger then moves what is magnified.
    const magnified = (window.visualViewport?.scale ?? 1) > 1;
    touch = first && !second && !magnified ? { x: first.clientX, y: first.clientY } : undefined;
  },
  { passive: true },
);
document.addEventListener('touchend', ({ changedTouches: [finger] }) => {
  if (!presenting || !touch || !finger) return;
  const [x, y] = [finger.clientX - touch.x, finger.clientY - touch.y];
  touch = undefined;
  if (Math.abs(x) < swipeLength || Math.abs(x) < swipeSlant * Math.abs(y)) return;
  show(shown + (x < 0 ? 1 : -1));
  focusOn(slides[shown]);
});

if (start) {
  start.hidden = false;
  start.querySelector('button')?.addEventListener('click', present);
}
