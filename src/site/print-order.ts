import { z } from 'zod';
import { languageTagPattern } from '#model/language-tag.ts';
import { Organization, type SpokenLanguage, spokenNames } from '#model/organization.ts';
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

/** What is wrong with a field of the form; `field` is its name there. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: 'missing' | 'wrong';
}

export type FormFields = Readonly<Record<string, string>>;

/** Languages that the form offers beside the toolkit's own; any other is written by its name. */
export const offeredLanguages = ['ar', 'fil', 'fr', 'hi', 'ht', 'ko', 'pt', 'quc', 'ru', 'so', 'uk', 'vi', 'zh'];

/** In UTF-16 code units; nothing that fits on a card is longer. */
const longestField = 400;

const choices = {
  format: z.enum(['pdf', 'docx', 'pptx']),
  paper: z.enum(['letter', 'a4']),
  sheet: z.enum(['1-up', '8-up', 'folded']),
};

/** What can be ordered; a presentation has no switches. */
export type OrderedPiece = Pick<Tool, 'id' | 'switches'>;

/** The field of a tool's switch: two tools may have a switch of one name, with another default. */
export const switchField = (tool: string, id: string): string => `${tool}.${id}`;

const localizedField = (fields: FormFields, name: string, languages: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const value = fields[`${name}.${language}`]?.trim() ?? '';
      return value === '' ? [] : [[language, value]];
    }),
  );

const listed = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The languages that are ticked, by tag, and those written by name; `problems` are the fields that are not understood. */
function readSpoken(
  fields: FormFields,
  languages: readonly string[],
): { spoken: SpokenLanguage[]; problems: string[] } {
  const tags = [...new Set(listed(fields['languages'] ?? ''))];
  const unnamed = (tag: string): boolean =>
    !languageTagPattern.test(tag) || languages.some((language) => spokenNames([tag], language)[0] === undefined);
  const written = Object.entries(localizedField(fields, 'otherLanguages', languages)).map(
    ([language, text]) => [language, listed(text)] as const,
  );
  const [, first = []] = written[0] ?? [];
  return {
    spoken: [
      ...tags,
      // Where the names are given in one language only they are used for all, as with the agency's own.
      ...first.map((name, index) =>
        Object.fromEntries(
          languages.map((language) => [language, written.find(([each]) => each === language)?.[1][index] ?? name]),
        ),
      ),
    ],
    problems: [
      ...(tags.some(unnamed) ? ['languages'] : []),
      ...written.filter(([, names]) => names.length !== first.length).map(([language]) => `otherLanguages.${language}`),
    ],
  };
}

/**
 * Reads the form. A text that exists in one language only is used for all: an agency may have one name.
 * @param fields the form's fields as they were sent; nothing in them is trusted
 * @param languages the toolkit's
 * @param pieces what may be ordered
 */
export function readPrintOrder(
  fields: FormFields,
  languages: readonly string[],
  pieces: readonly OrderedPiece[],
): { order?: PrintOrder; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const text = (name: string): string => (fields[name] ?? '').trim().replace(/\s+/g, ' ');
  const tooLong = Object.entries(fields).filter(([, value]) => value.length > longestField);
  for (const [field] of tooLong) problems.push({ field, problem: 'wrong' });

  const names = localizedField(fields, 'name', languages);
  const [firstName] = Object.values(names);
  if (firstName === undefined) problems.push({ field: `name.${languages[0]}`, problem: 'missing' });
  const hours = localizedField(fields, 'hours', languages);
  const [firstHours] = Object.values(hours);
  const interpreters = localizedField(fields, 'interpreters', languages);
  const [firstInterpreters] = Object.values(interpreters);
  const { spoken, problems: notSpoken } = readSpoken(fields, languages);
  for (const field of notSpoken) problems.push({ field, problem: 'wrong' });
  const everywhere = (given: Record<string, string>, fallback: string): Record<string, string> =>
    Object.fromEntries(languages.map((language) => [language, given[language] ?? fallback]));

  const candidate = {
    name: everywhere(names, firstName ?? ''),
    ...(text('phone') !== '' && { phone: text('phone') }),
    ...(text('textLine') !== '' && { textLine: text('textLine') }),
    ...(text('website') !== '' && { website: text('website') }),
    ...(firstHours !== undefined && { hours: everywhere(hours, firstHours) }),
    languages: spoken,
    ...(firstInterpreters !== undefined && { interpreters: everywhere(interpreters, firstInterpreters) }),
  };
  const organization = Organization.safeParse(candidate);
  if (!organization.success) {
    for (const issue of organization.error.issues) {
      const [field, language] = issue.path.map(String);
      // That there is none was said above.
      if (field === 'name' && firstName === undefined) continue;
      problems.push({ field: language === undefined ? String(field) : `${field}.${language}`, problem: 'wrong' });
    }
  }
  const tool = text('tool');
  const piece = pieces.find(({ id }) => id === tool);
  if (tool !== wholeKit && piece === undefined) problems.push({ field: 'tool', problem: 'wrong' });
  const language = text('language');
  if (!languages.includes(language)) problems.push({ field: 'language', problem: 'wrong' });
  const format = choices.format.safeParse(text('format') || 'pdf');
  if (!format.success) problems.push({ field: 'format', problem: 'wrong' });
  const paper = choices.paper.safeParse(text('paper') || 'letter');
  if (!paper.success) problems.push({ field: 'paper', problem: 'wrong' });
  const sheet = choices.sheet.safeParse(text('sheet') || '1-up');
  if (!sheet.success) problems.push({ field: 'sheet', problem: 'wrong' });
  const switches: [string, string][] = [];
  for (const each of piece?.switches ?? []) {
    const field = switchField(tool, each.id);
    const choice = text(field) || each.default;
    if (choicesOf(each).includes(choice)) switches.push([each.id, choice]);
    else problems.push({ field, problem: 'wrong' });
  }

  if (problems.length > 0 || !organization.success || !format.success || !paper.success || !sheet.success) {
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
      organization: organization.data,
    },
  };
}
