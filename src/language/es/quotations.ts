import type { Quotations } from '../quotations.ts';

/** That somebody spoke a quotation, and that it was nobody who should know better, as an officer or a nurse should. */
const SAID =
  '(?:dijo|dice|dec[i\u00ed]a|cont[o\u00f3]|cuenta|contaba|explic[o\u00f3]|escribi[o\u00f3]|respondi[o\u00f3]|pregunt[o\u00f3]|contest[o\u00f3]|relat[ao\u00f3]|escribe|brome[ao\u00f3]|confes[o\u00f3]|confiesa|lament[ao\u00f3]|suspir[ao\u00f3]|record[o\u00f3]|recuerda|repiti[o\u00f3]|repet[i\u00ed]a|murmur[o\u00f3]|insisti[o\u00f3]|protest[o\u00f3]|replic[o\u00f3]|corrigi[o\u00f3])';
const NOT_BY_STAFF =
  '(?! (?:el|la|un|una) (?:agente|oficial|fiscal|jue[zc]|abogad|defensor|polic|detective|alguacil|comisari|enfermer|m[e\u00e9]dic|doctor|trabajador|consejer|perit|director|portavoz|vocer|psic|terapeut|alcalde|ministr|secretari|funcionari|locutor|conductor|report))';

export const QUOTATIONS: Quotations = {
  calling: /(?:^|[^\p{L}])declar\p{L}+\s$/iu,
  verbatim: new RegExp(
    `(?:^|[^\\p{L}])(?:tal (?:cual|como (?:lo|qued[o\u00f3]|consta))|lo mismo que (?:oy[o\u00f3]|dijo)|corrija[ns]?|palabra por palabra|textual(?:es|mente)?|(?:tal )?como l[ao]s? (?:oy[o\u00f3]|dijo|dijeron)|con sus (?:propias|mismas) palabras|transcripci[oó]n|as[ií] (?:qued[oó]|consta)|con estas palabras|al pie de la letra)(?!\\p{L})|(?:["\u201d\u00bb],?|\u2014)\\s?(?:(?:me|te|le|nos|les) )?${SAID}(?!\\p{L})${NOT_BY_STAFF}`,
    'iu',
  ),
  titled:
    /(?:ponencia|conferencia|simposio|tesis|ensayo|art[i\u00ed]culo|libro|novela|cuento|pel[i\u00ed]cula|documental|cortometraje|serie|canci[o\u00f3]n|disco|reportaje|podcast|titulad[ao]|cap[i\u00ed]tulo(?: \d+,?)?|mesa redonda|por nombre)\s["\u201c\u00ab][^"\u201d\u00bb]*$/iu,
};
