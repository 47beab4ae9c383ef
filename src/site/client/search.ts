import { decodeEntries } from '#search/encode.ts';
import { createSearch, type Search } from '#search/search.ts';
import { type AnswerStrings, cautionText } from '../components/answer-strings.ts';
import { type Answer, type AnswerCard, answer } from '../search-answers.ts';
import { fill } from '../wording.ts';

/**
 * Results as one types, on the device: once the index is here, nothing that is typed leaves the page,
 * and the address does not change, so nothing of it is kept in the history either.
 */
interface Index {
  /** As `encodeEntries` writes them. */
  readonly entries: string;
  readonly cards: Readonly<Record<string, AnswerCard>>;
}
type Strings = AnswerStrings & { readonly results: Readonly<Record<string, string>>; readonly nothing: string };

const box = document.querySelector<HTMLInputElement>('#q');
const place = document.querySelector<HTMLElement>('#answers');
const status = document.querySelector<HTMLElement>('#answers-status');
const list = document.querySelector<HTMLOListElement>('.answers');

function element(name: string, text: string, language?: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (language !== undefined) made.lang = language;
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

async function start(
  input: HTMLInputElement,
  answers: HTMLElement,
  told: HTMLElement,
  rows: HTMLElement,
): Promise<void> {
  const strings = JSON.parse(answers.dataset['strings'] ?? '{}') as Strings;
  const language = answers.dataset['language'] ?? 'en';
  const plural = new Intl.PluralRules(language);
  const response = await fetch(answers.dataset['index'] ?? '');
  if (!response.ok) return;
  const { entries, cards } = (await response.json()) as Index;
  const search: Search = createSearch(decodeEntries(entries));

  const show = (): void => {
    const query = input.value.trim();
    const found = query === '' ? [] : answer(search, cards, query);
    rows.replaceChildren(...found.map((each) => row(each, strings)));
    const form = strings.results[plural.select(found.length)] ?? strings.results['other'] ?? '{count}';
    told.textContent =
      query === '' ? '' : found.length > 0 ? fill(form, { count: found.length }) : fill(strings.nothing, { query });
  };
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
  });
  input.addEventListener('input', show);
  // A static copy of the site cannot answer on the server: the address then holds the query.
  const asked = new URLSearchParams(location.search).get('q');
  if (asked !== null && input.value === '') input.value = asked;
  if (input.value !== '') show();
}

// Without the index the form still works, as it does without script.
if (box && place && status && list) start(box, place, status, list).catch(() => undefined);
