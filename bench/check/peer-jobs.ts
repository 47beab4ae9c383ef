/** What the peers are given that do not only search: each the job of its own that comes nearest to the checker's. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pair } from './corpus.ts';
import { versionOf } from './speed-peers.ts';

export interface PeerJob {
  readonly name: string;
  /** What it is asked to do. */
  readonly job: string;
  /** Undefined where the peer is not installed. */
  readonly command: string | undefined;
  readonly bytes: number;
}

/** For textlint each term is to be written as itself, so that every other spelling of it is looked for. */
const textlintSettings = (terms: readonly string[]) => ({
  rules: { terminology: { defaultTerms: false, terms: terms.map((term) => [term, `${term}.`]) } },
});

/** cspell forbids words, not phrases. */
const cspellSettings = (terms: readonly string[]) => ({
  version: '0.2',
  unknownWords: 'report-flagged',
  flagWords: terms.flatMap((term) => (/^\p{L}+$/u.test(term) ? term : [])),
});

const quoted = (text: string): string => JSON.stringify(text.replace(/\s+/g, ' '));

/** Pairs as a PO file of about so many bytes. */
function poOf(pairs: readonly Pair[], bytes: number): string {
  let po = 'msgid ""\nmsgstr "Language: es\\nContent-Type: text/plain; charset=UTF-8\\n"\n';
  for (const { en, es } of pairs) {
    if (po.length > bytes) break;
    po += `\nmsgid ${quoted(en)}\nmsgstr ${quoted(es)}\n`;
  }
  return po;
}

/**
 * @param peers the folder into which those from npm are installed; undefined where there is none
 * @param folder for their settings
 * @param file a text
 * @param list the file of the terms
 */
export function peerJobs(
  peers: string | undefined,
  folder: string,
  file: string,
  list: string,
  pairs: readonly Pair[],
): PeerJob[] {
  const terms = readFileSync(list, 'utf8').split('\n');
  const write = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const modules = join(peers ?? '', 'node_modules');
  const has = (name: string): boolean => peers !== undefined && existsSync(join(modules, name));
  const bytes = readFileSync(file).length;
  const job = (name: string, what: string, there: boolean, command: string, size = bytes): PeerJob => ({
    name,
    job: what,
    command: there ? command : undefined,
    bytes: size,
  });
  const root = join(import.meta.dirname, '../..');
  const own = `'${process.execPath}' '${join(root, 'dist/cli/main.js')}' check`;
  const po = poOf(pairs, bytes);
  const poFile = write('pairs.po', po);
  const node = `'${process.execPath}' --no-warnings`;
  const program = (name: string): string => `'${process.execPath}' '${join(modules, '.bin', name)}'`;
  const textlint = write('textlintrc.json', JSON.stringify(textlintSettings(terms)));
  const cspell = write('cspell.json', JSON.stringify(cspellSettings(terms)));
  return [
    job('existe-ayuda check', 'the whole vocabulary, both languages', true, `${own} '${file}'`),
    job(
      'textlint',
      'spellings of the 200 terms',
      has('textlint') && has('textlint-rule-terminology'),
      // It looks for rules where it runs.
      `bash -c "cd '${peers}' && ${program('textlint')} -c '${textlint}' '${file}'"`,
    ),
    job(
      'cspell',
      'those of the 200 that are one word',
      has('cspell'),
      `${program('cspell')} --no-progress --no-gitignore --config '${cspell}' '${file}'`,
    ),
    job('alex', 'its own lists, English', has('alex'), `${program('alex')} --text '${file}'`),
    job(
      'Harper',
      'its own rules, English: grammar and spelling too',
      has('harper.js'),
      `${node} '${join(root, 'bench/check/speed-harper.ts')}' '${modules}' '${file}'`,
    ),
    job('existe-ayuda check', 'pairs (PO)', true, `${own} '${poFile}'`, Buffer.byteLength(po)),
    job(
      'pofilter',
      'pairs (PO): one-word terms left in the translation',
      versionOf('pofilter') !== undefined,
      `pofilter -t musttranslatewords --musttranslatefile='${write('must.txt', cspellSettings(terms).flagWords.join('\n'))}' '${poFile}'`,
      Buffer.byteLength(po),
    ),
  ];
}
