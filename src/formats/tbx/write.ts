import type { Concept } from '#model/concept.ts';
import { preferredTerm } from '#model/snapshot.ts';
import type { AdministrativeStatus } from '#model/term.ts';
import type { Toolkit } from '#model/toolkit.ts';
import { type Loss, LossCount } from '../loss.ts';
import { escapeXml, foldSpace } from '../xml/text.ts';
import { type Markup, markups, type TbxDialect } from './dialect.ts';
import { type EntryContext, EntryWriter, writtenTerms } from './entry-writer.ts';
import { References } from './references.ts';

export type { TbxDialect } from './dialect.ts';

/**
 * The part of a toolkit that is written. A `Toolkit` is one. The concepts are gone through twice, so
 * an iterable that makes them as they are asked for must begin anew each time.
 */
export interface TbxSource extends Pick<Toolkit, 'meta' | 'glossaries' | 'sources'> {
  readonly concepts: Iterable<Concept>;
}

/**
 * Programs that may offer any term of a termbase as a translation, whatever its administrative status.
 * OmegaT does so for certain; the others get the same file to be on the safe side.
 */
export type StatusBlindClient = 'omegat' | 'translate-toolkit' | 'weblate';

export interface TbxWriteOptions {
  readonly dialect: TbxDialect;
  /** The languages to write, in order; all of the toolkit if not given. */
  readonly languages?: readonly string[];
  /** The program that will read the file: what it would offer wrongly is left out. */
  readonly forClient?: StatusBlindClient;
  /** With `forClient`: leave out deprecated terms too, not only those marked do-not-use. */
  readonly withoutDeprecated?: boolean;
}

/** Code units in a piece of the output, about. */
const piece = 65_536;

function leftOut({ forClient, withoutDeprecated }: TbxWriteOptions): ReadonlySet<AdministrativeStatus> {
  const statuses = new Set<AdministrativeStatus>();
  if (forClient !== undefined) statuses.add('do-not-use');
  if (withoutDeprecated === true) statuses.add('deprecated');
  return statuses;
}

/** Which concepts will be in the file, by id, and the escaped name that references to them show. */
function namesOf(source: TbxSource, languages: readonly string[], out: ReadonlySet<AdministrativeStatus>) {
  const names = new Map<string, string>();
  for (const concept of source.concepts) {
    const language = languages.find((tag) => {
      const part = concept.languages[tag];
      return part !== undefined && writtenTerms(part, out).length > 0;
    });
    const part = language === undefined ? undefined : concept.languages[language];
    if (part === undefined) continue;
    const shown = preferredTerm({ ...part, terms: part.terms.filter(({ status }) => !out.has(status)) });
    names.set(concept.id, escapeXml(foldSpace(shown.text)));
  }
  return names;
}

function header({ meta }: TbxSource, markup: Markup, dialect: TbxDialect, language: string): string {
  const title = escapeXml(foldSpace(meta.name[language] ?? meta.id));
  const { version, date } = meta.release;
  const licence = escapeXml(foldSpace(`${meta.licence.name}, ${meta.licence.url}`));
  const encoding =
    dialect === 'v2'
      ? '<encodingDesc><p type="XCSURI">http://www.lisa.org/fileadmin/standards/tbx_basic/TBXBasicXCSV02.xcs</p></encodingDesc>\n'
      : '';
  return (
    `<${markup.header}>\n<fileDesc>\n<titleStmt><title>${title}</title></titleStmt>\n` +
    `<publicationStmt><p>${licence}</p></publicationStmt>\n` +
    `<sourceDesc><p>${title}, release ${version} of ${date}</p></sourceDesc>\n</fileDesc>\n${encoding}</${markup.header}>\n`
  );
}

/**
 * Writes a toolkit as TBX-Basic in pieces of about 64 KB; memory does not grow with the number of
 * concepts, apart from their ids and names.
 *
 * ISO 30042:2019 wants at least one entry: a toolkit without concepts gives a file that its schema
 * refuses.
 *
 * @returns what TBX-Basic could not carry
 */
export function* writeTbx(source: TbxSource, options: TbxWriteOptions): Generator<string, Loss[]> {
  const markup = markups[options.dialect];
  const languages = options.languages ?? source.meta.languages;
  const language = languages[0] ?? 'und';
  const losses = new LossCount();
  const out = leftOut(options);
  const references = new References(source.glossaries, source.sources, language);
  const context: EntryContext = {
    markup,
    references,
    losses,
    uriBase: source.meta.uriBase,
    languages,
    leftOut: out,
    names: namesOf(source, languages, out),
  };
  const writer = new EntryWriter(context);
  const [open, close] = markup.root;

  let waiting = `${open(language)}${header(source, markup, options.dialect, language)}<text>\n<body>\n`;
  for (const concept of source.concepts) {
    waiting += writer.entry(concept);
    if (waiting.length >= piece) {
      yield waiting;
      waiting = '';
    }
  }
  yield `${waiting}</body>\n`;
  yield* references.back(markup.references);
  yield `</text>\n${close}`;
  return losses.list();
}
