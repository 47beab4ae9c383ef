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

interface Company {
  readonly elsewhere: Choice;
  readonly violence: Choice;
  readonly denying: Choice;
  readonly teaching: Choice;
}

const kindOf = (language: string, kind: keyof Company): Choice =>
  choiceOf(companyOf(language, kind).flatMap((pattern) => pattern.split('/')));

const compiled = new Map<string, Company>();

function companyIn(language: string): Company {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const made = {
    elsewhere: kindOf(language, 'elsewhere'),
    violence: kindOf(language, 'violence'),
    denying: kindOf(language, 'denying'),
    teaching: kindOf(language, 'teaching'),
  };
  compiled.set(language, made);
  return made;
}

/**
 * Whether the words around a term are of another walk of life, such as sport, fiction or animals, and none is of violence but what is
 * denied: *un pleito por un gato, sin golpes*. Who teaches it is met in one's own life: *el maestro de guitarra*.
 * @param own words that are of one beside this term
 */
export function isElsewhere({ sentence, span }: Setting, language: string, own?: Choice): boolean {
  const { elsewhere, violence, denying, teaching } = companyIn(language);
  const { words } = sentence;
  const isOf = (choice: Choice, at: number): boolean => at >= 0 && words.isOneOf(choice, at);
  let found = false;
  for (let at = 0; at < words.length; at += 1) {
    if (at >= span.first && at <= span.last) continue;
    if (isOf(violence, at) && !isOf(denying, at - 1)) return false;
    if (found) continue;
    const isOther = (own !== undefined && isOf(own, at)) || (isOf(elsewhere, at) && !isOf(teaching, at - 2));
    found = isOther && !sentence.isName(at);
  }
  return found;
}
