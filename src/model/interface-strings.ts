import { z } from 'zod';
import { LanguageTag } from './localized.ts';

const text = z.string().min(1);
/** A text for each plural form of the language (`Intl.PluralRules`); `{count}` is filled in. */
const plural = z.record(z.enum(['zero', 'one', 'two', 'few', 'many', 'other']), text.optional());
const segment = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters without accents, digits, hyphens');
const texts = <K extends string>(...keys: [K, ...K[]]) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, text])) as Record<K, typeof text>);
const section = texts('title', 'lead');

/** `interface/<language>.yaml`: every word of the site that is not content. */
export const InterfaceStrings = z.strictObject({
  language: LanguageTag,
  /** Script direction of the language. */
  direction: z.enum(['ltr', 'rtl']),
  /** The names of the sections in addresses. */
  segments: z.strictObject({
    about: segment,
    glossaries: segment,
    distinctions: segment,
    presentations: segment,
    slides: segment,
    tools: segment,
    message: segment,
    resources: segment,
    search: segment,
    help: segment,
    sources: segment,
  }),
  sections: z.strictObject({
    about: section,
    glossaries: section,
    distinctions: section,
    presentations: section,
    tools: section,
    message: section,
    resources: section,
    search: section,
    help: section,
    sources: section,
  }),
  site: texts(
    'skip', 'menu', 'home', 'breadcrumb', 'mainNavigation', 'languages', 'readIn', 'searchLabel', 'searchButton',
    'searchHint', 'localHelp', 'credit', 'notGovernment', 'notLegalAdvice', 'licence', 'release', 'footerNavigation', 'leave', 'leaveHint',
    'onThisPage',
  ),
  /** Where "leave this page" leads: an everyday site in this language. */
  exitAddress: z.string().regex(/^https:\/\/\S+$/),
  home: texts('needHelp', 'needHelpText', 'helpOthers', 'helpOthersText', 'findWord', 'sections', 'trapTitle', 'trapText', 'trapLink'),
  concept: texts(
    'definition', 'plain', 'terms', 'note', 'doNotConfuse', 'distinction', 'related', 'broader', 'narrower', 'sources',
    'permanentLink', 'lastChange', 'cite', 'useInstead', 'because', 'reliability', 'reviewed', 'notReviewed', 'noSource',
    'example', 'subjects', 'jurisdiction', 'feminine', 'regions', 'inLanguage', 'entryData', 'international', 'caution',
  ),
  status: texts('preferred', 'admitted', 'deprecated', 'do-not-use'),
  termType: texts('full-form', 'short-form', 'acronym', 'variant', 'phrase'),
  partOfSpeech: texts('noun', 'verb', 'adjective', 'adverb', 'other'),
  gender: texts('masculine', 'feminine', 'common', 'paired', 'epicene'),
  number: texts('singular', 'plural', 'mass'),
  register: texts('legal', 'neutral', 'popular', 'slang'),
  confusable: texts('false-friend', 'same-word', 'near-meaning', 'high', 'medium', 'low'),
  reliability: z.strictObject({ 1: text, 2: text, 3: text, 4: text }),
  header: texts('title', 'purpose', 'userAudience', 'participantAudience', 'howChosen', 'limits'),
  glossary: texts(
    'direction', 'filters', 'subject', 'region', 'register', 'any', 'apply', 'clear', 'letters', 'none', 'distinctions', 'see', 'about',
  ),
  distinction: texts('compare', 'criterion', 'picture', 'both', 'only', 'figures', 'year', 'olderFigure', 'trap', 'references', 'concepts'),
  presentation: texts('guide', 'duration', 'topics', 'prerequisite', 'prepare', 'knowYourAudience', 'open', 'slides', 'notes', 'slide', 'back', 'previous', 'next'),
  tool: texts('howToUse', 'print', 'printHint', 'organizationLine', 'phoneLine', 'textLine', 'hoursLine', 'websiteLine', 'cut', 'timing'),
  resource: texts(
    'call', 'text', 'tty', 'videophone', 'textKeyword', 'website', 'languages', 'interpretation', 'hours', 'forWhom', 'verifiedOn', 'source', 'callFirst', 'serves',
  ),
  resourceSubject: texts(
    'trafficking', 'sexual-violence', 'domestic-violence', 'crime-victims', 'immigration', 'children', 'crisis', 'legal', 'workers',
    'deaf', 'native', 'referral', 'language-access',
  ),
  sourcesPage: texts('verified', 'storedCopy', 'live', 'notVerified', 'supports'),
  search: texts('resultsFor', 'nothing', 'nothingHint', 'private', 'noScript', 'doNotUse', 'deprecated', 'says'),
  kinds: texts('concept', 'distinction', 'page', 'presentation', 'tool', 'resource'),
  errors: texts('notFound', 'notFoundText', 'failed', 'failedText', 'goHome'),
  counts: z.strictObject({ concepts: plural, results: plural, minutes: plural, slides: plural, words: plural, seconds: plural, sources: plural }),
});
export type InterfaceStrings = z.infer<typeof InterfaceStrings>;
