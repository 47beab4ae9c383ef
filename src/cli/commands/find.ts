import { inDisplayOrder, type Snapshot } from '#model/snapshot.ts';
import type { Term } from '#model/term.ts';
import { entriesOf } from '#search/entries-of.ts';
import { createSearch, type Search } from '#search/search.ts';
import { type Command, type Terminal, UsageError } from '../command.ts';
import { loadSnapshot } from '../load.ts';
import { readLines } from '../read-lines.ts';

interface Found {
  readonly concept: string;
  readonly score: number;
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** The term by which it was found. */
  readonly match: { readonly language: string; readonly text: string; readonly status: string };
}

const recommended = (term: Term): boolean => term.status === 'preferred' || term.status === 'admitted';

function answer(
  search: Search,
  snapshot: Snapshot,
  query: string,
  language: string | undefined,
  limit: number,
): Found[] {
  const results = search.query(query, { limit, kinds: ['concept'], ...(language !== undefined && { language }) });
  return results.flatMap(({ id, score, match }) => {
    const concept = snapshot.concept(id);
    if (concept === undefined) return [];
    const terms = Object.fromEntries(
      Object.entries(concept.languages).map(([tag, part]) => [
        tag,
        inDisplayOrder(part.terms)
          .filter(recommended)
          .map((term) => term.text),
      ]),
    );
    const { language: of, text, status } = match;
    return [{ concept: id, score: Number(score.toFixed(4)), terms, match: { language: of, text, status } }];
  });
}

const bold = (terminal: Terminal, text: string): string => (terminal.colour ? `\u001B[1m${text}\u001B[22m` : text);
const red = (terminal: Terminal, text: string): string => (terminal.colour ? `\u001B[31m${text}\u001B[39m` : text);

function show(terminal: Terminal, found: readonly Found[], snapshot: Snapshot): void {
  for (const { concept, terms, match } of found) {
    const line = snapshot.languages.map((tag) => {
      const [first = '', ...others] = terms[tag] ?? [];
      return `${tag}: ${bold(terminal, first)}${others.length > 0 ? ` (${others.join(', ')})` : ''}`;
    });
    terminal.out(`${line.join('\n')}\n`);
    if (match.status === 'do-not-use' || match.status === 'deprecated') {
      terminal.out(`${red(terminal, `! "${match.text}" is ${match.status} for this concept`)}\n`);
    }
    terminal.out(`  ${concept}\n\n`);
  }
}

export const find: Command = {
  name: 'find',
  summary: 'look a word up in both languages',
  help: `Usage: existe-ayuda find QUERY [--lang TAG] [--limit N] [--json] [--toolkit DIR]
       existe-ayuda find - --json     one query a line from standard input

Searches both languages at once: accents may be left out, inflected forms and one typing error are
found. A term that must not be used leads to the right one, with a warning.

Options:
  --lang TAG      match terms of this language only, such as es
  --limit N       at most N concepts (10)
  --json          an array of {"concept","score","terms","match"}, best first; for "-" one line
                  {"query","results"} for each query
  --toolkit DIR   another toolkit than the program's own

Exit code: 0 something was found, 1 nothing was found.

Examples:
  existe-ayuda find "trata de personas"
  existe-ayuda find smuggling --json --limit 3
  printf 'trata\\nsmuggling\\n' | existe-ayuda find - --json`,
  options: {
    lang: { type: 'string' },
    limit: { type: 'string' },
    json: { type: 'boolean' },
    toolkit: { type: 'string' },
  },
  async run({ options, positionals }, terminal) {
    const query = positionals.join(' ');
    if (query.trim() === '') throw new UsageError('find needs a QUERY, or - for standard input');
    const limit = Number(options['limit'] ?? 10);
    if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
      throw new UsageError('--limit is a number from 1 to 1000');
    const language = options['lang'] === undefined ? undefined : String(options['lang']);
    const snapshot = loadSnapshot(options['toolkit'] === undefined ? undefined : String(options['toolkit']), terminal);
    if (language !== undefined && !snapshot.languages.includes(language.split('-')[0] ?? '')) {
      throw new UsageError(`the toolkit has no "${language}"; it has ${snapshot.languages.join(', ')}`);
    }
    const search = createSearch(entriesOf(snapshot.toolkit));
    if (query !== '-') {
      const results = answer(search, snapshot, query, language, limit);
      if (options['json']) terminal.out(`${JSON.stringify(results, null, 2)}\n`);
      else if (results.length === 0) terminal.out(`nothing found for "${query}"\n`);
      else show(terminal, results, snapshot);
      return results.length > 0 ? 0 : 1;
    }
    let any = false;
    for await (const line of readLines(terminal.stdin())) {
      if (line.trim() === '') continue;
      const results = answer(search, snapshot, line, language, limit);
      any ||= results.length > 0;
      if (options['json']) terminal.out(`${JSON.stringify({ query: line, results })}\n`);
      else {
        terminal.out(`# ${line}\n`);
        show(terminal, results, snapshot);
      }
    }
    return any ? 0 : 1;
  },
};
