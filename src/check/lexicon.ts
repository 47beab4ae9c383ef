import { formsOf } from '#language/inflection.ts';
import { primaryLanguage } from '#language/tag.ts';
import { Automaton } from './automaton.ts';
import { type CompiledPattern, compilePattern } from './context-pattern.ts';
import { Trie } from './trie.ts';
import type { Vocabulary, VocabularyConcept, VocabularyTerm } from './vocabulary.ts';

interface CompiledSense {
  readonly not: readonly CompiledPattern[];
  readonly only: readonly CompiledPattern[];
  readonly sure: readonly CompiledPattern[];
}

/** A term with what is worked out from it once. */
export interface LexiconTerm extends VocabularyTerm {
  readonly index: number;
  readonly concept: VocabularyConcept;
  /** Its context patterns, compiled when they are first asked for. */
  readonly compiled: CompiledSense | undefined;
  /** Deprecated or not to be used. */
  readonly warned: boolean;
  /** Written in capitals: *ICE* is an agency, *ice* is not. */
  readonly exact: boolean;
}

/** A form of a term, as the matcher finds it. */
export interface LexiconForm {
  readonly text: string;
  /** Lower case, for a comparison that ignores case. */
  readonly lower: string;
  readonly term: LexiconTerm;
  readonly slot: string;
  readonly feminine: boolean;
}

/** All terms of a vocabulary in all their forms, ready to be looked for. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly terms: readonly LexiconTerm[];
  readonly forms: readonly LexiconForm[];
  readonly automaton: Automaton;
  concept(id: string): VocabularyConcept | undefined;
  /** The forms of a term, in the order of its paradigm. */
  formsOf(term: LexiconTerm): readonly LexiconForm[];
  termsOf(concept: string, language: string): readonly LexiconTerm[];
  /** The term that a replacement names: of the same concept if it has it, else of any. */
  named(text: string, language: string, concept: string): LexiconTerm | undefined;
}

/** Most terms of a vocabulary never occur in a text, so nothing is compiled in advance. */
function lazySense(sense: NonNullable<VocabularyTerm['sense']>): () => CompiledSense {
  let compiled: CompiledSense | undefined;
  return () => {
    compiled ??= {
      not: sense.not.map(compilePattern),
      only: sense.only.map(compilePattern),
      sure: sense.sure.map(compilePattern),
    };
    return compiled;
  };
}

/** An acronym, or a name of capitals and digits: compared as it is written. */
const isExact = ({ type, text }: VocabularyTerm): boolean =>
  type === 'acronym' || /^[\p{Lu}\p{N}.&/-]{2,}s?$/u.test(text);

export function compileLexicon(vocabulary: Vocabulary): Lexicon {
  const terms: LexiconTerm[] = [];
  const forms: LexiconForm[] = [];
  const ownForms: LexiconForm[][] = [];
  const concepts = new Map(vocabulary.concepts.map((concept) => [concept.id, concept]));
  const byConcept = new Map<string, LexiconTerm[]>();
  const byText = new Map<string, LexiconTerm[]>();
  const trie = new Trie();

  const put = <V>(map: Map<string, V[]>, key: string, value: V) => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [value]);
    else list.push(value);
  };

  for (const concept of vocabulary.concepts) {
    for (const term of concept.terms) {
      const exact = isExact(term);
      const sense = term.sense === undefined ? undefined : lazySense(term.sense);
      const compiled: LexiconTerm = {
        ...term,
        index: terms.length,
        concept,
        get compiled() {
          return sense?.();
        },
        warned: term.status === 'deprecated' || term.status === 'do-not-use',
        exact,
      };
      terms.push(compiled);
      put(byConcept, `${concept.id} ${term.language}`, compiled);
      put(byText, `${term.language} ${term.text.toLowerCase()}`, compiled);
      const grammar = { ...term, acronym: exact };
      const paradigm = [
        ...formsOf(term.text, grammar, term.language),
        ...(term.forms ?? []).map((text) => ({ text, slot: 'other', feminine: false })),
      ];
      const own = paradigm.map(({ text, slot, feminine }): LexiconForm => {
        const nfc = text.normalize('NFC');
        return { text: nfc, lower: nfc.toLowerCase(), term: compiled, slot, feminine };
      });
      ownForms.push(own);
      for (const form of own) {
        trie.add(form.lower, forms.length);
        forms.push(form);
      }
    }
  }
  return {
    vocabulary,
    terms,
    forms,
    automaton: new Automaton(trie),
    concept: (id) => concepts.get(id),
    formsOf: (term) => ownForms[term.index] ?? [],
    termsOf: (concept, language) => byConcept.get(`${concept} ${primaryLanguage(language)}`) ?? [],
    named: (text, language, concept) => {
      const named = (byText.get(`${primaryLanguage(language)} ${text.toLowerCase()}`) ?? []).filter(
        ({ warned }) => !warned,
      );
      return named.find((term) => term.concept.id === concept) ?? named[0];
    },
  };
}
