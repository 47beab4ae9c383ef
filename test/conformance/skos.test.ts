import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { DataFactory, Parser, type Quad, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, it } from 'vitest';
import { loadToolkit } from '#bundle/load.ts';
import { conceptOfEntry } from '#formats/concept-of-entry.ts';
import type { ImportedEntry } from '#formats/imported-entry.ts';
import { LossCount } from '#formats/loss.ts';
import { graphOf } from '#formats/skos/graph.ts';
import { parseJsonLd } from '#formats/skos/json-ld.ts';
import { iri } from '#formats/skos/names.ts';
import { markdownOf } from '#formats/skos/prose.ts';
import { readSkos } from '#formats/skos/read.ts';
import { writeJsonLd, writeTurtle } from '#formats/skos/write.ts';
import type { Concept } from '#model/concept.ts';
import { plainText } from '#model/markdown.ts';
import { sourceId } from '#model/source.ts';
import type { Toolkit } from '#model/toolkit.ts';
import { concepts, withConcepts } from '../arbitrary/flat.ts';
import { carried } from './carried.ts';

const { toolkit } = loadToolkit(['content']);

/** The first of a list that must not be empty. */
function first<T>(list: readonly T[]): T {
  const [one] = list;
  if (one === undefined) throw new Error('nothing there');
  return one;
}
const glossary = first(toolkit.glossaries);
const someSource = first(toolkit.sources);

/** The real toolkit with other concepts, and with every glossary and source that they name. */
function framed(list: readonly Concept[]): Toolkit {
  const references = list.flatMap(({ languages }) =>
    Object.values(languages).flatMap(({ definition, terms }) => [
      ...definition.sources,
      ...terms.flatMap(({ sources, contexts }) => [...sources, ...contexts.map(({ source }) => source ?? 'none')]),
    ]),
  );
  return {
    ...withConcepts(toolkit, list),
    glossaries: [...new Set(list.map((one) => one.glossary))].map((id) => ({
      ...glossary,
      id,
      subjects: [...new Set(list.flatMap(({ subjects }) => subjects))].map((subject) => ({
        id: subject,
        label: { en: subject, es: subject },
      })),
    })),
    sources: [...new Set(references.map(sourceId))].sort().map((id) => ({ ...someSource, id })),
  };
}
const defaults = { subjects: ['none'], jurisdiction: ['INT'], changed: '2000-01-01' };

const formats = {
  turtle: (of: Toolkit) => [...writeTurtle(graphOf(of, new LossCount()))].join(''),
  'json-ld': (of: Toolkit) => [...writeJsonLd(graphOf(of, new LossCount()))].join(''),
} as const;
const read = (text: string) => readSkos(new TextEncoder().encode(text), 'terms');
const conceptsOf = (entries: readonly ImportedEntry[]) =>
  entries.map((entry) => {
    const { concept, shortcomings } = conceptOfEntry(entry, defaults);
    expect(shortcomings).toEqual([]);
    return { ...concept, glossary: entry.glossary } as Concept;
  });
/** RDF keeps no order between skos:related and rdfs:seeAlso. */
const inAnyOrder = (list: readonly Concept[]) =>
  list.map((one) => ({ ...one, relations: { ...one.relations, related: [...one.relations.related].sort() } }));

const shapes = new Store(new Parser().parse(readFileSync('src/formats/skos/shapes.ttl', 'utf8')));
async function violations(quads: Iterable<Quad>): Promise<string[]> {
  const validator = new SHACLValidator(shapes as never);
  const report = await validator.validate(new Store([...quads]) as never);
  return report.results.map(
    ({ focusNode, sourceShape, value }) =>
      `${sourceShape?.value.split('#')[1]} ${focusNode?.value} ${value?.value ?? ''}`,
  );
}

describe.each(Object.entries(formats))('SKOS in %s', (_name, write) => {
  it('export, import, export is identical, and no concept changes on the way', () => {
    fc.assert(
      fc.property(concepts, (list) => {
        const first = write(framed(list));
        const { entries, problems } = read(first);
        expect(problems).toEqual([]);
        const back = conceptsOf(entries);
        expect(inAnyOrder(back)).toEqual(inAnyOrder(list));
        expect(write(framed(back))).toBe(first);
      }),
      { numRuns: 40 },
    );
  });

  it('carries the whole toolkit', () => {
    const { entries, problems } = read(write(toolkit));
    expect(problems).toEqual([]);
    expect(inAnyOrder(conceptsOf(entries))).toEqual(inAnyOrder(toolkit.concepts.map(carried)));
  });
});

describe('SKOS graph', () => {
  it('meets the integrity conditions of SKOS, in the toolkit and in generated ones', async () => {
    expect(await violations(graphOf(toolkit, new LossCount()))).toEqual([]);
    await fc.assert(
      fc.asyncProperty(concepts, async (list) => {
        // A concept without a preferred term does not pass the loader, so it is given one here.
        const whole = list.map((concept) => ({
          ...concept,
          languages: Object.fromEntries(
            Object.entries(concept.languages).map(([language, part]) => {
              const [term] = part.terms;
              if (term === undefined) throw new Error('generated without a term');
              const first = { ...term, text: 'first', status: 'preferred' as const, regions: [] };
              return [
                language,
                { ...part, definition: { ...part.definition, text: 'A.' }, terms: [first, ...part.terms] },
              ];
            }),
          ),
        }));
        expect(await violations(graphOf(framed(whole), new LossCount()))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('has shapes that catch each broken condition', async () => {
    const { namedNode, literal, quad } = DataFactory;
    const child = toolkit.concepts.find((concept) => concept.relations.broader.length > 0);
    // Three concepts are enough to break, and the shapes take their time.
    const warned = toolkit.concepts.find(({ languages }) =>
      Object.values(languages).some(({ terms }) => terms.some(({ status }) => status === 'do-not-use')),
    );
    const few = [child?.id, child?.relations.broader[0], warned?.id];
    const small = { ...toolkit, concepts: toolkit.concepts.filter(({ id }) => few.includes(id)) };
    const base = [...graphOf(small, new LossCount())];
    const uri = namedNode(`${toolkit.meta.uriBase}${child?.id}`);
    const parent = namedNode(`${toolkit.meta.uriBase}${child?.relations.broader[0]}`);
    const label = base.find((one) => one.subject.value === uri.value && one.predicate.value === iri('skos:prefLabel'));
    const wrong = base.find((one) => one.object.value === 'do-not-use')?.subject;
    if (label === undefined || wrong === undefined) throw new Error('nothing to break');
    const broken: [shape: string, added: Quad][] = [
      ['OnePreferred', quad(uri, namedNode(iri('skos:prefLabel')), literal('another', 'en'))],
      ['PreferredApart', quad(uri, namedNode(iri('skos:altLabel')), label.object)],
      ['RelatedApartAbove', quad(uri, namedNode(iri('skos:related')), parent)],
      ['RelatedApartBelow', quad(parent, namedNode(iri('skos:related')), uri)],
      ['ConfusableApartAbove', quad(uri, namedNode(iri('ea:confusableWith')), parent)],
      ['UsableLabels', quad(uri, namedNode(iri('skosxl:altLabel')), wrong)],
    ];
    for (const [shape, added] of broken) {
      const found = await violations([...base, added]);
      expect(found.join('\n')).toContain(`${shape} `);
    }
  });

  it('declares confusableWith as a sub-property of skos:related, with its explanations in both languages', () => {
    const quads = [...graphOf(toolkit, new LossCount())];
    const has = (subject: string, property: string, object: string) =>
      quads.some(
        (one) => one.subject.value === subject && one.predicate.value === property && one.object.value === object,
      );
    expect(has(iri('ea:confusableWith'), iri('rdfs:subPropertyOf'), iri('skos:related'))).toBe(true);
    const { uriBase } = toolkit.meta;
    expect(has(`${uriBase}human-trafficking`, iri('ea:confusableWith'), `${uriBase}human-smuggling`)).toBe(true);
    const languages = quads
      .filter((one) => one.subject.value === `${uriBase}human-trafficking#confusion-human-smuggling`)
      .filter((one) => one.predicate.value === iri('ea:explanation'))
      .map((one) => (one.object.termType === 'Literal' ? one.object.language : ''));
    expect(languages).toEqual(['en', 'es']);
  });

  it('shows no deprecated or do-not-use term as a label to use', () => {
    const quads = [...graphOf(toolkit, new LossCount())];
    for (const concept of toolkit.concepts) {
      const shown = quads
        .filter((one) => one.subject.value === `${toolkit.meta.uriBase}${concept.id}`)
        .filter((one) => [iri('skos:prefLabel'), iri('skos:altLabel')].includes(one.predicate.value))
        .map((one) => (one.object.termType === 'Literal' ? `${one.object.language} ${one.object.value}` : ''));
      for (const [language, part] of Object.entries(concept.languages)) {
        for (const term of part.terms) {
          if (term.status === 'deprecated' || term.status === 'do-not-use') {
            expect(shown).not.toContain(`${language} ${term.text}`);
          }
        }
      }
    }
  });
});

describe('SKOS from elsewhere', () => {
  it('reads plain labels, notes and relations, and keeps what it has no place for', () => {
    const { entries, problems } = read(`
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
      @prefix dct: <http://purl.org/dc/terms/> .
      @base <http://example.org/voc/> .
      <Shelter> a skos:Concept ; skos:prefLabel "shelter"@en, "albergue"@es-mx ; skos:altLabel "refuge"@en ;
        skos:hiddenLabel "sheltr"@en ; skos:definition "A *safe* place."@en ; skos:narrower <b> ;
        dct:source "Handbook, p. 3" ; skos:changeNote "moved"@en .
      <b> a skos:Concept ; skos:prefLabel "safe house"@en .
    `);
    expect(problems).toEqual([]);
    expect(entries[0]).toMatchObject({
      id: 'shelter',
      languages: {
        en: {
          definition: 'A \\*safe\\* place.',
          terms: [
            { text: 'shelter', status: 'preferred', searchForms: ['sheltr'] },
            { text: 'refuge', status: 'admitted' },
          ],
        },
        'es-MX': { terms: [{ text: 'albergue', status: 'preferred' }] },
      },
      extra: { 'skos:changeNote': ['moved'] },
    });
    expect(entries[1]?.relations.broader).toEqual(['shelter']);
  });

  it('reads JSON-LD as others write it: aliases, typed terms, language maps, nested nodes', () => {
    const { entries, problems } = read(
      JSON.stringify({
        '@context': {
          skos: 'http://www.w3.org/2004/02/skos/core#',
          uri: '@id',
          type: '@type',
          prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' },
          altLabel: { '@id': 'skos:altLabel', '@language': 'es' },
          broader: { '@id': 'skos:broader', '@type': '@id' },
          below: { '@reverse': 'skos:broader' },
        },
        '@graph': [
          { uri: 'http://x.example/a', type: 'skos:Concept', prefLabel: { en: 'a', es: ['b'] }, altLabel: ['c', 'd'] },
          {
            uri: 'http://x.example/e',
            type: ['skos:Concept'],
            prefLabel: { en: 'e' },
            broader: 'http://x.example/a',
            below: { uri: 'http://x.example/f', type: 'skos:Concept', prefLabel: { en: 'f' } },
          },
        ],
      }),
    );
    expect(problems).toEqual([]);
    expect(entries.map(({ id, relations }) => [id, relations.broader])).toEqual([
      ['a', []],
      ['e', ['a']],
      ['f', ['e']],
    ]);
    expect(entries[0]?.languages['es']?.terms.map(({ text }) => text)).toEqual(['b', 'c', 'd']);
  });

  it('fetches no context, follows no endless nesting, and says where Turtle is wrong', () => {
    const codes = (text: string) => read(text).problems.map(({ code, line }) => [code, line]);
    expect(codes('{"@context":"https://schema.org","@id":"x"}')).toEqual([['no-json-ld', 1]]);
    expect(codes(`${'{"http://a/b":'.repeat(500)}1${'}'.repeat(500)}`)).toEqual([['no-json-ld', 1]]);
    expect(codes('{"@context":{"a":"b:c","b":"a:d"},"@id":"x:y"}')).toEqual([['no-json-ld', 1]]);
    expect(codes('{"@context":')).toEqual([['no-json', 1]]);
    expect(codes('@prefix a: <http://a/> .\na:b a:c\n  ; ; "x" .')).toEqual([['no-turtle', 3]]);
    expect(codes('<http://a/b> <http://a/c> "d" .')).toEqual([['no-concepts', 1]]);
  });

  it('never throws on a damaged file', () => {
    const texts = Object.values(formats).map((write) => write(framed(toolkit.concepts.slice(0, 2))));
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(), fc.string({ maxLength: 3 }), (text, at, put) => {
        const place = at % text.length;
        read(text.slice(0, place) + put + text.slice(place + 1));
      }),
      { numRuns: 100 },
    );
  });

  it('escapes plain text so that Markdown shows it unchanged', () => {
    const piece = fc.constantFrom(
      '*',
      '_',
      'a',
      ' ',
      '[x]',
      '(y)',
      '<b>',
      '&amp;',
      '\\',
      '`',
      '# ',
      '1. ',
      '- ',
      '\n',
      'ñ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
        const text = parts.join('').replace(/\s+/g, ' ').trim();
        expect(plainText(markdownOf(text)).replace(/ ([.,;:])/g, '$1')).toBe(text.replace(/ ([.,;:])/g, '$1'));
      }),
    );
  });

  it('gives the same statements in both notations', () => {
    const few = framed(toolkit.concepts.slice(0, 5));
    const key = (one: Quad) => JSON.stringify([one.subject.value, one.predicate.value, one.object]);
    const turtle = new Parser().parse(formats.turtle(few)).map(key).sort();
    expect(parseJsonLd(formats['json-ld'](few), 'http://x.example/').map(key).sort()).toEqual(turtle);
  });
});
