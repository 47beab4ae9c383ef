import { fold } from '#language/fold.ts';
import { mentionsOf } from '#language/mentions.ts';
import type { Occurrence } from './occurrence.ts';

/** UTF-16 code units on each side of a term within which its replacement is looked for. */
const NEAR = 110;

/** How a replacement begins in all its forms, as a regular expression. */
const stemOf = (words: string): string =>
  fold(words)
    .slice(0, Math.max(4, words.length - 3))
    .replace(/[^a-z0-9\u00f1 ]/g, '.');

/** UTF-16 code units between a term and a replacement of one word that it is set against: *HIV or AIDS virus?* */
const JOINT = 6;

/** A head of a replacement of fewer letters than these may mean anything. */
const LONG = 8;

/** The ways to name a replacement: all of it or, where the term has another, its head alone: *manutención* of *manutención de menores*. */
function namesOf(replacement: string, term: string): string[] {
  const [head = ''] = replacement.split(' ');
  return head.length >= LONG && !term.includes(head) ? [replacement, head] : [replacement];
}

const compiled = new Map<string, RegExp>();

/** What tells to take another word; most texts have nothing of it, and then no replacement need be looked for. */
function takingIn(language: string): RegExp | undefined {
  const known = compiled.get(language);
  const take = mentionsOf(language)?.replacing;
  if (known !== undefined || take === undefined) return known;
  const made = new RegExp(`(?:^|[^a-z])${take} `);
  compiled.set(language, made);
  return made;
}

/**
 * Whether a sentence sets a term against its replacement, *What some call a VAWA visa is a VAWA self-petition*, or asks which it is. A
 * replacement of one word may mean anything further away.
 */
function isContrasted({ start, end, setting: { sentence }, readings }: Occurrence, language: string): boolean {
  const contrasting = mentionsOf(language)?.contrasting;
  if (contrasting === undefined) return false;
  const sides = [sentence.text.slice(0, start - sentence.start), sentence.text.slice(end - sentence.start)].map(fold);
  const isAsked = sentence.text.trimEnd().endsWith('?');
  if (!isAsked && !sides.some((side) => contrasting.test(side))) return false;
  const [before = '', after = ''] = sides;
  return readings
    .flatMap(({ term }) => term.useInstead ?? [])
    .map(fold)
    .some((words) => {
      if (words.includes(' ')) return sides.some((side) => side.includes(words));
      // *HIV/AIDS virus* is one thing.
      if (before.endsWith(`${words}/`)) return false;
      const reach = words.length + JOINT;
      return before.slice(-reach).includes(words) || after.slice(0, reach).includes(words);
    });
}

/** Whether the text beside a term tells to use its replacement: *Arresto dual no se entiende; diga arresto de ambas partes*. */
export function isPutRight(occurrence: Occurrence, text: string, language: string): boolean {
  if (isContrasted(occurrence, language)) return true;
  const { start, end, readings } = occurrence;
  const taking = takingIn(language);
  if (taking === undefined) return false;
  const beside = [text.slice(Math.max(0, start - NEAR), start), text.slice(end, end + NEAR)]
    .map(fold)
    .filter((side) => taking.test(side));
  if (beside.length === 0) return false;
  const stems = readings
    .flatMap(({ term }) => (term.useInstead ?? []).flatMap((words) => namesOf(words, term.text)))
    .map(stemOf);
  if (stems.length === 0) return false;
  const told = new RegExp(`${taking.source}(?:\\S+ )?\\W?(?:${stems.join('|')})`);
  return beside.some((side) => told.test(side));
}
