import { fill } from '#model/fill.ts';
import { type AnswerStrings, cautionText } from '../components/answer-strings.ts';
import { type Answer, answer } from '../search-answers.ts';
import { readSearchIndex } from '../search-index.ts';

/**
 * Results as one types, on the device. The whole index is fetched when somebody turns to the search box, whatever
 * is typed then: nothing of a query leaves the page, and the address does not change, so nothing of it is kept in
 * the history either.
 */
type Strings = AnswerStrings & { readonly results: Readonly<Record<string, string>>; readonly nothing: string };

const box = document.querySelector<HTMLInputElement>('#q');
const place = document.querySelector<HTMLElement>('#answers');
const status = document.querySelector<HTMLElement>('#answers-status');
const list = document.querySelector<HTMLOListElement>('.answers');

function element(name: string, text: string, language?: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (language !== undefined) {
    made.lang = language;
    made.dir = 'auto';
  }
  return made;
}

/** The same elements as `AnswerList` renders on the server. */
function row(found: Answer, strings: Strings): HTMLLIElement {
  const item = document.createElement('li');
  const link = element('a', found.title) as HTMLAnchorElement;
  link.href = found.href;
  item.append(link);
  for (const other of found.others) item.append(' ', element('span', other.text, other.language));
  item.append(' ', element('small', strings.kinds[found.kind]));
  if (found.caution !== undefined) {
    const caution = element('p', '');
    caution.className = 'caution';
    caution.append(element('strong', `${strings.caution}:`), ` ${cautionText(strings, found.caution)}`);
    item.append(caution);
  }
  return item;
}

/** Fetches the index. Gives what shows the answers to the text in the box, or nothing where it cannot be had. */
async function prepare(
  input: HTMLInputElement,
  answers: HTMLElement,
  told: HTMLElement,
  rows: HTMLElement,
): Promise<(() => void) | undefined> {
  const strings = JSON.parse(answers.dataset['strings'] ?? '{}') as Strings;
  const plural = new Intl.PluralRules(answers.dataset['language']);
  const numbers = new Intl.NumberFormat(answers.dataset['language']);
  const response = await fetch(answers.dataset['index'] ?? '');
  if (!response.ok) return undefined;
  const { search, cards } = readSearchIndex(await response.text());
  return () => {
    const query = input.value.trim();
    const found = query === '' ? [] : answer(search, cards, query);
    rows.replaceChildren(...found.map((each) => row(each, strings)));
    const form = strings.results[plural.select(found.length)] ?? strings.results['other'] ?? '{count}';
    told.textContent =
      query === ''
        ? ''
        : found.length > 0
          ? fill(form, { count: numbers.format(found.length) })
          : fill(strings.nothing, { query });
  };
}

if (box && place && status && list) {
  let ready: ReturnType<typeof prepare> | undefined;
  const load = (): ReturnType<typeof prepare> => {
    ready ??= prepare(box, place, status, list).catch(() => undefined);
    return ready;
  };
  const show = async (): Promise<void> => (await load())?.();
  box.addEventListener('focus', load, { once: true });
  box.addEventListener('input', show);
  box.form?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const answerHere = await load();
    // Without the index the form works as it does without script.
    if (answerHere) answerHere();
    else box.form?.submit();
  });
  // A static copy of the site cannot answer on the server: the address then holds the query.
  const asked = new URLSearchParams(location.search).get('q');
  if (asked !== null && box.value === '') box.value = asked;
  if (box.value !== '') void show();
  else if (document.activeElement === box) void load();
}
