import type { Form, Grammar } from '../inflection.ts';
import { conjugate } from './conjugate.ts';
import { alikeDeterminers } from './determiner.ts';
import { pluralOf, singularOf } from './plural.ts';

/** What ends the part of a phrase that agrees: víctimas *de* trata, personas *que* … */
const LINKS = new Set(
  'a al ante bajo con contra de del desde durante en entre hacia hasta mediante para por según sin sobre tras y o u e ni que'.split(
    ' ',
  ),
);
const JOINING = new Set('y e o u'.split(' '));
const FIXED = new Set('el la los las un una no más menos muy mal bien'.split(' '));

/** A word that does not change: a letter, an acronym, a number, a name. */
const isName = (word: string): boolean => /^(?:\p{Lu}|\p{N})/u.test(word);

/** Changes the agreeing words of a phrase, head and adjectives; the rest stays. */
function agree(words: readonly string[], change: (word: string) => string, onlyHead: boolean): string {
  let done = false;
  return words
    .map((word, index) => {
      // What is joined to the head goes along with it: búsquedas y capturas.
      if (LINKS.has(word) && (onlyHead || !JOINING.has(word))) done = true;
      if (done || JOINING.has(word) || FIXED.has(word) || (index > 0 && (onlyHead || isName(word)))) return word;
      // A name at the head keeps its capital: Fiscal, Fiscales.
      const lower = word.toLowerCase();
      const changed = change(lower);
      return isName(word) ? `${word.charAt(0)}${changed.slice(1)}` : changed;
    })
    .join(' ');
}

function nominal(text: string, grammar: Grammar, feminine: boolean): Form[] {
  const words = text.split(' ');
  const form = (made: string, number: 'singular' | 'plural'): Form => ({
    text: made,
    number,
    slot: number,
    feminine,
  });
  if (grammar.number === 'plural') {
    return [form(text, 'plural'), form(agree(words, singularOf, false), 'singular')];
  }
  const own = form(text, 'singular');
  // The plural of an apposition may leave its second noun alone: casas hogar.
  const plurals = [form(agree(words, pluralOf, false), 'plural'), form(agree(words, pluralOf, true), 'plural')];
  // A borrowed word keeps its own plural: stalkers, burriers.
  const borrowed = words.length === 1 && /er$/.test(text) ? [form(`${text}s`, 'plural')] : [];
  return [own, ...plurals, ...borrowed];
}

/**
 * Endings that some write so as to name no gender, or both: trabajadorx, trabajadores → trabajadorxs, niñe, niñes,
 * abogado/a, trabajadores/as.
 */
function neutralEndings(masculine: string): Form[] {
  const [head = '', ...rest] = masculine.split(' ');
  if (isName(head)) return [];
  const stem = head.endsWith('o') ? head.slice(0, -1) : /[^aeiou]$/.test(head) ? head : undefined;
  if (stem === undefined) return [];
  const form = (made: string, number: 'singular' | 'plural'): Form => ({
    text: [made, ...rest].join(' '),
    number,
    slot: `${number}-neutral`,
    feminine: false,
  });
  const neutral = ['x', 'e'].flatMap((vowel) => [
    form(`${stem}${vowel}`, 'singular'),
    form(`${stem}${vowel}s`, 'plural'),
  ]);
  // One word is found as it is.
  if (rest.length === 0) return neutral;
  return [...neutral, form(`${head}/a`, 'singular'), form(`${pluralOf(head)}/as`, 'plural')];
}

/** How an adjective ends in the feminine. */
const FEMININE: Readonly<Record<string, string>> = { o: 'a', or: 'ora', ón: 'ona', és: 'esa' };

/** The four or two forms of an adjective. */
function adjective(text: string): Form[] {
  const feminine = /(?:o|or|ón|és)$/.test(text) ? text.replace(/(?:o|or|ón|és)$/, (end) => FEMININE[end] ?? end) : text;
  return [text, feminine].flatMap((word, index) =>
    (['singular', 'plural'] as const).map((number) => ({
      text: number === 'singular' ? word : agree(word.split(' '), pluralOf, false),
      number,
      slot: number,
      feminine: index === 1,
    })),
  );
}

/** What follows a verb, in each gender and number if it speaks of its subject: quedarse paralizado, paralizadas. */
function complements(words: readonly string[]): { words: readonly string[]; feminine: boolean }[] {
  const [only = ''] = words;
  if (words.length !== 1 || !/[ai]do$/.test(only)) return [{ words, feminine: false }];
  return ['o', 'a', 'os', 'as'].map((ending) => ({
    words: [only.replace(/o$/, ending)],
    feminine: ending.startsWith('a'),
  }));
}

/** What follows a verb, if it has an article, with others in its place: retirar la denuncia, retirar su denuncia. */
function determined(words: readonly string[]): { words: readonly string[]; feminine: boolean }[] {
  const [article = '', ...rest] = words;
  if (rest.length === 0) return [];
  return alikeDeterminers(article).map((other) => ({ words: [other, ...rest], feminine: false }));
}

/**
 * The forms of a Spanish term: number and gender of the head and of what agrees with it, the paradigm of a verb.
 * @see Grammar
 */
export function inflectSpanish(text: string, grammar: Grammar): readonly Form[] {
  const base: Form = { text, number: undefined, slot: 'base', feminine: false };
  if (grammar.acronym) return [base, { text: `${text}s`, number: 'plural', slot: 'plural', feminine: false }];
  switch (grammar.partOfSpeech) {
    case 'noun': {
      const feminine = grammar.feminine === undefined ? [] : nominal(grammar.feminine, grammar, true);
      const neutral = grammar.feminine === undefined || grammar.number === 'plural' ? [] : neutralEndings(text);
      return [...nominal(text, grammar, false), ...feminine, ...neutral];
    }
    case 'adjective':
      return adjective(text);
    case 'verb': {
      const negated = /^no /.test(text) ? 'no ' : '';
      const [verb = '', ...rest] = text.slice(negated.length).split(' ');
      if (!/[aeií]r(?:se)?$/.test(verb)) return [base];
      return [
        base,
        ...conjugate(verb).flatMap(({ text: form, slot }) =>
          [...complements(rest), ...determined(rest)].map(({ words, feminine }) => ({
            text: negated + [form, ...words].join(' '),
            number: undefined,
            slot,
            feminine,
          })),
        ),
      ];
    }
    default:
      return [base];
  }
}
