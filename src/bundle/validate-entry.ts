import type { z } from 'zod';
import type { Problem } from '#model/problem.ts';
import { type ContentPath, type Position, problemAt, type YamlFile } from './content-file.ts';

const asContentPath = (path: readonly PropertyKey[]): ContentPath =>
  path.map((part) => (typeof part === 'number' ? part : String(part)));

const fieldName = (path: ContentPath): string => (path.length === 0 ? 'the file' : `"${path.join('.')}"`);

type Issue = z.core.$ZodIssue;

/** What Zod calls a type, in the words of someone who fills in a form. */
const forms: Readonly<Record<string, string>> = {
  array: 'a list (a line with "- " for each of its items)',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'fields (a line with "name: value" for each)',
  record: 'fields (a line with "name: value" for each)',
  string: 'a text',
};

/** The schema's own words where it has some ("a date such as …"), else Zod's. */
function describe(issue: Issue, path: ContentPath): { code: string; message: string; expected: string; mend: string } {
  const name = fieldName(path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        code: 'unknown-field',
        message: `${name} has a field that is not known here: ${issue.keys.join(', ')}`,
        expected: 'only the fields that the README of this folder names',
        mend: 'Check its spelling and its indentation, or take it out.',
      };
    case 'invalid_type': {
      const missing = issue.input === undefined;
      return {
        code: missing ? 'missing-field' : 'wrong-type',
        message: missing ? `${name} is missing` : `${name} has the wrong form`,
        expected: forms[issue.expected] ?? issue.expected,
        mend: missing ? 'Add it; the README of this folder shows an example.' : 'Compare it with a neighbouring file.',
      };
    }
    case 'invalid_key':
      return {
        code: 'wrong-name',
        message: `${fieldName(path.slice(0, -1))} has a field "${path.at(-1)}", which cannot be its name`,
        expected: issue.issues[0]?.message ?? 'another name',
        mend: 'Check its spelling and its indentation, or take it out.',
      };
    case 'invalid_value':
      return {
        code: 'value-not-allowed',
        message: `${name} has a value that is not allowed`,
        expected: `one of: ${issue.values.map(String).join(', ')}`,
        mend: 'Choose one of these, written exactly so.',
      };
    case 'invalid_union': {
      const first = issue.errors[0]?.[0];
      return {
        code: 'wrong-form',
        message: `${name} fits none of the forms that are allowed here`,
        expected: first ? describe(first, path).expected : 'one of the forms in the README',
        mend: 'Compare it with a neighbouring file.',
      };
    }
    case 'too_small':
      return {
        code: 'too-short',
        message: `${name} is empty or too short`,
        expected: `at least ${issue.minimum}`,
        mend: 'Fill it in, or take the field out if it is optional.',
      };
    case 'too_big':
      return {
        code: 'too-long',
        message: `${name} is too long`,
        expected: `at most ${issue.maximum}`,
        mend: 'Shorten it.',
      };
    default:
      return {
        code: 'wrong-form',
        message: `${name} has the wrong form`,
        expected: issue.message,
        mend: 'Compare it with a neighbouring file.',
      };
  }
}

function placeOf(issue: Issue, path: ContentPath, file: YamlFile): Position {
  if (issue.code === 'unrecognized_keys') return file.locateKey([...path, issue.keys[0] ?? '']);
  return issue.code === 'invalid_key' ? file.locateKey(path) : file.locate(path);
}

/**
 * Holds a file against its schema.
 * @returns the entry where it fits; otherwise every issue as a problem, at its place.
 */
export function validateEntry<T extends z.ZodType>(
  schema: T,
  file: YamlFile,
): { value?: z.output<T>; problems: Problem[] } {
  const result = schema.safeParse(file.value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return {
    problems: result.error.issues.map((issue) => {
      const path = asContentPath(issue.path);
      return problemAt(file, placeOf(issue, path, file), { severity: 'error', ...describe(issue, path) });
    }),
  };
}
