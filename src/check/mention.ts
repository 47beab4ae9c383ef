import { tokenise } from '#language/tokenise.ts';
import { compilePatterns, type PatternList } from './context-pattern.ts';
import type { Occurrence } from './occurrence.ts';

/** Words beside a term that say it is spoken about, or warned against, rather than used. */
const MENTIONING: Readonly<Record<string, readonly string[]>> = {
  en: [
    'not/never/avoid/avoiding/stop ... say/saying/use/using/write/writing/call/calling/translate ... ~',
    'avoid/avoiding the/a word/term/phrase/label/expression ... ~',
    'not ... called ... ~',
    'word/term/phrase/expression/label/words/terms ~',
    'word/term/phrase/expression/label * ~',
    'instead of ... ~',
    'rather than ... ~',
    'so-called ~',
    'wrongly/incorrectly/mistakenly ... ~',
    'and/is/are/was not ~',
    'and/is/are/was not a/an ~',
    '~ ... is/was/are ... wrong/outdated/harmful/offensive/incorrect/inaccurate/misleading/stigmatizing',
    'replaces/replace/replaced/replacing ... ~',
    'no longer ... say/use/used/called ... ~',
    'confuse/confused/confusing/confuses ... ~',
    'different/differs/distinct from ... ~',
  ],
  es: [
    'no ... decir/diga/digan/usar/use/usen/utilizar/utilice/utilicen/llamar/llame/traducir/traduzca/traduce/escribir/escriba ... ~',
    'evitar/evite/eviten/evita/evitando ... palabra/termino/expresion/decir/usar/hablar ... ~',
    'palabra/termino/terminos/expresion/vocablo/etiqueta/palabras/frase ~',
    'palabra/termino/expresion/vocablo/frase * ~',
    'en lugar/vez de ... ~',
    'mal llamad* ~',
    'mal llamad* ... ~',
    'llamad* erroneamente ~',
    'erroneamente/incorrectamente/equivocadamente ... ~',
    'y/que no ~',
    'y no es/era ... ~',
    'no es/son ~',
    'no es/son lo mismo ... ~',
    '~ ... es/son incorrect*/ofensiv*/inexact*/anticuad*/estigmatizant*/despectiv*/obsolet*',
    'reemplaz*/sustituy* ... ~',
    'confund*/confusion ... ~',
    'distint*/diferent*/diferenci* de/del/a/al ... ~',
    'a diferencia de/del ... ~',
    'se dice ... y no ... ~',
  ],
};

const compiled = new Map<string, PatternList>();

function patternsOf(language: string): PatternList {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const made = compilePatterns(MENTIONING[language] ?? []);
  compiled.set(language, made);
  return made;
}

const OPENING = /["\u201c\u00ab\u2018\u201e](?=[^"\u201c\u00ab\u2018\u201e\u201d\u00bb]*$)/;
const CLOSING = /^[^"\u201c\u00ab\u201d\u00bb]*?["\u201d\u00bb\u2019]/;
/** A quotation of more words than these beside the term is somebody's speech, not a name or an example. */
const FEW_WORDS = 4;
/** UTF-16 code units on each side within which a quotation is looked for. */
const NEAR = 60;

/** Whether a term stands in quotation marks by itself, or in a title or saying of a few words. */
function isQuoted(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const opening = OPENING.exec(before);
  const closing = CLOSING.exec(text.slice(end, end + NEAR));
  if (opening === null || closing === null) return false;
  const beside = `${before.slice(opening.index + 1)} ${closing[0].slice(0, -1)}`;
  return tokenise(beside).length <= FEW_WORDS && !beside.includes('\n');
}

/** Whether a term is quoted, or its sentence speaks about it as a word, to explain it or to warn of it. */
export function isMentioned(occurrence: Occurrence, textOfPassage: string, language: string): boolean {
  if (isQuoted(textOfPassage, occurrence.start, occurrence.end)) return true;
  return occurrence.setting.fits(patternsOf(language));
}
