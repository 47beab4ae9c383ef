import { withCompany } from '#language/company.ts';
import { formsOf } from '#language/inflection.ts';
import { type Place, partingOf } from '#language/parting.ts';
import { primaryLanguage } from '#language/tag.ts';
import { Automaton } from './automaton.ts';
import type { Choice } from './choice.ts';
import { compilePatterns, isBeside, isWithoutGap, type PatternList } from './context-pattern.ts';
import { elsewhereOf, saysElsewhere } from './elsewhere.ts';
import { Trie } from './trie.ts';
import { endingsOf } from './verify-form.ts';
import type { Vocabulary, VocabularyConcept, VocabularyTerm } from './vocabulary.ts';

/** The context patterns of a term; undefined where there are none of a kind. */
interface CompiledSense {
  /** Right beside the term they rule it out for good, elsewhere in the sentence only as far as its own language tells. */
  readonly notBeside: PatternList | undefined;
  readonly not: PatternList | undefined;
  /** Where it is left alone in a sentence of another walk of life: further words that are of one. */
  readonly elsewhere: Choice | undefined;
  readonly only: PatternList | undefined;
  /** Those of `sure` right beside the term, without a gap: they hold whatever the rest of the sentence says. */
  readonly sureBeside: PatternList | undefined;
  readonly sure: PatternList | undefined;
}

/** A term with what is worked out from it once. */
export type LexiconTerm = Readonly<CompiledTerm>;

/** A form of a term, as the matcher finds it. */
export interface LexiconForm {
  readonly text: string;
  /** Lower case, for a comparison that ignores case. */
  readonly lower: string;
  readonly term: LexiconTerm;
  readonly slot: string;
  readonly feminine: boolean;
  /** Where words part it, in lower case; undefined as it stands. */
  readonly parted: Place | undefined;
}

/** Forms that words may part before the same tail, whatever link it has. */
export interface PartedForms {
  readonly tail: string;
  readonly language: string;
  readonly forms: readonly LexiconForm[];
  /** What their heads end in; see `endingsOf`. */
  readonly endings: Int32Array;
}

/** Forms to look for, and the automaton that finds them by their place in the list. */
export interface FormIndex {
  readonly forms: readonly LexiconForm[];
  /** Found by their places behind those of the forms. */
  readonly parted: readonly PartedForms[];
  readonly automaton: Automaton;
  readonly scope: Scope;
}

/** `all` terms, or those that are `warned` of and what contains them, which is all that one language needs. */
export type Scope = 'all' | 'warned';

/** All terms of a vocabulary. Forms and indexes are made when they are first asked for, and kept. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly terms: readonly LexiconTerm[];
  /** @param language a primary subtag; undefined: every language */
  index(scope: Scope, language: string | undefined): FormIndex;
  concept(id: string): VocabularyConcept | undefined;
  /** The forms of a term, in the order of its paradigm. */
  formsOf(term: LexiconTerm): readonly LexiconForm[];
  termsOf(concept: string, language: string): readonly LexiconTerm[];
  /** The patterns of words that say a concept without a term. */
  paraphrasesOf(concept: string, language: string): PatternList | undefined;
  /** The term that a replacement names: of the same concept if it has it, else of any. */
  named(text: string, language: string, concept: string): LexiconTerm | undefined;
}

const listOf = (patterns: readonly string[]): PatternList | undefined =>
  patterns.length === 0 ? undefined : compilePatterns(patterns);

/** An acronym, or a name of capitals and digits: compared as it is written. */
const isExact = ({ type, text }: VocabularyTerm): boolean =>
  type === 'acronym' || /^[\p{Lu}\p{N}.&/-]{2,}s?$/u.test(text);

/** All terms have the same fields in the same order, whatever is said of them: rules read them for every place of a text. */
class CompiledTerm {
  readonly index: number;
  readonly concept: VocabularyConcept;
  readonly text: string;
  readonly language: string;
  /** Deprecated or not to be used. */
  readonly warned: boolean;
  /** Written in capitals: *ICE* is an agency, *ice* is not. */
  readonly exact: boolean;
  readonly status: VocabularyTerm['status'];
  readonly type: VocabularyTerm['type'];
  readonly partOfSpeech: VocabularyTerm['partOfSpeech'];
  readonly number: VocabularyTerm['number'];
  readonly gender: VocabularyTerm['gender'];
  readonly feminine: VocabularyTerm['feminine'];
  readonly regions: VocabularyTerm['regions'];
  readonly forms: VocabularyTerm['forms'];
  readonly reason: VocabularyTerm['reason'];
  readonly useInstead: VocabularyTerm['useInstead'];
  readonly #sense: VocabularyTerm['sense'];
  #compiled: CompiledSense | undefined;

  constructor(term: VocabularyTerm, concept: VocabularyConcept, index: number) {
    this.index = index;
    this.concept = concept;
    this.text = term.text;
    this.language = term.language;
    this.warned = term.status === 'deprecated' || term.status === 'do-not-use';
    this.exact = isExact(term);
    this.status = term.status;
    this.type = term.type;
    this.partOfSpeech = term.partOfSpeech;
    this.number = term.number;
    this.gender = term.gender;
    this.feminine = term.feminine;
    this.regions = term.regions;
    this.forms = term.forms;
    this.reason = term.reason;
    this.useInstead = term.useInstead;
    this.#sense = term.sense;
  }

  /** Its context patterns. Most terms of a vocabulary never occur in a text, so they are compiled when first asked for. */
  get compiled(): CompiledSense | undefined {
    if (this.#compiled === undefined && this.#sense !== undefined) {
      const not = withCompany(
        this.#sense.not.filter((pattern) => !saysElsewhere(pattern)),
        this.language,
      );
      const only = withCompany(this.#sense.only, this.language);
      const sure = withCompany(this.#sense.sure, this.language);
      this.#compiled = {
        notBeside: listOf(not.filter(isBeside)),
        not: listOf(not.filter((pattern) => !isBeside(pattern))),
        elsewhere: elsewhereOf(this.#sense.not),
        only: listOf(only),
        sureBeside: listOf(sure.filter(isWithoutGap)),
        sure: listOf(sure),
      };
    }
    return this.#compiled;
  }
}

/** What a form with choices stands for: *alleged rape/assault victim* is two. */
const spelledOut = (form: string): string[] =>
  form.split(' ').reduce<string[]>(
    (begun, word) => {
      const choices = word.split('/');
      return begun.flatMap((words) => choices.map((choice) => (words === '' ? choice : `${words} ${choice}`)));
    },
    [''],
  );

function paradigmOf(term: LexiconTerm): LexiconForm[] {
  const made = [
    ...formsOf(term.text, { ...term, acronym: term.exact }, term.language),
    ...(term.forms ?? []).flatMap(spelledOut).map((text) => ({ text, slot: 'other', feminine: false })),
  ];
  return made.map(({ text, slot, feminine }) => {
    const nfc = text.normalize('NFC');
    return { text: nfc, lower: nfc.toLowerCase(), term, slot, feminine, parted: undefined };
  });
}

/** The forms that words may part: *registro [nuevo] de [los] electores*. */
function partedForms(forms: readonly LexiconForm[]): PartedForms[] {
  const byTail = new Map<string, Omit<PartedForms, 'endings'> & { readonly forms: LexiconForm[] }>();
  for (const form of forms) {
    const { language, partOfSpeech, exact } = form.term;
    const parting = partingOf(language);
    const isVerb = partOfSpeech === 'verb';
    if (parting === undefined || exact || !form.lower.includes(' ') || (!isVerb && (partOfSpeech ?? 'noun') !== 'noun'))
      continue;
    for (const place of parting.placesIn(form.lower, isVerb)) {
      const { link, tail } = place;
      // A form of its own may be no noun with an adjective: *somos ilegales*.
      if (link === '' && form.slot === 'other') continue;
      const key = `${language} ${tail}`;
      const own = byTail.get(key) ?? { tail, language, forms: [] };
      byTail.set(key, own);
      own.forms.push({ ...form, parted: place });
    }
  }
  return [...byTail.values()].map((own) => ({
    ...own,
    endings: endingsOf(own.forms.map(({ parted }) => parted?.head ?? '')),
  }));
}

/** Finds texts by their places in the list. */
function automatonOf(texts: readonly string[]): Automaton {
  const trie = new Trie();
  for (const [at, text] of texts.entries()) trie.add(text, at);
  return new Automaton(trie);
}

const lowerOf = ({ lower }: LexiconForm): string => lower;

function indexOf(forms: readonly LexiconForm[], scope: Scope): FormIndex {
  const parted = partedForms(forms);
  return { forms, parted, automaton: automatonOf([...forms.map(lowerOf), ...parted.map(({ tail }) => tail)]), scope };
}

const encoder = new TextEncoder();

/** Makes a lexicon of a vocabulary. */
export function compileLexicon(vocabulary: Vocabulary): Lexicon {
  const concepts = new Map(vocabulary.concepts.map((concept) => [concept.id, concept]));
  const terms: LexiconTerm[] = [];
  const byConcept = new Map<string, LexiconTerm[]>();
  const byText = new Map<string, LexiconTerm[]>();
  const paradigms = new Map<LexiconTerm, LexiconForm[]>();
  const indexes = new Map<string, FormIndex>();
  const paraphrases = new Map<string, PatternList>();

  const put = <V>(map: Map<string, V[]>, key: string, value: V) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [value]);
    else list.push(value);
  };
  const formsOfTerm = (term: LexiconTerm): LexiconForm[] => {
    const known = paradigms.get(term) ?? paradigmOf(term);
    paradigms.set(term, known);
    return known;
  };

  for (const concept of vocabulary.concepts) {
    for (const term of concept.terms) {
      const compiled = new CompiledTerm(term, concept, terms.length);
      terms.push(compiled);
      put(byConcept, `${concept.id} ${term.language}`, compiled);
      put(byText, `${term.language} ${term.text.toLowerCase()}`, compiled);
    }
  }

  function makeIndex(scope: Scope, language: string | undefined): FormIndex {
    const own = terms.filter((term) => language === undefined || term.language === language);
    if (scope === 'all') return indexOf(own.flatMap(formsOfTerm), scope);
    const warned = own.filter((term) => term.warned).flatMap(formsOfTerm);
    const automaton = automatonOf(warned.map(lowerOf));
    // A longer term that holds a warned-of one, or is written like it, decides what the words are.
    const containing = own.filter((term) => {
      let holds = false;
      if (!term.warned) automaton.scan(encoder.encode(term.text), () => (holds = true));
      return holds;
    });
    return indexOf([...warned, ...containing.flatMap(formsOfTerm)], scope);
  }

  return {
    vocabulary,
    terms,
    index: (scope, language) => {
      const key = `${scope} ${language ?? ''}`;
      const known = indexes.get(key) ?? makeIndex(scope, language);
      indexes.set(key, known);
      return known;
    },
    concept: (id) => concepts.get(id),
    formsOf: formsOfTerm,
    termsOf: (concept, language) => byConcept.get(`${concept} ${primaryLanguage(language)}`) ?? [],
    paraphrasesOf: (id, language) => {
      const key = `${id} ${language}`;
      const known = paraphrases.get(key) ?? listOf(concepts.get(id)?.paraphrases?.[language] ?? []);
      if (known !== undefined) paraphrases.set(key, known);
      return known;
    },
    named: (text, language, concept) => {
      const named = (byText.get(`${primaryLanguage(language)} ${text.toLowerCase()}`) ?? []).filter(
        ({ warned }) => !warned,
      );
      return named.find((term) => term.concept.id === concept) ?? named[0];
    },
  };
}
