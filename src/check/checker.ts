import { detectLanguage } from '#language/detect.ts';
import { primaryLanguage } from '#language/tag.ts';
import type { CheckStrings } from '#model/interface-strings.ts';
import { type Passage, type PassageDocument, type PassagePair, placeInFile } from '#model/passage.ts';
import type { Finding, Place, RuleKind, Severity } from './finding.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';
import { LineIndex } from './line-index.ts';
import { isMentioned } from './mention.ts';
import { type Occurrence, occurrencesIn } from './occurrence.ts';
import { doNotUse } from './rules/do-not-use.ts';
import { falseFriend } from './rules/false-friend.ts';
import { InconsistentTerm } from './rules/inconsistent-term.ts';
import { missingTerm } from './rules/missing-term.ts';
import { outdatedFigure } from './rules/outdated-figure.ts';
import { conceptsOf, type PairContext, type PairFinding } from './rules/pair.ts';
import { region } from './rules/region.ts';
import { type Draft, fill, type RuleContext } from './rules/rule.ts';
import { untranslatedTerm } from './rules/untranslated-term.ts';
import { unverifiedPhone } from './rules/unverified-phone.ts';
import { wrongConcept } from './rules/wrong-concept.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface CheckOptions {
  /** The language of the messages; the first of the vocabulary where it has none of that. */
  readonly ui?: string;
  /** The region that the text is for (BCP 47, `es-MX`); without it no term is foreign to a region. */
  readonly audience?: string;
  /** The language of passages that say nothing of theirs; without it, it is found out. */
  readonly language?: string;
  /** Another severity for a rule, or none at all. */
  readonly rules?: Readonly<Partial<Record<RuleKind, Severity | 'off'>>>;
  /** The text is the toolkit's own: its figures and telephone numbers are looked at too. */
  readonly own?: boolean;
}

/** What is checked, and what was found, in the order of the places. */
export interface Checked {
  /** The language of most of the text, or `en>es` of a bilingual document. */
  readonly language: string;
  readonly findings: readonly Finding[];
}

/** A checker that has a vocabulary ready. Making one takes some tens of milliseconds; checking changes nothing in it. */
export interface Checker {
  readonly lexicon: Lexicon;
  /** A plain text: one passage. */
  checkText(text: string, options?: CheckOptions): Checked;
  /** A text and its translation, as one segment. Findings have their places in the target, a missing term in the source. */
  checkTranslation(
    source: string,
    target: string,
    options?: CheckOptions & { readonly sourceLanguage?: string },
  ): Checked;
  checkDocument(document: PassageDocument, options?: CheckOptions): Checked;
  /** The drafts of one passage, with offsets in its text; for those who keep places of their own. */
  checkPassage(text: string, language: string, options?: CheckOptions): { drafts: Draft[]; occurrences: Occurrence[] };
}

export function createChecker(vocabulary: Vocabulary): Checker {
  const lexicon = compileLexicon(vocabulary);
  const fallback = vocabulary.languages[0] ?? 'en';

  const languageOf = (passage: Passage, options: CheckOptions): string => {
    const said = passage.language === undefined ? options.language : passage.language;
    return said === undefined ? detectLanguage(passage.text, vocabulary.languages) : primaryLanguage(said);
  };
  const contextOf = (text: string, language: string, options: CheckOptions): RuleContext => {
    const ui = options.ui !== undefined && options.ui in vocabulary.strings ? options.ui : fallback;
    return { lexicon, text, language, ui, strings: vocabulary.strings[ui] as CheckStrings, audience: options.audience };
  };

  /** The rules that look at one language. */
  function inOneLanguage(context: RuleContext, occurrences: readonly Occurrence[], options: CheckOptions): Draft[] {
    const drafts = occurrences.flatMap((occurrence): Draft[] => {
      const draft = doNotUse(context, occurrence) ?? falseFriend(context, occurrence) ?? region(context, occurrence);
      if (draft === undefined || isMentioned(occurrence, context.text, context.language)) return [];
      return [draft];
    });
    if (!options.own) return drafts;
    return [...drafts, ...outdatedFigure(context), ...unverifiedPhone(context)];
  }

  /** The rules that look at a text and its translation; what the source settles, one language need not ask. */
  function inTwo(context: PairContext, consistency: InconsistentTerm, options: CheckOptions): PairFinding[] {
    const wrong = wrongConcept(context);
    const inSource = new Set(context.source.flatMap((occurrence) => [...conceptsOf(occurrence)]));
    const settled = context.target.filter(
      (occurrence) =>
        !wrong.some(({ draft }) => draft.start === occurrence.start) &&
        // Right for what the source says, whatever else it may say.
        !occurrence.readings.some(({ term }) => !term.warned && inSource.has(term.concept.id)),
    );
    const alone = inOneLanguage(context, settled, options).map((draft): PairFinding => ({ side: 'target', draft }));
    const untranslated = untranslatedTerm(context);
    const missing = missingTerm(context).filter(
      ({ draft }) => ![...wrong, ...untranslated].some((found) => found.draft.concept === draft.concept),
    );
    return [...wrong, ...untranslated, ...missing, ...consistency.check(context), ...alone];
  }

  function finish(
    drafts: readonly { draft: Draft; passage: Passage }[],
    fileText: string,
    options: CheckOptions,
  ): Finding[] {
    const graded = drafts.flatMap(({ draft, passage }) => {
      const own = options.rules?.[draft.rule];
      return own === 'off' ? [] : [{ passage, draft: own === undefined ? draft : { ...draft, severity: own } }];
    });
    if (graded.length === 0) return [];
    const lines = new LineIndex(fileText);
    const strings = contextOf('', fallback, options).strings;
    return graded
      .map(({ draft, passage }): Finding => {
        const places = (start: number, end: number): { start: Place; end: Place } => {
          const place = placeInFile(passage, start, end);
          return { start: lines.placeOf(place.start), end: lines.placeOf(place.end) };
        };
        const { start, end } = places(draft.start, draft.end);
        const instead = [...new Set(draft.replacements.map(({ text }) => text))];
        const advice =
          instead.length === 0
            ? ''
            : ` ${fill(strings.instead, { terms: instead.map((text) => `“${text}”`).join(` ${strings.or} `) })}`;
        return {
          rule: draft.rule,
          severity: draft.severity,
          concept: draft.concept,
          text: fileText.slice(start.offset, end.offset),
          message: draft.message + advice,
          start,
          end,
          segment: passage.segment,
          suggestions: draft.replacements.map((one) => {
            const whole = one.start === draft.start && one.end === draft.end;
            return { text: one.text, safe: one.safe, ...(!whole && places(one.start, one.end)) };
          }),
          url: lexicon.concept(draft.concept)?.url ?? '',
        };
      })
      .sort((a, b) => a.start.offset - b.start.offset || a.end.offset - b.end.offset);
  }

  function pairDrafts(
    pair: PassagePair,
    consistency: InconsistentTerm,
    options: CheckOptions & { sourceLanguage?: string },
  ) {
    const language = languageOf(pair.target, options);
    const others = vocabulary.languages.filter((tag) => primaryLanguage(tag) !== language);
    const said = pair.source.language ?? options.sourceLanguage;
    const sourceLanguage = said === undefined ? detectLanguage(pair.source.text, others) : primaryLanguage(said);
    const context: PairContext = {
      ...contextOf(pair.target.text, language, options),
      sourceText: pair.source.text,
      sourceLanguage,
      source: occurrencesIn(lexicon, pair.source.text, sourceLanguage),
      target: occurrencesIn(lexicon, pair.target.text, language),
      foreign: occurrencesIn(lexicon, pair.target.text, sourceLanguage),
    };
    const found = pair.target.text.trim() === '' ? [] : inTwo(context, consistency, options);
    return {
      language: `${sourceLanguage}>${language}`,
      drafts: found.map(({ side, draft }) => ({ draft, passage: side === 'source' ? pair.source : pair.target })),
    };
  }

  const checkPassage: Checker['checkPassage'] = (text, language, options = {}) => {
    const occurrences = occurrencesIn(lexicon, text, language);
    return { drafts: inOneLanguage(contextOf(text, language, options), occurrences, options), occurrences };
  };

  const checkDocument: Checker['checkDocument'] = (document, options = {}) => {
    const lengths = new Map<string, number>();
    const count = (language: string, length: number) => lengths.set(language, (lengths.get(language) ?? 0) + length);
    const consistency = new InconsistentTerm();
    const drafts = [
      ...document.passages.flatMap((passage) => {
        const language = languageOf(passage, options);
        count(language, passage.text.length);
        return checkPassage(passage.text, language, options).drafts.map((draft) => ({ draft, passage }));
      }),
      ...document.pairs.flatMap((pair) => {
        const { language, drafts: found } = pairDrafts(pair, consistency, options);
        count(language, pair.target.text.length);
        return found;
      }),
    ];
    const [most] = [...lengths].sort((a, b) => b[1] - a[1]);
    return { language: most?.[0] ?? options.language ?? fallback, findings: finish(drafts, document.text, options) };
  };

  const whole = (text: string, language: string | undefined, from: number): Passage => ({
    text,
    runs: [{ at: 0, from }],
    language,
    segment: null,
  });

  return {
    lexicon,
    checkPassage,
    checkDocument,
    checkText: (text, options) =>
      checkDocument({ text, passages: [whole(text, options?.language, 0)], pairs: [] }, options),
    checkTranslation: (source, target, options = {}) => {
      const pair = { source: whole(source, options.sourceLanguage, 0), target: whole(target, options.language, 0) };
      const { language, drafts } = pairDrafts(pair, new InconsistentTerm(), options);
      const onTarget = drafts.filter(({ passage }) => passage === pair.target);
      const onSource = drafts.filter(({ passage }) => passage === pair.source);
      return {
        language,
        findings: [...finish(onTarget, target, options), ...finish(onSource, source, options)],
      };
    },
  };
}
