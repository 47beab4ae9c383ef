import type { PassageDocument } from '#model/passage.ts';
import { refusalAt } from './refusal.ts';

/**
 * Two documents, one the translation of the other, passage by passage in their order.
 * @returns the document of the target, whose text the targets' runs refer to; the sources' runs refer to the source's
 * @throws {PassageRefusal} where one has more passages than the other
 */
export function pairOfDocuments(
  source: { readonly path: string; readonly document: PassageDocument },
  target: { readonly path: string; readonly document: PassageDocument },
): PassageDocument {
  const [ours, theirs] = [source.document.passages, target.document.passages];
  if (ours.length !== theirs.length) {
    const last = theirs[Math.min(ours.length, theirs.length) - 1];
    throw refusalAt(target.path, target.document.text, last?.runs[0]?.from ?? 0, {
      code: 'passages-do-not-align',
      message: `${source.path} has ${ours.length} passages of text, ${target.path} has ${theirs.length}`,
      expected: 'the same paragraphs, cells and headings in both, in the same order',
      mend: 'Give both the same structure, or check a bilingual file (XLIFF, TMX, CSV).',
    });
  }
  const pairs = ours.flatMap((passage, index) => {
    const translation = theirs[index];
    return translation === undefined ? [] : [{ source: passage, target: translation }];
  });
  return { text: target.document.text, passages: [], pairs };
}
