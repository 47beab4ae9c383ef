import type { Presentation } from '#model/presentation.ts';
import type { Snapshot } from '#model/snapshot.ts';
import { type Arguments, type Terminal, UsageError } from './command.ts';
import { loadSnapshot } from './load.ts';

/** What `deck` and `guide` are asked for. */
export interface RequestedPresentation {
  readonly snapshot: Snapshot;
  readonly presentation: Presentation;
  readonly language: string;
  readonly out: string;
}

/**
 * Reads PRESENTATION, `--lang`, `--out` and `--toolkit`.
 * @param file how messages name the file to write, such as `FILE.pdf`
 * @throws {UsageError} where one of them is missing or not known
 */
export function requestedPresentation(
  command: string,
  file: string,
  { options, positionals }: Arguments,
  terminal: Terminal,
): RequestedPresentation {
  const [id] = positionals;
  const { lang, out, toolkit } = options;
  if (id === undefined || positionals.length > 1) throw new UsageError(`${command} needs one PRESENTATION`);
  if (typeof lang !== 'string') throw new UsageError(`${command} needs --lang TAG`);
  if (typeof out !== 'string') throw new UsageError(`${command} needs --out ${file}`);
  const snapshot = loadSnapshot(typeof toolkit === 'string' ? toolkit : undefined, terminal);
  if (!snapshot.languages.includes(lang)) {
    throw new UsageError(`the toolkit has no "${lang}"; it has ${snapshot.languages.join(', ')}`);
  }
  const { presentations } = snapshot.toolkit;
  const presentation = presentations.find((entry) => entry.id === id);
  if (presentation === undefined) {
    throw new UsageError(
      `there is no presentation "${id}"; there are ${presentations.map((entry) => entry.id).join(', ')}`,
    );
  }
  return { snapshot, presentation, language: lang, out };
}
