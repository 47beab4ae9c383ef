import { companyOf } from '#language/company.ts';
import { type Choice, choiceOf } from './choice.ts';
import type { Setting } from './occurrence.ts';

/**
 * In a list of `not`, says that other walks of life are left alone; see `isElsewhere`. Words after it are of one beside this
 * term: `<elsewhere> school/student*`.
 */
const ELSEWHERE = '<elsewhere>';

export const saysElsewhere = (pattern: string): boolean => pattern.startsWith(ELSEWHERE);

/** The words that are of another walk of life beside a term; undefined where its patterns do not leave other ones alone. */
export function elsewhereOf(patterns: readonly string[]): Choice | undefined {
  const saying = patterns.filter(saysElsewhere);
  if (saying.length === 0) return undefined;
  return choiceOf(
    saying.flatMap((pattern) => pattern.slice(ELSEWHERE.length).trim().split('/')).filter((word) => word !== ''),
  );
}

/** Before a word of violence, what says that there was none: *sin golpes*, *no blood and no threats*. */
const DENYING: Readonly<Record<string, readonly string[]>> = {
  en: ['no', 'without', 'neither', 'nor'],
  es: ['sin', 'ningun', 'ninguna', 'ni'],
};

interface Company {
  readonly elsewhere: Choice;
  readonly violence: Choice;
}

const kindOf = (language: string, kind: keyof Company): Choice =>
  choiceOf(companyOf(language, kind).flatMap((pattern) => pattern.split('/')));

const compiled = new Map<string, Company>();

function companyIn(language: string): Company {
  const own = compiled.get(language) ?? {
    elsewhere: kindOf(language, 'elsewhere'),
    violence: kindOf(language, 'violence'),
  };
  compiled.set(language, own);
  return own;
}

/** Who is met in one's own life, whatever is taught there: *el maestro de guitarra*. */
const TEACHES = /^(?:maestr|profesor|instructor)(?:[ao]s?|es)?$/;

const isTaught = (folded: readonly string[], at: number): boolean =>
  folded[at - 1] === 'de' && TEACHES.test(folded[at - 2] ?? '');

/**
 * Whether the words around a term are of another walk of life, such as sport, fiction or animals, and none is of violence but what is
 * denied: *un pleito por un gato, sin golpes*.
 * @param own words that are of one beside this term
 */
export function isElsewhere({ sentence, span }: Setting, language: string, own?: Choice): boolean {
  const { elsewhere, violence } = companyIn(language);
  const { folded, keys } = sentence.words;
  const denying = DENYING[language] ?? [];
  let found = false;
  for (let at = 0; at < folded.length; at += 1) {
    if (at >= span.first && at <= span.last) continue;
    const [word, key] = [folded[at] as string, keys[at] as number];
    if (violence.has(word, key) && !denying.includes(folded[at - 1] ?? '')) return false;
    if (own?.has(word, key) === true) found = true;
    found ||= elsewhere.has(word, key) && !isTaught(folded, at);
  }
  return found;
}
