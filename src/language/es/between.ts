import { FUNCTION_WORDS } from './function-words.ts';
import { singularOf } from './plural.ts';

/** What joins a noun and what it is specified by: intérprete *de* lenguaje de señas, fuerza de tarea *contra* la trata. */
const LINKS = new Set('a al con contra de del en entre para por'.split(' '));

/** Endings of adjectives that may stand before the link. A participle may not: it would have its own: *abogado acusado de*. */
const ADJECTIVE =
  /(?:[aeiou]l|[aei]ble|iv[oa]|[aoe]ri[oa]|os[oa]|[aeoui]n[oa]|[aeiouáéíóú][dtlns]ic[oa]|ísim[oa])(?:e?s)?$/;
/** Others that often do. */
const OTHERS =
  /^(?:nuev|públic|certificad|acreditad|calificad|capacitad|gratuit|ilícit|estrict|extens|larg|brev|mism|antigu|pequeñ|modern|suficient|permanent|simpl|dobl|seri|sever|privad|parcia|complet|urgent|recient|jov[ée]n|supuest|presunt|adult|pront|extern|intern|buen|mal|peor|mejor|regular|particular|familiar|militar|similar|escolar)(?:[aeo]?s?|es)$/;
/** Those that take a complement with *de* themselves. */
const TAKES_LINK =
  /^(?:responsable|culpable|capaz|objetiv[oa]|vari[oa]s|contrari[oa]|necesari[oa]|ajen[oa]|llen[oa]|cas[oa])s?$/;

/** What may stand before any word of a term: *himen ya roto*, *centro de abogacía para los niños*. */
const ADVERB_OR_ARTICLE = /^(?:ya|tan|muy|casi|incluso|también|l[ao]s|sus|un[ao]s|tod[ao]s)$/;
/** What leaves alone what a noun is before its adjective: disputa *de índole* doméstica, *debidamente* notarizada. */
const OF_KIND =
  /^(?:de (?:tipo|índole|carácter|naturaleza)|(?:, )?(?:\p{L}+mente|sobre todo|en su mayoría|incluso|también))$/u;
/** What is joined to the specification: prueba *de embarazo y* del sida. */
const JOINED_SPECIFICATION = /^(?:de|del|contra|por|para) \p{L}+ [yeoui]$/u;

const isAdjective = (word: string): boolean => (ADJECTIVE.test(word) || OTHERS.test(word)) && !TAKES_LINK.test(word);

/**
 * Whether words, in small letters, may stand between a noun and what specifies it: carta *formal* de demanda, tráfico *sexual o
 * laboral* de personas. Before an adjective they must not change what the noun is: estado *civil y* migratorio, but *suicidio
 * empresarial fallido* is none.
 */
export function mayStandBetween(words: string, tail: string): boolean {
  if (ADVERB_OR_ARTICLE.test(words) || OTHERS.test(words)) return true;
  const [, first = words, joining, second] = /^(\p{L}+)(,| [yeou])(?: (\p{L}+))?$/u.exec(words) ?? [];
  if (!LINKS.has(tail.split(' ', 1)[0] ?? '')) {
    return OF_KIND.test(words) || (joining !== undefined && second === undefined && isAdjective(first));
  }
  if (JOINED_SPECIFICATION.test(words)) return true;
  return isAdjective(first) && (joining === undefined || (second !== undefined && isAdjective(second)));
}

/** An adjective of fewer letters is none: plan *b*. */
const SHORTEST = 4;
const ARTICLE = /^(?:el|l[ao]s?|una?)$/;

/** Where a term of several words may be parted: what stands before and after the words between. */
export function partedBetween(text: string): { readonly head: string; readonly tail: string }[] {
  const words = text.split(' ');
  const at = (index: number) => ({ head: words.slice(0, index).join(' '), tail: words.slice(index).join(' ') });
  const [head = '', adjective = ''] = words;
  if (words.length === 2) {
    if (adjective.length < SHORTEST || words.some((word) => FUNCTION_WORDS.has(word))) return [];
    // It may agree with what stands between: disputas de tipo doméstico.
    const one = singularOf(adjective);
    return [...new Set([adjective, one, one.replace(/a$/, 'o')])].map((tail) => ({ head, tail }));
  }
  return words.flatMap((word, index) => {
    if (index === 0 || index === words.length - 1 || !LINKS.has(word)) return [];
    // A long term is the same with an article inside, a short one may be another: trata de *las* personas.
    const takesArticle = index > 2 && !ARTICLE.test(words[index + 1] ?? '');
    return takesArticle ? [at(index), at(index + 1)] : [at(index)];
  });
}
