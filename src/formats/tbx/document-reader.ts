import type { Problem } from '#model/problem.ts';
import type { ImportedEntry, ImportedSource } from '../imported-entry.ts';
import type { Spot } from '../xml/refusal.ts';
import { type XmlHandler, type XmlLimits, XmlStream } from '../xml/stream.ts';
import { foldSpace } from '../xml/text.ts';
import { Conformance } from './conformance.ts';
import { EntryDraft } from './entry-draft.ts';
import { type Frame, frame } from './frame.ts';
import { conceptOfName } from './identifiers.ts';
import { readLabel } from './labelled-note.ts';
import { ProblemLog } from './problem-log.ts';
import { data, groups, inline, type Level, parents, ruleSetOf, sections, typed } from './rules.ts';
import { sourceOf } from './source-draft.ts';
import { categoryOf, languageTag, type Statement } from './statement.ts';
import { namespaces } from './vocabulary.ts';

/** What a TBX file says of itself. */
export interface TbxDeclaration {
  readonly version: 'v2' | 'v3';
  /** The dialect as the file names it, such as `TBX-Basic`. */
  readonly type: string;
  readonly style: 'dca' | 'dct';
  /** The file's own language as a BCP 47 tag. */
  readonly language: string | undefined;
}

export interface TbxReadOptions {
  /** The file's path, as problems tell it. */
  readonly path: string;
  /**
   * Every departure from the rules of the dialect that the file names is an error. Otherwise what is
   * understood is read, and what is not is kept as `extra` with a warning.
   */
  readonly strict?: boolean;
  readonly limits?: Partial<XmlLimits>;
}

/** Who gets what a reader finds. */
export interface TbxReceiver {
  readonly entry: (entry: ImportedEntry) => void;
  readonly problem: (problem: Problem) => void;
}

/** How much of one entry is read, in code units of the file. */
const longestEntry = 16_000_000;

/** Elements whose text is read though it is no statement: the words of the header and of the back. */
const headed: ReadonlySet<string> = new Set(['title', 'p', 'item', 'termComp']);

/** Follows a TBX file element by element and hands out its entries. */
export class DocumentReader implements XmlHandler {
  readonly #entry: (entry: ImportedEntry) => void;
  readonly #frames: Frame[] = [];
  readonly #ids = new Set<string>();
  readonly #stream: XmlStream;
  readonly #conformance: Conformance;
  #corePrefix = '';
  #entryStart = 0;
  #number = 0;
  readonly log: ProblemLog;
  declaration: TbxDeclaration | undefined;
  title: string | undefined;
  entries = 0;

  constructor({ path, strict = false, limits }: TbxReadOptions, handOut: TbxReceiver) {
    this.#entry = handOut.entry;
    this.#stream = new XmlStream(this, limits);
    this.log = new ProblemLog(path, handOut.problem, (spot) => this.#stream.excerptAt(spot));
    this.#conformance = new Conformance(strict, this.log);
  }

  get stream(): XmlStream {
    return this.#stream;
  }

  open(written: string, attributes: Readonly<Record<string, string>>): void {
    const stream = this.#stream;
    const place = stream.tagPlace;
    const parent = this.#frames.at(-1);
    const name = written.startsWith(this.#corePrefix) ? written.slice(this.#corePrefix.length) : written;
    if (parent === undefined) {
      this.#frames.push(frame(this.#root(written, attributes), place, attributes));
      return;
    }
    if (inline.has(name)) {
      if (parent.text !== undefined)
        this.#conformance.notice('inline-element', `<${name}> in a text: its words are kept, the mark is not`, place);
      this.#frames.push(frame(name, place, attributes, parent.text === undefined ? {} : { text: '' }));
      return;
    }
    const colon = name.indexOf(':');
    if (colon >= 0) {
      this.#frames.push(frame(name.slice(colon + 1), place, attributes, { module: true, text: '' }));
      return;
    }
    this.#conformance.checkPlace(name, parent, place);
    const level = sections.get(name);
    if (level !== undefined) this.#frames.push(this.#openSection(name, level, attributes, place));
    else if (groups.has(name)) this.#frames.push(frame(name, place, attributes, { grouped: [] }));
    else if (data.has(name) || headed.has(name) || !parents.has(name)) {
      this.#frames.push(frame(name, place, attributes, { text: '' }));
    } else this.#frames.push(frame(name, place, attributes));
    if (this.#conformance.draft !== undefined && stream.position - this.#entryStart > longestEntry) {
      stream.refuse('entry-too-long', `one entry is longer than ${longestEntry} characters`, 'entries of a few pages');
    }
  }

  text(text: string): void {
    const current = this.#frames.at(-1);
    if (current === undefined) return;
    if (current.text !== undefined) current.text += text;
    else if (/[^ \t\r\n]/.test(text)) {
      const shown = foldSpace(text).slice(0, 40);
      this.#conformance.deviate(
        'stray-text',
        `"${shown}" stands in <${current.name}>, where no text has a place`,
        current.place,
      );
    }
  }

  close(): void {
    const closed = this.#frames.pop();
    const parent = this.#frames.at(-1);
    if (closed === undefined || parent === undefined) return;
    if (inline.has(closed.name) && !closed.module) {
      if (parent.text !== undefined) parent.text += closed.text ?? '';
      return;
    }
    const level = closed.module ? undefined : sections.get(closed.name);
    if (level === 'entry') this.#closeEntry();
    else if (level === 'term') this.#closeTerm(closed);
    else if (closed.grouped !== undefined && parent.grouped !== undefined) parent.grouped.push(...closed.grouped);
    else if (closed.grouped !== undefined) this.#closeGroup(closed, closed.grouped);
    else if (closed.text !== undefined) this.#closeText(closed, closed.text, parent);
  }

  #root(written: string, attributes: Readonly<Record<string, string>>): string {
    const colon = written.indexOf(':');
    const name = colon < 0 ? written : written.slice(colon + 1);
    if (name !== 'martif' && name !== 'tbx') {
      this.#stream.refuse(
        'not-tbx',
        `the file begins with <${written.slice(0, 80)}>`,
        '<tbx> (ISO 30042:2019) or <martif> (TBX of 2008)',
        'Export it as TBX, or import it as the format that it is.',
      );
    }
    if (colon >= 0) this.#corePrefix = written.slice(0, colon + 1);
    for (const [attribute, value] of Object.entries(attributes)) {
      if (value === namespaces.core && attribute.startsWith('xmlns:')) this.#corePrefix = `${attribute.slice(6)}:`;
    }
    const tag = attributes['xml:lang'] ?? attributes['lang'];
    const style = attributes['style']?.toLowerCase() === 'dct' ? 'dct' : 'dca';
    const type = attributes['type'] ?? '';
    this.declaration = {
      version: name === 'tbx' ? 'v3' : 'v2',
      type,
      style,
      language: tag === undefined ? undefined : languageTag(tag),
    };
    const root = name === 'tbx' ? 'tbx' : 'martif';
    this.#conformance.declare(ruleSetOf(root, type), style, type);
    return root;
  }

  #openSection(name: string, level: Level, attributes: Readonly<Record<string, string>>, place: Spot): Frame {
    if (level === 'entry') {
      this.#number += 1;
      const id = attributes['id'];
      const draft = new EntryDraft(id === undefined || id === '' ? undefined : conceptOfName(id), place);
      this.#conformance.draft = draft;
      this.#entryStart = this.#stream.position ?? 0;
      if (id !== undefined && this.#ids.has(id))
        this.#conformance.deviate('duplicate-id', `a second entry with the id "${id}"`, place);
      // Copied letter by letter: a slice would keep its whole piece of the file in memory.
      if (id !== undefined) this.#ids.add(Array.from(id).join(''));
      return frame(name, place, attributes);
    }
    const draft = this.#conformance.draft;
    if (draft === undefined) return frame(name, place, attributes);
    if (level === 'language') {
      return frame(name, place, attributes, { language: draft.inLanguage(this.#languageOf(attributes, place)) });
    }
    const language = this.#frames.findLast((outer) => outer.language !== undefined)?.language;
    return frame(name, place, attributes, language === undefined ? {} : { term: language.addTerm() });
  }

  #languageOf(attributes: Readonly<Record<string, string>>, place: Spot): string {
    const written = attributes['xml:lang'] ?? attributes['lang'];
    if (written === undefined) {
      const own = this.declaration?.language ?? 'und';
      this.#conformance.deviate(
        'language-missing',
        `no xml:lang: taken to be "${own}", the language of the file`,
        place,
        'xml:lang',
      );
      return own;
    }
    const tag = languageTag(written);
    if (tag === undefined) {
      this.#conformance.deviate(
        'unknown-language',
        `"${written.slice(0, 40)}" is no language code`,
        place,
        'a tag such as es or es-MX',
      );
    }
    return tag ?? 'und';
  }

  #closeEntry(): void {
    const { draft } = this.#conformance;
    if (draft === undefined) return;
    if (![...draft.languages.values()].some(({ terms }) => terms.length > 0)) {
      this.#conformance.error(
        'entry-without-terms',
        'an entry without any term',
        draft.place,
        'a term in a language at least',
      );
    }
    this.#conformance.draft = undefined;
    if (draft.broken) return;
    this.entries += 1;
    this.#entry(draft.finish(this.declaration?.language, this.#number));
  }

  #closeTerm({ term, place, name }: Frame): void {
    if (this.#conformance.draft === undefined) return;
    if (term === undefined || !term.named) {
      this.#conformance.error(
        'term-missing',
        `<${name}> has no term of a language`,
        place,
        'a <term> with words in it',
      );
    }
  }

  #closeGroup({ name }: Frame, grouped: readonly Statement[]): void {
    if (name === 'descripGrp') {
      const [first, ...rest] = grouped;
      if (first === undefined) return;
      const sources = rest.filter(({ category }) => category === 'source');
      this.#say(first, sources.map(sourceOf));
      for (const statement of rest) if (!sources.includes(statement)) this.#say(statement, []);
      return;
    }
    for (const statement of grouped) {
      if (name === 'transacGrp' && statement.category === 'date' && this.#conformance.draft?.changedOn(statement.text))
        continue;
      if (name === 'transacGrp' && statement.category === 'transactionType') {
        this.#conformance.lawful(statement, this.#level());
        continue;
      }
      this.#say(statement, []);
    }
  }

  #closeText(closed: Frame, collected: string, parent: Frame): void {
    const text = foldSpace(collected);
    if (closed.name === 'title' && this.title === undefined) this.title = text;
    if (this.#conformance.draft === undefined || (text === '' && closed.name !== 'term')) return;
    const written = closed.module ? closed.name : (closed.attributes['type'] ?? closed.name);
    const lang = closed.attributes['xml:lang'];
    const statement: Statement = {
      element: closed.name,
      written,
      category: categoryOf(closed.name, written),
      text,
      target: closed.attributes['target'],
      language: lang === undefined ? undefined : languageTag(lang),
      place: closed.place,
    };
    if (typed.has(closed.name) && !closed.attributes['type'] && !closed.module) {
      this.#conformance.deviate(
        'category-missing',
        `<${closed.name}> without a type`,
        closed.place,
        'type="…" with a data category',
      );
    }
    if (parent.grouped !== undefined) parent.grouped.push(statement);
    else this.#say(statement, []);
  }

  /** The innermost open section below the entry itself. */
  #section(): Frame | undefined {
    return this.#frames.findLast(({ term, language }) => term !== undefined || language !== undefined);
  }

  #level(): Level {
    const inner = this.#section();
    return inner?.term !== undefined ? 'term' : inner?.language !== undefined ? 'language' : 'entry';
  }

  /** Puts a statement where it belongs: to the innermost open section. */
  #say(statement: Statement, sources: readonly ImportedSource[]): void {
    const entry = this.#conformance.draft;
    if (entry === undefined) return;
    const inner = this.#section();
    if (statement.category === 'term') {
      if (inner?.term === undefined) return;
      if (inner.term.named) {
        this.#conformance.error(
          'second-term',
          `"${statement.text.slice(0, 60)}" is a second term in one section`,
          statement.place,
          'one',
        );
        return;
      }
    }
    const lawful = this.#conformance.lawful(statement, this.#level());
    const language = statement.language ?? inner?.language?.language;
    const told = statement.category === 'note' ? readLabel(statement.text) : undefined;
    if (told?.label === 'confusable' && language !== undefined && entry.confuse(told.text, language)) return;
    const placed = (inner?.term ?? inner?.language ?? entry).say(statement, sources);
    if (!placed && lawful && !known.has(statement.written)) {
      this.#conformance.notice(
        'kept-aside',
        `${statement.written} "${statement.text.slice(0, 60)}" has no place in a concept; it is kept as it is`,
        statement.place,
      );
    }
  }
}

/** Statements of TBX-Basic that a toolkit keeps in another way, or not at all, and that need no remark. */
const known: ReadonlySet<string> = new Set(['externalCrossReference']);
