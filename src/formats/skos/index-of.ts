import type { Quad, Term } from 'n3';
import { iri, type node } from './names.ts';

type Name = Parameters<typeof node>[0];

/** A text of a graph with its language, in the case of BCP 47 (`es-MX`); '' where it has none. */
export interface Text {
  readonly value: string;
  readonly language: string;
}

/** RDF compares language tags without case and parsers lower them; the toolkit writes them as BCP 47 does. */
const inUsualCase = (tag: string): string =>
  tag
    .split('-')
    .map((part, index) =>
      index === 0
        ? part.toLowerCase()
        : part.length === 2
          ? part.toUpperCase()
          : part.length === 4
            ? `${part[0]?.toUpperCase()}${part.slice(1).toLowerCase()}`
            : part.toLowerCase(),
    )
    .join('-');

/** A graph by subject and property, in the order of the file. */
export class GraphIndex {
  readonly #bySubject = new Map<string, Map<string, Term[]>>();
  readonly #byType = new Map<string, string[]>();

  constructor(quads: Iterable<Quad>) {
    for (const { subject, predicate, object } of quads) {
      const properties = this.#bySubject.get(subject.value) ?? new Map<string, Term[]>();
      this.#bySubject.set(subject.value, properties);
      const values = properties.get(predicate.value);
      if (values === undefined) properties.set(predicate.value, [object]);
      else values.push(object);
      if (predicate.value === iri('rdf:type')) {
        const members = this.#byType.get(object.value);
        if (members === undefined) this.#byType.set(object.value, [subject.value]);
        else members.push(subject.value);
      }
    }
  }

  subjects(): Iterable<string> {
    return this.#bySubject.keys();
  }
  ofType(type: Name): readonly string[] {
    return this.#byType.get(iri(type)) ?? [];
  }
  properties(subject: string): Iterable<[string, readonly Term[]]> {
    return this.#bySubject.get(subject)?.entries() ?? [];
  }
  has(subject: string, property: Name): boolean {
    return this.#bySubject.get(subject)?.has(iri(property)) === true;
  }
  #values(subject: string, property: Name): readonly Term[] {
    return this.#bySubject.get(subject)?.get(iri(property)) ?? [];
  }
  /** Addresses (or blank nodes) that a property leads to. */
  links(subject: string, property: Name): string[] {
    return this.#values(subject, property)
      .filter(({ termType }) => termType !== 'Literal')
      .map(({ value }) => value);
  }
  texts(subject: string, property: Name): Text[] {
    return this.#values(subject, property).flatMap((term) =>
      term.termType === 'Literal' ? [{ value: term.value, language: inUsualCase(term.language) }] : [],
    );
  }
  text(subject: string, property: Name): string | undefined {
    return this.texts(subject, property)[0]?.value;
  }
}
