import { bare } from './vocabulary.ts';

export type Level = 'entry' | 'language' | 'term';

/** Which rules a file declares itself to follow. `open`: it names a dialect that we have no rules for. */
export type RuleSet = 'basic' | 'basic-2008' | 'min' | 'open';

export interface Rule {
  readonly element: string;
  readonly levels: readonly Level[];
  /** The picklist, or undefined for free text. */
  readonly values?: readonly string[];
}

const term: readonly Level[] = ['term'];
const anywhere: readonly Level[] = ['entry', 'language', 'term'];
const entryOrTerm: readonly Level[] = ['entry', 'term'];

const statusValues = [
  'preferredTerm-admn-sts',
  'admittedTerm-admn-sts',
  'deprecatedTerm-admn-sts',
  'supersededTerm-admn-sts',
];
const speechValues = ['noun', 'verb', 'adjective', 'adverb', 'other'];

/** TBX-Basic of 2019, after its published Schematron (both styles share the data categories). */
const basic: Readonly<Record<string, Rule>> = {
  customerSubset: { element: 'admin', levels: entryOrTerm },
  projectSubset: { element: 'admin', levels: entryOrTerm },
  source: { element: 'admin', levels: anywhere },
  subjectField: { element: 'descrip', levels: ['entry'] },
  definition: { element: 'descrip', levels: ['entry', 'language'] },
  context: { element: 'descrip', levels: term },
  crossReference: { element: 'ref', levels: entryOrTerm },
  administrativeStatus: { element: 'termNote', levels: term, values: statusValues },
  partOfSpeech: { element: 'termNote', levels: term, values: speechValues },
  geographicalUsage: { element: 'termNote', levels: term },
  grammaticalGender: { element: 'termNote', levels: term, values: ['masculine', 'feminine', 'neuter', 'other'] },
  termLocation: { element: 'termNote', levels: term },
  termType: {
    element: 'termNote',
    levels: term,
    values: ['fullForm', 'acronym', 'abbreviation', 'shortForm', 'variant', 'phrase'],
  },
  transactionType: { element: 'transac', levels: anywhere, values: ['origination', 'modification'] },
  responsibility: { element: 'transacNote', levels: anywhere },
  externalCrossReference: { element: 'xref', levels: anywhere },
  xGraphic: { element: 'xref', levels: ['entry', 'language'] },
};

/** TBX-Basic of 2008, after the rules in its RELAX NG schema. */
const basic2008: Readonly<Record<string, Rule>> = {
  ...basic,
  customerSubset: { element: 'admin', levels: term },
  projectSubset: { element: 'admin', levels: term },
  partOfSpeech: { element: 'termNote', levels: term, values: [...speechValues, 'properNoun'] },
  externalCrossReference: { element: 'xref', levels: entryOrTerm },
  xGraphic: { element: 'xref', levels: ['entry'] },
};

/** TBX-Min; its status has the name and the values of its first edition too. */
const min: Readonly<Record<string, Rule>> = {
  customerSubset: { element: 'admin', levels: entryOrTerm },
  subjectField: { element: 'descrip', levels: ['entry'] },
  administrativeStatus: { element: 'termNote', levels: term, values: statusValues },
  usageStatus: {
    element: 'termNote',
    levels: term,
    values: ['preferred', 'admitted', 'deprecated', 'superseded', 'notRecommended', 'obsolete'],
  },
  partOfSpeech: { element: 'termNote', levels: term, values: speechValues },
};

/** By data category: a map, since a file may ask for `constructor`. */
export const rules: Readonly<Record<RuleSet, ReadonlyMap<string, Rule> | undefined>> = {
  basic: new Map(Object.entries(basic)),
  'basic-2008': new Map(Object.entries(basic2008)),
  min: new Map(Object.entries(min)),
  open: undefined,
};

/** The rules that the `type` of a root element names. */
export function ruleSetOf(root: 'martif' | 'tbx', type: string | undefined): RuleSet {
  const name = bare(type ?? '');
  if (name === 'tbxbasic') return root === 'martif' ? 'basic-2008' : 'basic';
  return name === 'tbxmin' ? 'min' : 'open';
}

/** What each element may stand in, in both generations. Elements of other namespaces are not listed. */
export const parents: ReadonlyMap<string, readonly string[]> = (() => {
  const entries = ['conceptEntry', 'termEntry'];
  const languages = ['langSec', 'langSet'];
  const terms = ['termSec', 'tig'];
  const levels = [...entries, ...languages, ...terms, 'ntig'];
  const grouping = ['adminGrp', 'descripGrp', 'termNoteGrp', 'transacGrp'];
  return new Map<string, readonly string[]>(
    Object.entries({
      tbxHeader: ['tbx'],
      martifHeader: ['martif'],
      text: ['tbx', 'martif'],
      body: ['text'],
      back: ['text'],
      fileDesc: ['tbxHeader', 'martifHeader'],
      encodingDesc: ['tbxHeader', 'martifHeader'],
      revisionDesc: ['tbxHeader', 'martifHeader'],
      titleStmt: ['fileDesc'],
      publicationStmt: ['fileDesc'],
      sourceDesc: ['fileDesc'],
      title: ['titleStmt'],
      p: ['publicationStmt', 'sourceDesc', 'encodingDesc', 'change'],
      change: ['revisionDesc'],
      conceptEntry: ['body'],
      termEntry: ['body'],
      langSec: ['conceptEntry'],
      langSet: ['termEntry'],
      termSec: ['langSec'],
      tig: ['langSet'],
      ntig: ['langSet'],
      termGrp: ['ntig'],
      term: [...terms, 'termGrp'],
      termNote: [...terms, 'termGrp', 'termNoteGrp'],
      termNoteGrp: [...terms, 'termGrp'],
      termCompList: ['termGrp'],
      termComp: ['termCompList', 'termCompGrp'],
      termCompGrp: ['termCompList'],
      descrip: [...levels, 'descripGrp'],
      descripNote: ['descripGrp'],
      descripGrp: levels,
      admin: [...levels, 'descripGrp', 'adminGrp', 'termNoteGrp'],
      adminNote: ['adminGrp'],
      adminGrp: [...levels, 'descripGrp', 'termNoteGrp'],
      transac: ['transacGrp'],
      transacNote: ['transacGrp'],
      transacGrp: [...levels, 'descripGrp', 'termNoteGrp'],
      date: ['transacGrp'],
      note: [...levels, ...grouping, 'titleStmt', 'itemGrp'],
      ref: [...levels, ...grouping, 'itemGrp'],
      xref: [...levels, ...grouping, 'itemGrp'],
      refObjectSec: ['back'],
      refObjectList: ['back'],
      refObject: ['refObjectSec', 'refObjectList'],
      itemSet: ['refObject'],
      itemGrp: ['refObject', 'itemSet'],
      item: ['refObject', 'itemSet', 'itemGrp'],
    }),
  );
})();

/** Elements within a text: marks of style, of language, and of a program's codes. */
export const inline: ReadonlySet<string> = new Set(['hi', 'foreign', 'bpt', 'ept', 'it', 'ut', 'ph', 'sc', 'ec']);

/** Elements whose text is a statement about the section or group in which they stand. */
export const data: ReadonlySet<string> = new Set([
  'term',
  'termNote',
  'descrip',
  'descripNote',
  'admin',
  'adminNote',
  'transac',
  'transacNote',
  'date',
  'note',
  'ref',
  'xref',
]);

/** Statements that must name their data category in `type`. */
export const typed: ReadonlySet<string> = new Set([
  'termNote',
  'descrip',
  'descripNote',
  'admin',
  'adminNote',
  'transac',
  'transacNote',
  'ref',
  'xref',
]);

export const groups: ReadonlySet<string> = new Set(['descripGrp', 'adminGrp', 'transacGrp', 'termNoteGrp']);

export const sections: ReadonlyMap<string, Level> = new Map([
  ['conceptEntry', 'entry'],
  ['termEntry', 'entry'],
  ['langSec', 'language'],
  ['langSet', 'language'],
  ['termSec', 'term'],
  ['tig', 'term'],
  ['ntig', 'term'],
]);
