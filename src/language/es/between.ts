/** What joins a noun and what it is specified by: intérprete *de* lenguaje de señas, fuerza de tarea *contra* la trata. */
const LINKS = new Set('a al con contra de del en entre para por'.split(' '));

/** Endings of adjectives that may stand before the link. A participle may not: it would have its own: *abogado acusado de*. */
const ADJECTIVE =
  /(?:[aeiou]l|[aei]ble|iv[oa]|[aoe]ri[oa]|os[oa]|[aeoui]n[oa]|[aeiouáéíóú][dtlns]ic[oa]|ísim[oa])(?:e?s)?$/;
/** Others that often do. */
const OTHERS =
  /^(?:nuev|públic|certificad|acreditad|calificad|capacitad|gratuit|ilícit|estrict|extens|larg|brev|mism|antigu|pequeñ|modern|suficient|permanent|simpl|dobl|seri|sever|privad|parcia|complet|urgent|recient|jov[ée]n|supuest|presunt|pront|extern|intern|buen|mal|peor|mejor|regular|particular|familiar|militar|similar|escolar)(?:[aeo]?s?|es)$/;
/** Those that take a complement with *de* themselves. */
const TAKES_LINK =
  /^(?:responsable|culpable|capaz|objetiv[oa]|vari[oa]s|contrari[oa]|necesari[oa]|ajen[oa]|llen[oa]|cas[oa])s?$/;

/** Whether a word, in small letters, may stand between a noun and what specifies it: carta *formal* de demanda. */
export const mayStandBetween = (word: string): boolean =>
  (ADJECTIVE.test(word) || OTHERS.test(word)) && !TAKES_LINK.test(word);

/** Where a term of several words may be parted by an adjective: what stands before and after it. */
export function partedBetween(text: string): { readonly head: string; readonly tail: string }[] {
  const words = text.split(' ');
  return words.flatMap((word, at) =>
    at > 0 && at < words.length - 1 && LINKS.has(word)
      ? [{ head: words.slice(0, at).join(' '), tail: words.slice(at).join(' ') }]
      : [],
  );
}
