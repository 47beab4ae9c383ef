/** A prefix that an element declares, with what it stood for outside of it. */
type Declared = readonly [prefix: string, before: string | undefined];

/**
 * The prefixes of a document while it is scanned (Namespaces in XML 1.0), so that its elements and attributes can be
 * asked for by the prefixes that the caller has for their namespaces, whatever the document calls them.
 */
export class Prefixes {
  /** The caller's prefix by the URI of the namespace. */
  readonly #own: Readonly<Record<string, string>>;
  /** The caller's prefix by that of the document; the empty one is the default namespace. */
  readonly #bound = new Map<string, string>();
  /** Whether some prefix is not the caller's. */
  #areRenamed = false;
  /** The caller's names by the document's. */
  readonly #names = new Map<string, string>();
  /** What the tag that is being read declares anew. */
  #fresh: Declared[] = [];
  /** What open elements declare, by how deep they lie; most declare nothing. */
  readonly #declarations = new Map<number, readonly Declared[]>();

  constructor(namespaces: Readonly<Record<string, string>>) {
    this.#own = namespaces;
  }

  /** An element's name as the caller has it; as written where its namespace is none of the caller's. */
  nameOf(written: string): string {
    return this.#names.get(written) ?? this.#newName(written);
  }

  /** An attribute's name as the document writes it. */
  inDocument(name: string): string {
    const colon = name.indexOf(':');
    if (!this.#areRenamed || colon < 0) return name;
    const own = name.slice(0, colon);
    for (const [prefix, known] of this.#bound) {
      if (known === own && prefix !== '') return `${prefix}${name.slice(colon)}`;
    }
    return name;
  }

  /** Told of each attribute that may declare a prefix (`xmlns`, `xmlns:w`). */
  declare(attribute: string, uri: string): void {
    const prefix = attribute === 'xmlns' ? '' : attribute.startsWith('xmlns:') ? attribute.slice(6) : undefined;
    if (prefix === undefined) return;
    const own = Object.hasOwn(this.#own, uri) ? this.#own[uri] : undefined;
    const before = this.#bound.get(prefix);
    if (own === before) return;
    this.#fresh.push([prefix, before]);
    this.#bind(prefix, own);
  }

  /** What was declared since the last time belongs to the element so many deep. */
  enter(depth: number): void {
    if (this.#fresh.length === 0) return;
    this.#declarations.set(depth, this.#fresh);
    this.#fresh = [];
  }

  /** The element so many deep ends, and with it what it declared. */
  leave(depth: number): void {
    const declared = this.#declarations.size === 0 ? undefined : this.#declarations.get(depth);
    if (declared === undefined) return;
    this.#declarations.delete(depth);
    for (const [prefix, before] of declared) this.#bind(prefix, before);
  }

  #bind(prefix: string, own: string | undefined): void {
    if (own === undefined) this.#bound.delete(prefix);
    else this.#bound.set(prefix, own);
    if (own !== undefined && own !== prefix && prefix !== '') this.#areRenamed = true;
    this.#names.clear();
  }

  #newName(written: string): string {
    const colon = written.indexOf(':');
    const own = this.#bound.get(colon < 0 ? '' : written.slice(0, colon));
    const local = written.slice(colon + 1);
    const name = own === undefined ? written : own === '' ? local : `${own}:${local}`;
    // A document cannot fill the memory with made-up names.
    if (this.#names.size < 4096) this.#names.set(written, name);
    return name;
  }
}
