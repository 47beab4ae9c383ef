import type { Concept } from '#model/concept.ts';
import { plainText } from '#model/markdown.ts';
import type { LossCount } from '../loss.ts';
import { tsvCell } from './cell.ts';
import { remarks, termPairs, warnings } from './term-pairs.ts';

/**
 * A glossary for OmegaT (source, target, comment; UTF-8, one line a pair of terms). OmegaT offers
 * everything in the second column as a translation and knows no status, so a deprecated or do-not-use
 * term stands in neither column: the comment of the first line of a term warns of it.
 */
export function* writeOmegaT(
  concepts: readonly Concept[],
  from: string,
  to: string,
  losses: LossCount,
): Generator<string> {
  const lines = new Set<string>();
  for (const { concept, source, target, rank } of termPairs(concepts, from, to)) {
    // OmegaT reads a line that begins with # as a remark.
    if (source.text.startsWith('#')) {
      losses.add('term that begins with #', 'OmegaT reads such a line as a remark');
      continue;
    }
    const definition = concept.languages[to]?.definition.text ?? '';
    const comment = [...remarks(target, to), ...(rank === 0 ? [plainText(definition), ...warnings(concept, to)] : [])];
    const line = `${tsvCell(source.text)}\t${tsvCell(target.text)}\t${tsvCell(comment.join(' '))}\n`;
    if (lines.has(line)) continue;
    lines.add(line);
    yield line;
  }
}
