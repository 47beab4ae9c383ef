/**
 * Pieces of Typst code. Every text of a toolkit goes through `literal`: it is a string there and can
 * neither call a function nor end the markup around it.
 */

/** A string literal. Control characters are left out; Typst has no use for them. */
export const literal = (text: string): string =>
  `"${text
    .replace(/\p{Cc}/gu, (character) => (character === '\n' || character === '\t' ? ' ' : ''))
    .replace(/[\\"]/g, '\\$&')}"`;

/** A sequence of content, joined in order. */
export const joined = (parts: readonly string[]): string => (parts.length === 0 ? '[]' : `{ ${parts.join('; ')} }`);

/** An array; the comma after a single element is what makes it one. */
export const array = (parts: readonly string[]): string => `(${parts.map((part) => `${part},`).join(' ')})`;

/** The `lang` and `region` arguments of a BCP 47 tag. */
export function languageArguments(tag: string): string {
  const [language = 'en', ...rest] = tag.split('-');
  const region = rest.find((part) => /^[A-Z]{2}$/.test(part));
  return `lang: ${literal(language)}${region === undefined ? '' : `, region: ${literal(region)}`}`;
}
