/** The language a BCP 47 tag begins with: `es` of `es-MX`. What we know of a language holds in every region. */
export function primaryLanguage(tag: string): string {
  const end = tag.indexOf('-');
  return (end < 0 ? tag : tag.slice(0, end)).toLowerCase();
}
