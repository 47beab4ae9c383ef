import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { renderProblem } from '#bundle/report.ts';
import type { ConceptFile } from '#model/concept.ts';
import { type Arguments, type Command, type Terminal, UsageError } from '../command.ts';
import { ImportPlan, type Outcome } from '../import-plan.ts';
import { loadSnapshot } from '../load.ts';
import { formatOf, importFormatNames, readEntries } from '../read-entries.ts';
import { writeWhole } from '../write-file.ts';

/** How many of a kind are told one by one. */
const shownOfAKind = 20;

const list = (value: string | boolean | undefined, fallback: readonly string[]): readonly string[] =>
  typeof value === 'string' ? value.split(',').map((part) => part.trim()) : fallback;

function columnsOf({ options }: Arguments): Readonly<Record<string, string>> | undefined {
  if (typeof options['columns'] !== 'string') return undefined;
  return Object.fromEntries(
    options['columns'].split(',').map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new UsageError('--columns is HEADER=FIELD, separated by commas, such as "Término=term:es"');
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}

function tell(outcome: Outcome, count: number, terminal: Terminal): void {
  if (count > shownOfAKind) return;
  switch (outcome.kind) {
    case 'conflicting':
      terminal.out(`conflicting  ${outcome.id}: ${outcome.why}\n`);
      break;
    case 'incomplete': {
      const fields = outcome.shortcomings.slice(0, 4).map(({ field, message }) => `${field} ${message}`);
      terminal.out(`incomplete   ${outcome.id}: ${fields.join('; ')}\n`);
      break;
    }
    case 'unchanged':
      break;
    default:
      terminal.out(`${outcome.kind.padEnd(13)}${outcome.concept.id}\n`);
  }
}

const fileOf = (concept: ConceptFile): string => stringify(concept, { lineWidth: 120, defaultStringType: 'PLAIN' });

export const importCommand: Command = {
  name: 'import',
  summary: 'read terms of other programs into a toolkit folder',
  help: `Usage: existe-ayuda import FILE --glossary ID [--into DIR [--write]] [options]

Reads terms and says what would become of them: added, changed, conflicting (an id or a preferred
term that is already taken), incomplete (left out, with what is lacking) and lost (what a concept has
no place for). Without --write nothing is written; with it, the concepts that are added or changed are
put into DIR, a toolkit folder or an overlay, but only if nothing conflicts and the file is sound.

Options:
  --glossary ID     the glossary they go into (required)
  --into DIR        the toolkit folder or overlay; without it, they are held against the program's own
  --write           write them
  --format NAME     ${importFormatNames.join(', ')}; else by the file's name
  --columns LIST    tables: HEADER=FIELD, separated by commas, such as "Término=term:es,Estado=status:es"
  --sheet NAME      workbooks: the sheet
  --strict          TBX: every departure from the dialect that the file names is an error
  --subjects LIST   subject fields of entries that name none; else the glossary's first
  --jurisdiction LIST   of entries that name none; else US

Exit code: 0 fine, 1 problems or conflicts (nothing was written), 2 wrong usage or unreadable file.

Examples:
  existe-ayuda import terms.tbx --glossary human-trafficking
  existe-ayuda import terms.xlsx --glossary human-trafficking --into ./our-toolkit --write`,
  options: {
    glossary: { type: 'string' },
    into: { type: 'string' },
    write: { type: 'boolean' },
    format: { type: 'string' },
    columns: { type: 'string' },
    sheet: { type: 'string' },
    strict: { type: 'boolean' },
    subjects: { type: 'string' },
    jurisdiction: { type: 'string' },
  },
  async run(args, terminal) {
    const { options, positionals } = args;
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) throw new UsageError('import needs one FILE');
    if (!existsSync(path)) throw new UsageError(`there is no file ${path}`);
    const into = typeof options['into'] === 'string' ? options['into'] : undefined;
    if (options['write'] && into === undefined) throw new UsageError('--write needs --into DIR');
    const format = formatOf(path, typeof options['format'] === 'string' ? options['format'] : undefined);
    const columns = columnsOf(args);
    const snapshot = loadSnapshot(into, terminal);
    const glossary = snapshot.glossary(String(options['glossary'] ?? ''));
    if (glossary === undefined) {
      const known = snapshot.toolkit.glossaries.map(({ id }) => id).join(', ');
      throw new UsageError(`import needs --glossary, one of: ${known}`);
    }
    const plan = new ImportPlan(snapshot, glossary.id, {
      subjects: list(
        options['subjects'],
        glossary.subjects.slice(0, 1).map(({ id }) => id),
      ),
      jurisdiction: list(options['jurisdiction'], ['US']),
      changed: new Date().toISOString().slice(0, 10),
    });

    const counts: Record<Outcome['kind'], number> = {
      added: 0,
      changed: 0,
      unchanged: 0,
      conflicting: 0,
      incomplete: 0,
    };
    const lost = new Map<string, number>();
    const staged: ConceptFile[] = [];
    let errors = 0;
    const sheet = typeof options['sheet'] === 'string' ? options['sheet'] : undefined;
    const reading = {
      ...(columns && { columns }),
      ...(sheet !== undefined && { sheet }),
      strict: options['strict'] === true,
    };
    for await (const item of readEntries(path, format, reading, terminal)) {
      if (item.kind === 'column') {
        const { header, field, language, how } = item.column;
        terminal.out(`column "${header}": ${field ?? 'kept aside'}${language ? ` (${language})` : ''}, ${how}\n`);
      } else if (item.kind === 'refused') {
        errors += 1;
      } else if (item.kind === 'problem') {
        if (item.problem.severity === 'error') errors += 1;
        terminal.err(`${renderProblem(item.problem)}\n\n`);
      } else {
        for (const name of Object.keys(item.entry.extra)) lost.set(name, (lost.get(name) ?? 0) + 1);
        const outcome = plan.outcomeOf(item.entry);
        counts[outcome.kind] += 1;
        tell(outcome, counts[outcome.kind], terminal);
        if (options['write'] && (outcome.kind === 'added' || outcome.kind === 'changed')) staged.push(outcome.concept);
      }
    }
    for (const [name, count] of lost) terminal.out(`lost         ${name} (${count})\n`);
    const { added, changed, unchanged, conflicting, incomplete } = counts;
    terminal.out(
      `${added} added, ${changed} changed, ${unchanged} unchanged, ${conflicting} conflicting, ${incomplete} incomplete, ${lost.size} ${lost.size === 1 ? 'kind' : 'kinds'} of data lost\n`,
    );
    if (errors > 0 || conflicting > 0) {
      terminal.out('nothing was written\n');
      return 1;
    }
    if (into !== undefined && options['write']) {
      const folder = join(resolve(into), 'glossaries', glossary.id, 'concepts');
      for (const concept of staged) writeWhole(join(folder, `${concept.id}.yaml`), fileOf(concept));
      terminal.out(`${staged.length} ${staged.length === 1 ? 'file' : 'files'} written into ${folder}\n`);
    }
    return 0;
  },
};
