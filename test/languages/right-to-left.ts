import type { Toolkit } from '#model/toolkit.ts';

/** The tag of the pseudo-language: `Intl` knows how Hebrew writes dates, numbers and lists. */
export const pseudo = 'he';

const letters: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter, index) => [letter, [...'אבכדעפגהיחקלמנופקרסטוושצימז'][index] ?? 'א']),
);

/** What is no text: Markdown's addresses, names of values, comments. */
const markup = /(\]\([^)]*\)|\{[^}]*\}|<!--.*?-->)/s;

/** Spanish in Hebrew letters: as long as the original, and written from the right. */
export const pseudoText = (text: string): string =>
  text
    .split(markup)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .normalize('NFD')
            .replace(/\p{M}/gu, '')
            .replace(/[a-z]/gi, (letter) => letters[letter.toLowerCase()] ?? letter),
    )
    .join('');

/** Fields that programs read, not people. */
const codes = new Set(
  'id exitAddress direction status type partOfSpeech gender number register regions source sources at kind severity concept concepts url URL language region reach default'.split(
    ' ',
  ),
);
/** Fields that make addresses or conditions, however deep. */
const addresses = new Set(['slug', 'segment', 'segments', 'when']);

const isCode = (key: string, value: unknown): boolean =>
  addresses.has(key) ||
  (codes.has(key) && (typeof value === 'string' || (Array.isArray(value) && typeof value[0] !== 'object')));

function turned(value: unknown, inSpanish: boolean): unknown {
  if (typeof value === 'string') return inSpanish && !/^https?:/.test(value) ? pseudoText(value) : value;
  if (Array.isArray(value)) return value.map((item) => turned(item, inSpanish));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (key === 'es') return [pseudo, turned(part, true)];
      if (isCode(key, part)) return [key, withoutText(part)];
      return [key, turned(part, inSpanish)];
    }),
  );
}

/** The same with its languages renamed and its words left alone. */
function withoutText(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key === 'es' ? pseudo : key, withoutText(part)]),
  );
}

/** A toolkit in which a language written from the right stands in the place of Spanish. */
export function rightToLeft(toolkit: Toolkit): Toolkit {
  const made = turned(toolkit, false) as Toolkit;
  const strings = made.strings[pseudo];
  if (strings === undefined) throw new Error('the toolkit has no Spanish');
  return {
    ...made,
    meta: { ...made.meta, languages: ['en', pseudo] },
    strings: { ...made.strings, [pseudo]: { ...strings, language: pseudo, direction: 'rtl' } },
  };
}
