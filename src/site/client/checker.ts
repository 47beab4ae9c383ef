import { type CheckOptions, createChecker } from '#check/checker.ts';
import { summaryOf } from '#check/finding.ts';
import { writeHtml } from '#check/output/html.ts';
import { editsOf, safeEdits } from '#checking/edits.ts';
import type { Edit } from '#formats/passage/options.ts';
import { PassageRefusal } from '#formats/passage/refusal.ts';
import { fill } from '#model/fill.ts';
import type { CheckPageStrings } from '#model/interface-strings.ts';
import type { CheckData } from '../check/check-data.ts';
import { type CheckedTextOptions, checkedText, counted, mostFindings, summaryText } from '../check/checked-text.ts';
import type { Node as Description } from '../check/elements.ts';
import { markPassages, type NumberedFinding } from '../check/marked-passages.ts';
import { type Input, type ReadInput, readInput } from './check-input.ts';
import { save } from './save.ts';

/** What the page asks of the checker once it is there. */
export interface CheckingPage {
  check(): void;
  open(file: File): Promise<void>;
  /** What a button does, by its `data-do`. */
  act(name: string): void;
}

/** A document that is larger keeps a phone busy for too long; in bytes. */
const largestFile = 20_000_000;
/** A text of a few lines is checked as one types; a longer one when the typing rests, in milliseconds. */
const rest = 200;
const shortText = 20_000;

function domOf(described: Description): Node {
  if (typeof described === 'string') return document.createTextNode(described);
  const made = document.createElement(described.name);
  for (const [name, value] of Object.entries(described.attributes)) {
    if (value !== undefined) made.setAttribute(name, String(value));
  }
  made.append(...described.children.map(domOf));
  return made;
}

function part<E extends HTMLElement>(root: ParentNode, selector: string): E {
  const found = root.querySelector<E>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
}

/** Makes the page work. Nothing here asks anybody for anything, but for the reader of a document of a further kind. */
export function startChecking(form: HTMLFormElement, status: HTMLElement, data: CheckData): CheckingPage {
  const strings = JSON.parse(form.dataset['strings'] ?? '{}') as CheckPageStrings;
  const ui = form.dataset['language'] ?? 'en';
  const limit = Number(form.dataset['limit']);
  const checker = createChecker(data.vocabulary);
  const results = part<HTMLElement>(document, '#check-results');
  const tools = part<HTMLElement>(document, '#check-tools');
  const steps = part<HTMLElement>(document, '#check-steps');
  const changes = part<HTMLElement>(document, '#check-changes');
  const position = part<HTMLElement>(steps, '[data-position]');
  const opened = part<HTMLElement>(form, '#check-opened');
  const text = part<HTMLTextAreaElement>(form, '#check-text');
  const original = part<HTMLTextAreaElement>(form, '#check-original');
  const button = (name: string): HTMLButtonElement => part(document, `[data-do="${name}"]`);

  const options: CheckedTextOptions = {
    strings,
    language: ui,
    live: true,
    about: (concept) => {
      const known = checker.lexicon.concept(concept);
      if (known === undefined) return undefined;
      return { name: known.names[ui] ?? concept, href: known.url, meaning: data.meanings[concept] ?? '' };
    },
  };

  let file: (Input & { kind: 'file' }) | undefined;
  let read: ReadInput | undefined;
  let language = '';
  let findings: readonly NumberedFinding[] = [];
  let current = 0;
  let before: Input[] = [];
  /** Which check is the latest: an earlier one that ends later says nothing any more. */
  let turn = 0;
  let waiting: number | undefined;

  const chosen = (name: string): string | undefined => String(new FormData(form).get(name) ?? '') || undefined;
  const inputNow = (): Input => {
    if (file !== undefined) return file;
    if (chosen('mode') === 'two' && original.value.trim() !== '') {
      return { kind: 'pair', original: original.value, text: text.value };
    }
    return { kind: 'text', text: text.value };
  };

  const tell = (said: string): void => {
    if (status.textContent !== said) status.textContent = said;
  };

  function show(shown: readonly Description[]): void {
    results.replaceChildren(...shown.map(domOf));
    const some = findings.length > 0;
    tools.hidden = read === undefined;
    steps.hidden = !some;
    const noneSafe = !some || read?.replace === undefined || safeNow().taken === 0;
    button('use-safe').hidden = noneSafe;
    button('undo').hidden = before.length === 0;
    changes.hidden = noneSafe && before.length === 0;
  }

  function point(number: number, focus: boolean): void {
    current = Math.min(Math.max(number, 1), Math.min(findings.length, mostFindings));
    position.textContent = fill(strings.position, { number: current, count: findings.length });
    for (const mark of results.querySelectorAll('.mark--current')) mark.classList.remove('mark--current');
    results.querySelector(`#mark-${current}`)?.classList.add('mark--current');
    if (!focus) return;
    const heading = results.querySelector<HTMLElement>(`#finding-${current} > h3`);
    heading?.focus({ preventScroll: true });
    // The words, and beneath them what is said of them.
    (results.querySelector(`#mark-${current}`) ?? heading)?.scrollIntoView({ block: 'start' });
  }

  function checkOptions(): CheckOptions {
    const [said, audience] = [chosen('language'), chosen('audience')];
    return { ui, ...(said !== undefined && { language: said }), ...(audience !== undefined && { audience }) };
  }

  /** @param then what is said and focused when the text is there again */
  async function checkNow(then?: { readonly said: string; readonly number: number }): Promise<void> {
    window.clearTimeout(waiting);
    turn += 1;
    const mine = turn;
    const input = inputNow();
    const length = input.kind === 'file' ? 0 : input.text.length;
    if (length > limit) {
      reset();
      tell(fill(strings.tooLong, { limit: new Intl.NumberFormat(ui).format(limit) }));
      return;
    }
    let now: ReadInput;
    try {
      now = await readInput(input, chosen('language'));
    } catch (error) {
      if (mine !== turn) return;
      file = undefined;
      reset();
      // A reader that could not be fetched, or a document that cannot be read.
      tell(error instanceof PassageRefusal ? `${error.message}. ${error.problem.mend}` : strings.failed);
      return;
    }
    if (mine !== turn) return;
    if (length === 0 && input.kind !== 'file') {
      reset();
      return;
    }
    const checked = checker.checkDocument(now.document, checkOptions());
    const passages = markPassages(now.document, checked.findings);
    read = now;
    language = checked.language;
    findings = passages.flatMap((passage) => passage.findings);
    const live = now.replace !== undefined;
    const clean = { name: 'p', attributes: { class: 'checked__hint' }, children: [strings.cleanHint] };
    const only = { name: 'p', attributes: { class: 'checked__hint' }, children: [strings.readOnly] };
    show([...(findings.length === 0 ? [clean] : live ? [] : [only]), ...checkedText(passages, { ...options, live })]);
    const summary = summaryText(summaryOf(checked.findings), options);
    tell(then === undefined ? summary : `${then.said} ${summary}`);
    if (findings.length > 0) point(then?.number ?? 1, then !== undefined);
    else if (then !== undefined) status.focus();
  }

  function reset(): void {
    read = undefined;
    findings = [];
    show([{ name: 'p', attributes: { class: 'checked__hint' }, children: [strings.empty] }]);
    tell('');
    opened.hidden = file === undefined;
  }

  /** Puts an input into the page: its fields, or the name of its document. */
  function put(input: Input): void {
    file = input.kind === 'file' ? input : undefined;
    form.classList.toggle('check--file', file !== undefined);
    opened.hidden = file === undefined;
    if (input.kind === 'file') part(opened, '[data-name]').textContent = fill(strings.opened, { name: input.name });
    else text.value = input.text;
    if (input.kind === 'pair') original.value = input.original;
  }

  const safeNow = () => safeEdits(findings.map(({ finding }) => finding));

  async function replace(edits: readonly Edit[], said: string, number: number): Promise<void> {
    if (read?.replace === undefined || edits.length === 0) return;
    const old = inputNow();
    try {
      const changed = await read.replace(edits);
      before = [...before, old];
      put(changed);
      await checkNow({ said, number });
    } catch (error) {
      if (!(error instanceof PassageRefusal)) throw error;
      tell(`${error.message}. ${error.problem.mend}`);
    }
  }

  const correctedName = (suffix: string): string => {
    const name = file?.name ?? 'existe-ayuda.txt';
    const dot = name.lastIndexOf('.');
    return dot <= 0 ? `${name}${suffix}` : `${name.slice(0, dot)}${suffix}${name.slice(dot)}`;
  };

  function saveReport(): void {
    const documentText = read?.document.text ?? '';
    const shownName = file?.name ?? strings.text;
    const absolute = findings.map(({ finding }) => ({
      ...finding,
      url: finding.url === '' ? '' : new URL(finding.url, location.href).href,
    }));
    const own = data.vocabulary.strings[ui];
    if (own === undefined || documentText === '') return;
    save(
      `${(file?.name ?? 'existe-ayuda').replace(/\.[^.]*$/, '')}.report.html`,
      writeHtml([{ path: shownName, language, findings: absolute }], { strings: own, ui }),
      'text/html',
    );
  }

  const actions: Readonly<Record<string, () => void>> = {
    example: () => {
      before = [];
      const two = chosen('mode') === 'two';
      put(
        two
          ? { kind: 'pair', original: strings.exampleOriginal, text: strings.exampleTranslation }
          : { kind: 'text', text: strings.exampleText },
      );
      void checkNow();
    },
    clear: () => {
      before = [];
      put({ kind: 'pair', original: '', text: '' });
      turn += 1;
      reset();
      text.focus();
    },
    next: () => point(current >= Math.min(findings.length, mostFindings) ? 1 : current + 1, true),
    previous: () => point(current <= 1 ? findings.length : current - 1, true),
    'use-safe': () => {
      const { edits, taken } = safeNow();
      void replace(edits, counted(strings.counts.taken, taken, ui), 1);
    },
    undo: () => {
      const last = before.at(-1);
      if (last === undefined) return;
      before = before.slice(0, -1);
      put(last);
      void checkNow({ said: strings.undone, number: current });
    },
    copy: async () => {
      const copied = file === undefined ? text.value : (read?.document.text ?? '');
      await navigator.clipboard.writeText(copied);
      tell(strings.copied);
    },
    'save-text': () => {
      if (file === undefined) save(correctedName(''), text.value, 'text/plain');
      else save(correctedName('.checked'), file.bytes, 'application/octet-stream');
    },
    'save-report': saveReport,
  };

  // Only where the address is safe (https, this computer) does a browser let a page copy.
  button('copy').hidden = navigator.clipboard === undefined;

  const act = (name: string): void => actions[name]?.();
  for (const region of [tools, steps, changes]) {
    region.addEventListener('click', (event) => {
      const pressed = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null;
      if (pressed !== null) act(pressed.dataset['do'] ?? '');
    });
  }
  results.addEventListener('click', (event) => {
    if (!(event.target instanceof Element)) return;
    const pressed = event.target.closest<HTMLElement>('[data-suggestion]');
    const link = event.target.closest<HTMLAnchorElement>('mark > a');
    if (link !== null) {
      // The address stays as it is: nothing of the text is kept in the history.
      event.preventDefault();
      point(Number(link.hash.replace('#finding-', '')), true);
    }
    if (pressed === null) return;
    const number = Number(pressed.dataset['finding']);
    const finding = findings[number - 1]?.finding;
    const suggestion = finding?.suggestions[Number(pressed.dataset['suggestion'])];
    if (finding === undefined || suggestion === undefined) return;
    const said = fill(strings.replaced, { old: finding.text, new: suggestion.text });
    void replace(editsOf(finding, suggestion), said, number);
  });

  return {
    check() {
      before = [];
      window.clearTimeout(waiting);
      if (text.value.length + original.value.length <= shortText) void checkNow();
      else waiting = window.setTimeout(checkNow, rest);
    },
    async open(chosenFile) {
      if (chosenFile.size > largestFile) {
        tell(fill(strings.tooLong, { limit: new Intl.NumberFormat(ui).format(largestFile) }));
        return;
      }
      before = [];
      put({ kind: 'file', name: chosenFile.name, bytes: new Uint8Array(await chosenFile.arrayBuffer()) });
      await checkNow();
    },
    act,
  };
}
