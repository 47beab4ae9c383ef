import { canonical, fold } from '#language/fold.ts';
import { functionWords } from '#language/function-words.ts';
import { tokenise } from '#language/tokenise.ts';

/** A label or a query as the index sees it. */
export interface Analysis {
  /** Its letters and digits, with accents: what must be the same for the same spelling. */
  readonly spelling: string;
  /** The same without accents. *U-visa*, *u visa* and *uvisa* are one; so are *T.I.P.* and *tip*. */
  readonly letters: string;
  /** All its words, folded. */
  readonly words: readonly string[];
  /** Those that carry meaning in the language: all of them where none does. */
  readonly meaningful: readonly string[];
}

const joined = (words: readonly string[]): string => words.join('').replaceAll("'", '');

/** `analyser(language)(text)`: the words of a text, seen as one in that language. */
export const analyser = (language: string): ((text: string) => Analysis) => {
  const grammatical = functionWords(language);
  return (text) => {
    const spelled = tokenise(canonical(text)).map((token) => token.text);
    const words = spelled.map(fold);
    const meaningful = words.filter((word) => !grammatical.has(word));
    return {
      spelling: joined(spelled),
      letters: joined(words),
      words,
      meaningful: meaningful.length > 0 ? meaningful : words,
    };
  };
};
