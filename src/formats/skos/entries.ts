import { CalendarDate, Identifier } from '#model/identifier.ts';
import { plainText } from '#model/markdown.ts';
import {
  AdministrativeStatus,
  ConfusableRelation,
  GrammaticalGender,
  PartOfSpeech,
  Register,
  Reliability,
  Term as TermSchema,
  TermType,
} from '#model/term.ts';
import type {
  ImportedContext,
  ImportedEntry,
  ImportedLanguage,
  ImportedSource,
  ImportedTerm,
} from '../imported-entry.ts';
import { asIdentifier, localPart } from './identifiers.ts';
import type { GraphIndex } from './index-of.ts';
import type { node } from './names.ts';
import { markdownOf } from './prose.ts';
import { unreadProperties } from './unread.ts';

type Name = Parameters<typeof node>[0];
type Report = (code: string, message: string, expected: string, mend: string) => void;

/** The language of texts that name none (BCP 47, "undetermined"). */
const undetermined = 'und';

interface Parser<T> {
  safeParse(value: unknown): { success: boolean; data?: T | undefined };
}

const labelProperties = [
  ['skosxl:prefLabel', 'skos:prefLabel', 'preferred'],
  ['skosxl:altLabel', 'skos:altLabel', 'admitted'],
  // A hidden label is what people type: SKOS does not say that it is wrong, nor that it may be shown.
  ['skosxl:hiddenLabel', 'skos:hiddenLabel', undefined],
  ['ea:label', undefined, undefined],
] as const;

const without = <T extends object>(value: T): T =>
  Object.fromEntries(
    Object.entries(value).filter(([, part]) => part !== undefined && !(Array.isArray(part) && part.length === 0)),
  ) as T;

/** Makes entries of a SKOS graph, with SKOS-XL labels or without, with the toolkit's own words or without. */
export class SkosReader {
  readonly #graph: GraphIndex;
  readonly #report: Report;
  readonly #ids = new Map<string, string>();
  readonly #narrowerOf = new Map<string, string[]>();

  constructor(graph: GraphIndex, report: Report) {
    this.#graph = graph;
    this.#report = report;
  }

  entries(): ImportedEntry[] {
    const concepts = this.#graph.ofType('skos:Concept');
    const used = new Set<string>();
    for (const address of concepts) {
      const own = this.#graph.text(address, 'dct:identifier');
      const stem = own !== undefined && Identifier.safeParse(own).success ? own : asIdentifier(localPart(address));
      let id = stem;
      for (let count = 2; used.has(id); count += 1) id = `${stem}-${count}`;
      used.add(id);
      this.#ids.set(address, id);
    }
    for (const address of concepts) {
      for (const below of this.#graph.links(address, 'skos:narrower')) {
        const above = this.#narrowerOf.get(below);
        if (above === undefined) this.#narrowerOf.set(below, [address]);
        else above.push(address);
      }
    }
    return [...this.#ids].map(([address, id]) => this.#entry(address, id));
  }

  #idOf(address: string): string {
    return this.#ids.get(address) ?? asIdentifier(localPart(address));
  }

  #one<T>(subject: string, property: Name, schema: Parser<T>): T | undefined {
    const text = this.#graph.text(subject, property);
    if (text === undefined) return undefined;
    const result = schema.safeParse(text);
    if (!result.success) {
      this.#report(
        'value-not-allowed',
        `"${text}" is no value of ${property} (at ${subject})`,
        'a value of the toolkit’s own vocabulary',
        'Correct it, or take the statement out.',
      );
      return undefined;
    }
    return result.data;
  }

  /**
   * Running text by language: the Markdown that stands beside it, as long as both still say the same;
   * else the plain text itself, which someone has then edited.
   */
  #prose(subject: string, property: Name): Record<string, string> {
    const made: Record<string, string> = {};
    for (const { value, language } of this.#graph.texts(subject, property)) {
      const key = language === '' ? undetermined : language;
      // Two definitions in one language are one definition with two paragraphs.
      made[key] = made[key] === undefined ? value : `${made[key]}\n\n${value}`;
    }
    const marked: Name = `ea:${property.split(':')[1]}Markdown`;
    const markdown = new Map(this.#graph.texts(subject, marked).map(({ value, language }) => [language, value]));
    for (const [language, text] of Object.entries(made)) {
      const beside = markdown.get(language);
      made[language] = beside !== undefined && plainText(beside) === text ? beside : markdownOf(text);
    }
    for (const [language, text] of markdown) made[language] ??= text;
    return made;
  }

  #source(address: string): string {
    return this.#graph.text(address, 'dct:identifier') ?? address;
  }

  #cited(subject: string, property: Name): ImportedSource[] {
    return this.#graph.links(subject, property).flatMap((citation) => {
      const at = this.#graph.text(citation, 'ea:at');
      return this.#graph
        .links(citation, 'dct:source')
        .map((address) => ({ source: this.#source(address), ...(at !== undefined && { at }) }));
    });
  }

  /** Sources of a subject: our citations with their places, else whatever `dct:source` names. */
  #sources(subject: string, property: Name = 'ea:citation'): ImportedSource[] {
    const cited = this.#cited(subject, property);
    if (cited.length > 0) return cited;
    const links = this.#graph.links(subject, 'dct:source').map((address) => ({ source: this.#source(address) }));
    return [...links, ...this.#graph.texts(subject, 'dct:source').map(({ value }) => ({ source: value }))];
  }

  #contexts(label: string, language: string): ImportedContext[] {
    return this.#graph.links(label, 'ea:context').flatMap((context) => {
      const text = this.#prose(context, 'rdf:value')[language];
      const source = this.#cited(context, 'ea:citation')[0];
      return text === undefined ? [] : [{ text, ...(source !== undefined && { source }) }];
    });
  }

  #term(label: string, status: ImportedTerm['status']): { term: ImportedTerm; language: string } | undefined {
    const form = this.#graph.texts(label, 'skosxl:literalForm')[0];
    if (form === undefined) return undefined;
    const language = form.language === '' ? undetermined : form.language;
    const values = (property: Name): string[] => this.#graph.texts(label, property).map(({ value }) => value);
    const prose = (property: Name) => {
      const made = this.#prose(label, property);
      return Object.keys(made).length === 0 ? undefined : made;
    };
    const votes = Number(this.#graph.text(label, 'ea:votes') ?? Number.NaN);
    const reliability = this.#graph.text(label, 'ea:reliabilityCap');
    const term = without({
      text: form.value,
      status: this.#one(label, 'ea:administrativeStatus', AdministrativeStatus) ?? status,
      reason: prose('ea:reason'),
      useInstead: values('ea:useInstead'),
      type: this.#one(label, 'ea:termType', TermType),
      partOfSpeech: this.#one(label, 'ea:partOfSpeech', PartOfSpeech),
      gender: this.#one(label, 'ea:gender', GrammaticalGender),
      feminine: this.#graph.text(label, 'ea:feminineForm'),
      epicene: this.#graph.text(label, 'ea:epicene') === 'true' || undefined,
      number: this.#one(label, 'ea:number', TermSchema.shape.number),
      regions: values('ea:region'),
      register: this.#one(label, 'ea:register', Register),
      usage: prose('ea:usage'),
      contexts: this.#contexts(label, language),
      searchForms: values('ea:searchForm'),
      sources: this.#sources(label),
      votes: Number.isSafeInteger(votes) && votes >= 0 ? votes : undefined,
      reliability: reliability === undefined ? undefined : Reliability.safeParse(Number(reliability)).data,
    });
    return { term: term as ImportedTerm, language };
  }

  /** The terms of a concept by language: SKOS-XL labels in their own order, then plain labels that are none of them. */
  #terms(concept: string): Map<string, ImportedTerm[]> {
    const found: { term: ImportedTerm; language: string; order: number }[] = [];
    for (const [extended, , status] of labelProperties) {
      for (const label of this.#graph.links(concept, extended)) {
        const made = this.#term(label, status);
        if (made === undefined) {
          this.#report(
            'label-without-form',
            `the label ${label} of ${concept} has no skosxl:literalForm`,
            'one literal form for each label (SKOS S52)',
            'Give it one, or take the label out.',
          );
        } else found.push({ ...made, order: Number(this.#graph.text(label, 'ea:order') ?? found.length + 1) });
      }
    }
    found.sort((a, b) => a.order - b.order);
    const terms = new Map<string, ImportedTerm[]>();
    const known = new Set<string>();
    for (const { term, language } of found) {
      terms.set(language, [...(terms.get(language) ?? []), term]);
      for (const form of [term.text, ...(term.searchForms ?? [])]) known.add(`${language} ${form}`);
    }
    for (const [, plain, status] of labelProperties) {
      if (plain === undefined) continue;
      for (const { value, language: tag } of this.#graph.texts(concept, plain)) {
        const language = tag === '' ? undetermined : tag;
        if (known.has(`${language} ${value}`)) continue;
        known.add(`${language} ${value}`);
        const list = terms.get(language) ?? [];
        const main = list[0];
        // A form that is only searched belongs to a term; it is none of its own.
        if (plain === 'skos:hiddenLabel' && main !== undefined) {
          terms.set(language, [{ ...main, searchForms: [...(main.searchForms ?? []), value] }, ...list.slice(1)]);
        } else terms.set(language, [...list, { text: value, ...(status !== undefined && { status }) }]);
      }
    }
    return terms;
  }

  #languages(concept: string): Record<string, ImportedLanguage> {
    const terms = this.#terms(concept);
    const definitions = this.#prose(concept, 'skos:definition');
    const plain = this.#prose(concept, 'ea:plainDefinition');
    const notes = this.#prose(concept, 'skos:scopeNote');
    const names = new Set([...terms.keys(), ...Object.keys(definitions), ...Object.keys(plain), ...Object.keys(notes)]);
    const citations = this.#graph.links(concept, 'ea:definitionCitation');
    return Object.fromEntries(
      [...names].map((language): [string, ImportedLanguage] => {
        const sources = citations
          .filter((citation) => this.#graph.text(citation, 'dct:language') === language)
          .flatMap((citation) => {
            const at = this.#graph.text(citation, 'ea:at');
            const cited = this.#graph.links(citation, 'dct:source');
            return cited.map((address) => ({ source: this.#source(address), ...(at !== undefined && { at }) }));
          });
        const part = {
          definition: definitions[language],
          definitionSources: sources,
          plain: plain[language],
          note: notes[language],
        };
        return [language, { ...without(part), terms: terms.get(language) ?? [] } as ImportedLanguage];
      }),
    );
  }

  #subjects(concept: string): string[] {
    const linked = this.#graph.links(concept, 'dct:subject').map((address) => {
      return this.#graph.text(address, 'dct:identifier') ?? asIdentifier(localPart(address));
    });
    return [...linked, ...this.#graph.texts(concept, 'dct:subject').map(({ value }) => asIdentifier(value))];
  }

  #entry(address: string, id: string): ImportedEntry {
    const scheme = this.#graph.links(address, 'skos:inScheme')[0] ?? this.#graph.links(address, 'skos:topConceptOf')[0];
    const broader = new Set([...this.#graph.links(address, 'skos:broader'), ...(this.#narrowerOf.get(address) ?? [])]);
    // A part of a vocabulary names concepts that it does not hold; they stand beside its own.
    const beside = address.slice(0, Math.max(address.lastIndexOf('/'), address.lastIndexOf('#')) + 1);
    const see = this.#graph
      .links(address, 'rdfs:seeAlso')
      .filter((target) => this.#ids.has(target) || (beside !== '' && target.startsWith(beside)));
    const confusions = this.#graph.links(address, 'ea:confusion').flatMap((confusion) => {
      const target = this.#graph.links(confusion, 'ea:with')[0];
      if (target === undefined) return [];
      const severity = this.#one(confusion, 'ea:severity', ConfusableRelation.shape.severity);
      const kind = this.#one(confusion, 'ea:kind', ConfusableRelation.shape.kind);
      const explanation = this.#prose(confusion, 'ea:explanation');
      return [{ concept: this.#idOf(target), ...(severity && { severity }), ...(kind && { kind }), explanation }];
    });
    const by = this.#graph.text(address, 'ea:reviewedBy');
    const on = this.#graph.text(address, 'ea:reviewedOn');
    const changed = this.#graph.text(address, 'dct:modified')?.slice(0, 10);
    return {
      id,
      ...(scheme !== undefined && {
        glossary: this.#graph.text(scheme, 'dct:identifier') ?? asIdentifier(localPart(scheme)),
      }),
      subjects: this.#subjects(address),
      jurisdiction: this.#graph.texts(address, 'ea:jurisdiction').map(({ value }) => value),
      languages: this.#languages(address),
      relations: {
        broader: [...broader].map((target) => this.#idOf(target)),
        related: [...new Set([...this.#graph.links(address, 'skos:related'), ...see])].map((to) => this.#idOf(to)),
        confusable: confusions,
      },
      ...(by !== undefined && on !== undefined && { review: { state: 'reviewed', by, on } as const }),
      ...(CalendarDate.safeParse(changed).success && changed !== undefined && { changed }),
      extra: unreadProperties(this.#graph, address),
    };
  }
}
