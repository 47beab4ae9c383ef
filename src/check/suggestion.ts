import { agreeing, INDIFFERENT } from '#language/es/determiner.ts';
import type { Lexicon, LexiconForm, LexiconTerm } from './lexicon.ts';
import type { Occurrence } from './occurrence.ts';

/** A replacement before its places are known: offsets in the passage, code units. */
export interface Replacement {
  readonly text: string;
  readonly safe: boolean;
  readonly start: number;
  readonly end: number;
  /** What of it is the article before the term, and where the present one ends: it may have other formatting than the term. */
  readonly lead?: { readonly text: string; readonly end: number };
}

/** The form of a term that has the same place in its paradigm as a form of another. */
function sameSlot(lexicon: Lexicon, term: LexiconTerm, form: LexiconForm): LexiconForm | undefined {
  const forms = lexicon.formsOf(term);
  const singular = form.slot === 'base' || term.number === 'mass' ? 'singular' : form.slot;
  return (
    forms.find(({ slot, feminine }) => slot === form.slot && feminine === form.feminine) ??
    forms.find(({ slot }) => slot === form.slot) ??
    forms.find(({ slot }) => slot === singular) ??
    forms[0]
  );
}

/** The replacement in the case of what it replaces: TRATA, Trata, trata. */
function inCaseOf(found: string, text: string): string {
  if (/\p{Lu}/u.test(found) && found === found.toUpperCase() && /\p{L}{2}/u.test(found)) return text.toUpperCase();
  if (/^\p{Lu}/u.test(found) && /^\p{Ll}/u.test(text)) return text.charAt(0).toUpperCase() + text.slice(1);
  return text;
}

const genderOf = (term: LexiconTerm, form: LexiconForm): 'masculine' | 'feminine' | undefined =>
  term.gender === 'paired'
    ? form.feminine
      ? 'feminine'
      : 'masculine'
    : term.gender === 'common'
      ? undefined
      : term.gender;

const isPlural = (term: LexiconTerm, form: LexiconForm): boolean =>
  form.slot.startsWith('plural') || (form.slot === 'base' && term.number === 'plural');

/** Whether an English word begins with the sound of a vowel: an hour, a union, a U visa. */
const soundsOpen = (word: string): boolean =>
  /^(?:[aio]|e(?!u)|u(?!ni[^nm]|s[aeiu])|hour|honest|heir|honor)/i.test(word) && !/^(?:one\b|U\b)/.test(word);

/** The English article before a replacement goes along: an illegal alien, a noncitizen. */
function withArticle(text: string, replacement: Replacement): Replacement {
  const match = /(?:^|[^\p{L}])(an?)(\s+)$/iu.exec(text.slice(Math.max(0, replacement.start - 8), replacement.start));
  const article = match?.[1];
  if (article === undefined) return replacement;
  const right = soundsOpen(replacement.text) ? 'an' : 'a';
  if (right === article.toLowerCase()) return replacement;
  const cased = /^A/.test(article) ? `A${right.slice(1)}` : right;
  const start = replacement.start - (match?.[2]?.length ?? 0) - article.length;
  const lead = { text: cased, end: start + article.length };
  return { ...replacement, start, text: `${cased} ${replacement.text}`, lead };
}

/**
 * What to write instead, one for each term given, in the number and gender of what it replaces; in Spanish the
 * article before it goes along (*el tráfico humano*, *la trata de personas*).
 * @param certain whether the meaning is beyond doubt; nothing is safe otherwise
 */
export function replacementsFor(
  lexicon: Lexicon,
  passageText: string,
  occurrence: Occurrence,
  wrong: { readonly term: LexiconTerm; readonly form: LexiconForm },
  instead: readonly LexiconTerm[],
  certain: boolean,
): Replacement[] {
  return instead.map((term) => {
    const form = sameSlot(lexicon, term, wrong.form);
    const plain = inCaseOf(occurrence.text, form?.text ?? term.text);
    const whole = { text: plain, start: occurrence.start, end: occurrence.end };
    // A person is no process: what can be counted is not replaced unseen by what cannot.
    const alike =
      wrong.term.partOfSpeech === term.partOfSpeech && (wrong.term.number === 'mass') === (term.number === 'mass');
    // What stands between the words of a form would be lost.
    const isWhole = wrong.form.parted === undefined;
    const certainly = certain && instead.length === 1 && alike && isWhole;
    if (term.language === 'en') return withArticle(passageText, { ...whole, safe: certainly });
    if (term.language !== 'es' || term.partOfSpeech !== 'noun' || form === undefined)
      return { ...whole, safe: certainly };
    const from = {
      feminine: genderOf(wrong.term, wrong.form) === 'feminine',
      plural: isPlural(wrong.term, wrong.form),
    };
    const gender = genderOf(term, form);
    const to = { feminine: gender === undefined ? from.feminine : gender === 'feminine', plural: isPlural(term, form) };
    if (from.feminine === to.feminine && from.plural === to.plural) return { ...whole, safe: certainly };
    const before = passageText.slice(Math.max(0, occurrence.start - 24), occurrence.start);
    const match = /(?:^|[^\p{L}])((?:(?:de|a)\s)?\p{L}+)(\s+)$/u.exec(before);
    const next = /^\s*([\p{L}]+)?/u.exec(passageText.slice(occurrence.end))?.[1]?.toLowerCase();
    const freeAfter = next === undefined || INDIFFERENT.has(next) || !/[oa]s?$/.test(next);
    if (match?.[1] === undefined) return { ...whole, safe: certainly && freeAfter };
    const words = match[1];
    const noun = (form.text.split(' ')[0] ?? '').toLowerCase();
    const two = agreeing(words.replace(/\s+/g, ' '), from, to, noun);
    const single = words.split(/\s+/).at(-1) ?? words;
    const agreed = two ?? agreeing(single, from, to, noun);
    if (agreed === undefined)
      return { ...whole, safe: certainly && freeAfter && INDIFFERENT.has(single.toLowerCase()) };
    const replacedWords = two === undefined ? single : words;
    const start = occurrence.start - (match[2]?.length ?? 0) - replacedWords.length;
    const lead = { text: agreed, end: start + replacedWords.length };
    return { text: `${agreed} ${plain}`, start, end: occurrence.end, safe: certainly && freeAfter, lead };
  });
}
