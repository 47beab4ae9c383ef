import { isInName } from './in-name.ts';
import { mentionPatterns } from './mention-patterns.ts';
import type { Occurrence, Reading } from './occurrence.ts';
import { isPutRight } from './put-right.ts';
import { isQuoted, isVerbatim } from './quotation.ts';

/** The mark before what is not to be written, in a list of what is and what is not. */
const CROSSED_OUT = /[\u274c\u{1f6ab}]\s*["'\u00ab\u201c]?$/u;

/** What the next sentence says of a word that was spoken of: *¿Felonía? Ese término es un calco*. */
const SPOKEN_OF: Readonly<Record<string, RegExp>> = {
  en: /^[^.!?]*[.!?]["\u201d\u2019)]*\s+(?:(?:myth|false|fiction|wrong)[:.!,]|we (?:regret|apologi[sz]e for) (?:the|that|our|this) (?:wording|word|term|phrase|label|error|choice)|(?:that|this) (?:word|term|phrase|label|expression|wording)(?!\p{L})|(?:write|type|put) (?:it|that|this) down)|^\?["\u201d]?\s+say (?!no|yes)/iu,
  es: /(?:^|[^\p{L}])es(?:a|e|ta|te)s? (?:palabra|expresi[oó]n|frase|etiqueta|t[eé]rmino|vocablo|calco|anglicismo|insulto)|^["»”]?\s*(?:\?\s*(?:no existe(?=[.,;])|(?:mejor )?(?:diga|digamos|escriba|ponga)(?! (?:que|s[ií]|no|al?|l[aeo]s?|el|su|sus|tu|tus|con|en|una?|por|aqu[ií]|d[oó]nde|cu)))|[:.,]\s*(?:ev[ií]tese|eso no es espa[ñn]ol|no hac(?:e|[ií]a) falta[:.;]))/iu,
};

const isNoun = ({ term }: Reading): boolean => (term.partOfSpeech ?? 'noun') === 'noun';

/** After a question of nothing but the term, a sentence that denies: *¿Novia niña? Ninguna niña es novia*. */
const DENIED: Readonly<Record<string, RegExp>> = {
  en: /^\?\s+(?:\p{L}+\s){0,2}(?:no|not|nobody|never|there is no)(?!\p{L})/iu,
  es: /^\?\s+(?:\p{L}+\s){0,2}(?:no|nada|nadie|nunca|ning[u\u00fa]na?)(?!\p{L})/iu,
};

/** UTF-16 code units behind a term within which the next sentence begins. */
const NEAR = 60;

/** Whether a term is quoted or a part of a name, or its sentence speaks about it as a word, to explain it or to warn of it. */
export function isMentioned(occurrence: Occurrence, textOfPassage: string, language: string): boolean {
  if (isQuoted(textOfPassage, occurrence.start, occurrence.end, language)) return true;
  const { setting, readings } = occurrence;
  const patterns = mentionPatterns(language);
  const isDoubted = setting.fits(patterns.doubted);
  if (!isDoubted && setting.fits(patterns.mentioning)) return true;
  const isAfterMark = /[:;,.]\s*$/.test(textOfPassage.slice(Math.max(0, occurrence.start - 3), occurrence.start));
  if (!isAfterMark && setting.fits(patterns.soCalled)) return true;
  if (readings.every(isNoun) && setting.fits(patterns.ofNouns)) return true;
  if (CROSSED_OUT.test(textOfPassage.slice(Math.max(0, occurrence.start - 4), occurrence.start))) return true;
  const isAsked = /(?:^|[\u00bf.!?]\s*)$/.test(
    textOfPassage.slice(Math.max(0, occurrence.start - 3), occurrence.start),
  );
  if (isAsked && DENIED[language]?.test(textOfPassage.slice(occurrence.end, occurrence.end + NEAR))) return true;
  if (SPOKEN_OF[language]?.test(textOfPassage.slice(occurrence.end, occurrence.end + NEAR))) return true;
  if (isVerbatim(textOfPassage, occurrence.start, occurrence.end, language)) return true;
  return isPutRight(occurrence, textOfPassage, language) || isInName(occurrence, language);
}
