import { z } from 'zod';
import { WebAddress } from '#model/identifier.ts';
import { languageTagPattern } from '#model/language-tag.ts';
import {
  longestAddress,
  numberLength,
  Organization,
  type SpokenLanguage,
  spokenNames,
  TelephoneNumber,
} from '#model/organization.ts';
import type { Tool } from '#model/tool.ts';
import { choicesOf } from '#model/tool-switches.ts';

/** What can be ordered beside a single tool: everything for one agency, in every language. */
export const wholeKit = 'kit';

/** A file to be made for one agency: what the form on the site sends. */
export interface PrintOrder {
  /** The id of a tool or a presentation, or `kit`. */
  readonly tool: string;
  readonly language: string;
  /** Of a presentation, `pdf` is the facilitator's guide. */
  readonly format: 'pdf' | 'docx' | 'pptx';
  readonly paper: 'letter' | 'a4';
  /** How a card is printed. */
  readonly sheet: '1-up' | '8-up' | 'folded';
  readonly cropMarks: boolean;
  /** What was chosen of the tool's switches. */
  readonly switches: readonly (readonly [string, string])[];
  readonly organization: Organization;
}

/** What is wrong with a field of the form; `field` is its name there. `pages/print.tsx` says it in words. */
export type FieldProblem = { readonly field: string } & (
  | { readonly problem: 'no-name' }
  | { readonly problem: 'too-long'; readonly length: number; readonly most: number }
  /** Of a telephone: no number is as short or as long. */
  | { readonly problem: 'no-number'; readonly least: number; readonly most: number }
  /** `meant`: what it most likely is. */
  | { readonly problem: 'no-address'; readonly meant: string | undefined }
  | { readonly problem: 'unknown-languages'; readonly tags: readonly string[] }
  /** Not as many as in the language where the list is given first. */
  | {
      readonly problem: 'uneven-languages';
      readonly count: number;
      readonly first: string;
      readonly firstCount: number;
    }
  | { readonly problem: 'no-choice' }
);

/** Why what was ordered cannot be made, in the reader's words, and the field to mend where it is one. */
export interface Refusal {
  readonly text: string;
  readonly field?: string | undefined;
}

export type FormFields = Readonly<Record<string, string>>;

/** Languages that the form offers beside the toolkit's own; any other is written by its name. */
export const offeredLanguages = ['ar', 'fil', 'fr', 'hi', 'ht', 'ko', 'pt', 'quc', 'ru', 'so', 'uk', 'vi', 'zh'];

/** In UTF-16 code units; nothing that fits on a card is longer. */
export const longestField = 400;

const choices = {
  format: z.enum(['pdf', 'docx', 'pptx']),
  paper: z.enum(['letter', 'a4']),
  sheet: z.enum(['1-up', '8-up', 'folded']),
};

/** What can be ordered; a presentation has no switches. */
export type OrderedPiece = Pick<Tool, 'id' | 'switches'>;

/** The field of a tool's switch: two tools may have a switch of one name, with another default. */
export const switchField = (tool: string, id: string): string => `${tool}.${id}`;

const oneLine = (text = ''): string => text.trim().replace(/\s+/g, ' ');

const localizedField = (fields: FormFields, name: string, languages: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const value = oneLine(fields[`${name}.${language}`]);
      return value === '' ? [] : [[language, value]];
    }),
  );

const listed = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The languages that are ticked, by tag, and those written by name. */
function readSpoken(
  fields: FormFields,
  languages: readonly string[],
): { spoken: SpokenLanguage[]; problems: FieldProblem[] } {
  const tags = [...new Set(listed(fields['languages'] ?? ''))];
  const unnamed = tags.filter(
    (tag) =>
      !languageTagPattern.test(tag) || languages.some((language) => spokenNames([tag], language)[0] === undefined),
  );
  const written = Object.entries(localizedField(fields, 'otherLanguages', languages)).map(([language, text]) => ({
    language,
    names: listed(text),
  }));
  const [first] = written;
  return {
    spoken: [
      ...tags,
      // Where the names are given in one language only they are used for all, as with the agency's own.
      ...(first?.names ?? []).map((name, index) =>
        Object.fromEntries(
          languages.map((language) => [
            language,
            written.find((each) => each.language === language)?.names[index] ?? name,
          ]),
        ),
      ),
    ],
    problems: [
      ...(unnamed.length > 0 ? [{ field: 'languages', problem: 'unknown-languages', tags: unnamed } as const] : []),
      ...written.flatMap(({ language, names: { length } }) =>
        first === undefined || length === first.names.length
          ? []
          : [
              {
                field: `otherLanguages.${language}`,
                problem: 'uneven-languages',
                count: length,
                first: first.language,
                firstCount: first.names.length,
              } as const,
            ],
      ),
    ],
  };
}

/** The address that somebody most likely meant who left out how it begins, or mistyped that. */
function addressMeant(text: string): string | undefined {
  const rest = text.replace(/^[a-z]*:?\/+/i, '');
  const meant = `https://${rest}`;
  return /^[^\s/@]+\.[^\s/@.]{2,}(?:\/|$)/.test(rest) && WebAddress.safeParse(meant).success ? meant : undefined;
}

/**
 * Reads the form. A text that exists in one language only is used for all: an agency may have one name.
 * @param fields the form's fields as they were sent; nothing in them is trusted
 * @param languages the toolkit's
 * @param pieces what may be ordered
 * @param reader the language in which the form is read, and a name is asked for where there is none
 */
export function readPrintOrder(
  fields: FormFields,
  languages: readonly string[],
  pieces: readonly OrderedPiece[],
  reader: string,
): { order?: PrintOrder; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  /** Of each field the first problem is told: with it mended, the next may be none. */
  const tell = (...told: FieldProblem[]): void => {
    for (const each of told) if (!problems.some(({ field }) => field === each.field)) problems.push(each);
  };
  const text = (name: string): string => oneLine(fields[name]);
  const written = [
    ...['name', 'hours', 'otherLanguages', 'interpreters'].flatMap((name) =>
      languages.map((language) => `${name}.${language}`),
    ),
    ...['phone', 'textLine', 'website', 'address', 'languages'],
  ];
  for (const field of written) {
    const { length } = text(field);
    const most = field === 'address' ? longestAddress : longestField;
    if (length > most) tell({ field, problem: 'too-long', length, most });
  }

  const names = localizedField(fields, 'name', languages);
  const [firstName] = Object.values(names);
  if (firstName === undefined) tell({ field: `name.${reader}`, problem: 'no-name' });
  const hours = localizedField(fields, 'hours', languages);
  const [firstHours] = Object.values(hours);
  const interpreters = localizedField(fields, 'interpreters', languages);
  const [firstInterpreters] = Object.values(interpreters);
  const { spoken, problems: notSpoken } = readSpoken(fields, languages);
  tell(...notSpoken);
  const everywhere = (given: Record<string, string>, fallback: string): Record<string, string> =>
    Object.fromEntries(languages.map((language) => [language, given[language] ?? fallback]));

  const candidate = {
    name: everywhere(names, firstName ?? ''),
    ...(text('phone') !== '' && { phone: text('phone') }),
    ...(text('textLine') !== '' && { textLine: text('textLine') }),
    ...(text('website') !== '' && { website: text('website') }),
    ...(text('address') !== '' && { address: text('address') }),
    ...(firstHours !== undefined && { hours: everywhere(hours, firstHours) }),
    languages: spoken,
    ...(firstInterpreters !== undefined && { interpreters: everywhere(interpreters, firstInterpreters) }),
  };
  for (const field of ['phone', 'textLine']) {
    const number = text(field);
    if (number !== '' && !TelephoneNumber.safeParse(number).success) {
      tell({ field, problem: 'no-number', ...numberLength });
    }
  }
  const website = text('website');
  if (website !== '' && !WebAddress.safeParse(website).success) {
    tell({ field: 'website', problem: 'no-address', meant: addressMeant(website) });
  }
  const organization = problems.length === 0 ? Organization.parse(candidate) : undefined;
  const tool = text('tool');
  const piece = pieces.find(({ id }) => id === tool);
  if (tool !== wholeKit && piece === undefined) tell({ field: 'tool', problem: 'no-choice' });
  const language = text('language');
  if (!languages.includes(language)) tell({ field: 'language', problem: 'no-choice' });
  const format = choices.format.safeParse(text('format') || 'pdf');
  if (!format.success) tell({ field: 'format', problem: 'no-choice' });
  const paper = choices.paper.safeParse(text('paper') || 'letter');
  if (!paper.success) tell({ field: 'paper', problem: 'no-choice' });
  const sheet = choices.sheet.safeParse(text('sheet') || '1-up');
  if (!sheet.success) tell({ field: 'sheet', problem: 'no-choice' });
  const switches: [string, string][] = [];
  for (const each of piece?.switches ?? []) {
    const field = switchField(tool, each.id);
    const choice = text(field) || each.default;
    if (choicesOf(each).includes(choice)) switches.push([each.id, choice]);
    else tell({ field, problem: 'no-choice' });
  }

  if (problems.length > 0 || organization === undefined || !format.success || !paper.success || !sheet.success) {
    return { problems };
  }
  return {
    problems,
    order: {
      tool,
      language,
      format: format.data,
      paper: paper.data,
      sheet: sheet.data,
      cropMarks: fields['cropMarks'] === 'on',
      switches,
      organization,
    },
  };
}
