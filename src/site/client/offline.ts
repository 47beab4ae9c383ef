import { fill } from '#model/fill.ts';
import type { CopySummary } from '../offline/copy-format.ts';
import { deleteCopy, keepCopy, offered, wholeCopies } from './copy.ts';

/** The page where a copy is kept, updated and deleted. Nothing happens here that somebody did not press a button for. */
type Strings = Readonly<
  Record<
    'looking' | 'size' | 'keeping' | 'kept' | 'newer' | 'current' | 'deleted' | 'failed' | 'noRoom' | 'unsupported',
    string
  >
>;
const place = document.querySelector<HTMLElement>('.copy');
const told = document.querySelector<HTMLElement>('.copy__state');
const button = (name: string) => document.querySelector<HTMLButtonElement>(`button[name="${name}"]`);

function start(copy: HTMLElement, state: HTMLElement): void {
  const language = copy.dataset['language'] ?? 'en';
  const strings = JSON.parse(copy.dataset['strings'] ?? '{}') as Strings;
  const [keep, update, remove] = [button('keep'), button('update'), button('delete')];
  const megabytes = new Intl.NumberFormat(language, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const say = (text: string, summary?: CopySummary): void => {
    state.textContent =
      summary === undefined
        ? text
        : fill(text, {
            transfer: megabytes.format(summary.transfer / 1e6),
            size: megabytes.format(summary.size / 1e6),
            files: new Intl.NumberFormat(language).format(summary.files),
            version: summary.version,
            date: day.format(new Date(`${summary.date}T00:00:00Z`)),
          });
  };
  const show = (...names: (HTMLButtonElement | null)[]): void => {
    for (const each of [keep, update, remove]) if (each) each.hidden = !names.includes(each);
  };

  if (!('serviceWorker' in navigator) || !('caches' in window)) {
    say(strings.unsupported);
    return;
  }

  /** Says what there is, and offers what can be done about it. */
  const look = async (before = ''): Promise<void> => {
    const [own] = await wholeCopies(`${language}-`);
    const site = await offered(language).catch(() => undefined);
    if (own === undefined) {
      if (site === undefined) say(strings.failed);
      else say(`${before}${strings.size}`, site);
      show(site === undefined ? null : keep);
      return;
    }
    say(before + strings.kept, own.summary);
    const kept = state.textContent;
    if (site === undefined || site.id === own.summary.id) {
      if (site) state.textContent = `${kept} ${strings.current}`;
      show(remove);
    } else {
      say(strings.newer, site);
      state.textContent = `${kept} ${state.textContent}`;
      show(update, remove);
    }
  };

  const fetchCopy = async (): Promise<void> => {
    show();
    try {
      let last = -1;
      await keepCopy(language, (done, count) => {
        // A screen reader is told every tenth, not every file.
        const tenth = Math.floor((done / count) * 10);
        if (tenth !== last) say(fill(strings.keeping, { share: tenth * 10 }));
        last = tenth;
      });
      await look();
    } catch (error) {
      await look();
      const full = error instanceof DOMException && error.name === 'QuotaExceededError';
      say(full ? strings.noRoom : strings.failed);
    }
  };

  keep?.addEventListener('click', () => void fetchCopy());
  update?.addEventListener('click', () => void fetchCopy());
  remove?.addEventListener('click', async () => {
    show();
    await deleteCopy(language);
    await look(`${strings.deleted} `);
  });
  say(strings.looking);
  void look();
}

if (place && told) start(place, told);

/** Chromium's own offer to install (`beforeinstallprompt`): it is kept until somebody asks for it. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}
const app = document.querySelector<HTMLFieldSetElement>('fieldset.app');
const install = button('install');
if (app) {
  // Safari on iOS reads these two when the page is put on the home screen, the others the manifest.
  const icon = Object.assign(document.createElement('link'), { rel: 'apple-touch-icon' });
  const name = Object.assign(document.createElement('meta'), { name: 'apple-mobile-web-app-title' });
  document.head.append(icon, name);
  const choose = (choice: HTMLInputElement): void => {
    icon.href = choice.dataset['icon'] ?? '';
    name.content = choice.value;
    document.querySelector('link[rel="manifest"]')?.setAttribute('href', choice.dataset['manifest'] ?? '');
  };
  app.addEventListener('change', (event) => choose(event.target as HTMLInputElement));
  // A browser keeps a choice over a reload.
  const chosen = app.querySelector<HTMLInputElement>('input:checked');
  if (chosen) choose(chosen);
}
window.addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  if (!install) return;
  install.hidden = false;
  install.onclick = () => void (event as InstallOffer).prompt();
});
