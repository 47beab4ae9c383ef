/** The language a BCP 47 tag begins with: `es` of `es-MX`. What we know of a language holds in every region. */
export const primaryLanguage = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? '';
