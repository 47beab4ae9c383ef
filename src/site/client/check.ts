import type * as Checker from './checker.ts';

/**
 * The page that checks a text, until somebody begins: then the checker and its words are fetched, once. From there on
 * nothing is asked of anybody; what is typed or opened never leaves the page.
 */
const form = document.querySelector<HTMLFormElement>('form.check');
const status = document.querySelector<HTMLElement>('#check-status');

if (form && status) {
  const { dataset } = form;
  form.querySelector('#check-text')?.setAttribute('placeholder', dataset['hint'] ?? '');
  let attempts = 0;
  let started: Promise<Checker.CheckingPage | undefined> | undefined;

  const load = async (): Promise<Checker.CheckingPage> => {
    attempts += 1;
    // A browser may remember that a script could not be had; under another address it asks again.
    const script = `${dataset['checker']}${attempts === 1 ? '' : `?${attempts}`}`;
    const [checker, response] = await Promise.all([
      import(script) as Promise<typeof Checker>,
      fetch(dataset['vocabulary'] ?? ''),
    ]);
    if (!response.ok) throw new Error(`${response.status}`);
    return checker.startChecking(form, status, await response.json());
  };

  const start = (): Promise<Checker.CheckingPage | undefined> => {
    if (started === undefined) {
      status.textContent = dataset['loading'] ?? '';
      started = load().catch(() => {
        status.textContent = dataset['failed'] ?? '';
        started = undefined;
        return undefined;
      });
    }
    return started;
  };
  const check = async (): Promise<void> => (await start())?.check();
  const open = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) await (await start())?.open(file);
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', (event) => {
    const { target } = event;
    if (target instanceof HTMLInputElement && target.type === 'file') {
      void open(target.files?.[0]);
      // The same file may be chosen again.
      target.value = '';
    } else void check();
  });
  form.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
    if (button) (await start())?.act(button.dataset['do'] ?? '');
  });

  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  form.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    form.classList.add('check--over');
  });
  form.addEventListener('dragleave', (event) => {
    if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) {
      form.classList.remove('check--over');
    }
  });
  form.addEventListener('drop', (event) => {
    form.classList.remove('check--over');
    if (!holdsFiles(event)) return;
    event.preventDefault();
    void open(event.dataTransfer?.files[0]);
  });
  // A browser that comes back to the page may bring the text back with it.
  if ([...form.querySelectorAll('textarea')].some(({ value }) => value.trim() !== '')) void check();
}
