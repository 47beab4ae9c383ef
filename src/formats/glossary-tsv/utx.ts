import { plainText } from '#model/markdown.ts';
import type { Term } from '#model/term.ts';
import type { Toolkit } from '#model/toolkit.ts';
import type { LossCount } from '../loss.ts';
import { tsvCell } from './cell.ts';
import { remarks, termPairs, warnings } from './term-pairs.ts';

/** UTX writes an empty cell as a hyphen. */
const cell = (text: string): string => tsvCell(text) || '-';

/** A value of the first line, where semicolons part the values. */
const headerValue = (text: string): string => tsvCell(text).replaceAll(';', ',');

const partOfSpeech = (term: Term): string =>
  term.type === 'phrase' ? 'sentence' : term.partOfSpeech === 'other' ? '-' : term.partOfSpeech;

/** UTX knows approved, provisional, non-standard and forbidden; the last two are never written. */
const termStatus = (term: Term): string => (term.status === 'preferred' ? 'approved' : 'provisional');

/**
 * A glossary in UTX 1.11 (AAMT, 2011) for one direction: UTF-8 without a byte-order mark, CR LF. UTX has
 * a status "forbidden", but converters in use drop the column and take every line for an approved term,
 * so what must not be used is only warned of in a comment.
 */
export function* writeUtx(toolkit: Toolkit, from: string, to: string, losses: LossCount): Generator<string> {
  const { meta } = toolkit;
  const name = meta.name[to] ?? meta.name[from] ?? meta.id;
  yield [
    '#UTX 1.11',
    `${from}/${to}`,
    `${meta.release.date}T00:00:00Z`,
    `copyright: ${headerValue(name)}`,
    `license: ${headerValue(meta.licence.name)}`,
    `Dictionary ID: ${meta.id}-${from}-${to}`,
    '\r\n',
  ]
    .join('; ')
    .replace(/; \r\n$/, ';\r\n');
  yield `#description: ${headerValue(meta.release.summary[to] ?? name)}, ${meta.release.version};\r\n`;
  yield '#src\ttgt\tsrc:pos\ttgt:pos\tterm status\tsrc:comment\ttgt:comment\tconcept ID\r\n';
  for (const { concept, source, target, rank } of termPairs(toolkit.concepts, from, to)) {
    const definition = plainText(concept.languages[from]?.definition.text ?? '');
    const comment = [...remarks(target, to), ...(rank === 0 ? warnings(concept, to) : [])].join(' ');
    // A line that begins with # would be a remark; UTX has no escape for it.
    if (source.text.startsWith('#')) {
      losses.add('term that begins with #', 'UTX reads such a line as a remark');
      continue;
    }
    yield `${[
      source.text,
      target.text,
      partOfSpeech(source),
      partOfSpeech(target),
      termStatus(target),
      rank === 0 ? definition : '',
      comment,
      concept.id,
    ]
      .map(cell)
      .join('\t')}\r\n`;
  }
}
