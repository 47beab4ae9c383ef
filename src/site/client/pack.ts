import { fill } from '#model/fill.ts';
import { decodeEntries } from '#search/encode.ts';
import { titleOf } from '#search/entry.ts';
import { createSearch } from '#search/search.ts';
import { type AnswerStrings, cautionText } from '../components/answer-strings.ts';

/** Search inside the single file: over what the file itself holds, as one types. */
type Strings = Readonly<Record<string, AnswerStrings & { readonly nothing: string }>>;

const text = (id: string): string => document.getElementById(id)?.textContent ?? '';
const form = document.querySelector('form');
const box = document.querySelector<HTMLInputElement>('#q');
const list = form?.querySelector('ol');
const told = form?.querySelector<HTMLElement>('[role="status"]');

function element(name: string, content: string, language: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = content;
  made.lang = language;
  return made;
}

if (form && box && list && told) {
  const placed = decodeEntries(JSON.parse(text('index')) as string);
  const strings = JSON.parse(text('strings')) as Strings;
  const languages = Object.keys(strings);
  const search = createSearch(placed.map(({ entry }) => entry));

  const show = (): void => {
    const query = box.value.trim();
    const found = query === '' ? [] : search.query(query);
    list.replaceChildren(
      ...found.flatMap(({ id, match }) => {
        const target = placed[Number(id)];
        if (target === undefined) return [];
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = `#${target.place}`;
        languages.forEach((language, index) => {
          if (index > 0) link.append(' · ');
          link.append(element('span', titleOf(target.entry, language), language));
        });
        item.append(link);
        const { status, language, text: term } = match;
        if (status === 'deprecated' || status === 'do-not-use') {
          for (const own of languages) {
            const words = strings[own];
            if (words === undefined) continue;
            const caution = `${words.caution}: ${cautionText(words, { status, language, term })}`;
            const line = element('p', caution, own);
            line.className = 'caution';
            item.append(line);
          }
        }
        return [item];
      }),
    );
    const nothing = query === '' || found.length > 0;
    told.replaceChildren(
      ...(nothing
        ? []
        : languages.map((each) => element('span', `${fill(strings[each]?.nothing ?? '', { query })} `, each))),
    );
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  box.addEventListener('input', show);
  // A browser keeps what was typed over a reload.
  if (box.value !== '') show();
}
