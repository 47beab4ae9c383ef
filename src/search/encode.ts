import { ENTRY_KINDS, type LabelStatus, type SearchEntry, type SearchLabel } from './entry.ts';

/**
 * The entries as text to send to a browser, a line each, fields divided by tabs:
 *
 * - kind (a digit) and place
 * - `@tag`: the labels after it are in this language
 * - a label: status (a digit) and text, then `|` with its feminine or nothing, and `|` with each hidden form
 * - `#` and the numbers of the concepts it is about, divided by commas
 *
 * An entry has no id there: its number in the order of the lines serves as one. Half of what JSON with ids needs,
 * and a tenth less than the best that JSON can do, after Brotli.
 */

/** A status is one digit, so the order of these is part of the format. */
const STATUSES: readonly LabelStatus[] = ['preferred', 'admitted', 'deprecated', 'do-not-use', 'title'];

/** Whatever a text holds, it divides nothing. */
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '|': '\\p' };
const escapeText = (text: string): string => text.replace(/[\\\t\n|]/g, (mark) => escapes[mark] ?? mark);
const unescapeText = (text: string): string =>
  text.replace(/\\(.)/g, (_, letter: string) => ({ t: '\t', n: '\n', p: '|' })[letter] ?? letter);

const encodeLabel = ({ text, status, feminine, hidden = [] }: SearchLabel): string => {
  const forms = feminine || hidden.length > 0 ? [feminine ?? '', ...hidden] : [];
  return [STATUSES.indexOf(status) + escapeText(text), ...forms.map(escapeText)].join('|');
};

const decodeLabel = (language: string, field: string): SearchLabel => {
  const [label = '', feminine, ...hidden] = field.split('|').map(unescapeText);
  return {
    language,
    text: label.slice(1),
    status: STATUSES[Number(label[0])] ?? 'admitted',
    ...(feminine ? { feminine } : {}),
    ...(hidden.length > 0 ? { hidden } : {}),
  };
};

/** An entry, and a word about where it is found: that word is for whoever shows it. */
export interface PlacedEntry {
  readonly entry: SearchEntry;
  readonly place: string;
}

export function encodeEntries(placed: readonly PlacedEntry[]): string {
  const numbers = new Map(
    placed.flatMap(({ entry }, number) => (entry.kind === 'concept' ? [[entry.id, number]] : [])),
  );
  const line = ({ entry: { kind, labels, concepts }, place }: PlacedEntry): string => {
    const fields = labels.flatMap((label, index) =>
      label.language === labels[index - 1]?.language
        ? [encodeLabel(label)]
        : [`@${label.language}`, encodeLabel(label)],
    );
    const about = concepts?.flatMap((id) => numbers.get(id) ?? []);
    return [
      ENTRY_KINDS.indexOf(kind) + escapeText(place),
      ...fields,
      ...(about === undefined ? [] : [`#${about.join(',')}`]),
    ].join('\t');
  };
  return placed.map(line).join('\n');
}

function decodeLine(line: string, number: number): PlacedEntry {
  const [head = '', ...fields] = line.split('\t');
  const labels: SearchLabel[] = [];
  let concepts: string[] | undefined;
  let language = '';
  for (const field of fields) {
    if (field.startsWith('@')) language = field.slice(1);
    else if (field.startsWith('#')) concepts = field.slice(1).split(',').filter(Boolean);
    else labels.push(decodeLabel(language, field));
  }
  const kind = ENTRY_KINDS[Number(head[0])] ?? 'page';
  return {
    entry: { kind, id: String(number), labels, ...(concepts ? { concepts } : {}) },
    place: unescapeText(head.slice(1)),
  };
}

/** Takes only what `encodeEntries` of the same release has written. The ids are numbers, from 0. */
export const decodeEntries = (text: string): PlacedEntry[] =>
  text === '' ? [] : text.split('\n').map((line, number) => decodeLine(line, number));
