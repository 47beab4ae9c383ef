import { DataFactory, type Quad } from 'n3';
import { eaNamespace, node } from './names.ts';

const { namedNode, literal, quad } = DataFactory;

/** Properties of the toolkit that SKOS has none for: what they are, and which known property they refine. */
const properties: readonly [name: string, label: string, refines?: Parameters<typeof node>[0]][] = [
  ['confusableWith', 'is easily confused with', 'skos:related'],
  ['confusion', 'has an explained confusion'],
  ['with', 'is confused with'],
  ['severity', 'how grave the confusion is: high, medium, low'],
  ['kind', 'kind of confusion: false-friend, same-word, near-meaning'],
  ['explanation', 'how the two differ', 'skos:note'],
  ['label', 'label whose form another label of the concept already has'],
  ['order', 'place of a label among those of its language'],
  ['administrativeStatus', 'administrative status (ISO 30042): preferred, admitted, deprecated, do-not-use'],
  ['reason', 'why a term is deprecated or must not be used', 'skos:note'],
  ['useInstead', 'term of the same language to say instead'],
  ['termType', 'type of a term'],
  ['partOfSpeech', 'part of speech'],
  ['gender', 'grammatical gender'],
  ['feminineForm', 'feminine form of a term with two'],
  ['epicene', 'fixed gender for a person of any'],
  ['number', 'grammatical number'],
  ['region', 'where a term is used (BCP 47)'],
  ['register', 'register: legal, neutral, popular, slang'],
  ['usage', 'note on the use of a term', 'skos:note'],
  ['context', 'a term in a sentence', 'skos:example'],
  ['searchForm', 'found by search, never shown'],
  ['votes', 'votes of reviewers'],
  ['reliabilityCap', 'a lower reliability (1 to 4) than the sources would allow'],
  ['plainDefinition', 'definition in short everyday words', 'skos:definition'],
  ['citation', 'source with the place in it'],
  ['definitionCitation', 'source of the definition in a language'],
  ['at', 'place in a source: page, section, article'],
  ['jurisdiction', 'where the meaning holds: ISO 3166 code or INT'],
  ['reviewedBy', 'the qualified linguist who reviewed the entry'],
  ['reviewedOn', 'day of that review'],
  ['verifiedOn', 'day a source was last opened and read'],
];

/** Declares the toolkit's own properties, so that a program that reasons knows what they refine. */
export function* vocabularyQuads(): Generator<Quad> {
  for (const [name, label, refines] of properties) {
    const subject = namedNode(`${eaNamespace}${name}`);
    yield quad(subject, node('rdf:type'), node('rdf:Property'));
    if (name === 'confusableWith') {
      yield quad(subject, node('rdf:type'), node('owl:ObjectProperty'));
      yield quad(subject, node('rdf:type'), node('owl:SymmetricProperty'));
    }
    if (refines !== undefined) yield quad(subject, node('rdfs:subPropertyOf'), node(refines));
    yield quad(subject, node('rdfs:label'), literal(label, 'en'));
  }
}
