import type { Toolkit } from '#model/toolkit.ts';
import { writeAnki } from './anki/write.ts';
import { type ConceptPart, countConceptLosses, countOwnLosses } from './concept-losses.ts';
import { entryOfConcept } from './concept-of-entry.ts';
import { writeCsv } from './csv/write.ts';
import { writeOmegaT } from './glossary-tsv/omegat.ts';
import { orderedPairs } from './glossary-tsv/term-pairs.ts';
import { writeUtx } from './glossary-tsv/utx.ts';
import { writeHsds } from './hsds/write.ts';
import { writeHtml } from './html-single/write.ts';
import { writeJson } from './json/write.ts';
import { type Loss, LossCount } from './loss.ts';
import { graphOf } from './skos/graph.ts';
import { writeJsonLd, writeTurtle } from './skos/write.ts';
import { type StatusBlindClient, type TbxDialect, writeTbx } from './tbx/write.ts';
import { writeVCard } from './vcard/write.ts';
import { writeXliff } from './xliff-glossary/write.ts';
import { writeXlsx } from './xlsx/write.ts';

export interface ExportOptions {
  /** Only the concepts of this glossary. */
  readonly glossary?: string;
  /** For formats of one direction: only this one; all directions otherwise. */
  readonly pair?: { readonly from: string; readonly to: string };
  /** For formats of one language: only this one; all languages of the toolkit otherwise. */
  readonly language?: string;
  /** For `vcard`: the name shown instead of the service's. */
  readonly neutralName?: string;
  /** For `vcard`: only this resource. */
  readonly resource?: string;
}

export interface ExportedFile {
  /** A name without folders, such as `existe-ayuda.en-es.utf8`. */
  readonly path: string;
  readonly mediaType: string;
  /** Bytes, or text in pieces, to be written as UTF-8. Pieces are made as they are asked for, once. */
  readonly contents: Uint8Array | Iterable<string>;
}

export interface Exported {
  readonly files: readonly ExportedFile[];
  /** What the format cannot carry. Complete once the contents of all files have been gone through. */
  losses(): Loss[];
}

export interface ExportFormat {
  readonly summary: string;
  /** With the dot. */
  readonly extension: string;
  readonly mediaType: string;
  write(toolkit: Toolkit, options?: ExportOptions): Exported;
}

const narrowed = (toolkit: Toolkit, { glossary }: ExportOptions): Toolkit =>
  glossary === undefined
    ? toolkit
    : {
        ...toolkit,
        glossaries: toolkit.glossaries.filter(({ id }) => id === glossary),
        concepts: toolkit.concepts.filter((concept) => concept.glossary === glossary),
      };

const pairsOf = ({ meta }: Toolkit, { pair }: ExportOptions): [string, string][] =>
  pair === undefined ? orderedPairs(meta.languages) : [[pair.from, pair.to]];

const languagesOf = ({ meta }: Toolkit, { language }: ExportOptions): readonly string[] =>
  language === undefined ? meta.languages : [language];

type Pieces = Uint8Array | Iterable<string>;

/** A format whose whole export is one file. */
const oneFile = (
  summary: string,
  extension: string,
  mediaType: string,
  make: (toolkit: Toolkit, losses: LossCount) => Pieces,
  /** It says all that the toolkit says of its concepts. */
  whole = false,
): ExportFormat => ({
  summary,
  extension,
  mediaType,
  write(all, options = {}) {
    const toolkit = narrowed(all, options);
    const losses = new LossCount();
    const contents = make(toolkit, losses);
    if (!whole) countOwnLosses(toolkit.concepts, losses);
    return {
      files: [{ path: `${toolkit.meta.id}${extension}`, mediaType, contents }],
      losses: () => losses.list(),
    };
  },
});

/** A format with one file for each direction of two languages. */
const filePerPair = (
  summary: string,
  extension: string,
  mediaType: string,
  carried: readonly ConceptPart[],
  why: string,
  make: (toolkit: Toolkit, from: string, to: string, losses: LossCount) => Iterable<string>,
): ExportFormat => ({
  summary,
  extension,
  mediaType,
  write(whole, options = {}) {
    const toolkit = narrowed(whole, options);
    const losses = new LossCount();
    countConceptLosses(toolkit.concepts, new Set(carried), why, losses);
    countOwnLosses(toolkit.concepts, losses);
    return {
      files: pairsOf(toolkit, options).map(([from, to]) => ({
        path: `${toolkit.meta.id}.${from}-${to}${extension}`,
        mediaType,
        contents: make(toolkit, from, to, losses),
      })),
      losses: () => losses.list(),
    };
  },
});

const tbx = (summary: string, dialect: TbxDialect, forClient?: StatusBlindClient): ExportFormat => ({
  summary,
  extension: '.tbx',
  mediaType: 'application/x-tbx',
  write(whole, options = {}) {
    const toolkit = narrowed(whole, options);
    let losses: Loss[] = [];
    function* contents(): Generator<string> {
      losses = yield* writeTbx(toolkit, {
        dialect,
        languages: languagesOf(toolkit, options),
        ...(forClient !== undefined && { forClient, withoutDeprecated: true }),
      });
    }
    const path = `${toolkit.meta.id}.tbx`;
    const own = new LossCount();
    countOwnLosses(toolkit.concepts, own);
    return {
      files: [{ path, mediaType: 'application/x-tbx', contents: contents() }],
      losses: () => [...losses, ...own.list()],
    };
  },
});

const table = 'one row is one term, with a column for each property';

/** What a comment for a translator says in words. */
const inComments: readonly ConceptPart[] = [
  'definition',
  'deprecated or do-not-use term',
  'region',
  'register',
  'usage note',
];

/** Every format that a toolkit is written in, by the name that `export --format` takes. */
export const exportFormats: Readonly<Record<string, ExportFormat>> = {
  tbx: tbx('TBX-Basic, ISO 30042:2019, DCA style', 'dca'),
  'tbx-dct': tbx('TBX-Basic, ISO 30042:2019, DCT style', 'dct'),
  tbx2: tbx(
    'TBX-Basic of 2008, for OmegaT and translate-toolkit; without deprecated and do-not-use terms',
    'v2',
    'omegat',
  ),
  json: oneFile(
    'everything, as the API gives it',
    '.json',
    'application/json',
    (toolkit) => [writeJson(toolkit)],
    true,
  ),
  'skos-turtle': oneFile('SKOS with SKOS-XL labels, in Turtle', '.ttl', 'text/turtle', (toolkit, losses) =>
    writeTurtle(graphOf(toolkit, losses)),
  ),
  'skos-jsonld': oneFile('SKOS with SKOS-XL labels, in JSON-LD', '.jsonld', 'application/ld+json', (toolkit, losses) =>
    writeJsonLd(graphOf(toolkit, losses)),
  ),
  csv: oneFile(`a table for spreadsheets: ${table}`, '.csv', 'text/csv', (toolkit) =>
    writeCsv(toolkit.concepts.map(entryOfConcept), toolkit.meta.languages),
  ),
  xlsx: oneFile(
    `a workbook: ${table}`,
    '.xlsx',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    (toolkit, losses) => writeXlsx(toolkit.concepts.map(entryOfConcept), toolkit.meta.languages, losses),
  ),
  omegat: filePerPair(
    'a glossary for OmegaT; nothing in it is offered that must not be used',
    '.utf8',
    'text/tab-separated-values',
    inComments,
    'OmegaT’s glossary has a source, a target and a comment',
    (toolkit, from, to, losses) => writeOmegaT(toolkit.concepts, from, to, losses),
  ),
  utx: filePerPair(
    'a glossary in UTX 1.11 (AAMT)',
    '.utx',
    'text/tab-separated-values',
    [...inComments, 'status of a term', 'part of speech'],
    'UTX has no column for it',
    (toolkit, from, to, losses) => writeUtx(toolkit, from, to, losses),
  ),
  xliff: filePerPair(
    'XLIFF 2.1 with its glossary module',
    '.xlf',
    'application/xliff+xml',
    ['definition', 'note for interpreters', 'deprecated or do-not-use term', 'source of a definition'],
    'the glossary module has terms, translations and a definition',
    (toolkit, from, to) => writeXliff(toolkit, from, to),
  ),
  anki: filePerPair(
    'cards for learners, to import into Anki',
    '.anki.csv',
    'text/csv',
    ['definition in plain words', 'deprecated or do-not-use term', 'feminine form', 'region', 'subject field'],
    'a card has a front, a back, a definition and tags',
    (toolkit, from, to) => writeAnki(toolkit, from, to),
  ),
  html: oneFile('one page with everything, to read without a network', '.html', 'text/html', (toolkit, losses) => {
    countConceptLosses(
      toolkit.concepts,
      new Set<ConceptPart>([
        'definition',
        'definition in plain words',
        'note for interpreters',
        'source of a definition',
        'source of a term',
        'deprecated or do-not-use term',
        'status of a term',
        'feminine form',
        'region',
        'register',
        'usage note',
        'confusable concept and why',
      ]),
      'the page is made for reading',
      losses,
    );
    return [writeHtml(toolkit)];
  }),
  hsds: {
    summary: 'the resource directory as HSDS 3.0, one file a language',
    extension: '.hsds.json',
    mediaType: 'application/json',
    write(toolkit, options = {}) {
      const losses = new LossCount();
      const languages = languagesOf(toolkit, options);
      const files = languages.map((language, index) => ({
        path: `${toolkit.meta.id}.${language}.hsds.json`,
        mediaType: 'application/json',
        // The losses are the same in every language and are counted once.
        contents: [writeHsds(toolkit, language, index === 0 ? losses : new LossCount())],
      }));
      return { files, losses: () => losses.list() };
    },
  },
  vcard: {
    summary: 'resources for an address book (vCard 4.0), with a neutral name if wished',
    extension: '.vcf',
    mediaType: 'text/vcard',
    write(toolkit, options = {}) {
      const losses = new LossCount();
      const resources = toolkit.resources.filter(({ id }) => options.resource === undefined || id === options.resource);
      const why = 'an address book shows names, numbers and a note';
      for (const resource of resources) {
        losses.add('source of a resource', why, resource.sources.length);
        losses.add('label of a number', why, resource.contacts.filter(({ label }) => label !== undefined).length);
        losses.add('keyword to send', why, resource.contacts.filter(({ keyword }) => keyword !== undefined).length);
        losses.add(
          'whom it is for, interpreters',
          why,
          (resource.forWhom ?? resource.interpretation) === undefined ? 0 : 1,
        );
      }
      const { neutralName } = options;
      const files = languagesOf(toolkit, options).map((language) => ({
        path: `${neutralName === undefined ? toolkit.meta.id : 'contacts'}.${language}.vcf`,
        mediaType: 'text/vcard',
        contents: resources.map((resource, index) =>
          writeVCard(resource, {
            language,
            uriBase: toolkit.meta.uriBase,
            // Several cards of one name would be merged by some address books.
            ...(neutralName !== undefined && {
              neutralName: resources.length === 1 ? neutralName : `${neutralName} ${index + 1}`,
            }),
          }),
        ),
      }));
      return { files, losses: () => losses.list() };
    },
  },
};
