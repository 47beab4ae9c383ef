import { statSync } from 'node:fs';
import { createChecker } from '#check/checker.ts';
import { type FileReport, type Severity, severities, summaryOf } from '#check/finding.ts';
import { writeGithub } from '#check/output/github.ts';
import { writeHtml } from '#check/output/html.ts';
import { writeJson } from '#check/output/json.ts';
import { writeJunit } from '#check/output/junit.ts';
import { writePretty } from '#check/output/pretty.ts';
import { writeSarif } from '#check/output/sarif.ts';
import type { Vocabulary } from '#check/vocabulary.ts';
import { passageFormats } from '#formats/passage-formats.ts';
import type { Problem } from '#model/problem.ts';
import {
  type CheckedFile,
  checkBytes,
  checkFile,
  checkTranslatedFile,
  type FileOptions,
  isReadable,
} from '../check-file.ts';
import { diffOf, fixesOf, fixFile } from '../check-fix.ts';
import { filesOf } from '../check-paths.ts';
import { checkInThreads } from '../check-pool.ts';
import { findSettings } from '../check-settings.ts';
import { type Arguments, type Command, type ExitCode, type Terminal, UsageError } from '../command.ts';
import { createProgress } from '../progress.ts';
import { uiLanguage } from '../ui-language.ts';
import { loadVocabulary } from '../vocabulary.ts';
import { writeWhole } from '../write-file.ts';

const OUTPUTS = ['pretty', 'json', 'sarif', 'github', 'junit', 'html'] as const;
type Output = (typeof OUTPUTS)[number];

/** From this many files, or bytes in several of them, threads are worth their start. */
const MANY_FILES = 12;
const MANY_BYTES = 8 << 20;

/** A text on standard input is read whole, up to this many UTF-16 code units. */
const LARGEST_INPUT = 64 << 20;

function oneOf<T extends string>(value: string | undefined, among: readonly T[], name: string, fallback: T): T {
  if (value === undefined) return fallback;
  const found = among.find((one) => one === value);
  if (found === undefined) throw new UsageError(`${name} is one of ${among.join(', ')}, not "${value}"`);
  return found;
}

function write(
  output: Output,
  reports: readonly FileReport[],
  vocabulary: Vocabulary,
  ui: string,
  colour: boolean,
): string {
  const strings = vocabulary.strings[ui];
  if (strings === undefined) throw new Error(`no words for "${ui}"`);
  switch (output) {
    case 'json':
      return writeJson(reports);
    case 'sarif':
      return writeSarif(reports, { version: vocabulary.release, descriptions: strings.rules });
    case 'github':
      return writeGithub(reports);
    case 'junit':
      return writeJunit(reports);
    case 'html':
      return writeHtml(reports, { strings, ui });
    case 'pretty':
      return writePretty(reports, { strings, ui, colour });
  }
}

const told = ({ path, line, column, code, message, excerpt, expected, mend }: Problem): string =>
  `${path}:${line}:${column} error ${code}\n${excerpt === '' ? '' : `    ${excerpt}\n`}  ${message}\n  expected: ${expected}\n  mend: ${mend}\n`;

async function standardInput(terminal: Terminal): Promise<Uint8Array> {
  let text = '';
  for await (const piece of terminal.stdin()) {
    text += piece;
    if (text.length > LARGEST_INPUT) throw new UsageError('standard input is larger than 64 MiB; check a file instead');
  }
  return new TextEncoder().encode(text);
}

const text = (value: string | boolean | undefined): string | undefined =>
  value === undefined ? undefined : String(value);

export const check: Command = {
  name: 'check',
  summary: 'find harmful and mistaken words in documents and translations',
  help: `Usage: existe-ayuda check FILE… [options]
       existe-ayuda check SOURCE --target TRANSLATION [options]
       existe-ayuda check - [--lang TAG]          a text on standard input

Reads ${Object.values(passageFormats)
    .flatMap(({ extensions }) => extensions)
    .join(' ')}
A FILE may be a folder or a glob pattern. Bilingual files are checked as translations.

Options:
  --target FILE      the translation of the one FILE given
  --lang TAG         the language of texts that say nothing of theirs (else it is found out)
  --source-lang TAG  the same of sources
  --audience TAG     the region of the readers, such as es-MX: terms of other regions are told
  --input NAME       the kind of the files, where their names do not tell: ${Object.keys(passageFormats).join(', ')}
  --encoding NAME    the encoding of text files that are not UTF-8, such as windows-1252
  --format NAME      ${OUTPUTS.join(', ')} (pretty)
  --out FILE         write the report there instead of to the terminal
  --fail-on LEVEL    ${severities.join(', ')} or never: from which severity on the exit code is 1 (warning)
  --fix              make the changes marked safe, in the files themselves
  --dry-run          with --fix: show what would be changed, and change nothing
  --ui TAG           the language of the messages (else that of the locale)
  --config FILE      settings, instead of the nearest .existe-ayuda.yaml
  --toolkit DIR      another toolkit than the program's own
  --own              the texts are a toolkit's own: its figures and telephone numbers are looked at too

Files named in .existe-ayuda-ignore are left out. In a document, a comment "existe-ayuda-ignore-next"
leaves the next passage out.

Exit code: 0 nothing to tell, 1 findings, 2 wrong usage, or a file that cannot be read.

Examples:
  existe-ayuda check folleto.docx
  existe-ayuda check website/ --format sarif --out check.sarif
  existe-ayuda check guide.en.txt --target guide.es.txt
  existe-ayuda check memoria.tmx --audience es-MX --ui es
  echo "La víctima de tráfico humano" | existe-ayuda check - --lang es
  existe-ayuda check docs/ --fix --dry-run`,
  options: {
    target: { type: 'string' },
    lang: { type: 'string' },
    'source-lang': { type: 'string' },
    audience: { type: 'string' },
    input: { type: 'string' },
    encoding: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    'fail-on': { type: 'string' },
    fix: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    ui: { type: 'string' },
    config: { type: 'string' },
    toolkit: { type: 'string' },
    own: { type: 'boolean' },
  },
  run: runCheck,
};

async function runCheck({ options: given, positionals }: Arguments, terminal: Terminal): Promise<ExitCode> {
  if (positionals.length === 0) throw new UsageError('check needs a FILE, or - for standard input');
  const option = (name: string) => text(given[name]);
  const target = option('target');
  if (target !== undefined && positionals.length !== 1) throw new UsageError('--target goes with one FILE, its source');
  if (given['dry-run'] && !given['fix']) throw new UsageError('--dry-run goes with --fix');
  const input = option('input');
  if (input !== undefined && !Object.hasOwn(passageFormats, input)) {
    throw new UsageError(`--input is one of ${Object.keys(passageFormats).join(', ')}, not "${input}"`);
  }
  const { settings, folder } = findSettings('.', option('config'));
  const output = oneOf(option('format'), OUTPUTS, '--format', 'pretty');
  const failOn = oneOf(option('fail-on') ?? settings.failOn, [...severities, 'never'] as const, '--fail-on', 'warning');

  const vocabulary = await loadVocabulary(option('toolkit'), terminal);
  const ui = uiLanguage(option('ui') ?? settings.ui, Object.keys(vocabulary.strings));
  const language = option('lang') ?? settings.language;
  const audience = option('audience') ?? settings.audience;
  const sourceLanguage = option('source-lang');
  const encoding = option('encoding');
  const options: FileOptions = {
    ui,
    own: given['own'] === true,
    ...(language !== undefined && { language }),
    ...(audience !== undefined && { audience }),
    ...(sourceLanguage !== undefined && { sourceLanguage }),
    ...(encoding !== undefined && { encoding }),
    ...(input !== undefined && { format: input }),
    ...(settings.rules !== undefined && { rules: withoutGaps(settings.rules) }),
  };

  const checked = await everything();
  const reports = checked.flatMap(({ report }) => report ?? []);
  const refusals = checked.flatMap(({ refusal }) => refusal ?? []);
  for (const refusal of refusals) terminal.err(told(refusal));

  if (given['fix']) await fix(reports);
  else emit(write(output, reports, vocabulary, ui, terminal.colour && option('out') === undefined));

  if (refusals.length > 0) return 2;
  const counts = summaryOf(reports.flatMap(({ findings }) => findings));
  const failing: readonly Severity[] = failOn === 'never' ? [] : severities.slice(0, severities.indexOf(failOn) + 1);
  return failing.some((severity) => counts[severity] > 0) ? 1 : 0;

  async function everything(): Promise<CheckedFile[]> {
    const [first = ''] = positionals;
    if (target !== undefined) {
      return [await checkTranslatedFile(createChecker(vocabulary), { source: first, target }, options)];
    }
    if (first === '-') {
      const bytes = await standardInput(terminal);
      return [await checkBytes(createChecker(vocabulary), '-', bytes, { format: 'text', ...options })];
    }
    const files = filesOf(positionals, {
      readable: input === undefined ? isReadable : () => true,
      ignore: settings.ignore ?? [],
      folder,
    });
    const sizes = files.map((file) => statSync(file).size);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const progress = createProgress(total, terminal);
    let done = 0;
    try {
      if (files.length >= MANY_FILES || (files.length > 1 && total >= MANY_BYTES)) {
        return await checkInThreads(files, { vocabulary, options }, (bytes) => {
          done += bytes;
          progress.done(done);
        });
      }
      const checker = createChecker(vocabulary);
      const all: CheckedFile[] = [];
      for (const [index, file] of files.entries()) {
        all.push(await checkFile(checker, file, options, (bytes) => progress.done(done + bytes)));
        done += sizes[index] ?? 0;
      }
      return all;
    } finally {
      progress.end();
    }
  }

  async function fix(all: readonly FileReport[]): Promise<void> {
    for (const report of all) {
      if (given['dry-run']) {
        terminal.out(diffOf(report.path, fixesOf(report)));
        continue;
      }
      const made = await fixFile(report, options);
      if (made === undefined) terminal.err(`${report.path}: this kind of file is only read; nothing was changed\n`);
      else if (made > 0) terminal.out(`${report.path}: ${made}\n`);
    }
    const left = all.map((report) => {
      const fixed = new Set(fixesOf(report).map(({ start }) => start));
      return {
        ...report,
        findings: report.findings.filter(
          ({ start, suggestions }) => !suggestions.some((one) => one.safe && fixed.has((one.start ?? start).offset)),
        ),
      };
    });
    if (!given['dry-run']) emit(write(output, left, vocabulary, ui, terminal.colour && option('out') === undefined));
  }

  function emit(report: string): void {
    const path = option('out');
    if (path === undefined) terminal.out(report);
    else writeWhole(path, report);
  }
}

/** The rules that settings name, without the keys that have no value. */
const withoutGaps = <V>(rules: Readonly<Record<string, V | undefined>>): Record<string, V> =>
  Object.fromEntries(Object.entries(rules).filter((entry): entry is [string, V] => entry[1] !== undefined));
