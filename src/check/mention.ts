import { mentionsOf } from '#language/mentions.ts';
import { isBareName, isInName } from './in-name.ts';
import { mentionPatterns } from './mention-patterns.ts';
import type { Occurrence, Reading } from './occurrence.ts';
import { isPutRight } from './put-right.ts';
import { isOfTitle, isQuoted, isVerbatim } from './quotation.ts';

/** The mark before what is not to be written, in a list of what is and what is not. */
const CROSSED_OUT = /[\u274c\u{1f6ab}]\s*["'\u00ab\u201c]?$/u;

/** Whether it is a count noun in the singular. */
const isCounted = ({ form, term }: Reading): boolean =>
  form.slot === 'singular' && (term.number ?? 'singular') === 'singular';

const isNoun = ({ term }: Reading): boolean => (term.partOfSpeech ?? 'noun') === 'noun';

/** UTF-16 code units behind a term within which the next sentence begins. */
const NEAR = 60;

/** Whether a term is quoted or a part of a name, or its sentence speaks about it as a word, to explain it or to warn of it. */
export function isMentioned(occurrence: Occurrence, textOfPassage: string, language: string): boolean {
  if (isQuoted(textOfPassage, occurrence.start, occurrence.end, language)) return true;
  const { setting, readings } = occurrence;
  const patterns = mentionPatterns(language);
  const ways = mentionsOf(language);
  const before = textOfPassage.slice(Math.max(0, occurrence.start - 4), occurrence.start);
  const behind = textOfPassage.slice(occurrence.end, occurrence.end + NEAR);
  const isDoubted = setting.fits(patterns.doubted);
  if (!isDoubted && setting.fits(patterns.mentioning)) return true;
  const isAfterMark = /[:;,.]\s*$/.test(before.slice(-3));
  if (!isAfterMark && setting.fits(patterns.soCalled)) return true;
  if (readings.every(isNoun)) {
    if (setting.fits(patterns.ofNouns)) return true;
    if (setting.fits(patterns.speaking) && !setting.fits(patterns.using)) return true;
    if (readings.every(isCounted)) {
      if (!isDoubted && setting.fits(patterns.ofBare)) return true;
      if (isBareName(occurrence, language)) return true;
    }
  }
  if (CROSSED_OUT.test(before)) return true;
  const isAsked = /(?:^|[\u00bf.!?]\s*)$/.test(before.slice(-3));
  if (isAsked && ways?.deniedInAnswer.test(behind)) return true;
  if (ways?.spokenOf.test(behind)) return true;
  if (isVerbatim(textOfPassage, occurrence.start, occurrence.end, language)) return true;
  if (isOfTitle(textOfPassage, occurrence.start, language)) return true;
  return isPutRight(occurrence, textOfPassage, language) || isInName(occurrence, language);
}
