import { foldHeader } from './fields.ts';

/**
 * The words that may stand in a cell with a closed vocabulary: our own, the English and Spanish words
 * people write, and what other term bases call them.
 */
const words: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  status: {
    preferred: ['preferred', 'recommended', 'approved', 'preferido', 'preferida', 'recomendado', 'aprobado'],
    admitted: ['admitted', 'allowed', 'accepted', 'admitido', 'admitida', 'aceptado', 'permitido'],
    deprecated: ['deprecated', 'not recommended', 'obsolete', 'desaconsejado', 'no recomendado', 'obsoleto'],
    'do-not-use': ['do not use', 'donotuse', 'forbidden', 'prohibited', 'no usar', 'no use', 'prohibido', 'vetado'],
  },
  type: {
    'full-form': ['full form', 'full', 'forma plena', 'forma completa'],
    'short-form': ['short form', 'short', 'forma corta', 'forma breve'],
    acronym: ['acronym', 'abbreviation', 'initialism', 'sigla', 'acronimo', 'abreviatura'],
    variant: ['variant', 'variante'],
    phrase: ['phrase', 'expression', 'frase', 'locucion'],
  },
  partOfSpeech: {
    noun: ['noun', 'n', 'sustantivo', 'nombre'],
    verb: ['verb', 'v', 'verbo'],
    adjective: ['adjective', 'adj', 'adjetivo'],
    adverb: ['adverb', 'adv', 'adverbio'],
    other: ['other', 'otro', 'otra'],
  },
  gender: {
    masculine: ['masculine', 'm', 'masc', 'masculino'],
    feminine: ['feminine', 'f', 'fem', 'femenino'],
    common: ['common', 'mf', 'm f', 'comun'],
    paired: ['paired', 'two forms', 'doble', 'dos formas'],
  },
  number: {
    singular: ['singular', 's', 'sg'],
    plural: ['plural', 'pl'],
    mass: ['mass', 'uncountable', 'incontable', 'no contable'],
  },
  register: {
    legal: ['legal', 'formal', 'juridico'],
    neutral: ['neutral', 'standard', 'neutro', 'estandar'],
    popular: ['popular', 'colloquial', 'informal', 'coloquial'],
    slang: ['slang', 'jerga', 'argot'],
  },
  epicene: { yes: ['yes', 'true', '1', 'x', 'si'], no: ['no', 'false', '0'] },
};

const lookup = new Map(
  Object.entries(words).map(([field, values]) => [
    field,
    new Map(Object.entries(values).flatMap(([value, names]) => names.map((name) => [name, value]))),
  ]),
);

/** The value of the toolkit that a cell's word stands for; undefined where the word is not known. */
export const vocabularyValue = (field: string, cell: string): string | undefined =>
  lookup.get(field)?.get(foldHeader(cell));

/** The words that are told to someone whose word is not known. */
export const allowedValues = (field: string): string[] => Object.keys(words[field] ?? {});
