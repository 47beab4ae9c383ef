/**
 * The directory of help: says who answers now, by the clock and the time zone of each service, and counts
 * what the filters leave. The filters themselves are the style sheet's, and nothing is asked of anybody.
 */
const filters = document.querySelector<HTMLElement>('.near-filters');
const openNow = document.querySelector<HTMLInputElement>('#open');
const status = filters?.querySelector<HTMLElement>('[role="status"]');
const cards = [...document.querySelectorAll<HTMLElement>('.resource')];

const dayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** The day (0 is Sunday) and the time (`09:05`) of a moment in a time zone. */
function localTime(moment: Date, timeZone: string): { day: number; time: string } {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(moment);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { day: dayNames.indexOf(of('weekday')), time: `${of('hour')}:${of('minute')}` };
}

function isOpen(schedule: string, moment: Date): boolean {
  if (schedule === 'always') return true;
  const [timeZone = 'UTC', ...times] = schedule.split('|');
  const { day, time } = localTime(moment, timeZone);
  return times.some((line) => {
    const [on, opens = '', closes = ''] = line.split(' ');
    return Number(on) === day && opens <= time && time < closes;
  });
}

function tellWhoIsOpen(): void {
  const now = new Date();
  for (const card of cards) {
    const { schedule } = card.dataset;
    const line = card.querySelector<HTMLElement>('.near-now');
    if (schedule === undefined || line === null) continue;
    const open = isOpen(schedule, now);
    card.dataset['now'] = open ? 'open' : 'closed';
    line.textContent = (open ? line.dataset['open'] : line.dataset['closed']) ?? '';
    line.hidden = false;
  }
}

function filter(): void {
  // Whose hours are not known is not said to be open.
  for (const card of cards) card.hidden = openNow?.checked === true && card.dataset['now'] !== 'open';
  if (!status) return;
  const shown = cards.filter((card) => card.getClientRects().length > 0).length;
  const forms = JSON.parse(status.dataset['results'] ?? '{}') as Record<string, string | undefined>;
  const form = new Intl.PluralRules(document.documentElement.lang).select(shown);
  status.textContent = (forms[form] ?? forms['other'] ?? '{count}').replace('{count}', String(shown));
}

if (filters && openNow?.parentElement) {
  // Firefox would write its state down for the next start of the browser.
  openNow.setAttribute('autocomplete', 'off');
  openNow.checked = false;
  tellWhoIsOpen();
  openNow.parentElement.hidden = false;
  filters.addEventListener('change', () => {
    tellWhoIsOpen();
    filter();
  });
}
