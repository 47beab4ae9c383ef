import { functionWords } from '#language/function-words.ts';
import { stemmer } from '#language/stem.ts';
import { primaryLanguage } from '#language/tag.ts';
import { type Choice, choiceOf, keyOf } from './choice.ts';
import { isEveryday } from './same-words.ts';
import { Words } from './words.ts';

/** A stretch of a text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A word of a text: folded, and where it stands. */
export interface Word extends Stretch {
  readonly text: string;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that may stand for what was said before, or for nothing in particular. Written with their accents: él is no el. */
const PRONOUNS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf('he she they it him them one ones this that these those'),
  es: setOf('él ella ellos ellas quien quienes uno ello esto eso aquello'),
};

/**
 * Words that one language needs where the other has none, or that say how, when or how many: auxiliaries,
 * prepositions, the pronouns that a Spanish verb holds. Folded.
 */
const LIGHT: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf(
    'been being doing done make makes made can could may might must shall should will would cannot let any all each both other another ' +
      'some such more most many much own same too very just only even still yet also again now here soon later ever never always already ' +
      'often almost perhaps maybe alone well about after against among before between during into over since than then there through under until ' +
      'up upon while within without because though although however if like together whether either neither nor whom whose how why thing things something ' +
      'anything everything nothing anyone anybody everyone someone somebody us his hers theirs yours ours myself yourself himself herself ' +
      "themselves one two three four five six seven eight nine ten today outside don't doesn't didn't can't couldn't won't wouldn't shouldn't isn't aren't " +
      "wasn't weren't hasn't haven't hadn't every else please whole able around spite despite last several inside front except itself near far go goes going went gone mean means meant right rights immediately promptly " +
      "eleven twelve twenty thirty forty fifty sixty seventy eighty ninety hundred purpose purposes need needs needed dollar dollars i'm i've i'll you're you've you'll he'll she'll we're we've we'll they're they've they'll what's that's",
  ),
  es: setOf(
    'era eran fue fueron sea sean sera seran seria sido soy somos hay haya hayan hubo habia habian he hemos han haber habra esta estan estaba estaban este esten ' +
      'hace hacen hacer hacerlo hacerle haga hagan hago hizo hicieron hecho hara haran haremos haria hacia hacian haciendo tiene tienen tener tenia tendria puede pueden pueda puedan podra podria pudo debe deben ' +
      'todo toda todos todas cada ambos ambas otro otra otros otras alguna algunas alguno algunos algun ningun ninguna ninguno tal tales mas ' +
      'mucho mucha muchos muchas poco pocos mismo misma mismos mismas propio propia solo solamente aun aunque tambien tampoco ni sino todavia ' +
      'siempre nunca jamas ahora luego entonces pronto hoy casi apenas quiza quizas bien asi tan tanto ademas alguien cualquier cualquiera ' +
      'antes bajo despues detras dentro donde durante hacia hasta mediante medio mientras porque segun tras cuando cuales cuanto ese esa esos esas ' +
      'estos estas aquel aquella cosa cosas algo nada suya suyas suyo suyos nuestro nuestra nuestros nuestras aqui ahi usted ustedes nosotros ' +
      'nosotras van vaya vayan iba iban tuvo tuvieron tuve tienes tenian tenga tengan tendra significa derecho derechos fines proposito propositos dolar dolares falta mayo ultimo ultima enseguida inmediatamente inmediato veces vez parte traves acerca menudo pesar embargo ' +
      'favor alrededor alli alla necesita necesitan necesite necesito necesario pudo pudieron podia debia once doce veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien ' +
      'frente tengo tenemos estar estoy estamos nadie sigue siguen seguir sigo excepto salvo menos cerca lejos sola solas solos junto junta juntos juntas demas fuera afuera dos tres cuatro cinco seis siete ocho nueve diez',
  ),
};

const wordsAmong = (words: string): Choice => choiceOf(words.split(' '));

/**
 * Words so wide that they say none of the things a glossary has: a paper for a subpoena, help for a compensation.
 * Folded; their plurals are meant too, and with a star all that begins so.
 */
const WIDE: Readonly<Record<string, Choice>> = {
  en: wordsAmong(
    'matter problem trouble issue situation condition circumstance case help* support* assistance service program benefit paper paperwork ' +
      'document form process procedure step measure option idea way kind type place site center office money payment amount bad ' +
      'badly wrong difficult hard happen* occur* behav* conduct attend incident event experience relationship control pill medicine permit paid hour stuff sheet letter day important serious feel* felt crime offense time good duty policy strange weird unfair terrible awful horrible nice',
  ),
  es: wordsAmong(
    'asunto problema lio situacion condicion circunstancia caso ayuda* ayude* ayudo apoyo apoya* asistencia servicio programa beneficio papel ' +
      'papeleo documento formulario tramite proceso procedimiento paso medida opcion idea manera modo forma tipo clase lugar sitio centro ' +
      'oficina dinero plata pago cantidad mal malo mala dificil pasa pasan pasar pasado pasada pasaba ocurr* suced* porta porto portaba* portado ' +
      'comport* conducta atend* atiend* incidente suceso experiencia relacion control pastilla medicina medicamento permiso hoja carta dia importan* grave siente* sienta* sentir* sentia* sintio delito crimen tiempo bueno buena atencion hora plazo deber politica raro rara extraño injusto injusta terrible horrible',
  ),
};

/** The same for whoever it may be. */
const PEOPLE: Readonly<Record<string, Choice>> = {
  en: wordsAmong('person people man men woman women lady gentleman guy'),
  es: wordsAmong('persona gente señor señora hombre mujer'),
};

/** What says a thing without naming it: more of it than the source has is a sign that something was blurred. */
const VAGUE: Readonly<Record<string, RegExp>> = {
  en: /(?:^|[^\p{L}])(?:(?:some)?things?|stuff|problems?|issues?|situations?|matter|what (?:\p{L}+ )?(?:happen(?:s|ed)|said|told))(?!\p{L})/giu,
  es: /(?:^|[^\p{L}])(?:algo|cosas?|problemas?|lío|asuntos?|situación|situaciones|eso|esto|ello|aquello|así(?! que)|(?:que|le|les|me|te|nos) (?:pasó|pasa|ha pasado|ocurrió|sucedió|dijo|contó))(?!\p{L})/giu,
};

/**
 * What many terms are made of and what by itself names an everyday thing: a debt, a marriage, work. It is the rest that
 * makes a coerced debt, a forced marriage, child labor of it. Folded.
 */
const INNOCENT: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf(
    'team group marriage debt work labor labour job appointment visit visitation contract offer image picture photo money travel child children minor ' +
      'family home house school street online sex sexual sexually domestic committing nurse',
  ),
  es: setOf(
    'equipo grupo matrimonio deuda trabajo laboral visita cita contrato oferta imagen imagenes foto dinero viaje niño niña menor infantil familia ' +
      'familiar hogar casa escuela calle linea sexo sexual sexualmente domestico domestica prohibicion cometer pagar prueba enfermero enfermera',
  ),
};

/** Words that stand for a person who was named, besides pronouns: whoever it may be, whose it is, to whom. */
const PERSONS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf(
    'person people nobody child children kid kids girl girls boy boys teenager teenagers anyone anybody everyone those your his her their him them',
  ),
  es: setOf(
    'persona personas nadie niño niña niños niñas joven jóvenes adolescente adolescentes quien quienes le les su sus',
  ),
};

/** What says what is done and not by whom, or of whom something is true and not who it is: *was given*, *the man they seek*. */
const UNNAMED: Readonly<Record<string, RegExp>> = {
  en: /\b(?:(?:is|are|was|were|be|been|being) (?:\w+ly )?\w+(?:ed|en)|(?:man|men|woman|women) (?:who|that|he|she|they))\b/giu,
  es: /(?:^|[^\p{L}])(?:(?:es|son|fue|fueron|sido|será|serán) \p{L}+(?:[ai]d|[irs]t|ch)[oa]s?|(?:hombre|mujer|señora?|muchach[oa])(?:e?s)? (?:al? )?(?:la )?(?:que|quien))(?!\p{L})/giu,
};

/** Two persons who were named: *los dos*, *both of them*; not *los dos hijos*. */
const BOTH: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the two|both) of them\b/giu,
  es: /(?:^|[^\p{L}])(?:l[oa]s dos|amb[oa]s)(?! \p{L}+s(?!\p{L}))(?!\p{L})/giu,
};

/** Persons that a verb has before it, where no noun can follow: *los cambian*, *la golpeó*. */
const OBJECT: Readonly<Record<string, RegExp>> = {
  es: /(?:^|[^\p{L}])(?:l[ao]s (?!que|de|del|cuatro|cinco|siete|diez|once|doce|mil)\p{L}*[^s\P{L}]|l[ao] \p{L}+(?:ó|aron|ieron|aban|aba)|lo (?!(?:que|de|grave|\p{L}+(?:ble|nte|[ai]ve|al))(?!\p{L}))\p{L}*[ae]n?)(?!\p{L})/giu,
};

/** What a Spanish sentence begins with where it says its subject. */
const SUBJECT =
  /^[^\p{L}]*(?:el|la|los|las|un|una|unos|unas|su|sus|mi|mis|este|esta|estos|estas|ese|esa|cada|todo|todos|toda|todas)\s/iu;

/** Whether a sentence does not say its subject, in a language whose verbs need none. */
export const isWithoutSubject = (sentence: string, language: string): boolean =>
  WITHOUT_SUBJECT.has(primaryLanguage(language)) && !SUBJECT.test(sentence);

/** Languages whose verbs need no subject. */
export const WITHOUT_SUBJECT: ReadonlySet<string> = new Set(['es']);

/** Words of two letters are grammar; two capitals are a name for something: ID, DV. */
const ACRONYM = /^\p{Lu}{2}$/u;

/** A text says the same words again and again: so many stems are kept, then all are forgotten. */
const MOST_STEMS = 1 << 15;
const stemsByLanguage = new Map<string, Map<string, string>>();

/** The stem of a folded word. */
export function stemOf(word: string, language: string): string {
  const known = stemsByLanguage.get(language) ?? new Map<string, string>();
  stemsByLanguage.set(language, known);
  if (known.size > MOST_STEMS) known.clear();
  const old = known.get(word);
  if (old !== undefined) return old;
  const made = stemmer(language)(word);
  known.set(word, made);
  return made;
}

/** Whether one of some words, or its plural. */
function isAmong(words: Choice | undefined, word: string): boolean {
  const isOne = (form: string): boolean => words?.has(form, keyOf(form)) === true;
  return (
    isOne(word) ||
    (word.endsWith('s') && (isOne(word.slice(0, -1)) || (word.endsWith('es') && isOne(word.slice(0, -2))))) ||
    (word.endsWith('ies') && isOne(`${word.slice(0, -3)}y`))
  );
}

/** Whether a folded word says some thing, matter or deed and not which: *papers* for a subpoena. */
export const isBlur = (word: string, language: string): boolean => isAmong(WIDE[primaryLanguage(language)], word);

/** Whether a word, folded, is so wide that it says no certain thing. */
export const isWide = (word: string, language: string): boolean =>
  isBlur(word, language) || isAmong(PEOPLE[primaryLanguage(language)], word);

const EVERYDAY_WEIGHT = 0.5;

/** How much a folded word may say of what a glossary has: all, half or nothing. */
export function weightOf(word: string, language: string): number {
  if (isWide(word, language)) return 0;
  return isEveryday(word, language) ? EVERYDAY_WEIGHT : 1;
}

/** The words of a text that are no mere grammar, folded. */
function tellingWords(text: string, language: string): string[] {
  const grammar = functionWords(language);
  return new Words(text).allFolded.filter((word) => !grammar.has(word) && word.length > 2);
}

/** The stems of the words of a text that carry its meaning. */
export const stemsOf = (text: string, language: string): string[] =>
  tellingWords(text, language).map((word) => stemOf(word, language));

function exactWords(text: string, language: string): string[] {
  const words = tellingWords(text, language);
  const exact = words.filter((word) => !isWide(word, language));
  // Child support is more than a child.
  return exact.every((word) => isInnocent(word, language)) ? words : exact;
}

/** The same without words that say no certain thing, unless there are no others. */
export const exactStemsOf = (text: string, language: string): string[] =>
  exactWords(text, language).map((word) => stemOf(word, language));

/** The words of a text that carry meaning. */
export function meaningWords(text: string, language: string): Word[] {
  const grammar = functionWords(language);
  const own = primaryLanguage(language);
  const words = new Words(text);
  const { starts, ends } = words;
  return words.allFolded.flatMap((word, index): Word[] => {
    const [start = 0, end = 0] = [starts[index], ends[index]];
    const says =
      (word.length > 2 || weightOf(word, language) < 1 || ACRONYM.test(text.slice(start, end))) &&
      !grammar.has(word) &&
      !LIGHT[own]?.has(word) &&
      !PRONOUNS[own]?.has(text.slice(start, end).toLowerCase());
    return says ? [{ text: word, start, end }] : [];
  });
}

function countIn(text: string, words: ReadonlySet<string> | undefined): number {
  const { starts, ends } = new Words(text);
  return starts.filter((start, index) => words?.has(text.slice(start, ends[index]).toLowerCase())).length;
}

/** Whether a folded word names an everyday thing by itself. */
export function isInnocent(word: string, language: string): boolean {
  const innocent = INNOCENT[primaryLanguage(language)];
  return innocent?.has(word.endsWith('s') ? word.slice(0, -1) : word) === true || innocent?.has(word) === true;
}

/** The same words, as far as they are no everyday thing by themselves. */
export const tellingStemsOf = (text: string, language: string): string[] =>
  exactWords(text, language)
    .filter((word) => !isInnocent(word, language))
    .map((word) => stemOf(word, language));

/** How often a text says a thing without naming it. */
export const vagueIn = (text: string, language: string): number =>
  text.match(VAGUE[primaryLanguage(language)] ?? /$^/)?.length ?? 0;

/** How many pronouns a text has. */
export const pronounsIn = (text: string, language: string): number =>
  countIn(text, PRONOUNS[primaryLanguage(language)]);

/** How often a text leaves someone without a name. */
export const unnamedIn = (text: string, language: string): number =>
  text.match(UNNAMED[primaryLanguage(language)] ?? /$^/)?.length ?? 0;

/** How many words a text has that may stand for a person. */
export const personsIn = (text: string, language: string): number =>
  countIn(text, PERSONS[primaryLanguage(language)]) +
  (text.match(BOTH[primaryLanguage(language)] ?? /$^/)?.length ?? 0) +
  (text.match(OBJECT[primaryLanguage(language)] ?? /$^/)?.length ?? 0);
