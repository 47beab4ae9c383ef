import type { Passage, PassageDocument, PassagePair } from '#model/passage.ts';

interface Part {
  readonly text: string;
  readonly from: number;
}

/** What stands between the separators, without those that hold nothing. */
function partsOf(text: string, separator: RegExp): Part[] {
  const parts: Part[] = [];
  const add = (from: number, to: number): void => {
    const part = text.slice(from, to);
    const trimmed = part.trim();
    if (trimmed !== '') parts.push({ text: trimmed, from: from + part.length - part.trimStart().length });
  };
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(separator)) {
    add(start, index);
    start = index + gap.length;
  }
  add(start, text.length);
  return parts;
}

const betweenParagraphs = /(?:\r\n|\r|\n)(?:[^\S\r\n]*(?:\r\n|\r|\n))+/g;
const betweenLines = /\r\n|\r|\n/g;

/** A text and its translation as one document. */
export interface AlignedTexts {
  readonly document: PassageDocument;
  /** Where the translation begins in the text of the document, in UTF-16 code units; the original begins at 0. */
  readonly translationAt: number;
}

/**
 * Sets a plain text and its translation side by side: line by line where both have as many, else paragraph by
 * paragraph, else each as a whole. Lines and paragraphs that hold nothing do not count.
 */
export function alignTexts(
  original: string,
  translation: string,
  languages: { readonly original?: string | undefined; readonly translation?: string | undefined } = {},
): AlignedTexts {
  const translationAt = original.length + 1;
  const passage = ({ text, from }: Part, language: string | undefined): Passage => ({
    text,
    runs: [{ at: 0, from }],
    language,
    segment: null,
  });
  const ways = [betweenLines, betweenParagraphs, /(?!)/g].map((separator) => ({
    sources: partsOf(original, separator),
    targets: partsOf(translation, separator),
  }));
  const { sources, targets } = ways.find((way) => way.sources.length === way.targets.length) ?? {
    sources: [],
    targets: [],
  };
  const pairs = sources.flatMap((source, index): PassagePair[] => {
    const target = targets[index];
    if (target === undefined) return [];
    return [
      {
        source: passage(source, languages.original),
        target: passage({ ...target, from: target.from + translationAt }, languages.translation),
      },
    ];
  });
  return { document: { text: `${original}\n${translation}`, passages: [], pairs }, translationAt };
}
