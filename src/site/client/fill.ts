import { holds, readConditions, type Settings } from '#model/tool-switches.ts';

/**
 * Fills a tool's sheet in as one types, and shows at once what its switches choose. Nothing is sent or
 * stored, and the address stays: what is typed lives in the page and goes with it.
 */
const panels = [...document.querySelectorAll<HTMLElement>('.sheet > .panel')];
const fillIn = document.querySelector<HTMLElement>('.fill');
const switches = document.querySelector<HTMLFormElement>('form.switches');
/** As the language of the page writes them. */
const numbers = new Intl.NumberFormat(document.documentElement.lang);
const lists = new Intl.ListFormat(document.documentElement.lang);
const status = fillIn?.querySelector<HTMLElement>('[data-overflow]');

/** A business card is 2 in high and 3.5 in wide; in CSS pixels, of which an inch has 96. */
const cardHeight = 192;
const cardWidth = '3.5in';

/** What a card would be cut off at in print, measured at its true width: a phone may show it narrower. */
function tooLong(panel: HTMLElement): boolean {
  panel.style.minWidth = cardWidth;
  // A fraction of a pixel is rounding, not text.
  const over = panel.getBoundingClientRect().height > cardHeight + 1;
  panel.style.minWidth = '';
  return over;
}

function tellOverflow(): void {
  if (!status) return;
  const names = panels.filter(tooLong).map((panel) => panel.querySelector('h2')?.textContent ?? '');
  const text = names.length > 0 ? (status.dataset['overflow'] ?? '').replace('{panels}', lists.format(names)) : '';
  // The same words again would be read aloud again, at every letter.
  if (status.textContent !== text) status.textContent = text;
}

/** The words that are said: no headings, nothing hidden, no line that is still to be written on. */
function spokenWords(panel: HTMLElement): number {
  const blocks = [...panel.querySelectorAll<HTMLElement>('p:not([data-timing]), li')];
  const said = blocks.filter((block) => !block.closest('[hidden]') && !block.querySelector('p'));
  const texts = said.map((block) => {
    const copy = block.cloneNode(true) as HTMLElement;
    for (const blank of copy.querySelectorAll('.blank')) blank.remove();
    return copy.textContent;
  });
  // A mark that stands alone, where a line before it is empty, is no word.
  const text = texts.join(' ').replace(/\s+([.,;:])/g, '$1');
  return text.split(/\s+/).filter(Boolean).length;
}

function tellTime(panel: HTMLElement): void {
  const timing = panel.querySelector<HTMLElement>('[data-timing]');
  if (!timing) return;
  const words = spokenWords(panel);
  const seconds = Math.round((words * 60) / Number(timing.dataset['pace']));
  timing.textContent = (timing.dataset['timing'] ?? '')
    .replace('{words}', numbers.format(words))
    .replace('{seconds}', numbers.format(seconds));
}

function measure(): void {
  for (const panel of panels) tellTime(panel);
  tellOverflow();
}

/** Shows the passages of a setting, and the panels of which something is said. */
function show(settings: Settings): void {
  for (const panel of panels) {
    for (const passage of panel.querySelectorAll<HTMLElement>('[data-when]')) {
      passage.hidden = !holds(readConditions(passage.dataset['when'] ?? ''), settings);
    }
    panel.hidden = ![...panel.children].some((part) => !part.matches('[hidden], [data-timing]'));
  }
  measure();
}

if (switches) {
  const chosen = (): Settings =>
    Object.fromEntries([...new FormData(switches)].map(([id, choice]) => [id, String(choice)]));
  // A static copy of the site answers every query with the same page.
  for (const [id, choice] of new URLSearchParams(location.search)) {
    const box = switches.querySelector<HTMLInputElement>(`input[type=checkbox][name="${CSS.escape(id)}"]`);
    if (box && (choice === 'on' || choice === 'off')) box.checked = choice === 'on';
    const option = switches.querySelector<HTMLOptionElement>(
      `select[name="${CSS.escape(id)}"] > option[value="${CSS.escape(choice)}"]`,
    );
    if (option) option.selected = true;
  }
  const button = switches.querySelector('button');
  if (button) button.hidden = true;
  switches.addEventListener('submit', (event) => event.preventDefault());
  switches.addEventListener('change', () => show(chosen()));
  show(chosen());
}

if (fillIn) {
  for (const input of fillIn.querySelectorAll<HTMLInputElement>('[data-fills]')) {
    const places = [...document.querySelectorAll<HTMLElement>(`[data-field="${input.dataset['fills']}"]`)].map(
      (place) => ({ place, text: place.textContent, blank: place.classList.contains('blank') }),
    );
    input.addEventListener('input', () => {
      const typed = input.value.trim();
      for (const { place, text, blank } of places) {
        place.textContent = typed || text;
        place.classList.toggle('blank', blank && typed === '');
      }
      measure();
    });
  }
  fillIn.hidden = false;
  measure();
}
