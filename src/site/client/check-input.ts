import type { Edit } from '#formats/passage/options.ts';
import { documentOf } from '#formats/passage/placed.ts';
import { alignTexts } from '#formats/text/aligned.ts';
import { plainText } from '#formats/text/passages.ts';
import type { PassageDocument } from '#model/passage.ts';

/** What is checked: never changed, so that a step back is the one before. */
export type Input =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'pair'; readonly original: string; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array };

export interface ReadInput {
  readonly document: PassageDocument;
  /** The input with something replaced; missing where its format is only read. */
  readonly replace: ((replacements: readonly Edit[]) => Promise<Input>) | undefined;
}

/** Replaces from the end on, so that the offsets before stay right. */
const replaceIn = (text: string, replacements: readonly Edit[]): string =>
  [...replacements]
    .sort((a, b) => b.start - a.start)
    .reduce((changed, { start, end, text: by }) => changed.slice(0, start) + by + changed.slice(end), text);

/** @throws {PassageRefusal} where a document cannot be read */
export async function readInput(input: Input, language: string | undefined): Promise<ReadInput> {
  if (input.kind === 'text') {
    const { text } = input;
    return {
      document: documentOf(text, plainText.parse(text, '', {})),
      replace: async (replacements) => ({ kind: 'text', text: replaceIn(text, replacements) }),
    };
  }
  if (input.kind === 'pair') {
    const { document, translationAt } = alignTexts(input.original, input.text, { translation: language });
    return {
      document,
      replace: async (replacements) => {
        const changed = replaceIn(document.text, replacements);
        // What is replaced stands in the translation, so the original is as long as it was.
        return { kind: 'pair', original: input.original, text: changed.slice(translationAt) };
      },
    };
  }
  return (await import('./open-document.ts')).openDocument(input);
}
