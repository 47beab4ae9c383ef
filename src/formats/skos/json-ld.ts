import { DataFactory, type NamedNode, type Quad, type Quad_Object, type Quad_Subject } from 'n3';
import { iri } from './names.ts';

const { namedNode, blankNode, literal, quad } = DataFactory;

/** A document that cannot be read; the message is for the person who has it. */
export class JsonLdError extends Error {
  override readonly name = 'JsonLdError';
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

interface TermDefinition {
  readonly id: string;
  readonly type?: string;
  readonly language?: string | null;
  readonly container: ReadonlySet<string>;
  readonly reverse: boolean;
}

interface Context {
  readonly terms: ReadonlyMap<string, TermDefinition | null>;
  readonly base: string;
  readonly vocabulary?: string;
  readonly language?: string;
}

/** Nodes inside nodes; a deeper file is refused, not followed. */
const deepest = 100;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: Json | undefined): readonly Json[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? (value as readonly Json[]) : [value];
const isAbsolute = (text: string): boolean => /^[a-zA-Z][a-zA-Z0-9+.-]*:/.test(text);

/** A keyword, also under the name the context gives it. */
const keywordOf = (key: string, context: Context): string => {
  if (key.startsWith('@')) return key;
  const id = context.terms.get(key)?.id;
  return id?.startsWith('@') === true ? id : key;
};

/** An address from a term, a compact name, or what is relative to the vocabulary. */
function expandTerm(text: string, context: Context): string | undefined {
  if (text.startsWith('@')) return text;
  const term = context.terms.get(text);
  if (term === null) return undefined;
  if (term !== undefined) return term.id;
  const colon = text.indexOf(':');
  if (colon > 0) {
    const prefix = context.terms.get(text.slice(0, colon));
    if (prefix && !text.startsWith('//', colon + 1)) return `${prefix.id}${text.slice(colon + 1)}`;
    return text;
  }
  return context.vocabulary === undefined ? undefined : `${context.vocabulary}${text}`;
}

/** An address of a node: compact, absolute, or relative to the document. */
function expandId(text: string, context: Context): string {
  const colon = text.indexOf(':');
  const prefix = colon > 0 ? context.terms.get(text.slice(0, colon)) : undefined;
  if (prefix && !text.startsWith('//', colon + 1)) return `${prefix.id}${text.slice(colon + 1)}`;
  if (isAbsolute(text)) return text;
  try {
    return new URL(text, context.base).href;
  } catch {
    throw new JsonLdError(`"${text.slice(0, 80)}" is no address`);
  }
}

function define(
  name: string,
  source: JsonObject,
  context: Context,
  terms: Map<string, TermDefinition | null>,
  open: ReadonlySet<string>,
): void {
  if (terms.has(name) && !Object.hasOwn(source, name)) return;
  if (open.has(name)) throw new JsonLdError(`the context defines "${name}" by itself`);
  const raw = source[name];
  if (raw === null) {
    terms.set(name, null);
    return;
  }
  const written: JsonObject = typeof raw === 'string' ? { '@id': raw } : isObject(raw) ? raw : {};
  const reverse = written['@reverse'];
  const wanted = typeof reverse === 'string' ? reverse : (written['@id'] ?? name);
  if (typeof wanted !== 'string') throw new JsonLdError(`the context gives "${name}" an @id that is no text`);
  const colon = wanted.indexOf(':');
  const prefix = colon > 0 ? wanted.slice(0, colon) : wanted;
  // A term may be made of another one of the same context, which must then be known first.
  if (prefix !== name && Object.hasOwn(source, prefix)) {
    define(prefix, source, context, terms, new Set([...open, name]));
  }
  const id = expandTerm(wanted, { ...context, terms: new Map([...terms].filter(([key]) => key !== name)) });
  if (id === undefined) return;
  const type = written['@type'];
  const language = written['@language'];
  terms.set(name, {
    id,
    ...(typeof type === 'string' && { type: expandTerm(type, { ...context, terms }) ?? type }),
    ...((typeof language === 'string' || language === null) && { language }),
    container: new Set(listOf(written['@container']).map(String)),
    reverse: typeof reverse === 'string',
  });
}

function extendBy(known: Context, part: Json): Context {
  if (typeof part === 'string') {
    throw new JsonLdError(`the context "${part}" lies elsewhere, and nothing is fetched while a file is read`);
  }
  if (!isObject(part)) return known;
  const vocabulary = part['@vocab'];
  const language = part['@language'];
  const base = part['@base'];
  const next: Context = {
    ...known,
    ...(typeof vocabulary === 'string' && { vocabulary: expandTerm(vocabulary, known) ?? vocabulary }),
    ...(typeof language === 'string' && { language }),
    ...(typeof base === 'string' && { base: expandId(base, known) }),
  };
  const terms = new Map(known.terms);
  for (const name of Object.keys(part)) if (!name.startsWith('@')) define(name, part, next, terms, new Set());
  return { ...next, terms };
}

function extend(context: Context, source: Json | undefined): Context {
  let extended = context;
  for (const part of listOf(source)) extended = extendBy(extended, part);
  return extended;
}

/** Turns the nodes of a document into statements. */
class Expander {
  readonly quads: Quad[] = [];
  #blanks = 0;

  node(value: JsonObject, outer: Context, depth: number): Quad_Subject {
    if (depth > deepest) throw new JsonLdError(`nodes are nested more than ${deepest} deep`);
    const context = Object.hasOwn(value, '@context') ? extend(outer, value['@context']) : outer;
    const entries = Object.entries(value).map(([key, part]) => [keywordOf(key, context), key, part] as const);
    const id = entries.find(([keyword]) => keyword === '@id')?.[2];
    const subject = this.#subject(typeof id === 'string' ? id : undefined, context);
    for (const [keyword, key, part] of entries) {
      if (keyword === '@type') {
        for (const type of listOf(part)) {
          const address = typeof type === 'string' ? expandTerm(type, context) : undefined;
          if (address !== undefined && isAbsolute(address)) this.#add(subject, iri('rdf:type'), namedNode(address));
        }
      } else if (keyword === '@graph' || keyword === '@included') {
        for (const inner of listOf(part)) if (isObject(inner)) this.node(inner, context, depth + 1);
      } else if (keyword === '@reverse') {
        if (isObject(part))
          for (const [name, inner] of Object.entries(part)) this.#reverse(subject, name, inner, context, depth);
      } else if (!keyword.startsWith('@')) this.#property(subject, key, part, context, depth);
    }
    return subject;
  }

  #subject(id: string | undefined, context: Context): Quad_Subject {
    if (id === undefined) {
      this.#blanks += 1;
      return blankNode(`made-${this.#blanks}`);
    }
    return id.startsWith('_:') ? blankNode(id.slice(2)) : namedNode(expandId(id, context));
  }

  #add(subject: Quad_Subject, predicate: string, object: Quad_Object): void {
    this.quads.push(quad(subject, namedNode(predicate), object));
  }

  #reverse(object: Quad_Subject, name: string, value: Json, context: Context, depth: number): void {
    const predicate = expandTerm(name, context);
    if (predicate === undefined || !isAbsolute(predicate)) return;
    for (const part of listOf(value)) {
      const subject = isObject(part)
        ? this.node(part, context, depth + 1)
        : typeof part === 'string'
          ? this.#subject(part, context)
          : undefined;
      if (subject !== undefined) this.#add(subject, predicate, object as NamedNode);
    }
  }

  #property(subject: Quad_Subject, key: string, value: Json, context: Context, depth: number): void {
    const term = context.terms.get(key) ?? undefined;
    const predicate = term?.id ?? expandTerm(key, context);
    if (predicate === undefined || !isAbsolute(predicate)) return;
    if (term?.reverse === true) {
      this.#reverse(subject, key, value, context, depth);
      return;
    }
    if (term?.container.has('@language') === true && isObject(value)) {
      for (const [language, texts] of Object.entries(value)) {
        for (const text of listOf(texts)) {
          if (typeof text !== 'string') continue;
          this.#add(subject, predicate, language === '@none' ? literal(text) : literal(text, language));
        }
      }
      return;
    }
    for (const object of this.#objects(value, term, context, depth)) this.#add(subject, predicate, object);
  }

  /** The values of a property; lists and sets as the values in them, one after another. */
  #objects(value: Json, term: TermDefinition | undefined, context: Context, depth: number): Quad_Object[] {
    if (depth > deepest) throw new JsonLdError(`values are nested more than ${deepest} deep`);
    return listOf(value).flatMap((part): Quad_Object[] => {
      if (Array.isArray(part)) return this.#objects(part, term, context, depth + 1);
      if (!isObject(part)) {
        const object = this.#plain(part, term, context);
        return object === undefined ? [] : [object];
      }
      const keys = new Map(Object.entries(part).map(([key, inner]) => [keywordOf(key, context), inner]));
      const inner = keys.get('@list') ?? keys.get('@set');
      if (inner !== undefined) return this.#objects(inner, term, context, depth + 1);
      if (!keys.has('@value')) return [this.node(part, context, depth + 1) as Quad_Object];
      const written = keys.get('@value');
      const language = keys.get('@language');
      const type = keys.get('@type');
      if (typeof written !== 'string' && typeof written !== 'number' && typeof written !== 'boolean') return [];
      if (typeof language === 'string') return [literal(String(written), language)];
      const datatype = typeof type === 'string' ? expandTerm(type, context) : undefined;
      return [datatype === undefined ? literal(String(written)) : literal(String(written), namedNode(datatype))];
    });
  }

  #plain(value: Json, term: TermDefinition | undefined, context: Context): Quad_Object | undefined {
    if (typeof value === 'number' || typeof value === 'boolean') return literal(value as number);
    if (typeof value !== 'string') return undefined;
    if (term?.type === '@id') return this.#subject(value, context) as Quad_Object;
    if (term?.type === '@vocab') {
      const address = expandTerm(value, context) ?? expandId(value, context);
      return namedNode(address);
    }
    if (term?.type !== undefined && isAbsolute(term.type)) return literal(value, namedNode(term.type));
    const language = term?.language === undefined ? context.language : (term.language ?? undefined);
    return language === undefined ? literal(value) : literal(value, language);
  }
}

/**
 * Reads JSON-LD 1.1 as far as vocabularies are published in it: contexts inside the document, prefixes,
 * typed and language-tagged terms, language maps, nested nodes, reverse properties, sets. A list is read
 * as its members. Not read: contexts that lie elsewhere (nothing is fetched), index, id and type maps,
 * scoped contexts, named graphs as such.
 * @param base the address that relative ones are taken from
 * @throws {JsonLdError} where the document cannot be read; `SyntaxError` where it is no JSON
 */
export function parseJsonLd(text: string, base: string): Quad[] {
  const document = JSON.parse(text) as Json;
  const expander = new Expander();
  for (const part of listOf(document)) if (isObject(part)) expander.node(part, { terms: new Map(), base }, 0);
  return expander.quads;
}
