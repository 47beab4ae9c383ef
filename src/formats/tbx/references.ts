import type { Glossary } from '#model/glossary.ts';
import type { Source } from '#model/source.ts';
import { escapeXml, foldSpace } from '../xml/text.ts';
import { sourceName, subjectName } from './identifiers.ts';

/** One thing that entries point at by its name: a source, or a subject field. */
interface Referent {
  readonly name: string;
  readonly label: string;
  /** What the back of the file says of it, by type. */
  readonly items: readonly (readonly [type: string, text: string])[];
}

const issuedYear = (issued: string | number | undefined): string[] => (issued === undefined ? [] : [String(issued)]);

const nameOf = (author: NonNullable<Source['csl']['author']>[number]): string =>
  'literal' in author ? author.literal : [author.family, author.given].filter((part) => part !== undefined).join(', ');

function sourceReferent({ id, csl }: Source): Referent {
  const items: [string, string][] = [['title', csl.title]];
  const add = (type: string, values: readonly string[]) => {
    for (const value of values) items.push([type, value]);
  };
  add('author', csl.author?.map(nameOf) ?? []);
  add('containerTitle', csl['container-title'] === undefined ? [] : [csl['container-title']]);
  add('publisher', csl.publisher === undefined ? [] : [csl.publisher]);
  add('issued', issuedYear(csl.issued));
  add('url', csl.URL === undefined ? [] : [csl.URL]);
  // Brackets are for the place in the source.
  return {
    name: sourceName(id),
    label: (csl['title-short'] ?? csl.title).replace(/\[/g, '(').replace(/\]/g, ')'),
    items,
  };
}

/** The sources and subject fields of a toolkit, and which of them the entries have pointed at. */
export class References {
  readonly #referents = new Map<string, Referent>();
  readonly #used = new Set<string>();

  constructor(glossaries: readonly Glossary[], sources: readonly Source[], language: string) {
    for (const source of sources) this.#add(sourceReferent(source));
    for (const glossary of glossaries) {
      for (const { id, label } of glossary.subjects) {
        const name = subjectName(glossary.id, id);
        const items = Object.entries(label).map(([tag, text]) => [`label-${tag}`, text] as const);
        this.#add({ name, label: label[language] ?? id, items });
      }
    }
  }

  #add(referent: Referent): void {
    this.#referents.set(referent.name, { ...referent, label: escapeXml(foldSpace(referent.label)) });
  }

  /** The escaped label of what a name stands for, which is then written to the back of the file. */
  use(name: string): string | undefined {
    const referent = this.#referents.get(name);
    if (referent !== undefined) this.#used.add(name);
    return referent?.label;
  }

  /** The back of the file: what entries have pointed at, in the order of the toolkit. */
  *back(section: string): Generator<string> {
    const kinds = [
      ['bibl', 'source.'],
      ['subjectField', 'subject.'],
    ] as const;
    if (this.#used.size === 0) return;
    yield '<back>\n';
    for (const [type, prefix] of kinds) {
      const used = [...this.#referents.values()].filter(({ name }) => this.#used.has(name) && name.startsWith(prefix));
      if (used.length === 0) continue;
      yield `<${section} type="${type}">\n`;
      for (const { name, items } of used) {
        const told = items.map(([kind, text]) => `<item type="${kind}">${escapeXml(foldSpace(text))}</item>`).join('');
        yield `<refObject id="${name}">${told}</refObject>\n`;
      }
      yield `</${section}>\n`;
    }
    yield '</back>\n';
  }
}
