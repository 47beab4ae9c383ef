import type { Place } from '../parting.ts';

/** What joins a noun and what it is specified by: intérprete *de* lenguaje de señas, fuerza de tarea *contra* la trata. */
const LINKS = new Set('a al con contra de del en entre para por'.split(' '));

/** Adjectives that take a complement with *de* themselves. */
const TAKES_LINK =
  '(?:responsable|culpable|capaz|objetiv[oa]|vari[oa]s|contrari[oa]|necesari[oa]|ajen[oa]|llen[oa]|cas[oa])s?';
/** Endings of adjectives. A participle is none: it would have its own complement: *abogado acusado de*. */
const ENDING = '[aeiou]l|[aei]ble|iv[oa]|[aoe]ri[oa]|os[oa]|[aoeui]n[oa]|[aeiouáéíóú][dtlns]ic[oa]|ísim[oa]';
/** Others that often stand there, and participles that hardly have one. */
const OTHERS = [
  'nuev|públic|certificad|acreditad|calificad|capacitad|gratuit|ilícit|estrict|extens|larg|brev|mism|antigu|pequeñ|modern|suficient|permanent|simpl',
  'dobl|seri|sever|privad|parcia|complet|urgent|recient|jov[ée]n|supuest|presunt|pront|extern|intern|buen|mal|peor|mejor|regular|particular|familiar|militar|similar|escolar',
  'protegid|pagad|remunerad|autorizad|supervisad|especializad|prolongad|organizad|asignad|justificad|jurad|gratis|ausent|frecuent|existent|vigent|adolescent|diferent|viej|adult',
].join('|');
/** Adjectives that make something of another walk of life of it: *suicidio empresarial fallido*. */
const ELSEWHERE = '(?:comercial|publicitari[oa]|empresarial|polític[oa]|deportiv[oa]|industrial|electoral)(?:es|s)?';
const ADJECTIVE = `(?!(?:${TAKES_LINK}|${ELSEWHERE})(?!\\p{L}))(?:\\p{L}*(?:${ENDING})(?:e?s)?|(?:${OTHERS})(?:[aeo]?s?|es))(?!\\p{L})`;
const ADVERB = '(?:\\p{L}{3,}mente|muy|más|ya|aún|tan|también|incluso|sobre todo|en su mayoría|en especial)';
const MODIFIERS = `(?:${ADVERB}\\s)?${ADJECTIVE}(?:(?:,|\\s[yoeu])\\s(?:${ADVERB}\\s)?${ADJECTIVE})*`;

/** Of no fewer letters is an adjective that may stand apart. */
const SHORTEST = 4;

/** What goes with the link before a noun. */
const ARTICLE = /^(?:el|la|los|las)$/;

/** To whom, of whom or of what it is: *a su prima*, *de la joven viuda*, *del condado*. */
const COMPLEMENT = `l?(?:\\s(?:el|la|los|las|una?|su|sus|mi|mis))?(?:\\s${ADJECTIVE})?\\s\\p{L}+`;

/**
 * Before an adjective or an adverb: estatus *migratorio* ilegal, himen *ya* roto, turismo sexual*, sobre todo* infantil, disputa *de
 * índole* doméstica, asaltó *a su prima* sexualmente.
 */
const BEFORE_ADJECTIVE = new RegExp(
  `^(?:\\s${MODIFIERS}(?:\\s[yoeu])?|\\sa${COMPLEMENT}|,?\\s(?:${ADVERB}|llamad[oa]s?|de (?:índole|tipo|carácter|naturaleza))|,\\s(?:el|la|los|las))$`,
  'u',
);

/** After a link: registro de *los* ofensores, abuso de *alcohol y* sustancias. An article in the singular tells of one, not of its kind. */
const AFTER_LINK =
  '(?:(?:los|las)(?:\\s(?:presunt|supuest|otr)[oa]s)?|otr[oa]s|(?:alcohol|tabaco|\\p{L}{3,}s)\\s[yoeu](?:\\s(?:de|otr[oa]s))?)';

const byLink = new Map<string, RegExp>();

function aroundLink(link: string): RegExp {
  const known = byLink.get(link);
  if (known !== undefined) return known;
  const ofWhom = /^del?(?:\s|$)/.test(link) ? '' : `|\\sde${COMPLEMENT}\\s${link.replace(' ', '\\s')}`;
  const more = link.includes(' ')
    ? ofWhom
    : `${ofWhom}|(?:\\s${MODIFIERS})?\\s${link.replace(/l$/, '')}\\s${AFTER_LINK}`;
  const made = new RegExp(`^(?:\\s${MODIFIERS}\\s${link.replace(' ', '\\s')}${more})$`, 'u');
  byLink.set(link, made);
  return made;
}

/**
 * Whether words may stand between the parts of a noun: carta *formal* de demanda.
 * @param words in small letters, with the link and the white space or comma before them
 * @param link the link that is there anyway, or none
 */
export const mayStandBetween = (words: string, link: string): boolean =>
  (link === '' ? BEFORE_ADJECTIVE : aroundLink(link)).test(words);

/** Where a term of several words may be parted: at each link, or before its last word if it has none; a verb, before how it is done. */
export function partedBetween(text: string, isVerb = false): Place[] {
  if (isVerb && !text.endsWith('mente')) return [];
  const words = text.split(' ');
  const last = words.length - 1;
  const placeAt = (at: number, behind: number): Place => ({
    head: words.slice(0, at).join(' '),
    link: words.slice(at, behind).join(' '),
    tail: words.slice(behind).join(' '),
  });
  if (!words.some((word) => LINKS.has(word))) {
    // A letter, as of a visa, would be looked for at each word of one.
    return last > 0 && (words[last] ?? '').length >= SHORTEST ? [placeAt(last, last)] : [];
  }
  return words.flatMap((word, at) => {
    if (at === 0 || !LINKS.has(word)) return [];
    const behind = ARTICLE.test(words[at + 1] ?? '') ? at + 2 : at + 1;
    return behind <= last ? [placeAt(at, behind)] : [];
  });
}
