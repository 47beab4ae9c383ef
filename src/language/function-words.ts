import { FUNCTION_WORDS as ENGLISH } from './en/function-words.ts';
import { FUNCTION_WORDS as SPANISH } from './es/function-words.ts';
import { primaryLanguage } from './tag.ts';

const FUNCTION_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['en', ENGLISH],
  ['es', SPANISH],
]);
const NONE: ReadonlySet<string> = new Set();

/** The folded words of a language that carry grammar and no meaning; empty where we know none. */
export const functionWords = (language: string): ReadonlySet<string> =>
  FUNCTION_WORDS.get(primaryLanguage(language)) ?? NONE;
