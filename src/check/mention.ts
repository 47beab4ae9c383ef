import { type Token, tokenise } from '#language/tokenise.ts';
import { compilePatterns, type PatternList } from './context-pattern.ts';
import type { Occurrence } from './occurrence.ts';

/** Words beside a term that say it is spoken about, or warned against, rather than used. */
const MENTIONING: Readonly<Record<string, readonly string[]>> = {
  en: [
    // Warned of, or put right.
    'not/never/avoid/avoiding/stop/quit ... say/saying/use/using/write/writing/call/calling/translate/label/labeling ... ~',
    'avoid/avoiding the/a word/term/phrase/label/expression ... ~',
    'not ... called ... ~',
    'say/write/use/prefer ... not ~',
    'instead of ... ~',
    'rather than ... ~',
    'replaces/replace/replaced/replacing ... ~',
    'no longer ... say/use/used/called ... ~',
    'confuse/confused/confusing/confuses ... ~',
    'different/differs/distinct from ... ~',
    'wrongly/incorrectly/mistakenly ... ~',
    // Denied.
    'and/is/are/was/were not ~',
    "isn't/aren't/wasn't/weren't ~",
    "not/never/isn't/aren't/wasn't/weren't a/an/the/any/about ~",
    'no such thing as ... ~',
    'there is/are no ~',
    'myth/myths of/about/that ... ~',
    // Spoken of as a word.
    'word/term/phrase/expression/label/words/terms ~',
    'word/term/phrase/expression/label * ~',
    '~ label/labels/stereotype/stereotypes/trope/myth',
    'so-called ~',
    'formerly/once/sometimes/often/also/commonly/popularly/previously/still called/termed/named ~',
    'known/referred to as ~',
    'known as ~',
    'what ... call/calls/called ... ~',
    '~ ... is/was/are ... wrong/outdated/harmful/offensive/incorrect/inaccurate/misleading/stigmatizing',
    '~ is/are/was/were a/an/the/not ... word/term/name/label/phrase/calque/misnomer/slur/insult/myth/euphemism',
    // A law, as it is worded.
    'statute/statutes/code/act/treaty/protocol/convention/section ... say/says/define/defines/use/uses ... ~',
    'law/laws say/says/define/defines/use/uses ... ~',
    'law/laws/statute/statutes/code/act/treaty/section ... call/calls it/this ... ~',
  ],
  es: [
    // Warned of, or put right.
    'no/nunca/jamas ... decir/decirle/decirles/diga/digan/digas/digamos/usar/use/usen/uses/usemos/utilizar/utilice/utilicen ... ~',
    'no/nunca/jamas ... llamar/llamarle/llamarla/llamarlo/llame/llamen/llames/llamemos ... ~',
    'no/nunca/jamas ... traducir/traduzca/traduzcan/traduce/escribir/escriba/escriban/escribas ... ~',
    'dejar/deje/dejen/deja/dejemos/dejo/dejaron de llam*/decir/decirle/usar/utilizar/hablar ... ~',
    'evitar/evite/eviten/evita/evitando ... palabra/termino/expresion/decir/usar/hablar/llamar* ... ~',
    'di/diga/digan/use/usen/escriba/escriban ... no ~',
    'en lugar/vez de ... ~',
    'erroneamente/incorrectamente/equivocadamente ... ~',
    'reemplaz*/sustituy* ... ~',
    'confund*/confusion ... ~',
    'distint*/diferent*/diferenci* de/del/a/al ... ~',
    'a diferencia de/del ... ~',
    'se dice ... y no ... ~',
    // Denied.
    'y/que no ~',
    'y no es/era ... ~',
    'no/nunca/jamas es/son/era/eran/fue/fueron/sera/seria/sea/sean ~',
    'no/nunca/jamas es/son/era/eran/fue/fueron/sera/seria/sea/sean un/una/unos/unas/el/la/los/las/ningun/ninguna ~',
    'no un/una/unos/unas ~',
    'no es/son/fue/fueron/era/eran ... ni ... ~',
    'no es/son lo mismo ... ~',
    'no ... ~ ... sino',
    'no/nunca/jamas existe/existen/existio/existieron/existia/existian ... ~',
    'no hay/hubo tal/tales ~',
    'no hay/hubo ~ hay/hubo',
    'mito/mitos de/del/sobre ... ~',
    // Spoken of as a word.
    'palabra/termino/terminos/expresion/vocablo/etiqueta/palabras/frase ~',
    'palabra/termino/expresion/vocablo/frase * ~',
    'mal llamad* ~',
    'mal llamad* ... ~',
    'llamad* erroneamente ~',
    'tambien/antes/antiguamente/anteriormente/todavia/comunmente/popularmente llamad*/conocid*/denominad* ~',
    'conocid*/denominad* como ~',
    'lo que ... llama/llaman/llamaba/llamaban/llamo/llamaron/dicen ... ~',
    '~ ... es/son incorrect*/ofensiv*/inexact*/anticuad*/estigmatizant*/despectiv*/obsolet*',
    '~ es/son/era/fue un/una/el/la/no ... palabra/termino/calco/nombre/insulto/mito/eufemismo/etiqueta/expresion/anglicismo',
    // A law, as it is worded.
    'ley/leyes/codigo/codigos/articulo/convenio/tratado/protocolo ... dice/dicen/define/definen/nombra/nombran/menciona/mencionan/habla/hablan/usa/usan ... ~',
    'ley/leyes/codigo/codigos/articulo/convenio/tratado/protocolo ... lo llama/llaman/llamaba/llamaban/denomina/denominaba ... ~',
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

/** Words that join the parts of a name: *Coalición contra el Asalto Sexual*. */
const JOINING = /^(?:a|al|and|against|con|contra|de|del|e|el|en|for|in|la|las|los|of|on|para|por|sobre|the|to|y)$/;
const CAPITAL = /^\p{Lu}/u;
/** A small letter, then a capital article and small letters: *leímos El cuento de la criada*. */
const TITLE_OPENED = /\p{Ll}\s(?:El|La|Los|Las|Un|Una)\s(?:\p{Ll}+\s){0,4}$/u;

/** Whether a term of several words, with capitals among small letters, is a part of a longer name or title. */
function isInName({ setting, start, text }: Occurrence, language: string): boolean {
  const { sentence, span } = setting;
  if (language === 'es' && TITLE_OPENED.test(sentence.text.slice(0, start - sentence.start))) return true;
  const isLong = (word: Token): boolean => word.text.length > 3;
  const own = tokenise(text).filter((word) => !JOINING.test(word.text));
  if (own.length < 2 || !own.every((word) => /^\p{Lu}\p{Ll}/u.test(word.text))) return false;
  const all = tokenise(sentence.text);
  // In a heading every word may have a capital.
  if (all.filter((word) => isLong(word) && !CAPITAL.test(word.text)).length < 2) return false;
  const joins = (at: number): boolean => JOINING.test(all[at]?.text ?? '');
  const beside = (at: number, step: 1 | -1): number => (joins(at) ? beside(at + step, step) : at);
  const [before, after] = [beside(span.first - 1, -1), beside(span.last + 1, 1)];
  // The first word of a sentence has a capital whatever it is.
  return (before > 0 && CAPITAL.test(all[before]?.text ?? '')) || CAPITAL.test(all[after]?.text ?? '');
}

/** Whether a term is quoted or a part of a name, or its sentence speaks about it as a word, to explain it or to warn of it. */
export function isMentioned(occurrence: Occurrence, textOfPassage: string, language: string): boolean {
  if (isQuoted(textOfPassage, occurrence.start, occurrence.end)) return true;
  return occurrence.setting.fits(patternsOf(language)) || isInName(occurrence, language);
}
