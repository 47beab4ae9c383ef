import type { LanguageTag } from '#model/localized.ts';
import { PassageBuilder } from '../passage/builder.ts';
import type { ReadingOptions } from '../passage/options.ts';
import type { PlacedDocument, PlacedPassage } from '../passage/placed.ts';
import { refusalAt } from '../passage/refusal.ts';
import type { TextReader } from '../passage/text-format.ts';
import { type PlacedCell, placedRecords } from './cells.ts';
import { pairColumns } from './pair-columns.ts';
import { guessSeparator } from './text.ts';

const doubleQuotes = (text: string): string => text.replaceAll('"', '""');
const asItIs = (text: string): string => text;

function passageOf(
  file: string,
  { from, to, quoted }: PlacedCell,
  language: LanguageTag | undefined,
  segment: string | null,
): PlacedPassage | undefined {
  const raw = file.slice(from, to);
  const start = from + raw.length - raw.trimStart().length;
  const end = Math.max(start, from + raw.trimEnd().length);
  const builder = new PassageBuilder();
  let done = start;
  if (quoted) {
    for (const { index } of raw.matchAll(/""/g)) {
      const at = from + index;
      if (at < start || at >= end) continue;
      builder.append(file.slice(done, at), done);
      builder.atom('"', at, at + 2);
      done = at + 2;
    }
  }
  builder.append(file.slice(done, end), done);
  const passage = builder.finish(language, segment);
  return passage === undefined ? undefined : { passage, escape: quoted ? doubleQuotes : asItIs };
}

/** A table of texts and their translations, separated by commas, semicolons or tabs: a pair for each row. */
export const pairTable: TextReader = {
  parse(text: string, path: string, { columns: told }: ReadingOptions): PlacedDocument {
    const placed: PlacedPassage[] = [];
    const pairs: { source: PlacedPassage; target: PlacedPassage }[] = [];
    const open = (offset: number): never => {
      throw refusalAt(path, text, offset, {
        code: 'open-quote',
        message: 'the quotation mark here is never closed',
        expected: 'a closing quotation mark; one inside a text is written twice',
        mend: 'Close it.',
      });
    };
    const records = placedRecords(text, guessSeparator(text), open);
    const first = records.next();
    if (first.done === true) return { placed, pairs };
    const headers = first.value.map(({ from, to }) => text.slice(from, to).replaceAll('""', '"'));
    const columns = pairColumns(headers, told);
    if (columns === undefined) {
      throw refusalAt(path, text, 0, {
        code: 'no-pairs',
        message: told === undefined ? 'the table has one column' : `no columns "${told.source}" and "${told.target}"`,
        expected: 'a column of texts and one of translations, named by their languages or "source" and "target"',
        mend: 'Name the columns in the first row, such as "en" and "es".',
      });
    }
    const { source, targets, languages, key, header } = columns;
    const tell = (cells: readonly PlacedCell[]): void => {
      const keyCell = key === undefined ? undefined : cells[key];
      const segment = keyCell === undefined ? null : text.slice(keyCell.from, keyCell.to).trim() || null;
      const passageIn = (column: number): PlacedPassage | undefined => {
        const cell = cells[column];
        return cell === undefined ? undefined : passageOf(text, cell, languages.get(column), segment);
      };
      const original = passageIn(source);
      const translations = targets.flatMap((column) => passageIn(column) ?? []);
      if (original === undefined) placed.push(...translations);
      else if (translations.length === 0) placed.push(original);
      else for (const target of translations) pairs.push({ source: original, target });
    };
    if (!header) tell(first.value);
    for (const cells of records) tell(cells);
    return { placed, pairs };
  },
};
