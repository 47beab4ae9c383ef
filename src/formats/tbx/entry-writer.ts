import type { Concept, ConceptLanguage } from '#model/concept.ts';
import { inDisplayOrder } from '#model/snapshot.ts';
import type { SourceReference } from '#model/source.ts';
import type { AdministrativeStatus, Term } from '#model/term.ts';
import type { LossCount } from '../loss.ts';
import { escapeXml, foldSpace, replacement } from '../xml/text.ts';
import type { DataCategory, Markup } from './dialect.ts';
import { conceptName, sourceName, subjectName } from './identifiers.ts';
import { confusableNote, freeNote, type Label } from './labelled-note.ts';
import { wordsOf } from './prose.ts';
import type { References } from './references.ts';
import { genderInTbx, statusInTbx, termTypeInTbx } from './vocabulary.ts';

/** What the writer of entries needs to know beside the concept. */
export interface EntryContext {
  readonly markup: Markup;
  readonly references: References;
  readonly losses: LossCount;
  readonly uriBase: string;
  /** The languages to write, in order. */
  readonly languages: readonly string[];
  readonly leftOut: ReadonlySet<AdministrativeStatus>;
  /** The name of each concept that is in the file, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** A web address as the type anyURI of XML Schema takes it. */
const address = (url: string): string =>
  url.toWellFormed().replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/g, (character) => encodeURIComponent(character));

/** The terms of a concept in a language that go into the file, in the order in which they are shown. */
export const writtenTerms = (part: ConceptLanguage, leftOut: ReadonlySet<AdministrativeStatus>): Term[] =>
  inDisplayOrder(part.terms).filter((term) => !leftOut.has(term.status));

/** Writes concepts as entries of TBX-Basic, and counts what that cannot carry. */
export class EntryWriter {
  readonly #context: EntryContext;
  #out = '';

  constructor(context: EntryContext) {
    this.#context = context;
  }

  /** The entry of a concept; "" where no term of it goes into the file. */
  entry(concept: Concept): string {
    const { markup, languages, leftOut, losses } = this.#context;
    const sections = languages.flatMap((language) => {
      const part = concept.languages[language];
      const terms = part === undefined ? [] : writtenTerms(part, leftOut);
      if (part !== undefined) this.#countLeftOut(part, terms.length);
      return part === undefined || terms.length === 0 ? [] : [{ language, part, terms }];
    });
    if (sections.length === 0) {
      losses.add('concept', 'none of its terms is for this file');
      return '';
    }
    this.#out = `<${markup.entry} id="${conceptName(concept.id)}">\n`;
    this.#conceptLevel(concept);
    for (const { language, part, terms } of sections) this.#languageSection(concept, language, part, terms);
    return `${this.#out}</${markup.entry}>\n`;
  }

  #countLeftOut(part: ConceptLanguage, written: number): void {
    if (written === part.terms.length) return;
    for (const { status } of part.terms) {
      if (this.#context.leftOut.has(status)) {
        this.#context.losses.add(`${status} term`, 'left out: the program would offer it as a translation');
      }
    }
  }

  #conceptLevel(concept: Concept): void {
    const { names, uriBase } = this.#context;
    for (const id of concept.subjects) {
      const name = subjectName(concept.glossary, id);
      const label = this.#context.references.use(name);
      this.#datum('subjectField', label ?? id, label === undefined ? undefined : name);
    }
    this.#changed(concept.changed);
    this.#label('glossary', concept.glossary);
    this.#label('jurisdiction', concept.jurisdiction.join(', '));
    const { review } = concept;
    this.#label(
      'review',
      review.state === 'reviewed' ? this.#line(`reviewed on ${review.on} by ${review.by}`) : 'not reviewed',
    );
    for (const id of concept.relations.broader) this.#crossReference('broader', id);
    for (const id of concept.relations.related) this.#crossReference('related', id);
    for (const { concept: id } of concept.relations.confusable) this.#crossReference('confusable', id);
    this.#datum(
      'externalCrossReference',
      names.get(concept.id) ?? concept.id,
      escapeXml(address(uriBase + concept.id)),
    );
  }

  #changed(date: string): void {
    // The schema of a concept lets the 31st of February pass, the type xs:date does not.
    const time = Date.parse(`${date}T00:00:00Z`);
    if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) {
      this.#context.losses.add('date of change', 'there is no such day');
      return;
    }
    this.#out += '<transacGrp>';
    this.#datum('transactionType', 'modification');
    this.#out += `<date>${date}</date></transacGrp>\n`;
  }

  #crossReference(kind: string, id: string): void {
    const name = this.#context.names.get(id);
    if (name === undefined) this.#context.losses.add('relation', 'the other concept is not in this file');
    else this.#datum('crossReference', `${kind}: ${name}`, conceptName(id));
  }

  #languageSection(concept: Concept, language: string, part: ConceptLanguage, terms: readonly Term[]): void {
    const { markup, names, losses } = this.#context;
    this.#out += `<${markup.language} xml:lang="${language}">\n`;
    this.#described('definition', part.definition.text, part.definition.sources);
    this.#label('plain', this.#prose(part.plain));
    if (part.note !== undefined) this.#note(freeNote(this.#prose(part.note)));
    for (const relation of concept.relations.confusable) {
      const explanation = relation.explanation[language];
      if (explanation === undefined || !names.has(relation.concept)) continue;
      const text = this.#prose(explanation);
      this.#label('confusable', confusableNote(relation.concept, relation.severity, relation.kind, text));
    }
    for (const term of terms) this.#termSection(term);
    losses.add(
      'term with its feminine form',
      'the form is a note, not a term of its own',
      terms.filter(hasForm).length,
    );
    this.#out += `</${markup.language}>\n`;
  }

  #termSection(term: Term): void {
    const { markup, losses } = this.#context;
    this.#out += `<${markup.term}><term>${this.#line(term.text)}</term>\n`;
    this.#datum('administrativeStatus', statusInTbx[term.status]);
    this.#datum('partOfSpeech', term.partOfSpeech);
    this.#datum('termType', termTypeInTbx[term.type]);
    if (term.gender !== undefined) this.#datum('grammaticalGender', genderInTbx[term.gender]);
    for (const region of term.regions) this.#datum('geographicalUsage', region);
    if (term.status === 'do-not-use') this.#label('status', 'do not use');
    if (term.gender === 'common' || term.gender === 'paired') this.#label('gender', term.gender);
    if (term.feminine !== undefined) this.#label('feminine form', this.#line(term.feminine));
    if (term.epicene) this.#label('epicene', 'yes');
    if (term.number !== 'singular') this.#label('number', term.number);
    if (term.register !== 'neutral') this.#label('register', term.register);
    if (term.reliability !== undefined) this.#label('reliability', String(term.reliability));
    this.#localized('reason', term.reason);
    for (const other of term.useInstead ?? []) this.#label('use instead', this.#line(other));
    this.#localized('usage', term.usage);
    for (const { text, source } of term.contexts)
      this.#described('context', text, source === undefined ? [] : [source]);
    for (const source of term.sources) this.#source(source);
    losses.add('search form', 'TBX has no place for forms that are never shown', term.searchForms.length);
    if (term.votes > 0) losses.add('votes', 'TBX-Basic has no place for them; the order of the terms shows them');
    this.#out += `</${markup.term}>\n`;
  }

  /** A definition or context with its sources. */
  #described(category: DataCategory, markdown: string, sources: readonly SourceReference[]): void {
    const text = this.#prose(markdown);
    if (sources.length === 0) {
      this.#datum(category, text);
      return;
    }
    this.#out += '<descripGrp>';
    this.#datum(category, text);
    for (const source of sources) this.#source(source);
    this.#out += '</descripGrp>\n';
  }

  #source(reference: SourceReference): void {
    const id = typeof reference === 'string' ? reference : reference.source;
    const name = sourceName(id);
    const label = this.#context.references.use(name);
    const at = typeof reference === 'string' ? '' : this.#place(reference.at);
    this.#datum('source', `${label ?? id}${at}`, label === undefined ? undefined : name);
  }

  #place(at: string): string {
    if (/[[\]]/.test(at)) this.#context.losses.add('place in a source', 'its brackets have become parentheses');
    return ` [${this.#line(at.replace(/\[/g, '(').replace(/\]/g, ')'))}]`;
  }

  #localized(label: Label, texts: Readonly<Record<string, string>> | undefined): void {
    if (texts === undefined) return;
    for (const [language, text] of Object.entries(texts)) {
      if (this.#context.languages.includes(language)) this.#label(label, this.#prose(text), language);
    }
  }

  /** `text` is escaped, as everywhere below. */
  #label(label: Label, text: string, language?: string): void {
    if (text !== '') this.#note(`${label}: ${text}`, language);
  }

  #note(text: string, language?: string): void {
    if (text === '') return;
    this.#out += language === undefined ? `<note>${text}</note>\n` : `<note xml:lang="${language}">${text}</note>\n`;
  }

  #datum(category: DataCategory, text: string, target?: string): void {
    if (text !== '') this.#out += this.#context.markup.datum(category, text, target);
  }

  #prose(markdown: string): string {
    const { text, marks } = wordsOf(markdown);
    this.#context.losses.add('emphasis, link or citation in a text', 'the words are kept', marks);
    return this.#line(text);
  }

  #line(text: string): string {
    const escaped = escapeXml(foldSpace(text));
    if (escaped.includes(replacement) && !text.includes(replacement)) {
      this.#context.losses.add('character', 'XML 1.0 does not allow it; U+FFFD stands in its place');
    }
    return escaped;
  }
}

const hasForm = (term: Term): boolean => term.feminine !== undefined;
