/**
 * For pages that a survivor may have to leave at once. The link works without this script; with it
 * the page is hidden before the browser begins to load anything else, the way back does not lead here,
 * and moving between these pages leaves one entry in the Back list instead of one for each.
 *
 * What it cannot do: the browser's own history keeps the addresses. The page says so.
 */
const control = document.querySelector<HTMLAnchorElement>('.leave a');
const status = document.querySelector<HTMLElement>('.leave [role="status"]');

/** How many times Shift must be pressed in a row, and within how long, in milliseconds. */
const presses = 3;
const patience = 5_000;

let left = false;

function leave(address: string): void {
  left = true;
  // First what is on the screen, then the title in the tab: a slow network shows neither.
  document.documentElement.hidden = true;
  document.title = new URL(address).hostname;
  location.replace(address);
}

if (control) {
  control.addEventListener('click', (event) => {
    event.preventDefault();
    leave(control.href);
  });

  // A page that the browser kept whole and shows again on Back: hide it and leave again.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted && left) leave(control.href);
  });

  let count = 0;
  let last = 0;
  document.addEventListener('keydown', (event) => {
    if (event.repeat) return;
    if (event.key !== 'Shift' || event.ctrlKey || event.altKey || event.metaKey) {
      count = 0;
      if (status) status.textContent = '';
      return;
    }
    count = event.timeStamp - last > patience ? 1 : count + 1;
    last = event.timeStamp;
    if (count >= presses) leave(control.href);
    else if (status) {
      status.textContent = (status.dataset['more'] ?? '').replace('{count}', String(presses - count));
    }
  });

  // No trail: what a link leads to takes the place of this page in the Back list. That holds for another
  // place on this page too (it would be an entry of its own), and for other sites.
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || link === control || event.defaultPrevented) return;
    const other = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (other || link.target !== '' || !/^https?:$/.test(link.protocol)) return;
    event.preventDefault();
    location.replace(link.href);
  });
}
