/**
 * A BCP 47 language tag as far as a toolkit needs it: language, optional script, optional region. Apart from the
 * schemas, so that who only reads a tag does not load them.
 */
export const languageTagPattern = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;
