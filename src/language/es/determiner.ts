/** The words before a noun that agree with it, by gender and number: masculine and feminine, singular and plural. */
const PARADIGMS: readonly (readonly [string, string, string, string])[] = [
  ['el', 'la', 'los', 'las'],
  ['del', 'de la', 'de los', 'de las'],
  ['al', 'a la', 'a los', 'a las'],
  ['un', 'una', 'unos', 'unas'],
  ['este', 'esta', 'estos', 'estas'],
  ['ese', 'esa', 'esos', 'esas'],
  ['aquel', 'aquella', 'aquellos', 'aquellas'],
  ['otro', 'otra', 'otros', 'otras'],
  ['mismo', 'misma', 'mismos', 'mismas'],
  ['dicho', 'dicha', 'dichos', 'dichas'],
  ['algún', 'alguna', 'algunos', 'algunas'],
  ['ningún', 'ninguna', 'ningunos', 'ningunas'],
  ['nuestro', 'nuestra', 'nuestros', 'nuestras'],
  ['todo', 'toda', 'todos', 'todas'],
  ['mucho', 'mucha', 'muchos', 'muchas'],
  ['varios', 'varias', 'varios', 'varias'],
];

export interface Agreement {
  readonly feminine: boolean;
  readonly plural: boolean;
}

/** What may stand in place of a definite article before its noun; nothing for another word. */
const ALIKE: ReadonlyMap<string, readonly string[]> = new Map([
  ['el', ['un', 'su', 'mi', 'tu', 'este', 'ese']],
  ['la', ['una', 'su', 'mi', 'tu', 'esta', 'esa']],
  ['los', ['sus', 'mis', 'tus', 'esos', 'estos', 'todos los', 'unos']],
  ['las', ['sus', 'mis', 'tus', 'esas', 'estas', 'todas las', 'unas']],
]);

export const alikeDeterminers = (article: string): readonly string[] => ALIKE.get(article) ?? [];

const at = ({ feminine, plural }: Agreement): number => (plural ? 2 : 0) + (feminine ? 1 : 0);

/** *la* before a stressed a, as in *el agua*. */
const STRESSED_A = /^(?:á|ha[bcdglmt]?[aá]|agua|arma|alma|área|acta|aula)/;

/**
 * The determiner in another gender or number.
 * @param words one or two words as they stand before the noun: *el*, *de la*
 * @param noun the noun that follows, for *el agua*
 * @returns undefined where the words are no determiner that agrees
 */
export function agreeing(words: string, from: Agreement, to: Agreement, noun: string): string | undefined {
  const lower = words.toLowerCase();
  const paradigm =
    PARADIGMS.find((forms) => forms[at(from)] === lower) ?? PARADIGMS.find((forms) => forms.includes(lower));
  const form = paradigm?.[at(to)];
  if (form === undefined) return undefined;
  const eased =
    to.feminine && !to.plural && STRESSED_A.test(noun)
      ? form.replace(/^(de |a )?la$/, (_, link?: string) => (link === 'de ' ? 'del' : link === 'a ' ? 'al' : 'el'))
      : form;
  return /^\p{Lu}/u.test(words) ? eased.charAt(0).toUpperCase() + eased.slice(1) : eased;
}

/** Words after a noun that need not agree with it. */
export const INDIFFERENT = new Set(
  'a al ante bajo con contra de del desde durante en entre es era fue ha han hasta hay la el los las no o para pero por porque que se según ser si sin sobre son su sus también tras un una y ya como cuando donde e ni u lo le les muy más está están puede pueden debe deben afecta ocurre existe existen sigue'.split(
    ' ',
  ),
);
