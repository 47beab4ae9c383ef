import { titlesOf } from '#language/titles.ts';
import { type Token, tokenise } from '#language/tokenise.ts';
import { mentionPatterns } from './mention-patterns.ts';
import type { Occurrence } from './occurrence.ts';

/** Words that join the parts of a name: *Coalición contra el Asalto Sexual*. */
const JOINING = /^(?:a|al|and|against|con|contra|de|del|e|el|en|for|in|la|las|los|of|on|para|por|sobre|the|to|y)$/;
/** A place where something is makes no name of it: *freed from Cyber-Slavery in Laos*. */
const WHERE = /^(?:in|en)$/;
/** The article of what is no name. */
export const ONE_OF_MANY =
  /^(?:an?|any|another|every|two|three|four|five|un|una|unos|unas|dos|tres|cuatro|cinco|ning[\u00fau]n|alg[\u00fau]n|otr[ao]s?|cada)$/i;
const CAPITAL = /^\p{Lu}/u;
/** So does a neighbour's, unless it is all of a shouted heading: *DIVORCIOS · PERDONES Notario Público*. */
const NAME_BEGINS = /^\p{Lu}(?!\p{Lu}{5})/u;
/** A word of some letters that begins with none. */
const HAS_SMALL = /\s\p{Ll}{4}/u;
const SMALL = /^\p{Ll}/u;
/** Those of them that can join a name to the first word of a sentence: not *Vea la Rueda*, *Está en Libertad*. */
const NAME_JOINING = /^(?:against|and|contra|de|del|for|of|on|para|sobre|y)$/;
/** What ends a heading before another one begins. */
const DASHED = /^\s*[\u2013\u2014(\u00b7\u2022|/;]/;
/** A capital article that only begins a heading after a mark, *Talk tonight: The Silent Witnesses*, or the mark of an entry: *Visitas · …*. */
const HEADING_OPENED = /[:\u2013\u2014]\s*(?:The|An?)\s$|[\u00b7\u2022|/;]\s*$/;
const AFTER_SMALL = /\p{Ll},?\s$/u;
/** A mark after which a capital begins an entry or a heading. */
const ENTRY_OPENED = /[:;.!?\u2013\u2014\u2022|/()-]\s*$/u;
/** What ends a sentence, as it ends no heading. */
const STOP = /[.!?]["'\u201d\u2019)]*\s*$/u;

/** Whether a term of several words, with capitals among small letters, is a part of a longer name or title. */
export function isInName({ setting, start, end, text, readings }: Occurrence, language: string): boolean {
  const { sentence, span } = setting;
  // Its capitals say nothing where the term always has them all: *Fulana de Tal*.
  if (readings.every(({ term }) => CAPITAL.test(term.text) && !HAS_SMALL.test(term.text))) return false;
  const opening = sentence.text.slice(0, start - sentence.start);
  const titles = titlesOf(language);
  const mayBeOfTitle = titles?.haveSmallLetters || CAPITAL.test(text);
  if (titles?.opened.test(opening) && mayBeOfTitle) return true;
  const isLong = (word: Token): boolean => word.text.length > 3;
  const own = tokenise(text).filter((word) => !JOINING.test(word.text));
  const { works, unnamed } = mentionPatterns(language);
  // Its one capital says so where no sentence or entry begins: *el mural Mujer golpeada*.
  const beginsTitle = titles?.haveSmallLetters && CAPITAL.test(text) && AFTER_SMALL.test(opening);
  if (beginsTitle && own.length > 1 && setting.fits(works)) return true;
  if (own.length < 2 || !own.every((word) => CAPITAL.test(word.text))) return false;
  // Words of nothing but capitals shout, unless they are an acronym among others.
  if (!own.some((word) => /^\p{Lu}\p{Ll}/u.test(word.text))) return false;
  const all = tokenise(sentence.text);
  if (setting.fits(works)) return true;
  if (setting.fits(unnamed)) return false;
  // In a heading every word may have a capital; it has no stop, or nothing but a name.
  const small = all.filter((word) => SMALL.test(word.text));
  const isStopped = STOP.test(sentence.text) && small.some((word) => !JOINING.test(word.text));
  if (!isStopped && small.filter(isLong).length < 2) return false;
  // *A Child Advocacy Center in Tucson* is one of them, whatever its capitals.
  if (ONE_OF_MANY.test(all[span.first - 1]?.text ?? '')) return false;
  const joins = (at: number): boolean => JOINING.test(all[at]?.text ?? '');
  const beside = (at: number, step: 1 | -1): number => (joins(at) ? beside(at + step, step) : at);
  const [before, after] = [beside(span.first - 1, -1), beside(span.last + 1, 1)];
  // The first word of a sentence has a capital whatever it is; not so the term that a small word joins to it.
  const isPart = before > 0 || all.slice(1, span.first).some((word) => NAME_JOINING.test(word.text));
  const opensHeading = HEADING_OPENED.test(opening);
  if (isPart && !opensHeading && NAME_BEGINS.test(all[before]?.text ?? '')) return true;
  if (WHERE.test(all[span.last + 1]?.text ?? '')) return false;
  const endsHeading = DASHED.test(sentence.text.slice(end - sentence.start));
  return !endsHeading && NAME_BEGINS.test(all[after]?.text ?? '');
}

/**
 * Whether a count noun of several words stands in the singular with capitals and no article among small letters, as nothing but a name does:
 * *the quartet played Crime of Passion*.
 */
export function isBareName({ setting, start, text }: Occurrence, language: string): boolean {
  const { sentence, span } = setting;
  const before = sentence.text.slice(0, start - sentence.start);
  const { determiner, byCustom } = titlesOf(language) ?? {};
  if (determiner === undefined || span.first === 0 || ENTRY_OPENED.test(before) || byCustom?.test(text)) return false;
  const own = tokenise(text).filter(({ text: word }) => !JOINING.test(word));
  if (own.length < 2 || !own.every(({ text: word }) => /^\p{Lu}\p{Ll}/u.test(word))) return false;
  const all = tokenise(sentence.text);
  if (determiner.test(all[span.first - 1]?.text ?? '') || WHERE.test(all[span.last + 1]?.text ?? '')) return false;
  const small = all.filter((word) => SMALL.test(word.text)).length;
  return STOP.test(sentence.text) && small * 2 > all.length;
}
