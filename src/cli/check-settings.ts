import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isMap, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { ruleKinds, severities } from '#check/finding.ts';
import { LanguageTag } from '#model/localized.ts';
import { UsageError } from './command.ts';

/** `.existe-ayuda.yaml`: how a project wants its texts checked. Every key may be left out. */
export const CheckSettings = z.strictObject({
  /** The language of texts that say nothing of theirs (BCP 47). */
  language: LanguageTag.optional(),
  /** The region of the readers, such as es-MX. */
  audience: LanguageTag.optional(),
  /** The language of the messages. */
  ui: LanguageTag.optional(),
  /** Another severity for a rule, or `off`. */
  rules: z.partialRecord(z.enum(ruleKinds), z.enum([...severities, 'off'])).optional(),
  /** The least severity that makes the exit code 1. */
  failOn: z.enum([...severities, 'never']).optional(),
  /** Files and folders that are not looked at, as glob patterns from the folder of this file. */
  ignore: z.array(z.string().min(1).max(500)).max(1000).optional(),
});
export type CheckSettings = z.infer<typeof CheckSettings>;

const NAME = '.existe-ayuda.yaml';
const IGNORE = '.existe-ayuda-ignore';
/** Bytes; a settings file is a page, not a book. */
const LARGEST = 256 * 1024;

export interface FoundSettings {
  readonly settings: CheckSettings;
  /** The folder that `ignore` patterns count from. */
  readonly folder: string;
}

function readSmall(path: string): string {
  const bytes = readFileSync(path);
  if (bytes.length > LARGEST) throw new UsageError(`${path} is larger than ${LARGEST} bytes; settings are a few lines`);
  return bytes.toString('utf8');
}

/** Reads a settings file. @throws {UsageError} with path:line:column, what was expected and an excerpt */
export function readSettings(path: string): CheckSettings {
  const text = readSmall(path);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const refuse = (offset: number, message: string): never => {
    const { line, col } = lines.linePos(offset);
    const excerpt = text.split('\n')[line - 1] ?? '';
    throw new UsageError(`${path}:${line}:${col} ${message}\n  ${excerpt.trimEnd()}`);
  };
  const [broken] = document.errors;
  if (broken !== undefined) refuse(broken.pos[0], `this is no YAML: ${broken.message.split('\n')[0]}`);
  const value: unknown = document.toJS({ maxAliasCount: 0 }) ?? {};
  const read = CheckSettings.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue?.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : (issue?.path ?? []);
  const node = document.contents;
  const pair = isMap(node) ? node.items.find((item) => String(item.key) === String(where[0])) : undefined;
  const offset = (pair?.key as { range?: [number, number, number] } | undefined)?.range?.[0] ?? 0;
  const known = Object.keys(CheckSettings.shape).join(', ');
  return refuse(
    offset,
    `${where.join('.') || 'settings'}: ${issue?.message ?? 'not understood'}; the keys are ${known}`,
  );
}

/**
 * The settings that hold for a folder: its own, or the nearest ones above it; and the patterns of its ignore file.
 * @param given a file named on the command line, instead of the one that is found
 */
export function findSettings(from: string, given: string | undefined): FoundSettings {
  if (given !== undefined) return withIgnored(readSettings(given), dirname(resolve(given)));
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const own = existsSync(join(folder, NAME));
    if (own || existsSync(join(folder, IGNORE))) {
      return withIgnored(own ? readSettings(join(folder, NAME)) : {}, folder);
    }
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return { settings: {}, folder: resolve(from) };
  }
}

/** The ignore file: one pattern a line, `#` begins a comment. */
function withIgnored(settings: CheckSettings, folder: string): FoundSettings {
  const file = join(folder, IGNORE);
  if (!existsSync(file)) return { settings, folder };
  const lines = readSmall(file)
    .split(/\r?\n/)
    .map((line) => line.trim());
  const patterns = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return { settings: { ...settings, ignore: [...(settings.ignore ?? []), ...patterns] }, folder };
}
