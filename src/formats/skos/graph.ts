import { DataFactory, type Quad } from 'n3';
import type { Concept, ConceptLanguage } from '#model/concept.ts';
import { plainText } from '#model/markdown.ts';
import { type Source, type SourceReference, sourceId } from '#model/source.ts';
import type { Term } from '#model/term.ts';
import type { Toolkit } from '#model/toolkit.ts';
import type { LossCount } from '../loss.ts';
import { Description, type Name } from './description.ts';
import { labelKinds } from './labels.ts';
import { node } from './names.ts';
import { vocabularyQuads } from './vocabulary.ts';

const { literal } = DataFactory;

/** By language, in the order of the tags: the same content gives the same file, however it was read. */
const byLanguage = <T>(localized: Readonly<Record<string, T>> | undefined): [string, T][] =>
  Object.entries(localized ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));

/** The addresses of what a toolkit's graph speaks about, all from the address of its concepts. */
export const addressesOf = (uriBase: string) => ({
  concept: (id: string): string => `${uriBase}${id}`,
  scheme: (glossary: string): string => new URL(`../glossary/${glossary}`, uriBase).href,
  subject: (glossary: string, id: string): string => new URL(`../glossary/${glossary}#subject-${id}`, uriBase).href,
  source: (id: string): string => new URL(`../source/${id}`, uriBase).href,
});
type Addresses = ReturnType<typeof addressesOf>;

/** All concepts above each concept. */
function ancestorsOf(concepts: readonly Concept[]): Map<string, Set<string>> {
  const parents = new Map(concepts.map((concept) => [concept.id, concept.relations.broader]));
  const all = new Map<string, Set<string>>();
  for (const { id } of concepts) {
    const above = new Set<string>();
    const open = [...(parents.get(id) ?? [])];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (above.has(next)) continue;
      above.add(next);
      open.push(...(parents.get(next) ?? []));
    }
    all.set(id, above);
  }
  return all;
}

/** Sources with the place in them, each as a node of its own that `property` leads to. */
function citations(
  owner: Description,
  property: Name,
  references: readonly SourceReference[],
  address: (index: number) => string,
  addresses: Addresses,
  language?: string,
): Quad[] {
  return references.flatMap((reference, index) => {
    const citation = new Description(address(index)).link('dct:source', addresses.source(sourceId(reference)));
    if (typeof reference !== 'string') citation.text('ea:at', reference.at);
    citation.text('dct:language', language);
    owner.link(property, citation.subject.value);
    return citation.quads;
  });
}

function labelQuads(address: string, term: Term, language: string, order: number, addresses: Addresses): Quad[] {
  const label = new Description(address, 'skosxl:Label')
    .text('skosxl:literalForm', term.text, language)
    .text('ea:administrativeStatus', term.status)
    .text('ea:order', order);
  for (const [tongue, text] of byLanguage(term.reason)) label.prose('ea:reason', text, tongue);
  for (const text of term.useInstead ?? []) label.text('ea:useInstead', text, language);
  label
    .text('ea:termType', term.type)
    .text('ea:partOfSpeech', term.partOfSpeech)
    .text('ea:gender', term.gender)
    .text('ea:feminineForm', term.feminine, language);
  if (term.epicene) label.add('ea:epicene', literal('true', node('xsd:boolean')));
  label.text('ea:number', term.number);
  for (const region of term.regions) label.text('ea:region', region);
  label.text('ea:register', term.register);
  for (const [tongue, text] of byLanguage(term.usage)) label.prose('ea:usage', text, tongue);
  for (const form of term.searchForms) label.text('ea:searchForm', form, language);
  if (term.votes > 0) label.text('ea:votes', term.votes);
  label.text('ea:reliabilityCap', term.reliability);

  const parts = term.contexts.flatMap(({ text, source }, index) => {
    const context = new Description(`${address}-context-${index + 1}`).prose('rdf:value', text, language);
    label.link('ea:context', context.subject.value);
    const cited = source === undefined ? [] : [source];
    const cites = citations(context, 'ea:citation', cited, () => `${context.subject.value}-citation`, addresses);
    return [...context.quads, ...cites];
  });
  const cites = citations(label, 'ea:citation', term.sources, (n) => `${address}-citation-${n + 1}`, addresses);
  return [...label.quads, ...parts, ...cites];
}

/** The labels, definitions and notes of a concept in one language. */
function languageQuads(concept: Description, language: string, part: ConceptLanguage, addresses: Addresses): Quad[] {
  const uri = concept.subject.value;
  const kinds = labelKinds(part);
  const shown = new Set<string>();
  for (const [kind, plain] of [
    ['pref', 'skos:prefLabel'],
    ['alt', 'skos:altLabel'],
    ['hidden', 'skos:hiddenLabel'],
  ] as const) {
    for (const term of part.terms) {
      if (kinds.get(term) !== kind || shown.has(term.text)) continue;
      shown.add(term.text);
      concept.text(plain, term.text, language);
    }
  }
  for (const form of part.terms.flatMap((term) => term.searchForms)) {
    if (shown.has(form)) continue;
    shown.add(form);
    concept.text('skos:hiddenLabel', form, language);
  }
  const labels = part.terms.flatMap((term, index) => {
    const kind = kinds.get(term) ?? 'other';
    const address = `${uri}#${language}-${index + 1}`;
    concept.link(kind === 'other' ? 'ea:label' : `skosxl:${kind}Label`, address);
    return labelQuads(address, term, language, index + 1, addresses);
  });
  concept
    .prose('skos:definition', part.definition.text, language)
    .prose('ea:plainDefinition', part.plain, language)
    .prose('skos:scopeNote', part.note, language);
  const cites = citations(
    concept,
    'ea:definitionCitation',
    part.definition.sources,
    (index) => `${uri}#definition-${language}-citation-${index + 1}`,
    addresses,
    language,
  );
  return [...labels, ...cites];
}

interface Hierarchy {
  readonly ancestors: ReadonlyMap<string, ReadonlySet<string>>;
  readonly narrower: ReadonlyMap<string, readonly string[]>;
}

function conceptQuads(concept: Concept, addresses: Addresses, { ancestors, narrower }: Hierarchy, losses: LossCount) {
  const uri = addresses.concept(concept.id);
  const scheme = addresses.scheme(concept.glossary);
  const description = new Description(uri, 'skos:Concept').text('dct:identifier', concept.id);
  description.link('skos:inScheme', scheme);
  if (concept.relations.broader.length === 0) description.link('skos:topConceptOf', scheme);
  const parts = byLanguage(concept.languages).flatMap(([language, part]) =>
    languageQuads(description, language, part, addresses),
  );
  for (const subject of concept.subjects) description.link('dct:subject', addresses.subject(concept.glossary, subject));
  for (const place of concept.jurisdiction) description.text('ea:jurisdiction', place);
  for (const id of concept.relations.broader) description.link('skos:broader', addresses.concept(id));
  for (const id of narrower.get(concept.id) ?? []) description.link('skos:narrower', addresses.concept(id));

  // S27: what stands above or below a concept cannot be skos:related to it.
  const inLine = (id: string): boolean =>
    id === concept.id || ancestors.get(concept.id)?.has(id) === true || ancestors.get(id)?.has(concept.id) === true;
  for (const id of concept.relations.related) {
    if (!inLine(id)) description.link('skos:related', addresses.concept(id));
  }
  for (const id of concept.relations.related) {
    if (!inLine(id)) continue;
    description.link('rdfs:seeAlso', addresses.concept(id));
    losses.add('related concept above or below', 'SKOS S27 forbids skos:related; it is rdfs:seeAlso');
  }
  for (const relation of concept.relations.confusable) {
    const confusion = new Description(`${uri}#confusion-${relation.concept}`, 'ea:Confusion')
      .link('ea:with', addresses.concept(relation.concept))
      .text('ea:severity', relation.severity)
      .text('ea:kind', relation.kind);
    for (const [language, text] of byLanguage(relation.explanation)) confusion.prose('ea:explanation', text, language);
    if (inLine(relation.concept)) {
      losses.add(
        'confusable concept above or below',
        'SKOS S27 forbids ea:confusableWith; only its ea:confusion stands',
      );
    } else description.link('ea:confusableWith', addresses.concept(relation.concept));
    description.link('ea:confusion', confusion.subject.value);
    parts.push(...confusion.quads);
  }
  const cited = byLanguage(concept.languages).flatMap(([, part]) => [
    ...part.definition.sources,
    ...part.terms.flatMap((term) => term.sources),
  ]);
  for (const id of [...new Set(cited.map(sourceId))].sort()) description.link('dct:source', addresses.source(id));
  if (concept.review.state === 'reviewed') {
    description.text('ea:reviewedBy', concept.review.by).date('ea:reviewedOn', concept.review.on);
  }
  description.date('dct:modified', concept.changed);
  return [...description.quads, ...parts];
}

function sourceQuads(source: Source, addresses: Addresses): Quad[] {
  const { csl } = source;
  const description = new Description(addresses.source(source.id), 'dct:BibliographicResource')
    .text('dct:identifier', source.id)
    .text('dct:title', csl.title)
    .text('dct:type', csl.type);
  for (const name of csl.author ?? []) {
    description.text(
      'dct:creator',
      'literal' in name ? name.literal : [name.family, name.given].filter(Boolean).join(', '),
    );
  }
  description.text('dct:publisher', csl.publisher);
  if (csl.issued !== undefined) description.text('dct:issued', String(csl.issued));
  if (csl.URL !== undefined) description.link('rdfs:seeAlso', csl.URL);
  if (source.verified !== undefined) description.date('ea:verifiedOn', source.verified.on);
  return description.quads;
}

function schemeQuads(toolkit: Toolkit, addresses: Addresses): Quad[] {
  return toolkit.glossaries.flatMap((glossary) => {
    const own = toolkit.concepts.filter((concept) => concept.glossary === glossary.id);
    const scheme = new Description(addresses.scheme(glossary.id), 'skos:ConceptScheme');
    scheme.text('dct:identifier', glossary.id);
    for (const [language, title] of byLanguage(glossary.title)) {
      scheme.text('skos:prefLabel', title, language).text('dct:title', title, language);
    }
    for (const [language, text] of byLanguage(glossary.summary)) {
      scheme.text('dct:description', plainText(text), language);
    }
    scheme
      .link('dct:license', toolkit.meta.licence.url)
      .text('owl:versionInfo', toolkit.meta.release.version)
      .date('dct:issued', toolkit.meta.release.date);
    for (const concept of own) {
      if (concept.relations.broader.length === 0) scheme.link('skos:hasTopConcept', addresses.concept(concept.id));
    }
    const collections = glossary.subjects.flatMap((subject) => {
      const collection = new Description(addresses.subject(glossary.id, subject.id), 'skos:Collection');
      collection.text('dct:identifier', subject.id);
      for (const [language, label] of byLanguage(subject.label)) collection.text('skos:prefLabel', label, language);
      for (const concept of own) {
        if (concept.subjects.includes(subject.id)) collection.link('skos:member', addresses.concept(concept.id));
      }
      return collection.quads;
    });
    return [...scheme.quads, ...collections];
  });
}

/**
 * A toolkit as an RDF graph, statements about one subject together: SKOS with SKOS-XL labels, and the
 * toolkit's own vocabulary for what neither says. Relations stand in the direction in which they are
 * written (skos:related and ea:confusableWith are symmetric); skos:narrower is given beside skos:broader.
 */
export function* graphOf(toolkit: Toolkit, losses: LossCount): Generator<Quad> {
  const addresses = addressesOf(toolkit.meta.uriBase);
  const narrower = new Map<string, string[]>();
  for (const { id, relations } of toolkit.concepts) {
    for (const above of relations.broader) narrower.set(above, [...(narrower.get(above) ?? []), id]);
  }
  const hierarchy = { ancestors: ancestorsOf(toolkit.concepts), narrower };
  yield* vocabularyQuads();
  yield* schemeQuads(toolkit, addresses);
  for (const concept of toolkit.concepts) yield* conceptQuads(concept, addresses, hierarchy, losses);
  for (const source of toolkit.sources) yield* sourceQuads(source, addresses);
  losses.add(
    'introduction of a glossary (audiences, how chosen, limits)',
    'a concept scheme has a title and a description',
    toolkit.glossaries.length,
  );
  const detailed = toolkit.sources.filter(
    ({ csl }) => csl['container-title'] ?? csl.volume ?? csl.page ?? csl.number ?? csl.DOI ?? csl.ISBN,
  );
  losses.add(
    'details of a source (journal, pages, numbers)',
    'a source has title, creator, publisher, date and address',
    detailed.length,
  );
}
