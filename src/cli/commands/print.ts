import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { unnamedLanguages } from '#bundle/checks/spoken-languages.ts';
import { problemAt, readYaml, type YamlFile } from '#bundle/content-file.ts';
import { renderProblem } from '#bundle/report.ts';
import { validateEntry } from '#bundle/validate-entry.ts';
import type { InterfaceStrings } from '#model/interface-strings.ts';
import { Organization } from '#model/organization.ts';
import type { Problem } from '#model/problem.ts';
import type { Snapshot } from '#model/snapshot.ts';
import type { Tool } from '#model/tool.ts';
import { choicesOf, withSwitches } from '#model/tool-switches.ts';
import { type Logo, LogoRefused, readLogo } from '#publish/logo.ts';
import type { Paper } from '#publish/pdf/preamble.ts';
import { renderToolPdf } from '#publish/pdf/render-tool.ts';
import { PrintRefused } from '#publish/refusal.ts';
import { noteText, refusalText } from '#publish/refusal-text.ts';
import { type Arguments, type Command, type Terminal, UsageError } from '../command.ts';
import { loadSnapshot } from '../load.ts';
import { uiLanguage } from '../ui-language.ts';
import { writeWhole } from '../write-file.ts';

/** What `print` and `kit` are told about the agency and its paper. */
export interface AgencyOptions {
  readonly organization: Organization | undefined;
  readonly logo: Logo | undefined;
  readonly paper: Paper;
  readonly qrCode: boolean;
}

export const agencyOptions: Command['options'] = {
  org: { type: 'string' },
  logo: { type: 'string' },
  paper: { type: 'string' },
  'no-qr': { type: 'boolean' },
  ui: { type: 'string' },
  toolkit: { type: 'string' },
};

function bytesOf(path: string, what: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`cannot read the ${what} ${path}: ${(error as Error).message}`);
  }
}

/** A name or hours in one language only would leave the other half of the print without them. */
function missingLanguages(file: YamlFile, organization: Organization, languages: readonly string[]): Problem[] {
  const fields = [
    [['name'], organization.name],
    [['hours'], organization.hours],
    [['interpreters'], organization.interpreters],
    [['director', 'title'], organization.director?.title],
    ...organization.languages.map(
      (spoken, index) => [['languages', index], typeof spoken === 'string' ? undefined : spoken] as const,
    ),
  ] as const;
  return fields.flatMap(([path, text]) =>
    languages
      .filter((language) => text !== undefined && text[language] === undefined)
      .map((language) =>
        problemAt(file, file.locate(path), {
          code: 'missing-pair',
          severity: 'error',
          message: `"${path.join('.')}" is missing in "${language}"`,
          expected: `one text for each of: ${languages.join(', ')}`,
          mend: `Add "${language}" with the same content.`,
        }),
      ),
  );
}

/** Reads an organization's profile; each problem is shown on `err`, with its place. */
function readOrganization(path: string, languages: readonly string[], terminal: Terminal): Organization | undefined {
  const text = new TextDecoder().decode(bytesOf(path, 'profile')).replace(/\r\n?/g, '\n');
  const yaml = readYaml({ path, text });
  const entry = yaml.file === undefined ? undefined : validateEntry(Organization, yaml.file);
  const problems = [
    ...yaml.problems,
    ...(entry?.problems ?? []),
    ...(yaml.file !== undefined && entry?.value !== undefined
      ? [...missingLanguages(yaml.file, entry.value, languages), ...unnamedLanguages(yaml.file, entry.value, languages)]
      : []),
  ];
  for (const problem of problems) terminal.err(`${renderProblem(problem)}\n\n`);
  return problems.length === 0 ? entry?.value : undefined;
}

/** The words of the reader's language: that of `--ui`, else of the locale. */
export function readerStrings({ options }: Arguments, { toolkit, languages }: Snapshot): InterfaceStrings {
  const asked = typeof options['ui'] === 'string' ? options['ui'] : undefined;
  const strings = toolkit.strings[uiLanguage(asked, languages)];
  if (strings === undefined) throw new Error('the toolkit has no words for its own language');
  return strings;
}

/**
 * Reads the profile, the logo and the paper from a command's options. Without `--org`, the toolkit's own
 * `organization.yaml` is taken where there is one.
 * @returns undefined where the profile or the logo cannot be used; why, is on `err`
 */
export function readAgency(args: Arguments, snapshot: Snapshot, terminal: Terminal): AgencyOptions | undefined {
  const { options } = args;
  const paper = options['paper'] ?? 'letter';
  if (paper !== 'letter' && paper !== 'a4') throw new UsageError('--paper is letter or a4');
  let organization = snapshot.toolkit.organization;
  if (typeof options['org'] === 'string') {
    organization = readOrganization(options['org'], snapshot.languages, terminal);
    if (organization === undefined) return undefined;
  }
  let logo: Logo | undefined;
  if (typeof options['logo'] === 'string') {
    try {
      logo = readLogo(bytesOf(options['logo'], 'logo'));
    } catch (error) {
      if (!(error instanceof LogoRefused)) throw error;
      terminal.err(`${options['logo']}: ${refusalText(error, readerStrings(args, snapshot))}\n`);
      return undefined;
    }
  }
  return { organization, logo, paper, qrCode: options['no-qr'] !== true };
}

/** The switches of a tool's text, for `print` and `document`. */
export const switchOptions: Command['options'] = {
  set: { type: 'string' },
  with: { type: 'string' },
  without: { type: 'string' },
};

const listed = (option: string | boolean | undefined): string[] =>
  typeof option === 'string' ? option.split(',').filter((part) => part !== '') : [];

/** A tool's switches as they are set on the command line: `order=spanish-first|english-first, transfer=on|off`. */
const switchesOf = (tool: Tool): string =>
  tool.switches.map((each) => `${each.id}=${choicesOf(each).join('|')}`).join(', ');

/**
 * The tool with its switches as a command's options ask for them; the others stand at their defaults.
 * @throws {UsageError} where the tool has no such switch or choice, or one is asked for twice
 */
export function switchedTool(tool: Tool, { options }: Arguments): Tool {
  const asked = [
    ...listed(options['with']).map((id) => [id, 'on'] as const),
    ...listed(options['without']).map((id) => [id, 'off'] as const),
    ...listed(options['set']).map((pair) => {
      const [id = '', choice = ''] = pair.split(/=(.*)/s);
      return [id, choice] as const;
    }),
  ];
  for (const [at, [id, choice]] of asked.entries()) {
    const known = tool.switches.find((each) => each.id === id);
    const there = tool.switches.length === 0 ? 'it has no switches' : `it has ${switchesOf(tool)}`;
    if (known === undefined) throw new UsageError(`${tool.id} has no switch "${id}"; ${there}`);
    if (!choicesOf(known).includes(choice)) {
      throw new UsageError(`"${id}" cannot be set to "${choice}"; ${choicesOf(known).join(' or ')} can be chosen`);
    }
    if (asked.findIndex(([other]) => other === id) !== at) throw new UsageError(`"${id}" is set twice`);
  }
  return withSwitches(tool, asked);
}

const kilobytes = (bytes: Uint8Array): string => `${(bytes.length / 1000).toFixed(1)} KB`;

export const print: Command = {
  name: 'print',
  summary: 'print a tool for your organization, as an accessible PDF',
  help: `Usage: existe-ayuda print TOOL --out FILE.pdf [--org FILE.yaml] [--lang TAG] [options]
       existe-ayuda print --list

Fills TOOL with the name and numbers of your organization and writes it as PDF/UA-1: tagged, fonts
embedded, ready for the print shop. What the profile does not say becomes a line to write on. A text
that does not fit is refused with its place and the length that fits; nothing is ever cut off. The
same input gives the same bytes.

Options:
  --out FILE      where to write (required)
  --org FILE      your organization's profile; without it, organization.yaml of the toolkit, if any
  --lang TAG      the language, such as es; without it, the toolkit's first
  --paper NAME    letter (as it is without this option) or a4
  --sheet 8-up    cards: eight on a sheet of paper, with crop marks
  --folded        cards: the A6 sheet folded to A7
  --crop-marks    cards: marks where the knife cuts
  --logo FILE     PNG or SVG, at most 500 KB
  --no-qr         without the QR code of your website
  --with ID       switches of the text to turn on, separated by commas
  --without ID    switches of the text to turn off
  --set ID=CHOICE switches of the text that have choices
  --ui TAG        the language of the messages (else that of the locale)
  --toolkit DIR   another toolkit than the program's own
  --list          the tools there are, and their switches

Exit code: 0 written, 1 refused (nothing was written), 2 wrong usage.

Examples:
  existe-ayuda print victims-rights-card --org org.yaml --lang es --out card.pdf
  existe-ayuda print victims-rights-card --org org.yaml --lang es --sheet 8-up --paper a4 --out sheet.pdf
  existe-ayuda print answering-machine-coalition --with transfer --set order=spanish-first --out message.pdf`,
  options: {
    ...agencyOptions,
    ...switchOptions,
    out: { type: 'string' },
    lang: { type: 'string' },
    sheet: { type: 'string' },
    folded: { type: 'boolean' },
    'crop-marks': { type: 'boolean' },
    list: { type: 'boolean' },
  },
  async run(args, terminal) {
    const { options, positionals } = args;
    const snapshot = loadSnapshot(typeof options['toolkit'] === 'string' ? options['toolkit'] : undefined, terminal);
    const { tools } = snapshot.toolkit;
    const [id] = positionals;
    if (options['list'] === true) {
      const width = Math.max(...tools.map((tool) => tool.id.length)) + 2;
      for (const tool of tools) {
        const titles = snapshot.languages.map((language) => tool.title[language] ?? '');
        terminal.out(`${tool.id.padEnd(width)}${titles.join(' / ')}\n`);
        if (tool.switches.length > 0) terminal.out(`${''.padEnd(width)}${switchesOf(tool)}\n`);
      }
      return 0;
    }
    const language = String(options['lang'] ?? snapshot.languages[0] ?? 'en');
    const tool = tools.find((candidate) => candidate.id === id);
    const sheet = options['sheet'] ?? '1-up';
    if (id === undefined) throw new UsageError('print needs a TOOL; print --list shows them');
    if (tool === undefined) throw new UsageError(`there is no tool "${id}"; print --list shows them`);
    if (typeof options['out'] !== 'string') throw new UsageError('print needs --out FILE.pdf');
    if (sheet !== '1-up' && sheet !== '8-up') throw new UsageError('--sheet is 1-up or 8-up');
    if (!snapshot.languages.includes(language)) {
      throw new UsageError(`the toolkit has no language "${language}"; it has ${snapshot.languages.join(', ')}`);
    }
    const strings = readerStrings(args, snapshot);
    const switched = switchedTool(tool, args);
    const agency = readAgency(args, snapshot, terminal);
    if (agency === undefined) return 1;
    try {
      const printed = await renderToolPdf(snapshot, switched, language, {
        ...agency,
        sheet,
        folded: options['folded'] === true,
        cropMarks: options['crop-marks'] === true ? true : undefined,
      });
      writeWhole(options['out'], printed.bytes);
      for (const note of printed.notes) terminal.err(`note: ${noteText(note, strings)}\n`);
      const pages = `${printed.pages} ${printed.pages === 1 ? 'page' : 'pages'}`;
      terminal.out(`${basename(options['out'])}: ${pages}, ${kilobytes(printed.bytes)}\n`);
      return 0;
    } catch (error) {
      if (!(error instanceof PrintRefused)) throw error;
      if (error.ofOptions) throw new UsageError(refusalText(error, strings));
      terminal.err(`${refusalText(error, strings)}\n`);
      return 1;
    }
  },
};
