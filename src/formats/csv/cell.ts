import type { ImportedConfusable, ImportedContext, ImportedSource } from '../imported-entry.ts';

/**
 * What a spreadsheet would take for a formula at the start of a cell, also in its full-width form, and
 * the two control characters that some programs skip before looking (OWASP, "CSV Injection").
 */
const formulaStart = /^'*[=+\-@\t\r＝＋－＠]/;

/** Puts `'` before a text that a spreadsheet would run, so that it stays text. */
export const defuse = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

/** Takes away the `'` that `defuse` put there, and no other. */
export const undefuse = (cell: string): string =>
  cell.startsWith("'") && formulaStart.test(cell) ? cell.slice(1) : cell;

const trimmed = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/g, '');

/** A short list: ids, regions, forms. */
export const writeShortList = (items: readonly string[]): string =>
  items.map((item) => item.replace(/[\\;]/g, '\\$&')).join('; ');

export const readShortList = (cell: string): string[] =>
  (cell.match(/(?:\\[\s\S]|[^\\;\n]|\\$)+/g) ?? [])
    .map((item) => item.replace(/\\([\\;])/g, '$1').trim())
    .filter((item) => item !== '');

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A text inside a list that has one item a line and may have braces of its own. */
const escapeItem = (text: string): string =>
  text
    .replace(/[\\{}]/g, '\\$&')
    .replace(/[\n\r\t]/g, (character) => escapes[character] ?? '')
    .replace(/^ | $/g, '\\s');

const unescapeItem = (text: string): string =>
  text.replace(/\\([\s\S])/g, (_, character: string) =>
    character === 'n'
      ? '\n'
      : character === 'r'
        ? '\r'
        : character === 't'
          ? '\t'
          : character === 's'
            ? ' '
            : character,
  );

const lines = (cell: string): string[] =>
  cell
    .split(/\r?\n/)
    .map(trimmed)
    .filter((item) => item !== '');

const sourceText = ({ source, at }: ImportedSource): string =>
  at === undefined ? escapeItem(source) : `${escapeItem(source)}: ${escapeItem(at)}`;

/** `id: place`. Only a toolkit id is parted from its place: a citation has colons of its own. */
function readSource(item: string): ImportedSource {
  const [, id, at] = /^([a-z0-9]+(?:-[a-z0-9]+)*): ?(.*)$/s.exec(item) ?? [];
  return id === undefined || at === undefined || at === ''
    ? { source: unescapeItem(item) }
    : { source: id, at: unescapeItem(at) };
}

export const writeSources = (sources: readonly ImportedSource[]): string => sources.map(sourceText).join('\n');
export const readSources = (cell: string): ImportedSource[] => lines(cell).map(readSource);

export const writeContexts = (contexts: readonly ImportedContext[]): string =>
  contexts
    .map(({ text, source }) =>
      source === undefined ? escapeItem(text) : `${escapeItem(text)} {${sourceText(source)}}`,
    )
    .join('\n');

export const readContexts = (cell: string): ImportedContext[] =>
  lines(cell).map((line) => {
    const [, text, source] = /^((?:\\.|[^\\{}])+?) ?\{((?:\\.|[^\\{}])+)\}$/s.exec(line) ?? [];
    return text === undefined || source === undefined
      ? { text: unescapeItem(line) }
      : { text: unescapeItem(text), source: readSource(source) };
  });

/** `human-smuggling (high, false-friend)` */
export const writeConfusables = (relations: readonly ImportedConfusable[]): string =>
  writeShortList(
    relations.map(({ concept, severity, kind }) => {
      const marks = [severity, kind].filter((mark) => mark !== undefined).join(', ');
      return marks === '' ? concept : `${concept} (${marks})`;
    }),
  );

export function readConfusables(cell: string): { relations: Omit<ImportedConfusable, 'explanation'>[]; odd: string[] } {
  const odd: string[] = [];
  const relations = readShortList(cell).map((item) => {
    const [, concept = item, marks = ''] = /^(.*?)\s*\(([^()]*)\)$/.exec(item) ?? [];
    let severity: ImportedConfusable['severity'];
    let kind: ImportedConfusable['kind'];
    for (const mark of marks.split(',').map((part) => part.trim().toLowerCase())) {
      if (mark === 'high' || mark === 'medium' || mark === 'low') severity = mark;
      else if (mark === 'false-friend' || mark === 'same-word' || mark === 'near-meaning') kind = mark;
      else if (mark !== '') odd.push(mark);
    }
    return { concept, ...(severity && { severity }), ...(kind && { kind }) };
  });
  return { relations, odd };
}

/** One line for each confusable concept that is explained: `human-smuggling: …`. */
export const writeExplanations = (relations: readonly ImportedConfusable[], language: string): string =>
  relations
    .flatMap(({ concept, explanation }) => {
      const text = explanation[language];
      return text === undefined ? [] : [`${concept}: ${escapeItem(text)}`];
    })
    .join('\n');

export const readExplanations = (cell: string): { concept: string | undefined; text: string }[] =>
  lines(cell).map((line) => {
    const [, concept, text] = /^([a-z0-9]+(?:-[a-z0-9]+)*): ?(.*)$/s.exec(line) ?? [];
    return { concept, text: unescapeItem(text ?? line) };
  });
