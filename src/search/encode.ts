import { ENTRY_KINDS, type LabelStatus, type SearchEntry, type SearchLabel } from './entry.ts';

/** A label's status is one digit before its text, so the order of these is part of the format. */
const STATUSES: readonly LabelStatus[] = ['preferred', 'admitted', 'deprecated', 'do-not-use', 'title'];

/** `0human trafficking`, or with other forms `[0defensor, defensora or nothing, ...hidden]`. */
type EncodedLabel = string | readonly [string, string, ...string[]];

/**
 * Kind (its number), id, labels, concepts. A label is in the language named last before it: tags begin
 * with a letter, labels with a digit.
 */
type EncodedEntry = readonly [number, string, readonly EncodedLabel[], (readonly string[])?];

const encodeLabel = ({ text, status, feminine, hidden }: SearchLabel): EncodedLabel => {
  const label = STATUSES.indexOf(status) + text;
  return feminine || hidden ? [label, feminine ?? '', ...(hidden ?? [])] : label;
};

const encodeEntry = ({ kind, id, labels, concepts }: SearchEntry): EncodedEntry => {
  const encoded = labels.flatMap((label, i) =>
    label.language === labels[i - 1]?.language ? [encodeLabel(label)] : [label.language, encodeLabel(label)],
  );
  const start = [ENTRY_KINDS.indexOf(kind), id, encoded] as const;
  return concepts ? [...start, concepts] : start;
};

const decodeLabel = (language: string, encoded: EncodedLabel): SearchLabel => {
  const [label, feminine, ...hidden] = typeof encoded === 'string' ? [encoded] : encoded;
  return {
    language,
    text: label.slice(1),
    status: STATUSES[Number(label[0])] ?? 'admitted',
    ...(feminine ? { feminine } : {}),
    ...(hidden.length > 0 ? { hidden } : {}),
  };
};

const decodeEntry = ([kind, id, encoded, concepts]: EncodedEntry): SearchEntry => {
  const labels: SearchLabel[] = [];
  let language = '';
  for (const item of encoded) {
    if (typeof item === 'string' && !/^\d/.test(item)) language = item;
    else labels.push(decodeLabel(language, item));
  }
  return {
    kind: ENTRY_KINDS[kind] ?? 'page',
    id,
    labels,
    ...(concepts ? { concepts } : {}),
  };
};

/** The entries as a short JSON text to send to a browser: a third of what they are as they stand. */
export const encodeEntries = (entries: readonly SearchEntry[]): string => JSON.stringify(entries.map(encodeEntry));

/** Takes only what `encodeEntries` of the same release has written. */
export const decodeEntries = (text: string): SearchEntry[] => (JSON.parse(text) as EncodedEntry[]).map(decodeEntry);
