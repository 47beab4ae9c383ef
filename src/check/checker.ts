import { detectLanguage } from '#language/detect.ts';
import { primaryLanguage } from '#language/tag.ts';
import type { CheckStrings } from '#model/interface-strings.ts';
import {
  type Passage,
  type PassageDocument,
  type PassagePair,
  type PassagePart,
  type PassageWindow,
  placeInFile,
} from '#model/passage.ts';
import { excerptOf, type Finding, type Place, type RuleKind, type Severity } from './finding.ts';
import { KeptFindings } from './kept-findings.ts';
import { compileLexicon, type Lexicon, type Scope } from './lexicon.ts';
import { LineIndex } from './line-index.ts';
import { isMentioned } from './mention.ts';
import { occurrenceAt, occurrencesBy, occurrencesIn, type SentenceCache } from './occurrence.ts';
import { InconsistentTerm } from './rules/inconsistent-term.ts';
import { inOneLanguage } from './rules/one-language.ts';
import {
  isAny,
  isRight,
  isWarned,
  type PairContext,
  possibleIn,
  saysNothing,
  settled,
  sourceUses,
  spokenOf,
} from './rules/pair.ts';
import { type Draft, fill, type RuleContext } from './rules/rule.ts';
import { inTwo } from './rules/two-languages.ts';
import { type Span, spansOf } from './spans.ts';
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
  /** The language of sources that say nothing of theirs. */
  readonly sourceLanguage?: string;
  /** The sources stand in another file: what a translation lacks is then told at the whole translation. */
  readonly sourceElsewhere?: boolean;
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
  /** Goes through a document once; what it throws while it reads on is thrown. */
  checkWindows(windows: Iterable<PassageWindow>, options?: CheckOptions): Checked;
  /** The drafts of one passage, with offsets in its text; for those who keep places of their own. */
  checkPassage(text: string, language: string, options?: CheckOptions): Draft[];
  /** The same, in the language that the options say or else the text is in, where the forms have been found already. */
  checkStretches(text: string, stretches: readonly Span[], options?: CheckOptions): Draft[];
  languageOf(text: string, options?: CheckOptions): string;
  /** A draft as a finding, by someone who knows where a passage stands; undefined where its rule is off. */
  findingOf(draft: Draft, options: CheckOptions, where: Whereabouts): Finding | undefined;
}

/** A document while it is checked. */
interface DocumentCheck {
  /** The language of most of what was added so far, as `Checked.language`. */
  readonly language: string;
  add(part: PassagePart): void;
  /**
   * The findings in what was added since the last time, in the order of their places.
   * @param text what the places of the passages refer to
   */
  take(text: string, lines: LineIndex): Finding[];
}

/** Where the offsets of a passage are in the file. */
export interface Whereabouts {
  /** The passage's text. */
  readonly text: string;
  readonly segment: string | null;
  textOf(start: number, end: number): string;
  placesOf(start: number, end: number): { start: Place; end: Place };
}

export const byPlace = (a: Finding, b: Finding): number =>
  a.start.offset - b.start.offset || a.end.offset - b.end.offset;

/** What the rules of one language look for: warned-of terms, or with an audience all, since any may be of a region. */
export const scopeOf = ({ audience }: CheckOptions): Scope => (audience === undefined ? 'warned' : 'all');

/** The language of a document that does not say it is told by so many passages, and by one in so many of what follows. */
const SAMPLE = { first: 64, every: 16 };

/** How often a passage counts for the language of the document; 0 where it need not be looked at. */
const sampled = (index: number): number => (index < SAMPLE.first ? 1 : index % SAMPLE.every === 0 ? SAMPLE.every : 0);

export function createChecker(vocabulary: Vocabulary): Checker {
  const lexicon = compileLexicon(vocabulary);
  const fallback = vocabulary.languages[0] ?? 'en';

  const languageOfText = (text: string, { language }: CheckOptions): string =>
    language === undefined ? detectLanguage(text, vocabulary.languages) : primaryLanguage(language);
  const languageOf = ({ text, language }: Passage, options: CheckOptions): string =>
    languageOfText(text, language === undefined ? options : { language });
  const contextOf = (text: string, language: string, options: CheckOptions): RuleContext => {
    const ui = options.ui !== undefined && options.ui in vocabulary.strings ? options.ui : fallback;
    return {
      lexicon,
      text,
      language,
      ui,
      strings: vocabulary.strings[ui] as CheckStrings,
      audience: options.audience,
      own: options.own === true,
    };
  };

  const findingOf: Checker['findingOf'] = (draft, options, where) => {
    const severity = options.rules?.[draft.rule] ?? draft.severity;
    if (severity === 'off') return undefined;
    const { strings } = contextOf('', fallback, options);
    // Advice is about the word; the article that goes along is a matter of the suggestion.
    const instead = [
      ...new Set(draft.replacements.map(({ text, lead }) => (lead ? text.slice(lead.text.length + 1) : text))),
    ];
    const advice =
      instead.length === 0
        ? ''
        : ` ${fill(strings.instead, { terms: instead.map((text) => fill(strings.quoted, { text })).join(` ${strings.or} `) })}`;
    return {
      rule: draft.rule,
      severity,
      concept: draft.concept,
      text: where.textOf(draft.start, draft.end),
      message: draft.message + advice,
      ...where.placesOf(draft.start, draft.end),
      segment: where.segment,
      suggestions: draft.replacements.map((one) => {
        const whole = one.start === draft.start && one.end === draft.end;
        return {
          text: one.text,
          safe: one.safe,
          ...(!whole && where.placesOf(one.start, one.end)),
          ...(one.lead !== undefined && {
            lead: { text: one.lead.text, end: where.placesOf(one.start, one.lead.end).end },
          }),
        };
      }),
      url: lexicon.concept(draft.concept)?.url ?? '',
      excerpt: excerptOf(where.text, draft.start, draft.end),
    };
  };

  function finish(
    drafts: readonly { draft: Draft; passage: Passage }[],
    fileText: string,
    options: CheckOptions,
    lines = new LineIndex(fileText),
  ): Finding[] {
    return drafts
      .flatMap(({ draft, passage }) => {
        const finding = findingOf(draft, options, {
          text: passage.text,
          segment: passage.segment,
          textOf: (start, end) => {
            const place = placeInFile(passage, start, end);
            return fileText.slice(place.start, place.end);
          },
          placesOf: (start, end) => {
            const place = placeInFile(passage, start, end);
            return { start: lines.placeOf(place.start), end: lines.placeOf(place.end) };
          },
        });
        return finding ?? [];
      })
      .sort(byPlace);
  }

  function pairDrafts(pair: PassagePair, consistency: InconsistentTerm, options: CheckOptions) {
    const language = languageOf(pair.target, options);
    const others = () => vocabulary.languages.filter((tag) => primaryLanguage(tag) !== language);
    const said = pair.source.language ?? options.sourceLanguage;
    const sourceLanguage = said === undefined ? detectLanguage(pair.source.text, others()) : primaryLanguage(said);
    // One index for both languages: a target is read once for its own terms and for those left in the source's.
    const index = lexicon.index('all', undefined);
    const [source = []] = occurrencesBy(index, pair.source.text, [sourceLanguage]);
    const [target = [], foreign = []] = occurrencesBy(index, pair.target.text, [language, sourceLanguage]);
    const languages = `${sourceLanguage}>${language}`;
    // Most pairs of an ordinary text have none of our words, or none in a sense that is ours.
    if (foreign.length === 0 && !options.own && saysNothing(source, target)) return { language: languages, drafts: [] };
    const sides = settled(source, target);
    const context: PairContext = {
      ...contextOf(pair.target.text, language, options),
      sourceText: pair.source.text,
      sourceLanguage,
      ...sides,
      uses: sourceUses(sides.source),
      asked: spokenOf(sides.source, isAny),
      // Asked only of what is left in the source's language.
      mayAsk: possibleIn(foreign.length === 0 ? [] : source),
      said: spokenOf(sides.target, isRight),
      saidBadly: spokenOf(sides.target, isWarned),
      foreign,
      isUsed: (occurrence) => !isMentioned(occurrence, pair.target.text, language),
    };
    const found = pair.target.text.trim() === '' ? [] : inTwo(context, consistency);
    return {
      language: languages,
      drafts: found.map(({ side, draft }) =>
        side === 'target'
          ? { draft, passage: pair.target }
          : options.sourceElsewhere
            ? { draft: { ...draft, start: 0, end: pair.target.text.length }, passage: pair.target }
            : { draft, passage: pair.source },
      ),
    };
  }

  const checkPassage: Checker['checkPassage'] = (text, language, options = {}) =>
    inOneLanguage(contextOf(text, language, options), occurrencesIn(lexicon.index(scopeOf(options), language), text));

  /**
   * The drafts of a text in its language. Which that is takes longer to find out than what there would be to say in
   * each that it may be in, which mostly is nothing.
   */
  function inItsLanguage(
    text: string,
    languages: Iterable<string>,
    options: CheckOptions,
    draftsIn: (language: string) => Draft[],
  ): Draft[] {
    const drafts = new Map<string, Draft[]>();
    for (const language of languages) {
      const found = draftsIn(language);
      if (found.length > 0) drafts.set(language, found);
    }
    return drafts.size === 0 ? [] : (drafts.get(languageOfText(text, options)) ?? []);
  }

  const checkStretches: Checker['checkStretches'] = (text, stretches, options = {}) => {
    const cache: SentenceCache = { sentence: undefined };
    const languages = new Set(stretches.flatMap(({ forms }) => forms.map(({ term }) => term.language)));
    return inItsLanguage(text, languages, options, (language) => {
      const occurrences = spansOf(stretches, language).flatMap(
        ({ start, end, forms }) => occurrenceAt(text, start, end, forms, cache) ?? [],
      );
      return inOneLanguage(contextOf(text, language, options), occurrences);
    });
  };

  /** The drafts of a passage of whose language nothing is said. */
  function unsaidDrafts(text: string, options: CheckOptions): Draft[] {
    if (options.own) return checkPassage(text, languageOfText(text, options), options);
    const { languages } = vocabulary;
    const found = occurrencesBy(lexicon.index(scopeOf(options), undefined), text, languages);
    return inItsLanguage(text, languages, options, (language) =>
      inOneLanguage(contextOf(text, language, options), found[languages.indexOf(language)] ?? []),
    );
  }

  function begin(options: CheckOptions): DocumentCheck {
    const lengths = new Map<string, number>();
    const count = (language: string, length: number) => lengths.set(language, (lengths.get(language) ?? 0) + length);
    const consistency = new InconsistentTerm();
    let drafts: { readonly draft: Draft; readonly passage: Passage }[] = [];
    let unsaid = 0;
    const draftsOf = (passage: Passage): Draft[] => {
      const { text } = passage;
      if ((passage.language ?? options.language) !== undefined) {
        const language = languageOf(passage, options);
        count(language, text.length);
        return checkPassage(text, language, options);
      }
      const weight = sampled(unsaid);
      unsaid += 1;
      if (weight > 0) count(languageOfText(text, options), text.length * weight);
      return unsaidDrafts(text, options);
    };
    return {
      get language() {
        const [most] = [...lengths].sort((a, b) => b[1] - a[1]);
        return most?.[0] ?? options.language ?? fallback;
      },
      add({ passages, pairs }) {
        for (const passage of passages) for (const draft of draftsOf(passage)) drafts.push({ draft, passage });
        for (const pair of pairs) {
          const { language, drafts: found } = pairDrafts(pair, consistency, options);
          count(language, pair.target.text.length);
          drafts.push(...found);
        }
      },
      take(text, lines) {
        const found = finish(drafts, text, options, lines);
        drafts = [];
        return found;
      },
    };
  }

  const checkWindows: Checker['checkWindows'] = (windows, options = {}) => {
    const check = begin(options);
    const kept = new KeptFindings();
    let before: { readonly found: readonly Finding[]; readonly end: () => Place } | undefined;
    for (const window of windows) {
      const first = before?.end();
      kept.add(before?.found ?? []);
      for (const part of window.parts) check.add(part);
      const { text } = window;
      const lines = new LineIndex(text, first);
      before = { found: check.take(text, lines), end: () => lines.placeOf(text.length) };
    }
    const last = before?.found ?? [];
    return { language: check.language, findings: kept.all.length === 0 ? last : kept.all.concat(last) };
  };

  const checkDocument: Checker['checkDocument'] = (document, options) =>
    checkWindows([{ text: document.text, parts: [document] }], options);

  const whole = (text: string, language: string | undefined, from: number): Passage => ({
    text,
    runs: [{ at: 0, from }],
    language,
    segment: null,
  });

  return {
    lexicon,
    checkPassage,
    checkStretches,
    findingOf,
    languageOf: (text, options = {}) => languageOfText(text, options),
    checkDocument,
    checkWindows,
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
