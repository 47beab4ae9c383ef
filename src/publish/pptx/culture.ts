/**
 * The tag an office program expects. It has proofing tools and voices for cultures ("es-US"), not for
 * bare languages; a toolkit made for agencies in the United States takes theirs. A tag with a region
 * stays as it is.
 */
const cultures: Readonly<Record<string, string>> = { en: 'en-US', es: 'es-US', fr: 'fr-FR', pt: 'pt-BR', ht: 'ht-HT' };

/** @param tag BCP 47, as the toolkit writes it: "es", "es-MX" */
export const cultureOf = (tag: string): string => cultures[tag] ?? tag;

/** The language without region or script: "es" of "es-MX". */
export const primaryLanguage = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';
