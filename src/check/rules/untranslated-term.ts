import type { Lexicon, LexiconTerm } from '../lexicon.ts';
import type { Occurrence } from '../occurrence.ts';
import { replacementsFor } from '../suggestion.ts';
import { isRendered, type PairContext, type PairFinding } from './pair.ts';
import { fill, preferredTerms } from './rule.ts';

/** Marks around a word that is told to be of another language. */
const MARKS: ReadonlySet<string> = new Set(['*', '_']);
const CAPITAL_BEFORE = /\p{Lu}[\p{L}'\u2019-]*\s$/u;

/** What makes a number of what is before it: *form DV-120*. */
const NUMBERED = /^[-\u2010\u2011]\p{N}/u;

/** Whether a word stands between marks, numbers a form, or goes on a name: *StrongHearts Native Helpline*. */
function isSetApart(text: string, { start, end }: Occurrence): boolean {
  const mark = text[start - 1] ?? '';
  return (
    (MARKS.has(mark) && text[end] === mark) ||
    NUMBERED.test(text.slice(end, end + 2)) ||
    (/^\p{Lu}\p{Ll}/u.test(text.slice(start, end)) && CAPITAL_BEFORE.test(text.slice(Math.max(0, start - 40), start)))
  );
}

const NAME = /^\p{Lu}\p{Ll}.*\s\p{Lu}\p{Ll}/u;

/** Whether capitals stand for a name, as of a law or an agency, which has no other in another language. */
const isOfName = (lexicon: Lexicon, { exact, concept, language }: LexiconTerm): boolean =>
  exact && lexicon.termsOf(concept.id, language).some(({ text }) => NAME.test(text));

/** Whether words are a term or whole words of it. */
const isPart = (words: string, term: string): boolean => ` ${term} `.includes(` ${words} `);

/** A term of the source that stands in the target as it was, where the target's language has another word for it. */
export function untranslatedTerm(context: PairContext): PairFinding[] {
  const { foreign, mayAsk, lexicon, text, language, strings, target } = context;
  return foreign.flatMap((occurrence): PairFinding[] => {
    const reading = occurrence.possible.find(({ term }) => mayAsk.has(term.concept.id));
    if (reading === undefined || isOfName(lexicon, reading.term) || isSetApart(text, occurrence)) return [];
    // Written alike in both languages, as many Latin words are; or given beside its translation. What only has a word
    // of both, such as *trauma bonding*, is of the one that it was written in.
    if (target.some(({ start, end }) => start <= occurrence.start && end >= occurrence.end)) return [];
    if (isRendered(context, [reading.term.concept.id])) return [];
    const known = lexicon.termsOf(reading.term.concept.id, language);
    const written = occurrence.text.toLowerCase();
    // A loanword may stand alone for the term that it is a part of: *grooming*, online *grooming*.
    if (known.some((term) => lexicon.formsOf(term).some(({ lower }) => isPart(written, lower)))) return [];
    if (!context.isUsed(occurrence)) return [];
    return [
      {
        side: 'target',
        draft: {
          rule: 'untranslated-term',
          severity: 'warning',
          concept: reading.term.concept.id,
          start: occurrence.start,
          end: occurrence.end,
          message: fill(strings.messages.untranslated, { text: occurrence.text }),
          replacements: replacementsFor(
            lexicon,
            text,
            occurrence,
            reading,
            preferredTerms(context, reading.term.concept.id, language),
            false,
          ),
        },
      },
    ];
  });
}
