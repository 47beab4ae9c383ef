import { namespaces } from './vocabulary.ts';

/** `dca`, `dct`: ISO 30042:2019, TBX-Basic in either style. `v2`: TBX-Basic of 2008 (`martif`). */
export type TbxDialect = 'dca' | 'dct' | 'v2';

/** The data categories of TBX-Basic that a toolkit needs: their element in DCA, their module in DCT. */
const dataCategories = {
  administrativeStatus: ['termNote', 'min'],
  partOfSpeech: ['termNote', 'min'],
  subjectField: ['descrip', 'min'],
  externalCrossReference: ['xref', 'min'],
  context: ['descrip', 'basic'],
  crossReference: ['ref', 'basic'],
  definition: ['descrip', 'basic'],
  geographicalUsage: ['termNote', 'basic'],
  grammaticalGender: ['termNote', 'basic'],
  source: ['admin', 'basic'],
  termType: ['termNote', 'basic'],
  transactionType: ['transac', 'basic'],
} as const;
export type DataCategory = keyof typeof dataCategories;

/** The words of one dialect. */
export interface Markup {
  readonly root: readonly [open: (language: string) => string, close: string];
  readonly header: string;
  readonly entry: string;
  readonly language: string;
  readonly term: string;
  readonly references: string;
  /** A statement; `text` and `target` are escaped. */
  readonly datum: (category: DataCategory, text: string, target?: string) => string;
}

type Tags = Readonly<Record<DataCategory, { open: string; close: string }>>;

const tagsOf = (make: (element: string, module: string, category: string) => { open: string; close: string }): Tags =>
  Object.fromEntries(
    Object.entries(dataCategories).map(([category, [element, module]]) => [category, make(element, module, category)]),
  ) as Tags;

const dcaTags = tagsOf((element, _, category) => ({
  open: `<${element} type="${category}"`,
  close: `</${element}>\n`,
}));
const dctTags = tagsOf((_, module, category) => ({
  open: `<${module}:${category}`,
  close: `</${module}:${category}>\n`,
}));

const datumWith =
  (tags: Tags): Markup['datum'] =>
  (category, text, target) => {
    const { open, close } = tags[category];
    return target === undefined ? `${open}>${text}${close}` : `${open} target="${target}">${text}${close}`;
  };

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

const third = (style: 'dca' | 'dct', modules: string, tags: Tags): Markup => ({
  root: [
    (language) =>
      `${declaration}<tbx type="TBX-Basic" style="${style}" xml:lang="${language}" xmlns="${namespaces.core}"${modules}>\n`,
    '</tbx>\n',
  ],
  header: 'tbxHeader',
  entry: 'conceptEntry',
  language: 'langSec',
  term: 'termSec',
  references: 'refObjectSec',
  datum: datumWith(tags),
});

export const markups: Readonly<Record<TbxDialect, Markup>> = {
  dca: third('dca', '', dcaTags),
  dct: third('dct', ` xmlns:min="${namespaces.min}" xmlns:basic="${namespaces.basic}"`, dctTags),
  v2: {
    // Without the DOCTYPE of the 2008 samples: it names a file that is on nobody's disk.
    root: [(language) => `${declaration}<martif type="TBX-Basic" xml:lang="${language}">\n`, '</martif>\n'],
    header: 'martifHeader',
    entry: 'termEntry',
    language: 'langSet',
    term: 'tig',
    references: 'refObjectList',
    datum: datumWith(dcaTags),
  },
};
